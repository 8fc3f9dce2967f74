# Wat Loket in het Nederlands zegt (niveau B1): gewone woorden, korte zinnen, eerst het antwoord.

## Taal en voet

language-choose = Taal
control-back = Terug
control-help = Hulp
control-stop = Stoppen
control-contrast = Contrast
control-contrast-state = { $on ->
    [yes] hoog
   *[no] gewoon
}
control-text-size = Letters
control-text-size-state = { $on ->
    [yes] groot
   *[no] gewoon
}
control-low-reach = Knoppen
control-low-reach-state = { $on ->
    [yes] laag
   *[no] gewoon
}
picture-stop = Beweging stoppen
picture-move = Weer bewegen
control-speech = Spraak
control-speech-state = { $on ->
    [yes] aan
   *[no] uit
}
list-up = Terug omhoog
list-down = Meer tonen
cut-off-line = Er is nu geen verbinding. U krijgt gewoon een ticket.
queue-as-of = Zo druk was het om { $time } uur
demo-ribbon = DEMO: de apparaten zijn nagebootst
minutes = { $minutes } min

## Wanneer: delen van zinnen

when-today = vandaag om { $time } uur
when-tomorrow = morgen om { $time } uur
when-day = op { $day } om { $time } uur

## Begin

attract-touch = Raak het scherm aan om te beginnen
attract-scan = Of scan meteen uw code
attract-scan-how = Van uw bevestiging of uw ticket, op elk moment
attract-services = Wat wij hier doen
attract-waiting-as-of = { $count ->
    [0] Om { $time } uur wachtte er niemand
    [one] Om { $time } uur wachtte er 1 persoon
   *[other] Om { $time } uur wachtten er { $count } mensen
}
attract-waiting = { $count ->
    [0] Er wacht nu niemand
    [one] Er wacht nu 1 persoon
   *[other] Er wachten nu { $count } mensen
}

## Eerste vraag

start-title = Hebt u een afspraak?
start-lead = U kunt uw code altijd meteen scannen.
start-appointment = Ik heb een afspraak
start-appointment-note = Meld u aan met uw code, paspoort of kaart
start-no-appointment = Ik heb geen afspraak
start-no-appointment-note = Kies waarvoor u komt en pak een ticket
start-how-long = Hoelang moet ik wachten?
start-how-long-note = Bekijk hoe druk het is

## Scannen

scan-code-title = Laat de code van uw afspraak zien
scan-code-lead = Houd de code onder de scanner, op ongeveer een hand afstand.
scan-code-where = De code staat in uw bevestiging.
scan-code-ready = De scanner is klaar
scan-code-away = De scanner doet het nu niet
scan-code-away-lead = { $other ->
    [ready] Gebruik uw paspoort of kaart, of ga verder zonder code.
   *[away] Ga verder zonder code, of vraag het bij de informatiebalie.
}
scan-code-document = Mijn paspoort of kaart gebruiken
scan-code-without = Verder zonder code
scan-document-title = Leg uw paspoort of kaart neer
scan-document-lead = Leg de kant met de regels met letters en <-tekens op het glas.
scan-document-tip = Er is nog niets gelezen. Leg het plat tegen de rand en houd het stil. Zit het in een hoesje? Haal het eruit.
scan-document-away = De documentlezer doet het nu niet
scan-document-away-lead = { $other ->
    [ready] Gebruik uw code, of ga verder zonder document.
   *[away] Ga verder zonder document, of vraag het bij de informatiebalie.
}
scan-document-read = We lezen uw naam en geboortedatum, alleen om uw afspraak te vinden.
scan-document-kept = We bewaren niets en maken geen foto.
scan-document-code = Mijn code gebruiken
scan-document-without = Verder zonder document
looking-up-title = Een moment
looking-up = { $source ->
    [ticket] We zoeken uw ticket op.
   *[other] We zoeken uw afspraak op.
}

## Kiezen en bevestigen

