"""What staff ask of a kiosk and do with its tickets, whoever asks for them: a command, the panel."""
