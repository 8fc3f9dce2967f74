# Wat de pagina van de balie in het Nederlands zegt, tegen medewerkers. Kort; eerst wat er is.

counter-title = Balie { $name }
counter-page-title = Balie { $name }, { $office }
counter-sign-in-title = Aanmelden bij een balie
counter-number-label = Nummer van de balie
counter-number-hint = Zoals het boven de balie staat
counter-code-label = Medewerkerscode
counter-code-hint = Twaalf letters en cijfers, of de eigen sleutel van de balie
counter-sign-in = Aanmelden
counter-sign-in-problem = { $problem ->
    [unknown] Deze balie en deze code horen niet bij elkaar. Kijk ze allebei nog een keer na.
   *[too_many] Te veel codes die niemand kent. Wacht een minuut.
}
counter-sign-out = Afmelden
counter-skip = Naar het ticket aan deze balie
counter-as-of = Stand van { $time } uur
counter-not-live = Geen verbinding sinds { $time } uur. Wat hier staat, kan oud zijn.
counter-keys = Toetsen
counter-keys-state = { $on ->
    [yes] aan
   *[no] uit
}

counter-open-title = Welke diensten doet u?
counter-open = Balie openen
counter-change-services = Andere diensten
counter-close = Balie sluiten
counter-closed-now = Deze balie is gesloten

counter-now-title = Aan deze balie
counter-nobody-here = Niemand
counter-state = { $state ->
    [called] opgeroepen
    [serving] wordt geholpen
   *[waiting] wacht
}
counter-call-next = Volgende oproepen
counter-recall = Nog een keer oproepen
counter-start = Beginnen
counter-no-show = Er kwam niemand
counter-return = Terug naar de wachtruimte
counter-complete-title = Afronden
counter-outcome = { $outcome ->
    [served] Geholpen
    [referred] Doorgestuurd naar iemand anders
   *[incomplete] Kon niet worden afgemaakt
}
counter-dates-hint = Beloofd binnen { $days } dagen. Laat open wat u niet weet.
counter-asked-on = Aangevraagd op
counter-settled-on = Afgehandeld op
counter-municipality = Komt wonen in
counter-municipality-unknown = Niet verteld
counter-next = Gaat daarna naar
counter-next-none = Niets meer, het bezoek is klaar
counter-transfer-title = Laten wachten op een andere dienst
counter-transfer-label = Dienst
counter-transfer = Verplaatsen
counter-checklist = Wat deze bezoeker nodig heeft
counter-since = Hier sinds { $time } uur

counter-walk-in = Zonder afspraak
counter-mark = { $mark ->
    [cancelled] De afspraak is afgezegd
    [served_already] Is vandaag al geholpen
    [other_day] De afspraak is op een andere dag
    [unknown_appointment] De afspraak is hier niet bekend
    [over_contingent] Kwam toen de dag al vol was
   *[other] Er is iets bijzonders; vraag het na
}
counter-first = Voor laten gaan
counter-in-turn = Terug op de beurt
counter-persons-booked = { $here } ({ $booked } met afspraak)
counter-before = Was bij: { $services }
counter-missing = Niet bij zich: { $things }
counter-priority = Gaat voor
counter-returned = Is teruggestuurd
counter-not-verified = De zuil kon niet nagaan of de afspraak nog staat
counter-copies = { $count ->
    [one] Nog een keer geprint
   *[other] Nog { $count } keer geprint
}
counter-made-by-hand = Aan een balie gemaakt: geen papier, noem het nummer
counter-adopted = Van papier overgenomen
counter-print-failed = Er kwam geen papier uit ({ $reason }): misschien kent niemand dit nummer
counter-print-unknown = Niemand weet of er papier uitkwam ({ $reason })
counter-print-none = De printer heeft nog niets gezegd
counter-print-reason = { $reason ->
    [paper_out] papier op
    [cover_open] klep open
    [jam] papier vastgelopen
    [cutter] mes
    [head_hot] printkop te heet
    [offline] printer niet verbonden
    [paused] printer gepauzeerd
    [busy] printer bezig
    [ticket_not_taken] het vorige ticket was niet gepakt
    [unreachable] printer niet bereikt
    [no_answer] geen antwoord van de printer
    [cut_connection] verbinding verbroken
    [storage] schijf van de zuil
    [restarted] de zuil is opnieuw gestart
    [not_configured] geen printer ingesteld
   *[none] geen reden genoemd
}

