"""Tests of kiosk.service.speech."""
