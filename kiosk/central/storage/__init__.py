"""Tables, migrations and transactions of the central."""
