"""From what a scanner or a reader sent to what it means: QR codes and machine-readable zones."""
