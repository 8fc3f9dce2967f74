"""When each kiosk was heard last."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column("kiosks", sa.Column("heard_at", sa.DateTime(timezone=True), nullable=True))
