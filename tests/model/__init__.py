"""The protocol of numbers as a model, and the tests that let a model checker go through it."""
