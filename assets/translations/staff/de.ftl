# Das Bedienfeld für Mitarbeitende auf Deutsch. Kurz; was stimmt, steht vorn.

staff-pin-title = { $role ->
    [manager] PIN der Leitung
   *[staff] PIN für Mitarbeitende
}
staff-pin-lead = Nur für Mitarbeitende. Besucher: Bitte tippen Sie auf Schließen.
staff-pin-typed = { $count ->
    [0] Noch keine Ziffer
    [one] 1 Ziffer
   *[other] { $count } Ziffern
}
staff-pin-checking = Einen Moment
staff-pin-wrong = Das stimmt nicht. { $left ->
    [one] Noch ein Versuch.
   *[other] Noch { $left } Versuche.
}
staff-pin-locked = Zu oft eine falsche PIN. Warten Sie { $minutes ->
    [one] eine Minute.
   *[other] { $minutes } Minuten.
}
staff-pin-not-checked = Die Festplatte verweigert ({ $code }), daher kann keine PIN geprüft werden. Starten Sie den Rechner neu; hilft das nicht, rufen Sie die Technik.
staff-enter = Öffnen
staff-close = Bedienfeld schließen
staff-close-pin = Schließen
staff-panel-title = Bedienfeld für Mitarbeitende
staff-panel-person = { $person }
staff-page = { $page ->
    [overview] Übersicht
    [tickets] Tickets
    [devices] Geräte
    [tests] Prüfen
    [kiosk] Terminal
    [record] Protokoll
   *[manager] Leitung
}

staff-well = Alles ist in Ordnung
staff-disk-unreadable = Die Festplatte ist nicht lesbar ({ $code })
staff-do = Zu tun: { $do }
staff-messages = Von der Stelle, die die Terminals betreut
staff-label = { $label ->
    [contact] Wen anrufen
    [network] Netzwerk
    [clock] Uhr
    [pending] Meldungen an die Zentrale
    [printed] Zuletzt gedruckt
    [session] Besucher
    [paper] Papier
    [success] Zuletzt gelungen
    [model] Modell
    [changed] Papier gewechselt
   *[service] Für Besucher
}
staff-connected-heard = Verbunden, gehört um { $time }
staff-not-heard = Die Zentrale wurde noch nicht gehört
staff-cut-off = Keine Verbindung seit { $time }
staff-clock-right = Wie die der Zentrale
staff-clock-unknown = Noch nicht mit der Zentrale verglichen
staff-clock-ahead = Geht { $seconds } s gegenüber der Zentrale vor
staff-clock-behind = Geht { $seconds } s gegenüber der Zentrale nach
staff-pending = { $pending } warten, { $quarantined } abgelehnt
staff-printed = { $number } um { $time }
staff-none = Noch nicht
staff-session = { $under_way ->
    [yes] Jemand meldet sich gerade an
   *[no] Niemand meldet sich an
}
staff-service = { $out ->
    [yes] Außer Betrieb, durch { $person }
   *[no] In Betrieb
}

staff-tickets-none = Hier wurde heute noch kein Ticket ausgegeben.
staff-ticket-paper = { $paper ->
    [printing] wird gedruckt
    [printed] gedruckt
    [failed] kam nicht heraus
   *[unknown] niemand weiß, ob es herauskam
}
staff-ticket-copy = Kopie { $copy }
staff-ticket-void = ungültig

staff-device-state = { $state ->
    [ok] Bereit
    [warning] Arbeitet, braucht aber etwas
    [out_of_service] Arbeitet nicht
    [disabled] In den Einstellungen abgeschaltet
    [absent] Nicht vorhanden
    [connecting] Wird verbunden
    [lost] Verbindung verloren
    [failed] Aufgegeben
   *[unknown] Niemand weiß es
}
staff-paper-state = { $state ->
    [ok] Genug
    [near_end] Fast zu Ende
    [out] Keins mehr
   *[unknown] Der Drucker sagt es nicht
}
staff-device-kind = { $kind ->
    [printer] Ticketdrucker
    [scanner] Codescanner
    [document_reader] Dokumentenleser
    [camera] Kamera
    [speaker] Stimme
    [headset_jack] Kopfhörerbuchse
    [keypad] Tastenfeld
   *[other] { $kind }
}

