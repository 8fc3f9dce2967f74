"""Programs in a window on a screen that nobody sees: when they are drawn, what they weigh, how soon they answer."""
