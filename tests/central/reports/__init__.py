"""The report to the council: its figures, its forms, and the made-up past."""
