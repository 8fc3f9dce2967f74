"""Tests of `kiosk.ui.staff`."""
