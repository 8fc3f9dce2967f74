"""The central's pages: by plain requests, and in a real browser."""
