"""Tests of `kiosk.app.diagnostics`."""