choose-title = Welke afspraak is het?
choose-lead = We vonden er meer dan één.
choose-note-ok = U kunt zich nu aanmelden
choose-note-too-early = Aanmelden kan later
choose-note-too-late = De tijd is voorbij
choose-note-other-day = Op een andere dag
choose-note-other-office = Op een ander kantoor
choose-note-already-checked-in = Al aangemeld
choose-note-cancelled = Afgezegd
confirm-title = Is dit uw afspraak?
confirm-lead = Voor uw privacy tonen we alleen voorletters.
confirm-at = Vandaag om
confirm-for = Voor
confirm-persons = { $count ->
    [one] 1 persoon
   *[other] { $count } personen
}
confirm-yes = Ja, meld mij aan
confirm-no = Nee, dit is niet mijn afspraak

## Typing, how many came, what to have at hand

type-details = Zelf typen
type-title = Wat wilt u typen?
type-code = De code van mijn afspraak
type-code-note = Die staat in uw bevestiging
type-name = Mijn achternaam en geboortedatum
type-name-note = Zoals in uw paspoort of identiteitskaart
type-kept = We gebruiken dit alleen om uw afspraak te vinden. We bewaren er niets van.
type-code-title = Typ de code van uw afspraak
type-code-lead = De code staat in uw bevestiging. Spaties en streepjes maken niet uit.
type-code-label = Code van de afspraak
type-code-empty = U hebt nog niets getypt. Typ de code uit uw bevestiging.
type-name-title = Typ uw achternaam
type-name-lead = Zoals in uw paspoort. Accenten mag u weglaten.
type-name-label = Achternaam
type-name-empty = U hebt nog niets getypt. Typ uw achternaam.
type-name-not-latin = Deze letters staan niet in een paspoort. Typ uw achternaam in Latijnse letters.
type-birth-date-title = Typ uw geboortedatum
type-birth-date-lead = Dag, maand en jaar, zoals 05 11 1987.
type-field-day = Dag
type-field-month = Maand
type-field-year = Jaar
type-date-day-missing = De dag ontbreekt. Typ twee cijfers.
type-date-month-missing = De maand ontbreekt. Typ twee cijfers.
type-date-year-missing = Het jaar is niet compleet. Typ vier cijfers, zoals 1987.
type-date-no-such-month = Deze maand bestaat niet. Typ een getal van 01 tot en met 12.
type-date-no-such-day = Deze dag bestaat niet in die maand. Kijk de dag en de maand na.
type-date-in-the-future = Deze datum moet nog komen. Kijk het jaar na.
type-date-too-long-ago = Dit jaar is te lang geleden. Kijk het jaar na.
type-search = Zoek mijn afspraak
type-go-on = Ga verder
key-space = Spatie
key-delete = Wissen
key-hyphen = Koppelteken
key-apostrophe = Apostrof
confirm-thing = Houd bij de hand: { $thing }
confirm-without = Ja, maar dat heb ik niet bij me
persons-title = Met hoeveel personen bent u?
persons-expected = Afgesproken: { $persons }
persons-fewer = Eén minder
persons-more = Eén meer
persons-go-on = Ga verder
checklist-title = Hebt u alles bij u?
checklist-lead = { $service }: dit hebt u nodig
checklist-all = Ja, ik heb alles
checklist-missing = Er ontbreekt iets
missing-title = Wat ontbreekt er?
missing-lead = Tik op wat u niet bij u hebt.
missing-state = { $on ->
    [yes] Ontbreekt
   *[no] Heb ik bij me
}
missing-note = U krijgt gewoon een ticket. De balie ziet wat er ontbreekt en zegt u wat u kunt doen.
missing-go-on = Ga verder

## Zonder afspraak

