"""The fleet's alarms, settings and history; kiosks that ask to join; what came of commands, and who gave them."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Go to this revision."""
    for table, column in (
        ("commands", sa.Column("outcome", sa.String(length=16), nullable=False, server_default="")),
        ("commands", sa.Column("outcome_at", _TIME, nullable=True)),
        ("commands", sa.Column("made_by", sa.String(length=80), nullable=False, server_default="")),
        ("credentials", sa.Column("name", sa.String(length=80), nullable=False, server_default="")),
        ("kiosks", sa.Column("fenced_at", _TIME, nullable=True)),
        ("kiosks", sa.Column("former_at", _TIME, nullable=True)),
        ("kiosks", sa.Column("old_token_at", _TIME, nullable=True)),
    ):
        op.add_column(table, column)
    op.create_index(op.f("ix_credentials_kiosk_id"), "credentials", ["kiosk_id"], unique=False)
    _joining()
    _settings()
    _alarms()
    _deliveries()
    op.create_table(
        "fleet_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("kiosk_id", sa.String(length=64), nullable=True),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("who", sa.String(length=80), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_fleet_events_office_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fleet_events")),
    )
    op.create_index(op.f("ix_fleet_events_office_id_at"), "fleet_events", ["office_id", "at"], unique=False)
    op.create_index(op.f("ix_fleet_events_kiosk_id_at"), "fleet_events", ["kiosk_id", "at"], unique=False)


def _joining() -> None:
    op.create_table(
        "joining_requests",
        sa.Column("device_hash", sa.String(length=64), nullable=False),
        sa.Column("user_code", sa.String(length=16), nullable=False),
        sa.Column("hardware", sa.String(length=64), nullable=False),
        sa.Column("software", sa.String(length=64), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("made_at", _TIME, nullable=False),
        sa.Column("expires_at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("device_hash", name=op.f("pk_joining_requests")),
        sa.UniqueConstraint("user_code", name=op.f("uq_joining_requests_user_code")),
    )
    op.create_index(op.f("ix_joining_requests_expires_at"), "joining_requests", ["expires_at"], unique=False)


def _settings() -> None:
    op.create_table(
        "settings_layers",
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("kiosk_id", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("changed_at", _TIME, nullable=False),
        sa.Column("changed_by", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_settings_layers_office_id")),
        sa.PrimaryKeyConstraint("office_id", "kiosk_id", "version", name=op.f("pk_settings_layers")),
    )
    op.create_table(
        "settings_keys",
        sa.Column("public", sa.String(length=64), nullable=False),
        sa.Column("private", sa.String(length=64), nullable=False),
        sa.Column("valid_from", _TIME, nullable=False),
        sa.Column("valid_until", _TIME, nullable=True),
        sa.PrimaryKeyConstraint("public", name=op.f("pk_settings_keys")),
    )


def _alarms() -> None:
    op.create_table(
        "alarms",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("kiosk_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("detail", sa.String(length=120), nullable=False),
        sa.Column("began_at", _TIME, nullable=False),
        sa.Column("opened_at", _TIME, nullable=True),
        sa.Column("cleared_at", _TIME, nullable=True),
        sa.Column("ended_at", _TIME, nullable=True),
        sa.Column("acknowledged_at", _TIME, nullable=True),
        sa.Column("acknowledged_by", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosks.id"], name=op.f("fk_alarms_kiosk_id")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_alarms_office_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarms")),
    )
    going_on = sa.text("ended_at IS NULL")
    op.create_index(
        "ix_alarms_going_on",
        "alarms",
        ["kiosk_id", "kind"],
        unique=True,
        sqlite_where=going_on,
        postgresql_where=going_on,
    )
    op.create_index(op.f("ix_alarms_office_id_began_at"), "alarms", ["office_id", "began_at"], unique=False)


def _deliveries() -> None:
    op.create_table(
        "alarm_channels",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("office_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("config", sa.JSON(), nullable=False),
        sa.Column("made_at", _TIME, nullable=False),
        sa.Column("sent_at", _TIME, nullable=True),
        sa.Column("problem", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_alarm_channels_office_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarm_channels")),
    )
    op.create_table(
        "alarm_deliveries",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("channel_id", sa.String(length=64), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("made_at", _TIME, nullable=False),
        sa.Column("due_at", _TIME, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("ended_at", _TIME, nullable=True),
        sa.Column("problem", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["alarm_channels.id"], name=op.f("fk_alarm_deliveries_channel_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarm_deliveries")),
    )
    op.create_index(
        op.f("ix_alarm_deliveries_ended_at_due_at"), "alarm_deliveries", ["ended_at", "due_at"], unique=False
    )
