"""Tests that nothing of a visitor remains."""
