"""The commands for staff beside a running kiosk: its control socket, and what goes through it."""
