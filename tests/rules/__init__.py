"""House rules, each a test that names what breaks it and shows on a sample that it can fail."""
