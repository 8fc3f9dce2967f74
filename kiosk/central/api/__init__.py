"""The HTTP contract, served."""
