"""What of a checklist a visitor has not brought, in the words of the office as it was then."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column("tickets", sa.Column("missing", sa.JSON(none_as_null=True), nullable=True))
