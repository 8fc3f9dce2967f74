"""Logs with an allow-list, stable event ids, health."""
