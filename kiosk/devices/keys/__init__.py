"""Keyboards as scanners use them: key events and layouts, for the driver and for the simulator."""
