# Was der Bildschirm im Wartebereich und das Handy auf Deutsch sagen.

hall-title = Jetzt aufgerufen
hall-counter = Schalter
hall-being-served = An den Schaltern
hall-waiting = Wartende
hall-wait-minutes = Minuten
hall-nobody = Gerade wird niemand aufgerufen
hall-stale = Nicht aktuell seit { $time } Uhr
hall-speech = Nummer { $number }. Schalter { $counter }.
hall-sound-off = Für Ton hier berühren
hall-no-voice = Nur ein Gong: Dieser Bildschirm hat keine Stimme für { $language }
hall-help = Hilfe, bitte: { $kiosk }, { $time } Uhr

phone-title = Ticket { $number }
phone-number = Ihre Nummer
phone-serving = Sie sind an Schalter { $counter }
phone-as-of = Stand: { $time } Uhr
phone-stale = Keine Verbindung. So war es um { $time } Uhr.
phone-languages = Sprachen
phone-rate-title = Wie war Ihr Besuch?
phone-rate-lead = Einmal tippen, von 1 (schlecht) bis 10 (sehr gut). Wir fragen nicht, wer Sie sind.
phone-rate-score = { $score } von 10
phone-rated = Danke. Sie gaben { $score } von 10.

sorry-title = { $kind ->
    [not_found] Wir kennen dieses Ticket nicht
   *[other] Das können wir gerade nicht zeigen
}
sorry-next = Vielleicht ist es von einem anderen Tag. Bitte fragen Sie an der Information.
sorry-link = Noch einmal versuchen
