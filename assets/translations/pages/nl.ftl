# Wat het scherm in de wachtruimte en de telefoon van de bezoeker in het Nederlands zeggen.

hall-title = Nu aan de beurt
hall-counter = Balie
hall-being-served = Aan de balies
hall-waiting = Wachtenden
hall-wait-minutes = Minuten
hall-nobody = Er wordt nu niemand opgeroepen
hall-stale = Niet bijgewerkt sinds { $time } uur
hall-speech = Nummer { $number }. Balie { $counter }.
hall-sound-off = Raak hier aan voor geluid
hall-no-voice = Alleen een toon: dit scherm heeft geen stem voor { $language }
hall-help = Hulp gevraagd: { $kiosk }, { $time }

phone-title = Ticket { $number }
phone-number = Uw nummer
phone-serving = U bent bij balie { $counter }
phone-as-of = Stand van { $time } uur
phone-stale = Geen verbinding. Zo was het om { $time } uur.
phone-languages = Talen
phone-rate-title = Hoe was uw bezoek?
phone-rate-lead = Eén tik, van 1 (slecht) tot 10 (heel goed). We vragen niet wie u bent.
phone-rate-score = { $score } van de 10
phone-rated = Bedankt. U gaf { $score } van de 10.

sorry-title = { $kind ->
    [not_found] We kennen dit ticket niet
   *[other] We kunnen dit nu niet tonen
}
sorry-next = Misschien is het van een andere dag. Vraag het bij de informatiebalie.
sorry-link = Probeer nog een keer
