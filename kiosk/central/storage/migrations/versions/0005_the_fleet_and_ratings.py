"""The fleet: enrolment codes, commands, what kiosks report, tokens that end; and the ratings of tickets."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "enrolment_codes",
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("kiosk_id", sa.String(length=64), nullable=True),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("short_name", sa.String(length=8), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_enrolment_codes_kiosk_id")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_enrolment_codes_office_id")),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_enrolment_codes")),
    )
    op.create_table(
        "commands",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("kiosk_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("text", sa.String(length=280), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_commands_kiosk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commands")),
    )
    op.create_index(op.f("ix_commands_kiosk_id_made_at"), "commands", ["kiosk_id", "made_at"], unique=False)
    op.add_column("kiosks", sa.Column("name", sa.String(length=80), nullable=False, server_default=""))
    op.add_column(
        "kiosks", sa.Column("out_of_service", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("kiosks", sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("kiosks", sa.Column("reported", sa.JSON(), nullable=True))
    op.add_column("kiosks", sa.Column("reported_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("credentials", sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tickets", sa.Column("score", sa.Integer(), nullable=True))
