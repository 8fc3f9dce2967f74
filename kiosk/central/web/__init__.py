"""The central's pages for people: counters, the hall's screen, the visitor's phone."""
