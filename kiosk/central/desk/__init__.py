"""What the central decides at check-in: who is found, who may, what a kiosk reports, what staff do by hand."""
