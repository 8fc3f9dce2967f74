# Was Loket auf Deutsch sagt: einfache Wörter, kurze Sätze, zuerst die Antwort. Anrede: Sie.

## Sprache und Fußleiste

language-choose = Sprache
control-back = Zurück
control-help = Hilfe
control-stop = Beenden
control-contrast = Kontrast
control-contrast-state = { $on ->
    [yes] hoch
   *[no] normal
}
control-text-size = Schrift
control-text-size-state = { $on ->
    [yes] groß
   *[no] normal
}
control-low-reach = Knöpfe
control-low-reach-state = { $on ->
    [yes] unten
   *[no] normal
}
picture-stop = Bild anhalten
picture-move = Bild weiter bewegen
control-speech = Vorlesen
control-speech-state = { $on ->
    [yes] an
   *[no] aus
}
list-up = Nach oben
list-down = Mehr zeigen
cut-off-line = Keine Verbindung. Ihr Ticket bekommen Sie trotzdem.
queue-as-of = So voll war es um { $time } Uhr
demo-ribbon = DEMO: Die Geräte sind nachgebildet
minutes = { $minutes } min

## Wann: Teile von Sätzen

when-today = heute um { $time } Uhr
when-tomorrow = morgen um { $time } Uhr
when-day = am { $day } um { $time } Uhr

## Anfang

attract-touch = Bitte Bildschirm berühren
attract-scan = Oder gleich Ihren Code scannen
attract-scan-how = Aus der Bestätigung oder vom Ticket, jederzeit
attract-services = Was wir hier tun
attract-waiting-as-of = { $count ->
    [0] Um { $time } Uhr wartete niemand
    [one] Um { $time } Uhr wartete 1 Person
   *[other] Um { $time } Uhr warteten { $count } Personen
}
attract-waiting = { $count ->
    [0] Jetzt wartet niemand
    [one] Jetzt wartet 1 Person
   *[other] Jetzt warten { $count } Personen
}

## Erste Frage

start-title = Haben Sie einen Termin?
start-lead = Ihren Code können Sie jederzeit scannen.
start-appointment = Ich habe einen Termin
start-appointment-note = Mit Code, Reisepass oder Ausweis anmelden
start-no-appointment = Ich habe keinen Termin
start-no-appointment-note = Anliegen wählen und Ticket nehmen
start-how-long = Wie lange muss ich warten?
start-how-long-note = Sehen, wie voll es ist

## Scannen

scan-code-title = Zeigen Sie den Code Ihres Termins
scan-code-lead = Halten Sie den Code unter den Scanner, etwa eine Handbreit entfernt.
scan-code-where = Der Code steht in Ihrer Bestätigung.
scan-code-ready = Der Scanner ist bereit
scan-code-away = Der Scanner geht gerade nicht
scan-code-away-lead = { $other ->
    [ready] Nehmen Sie Ihren Reisepass oder Ausweis, oder machen Sie ohne Code weiter.
   *[away] Machen Sie ohne Code weiter, oder fragen Sie an der Information.
}
scan-code-document = Reisepass oder Ausweis nehmen
scan-code-without = Ohne Code weiter
scan-document-title = Legen Sie Ihren Reisepass oder Ausweis auf
scan-document-lead = Legen Sie die Seite mit den Zeilen aus Buchstaben und dem Zeichen < auf das Glas.
scan-document-tip = Noch wurde nichts gelesen. Legen Sie ihn flach an den Rand und halten Sie ihn still. Steckt er in einer Hülle? Nehmen Sie ihn heraus.
scan-document-away = Das Lesegerät für Ausweise geht gerade nicht
scan-document-away-lead = { $other ->
    [ready] Nehmen Sie Ihren Code, oder machen Sie ohne Ausweis weiter.
   *[away] Machen Sie ohne Ausweis weiter, oder fragen Sie an der Information.
}
scan-document-read = Wir lesen Ihren Namen und Ihr Geburtsdatum, nur um Ihren Termin zu finden.
scan-document-kept = Wir behalten nichts davon und machen kein Bild.
scan-document-code = Meinen Code nehmen
scan-document-without = Ohne Ausweis weiter
looking-up-title = Einen Moment, bitte
looking-up = { $source ->
    [ticket] Wir suchen Ihr Ticket.
   *[other] Wir suchen Ihren Termin.
}

