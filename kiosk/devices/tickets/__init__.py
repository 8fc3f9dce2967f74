"""The layout of the paper: ticket in, image and text out; pure."""
