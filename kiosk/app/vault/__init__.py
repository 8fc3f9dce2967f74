"""Where the kiosk's credential is kept: sealed by a key of the machine, or in a developer's desktop keyring."""
