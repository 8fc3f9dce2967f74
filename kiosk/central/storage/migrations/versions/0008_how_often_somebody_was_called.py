"""How often somebody was called: the screen in the hall calls again when a counter does."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column("visits", sa.Column("calls", sa.Integer(), nullable=False, server_default="0"))
