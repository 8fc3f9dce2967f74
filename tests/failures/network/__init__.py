"""The network between the real client and the real central, with every fault that it can have."""