staff-act = { $act ->
    [print_again] Noch einmal drucken
    [void] Ungültig machen
    [test_print] Testticket drucken
    [end_session] Diese Sitzung beenden
    [out_of_service] Außer Betrieb nehmen
    [in_service] Wieder in Betrieb nehmen
    [paper_changed] Papier gewechselt
    [export] Diagnose speichern
    [restart] Programm neu starten
   *[leave] Zum System
}
staff-act-note = { $act ->
    [test_print] Deutlich ein Test, ohne Nummer
    [end_session] Der Bildschirm des Besuchers wird geleert
    [out_of_service] Das bleibt nach einem Neustart so
    [in_service] Besucher können sich wieder anmelden
    [paper_changed] Merkt die Zeit und sieht nach dem Drucker
    [export] Ohne personenbezogene Daten
    [restart] Dauert einige Sekunden; kein Ticket geht verloren
   *[other] Das Programm endet und startet nicht von selbst
}
staff-ask = { $act ->
    [print_again] { $object } noch einmal drucken?
    [void] { $object } ungültig machen? Diese Nummer wird nicht mehr aufgerufen.
    [end_session] Diese Sitzung beenden? Der Besucher fängt neu an.
    [out_of_service] Dieses Terminal außer Betrieb nehmen?
    [restart] Das Programm neu starten?
   *[leave] Zum System? Jemand muss das Terminal danach wieder starten.
}
staff-yes = Ja
staff-no = Nein
staff-doing = Einen Moment
staff-result = { $result ->
    [printed] Der Drucker meldet, dass es gedruckt ist
    [failed] Es wurde nichts gedruckt
    [unknown] Niemand weiß, ob es gedruckt ist
    [shown] Scannen Sie diese Codes mit einem Telefon
    [not_kept] Getan, aber die Festplatte verweigert: ein Neustart vergisst es
    [refused] Nicht getan
   *[done] Getan
}
staff-why = { $why ->
    [malformed_number] so wird keine Nummer geschrieben; B047 oder K2-017 schon
    [unknown_number] kein Ticket von heute an diesem Terminal hat diese Nummer
    [under_way] es wird gerade gedruckt; sehen Sie in ein paar Sekunden noch einmal nach
    [disk] die Festplatte verweigert
    [disk_full] die Festplatte ist voll
    [io] die Festplatte verweigert
    [corrupt] die Festplatte ist beschädigt
    [no_place] es ist kein Ort dafür eingestellt, und für Codes ist es zu groß
    [not_there] der Ort fehlt: Steckt der USB-Stick?
    [broke] das Programm konnte es nicht; im Protokoll steht mehr
   *[other] { $why }
}
staff-why-void = dieses Ticket ist ungültig; der Besucher braucht ein neues
staff-file = Datei: { $file }
staff-code-of = Code { $number } von { $count }
staff-code-next = Nächster Code

staff-scan-title = Den Scanner prüfen
staff-scan-lead = Zeigen Sie einen Code oder legen Sie ein Dokument auf. Der Inhalt wird nicht gezeigt und nicht gespeichert.
staff-scan-seen = { $kind ->
    [appointment_code] Gelesen: ein Termincode
    [signed_code] Gelesen: ein signierter Termincode
    [ticket] Gelesen: ein Ticket
    [document] Gelesen: ein Dokument
    [staff_code] Gelesen: der Code für Mitarbeitende
    [setup_code] Gelesen: ein Code der Flottenseite zum Anmelden
    [not_ours] Gelesen: ein fremder Code
    [citizen_number] Gelesen: eine Bürgerservicenummer, sofort verworfen
    [visa] Gelesen: ein Visumaufkleber
   *[other] Gesehen, aber nicht lesbar
}
staff-scan-length = { $length } Zeichen
staff-scan-nothing = Noch nichts gelesen

