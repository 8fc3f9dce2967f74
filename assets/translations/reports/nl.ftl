# Wat het verslag aan de raad zegt, in het Nederlands. Gewone woorden, voor lezers die niets van wachtrijen weten.

report-title = Verslag aan de raad
report-page-title = Verslag aan de raad, { $office }
report-of = { $office }, { $first } tot en met { $last }
report-of-day = { $office }, { $first }
report-made = Gemaakt op { $moment }.
report-forgotten = Bezoeken van voor { $day } zijn gewist, zoals het hoort; dit verslag begint daar.
report-sign-in-title = Verslagen: aanmelden
report-code-label = Code van de leiding
report-code-hint = De code voor verslagen, of de sleutel van een leidinggevende
report-sign-in = Aanmelden
report-sign-in-problem = { $problem ->
    [unknown] Niemand heeft deze code. Kijk haar nog eens na.
   *[too_many] Te veel codes die niemand kent. Wacht een minuut.
}
report-sign-out = Afmelden
report-skip = Naar de cijfers
report-period = Periode
report-from = Van
report-to = Tot en met
report-show = Tonen
report-quick = Andere periodes
report-quick-period = { $which ->
    [this_month] Deze maand
    [last_month] Vorige maand
    [this_year] Dit jaar
   *[twelve_months] Twaalf maanden
}
report-period-wrong = Dit is geen periode: het einde moet na het begin liggen, hooguit vijf jaar later.
report-save = Bewaren
report-csv = Alle cijfers (CSV)
report-pdf = Om af te drukken (PDF)
report-page-of = { $page } van { $pages }
report-all-figures = Dezelfde cijfers als tabel

report-key-heading = De cijfers in het kort
report-column-figure = Cijfer
report-column-value = Waarde
report-column-counted = Geteld
report-key-clients = Geholpen klanten
report-key-clients-counted = { $visits } bezoeken
report-key-days-open = Dagen open
report-key-rating = Gemiddelde waardering, van 10
report-key-rating-counted = { $count } waarderingen
report-key-lead = { $milestone ->
    [registration] Ingeschreven binnen { $days } dagen
    [decision] Besloten binnen { $days } dagen
   *[other] Afgehandeld binnen { $days } dagen
}
report-key-lead-counted = { $within } van { $count }
report-key-appointment = Geroepen binnen { $minutes } minuten na de afspraak
report-key-walk-in = Zonder afspraak: geroepen binnen { $minutes } minuten
report-key-told = Wachttijd voorspeld bij aankomst: niet langer dan het bovenste getal
report-key-sponsors = Erkende referenten

report-time-heading = Klanten door de tijd
report-time-plot = Geholpen klanten, { $step ->
    [day] per dag
    [week] per week
   *[month] per maand
}
report-time-summary = Van { $least } tot { $most } klanten; de tabel hieronder heeft elke waarde.
report-column-span = { $step ->
    [day] Dag
    [week] Week
   *[month] Maand
}
report-column-days-open = Dagen open
report-column-came = Gekomen
report-column-visits = Geholpen bezoeken
report-column-clients = Klanten
report-column-median = De helft wachtte minder dan (min)
report-column-bound = Vier op de vijf wachtten minder dan (min)
report-column-rating = Waar­dering
report-column-ratings = Waar­deringen
report-column-registered = Op tijd inge­schreven
report-column-decided = Op tijd besloten

report-visits-heading = Wat er met de bezoekers gebeurde
report-visit-kind = { $kind ->
    [came] Gekomen
    [appointments] daarvan met afspraak
    [walk_ins] daarvan zonder afspraak
    [helped] Geholpen aan een balie
    [served] daarvan klaar
    [referred] daarvan doorverwezen
    [incomplete] daarvan met ontbrekende papieren
    [no_show] Geroepen, maar er kwam niemand
    [unfinished] Weggegaan, of er nog
   *[taken_back] Ingetrokken nummers (niet meegeteld)
}

report-waits-heading = Wachten
report-waits-plot = Wachttijd in minuten
report-waits-summary = De helft wachtte minder dan de eerste lijn, vier op de vijf minder dan de tweede.
report-series-median = de helft wachtte minder
report-series-bound = vier op de vijf wachtten minder
report-waits-kind = { $kind ->
    [waits] Iedereen, tot de oproep
    [appointment_waits] Met afspraak
    [walk_in_waits] Zonder afspraak
   *[serving] Tijd aan de balie
}
report-column-kind = Wat
report-column-times = Aantal
report-column-mean = Gemiddeld (min)
report-column-nine-in-ten = Negen op de tien minder dan (min)
report-column-longest = Langste (min)
report-promises-heading = Beloften over wachten
report-column-promise = Belofte
report-column-within = Gehouden
report-column-share = Aandeel
report-promise = { $promise ->
    [appointment] Geroepen binnen 5 minuten na de afspraak, of na te laat komen
    [walk_in] Zonder afspraak: geroepen binnen 20 minuten
    [told_p50] Voorspeld bij aankomst: niet langer dan het onderste getal (bedoeld voor de helft)
   *[told_p80] Voorspeld bij aankomst: niet langer dan het bovenste getal (bedoeld voor vier op de vijf)
}

report-ratings-heading = Waarderingen
report-ratings-plot = Waarderingen van 1 tot 10
report-ratings-summary = { $count } waarderingen, gemiddeld { $average }.
report-column-score = Cijfer

report-leads-heading = Inschrijvingen en besluiten
report-leads-plot = Aandeel op tijd
report-leads-summary = Het aandeel van de inschrijvingen en van de besluiten binnen de beloofde tijd.
report-series-registered = inschrijvingen
report-series-decided = besluiten
report-column-lead = Belofte
report-column-median-days = De helft binnen (dagen)
report-column-longest-days = Langste (dagen)
report-leads-note = Geteld zijn bezoeken waarvan de balie beide dagen heeft opgegeven: die van het verzoek en die van de afhandeling.

report-services-heading = Diensten
report-column-service = Dienst
report-column-partner = Partner
report-column-serving = Aan de balie, gemid­deld (min)
report-services-note = Een bezoek voor twee diensten telt bij beide mee.
report-partners-heading = Partners
report-municipalities-heading = Gemeenten
report-column-municipality = Gemeente
report-sponsors-heading = Referenten
report-column-sponsor = Referent
report-groups-plot = Geholpen klanten
report-groups-summary = { $count } rijen; de tabel hieronder heeft elke waarde.
report-not-told = niet opgegeven
report-no-sponsor = geen referent
report-folded = { $count } met weinig klanten, samen
report-folding-note = Rijen met minder dan vijf klanten staan samen, zodat niemand te herkennen is.