walk-in-title = Waarvoor komt u?
walk-in-lead = Kies een dienst en u krijgt een ticket.
walk-in-none = Er is nu geen dienst open zonder afspraak.
municipality-title = Om welke gemeente gaat het?
municipality-lead = Waar u woont of gaat wonen. We bewaren alleen de gemeente, niet uw adres.
municipality-other = Een andere gemeente
service-closed-now = Nu gesloten
service-opens = Gesloten. Weer open { $when }
service-full-now = Vol voor vandaag
service-full = Vol voor vandaag. Weer tickets { $when }
service-waiting = { $count ->
    [0] Er wacht niemand
    [one] Er wacht 1 persoon
   *[other] Er wachten { $count } mensen
}
service-by-appointment = Alleen met afspraak: { $services }
checking-in-title = Een moment
checking-in-lead = We maken uw ticket.

## Ticket, op papier en op het scherm

ticket-appointment = Afspraak om { $time } uur
ticket-walk-in = Zonder afspraak, { $time } uur
ticket-where = Wacht in { $area }
ticket-ahead = { $count ->
    [0] Er is niemand voor u
    [one] Er is 1 persoon voor u
   *[other] Er zijn { $count } mensen voor u
}
ticket-wait = ongeveer { $median } min, bijna zeker binnen { $bound }
ticket-wait-short = { $bound ->
    [5] minder dan 5 min
   *[other] minder dan 5 min, bijna zeker binnen { $bound }
}
ticket-wait-about = ongeveer { $median } min
ticket-you-wait = U wacht { $wait }
ticket-next = U bent de volgende
ticket-persons = { $count ->
    [one] 1 persoon
   *[other] { $count } personen
}
ticket-code-caption = Scan dit bij een zuil om te zien hoelang u nog wacht
ticket-code-caption-phone = Scan dit met uw telefoon om te zien hoelang u nog wacht
ticket-code-caption-phone-later = Scan dit met uw telefoon. U ziet hoelang u nog wacht zodra er weer verbinding is.
ticket-issued = { $day }, { $time } uur
ticket-copy = Opnieuw geprint
ticket-keep = Bewaar dit ticket

ticket-title = Uw nummer
ticket-title-called = U bent aan de beurt
ticket-go-to = Ga naar balie { $counter }
ticket-go-now = Ga nu naar de balie
ticket-label-where = Waar u wacht
ticket-label-ahead = Voor u
ticket-label-wait = Hoelang
ticket-ahead-short = { $count ->
    [0] niemand
    [one] 1 persoon
   *[other] { $count } mensen
}
ticket-printing = Uw ticket wordt geprint
ticket-printed = Pak uw ticket
ticket-failed = Uw ticket kwam niet uit de printer
ticket-failed-note = Schrijf uw nummer op of maak er een foto van. Het geldt, ook zonder papier.
ticket-failed-note-away = De printer doet het nu niet. Schrijf uw nummer op of maak er een foto van. Het geldt.
ticket-unknown = We weten niet zeker of uw ticket is geprint
ticket-unknown-note = Geen papier? Schrijf uw nummer op. Het geldt.
ticket-recovered-title = Uw nummer is { $number }. Opnieuw printen?
ticket-recovered-note = Hebt u het al, of is dit niet uw nummer? Tik op Klaar.
ticket-note-keep = Let in de wachtruimte op de schermen met uw nummer.
ticket-print-again = Opnieuw printen
ticket-done = Klaar
ticket-estimated = Door deze zuil berekend om { $time } uur

## Antwoorden: eerst het antwoord

