"""Lines to devices: bytes out, bytes in, whatever the cable is."""
