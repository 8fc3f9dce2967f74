# Was der Bericht an den Rat auf Deutsch sagt. Einfache Wörter, für Menschen, die keine Warteschlangen kennen.

report-title = Bericht an den Rat
report-page-title = Bericht an den Rat, { $office }
report-of = { $office }, { $first } bis { $last }
report-of-day = { $office }, { $first }
report-made = Erstellt am { $moment }.
report-forgotten = Besuche vor dem { $day } sind gelöscht, wie es sein muss; dieser Bericht beginnt dort.
report-sign-in-title = Berichte: anmelden
report-code-label = Code der Leitung
report-code-hint = Der Code für Berichte, oder der Schlüssel der Leitung
report-sign-in = Anmelden
report-sign-in-problem = { $problem ->
    [unknown] Niemand hat diesen Code. Bitte sehen Sie ihn noch einmal nach.
   *[too_many] Zu viele Codes, die niemand kennt. Bitte warten Sie eine Minute.
}
report-sign-out = Abmelden
report-skip = Zu den Zahlen
report-period = Zeitraum
report-from = Von
report-to = Bis
report-show = Zeigen
report-quick = Andere Zeiträume
report-quick-period = { $which ->
    [this_month] Dieser Monat
    [last_month] Voriger Monat
    [this_year] Dieses Jahr
   *[twelve_months] Zwölf Monate
}
report-period-wrong = Das ist kein Zeitraum: Er muss nach seinem Anfang enden und höchstens fünf Jahre dauern.
report-save = Speichern
report-csv = Alle Zahlen (CSV)
report-pdf = Zum Drucken (PDF)
report-page-of = { $page } von { $pages }
report-all-figures = Dieselben Zahlen als Tabelle

report-key-heading = Die Zahlen in Kürze
report-column-figure = Zahl
report-column-value = Wert
report-column-counted = Gezählt
report-key-clients = Bediente Kunden
report-key-clients-counted = { $visits } Besuche
report-key-days-open = Tage geöffnet
report-key-rating = Durchschnittliche Note, von 10
report-key-rating-counted = { $count } Noten
report-key-lead = { $milestone ->
    [registration] Innerhalb von { $days } Tagen registriert
    [decision] Innerhalb von { $days } Tagen entschieden
   *[other] Innerhalb von { $days } Tagen erledigt
}
report-key-lead-counted = { $within } von { $count }
report-key-appointment = Aufgerufen innerhalb von { $minutes } Minuten nach dem Termin
report-key-walk-in = Ohne Termin: aufgerufen innerhalb von { $minutes } Minuten
report-key-told = Wartezeit bei der Ankunft vorausgesagt: nicht länger als die obere Zahl
report-key-sponsors = Anerkannte Sponsoren

report-time-heading = Kunden im Lauf der Zeit
report-time-plot = Bediente Kunden, { $step ->
    [day] nach Tagen
    [week] nach Wochen
   *[month] nach Monaten
}
report-time-summary = Von { $least } bis { $most } Kunden; die Tabelle darunter hat jeden Wert.
report-column-span = { $step ->
    [day] Tag
    [week] Woche
   *[month] Monat
}
report-column-days-open = Tage ge­öffnet
report-column-came = Gekom­men
report-column-visits = Bediente Besuche
report-column-clients = Kunden
report-column-median = Die Hälfte wartete weniger als (min)
report-column-bound = Vier von fünf warteten weniger als (min)
report-column-rating = Note
report-column-ratings = Noten
report-column-registered = Recht­zeitig regis­triert
report-column-decided = Recht­zeitig ent­schie­den

report-visits-heading = Was aus denen wurde, die kamen
report-visit-kind = { $kind ->
    [came] Gekommen
    [appointments] davon mit Termin
    [walk_ins] davon ohne Termin
    [helped] Am Schalter bedient
    [served] davon erledigt
    [referred] davon an jemand anderen verwiesen
    [incomplete] davon mit fehlenden Papieren
    [no_show] Vergeblich aufgerufen
    [unfinished] Gegangen oder noch da
   *[taken_back] Zurückgenommene Tickets (nicht gezählt)
}

report-waits-heading = Warten
report-waits-plot = Warten in Minuten
report-waits-summary = Die Hälfte aller wartete weniger als die erste Linie, vier von fünf weniger als die zweite.
report-series-median = die Hälfte wartete weniger
report-series-bound = vier von fünf warteten weniger
report-waits-kind = { $kind ->
    [waits] Alle, bis zum Aufruf
    [appointment_waits] Mit Termin
    [walk_in_waits] Ohne Termin
   *[serving] Zeit am Schalter
}
report-column-kind = Was
report-column-times = Anzahl
report-column-mean = Durch­schnitt (min)
report-column-nine-in-ten = Neun von zehn weniger als (min)
report-column-longest = Längste (min)
report-promises-heading = Versprechen zum Warten
report-column-promise = Versprechen
report-column-within = Gehalten
report-column-share = Anteil
report-promise = { $promise ->
    [appointment] Aufgerufen innerhalb von 5 Minuten nach dem Termin, oder nach zu spätem Kommen
    [walk_in] Ohne Termin: aufgerufen innerhalb von 20 Minuten
    [told_p50] Bei der Ankunft vorausgesagt: nicht länger als die untere Zahl (bei der Hälfte soll es so sein)
   *[told_p80] Bei der Ankunft vorausgesagt: nicht länger als die obere Zahl (bei vier von fünf soll es so sein)
}

report-ratings-heading = Noten
report-ratings-plot = Noten von 1 bis 10
report-ratings-summary = { $count } Noten, im Durchschnitt { $average }.
report-column-score = Note

report-leads-heading = Registrierungen und Entscheidungen
report-leads-plot = Anteil rechtzeitig
report-leads-summary = Der Anteil der Registrierungen und Entscheidungen, die in der versprochenen Zeit kamen.
report-series-registered = Registrierungen
report-series-decided = Entscheidungen
report-column-lead = Versprechen
report-column-median-days = Die Hälfte in (Tage)
report-column-longest-days = Längste (Tage)
report-leads-note = Gezählt sind Besuche, bei denen der Schalter beide Tage genannt hat: wann beantragt und wann erledigt.

report-services-heading = Anliegen
report-column-service = Anliegen
report-column-partner = Partner
report-column-serving = Am Schalter, Durch­schnitt (min)
report-services-note = Ein Besuch mit zwei Anliegen zählt bei beiden.
report-partners-heading = Partner
report-municipalities-heading = Gemeinden
report-column-municipality = Gemeinde
report-sponsors-heading = Sponsoren
report-column-sponsor = Sponsor
report-groups-plot = Bediente Kunden
report-groups-summary = { $count } Zeilen; die Tabelle darunter hat jeden Wert.
report-not-told = nicht genannt
report-no-sponsor = kein Sponsor
report-folded = { $count } mit wenigen Kunden, zusammen
report-folding-note = Zeilen mit weniger als fünf Kunden stehen zusammen, damit man niemanden erkennen kann.
