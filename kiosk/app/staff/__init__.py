"""The command `kiosk staff`, and how the panel at the screen is put together."""
