"""Tests of what is spoken of each screen."""
