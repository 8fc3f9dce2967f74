"""Scenarios: a visit or a day in a file, played against the real program with simulated devices."""
