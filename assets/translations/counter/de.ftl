# Was die Seite des Schalters auf Deutsch sagt, zum Personal. Kurz; zuerst, was ist.

counter-title = Schalter { $name }
counter-page-title = Schalter { $name }, { $office }
counter-sign-in-title = An einem Schalter anmelden
counter-number-label = Nummer des Schalters
counter-number-hint = Wie sie über dem Schalter steht
counter-code-label = Personalcode
counter-code-hint = Zwölf Buchstaben und Ziffern, oder der eigene Schlüssel des Schalters
counter-sign-in = Anmelden
counter-sign-in-problem = { $problem ->
    [unknown] Dieser Schalter und dieser Code gehören nicht zusammen. Bitte sehen Sie beide noch einmal nach.
   *[too_many] Zu viele Codes, die niemand kennt. Bitte warten Sie eine Minute.
}
counter-sign-out = Abmelden
counter-skip = Zum Ticket an diesem Schalter
counter-as-of = Stand: { $time } Uhr
counter-not-live = Keine Verbindung seit { $time } Uhr. Was hier steht, kann alt sein.
counter-keys = Tasten
counter-keys-state = { $on ->
    [yes] an
   *[no] aus
}

counter-open-title = Welche Anliegen übernehmen Sie?
counter-open = Schalter öffnen
counter-change-services = Andere Anliegen
counter-close = Schalter schließen
counter-closed-now = Dieser Schalter ist geschlossen

counter-now-title = An diesem Schalter
counter-nobody-here = Niemand
counter-state = { $state ->
    [called] aufgerufen
    [serving] wird bedient
   *[waiting] wartet
}
counter-call-next = Nächste aufrufen
counter-recall = Wieder aufrufen
counter-start = Beginnen
counter-no-show = Niemand kam
counter-return = Zurück in den Wartebereich
counter-complete-title = Abschließen
counter-outcome = { $outcome ->
    [served] Erledigt
    [referred] An jemand anderen verwiesen
   *[incomplete] Konnte nicht erledigt werden
}
counter-dates-hint = Versprochen innerhalb von { $days } Tagen. Lassen Sie offen, was Sie nicht wissen.
counter-asked-on = Beantragt am
counter-settled-on = Erledigt am
counter-municipality = Zieht nach
counter-municipality-unknown = Nicht gesagt
counter-next = Geht danach weiter zu
counter-next-none = Nichts mehr, der Besuch ist zu Ende
counter-transfer-title = Auf ein anderes Anliegen warten lassen
counter-transfer-label = Anliegen
counter-transfer = Umbuchen
counter-checklist = Was für diesen Besuch nötig ist
counter-since = Hier seit { $time } Uhr

counter-walk-in = Ohne Termin
counter-mark = { $mark ->
    [cancelled] Der Termin wurde abgesagt
    [served_already] Wurde heute schon bedient
    [other_day] Der Termin ist an einem anderen Tag
    [unknown_appointment] Der Termin ist hier nicht bekannt
    [over_contingent] Kam, als der Tag schon voll war
   *[other] Etwas ist besonders; bitte fragen
}
counter-first = Vorlassen
counter-in-turn = Zurück in die Reihe
counter-persons-booked = { $here } ({ $booked } gebucht)
counter-before = War schon bei: { $services }
counter-missing = Nicht dabei: { $things }
counter-priority = Kommt zuerst
counter-returned = Wurde zurückgeschickt
counter-not-verified = Das Terminal konnte nicht fragen, ob der Termin besteht
counter-copies = { $count ->
    [one] Noch einmal gedruckt
   *[other] Noch { $count }-mal gedruckt
}
counter-made-by-hand = Am Schalter gemacht: kein Papier, bitte die Nummer sagen
counter-adopted = Vom Papier übernommen
counter-print-failed = Es kam kein Papier heraus ({ $reason }): Vielleicht kennt niemand diese Nummer
counter-print-unknown = Niemand weiß, ob ein Papier herauskam ({ $reason })
counter-print-none = Der Drucker hat noch nichts gemeldet
counter-print-reason = { $reason ->
    [paper_out] Papier verbraucht
    [cover_open] Deckel offen
    [jam] Papierstau
    [cutter] Messer
    [head_hot] Druckkopf zu heiß
    [offline] Drucker nicht verbunden
    [paused] Drucker angehalten
    [busy] Drucker beschäftigt
    [ticket_not_taken] das letzte Ticket wurde nicht genommen
    [unreachable] Drucker nicht erreicht
    [no_answer] keine Antwort vom Drucker
    [cut_connection] Verbindung getrennt
    [storage] Speicher des Terminals
    [restarted] das Terminal hat neu gestartet
    [not_configured] kein Drucker eingerichtet
   *[none] kein Grund genannt
}

