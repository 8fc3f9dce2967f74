"""What is measured, against whom: ratios taken in one run, never a timed test."""
