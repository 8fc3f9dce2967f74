# Was der Bildschirm des ersten Starts auf Deutsch sagt.

first-language = Deutsch
first-title = Dieses Gerät ist noch kein Terminal
first-lead = Die Verwaltung macht es dazu: im Browser oder mit einem Code.
first-no-central = Hier wird der QR-Code der Flottenseite gebraucht: Die Einstellungen nennen keine Zentrale.
first-approve = Öffnen Sie diese Adresse auf einem Telefon oder Computer, melden Sie sich an und bestätigen Sie diesen Code:
first-picture = Adresse und Code, mit dem Telefon zu scannen
first-scan = Oder halten Sie den QR-Code der Flottenseite vor den Scanner.
first-type = Lieber einen Code eintippen
first-type-lead = Tippen Sie den Code von der Flottenseite ein.
first-code-label = Code der Flottenseite
first-enter = Diesen Code verwenden
first-back = Zurück
first-using = Einen Moment …
first-joined = Fertig. Dieses Terminal heißt { $name }. Es startet jetzt.
first-trouble = { $why ->
    [network] Die Zentrale ist nicht erreichbar. Es wird von selbst wieder versucht.
    [untrusted] Dem Zertifikat der Zentrale wird nicht vertraut. Siehe Einstellungen.
    [busy] Zu viele Versuche. Warten Sie eine Minute.
    [not_one] Das ist kein Code zum Anmelden.
    [other_version] Dieser Code gehört zu einer neueren Version. Aktualisieren Sie zuerst das Gerät.
    [no_code] Ein Code hat zwölf Buchstaben und Ziffern.
    [other_central] Dieser Code gehört zu einer anderen Zentrale als in den Einstellungen. Es wurde nichts geändert.
    [not_secure] Die Adresse dieser Zentrale ist nicht verschlüsselt (https). Es wurde nichts geändert.
    [code_unknown] Die Zentrale kennt diesen Code nicht, oder er ist zu alt. Erstellen Sie einen neuen.
    [code_used] Dieser Code wurde schon verwendet. Erstellen Sie einen neuen.
    [not_kept] Der Zugang kann auf diesem Gerät nicht gespeichert werden. Siehe docs/operations/credential.md.
    [timeout] Die Zentrale ist nicht erreichbar. Es wird von selbst wieder versucht.
    [bad_address] Das ist kein Code zum Anmelden.
    [bad_code] Das ist kein Code zum Anmelden.
   *[other] Es hat nicht geklappt ({ $code }).
}
