"""Tests of `kiosk.app.staff`."""
