"""What a technician needs to know of a kiosk: checks, each with an id, what it means and what to do."""
