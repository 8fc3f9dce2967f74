"""Journeys as scenario files, played with the screen and without."""
