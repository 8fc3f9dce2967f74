"""The staff panel on the screen: the taps that call it, the PIN, the pages."""
