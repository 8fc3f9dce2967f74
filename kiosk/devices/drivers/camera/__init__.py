"""Cameras as scanners: frames from a device or from pictures, and the codes in them."""
