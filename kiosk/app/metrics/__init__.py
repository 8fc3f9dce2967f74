"""What a kiosk counts, in the words of those who watch many machines; off unless the settings say where."""
