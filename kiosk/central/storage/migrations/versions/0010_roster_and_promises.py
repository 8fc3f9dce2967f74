"""The roster that waits are foretold by, what was promised, and where each office's bound is read off."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "roster",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("begins", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("counters", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_roster_office_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster")),
    )
    op.create_index(op.f("ix_roster_office_id"), "roster", ["office_id"], unique=False)
    op.create_table(
        "promises",
        sa.Column("visit_id", sa.String(length=64), nullable=False),
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("median_s", sa.Float(), nullable=False),
        sa.Column("bound_s", sa.Float(), nullable=False),
        sa.Column("level", sa.Float(), nullable=False),
        sa.Column("waited_s", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_promises_office_id")),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_promises")),
    )
    op.create_index(op.f("ix_promises_office_id_made_at"), "promises", ["office_id", "made_at"], unique=False)
    op.create_table(
        "bound_levels",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("level", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_bound_levels_office_id")),
        sa.PrimaryKeyConstraint("office_id", name=op.f("pk_bound_levels")),
    )