staff-versions = Versionen
staff-version = { $name ->
    [loket] Loket
    [system] System
    [hardware] Rechner
    [python] Python
    [key] Schlüssel der Diagnose
   *[other] { $name }
}
staff-done-title = Zuletzt getan
staff-done-none = Hier wurde noch nichts getan.
staff-done-act = { $act ->
    [print_again] noch einmal gedruckt
    [void] ungültig gemacht
    [test_print] Testticket
    [end_session] Sitzung beendet
    [out_of_service] außer Betrieb
    [in_service] wieder in Betrieb
    [paper_changed] Papier gewechselt
    [export] Diagnose
    [restart] Neustart
    [leave] zum System
    [open] PIN
   *[other] { $act }
}
staff-done-result = { $result ->
    [accepted] richtig
    [wrong] falsch
    [locked] gesperrt
    [done] getan
    [printed] gedruckt
    [failed] misslungen
    [unknown] unbekannt
   *[other] { $result }
}
staff-nobody = jemand
staff-settings = Einstellungen
staff-settings-lead = Hier sind sie nur zu lesen. Geändert werden sie in den Dateien oder dort, wo die Terminals betreut werden.
staff-settings-none = Dieses Terminal läuft ohne Datei mit Einstellungen.

advice-means-not-running = das Programm des Terminals läuft nicht
advice-do-not-running = starten Sie es
advice-means-fenced = die Zentrale nimmt dieses Terminal nicht mehr an: seine Festplatte wurde zurückgesetzt oder kopiert, oder es wurde neu angemeldet
advice-do-fenced = melden Sie es neu an; seine Tickets bleiben gültig
advice-means-revoked = dieses Terminal wurde aus dem Verbund genommen oder auf einem anderen Rechner neu angemeldet
advice-do-revoked = melden Sie es mit einem neuen Code an; bis dahin bewahrt es seine Meldungen auf und weiß nichts vom Tag
advice-means-no-office = dieses Terminal weiß nicht, in welchem Amt es steht
advice-do-no-office = sorgen Sie dafür, dass es die Zentrale einmal erreicht: Netzwerk, Adresse der Zentrale, Zugangsdaten
advice-means-disk-full = die Festplatte ist voll: kein Ticket kann festgehalten werden
advice-do-disk-full = schaffen Sie Platz; das Terminal macht von selbst weiter
advice-means-disk = auf die Festplatte kann nicht geschrieben werden: nur lesbar, defekt oder fort
advice-do-disk = starten Sie den Rechner neu; hilft das nicht, lassen Sie die Festplatte tauschen
advice-means-newer = die Datenbank stammt von einer neueren Version des Programms
advice-do-newer = installieren Sie diese Version wieder; nehmen Sie die Datenbank nie weg
advice-means-no-pin = niemand hat eine PIN für dieses Bedienfeld, daher wird niemand bedient
advice-do-no-pin = am Terminal selbst: `kiosk staff set-pin NAME`
advice-means-ordered = die Stelle, die die Terminals betreut, hat es außer Betrieb genommen
advice-do-ordered = fragen Sie dort; sie nimmt es aus der Ferne wieder in Betrieb
advice-means-staff = jemand hat es an diesem Bedienfeld außer Betrieb genommen
advice-do-staff = nehmen Sie es hier wieder in Betrieb, unter Terminal
advice-means-out-of-service = das Terminal ist außer Betrieb
advice-do-out-of-service = schlagen Sie den Code auf dem Bildschirm im Handbuch nach
advice-means-declined = die Zentrale nimmt nichts von diesem Terminal an und sagt warum
advice-do-declined = `unauthorized`: geben Sie dem Terminal seine Zugangsdaten neu; sonst melden Sie es der Betreuung der Zentrale
advice-means-quarantined = die Zentrale hat Meldungen dieses Terminals abgelehnt; sie sind aufbewahrt und halten nichts auf
advice-do-quarantined = melden Sie es der Betreuung der Zentrale, mit den Nummern und Gründen aus `kiosk status`
advice-means-set-aside = eine beschädigte Datenbank wurde beiseitegelegt; eine frische arbeitet weiter
advice-do-set-aside = lassen Sie die Datei liegen und die Festplatte prüfen
advice-means-clock-wrong = die Uhr dieses Rechners geht falsch; das Terminal richtet sich nach der Zentrale
advice-do-clock-wrong = stellen Sie die Uhr und sorgen Sie dafür, dass sie richtig bleibt (NTP); tauschen Sie die Batterie, wenn sie nach jedem Start falsch geht
advice-means-pending-old = die Verbindung steht, und doch kommen Meldungen dieses Terminals nicht bei der Zentrale an
advice-do-pending-old = melden Sie es der Betreuung der Zentrale; bis dahin übernehmen die Schalter Nummern von Hand
advice-means-unconfirmed = Tickets, von denen der Drucker nicht gemeldet hat, dass sie herauskamen
advice-do-unconfirmed = fragen Sie, wer auf Papier wartet, und drucken Sie die Nummer noch einmal oder machen Sie sie ungültig: hier unter Tickets oder mit `kiosk tickets`
advice-means-own-range = die Nummern der Zentrale sind verbraucht; Tickets haben Nummern aus dem eigenen Bereich dieses Terminals
advice-do-own-range = nichts: die Nummern gelten; es endet, wenn die Verbindung wieder da ist
advice-means-numbers-low = es sind nur noch wenige Nummern der Zentrale übrig
advice-do-numbers-low = nichts: es geht mit eigenen Nummern weiter; es endet, wenn die Verbindung wieder da ist
advice-means-no-day-list = die Termine von heute wurden noch nicht gelesen; ohne Verbindung kann sich niemand mit seinem Code anmelden
advice-do-no-day-list = nichts, solange die Verbindung steht; sonst schicken Sie Besucher mit Termin zum Schalter
advice-means-cut-off = die Zentrale ist nicht zu erreichen; Tickets werden trotzdem ausgegeben und später gemeldet
advice-do-cut-off = sehen Sie nach dem Netzwerk, wenn es dauert; die Schalter übernehmen gezeigte Nummern

