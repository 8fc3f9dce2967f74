"""Drivers of the voice, the headset's jack and the keypad."""
