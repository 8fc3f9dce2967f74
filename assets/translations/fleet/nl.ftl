# Wat de pagina’s van de zuilen in het Nederlands zeggen. Wat iemand nodig heeft, staat vooraan.

fleet-page-title = Zuilen, { $office }
fleet-sign-in-title = Aanmelden bij de zuilen
fleet-code-label = Uw code
fleet-code-hint = Twaalf letters en cijfers; wat u doet, wordt met uw naam bewaard
fleet-sign-in = Aanmelden
fleet-sign-in-problem = { $problem ->
    [unknown] Niemand hier heeft deze code. Kijk hem nog eens na.
   *[too_many] Te veel codes die niemand kent. Wacht een minuut.
}
fleet-sign-out = Afmelden
fleet-signed-in = Aangemeld: { $who }
fleet-skip = Naar de lijst
fleet-menu = Pagina’s
fleet-menu-page = { $page ->
    [kiosks] Zuilen
    [enrol] Zuil toevoegen
    [settings] Instellingen
   *[alarms] Alarmen
}
fleet-as-of = Stand van { $time }
fleet-not-live = Geen verbinding sinds { $time }. Wat hier staat, kan oud zijn.
fleet-never = nooit

fleet-said = { $what ->
    [done] { $count ->
        [one] Het is aan één zuil doorgegeven.
       *[other] Het is aan { $count } zuilen doorgegeven.
    }
    [acknowledged] Genoteerd: u kijkt ernaar.
    [revoked] De zuil hoort er niet meer bij.
    [changed] De instellingen zijn gewijzigd. De zuilen nemen ze binnen een minuut over.
    [same] Er is niets gewijzigd.
    [approved] Goedgekeurd. De zuil gaat binnen enkele seconden verder.
    [declined] Afgewezen.
    [tested] De test is onderweg.
    [none] Er is geen zuil gekozen.
    [kiosk_revoked] Deze zuil hoort er niet meer bij; u kunt haar niets doorgeven.
    [text_and_kind] Bij een bericht hoort een tekst, en alleen daarbij.
    [too_many_commands] Voor deze zuil wachten al te veel opdrachten.
    [short_name_taken] Een andere zuil heeft dit nummer.
    [not_found] Dit is er niet meer.
   *[refused] Dat kon niet. Kijk na wat er is ingevuld.
}

fleet-find = Zoeken
fleet-find-label = Naam, nummer of versie
fleet-state = { $state ->
    [now] Nu iemand nodig
    [today] Vandaag iemand nodig
    [some_day] Als er tijd is
    [out] Buiten gebruik
    [well] Alles goed
   *[revoked] Hoort er niet meer bij
}
fleet-all = Alle
fleet-filter = Naar toestand
fleet-found = { $count ->
    [0] Er is geen zuil gevonden.
    [one] Eén zuil
   *[other] { $count } zuilen
}
fleet-none-yet = Er is nog geen zuil. Voeg de eerste toe.
fleet-page = Pagina { $page } van { $pages }
fleet-next = Volgende pagina
fleet-previous = Vorige pagina
fleet-column = { $name ->
    [choose] Kiezen
    [kiosk] Zuil
    [state] Toestand
    [paper] Papier
    [events] Meldingen
    [version] Versie
    [clock] Klok
    [seen] Laatst gehoord
    [device] Apparaat
    [model] Model
    [at] Wanneer
    [what] Wat
    [who] Wie
    [alarm] Alarm
    [since] Sinds
    [until] Tot
    [channel] Gaat naar
    [sent] Laatst verstuurd
    [settings] Instellingen
   *[commands] Nog te doen
}
fleet-choose-kiosk = { $name } kiezen
fleet-choose-page = Alles op deze pagina kiezen
fleet-events = { $pending } wachten, { $quarantined } afgewezen
fleet-paper = { $paper ->
    [out] op
    [low] bijna op
    [good] goed
   *[none] niet bekend
}
fleet-clock = { $way ->
    [right] goed
    [fast] { $seconds } s voor
   *[slow] { $seconds } s achter
}

