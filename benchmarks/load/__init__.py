"""A loaded central: its process, its office, and kiosks that work at it."""
