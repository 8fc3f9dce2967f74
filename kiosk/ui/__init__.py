"""What the visitor sees: Qt Widgets."""
