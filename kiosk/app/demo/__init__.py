"""The demo: Maastricht's desk for international newcomers, a believable day, made-up people only."""
