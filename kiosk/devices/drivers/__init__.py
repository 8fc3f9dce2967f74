"""Drivers for real devices, each on a transport of bytes."""
