"""Many kiosks, long queues and full outboxes: nothing is lost or doubled, and what is too much is said."""
