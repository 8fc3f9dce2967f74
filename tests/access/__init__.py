"""The clauses of EN 301 549 and WCAG 2.2 that a kiosk can be held to without people: a file for each."""
