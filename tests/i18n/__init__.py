"""What Loket says, and how it says times and waits."""
