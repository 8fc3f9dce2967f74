"""Printers that speak the Internet Printing Protocol, and queues of CUPS in front of them (RFC 8010, RFC 8011)."""
