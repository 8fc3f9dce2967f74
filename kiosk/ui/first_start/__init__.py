"""The screen of a machine that is no kiosk yet."""
