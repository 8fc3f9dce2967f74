"""What is needed to use the kiosk by ear: a voice, a jack for a headset, a keypad."""
