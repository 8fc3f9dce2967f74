"""Printers, scanners and readers: ports, drivers, simulators, paper layout, code reading."""
