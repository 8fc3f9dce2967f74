"""What Alembic runs to apply a migration: on the connection that it was given, in that one's transaction."""

from alembic import context

from kiosk.central.storage.models import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
