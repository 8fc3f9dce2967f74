"""The central scheduling system as the kiosk sees it: port, wire shapes, HTTP client."""
