# Het paneel voor medewerkers in het Nederlands. Kort; wat waar is staat voorop.

staff-pin-title = { $role ->
    [manager] Pincode van de beheerder
   *[staff] Pincode van de medewerker
}
staff-pin-lead = Alleen voor medewerkers. Bezoeker? Tik op Sluiten.
staff-pin-typed = { $count ->
    [0] Nog geen cijfer
    [one] 1 cijfer
   *[other] { $count } cijfers
}
staff-pin-checking = Een ogenblik
staff-pin-wrong = Dat klopt niet. { $left ->
    [one] Nog één poging.
   *[other] Nog { $left } pogingen.
}
staff-pin-locked = Te vaak een verkeerde pincode. Wacht { $minutes ->
    [one] één minuut.
   *[other] { $minutes } minuten.
}
staff-pin-not-checked = De schijf weigert ({ $code }), daarom kan geen pincode worden gecontroleerd. Zet de computer uit en weer aan; bel de technicus als dat niet helpt.
staff-enter = Openen
staff-close = Paneel sluiten
staff-close-pin = Sluiten
staff-panel-title = Paneel voor medewerkers
staff-panel-person = { $person }
staff-page = { $page ->
    [overview] Overzicht
    [tickets] Tickets
    [devices] Apparaten
    [tests] Testen
    [kiosk] Zuil
    [record] Logboek
   *[manager] Beheer
}

staff-well = Alles is in orde
staff-disk-unreadable = De schijf kan niet worden gelezen ({ $code })
staff-do = Wat te doen: { $do }
staff-messages = Van wie de zuilen beheert
staff-label = { $label ->
    [contact] Wie te bellen
    [network] Netwerk
    [clock] Klok
    [pending] Berichten voor de centrale
    [printed] Laatste ticket geprint
    [session] Bezoeker
    [paper] Papier
    [success] Laatst gelukt
    [model] Model
    [changed] Papier vervangen
   *[service] Voor bezoekers
}
staff-connected-heard = Verbonden, gehoord om { $time }
staff-not-heard = De centrale is nog niet gehoord
staff-cut-off = Geen verbinding sinds { $time }
staff-clock-right = Gelijk met de centrale
staff-clock-unknown = Nog niet met de centrale vergeleken
staff-clock-ahead = Loopt { $seconds } s voor op de centrale
staff-clock-behind = Loopt { $seconds } s achter op de centrale
staff-pending = { $pending } wachten, { $quarantined } geweigerd
staff-printed = { $number } om { $time }
staff-none = Nog niet
staff-session = { $under_way ->
    [yes] Er is iemand bezig
   *[no] Er meldt zich niemand aan
}
staff-service = { $out ->
    [yes] Buiten gebruik, door { $person }
   *[no] In gebruik
}

staff-tickets-none = Hier is vandaag nog geen ticket gemaakt.
staff-ticket-paper = { $paper ->
    [printing] wordt geprint
    [printed] geprint
    [failed] is er niet uitgekomen
   *[unknown] niemand weet of het eruit is gekomen
}
staff-ticket-copy = kopie { $copy }
staff-ticket-void = vervallen

staff-device-state = { $state ->
    [ok] Klaar
    [warning] Werkt, maar heeft iets nodig
    [out_of_service] Werkt niet
    [disabled] Uitgezet in de instellingen
    [absent] Niet aanwezig
    [connecting] Wordt verbonden
    [lost] Verbinding weg
    [failed] Opgegeven
   *[unknown] Niemand weet het
}
staff-paper-state = { $state ->
    [ok] Genoeg
    [near_end] Bijna op
    [out] Op
   *[unknown] De printer zegt het niet
}
staff-device-kind = { $kind ->
    [printer] Ticketprinter
    [scanner] Codescanner
    [document_reader] Documentlezer
    [camera] Camera
    [speaker] Stem
    [headset_jack] Aansluiting voor koptelefoon
    [keypad] Toetsen
   *[other] { $kind }
}

