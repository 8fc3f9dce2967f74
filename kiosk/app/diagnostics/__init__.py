"""Diagnostics: an archive without personal data that says who made it, in full or as a few codes."""
