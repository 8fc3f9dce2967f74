"""The report to the council: gathered from the visits, computed without a database, told as page, CSV, PDF and JSON."""