staff-act = { $act ->
    [print_again] Opnieuw printen
    [void] Laten vervallen
    [test_print] Testticket printen
    [end_session] Deze sessie beëindigen
    [out_of_service] Buiten gebruik stellen
    [in_service] Weer in gebruik nemen
    [paper_changed] Papier vervangen
    [export] Diagnose opslaan
    [restart] Programma opnieuw starten
   *[leave] Naar het systeem
}
staff-act-note = { $act ->
    [test_print] Duidelijk een test, zonder nummer
    [end_session] Het scherm van de bezoeker wordt leeg
    [out_of_service] Dat blijft zo na een herstart
    [in_service] Bezoekers kunnen zich weer aanmelden
    [paper_changed] Noteert de tijd en kijkt naar de printer
    [export] Zonder persoonsgegevens
    [restart] Duurt enkele seconden; er gaat geen ticket verloren
   *[other] Het programma stopt en start niet vanzelf
}
staff-ask = { $act ->
    [print_again] { $object } opnieuw printen?
    [void] { $object } laten vervallen? Dit nummer wordt niet meer opgeroepen.
    [end_session] Deze sessie beëindigen? De bezoeker begint opnieuw.
    [out_of_service] Deze zuil buiten gebruik stellen?
    [restart] Het programma opnieuw starten?
   *[leave] Naar het systeem? Iemand moet de zuil daarna weer starten.
}
staff-yes = Ja
staff-no = Nee
staff-doing = Een ogenblik
staff-result = { $result ->
    [printed] De printer zegt dat het geprint is
    [failed] Er is niets geprint
    [unknown] Niemand weet of het geprint is
    [shown] Scan deze codes met een telefoon
    [not_kept] Gedaan, maar de schijf weigert: na een herstart is het vergeten
    [refused] Niet gedaan
   *[done] Gedaan
}
staff-why = { $why ->
    [malformed_number] zo wordt een nummer niet geschreven; B047 of K2-017 wel
    [unknown_number] geen ticket van vandaag van deze zuil heeft dit nummer
    [under_way] het wordt nu geprint; kijk over een paar seconden nog eens
    [disk] de schijf weigert
    [disk_full] de schijf is vol
    [io] de schijf weigert
    [corrupt] de schijf is beschadigd
    [no_place] er is geen plaats voor ingesteld, en voor codes is het te groot
    [not_there] de plaats is er niet: zit de usb-stick erin?
    [broke] het programma kon het niet; in het logboek staat meer
   *[other] { $why }
}
staff-why-void = dit ticket is vervallen; de bezoeker heeft een nieuw nodig
staff-file = Bestand: { $file }
staff-code-of = Code { $number } van { $count }
staff-code-next = Volgende code

staff-scan-title = De scanner testen
staff-scan-lead = Laat een code zien of leg een document neer. Wat erin staat wordt niet getoond en niet bewaard.
staff-scan-seen = { $kind ->
    [appointment_code] Gelezen: een afspraakcode
    [signed_code] Gelezen: een ondertekende afspraakcode
    [ticket] Gelezen: een ticket
    [document] Gelezen: een document
    [staff_code] Gelezen: de code van medewerkers
    [setup_code] Gelezen: een code van de beheerpagina om aan te melden
    [not_ours] Gelezen: een code die niet van ons is
    [citizen_number] Gelezen: een burgerservicenummer, meteen weggegooid
    [visa] Gelezen: een visumsticker
   *[other] Gezien, maar niet leesbaar
}
staff-scan-length = { $length } tekens
staff-scan-nothing = Er is nog niets gelezen

staff-versions = Versies
staff-version = { $name ->
    [loket] Loket
    [system] Systeem
    [hardware] Machine
    [python] Python
    [key] Sleutel van de diagnose
   *[other] { $name }
}
staff-done-title = Laatst gedaan
staff-done-none = Hier is nog niets gedaan.
staff-done-act = { $act ->
    [print_again] opnieuw geprint
    [void] laten vervallen
    [test_print] testticket
    [end_session] sessie beëindigd
    [out_of_service] buiten gebruik
    [in_service] weer in gebruik
    [paper_changed] papier vervangen
    [export] diagnose
    [restart] herstart
    [leave] naar het systeem
    [open] pincode
   *[other] { $act }
}
staff-done-result = { $result ->
    [accepted] goed
    [wrong] fout
    [locked] geblokkeerd
    [done] gedaan
    [printed] geprint
    [failed] mislukt
    [unknown] onbekend
   *[other] { $result }
}
staff-nobody = iemand
staff-settings = Instellingen
staff-settings-lead = Hier zijn ze alleen te lezen. Ze worden in de bestanden veranderd, of waar de zuilen worden beheerd.
staff-settings-none = Deze zuil draait zonder bestand met instellingen.

