"""Programs that nobody here wrote, against ours."""
