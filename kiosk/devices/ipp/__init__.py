"""The Internet Printing Protocol as bytes (RFC 8010), shared by the driver and the simulated printer."""
