"""Tests of `kiosk.app.device_commands`."""