## Wählen und bestätigen

choose-title = Welcher Termin ist es?
choose-lead = Wir haben mehrere gefunden.
choose-note-ok = Sie können sich jetzt anmelden
choose-note-too-early = Anmelden geht erst später
choose-note-too-late = Die Zeit ist vorbei
choose-note-other-day = An einem anderen Tag
choose-note-other-office = In einem anderen Amt
choose-note-already-checked-in = Schon angemeldet
choose-note-cancelled = Abgesagt
confirm-title = Ist das Ihr Termin?
confirm-lead = Zu Ihrem Schutz nur die Anfangsbuchstaben.
confirm-at = Heute um
confirm-for = Für
confirm-persons = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
confirm-yes = Ja, anmelden
confirm-no = Nein, das ist nicht meiner

## Typing, how many came, what to have at hand

type-details = Selbst eintippen
type-title = Was möchten Sie eintippen?
type-code = Den Code meines Termins
type-code-note = Er steht in Ihrer Bestätigung
type-name = Nachname und Geburtsdatum
type-name-note = Wie im Reisepass oder Ausweis
type-kept = Wir suchen damit nur Ihren Termin. Wir behalten nichts davon.
type-code-title = Code Ihres Termins eintippen
type-code-lead = Er steht in Ihrer Bestätigung. Leerzeichen und Striche sind egal.
type-code-label = Code des Termins
type-code-empty = Es ist noch nichts eingetippt. Tippen Sie den Code aus Ihrer Bestätigung ein.
type-name-title = Ihren Nachnamen eintippen
type-name-lead = Wie im Reisepass. Akzente können Sie weglassen.
type-name-label = Nachname
type-name-empty = Es ist noch nichts eingetippt. Tippen Sie Ihren Nachnamen ein.
type-name-not-latin = Diese Buchstaben stehen in keinem Reisepass. Tippen Sie Ihren Nachnamen in lateinischen Buchstaben ein.
type-birth-date-title = Ihr Geburtsdatum eintippen
type-birth-date-lead = Tag, Monat und Jahr, zum Beispiel 05 11 1987.
type-field-day = Tag
type-field-month = Monat
type-field-year = Jahr
type-date-day-missing = Der Tag fehlt. Tippen Sie zwei Ziffern ein.
type-date-month-missing = Der Monat fehlt. Tippen Sie zwei Ziffern ein.
type-date-year-missing = Das Jahr ist nicht vollständig. Tippen Sie vier Ziffern ein, zum Beispiel 1987.
type-date-no-such-month = Diesen Monat gibt es nicht. Tippen Sie eine Zahl von 01 bis 12 ein.
type-date-no-such-day = Diesen Tag hat der Monat nicht. Prüfen Sie Tag und Monat.
type-date-in-the-future = Dieses Datum kommt erst noch. Prüfen Sie das Jahr.
type-date-too-long-ago = Dieses Jahr liegt zu weit zurück. Prüfen Sie das Jahr.
type-search = Meinen Termin suchen
type-go-on = Weiter
key-space = Leertaste
key-delete = Löschen
key-hyphen = Bindestrich
key-apostrophe = Apostroph
confirm-thing = Bitte bereithalten: { $thing }
confirm-without = Ja, aber ich habe es nicht dabei
persons-title = Wie viele von Ihnen sind da?
persons-expected = Gebucht: { $persons }
persons-fewer = Eine weniger
persons-more = Eine mehr
persons-go-on = Weiter
checklist-title = Haben Sie alles dabei?
checklist-lead = { $service }: das brauchen Sie
checklist-all = Ja, ich habe alles
checklist-missing = Etwas fehlt
missing-title = Was fehlt?
missing-lead = Tippen Sie auf das, was Sie nicht dabeihaben.
missing-state = { $on ->
    [yes] Fehlt
   *[no] Habe ich dabei
}
missing-note = Sie bekommen Ihr Ticket trotzdem. Am Schalter sieht man, was fehlt, und hilft Ihnen weiter.
missing-go-on = Weiter

## Ohne Termin

