"""What a kiosk counts."""