answer-too-early = Aanmelden kan vanaf { $time } uur
answer-too-early-detail = Uw afspraak voor { $service } is om { $start } uur.
answer-too-early-next = Tot dan. U kunt ook nu een ticket pakken en hier wachten.
answer-too-early-next-return = Kom dan terug. Tot straks.
answer-too-late = Aanmelden kon tot { $time } uur
answer-too-late-detail = Uw afspraak voor { $service } was om { $start } uur.
answer-too-late-next = U kunt nog wel een ticket pakken en op uw beurt wachten.
answer-to-desk = Ga naar de informatiebalie. Daar helpen ze u verder.
answer-other-day = Uw afspraak is { $when }
answer-other-day-past = Uw afspraak was { $when }
answer-about = De afspraak is voor { $service }.
answer-other-day-next = Kom dan terug. Kan het niet wachten? Kijk wat vandaag open is.
answer-other-day-past-next = Kijk wat vandaag open is, of vraag een nieuwe afspraak bij de informatiebalie.
answer-other-office = Uw afspraak is bij { $office }
answer-other-office-unknown = Uw afspraak is op een ander kantoor
answer-other-office-when = De afspraak is { $when }.
answer-other-office-next = Ga daarheen. Hier kunt u zich er niet voor aanmelden.
answer-already = U bent aangemeld
answer-already-number = U bent aangemeld. Uw nummer is { $number }
answer-already-when = U hebt zich om { $time } uur aangemeld.
answer-already-next = Ga zitten. Uw nummer wordt opgeroepen.
answer-cancelled = Deze afspraak is afgezegd
answer-cancelled-detail = De afspraak was { $when }, voor { $service }.
answer-cancelled-next = Kijk wat open is zonder afspraak, of vraag het bij de informatiebalie.
answer-not-found = { $source ->
    [code] We vonden geen afspraak met deze code
    [typed_code] We vonden geen afspraak met deze code
    [typed_name] We vonden geen afspraak met deze naam en geboortedatum
    [ticket] We kennen dit ticket niet
   *[document] We vonden geen afspraak met dit document
}
answer-not-found-next = { $source ->
    [code] Is het de code uit uw bevestiging? Probeer het dan nog een keer.
    [typed_code] Is het de code uit uw bevestiging? Typ de code dan nog een keer.
    [typed_name] Probeer het nog een keer, precies zoals in uw paspoort, of gebruik de code uit uw bevestiging.
    [ticket] Misschien is het van een andere dag. U kunt een nieuw ticket pakken.
   *[document] Probeer het nog een keer, of gebruik de code uit uw bevestiging.
}
answer-could-not-check = { $source ->
    [ticket] We konden uw ticket niet opzoeken
   *[other] We konden uw afspraak niet opzoeken
}
answer-could-not-check-busy = In de laatste minuut is er te veel opgezocht. Probeer het over een minuut nog een keer.
answer-could-not-check-detail = Dat ligt aan ons, niet aan u.
answer-could-not-check-next = { $source ->
    [ticket] Uw nummer geldt. Let in de wachtruimte op de schermen met uw nummer.
   *[other] Pak een ticket zonder afspraak, probeer het nog een keer, of vraag het bij de informatiebalie.
}
answer-no-ticket = We kunnen u hier geen ticket geven
answer-no-ticket-detail = Er is iets mis met deze zuil. U bent nog niet aangemeld.
answer-refused-citizen-number = Dat is niet de code van uw afspraak
answer-refused-citizen-number-detail = Het is een code met een persoonlijk nummer. We hebben die niet bewaard. De code van uw afspraak staat in uw bevestiging.
answer-refused-not-ours = Dat is geen code van een afspraak
answer-refused-not-ours-detail = De code van uw afspraak staat in uw bevestiging.
answer-refused-unreadable = We konden dat niet lezen
answer-refused-unreadable-detail = Houd het stil en plat. Op een telefoon: maak het scherm lichter.
answer-refused-visa = Dat is een visumsticker
answer-refused-visa-detail = Leg de bladzijde van uw paspoort met uw foto neer.
answer-service-closed = { $service } is nu gesloten
answer-service-closed-when = Weer open { $when }.
answer-service-closed-next = U kunt een andere dienst kiezen.
answer-full = { $service } is vol voor vandaag
answer-full-contingent = Alle tickets van vandaag zijn uitgegeven.
answer-full-closing = Er wachten zo veel mensen dat we u voor sluitingstijd niet meer kunnen helpen.
answer-full-when = Er zijn weer tickets { $when }.
answer-full-next = U kunt een andere dienst kiezen. De informatiebalie helpt u graag aan een afspraak.
answer-own-service = uw dienst