fleet-wrong = { $kind ->
    [kiosk_fenced] Niet toegelaten: de inrichting of de schijf is oud of een kopie. Richt de juiste machine opnieuw in.
    [revoked_calling] Een machine die er niet meer bij hoort, meldt zich nog. Zoek haar en zet haar uit.
    [copied_token] Iemand gebruikt een oud toegangsbewijs van deze zuil: er is een kopie. Richt de zuil opnieuw in.
    [kiosk_silent] Zegt niets. Kijk of zij aanstaat en netwerk heeft.
    [not_serving] Helpt niemand: { $detail }
    [paper_out] Papier op. Leg een nieuwe rol in.
    [device_down] Werkt niet: { $detail }. Kijk naar kabel en stroom.
    [quarantined] { $detail } meldingen van bezoek zijn afgewezen. Vraag wie het systeem onderhoudt.
    [pending_old] { $detail } meldingen van bezoek wachten en komen niet aan. Kijk naar het netwerk.
    [disk_low] De schijf is bijna vol: er is nog { $detail } MB.
    [clock_wrong] De klok wijkt { $detail } seconden af.
    [settings_behind] Heeft de nieuwste instellingen ({ $detail }) nog niet overgenomen.
   *[version_behind] Draait een oudere versie: { $detail }
}
fleet-trouble = { $code ->
    [fenced] de centrale kent een andere zuil met deze naam
    [revoked] zij hoort er niet meer bij
    [ordered] zij is van hieruit buiten gebruik gesteld
    [staff] een medewerker heeft haar buiten gebruik gesteld
    [no_pin] zij heeft nog geen pincode voor medewerkers: kiosk staff set-pin
   *[other] { $code }
}
fleet-device = { $kind ->
    [printer] printer
    [scanner] scanner
    [document_reader] documentlezer
    [camera] camera
    [speaker] luidspreker
    [headset_jack] hoofdtelefoonaansluiting
   *[keypad] toetsenblok
}
fleet-status = { $code ->
    [disabled] uitgezet in de instellingen
    [absent] niet aanwezig
    [connecting] zoekt verbinding
    [online] verbonden
    [lost] verbinding weg
    [failed] opgegeven
    [ok] werkt
    [warning] werkt, met een waarschuwing
    [out_of_service] werkt niet
    [unknown] zegt niets over zichzelf
    [paper_near_end] papier bijna op
    [paper_out] papier op
    [cover_open] klep open
    [jam] papier vast
    [cutter] mes vast
    [head_hot] te warm
    [offline] niet bereikbaar
    [broken] kapot
    [ticket_not_taken] ticket niet meegenomen
    [paused] gepauzeerd
    [busy] bezig
    [unreachable] onbereikbaar
    [no_answer] geen antwoord
    [no_access] geen toegang
   *[other] { $code }
}

fleet-tell = De gekozen zuilen iets doorgeven
fleet-tell-one = Deze zuil iets doorgeven
fleet-tell-what = Wat
fleet-tell-text = Bericht aan medewerkers bij de zuil
fleet-tell-text-hint = Alleen bij een bericht. Nooit de naam van een bezoeker.
fleet-tell-whom = Aan wie
fleet-tell-chosen = de aangevinkte zuilen
fleet-tell-found = { $count ->
    [one] de ene die is gevonden
   *[other] alle { $count } die zijn gevonden
}
fleet-tell-do = Doorgeven
fleet-command = { $kind ->
    [restart] Opnieuw starten
    [out_of_service] Buiten gebruik
    [in_service] Weer in gebruik
    [reload] Alles opnieuw lezen
   *[message] Bericht aan medewerkers
}
fleet-command-is = { $kind ->
    [restart] Opnieuw starten
    [out_of_service] Buiten gebruik
    [in_service] Weer in gebruik
    [reload] Alles opnieuw lezen
   *[message] Bericht aan medewerkers
}: { $state ->
    [waiting] wacht
    [taken] aangenomen, nog niet gedaan
    [done] gedaan
    [failed] niet gelukt
    [overtaken] vervangen door een andere
   *[expired] nooit gehoord
}

fleet-devices = Apparaten
fleet-no-devices = Zij heeft er geen genoemd.
fleet-commands = Opdrachten
fleet-no-commands = Nog geen.
fleet-alarms = Alarmen
fleet-no-alarms = Geen.
fleet-history = Wat er is gebeurd
fleet-no-history = Nog niets.
fleet-fact = { $name ->
    [id] Id
    [short-name] Eigen nummers
    [reported] Laatste bericht
    [system] Systeem
    [disk] Ruimte op de schijf
    [last-seq] Meldingen hier bekend
    [epoch] Inrichting
   *[settings] Instellingen
}
fleet-own-settings = Instellingen van deze zuil
fleet-again = Op een andere machine inrichten
fleet-revoke = Uit het beheer nemen
fleet-revoke-title = { $name } uit het beheer nemen?
fleet-revoke-text = Zij helpt dan niemand meer, en haar toegangsbewijs geldt niet meer. Nummers die zij heeft gegeven, blijven geldig. Om haar terug te halen, moet zij opnieuw worden ingericht.
fleet-revoke-yes = Ja, uit het beheer nemen
fleet-back = Nee, terug

fleet-event = { $kind ->
    [command] Doorgegeven: { $what }
    [revoked] Uit het beheer genomen
    [enrolled] Ingericht
    [code_made] Code gemaakt { $what }
    [joining_approved] Goedgekeurd { $what }
    [joining_refused] Afgewezen
    [settings] Instellingen { $what }
    [alarm_opened] Alarm: { $what }
    [alarm_ended] Voorbij: { $what }
    [alarm_taken] Er wordt naar gekeken: { $what }
    [alarm_tested] Test verstuurd ({ $what })
    [signed_in] Aangemeld
   *[other] { $kind }
}
fleet-alarm-acknowledge = Ik kijk ernaar
fleet-alarm-taken = { $who } kijkt ernaar, sinds { $time }
fleet-ended = Voorbij in de laatste zeven dagen
fleet-channels = Wie het hoort
fleet-channels-none = Niemand hoort het. Wie de centrale onderhoudt, kan een adres toevoegen: kiosk central alarms.
fleet-channel = { $kind ->
    [webhook] Webhook
   *[mail] E-mail
}
fleet-channel-problem = Kwam niet aan: { $code }
fleet-test = Test versturen

