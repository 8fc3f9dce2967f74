"""Steps of visits are found by office and time: what is learned of durations looks at the latest."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column(
        "visit_steps", sa.Column("office_id", sa.String(length=64), nullable=False, server_default="")
    )
    op.create_index(
        op.f("ix_visit_steps_office_id_ended_at"), "visit_steps", ["office_id", "ended_at"], unique=False
    )
    visits = sa.table("visits", sa.column("id"), sa.column("office_id"))
    steps = sa.table("visit_steps", sa.column("visit_id"), sa.column("office_id"))
    office = sa.select(visits.c.office_id).where(visits.c.id == steps.c.visit_id).scalar_subquery()
    op.execute(steps.update().values(office_id=office))
