"""The commands `kiosk devices …`: what is there, what it says, whether it prints and reads."""
