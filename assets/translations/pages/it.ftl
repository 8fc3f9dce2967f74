# Che cosa dicono in italiano lo schermo della sala e il telefono del visitatore.

hall-title = Ora chiamati
hall-counter = Sportello
hall-being-served = Agli sportelli
hall-waiting = In attesa
hall-wait-minutes = Minuti
hall-nobody = Ora non viene chiamato nessuno
hall-stale = Non aggiornato dalle { $time }
hall-speech = Numero { $number }. Sportello { $counter }.
hall-sound-off = Tocchi qui per attivare l’audio
hall-no-voice = Solo un segnale: questo schermo non ha una voce per { $language }
hall-help = Serve aiuto: { $kiosk }, { $time }

phone-title = Biglietto { $number }
phone-number = Il Suo numero
phone-serving = È allo sportello { $counter }
phone-as-of = Situazione delle { $time }
phone-stale = Nessuna connessione. Era così alle { $time }.
phone-languages = Lingue
phone-rate-title = Com’è andata la visita?
phone-rate-lead = Un tocco, da 1 (male) a 10 (molto bene). Non chiediamo chi è Lei.
phone-rate-score = { $score } su 10
phone-rated = Grazie. Ha dato { $score } su 10.

sorry-title = { $kind ->
    [not_found] Non conosciamo questo biglietto
   *[other] In questo momento non possiamo mostrarlo
}
sorry-next = Forse è di un altro giorno. Chieda al banco informazioni.
sorry-link = Prova ancora una volta
