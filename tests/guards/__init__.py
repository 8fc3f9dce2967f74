"""Guards that watch every test, loaded by tests/conftest.py."""
