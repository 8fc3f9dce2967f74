"""Pictures of every screen, to leaf through."""
