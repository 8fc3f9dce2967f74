"""What is forgotten is found by its age: events, and tickets by the appointment that is forgotten."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_index(op.f("ix_events_received_at"), "events", ["received_at"], unique=False)