fleet-enrol-title = Een zuil toevoegen
fleet-enrol-by-screen = De zuil toont een code
fleet-enrol-by-screen-text = Een nieuwe zuil toont acht letters. Typ ze hier, of fotografeer de QR-code.
fleet-enrol-user-code = Code op het scherm van de zuil
fleet-enrol-look = Kijken wie er vraagt
fleet-enrol-asks = Een zuil vraagt
fleet-enrol-asks-text = Sinds { $time }, vanaf { $address }. Machine: { $hardware }, versie { $software }.
fleet-enrol-asks-look = Ga alleen verder als deze code op het scherm vóór u staat: { $code }
fleet-enrol-approve = Goedkeuren
fleet-enrol-decline = Afwijzen
fleet-enrol-by-code = Een code voor de zuil maken
fleet-enrol-by-code-text = Eén keer goed, een half uur lang. Typ hem bij de zuil, of laat haar de QR-code lezen.
fleet-enrol-name = Hoe de zuil heet
fleet-enrol-name-hint = Zoals men haar kent: Hal, links
fleet-enrol-short = Vóór haar eigen nummers
fleet-enrol-short-hint = K2, of leeg voor een vrij nummer
fleet-enrol-which = In plaats van
fleet-enrol-new = geen, een nieuwe zuil
fleet-enrol-make = Code maken
fleet-enrol-made = De code, goed tot { $time }. Hij wordt deze ene keer getoond.
fleet-enrol-qr = QR-code die de zuil kan lezen
fleet-enrol-problem = { $problem ->
    [short_name_taken] Een andere zuil heeft dit vóór haar eigen nummers.
    [not_found] Dit is er niet meer. Begin opnieuw.
    [unknown] Geen zuil toont nu deze code. Codes gelden een kwartier.
   *[refused] Kijk na wat er is ingevuld.
}

fleet-settings-title = Instellingen voor alle zuilen
fleet-settings-of = Instellingen van { $name }
fleet-settings-text = Wat leeg is, blijft zoals het op de zuil zelf staat.
fleet-settings-text-kiosk = Wat leeg is, is zoals voor alle zuilen.
fleet-settings-inherited = voor alle zuilen: { $value }
fleet-settings-save = Bewaren
fleet-settings-empty = hier niet ingesteld
fleet-settings-past = Versies
fleet-settings-version = Versie
fleet-settings-problem = { $problem ->
    [wrong_kind] Dit hoort hier niet.
   *[out_of_range] Dit valt buiten de grenzen.
}
fleet-settings-wrong = Er is niets bewaard. Kijk naar de gemerkte velden.
fleet-settings-bounds = { $least } tot { $most }{ $unit ->
    [seconds] { " " }seconden
    [inches] { " " }inch
    [millimetres] { " " }mm
    [words_a_minute] { " " }woorden per minuut
   *[none] { "" }
}
fleet-settings-most = hoogstens { $most } tekens
fleet-settings-languages = taalcodes met spaties ertussen: nl en de
fleet-setting-yes = ja
fleet-setting-no = nee
fleet-setting = { $name ->
    [languages_offered] Talen die worden aangeboden
    [delays_idle] Tot “bent u er nog?”
    [delays_idle_slow] Hetzelfde met grote tekst of spraak
    [delays_countdown] Tijd om te antwoorden
    [delays_ticket] Ticket op het scherm
    [delays_ticket_unprinted] Ticket dat niet is afgedrukt
    [delays_answer] Een antwoord op het scherm
    [numbers_reserve] Nummers in reserve
    [screen_diagonal_inch] Scherm, diagonaal
    [screen_viewing_distance_mm] Hoe ver men ervan af staat
    [screen_mounting_height_mm] Onderkant van het scherm
    [screen_moving_pictures] Bewegende beelden
    [screen_theme_name] Thema, met zijn naam
    [speech_voice] Stem
    [speech_words_per_minute] Spraak, snelheid
    [staff_contact] Wie medewerkers kunnen vragen
   *[other] { $name }
}

fleet-mail-subject = { $event ->
    [opened] Alarm: { $name }: { $what }
    [ended] Voorbij: { $name }: { $what }
   *[test] Test van de alarmen
}
fleet-mail-test = Dit is een test. Er is niets aan de hand.
fleet-mail-kiosk = Zuil: { $name } ({ $id })
fleet-mail-since = Sinds: { $time }
fleet-mail-code = Code: { $code } (docs/operations/runbook)

sorry-title = { $kind ->
    [not_found] Hier is niets
   *[other] Dat kan niet worden getoond
}
sorry-next = Ga terug naar de lijst van zuilen.
sorry-link = De lijst van zuilen
