"""The suite's share of the soak: short days, judged by the same verdict as thirty long ones."""
