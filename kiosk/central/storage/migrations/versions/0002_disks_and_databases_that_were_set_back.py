"""Disks and databases that were set back: who speaks for a kiosk, where a day's reserves begin, restored offices."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column("kiosks", sa.Column("short_name", sa.String(length=8), nullable=False, server_default=""))
    op.add_column("kiosks", sa.Column("instance", sa.String(length=64), nullable=False, server_default=""))
    op.add_column("kiosks", sa.Column("former", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("kiosks", sa.Column("restored", sa.String(length=32), nullable=False, server_default=""))
    op.add_column("offices", sa.Column("restored", sa.String(length=32), nullable=False, server_default=""))
    op.add_column("offices", sa.Column("restored_on", sa.Date(), nullable=True))
    op.add_column(
        "number_series", sa.Column("reserve_from", sa.Integer(), nullable=False, server_default="500")
    )
