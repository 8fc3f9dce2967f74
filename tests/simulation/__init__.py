"""Kiosks, central, network, printers, clocks and power in one process, by seed: the real code under simulated time."""
