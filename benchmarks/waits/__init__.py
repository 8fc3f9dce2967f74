"""Office days that are simulated with `ciw`, and how well waits are foretold on them."""
