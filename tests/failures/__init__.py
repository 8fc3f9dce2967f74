"""One file per fault: what fails, and what must be true afterwards."""
