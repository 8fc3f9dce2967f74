"""The scheduling server in the box."""
