"""Unit tests of the devices: codes, tickets, drivers, simulators."""
