"""The composition root: settings, wiring, demo, scenarios."""
