"""The kiosk by ear: what is said when, and what the four keys do."""
