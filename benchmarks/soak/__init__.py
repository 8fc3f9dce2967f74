"""A kiosk and its central live office days under simulated time; what they hold at the end of each must not grow."""
