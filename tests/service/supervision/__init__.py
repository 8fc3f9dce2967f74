"""Tests of the supervisors of devices."""
