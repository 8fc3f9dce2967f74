"""Tests of kiosk.service."""
