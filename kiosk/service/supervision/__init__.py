"""Supervises the devices: asks each how it is, tells what changes, gives up on what hangs, counts."""
