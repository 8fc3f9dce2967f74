"""Words, dates, numbers and plurals in the visitor's language; no Qt."""
