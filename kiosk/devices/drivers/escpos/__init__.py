"""Receipt printers that speak ESC/POS: own encoder and reply reader (Epson, ESC/POS Command Reference)."""
