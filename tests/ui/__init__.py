"""The window, driven without a screen through the names of what can be tapped."""
