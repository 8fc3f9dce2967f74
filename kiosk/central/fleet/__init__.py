"""The fleet as its managers see it: what is wrong, what has happened, settings, alarms and whom they are told."""
