"""The visitor's session: its journeys as lists, and what holds whatever happens."""
