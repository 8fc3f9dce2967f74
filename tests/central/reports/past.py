"""The past that the report's tests look back on."""

from datetime import UTC, date, datetime

LAST = date(2026, 11, 22)
DAYS = 120
SEED = 7
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MANAGER = "past-manager"
