"""What the program does for its own safety before it is a kiosk: environment, core dumps, crash loops, watchdog."""