walk-in-title = Wofür kommen Sie?
walk-in-lead = Tippen Sie auf Ihr Anliegen für ein Ticket.
walk-in-none = Ohne Termin ist jetzt nichts geöffnet.
municipality-title = Um welche Gemeinde geht es?
municipality-lead = Wo Sie wohnen oder wohnen werden. Wir behalten nur die Gemeinde, nicht Ihre Adresse.
municipality-other = Eine andere Gemeinde
service-closed-now = Jetzt geschlossen
service-opens = Geschlossen. Wieder offen { $when }
service-full-now = Für heute voll
service-full = Für heute voll. Wieder Tickets { $when }
service-waiting = { $count ->
    [0] Niemand wartet
    [one] 1 Person wartet
   *[other] { $count } Personen warten
}
service-by-appointment = Nur mit Termin: { $services }
checking-in-title = Einen Moment, bitte
checking-in-lead = Wir machen Ihr Ticket.

## Ticket, auf Papier und auf dem Bildschirm

ticket-appointment = Termin um { $time } Uhr
ticket-walk-in = Ohne Termin, { $time } Uhr
ticket-where = Wo Sie warten: { $area }
ticket-ahead = { $count ->
    [0] Niemand ist vor Ihnen
    [one] 1 Person ist vor Ihnen
   *[other] { $count } Personen sind vor Ihnen
}
ticket-wait = etwa { $median } min, fast sicher höchstens { $bound }
ticket-wait-short = { $bound ->
    [5] weniger als 5 min
   *[other] weniger als 5 min, fast sicher höchstens { $bound }
}
ticket-wait-about = etwa { $median } min
ticket-you-wait = Sie warten { $wait }
ticket-next = Sie sind als Nächstes dran
ticket-persons = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
ticket-code-caption = An einem Terminal scannen und sehen, wie lange Sie noch warten
ticket-code-caption-phone = Mit dem Handy scannen und sehen, wie lange Sie noch warten
ticket-code-caption-phone-later = Mit dem Handy scannen. Sie sehen, wie lange Sie noch warten, sobald wieder Verbindung da ist.
ticket-issued = { $day }, { $time } Uhr
ticket-copy = Noch einmal gedruckt
ticket-keep = Bitte behalten Sie dieses Ticket

ticket-title = Ihre Nummer
ticket-title-called = Sie sind dran
ticket-go-to = Gehen Sie zu Schalter { $counter }
ticket-go-now = Gehen Sie jetzt zum Schalter
ticket-label-where = Wo Sie warten
ticket-label-ahead = Vor Ihnen
ticket-label-wait = Wie lange
ticket-ahead-short = { $count ->
    [0] niemand
    [one] 1 Person
   *[other] { $count } Personen
}
ticket-printing = Ihr Ticket wird gedruckt
ticket-printed = Nehmen Sie Ihr Ticket
ticket-failed = Ihr Ticket kam nicht heraus
ticket-failed-note = Schreiben Sie Ihre Nummer auf oder machen Sie ein Foto. Sie gilt auch ohne Papier.
ticket-failed-note-away = Der Drucker geht gerade nicht. Schreiben Sie Ihre Nummer auf oder machen Sie ein Foto. Sie gilt.
ticket-unknown = Wir wissen nicht sicher, ob Ihr Ticket herauskam
ticket-unknown-note = Kein Papier? Schreiben Sie Ihre Nummer auf. Sie gilt.
ticket-recovered-title = Ihre Nummer ist { $number }. Noch einmal drucken?
ticket-recovered-note = Haben Sie sie schon, oder ist das nicht Ihre Nummer? Tippen Sie auf Fertig.
ticket-note-keep = Achten Sie im Wartebereich auf den Bildschirmen auf Ihre Nummer.
ticket-print-again = Noch einmal drucken
ticket-done = Fertig
ticket-estimated = Von diesem Terminal um { $time } Uhr berechnet

## Antworten: zuerst die Antwort

