"""The visitor's session as a pure reducer: state, events, effects, views; a file per journey."""