answer-wait-anyway = Pak een ticket en wacht
answer-walk-in = Bekijk wat vandaag open is
answer-take-ticket = Pak een ticket
answer-without-appointment = Verder zonder afspraak
answer-try-again = Probeer nog een keer
answer-print-again = Print mijn ticket opnieuw
answer-done = Klaar

## Wachttijden

waiting-title = Hoelang moet ik wachten?
waiting-lead = Scan uw ticket en zie hoelang u zelf nog wacht.
waiting-ticket-title = Uw nummer
waiting-unknown = Dat weten we nog niet
waiting-unknown-now = Dat kunnen we nu niet zeggen
waiting-over = Dit bezoek is klaar. Bedankt voor uw komst.
waiting-missed = Uw nummer is opgeroepen en er kwam niemand. Ga naar de informatiebalie.
waiting-void = Dit ticket geldt niet meer. Ga naar de informatiebalie.
waiting-rate = Vertel ons hoe het was

## Hoe het was

rate-title = Hoe was uw bezoek?
rate-lead = Tik op een cijfer. We bewaren niet wie u bent.
rate-worst = 1: heel slecht
rate-best = 10: heel goed
rate-no = Nee, dank u
rate-thanks = Dank u wel
rate-thanks-lead = Zo helpt u ons om het beter te doen.

## Hulp, bent u er nog, gesloten, buiten gebruik

help-title = Iemand kan u helpen
help-lead = Hier vindt u de informatiebalie:
help-hint = Tik op Terug om verder te gaan waar u was. Onderaan kunt u de taal, het contrast en de letters veranderen.
help-call = Roep iemand voor mij
help-calling = We roepen iemand
help-called = We hebben iemand geroepen
help-called-lead = Blijf hier. Een medewerker komt naar u toe.
help-unheard = We kunnen hier nu niemand roepen. Ga naar de informatiebalie:
still-there-title = Bent u er nog?
still-there-lead = Hierna maken we het scherm leeg. Zo ziet niemand uw gegevens.
still-there-seconds = { $count ->
    [one] 1 seconde
   *[other] { $count } seconden
}
still-there-yes = Ja, ga verder
closed-title = We zijn nu gesloten
closed-opens = We zijn weer open { $when }.
closed-day = Vandaag: { $day }
out-of-service-title = Deze zuil is buiten gebruik
out-of-service-lead = Sorry. Ga naar de informatiebalie. Daar helpen ze u.
out-of-service-code = Voor medewerkers: { $code }

## Het testticket

test-ticket-title = Testticket
test-ticket-lead = Deze printer werkt.
test-ticket-code = Lees de code met de scanner: die wordt herkend en leidt nergens heen.
test-ticket-letters = Letters: é ë ï ü ñ ß å ç ł š ğ €
test-ticket-mark = TEST

## Speech: what is only heard

speech-keys = U bedient deze zuil met vier toetsen. Met volgende en terug gaat u van het een naar het ander. Met kiezen kiest u het. Met herhalen hoort u het nog een keer. Elke toets maakt de stem stil.
speech-language = Druk op kiezen voor { $language }.
speech-of = { $number } van { $count }
speech-not-now = nu niet mogelijk
speech-chosen = gekozen
speech-first = Dit is het eerste.
speech-last = Dit is het laatste.
speech-private = Dit is persoonlijk. Steek een koptelefoon in om het te horen.
speech-volume = Volume { $level }
speech-ended = Uw bezoek aan de zuil is voorbij. Er wordt hier niets van bewaard. Druk op een toets om opnieuw te beginnen.
speech-foot = Onderaan het scherm
speech-nothing = Hier valt niets te kiezen. Druk op volgende.
