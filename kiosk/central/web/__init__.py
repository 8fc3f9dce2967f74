"""Pages for people: counter, hall, fleet, the visitor's phone."""
