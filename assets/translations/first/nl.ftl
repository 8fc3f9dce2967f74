# Wat het scherm van de eerste start in het Nederlands zegt.

first-language = Nederlands
first-title = Dit apparaat is nog geen kiosk
first-lead = Een beheerder maakt er een van: in een browser, of met een code.
first-no-central = Hier is de QR-code van de beheerpagina nodig: de instellingen noemen geen centrale.
first-approve = Open dit adres op een telefoon of computer, meld u aan als beheerder en keur deze code goed:
first-picture = Adres en code, om met een telefoon te scannen
first-scan = Of houd de QR-code van de beheerpagina voor de scanner.
first-type = Liever een code typen
first-type-lead = Typ de code die op de beheerpagina staat.
first-code-label = Code van de beheerpagina
first-enter = Deze code gebruiken
first-back = Terug
first-using = Een ogenblik …
first-joined = Klaar. Deze kiosk is { $name }. Hij start nu.
first-trouble = { $why ->
    [network] De centrale is niet bereikbaar. Het wordt vanzelf opnieuw geprobeerd.
    [untrusted] Het certificaat van de centrale wordt niet vertrouwd. Zie de instellingen.
    [busy] Te veel pogingen. Wacht een minuut.
    [not_one] Dit is geen code om aan te melden.
    [other_version] Deze code hoort bij een nieuwere versie. Werk dit apparaat eerst bij.
    [no_code] Een code heeft twaalf letters en cijfers.
    [other_central] Deze code hoort bij een andere centrale dan de instellingen noemen. Er is niets veranderd.
    [not_secure] Het adres van die centrale is niet versleuteld (https). Er is niets veranderd.
    [code_unknown] De centrale kent deze code niet, of hij is te oud. Maak een nieuwe.
    [code_used] Deze code is al gebruikt. Maak een nieuwe.
    [not_kept] De sleutel kan op dit apparaat niet worden bewaard. Zie docs/operations/credential.md.
    [timeout] De centrale is niet bereikbaar. Het wordt vanzelf opnieuw geprobeerd.
    [bad_address] Dit is geen code om aan te melden.
    [bad_code] Dit is geen code om aan te melden.
   *[other] Het is niet gelukt ({ $code }).
}