device-reason = { $reason ->
    [paper_near_end] das Papier ist fast zu Ende
    [paper_out] es ist kein Papier da
    [cover_open] die Klappe ist offen
    [jam] Papier klemmt
    [cutter] das Messer klemmt
    [head_hot] der Druckkopf ist heiß
    [offline] es meldet, dass es offline ist
    [broken] es meldet, dass es defekt ist
    [ticket_not_taken] ein Ticket wurde nicht genommen
    [paused] seine Warteschlange ist angehalten
    [busy] ein anderes Programm benutzt es
    [unreachable] es ist nicht zu erreichen
    [no_answer] es sagt nichts von sich
    [garbled] seine Antworten ergeben keinen Sinn
    [wrong_model] es ist ein anderes Modell, als in den Einstellungen steht
    [no_access] das Terminal darf es nicht öffnen
    [not_installed] ein Programm, das es braucht, fehlt
    [storage] die Festplatte ist voll
    [stuck] es kam nicht rechtzeitig zurück
   *[other] { $reason }
}
device-action = { $action ->
    [refill_paper] legen Sie eine neue Papierrolle ein
    [prepare_paper] halten Sie eine neue Papierrolle bereit
    [close_cover] schließen Sie die Klappe
    [clear_jam] öffnen Sie die Klappe, nehmen Sie das Papier heraus, schließen Sie sie wieder
    [clear_cutter] machen Sie das Messer frei: aus- und einschalten oder am Rad drehen
    [let_cool] lassen Sie es eine Minute abkühlen
    [take_ticket] nehmen Sie das Ticket aus der Ausgabe
    [switch_on] sehen Sie nach, ob es eingeschaltet und bereit ist
    [check_cable] prüfen Sie Kabel und Strom
    [resume_queue] starten Sie die Warteschlange wieder
    [wait] warten Sie, bis das andere Programm fertig ist; ist es das Terminal selbst, beenden Sie dieses
    [check_settings] prüfen Sie die Einstellungen des Terminals und des Geräts
    [grant_access] geben Sie dem Benutzer des Terminals Zugriff: udev-Regeln installieren oder die Gruppe hinzufügen
    [free_disk] schaffen Sie Platz auf der Festplatte
    [install_program] installieren Sie das Programm, das es braucht, siehe docs/operations/speech.md
    [restart_device] schalten Sie es aus und wieder ein
    [call_technician] rufen Sie die Technik
   *[other] { $action }
}
device-who = { $who ->
    [visitor] Besucher
    [floor_staff] Mitarbeitende
   *[technician] Technik
}
