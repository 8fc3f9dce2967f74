"""The settings in layers: files, a drop-in folder, the central's; each value knows where it comes from."""
