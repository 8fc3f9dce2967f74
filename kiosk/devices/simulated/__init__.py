"""Simulators that stand at the transport, so that the real drivers are what is tried."""
