"""Tests of the central in the box."""