counter-waiting-title = Wartet auf diesen Schalter
counter-waiting-none = Niemand wartet auf diesen Schalter
counter-waiting-others = { $count ->
    [0] Niemand wartet auf andere Anliegen
    [one] 1 wartet auf Anliegen, die dieser Schalter nicht übernimmt
   *[other] { $count } warten auf Anliegen, die dieser Schalter nicht übernimmt
}
counter-column-number = Nummer
counter-column-service = Anliegen
counter-column-why = Termin
counter-column-waited = Gewartet
counter-column-wait = Noch
counter-column-notes = Bitte beachten
counter-help-title = Jemand bittet um Hilfe
counter-help-at = { $kiosk }, { $since }
counter-help-go = Ich gehe hin

counter-silent-title = Terminals, die nichts melden
counter-silent-since = { $kiosk } schweigt seit { $since }
counter-silent-never = Von { $kiosk } war noch nichts zu hören
counter-silent-numbers = Nummern, die trotzdem auf Papier stehen können:
counter-silent-what = Jemand hat so ein Papier? Übernehmen Sie die Nummer unten.

counter-adopt-title = Eine Nummer vom Papier übernehmen
counter-adopt-label = Nummer
counter-adopt-hint = Wie auf dem Papier, A012 oder K2-017
counter-adopt-service = Anliegen, bei einer Nummer wie K2-017
counter-adopt-by-number = Nach der Nummer
counter-adopt = Übernehmen

counter-make-title = Ein Ticket von Hand machen
counter-make-for = Für
counter-make-services = Ohne Termin
counter-make-booked = Heute gebucht
counter-make-persons = Personen
counter-make-language = Sprache
counter-make = Machen

counter-said = { $what ->
    [open] Der Schalter ist offen.
    [close] Der Schalter ist geschlossen.
    [call-next] Aufgerufen: { $number }.
    [recall] Noch einmal aufgerufen: { $number }.
    [start] { $number } wird bedient.
    [complete] { $number } ist abgeschlossen.
    [no-show] { $number }: Niemand kam.
    [return] { $number } wartet wieder.
    [transfer] { $number } wartet auf ein anderes Anliegen.
    [first] { $number } kommt zuerst.
    [in-turn] { $number } wartet wieder in der Reihe.
    [make] Gemacht: { $number }. Es gibt kein Papier, bitte sagen Sie die Nummer.
    [adopt] Übernommen: { $number }.
    [go] Danke. Der Besuch wartet am Terminal.
    [nobody] Niemand wartet auf diesen Schalter.
    [already_checked_in] Für diesen Termin ist schon jemand angemeldet.
    [cancelled] Dieser Termin wurde abgesagt.
    [counter_busy] An diesem Schalter ist schon jemand.
    [counter_closed] Der Schalter ist geschlossen. Öffnen Sie ihn zuerst.
    [changed_meanwhile] Inzwischen war jemand anderes an diesem Schalter. Nichts wurde geändert; bitte sehen Sie noch einmal nach.
    [dates_impossible] Diese Tage können nicht sein: erst beantragt, dann erledigt, spätestens heute.
    [invalid_request] Etwas fehlt. Bitte sehen Sie das Formular noch einmal an.
    [malformed_number] So wird eine Nummer nicht geschrieben. Sie sieht aus wie A012 oder K2-017.
    [no_service] Bitte wählen Sie mindestens ein Anliegen.
    [not_in_this_state] Das geht jetzt nicht. Nichts wurde geändert; bitte sehen Sie noch einmal nach.
    [number_not_leased] Keines unserer Terminals hat heute diese Nummer.
    [number_taken] Diese Nummer ist schon bekannt.
    [overloaded] Gerade ist zu viel los. Bitte versuchen Sie es noch einmal.
    [service_needed] Bitte wählen Sie auch das Anliegen: Diese Nummer sagt es nicht.
    [unknown_municipality] Diese Gemeinde gehört nicht zu diesem Amt.
    [unknown_service] Dieses Anliegen gibt es hier nicht.
   *[refused] Das ging nicht. Nichts wurde geändert; bitte versuchen Sie es noch einmal.
}

sorry-title = { $kind ->
    [not_found] Hier ist nichts
   *[other] Das kann nicht gezeigt werden
}
sorry-next = Bitte gehen Sie zurück zur Seite des Schalters.
sorry-link = Die Seite des Schalters
