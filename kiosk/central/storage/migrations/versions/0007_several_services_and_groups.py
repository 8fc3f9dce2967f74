"""What the report tells: where visitors live, who brought them, when what they came for was asked for and settled."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column("appointments", sa.Column("group_id", sa.String(length=64), nullable=True))
    op.create_index(op.f("ix_appointments_group_id"), "appointments", ["group_id"], unique=False)
    op.add_column("visits", sa.Column("came_for", sa.String(length=64), nullable=False, server_default=""))
    op.add_column("visits", sa.Column("group_id", sa.String(length=64), nullable=True))
    op.add_column("visits", sa.Column("queued_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(op.f("ix_visits_group_id"), "visits", ["group_id"], unique=False)
    op.add_column("tickets", sa.Column("appointment_id", sa.String(length=64), nullable=True))
    op.add_column("tickets", sa.Column("appointment_start", sa.DateTime(timezone=True), nullable=True))
    op.create_index(op.f("ix_tickets_appointment_id"), "tickets", ["appointment_id"], unique=False)
    op.create_table(
        "visit_steps",
        sa.Column("visit_id", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("service_id", sa.String(length=64), nullable=False),
        sa.Column("counter_id", sa.String(length=64), nullable=True),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_visit_steps_visit_id")),
        sa.PrimaryKeyConstraint("visit_id", "position", name=op.f("pk_visit_steps")),
    )
    visits = sa.table("visits", sa.column("id"), sa.column("came_for"), sa.column("service_id"))
    op.execute(visits.update().values(came_for=visits.c.service_id))
    for name in ("appointment_id", "appointment_start"):
        tickets = sa.table("tickets", sa.column("visit_id"), sa.column(name))
        of_visit = sa.table("visits", sa.column("id"), sa.column(name))
        told = sa.select(of_visit.c[name]).where(of_visit.c.id == tickets.c.visit_id).scalar_subquery()
        op.execute(tickets.update().values({name: told}))
