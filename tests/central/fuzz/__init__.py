"""The central is asked what its own description says can be asked, and more."""