answer-too-early = Anmelden ab { $time } Uhr
answer-too-early-detail = Ihr Termin für { $service } ist um { $start } Uhr.
answer-too-early-next = Bis dann. Sie können auch jetzt ein Ticket nehmen und hier warten.
answer-too-early-next-return = Bitte kommen Sie dann wieder. Bis bald.
answer-too-late = Anmelden ging bis { $time } Uhr
answer-too-late-detail = Ihr Termin für { $service } war um { $start } Uhr.
answer-too-late-next = Sie können noch ein Ticket nehmen und warten, bis Sie dran sind.
answer-to-desk = Bitte gehen Sie zur Information. Dort hilft man Ihnen weiter.
answer-other-day = Ihr Termin ist { $when }
answer-other-day-past = Ihr Termin war { $when }
answer-about = Er ist für { $service }.
answer-other-day-next = Bitte kommen Sie dann wieder. Wenn es eilt: Sehen Sie nach, was heute offen ist.
answer-other-day-past-next = Sehen Sie nach, was heute offen ist, oder fragen Sie an der Information nach einem neuen Termin.
answer-other-office = Ihr Termin ist woanders: { $office }
answer-other-office-unknown = Ihr Termin ist in einem anderen Amt
answer-other-office-when = Er ist { $when }.
answer-other-office-next = Bitte gehen Sie dorthin. Hier können Sie sich dafür nicht anmelden.
answer-already = Sie sind angemeldet
answer-already-number = Sie sind angemeldet. Ihre Nummer ist { $number }
answer-already-when = Angemeldet um { $time } Uhr.
answer-already-next = Bitte nehmen Sie Platz. Ihre Nummer wird aufgerufen.
answer-cancelled = Dieser Termin wurde abgesagt
answer-cancelled-detail = Er war { $when }, für { $service }.
answer-cancelled-next = Sehen Sie nach, was ohne Termin offen ist, oder fragen Sie an der Information.
answer-not-found = { $source ->
    [code] Wir haben zu diesem Code keinen Termin gefunden
    [typed_code] Wir haben zu diesem Code keinen Termin gefunden
    [typed_name] Wir haben zu diesem Namen und Geburtsdatum keinen Termin gefunden
    [ticket] Wir kennen dieses Ticket nicht
   *[document] Wir haben zu diesem Ausweis keinen Termin gefunden
}
answer-not-found-next = { $source ->
    [code] Ist es der Code aus Ihrer Bestätigung? Dann versuchen Sie es noch einmal.
    [typed_code] Ist es der Code aus Ihrer Bestätigung? Dann tippen Sie ihn noch einmal ein.
    [typed_name] Versuchen Sie es noch einmal, genau wie im Reisepass, oder nehmen Sie den Code aus Ihrer Bestätigung.
    [ticket] Vielleicht ist es von einem anderen Tag. Sie können ein neues Ticket nehmen.
   *[document] Versuchen Sie es noch einmal, oder nehmen Sie den Code aus Ihrer Bestätigung.
}
answer-could-not-check = { $source ->
    [ticket] Wir konnten Ihr Ticket nicht nachsehen
   *[other] Wir konnten Ihren Termin nicht nachsehen
}
answer-could-not-check-busy = In der letzten Minute wurde zu viel gesucht. Versuchen Sie es in einer Minute noch einmal.
answer-could-not-check-detail = Das liegt an uns, nicht an Ihnen.
answer-could-not-check-next = { $source ->
    [ticket] Ihre Nummer gilt. Achten Sie im Wartebereich auf den Bildschirmen darauf.
   *[other] Nehmen Sie ein Ticket ohne Termin, versuchen Sie es noch einmal, oder fragen Sie an der Information.
}
answer-no-ticket = Wir können Ihnen hier kein Ticket geben
answer-no-ticket-detail = Mit diesem Terminal stimmt etwas nicht. Sie sind noch nicht angemeldet.
answer-refused-citizen-number = Das ist nicht der Code Ihres Termins
answer-refused-citizen-number-detail = In diesem Code steht eine persönliche Nummer. Wir haben ihn nicht behalten. Der Code Ihres Termins steht in Ihrer Bestätigung.
answer-refused-not-ours = Das ist kein Code eines Termins
answer-refused-not-ours-detail = Der Code Ihres Termins steht in Ihrer Bestätigung.
answer-refused-unreadable = Das konnten wir nicht lesen
answer-refused-unreadable-detail = Halten Sie es still und flach. Beim Handy: Stellen Sie den Bildschirm heller.
answer-refused-visa = Das ist ein Visum
answer-refused-visa-detail = Bitte legen Sie die Seite Ihres Reisepasses mit Ihrem Foto auf.
answer-service-closed = { $service }: jetzt geschlossen
answer-service-closed-when = Wieder offen { $when }.
answer-service-closed-next = Sie können ein anderes Anliegen wählen.
answer-full = { $service }: für heute voll
answer-full-contingent = Alle Tickets von heute sind vergeben.
answer-full-closing = Es warten so viele Personen, dass Sie vor dem Schließen nicht mehr drankommen.
answer-full-when = Es gibt wieder Tickets { $when }.
answer-full-next = Sie können ein anderes Anliegen wählen. An der Information bekommen Sie Hilfe für einen Termin.
answer-own-service = Ihr Anliegen