advice-means-not-running = het programma van de zuil draait niet
advice-do-not-running = start het
advice-means-fenced = de centrale accepteert deze zuil niet meer: de schijf is teruggezet of gekopieerd, of de zuil is opnieuw aangemeld
advice-do-fenced = meld de zuil opnieuw aan; de uitgegeven tickets blijven geldig
advice-means-revoked = deze zuil is uit de groep gehaald, of op een andere computer opnieuw aangemeld
advice-do-revoked = meld hem met een nieuwe code aan; tot dan bewaart hij wat hij te melden heeft, en weet hij niets van de dag
advice-means-no-office = deze zuil weet niet in welk kantoor hij staat
advice-do-no-office = zorg dat hij de centrale één keer bereikt: netwerk, adres van de centrale, toegangsgegevens
advice-means-disk-full = de schijf is vol: er kan geen ticket worden vastgelegd
advice-do-disk-full = maak ruimte op de schijf; de zuil gaat vanzelf verder
advice-means-disk = er kan niet op de schijf worden geschreven: alleen-lezen, kapot of weg
advice-do-disk = zet de computer uit en weer aan; helpt dat niet, laat dan de schijf vervangen
advice-means-newer = de database is van een nieuwere versie van het programma
advice-do-newer = installeer die versie weer; haal de database nooit weg
advice-means-no-pin = niemand heeft een pincode voor dit paneel, daarom wordt niemand geholpen
advice-do-no-pin = op de zuil zelf: `kiosk staff set-pin NAAM`
advice-means-ordered = wie de zuilen beheert heeft deze buiten gebruik gesteld
advice-do-ordered = vraag het daar; zij nemen hem op afstand weer in gebruik
advice-means-staff = een medewerker heeft de zuil hier buiten gebruik gesteld
advice-do-staff = neem hem op dit paneel weer in gebruik, onder Zuil
advice-means-out-of-service = de zuil is buiten gebruik
advice-do-out-of-service = zoek de code op het scherm op in het handboek
advice-means-declined = de centrale neemt niets van deze zuil aan en zegt waarom
advice-do-declined = `unauthorized`: geef de zuil opnieuw zijn toegangsgegevens; anders: bel de beheerder van de centrale
advice-means-quarantined = de centrale heeft berichten van deze zuil geweigerd; ze zijn bewaard en houden niets op
advice-do-quarantined = bel de beheerder van de centrale, met de nummers en redenen van `kiosk status`
advice-means-set-aside = een beschadigde database is opzijgezet; een verse doet het werk
advice-do-set-aside = laat het bestand staan, en laat de schijf controleren
advice-means-clock-wrong = de klok van deze computer loopt verkeerd; de zuil volgt die van de centrale
advice-do-clock-wrong = zet de klok goed en zorg dat hij goed blijft (NTP); vervang de batterij als het na elke start fout is
advice-means-pending-old = er is verbinding, en toch komen berichten van deze zuil niet aan bij de centrale
advice-do-pending-old = bel de beheerder van de centrale; tot die tijd nemen balies nummers met de hand over
advice-means-unconfirmed = tickets waarvan de printer niet heeft gezegd dat ze eruit zijn
advice-do-unconfirmed = vraag wie op papier wacht en print het nummer opnieuw, of laat het vervallen: hier onder Tickets, of met `kiosk tickets`
advice-means-own-range = de nummers van de centrale zijn op; tickets hebben nummers uit de eigen reeks van deze zuil
advice-do-own-range = niets: de nummers zijn geldig; het houdt op als de verbinding terug is
advice-means-numbers-low = er zijn nog maar weinig nummers van de centrale
advice-do-numbers-low = niets: de zuil gaat verder met eigen nummers; het houdt op als de verbinding terug is
advice-means-no-day-list = de afspraken van vandaag zijn nog niet gelezen; zonder verbinding kan niemand zich met een code aanmelden
advice-do-no-day-list = niets zolang er verbinding is; stuur bezoekers met een afspraak anders naar de balie
advice-means-cut-off = de centrale is niet te bereiken; er worden toch tickets gegeven, en later doorgegeven
advice-do-cut-off = kijk naar het netwerk als het duurt; balies nemen getoonde nummers over

device-reason = { $reason ->
    [paper_near_end] het papier is bijna op
    [paper_out] het papier is op
    [cover_open] de klep staat open
    [jam] er zit papier vast
    [cutter] het mes zit vast
    [head_hot] de printkop is heet
    [offline] hij zegt dat hij offline is
    [broken] hij zegt dat hij kapot is
    [ticket_not_taken] een ticket is niet meegenomen
    [paused] de wachtrij van de printer staat stil
    [busy] een ander programma gebruikt hem
    [unreachable] hij is niet te bereiken
    [no_answer] hij zegt niets
    [garbled] zijn antwoorden zijn onzin
    [wrong_model] het is een ander model dan in de instellingen staat
    [no_access] de zuil mag hem niet openen
    [not_installed] een programma dat hij nodig heeft ontbreekt
    [storage] de schijf is vol
    [stuck] hij kwam niet op tijd terug
   *[other] { $reason }
}
device-action = { $action ->
    [refill_paper] doe er een nieuwe rol papier in
    [prepare_paper] leg een nieuwe rol papier klaar
    [close_cover] doe de klep dicht
    [clear_jam] doe de klep open, haal het vastzittende papier eruit, doe hem weer dicht
    [clear_cutter] maak het mes vrij: uit- en aanzetten, of aan het wieltje draaien
    [let_cool] laat hem een minuut afkoelen
    [take_ticket] haal het ticket uit de uitgang
    [switch_on] kijk of hij aanstaat en klaar is
    [check_cable] kijk naar de kabel en de stroom
    [resume_queue] start de wachtrij van de printer weer
    [wait] wacht tot het andere programma klaar is; is dat de zuil zelf, stop dan de zuil
    [check_settings] kijk naar de instellingen van de zuil en van het apparaat
    [grant_access] geef de gebruiker van de zuil toegang: installeer de udev-regels of voeg de groep toe
    [free_disk] maak ruimte op de schijf
    [install_program] installeer het programma dat hij nodig heeft, zie docs/operations/speech.md
    [restart_device] zet hem uit en weer aan
    [call_technician] bel de technicus
   *[other] { $action }
}
device-who = { $who ->
    [visitor] bezoeker
    [floor_staff] medewerker
   *[technician] technicus
}