counter-waiting-title = Wachten op deze balie
counter-waiting-none = Niemand wacht op deze balie
counter-waiting-others = { $count ->
    [0] Niemand wacht op andere diensten
    [one] 1 wacht op diensten die deze balie niet doet
   *[other] { $count } wachten op diensten die deze balie niet doet
}
counter-column-number = Nummer
counter-column-service = Dienst
counter-column-why = Afspraak
counter-column-waited = Gewacht
counter-column-wait = Nog
counter-column-notes = Let op
counter-help-title = Iemand vraagt om hulp
counter-help-at = { $kiosk }, { $since }
counter-help-go = Ik ga

counter-silent-title = Zuilen die niets zeggen
counter-silent-since = { $kiosk } zwijgt sinds { $since }
counter-silent-never = { $kiosk } is nog niet gehoord
counter-silent-numbers = Nummers die toch op papier kunnen staan:
counter-silent-what = Heeft iemand zo’n papier? Neem het nummer hieronder over.

counter-adopt-title = Een nummer van papier overnemen
counter-adopt-label = Nummer
counter-adopt-hint = Zoals op het papier, A012 of K2-017
counter-adopt-service = Dienst, voor een nummer zoals K2-017
counter-adopt-by-number = Volgens het nummer
counter-adopt = Overnemen

counter-make-title = Met de hand een ticket maken
counter-make-for = Voor
counter-make-services = Zonder afspraak
counter-make-booked = Afspraken van vandaag
counter-make-persons = Personen
counter-make-language = Taal
counter-make = Maken

counter-said = { $what ->
    [open] De balie is open.
    [close] De balie is gesloten.
    [call-next] Opgeroepen: { $number }.
    [recall] Nog een keer opgeroepen: { $number }.
    [start] { $number } wordt geholpen.
    [complete] { $number } is klaar.
    [no-show] { $number }: er kwam niemand.
    [return] { $number } wacht weer.
    [transfer] { $number } wacht op een andere dienst.
    [first] { $number } gaat voor.
    [in-turn] { $number } wacht op de eigen beurt.
    [make] Gemaakt: { $number }. Er is geen papier, noem het nummer.
    [adopt] Overgenomen: { $number }.
    [go] Dank u. De bezoeker wacht bij de zuil.
    [nobody] Niemand wacht op deze balie.
    [already_checked_in] Deze afspraak is al aangemeld.
    [cancelled] Deze afspraak is afgezegd.
    [counter_busy] Er is al iemand aan deze balie.
    [counter_closed] De balie is gesloten. Open hem eerst.
    [changed_meanwhile] Er was intussen iemand anders aan deze balie. Er is niets veranderd; kijk nog een keer.
    [dates_impossible] Deze datums kunnen niet: eerst aangevraagd, daarna afgehandeld, uiterlijk vandaag.
    [invalid_request] Er ontbreekt iets. Kijk het formulier nog een keer na.
    [malformed_number] Zo wordt een nummer niet geschreven. Het lijkt op A012 of K2-017.
    [no_service] Kies ten minste één dienst.
    [not_in_this_state] Dat kan nu niet. Er is niets veranderd; kijk nog een keer.
    [number_not_leased] Geen zuil van ons heeft dit nummer vandaag.
    [number_taken] Dit nummer is al bekend.
    [overloaded] Nu even te veel tegelijk. Probeer het nog een keer.
    [service_needed] Kies ook de dienst: die staat niet in dit nummer.
    [unknown_municipality] Deze gemeente hoort niet bij dit kantoor.
    [unknown_service] Deze dienst is er hier niet.
   *[refused] Dat ging niet. Er is niets veranderd; probeer het nog een keer.
}

sorry-title = { $kind ->
    [not_found] Hier is niets
   *[other] Dat kan niet worden getoond
}
sorry-next = Ga terug naar de pagina van de balie.
sorry-link = De pagina van de balie
