"""A visit for several services has the dates of each, not of the last one only."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column("visit_steps", sa.Column("asked_on", sa.Date(), nullable=True))
    op.add_column("visit_steps", sa.Column("settled_on", sa.Date(), nullable=True))
