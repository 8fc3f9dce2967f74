"""The tester's panel: every device and every fault as a button."""
