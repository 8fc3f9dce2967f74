"""Tests of the calling order's parts that need no database."""
