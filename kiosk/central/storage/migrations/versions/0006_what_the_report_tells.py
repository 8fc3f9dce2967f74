"""What the report tells: where visitors live, who brought them, when what they came for was asked for and settled."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    for table in ("appointments", "visits"):
        op.add_column(table, sa.Column("municipality", sa.String(length=80), nullable=True))
        op.add_column(table, sa.Column("sponsor", sa.String(length=120), nullable=True))
    op.add_column("visits", sa.Column("asked_on", sa.Date(), nullable=True))
    op.add_column("visits", sa.Column("settled_on", sa.Date(), nullable=True))
