"""One suite per port, run over fake, simulator and real driver alike."""