answer-wait-anyway = Ticket nehmen und warten
answer-walk-in = Sehen, was heute offen ist
answer-take-ticket = Ticket nehmen
answer-without-appointment = Ohne Termin weiter
answer-try-again = Noch einmal versuchen
answer-print-again = Mein Ticket noch einmal drucken
answer-done = Fertig

## Wartezeiten

waiting-title = Wie lange muss ich warten?
waiting-lead = Scannen Sie Ihr Ticket. Dann sehen Sie Ihren Platz.
waiting-ticket-title = Ihre Nummer
waiting-unknown = Das wissen wir noch nicht
waiting-unknown-now = Das können wir gerade nicht sagen
waiting-over = Dieser Besuch ist vorbei. Danke für Ihren Besuch.
waiting-missed = Ihre Nummer wurde aufgerufen, aber niemand kam. Bitte gehen Sie zur Information.
waiting-void = Dieses Ticket gilt nicht mehr. Bitte gehen Sie zur Information.
waiting-rate = Sagen Sie uns, wie es war

## Wie es war

rate-title = Wie war Ihr Besuch?
rate-lead = Tippen Sie auf eine Zahl. Wir behalten nicht, wer Sie sind.
rate-worst = 1: sehr schlecht
rate-best = 10: sehr gut
rate-no = Nein, danke
rate-thanks = Danke
rate-thanks-lead = So helfen Sie uns, besser zu werden.

## Hilfe, noch da, geschlossen, außer Betrieb

help-title = Ein Mensch kann Ihnen helfen
help-lead = Hier finden Sie die Information:
help-hint = Mit Zurück machen Sie dort weiter, wo Sie waren. Unten können Sie die Sprache, den Kontrast und die Schrift ändern.
help-call = Jemanden zu mir rufen
help-calling = Wir rufen jemanden
help-called = Wir haben jemanden gerufen
help-called-lead = Bitte bleiben Sie hier. Es kommt jemand zu Ihnen.
help-unheard = Wir können von hier gerade niemanden rufen. Bitte gehen Sie zur Information:
still-there-title = Sind Sie noch da?
still-there-lead = Danach leeren wir den Bildschirm. So sieht niemand Ihre Angaben.
still-there-seconds = { $count ->
    [one] 1 Sekunde
   *[other] { $count } Sekunden
}
still-there-yes = Ja, weiter
closed-title = Wir haben geschlossen
closed-opens = Wir öffnen wieder { $when }.
closed-day = Heute: { $day }
out-of-service-title = Dieses Terminal ist außer Betrieb
out-of-service-lead = Entschuldigung. Bitte gehen Sie zur Information. Dort hilft man Ihnen.
out-of-service-code = Für das Personal: { $code }

## Das Testticket

test-ticket-title = Testticket
test-ticket-lead = Dieser Drucker funktioniert.
test-ticket-code = Lesen Sie den Code mit dem Scanner: Er ist bekannt und führt nirgendwohin.
test-ticket-letters = Buchstaben: ä ö ü ß é ë ï ñ å ç ł š ğ €
test-ticket-mark = TEST

## Speech: what is only heard

speech-keys = Sie bedienen dieses Terminal mit vier Tasten. Mit Weiter und Zurück gehen Sie von einem zum anderen. Mit Wählen wählen Sie es. Mit Wiederholen hören Sie es noch einmal. Jede Taste macht die Stimme still.
speech-language = Für { $language } drücken Sie Wählen.
speech-of = { $number } von { $count }
speech-not-now = gerade nicht möglich
speech-chosen = gewählt
speech-first = Das ist das Erste.
speech-last = Das ist das Letzte.
speech-private = Das ist persönlich. Stecken Sie einen Kopfhörer ein, um es zu hören.
speech-volume = Lautstärke { $level }
speech-ended = Ihr Besuch am Terminal ist zu Ende. Hier bleibt nichts davon. Drücken Sie eine Taste, um neu zu beginnen.
speech-foot = Unten auf dem Bildschirm
speech-nothing = Hier gibt es nichts zu wählen. Drücken Sie Weiter.
