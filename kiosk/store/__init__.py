"""What the kiosk keeps on disk: pending events, numbers, projections; SQLite."""
