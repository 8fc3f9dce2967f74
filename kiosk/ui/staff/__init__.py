"""The panel for staff on the floor."""
