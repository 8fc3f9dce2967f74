# Co Loket mówi po polsku: proste słowa, krótkie zdania, najpierw odpowiedź. Zwroty grzeczne i neutralne.

## Język i dół ekranu

language-choose = Język
control-back = Wstecz
control-help = Pomoc
control-stop = Zakończ
control-contrast = Kontrast
control-contrast-state = { $on ->
    [yes] wysoki
   *[no] zwykły
}
control-text-size = Litery
control-text-size-state = { $on ->
    [yes] duże
   *[no] zwykłe
}
control-low-reach = Przyciski
control-low-reach-state = { $on ->
    [yes] nisko
   *[no] zwykle
}
picture-stop = Zatrzymaj ruch
picture-move = Włącz ruch
control-speech = Mowa
control-speech-state = { $on ->
    [yes] włączona
   *[no] wyłączona
}
list-up = Wyżej
list-down = Pokaż więcej
cut-off-line = Teraz nie ma połączenia. Bilet i tak się wydrukuje.
queue-as-of = Kolejka o godzinie { $time }
demo-ribbon = DEMO: urządzenia są symulowane
minutes = { $minutes } min

## Kiedy: części zdań

when-today = dziś o { $time }
when-tomorrow = jutro o { $time }
when-day = { $day }, o { $time }

## Początek

attract-touch = Proszę dotknąć ekranu
attract-scan = Można od razu zeskanować kod
attract-scan-how = Z potwierdzenia lub z biletu, w każdej chwili
attract-services = Co tu załatwiamy
attract-waiting-as-of = { $count ->
    [0] O { $time } nikt nie czekał
    [one] O { $time } czekała { $count } osoba
    [few] O { $time } czekały { $count } osoby
    [many] O { $time } czekało { $count } osób
   *[other] O { $time } czekało { $count } osoby
}
attract-waiting = { $count ->
    [0] Teraz nikt nie czeka
    [one] Teraz czeka { $count } osoba
    [few] Teraz czekają { $count } osoby
    [many] Teraz czeka { $count } osób
   *[other] Teraz czeka { $count } osoby
}

## Pierwsze pytanie

start-title = Czy wizyta jest umówiona?
start-lead = Kod można zeskanować w każdej chwili.
start-appointment = Mam umówioną wizytę
start-appointment-note = Potwierdzam przybycie: kod, paszport lub dowód
start-no-appointment = Nie mam umówionej wizyty
start-no-appointment-note = Wybieram sprawę i biorę bilet
start-how-long = Jak długo się czeka?
start-how-long-note = Ile osób teraz czeka

## Skanowanie

scan-code-title = Proszę pokazać kod wizyty
scan-code-lead = Proszę trzymać kod pod skanerem, na szerokość dłoni.
scan-code-where = Kod jest w potwierdzeniu wizyty.
scan-code-ready = Skaner jest gotowy
scan-code-away = Skaner teraz nie działa
scan-code-away-lead = { $other ->
    [ready] Można użyć paszportu lub dowodu albo iść dalej bez kodu.
   *[away] Można iść dalej bez kodu albo zapytać w informacji.
}
scan-code-document = Użyję paszportu lub dowodu
scan-code-without = Dalej bez kodu
scan-document-title = Proszę położyć paszport lub dowód
scan-document-lead = Strona z wierszami liter i znaków < ma leżeć na szybie.
scan-document-tip = Nic jeszcze nie odczytano. Proszę położyć dokument płasko przy krawędzi i nie ruszać. Jest w okładce? Proszę go wyjąć.
scan-document-away = Czytnik dokumentów teraz nie działa
scan-document-away-lead = { $other ->
    [ready] Można użyć kodu albo iść dalej bez dokumentu.
   *[away] Można iść dalej bez dokumentu albo zapytać w informacji.
}
scan-document-read = Czytamy nazwisko, imię i datę urodzenia, tylko żeby znaleźć wizytę.
scan-document-kept = Niczego nie zachowujemy i nie robimy zdjęcia.
scan-document-code = Użyję kodu
scan-document-without = Dalej bez dokumentu
looking-up-title = Proszę chwilę poczekać
looking-up = { $source ->
    [ticket] Szukamy biletu.
   *[other] Szukamy wizyty.
}

## Wybór i potwierdzenie

choose-title = Która to wizyta?
choose-lead = Znaleźliśmy więcej niż jedną.
choose-note-ok = Można już potwierdzić przybycie
choose-note-too-early = Na przybycie jeszcze za wcześnie
choose-note-too-late = Godzina już minęła
choose-note-other-day = W innym dniu
choose-note-other-office = W innym urzędzie
choose-note-already-checked-in = Przybycie już potwierdzone
choose-note-cancelled = Odwołana
confirm-title = Czy to ta wizyta?
confirm-lead = Dla prywatności pokazujemy tylko inicjały.
confirm-at = Dziś o
confirm-for = Sprawa
confirm-persons = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
confirm-yes = Tak, potwierdzam
confirm-no = Nie, to nie moja wizyta

## Typing, how many came, what to have at hand

type-details = Wpiszę dane
type-title = Co wpisać?
type-code = Kod wizyty
type-code-note = Jest w potwierdzeniu wizyty
type-name = Nazwisko i data urodzenia
type-name-note = Jak w paszporcie lub dowodzie
type-kept = Używamy tego tylko, żeby znaleźć wizytę. Niczego nie zachowujemy.
type-code-title = Proszę wpisać kod wizyty
type-code-lead = Jest w potwierdzeniu wizyty. Odstępy i kreski nie mają znaczenia.
type-code-label = Kod wizyty
type-code-empty = Nic jeszcze nie wpisano. Proszę wpisać kod z potwierdzenia.
type-name-title = Proszę wpisać nazwisko
type-name-lead = Jak w paszporcie. Można pominąć polskie znaki.
type-name-label = Nazwisko
type-name-empty = Nic jeszcze nie wpisano. Proszę wpisać nazwisko.
type-name-not-latin = Takich liter nie ma w paszporcie. Proszę wpisać nazwisko literami łacińskimi.
type-birth-date-title = Proszę wpisać datę urodzenia
type-birth-date-lead = Dzień, miesiąc i rok, na przykład 05 11 1987.
type-field-day = Dzień
type-field-month = Miesiąc
type-field-year = Rok
type-date-day-missing = Brakuje dnia. Proszę wpisać dwie cyfry.
type-date-month-missing = Brakuje miesiąca. Proszę wpisać dwie cyfry.
type-date-year-missing = Rok jest niepełny. Proszę wpisać cztery cyfry, na przykład 1987.
type-date-no-such-month = Nie ma takiego miesiąca. Proszę wpisać liczbę od 01 do 12.
type-date-no-such-day = Ten miesiąc nie ma takiego dnia. Proszę sprawdzić dzień i miesiąc.
type-date-in-the-future = Ta data dopiero nadejdzie. Proszę sprawdzić rok.
type-date-too-long-ago = Ten rok jest zbyt odległy. Proszę sprawdzić rok.
type-search = Szukaj wizyty
type-go-on = Dalej
key-space = Spacja
key-delete = Usuń
key-hyphen = Łącznik
key-apostrophe = Apostrof
confirm-thing = Proszę przygotować: { $thing }
confirm-without = Tak, ale nie mam tego przy sobie
persons-title = Ile osób przyszło?
persons-expected = Umówiono: { $persons }
persons-fewer = O jedną mniej
persons-more = O jedną więcej
persons-go-on = Dalej
checklist-title = Czy wszystko jest pod ręką?
checklist-lead = { $service }: potrzebne są
checklist-all = Tak, mam wszystko
checklist-missing = Czegoś brakuje
missing-title = Czego brakuje?
missing-lead = Proszę dotknąć tego, czego nie ma.
missing-state = { $on ->
    [yes] Brakuje
   *[no] Mam
}
missing-note = Bilet i tak się wydrukuje. Przy stanowisku widać, czego brakuje, i tam ktoś powie, co dalej.
missing-go-on = Dalej

## Bez umówionej wizyty

walk-in-title = W jakiej sprawie?
walk-in-lead = Proszę wybrać sprawę, a wydrukuje się bilet.
walk-in-none = Teraz nie przyjmujemy bez umówionej wizyty.
municipality-title = O którą gminę chodzi?
municipality-lead = Gmina zamieszkania, obecna lub przyszła. Zachowujemy tylko gminę, nie adres.
municipality-other = Inna gmina
service-closed-now = Teraz zamknięte
service-opens = Zamknięte. Znów otwarte: { $when }
service-full-now = Na dziś brak miejsc
service-full = Na dziś brak miejsc. Nowe bilety: { $when }
service-waiting = { $count ->
    [0] Nikt nie czeka
    [one] Czeka { $count } osoba
    [few] Czekają { $count } osoby
    [many] Czeka { $count } osób
   *[other] Czeka { $count } osoby
}
service-by-appointment = Tylko umówione wizyty: { $services }
checking-in-title = Proszę chwilę poczekać
checking-in-lead = Przygotowujemy bilet.

## Bilet, na papierze i na ekranie

ticket-appointment = Wizyta o { $time }
ticket-walk-in = Bez umówionej wizyty, { $time }
ticket-where = Gdzie czekać: { $area }
ticket-ahead = { $count ->
    [0] Nikogo nie ma wcześniej w kolejce
    [one] { $count } osoba jest wcześniej w kolejce
    [few] { $count } osoby są wcześniej w kolejce
    [many] { $count } osób jest wcześniej w kolejce
   *[other] { $count } osoby jest wcześniej w kolejce
}
ticket-wait = około { $median } min, prawie na pewno do { $bound }
ticket-wait-short = { $bound ->
    [5] mniej niż 5 min
   *[other] mniej niż 5 min, prawie na pewno do { $bound }
}
ticket-wait-about = około { $median } min
ticket-you-wait = Czas czekania: { $wait }
ticket-next = Ten numer jest następny
ticket-persons = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
ticket-code-caption = Po zeskanowaniu w terminalu widać, ile jeszcze czekać
ticket-code-caption-phone = Po zeskanowaniu telefonem widać, ile jeszcze czekać
ticket-code-caption-phone-later = Kod do zeskanowania telefonem. Gdy wróci połączenie, pokaże, ile jeszcze czekać.
ticket-issued = { $day }, { $time }
ticket-copy = Wydrukowano ponownie
ticket-keep = Proszę zachować ten bilet

ticket-title = Numer
ticket-title-called = Teraz kolej na ten numer
ticket-go-to = Proszę do stanowiska { $counter }
ticket-go-now = Proszę już do stanowiska
ticket-label-where = Gdzie czekać
ticket-label-ahead = Wcześniej w kolejce
ticket-label-wait = Jak długo
ticket-ahead-short = { $count ->
    [0] nikt
    [one] { $count } osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
ticket-printing = Bilet się drukuje
ticket-printed = Proszę wziąć bilet
ticket-failed = Bilet nie wyszedł z drukarki
ticket-failed-note = Proszę zapisać numer albo zrobić mu zdjęcie. Liczy się także bez papieru.
ticket-failed-note-away = Drukarka teraz nie działa. Proszę zapisać numer albo zrobić mu zdjęcie. Numer się liczy.
ticket-unknown = Nie mamy pewności, czy bilet wyszedł
ticket-unknown-note = Nie ma papieru? Proszę zapisać numer. Numer się liczy.
ticket-recovered-title = Numer: { $number }. Wydrukować ponownie?
ticket-recovered-note = Bilet już jest albo to inny numer? Proszę dotknąć Gotowe.
ticket-note-keep = Numer pojawi się na ekranach w poczekalni.
ticket-print-again = Wydrukuj ponownie
ticket-done = Gotowe
ticket-estimated = Obliczone przez ten terminal o { $time }

## Odpowiedzi: najpierw odpowiedź

answer-too-early = Przybycie można potwierdzić od { $time }
answer-too-early-detail = Wizyta o { $start }, sprawa: { $service }.
answer-too-early-next = Do zobaczenia. Można też wziąć bilet już teraz i poczekać tutaj.
answer-too-early-next-return = Zapraszamy o tej godzinie. Do zobaczenia.
answer-too-late = Potwierdzać można było do { $time }
answer-too-late-detail = Wizyta była o { $start }, sprawa: { $service }.
answer-too-late-next = Nadal można wziąć bilet i poczekać w kolejce.
answer-to-desk = Proszę podejść do informacji. Tam ktoś pomoże.
answer-other-day = Termin wizyty: { $when }
answer-other-day-past = Termin wizyty minął: { $when }
answer-about = Sprawa: { $service }.
answer-other-day-next = Zapraszamy w tym terminie. Sprawa jest pilna? Można zobaczyć, co jest dziś otwarte.
answer-other-day-past-next = Można zobaczyć, co jest dziś otwarte, albo zapytać w informacji o nowy termin.
answer-other-office = Ta wizyta jest gdzie indziej: { $office }
answer-other-office-unknown = Ta wizyta jest w innym urzędzie
answer-other-office-when = Termin: { $when }.
answer-other-office-next = Proszę tam pójść. Ten terminal nie może potwierdzić przybycia na tę wizytę.
answer-already = Przybycie jest potwierdzone
answer-already-number = Przybycie jest potwierdzone. Numer: { $number }
answer-already-when = Potwierdzono o { $time }.
answer-already-next = Proszę usiąść. Numer zostanie wywołany.
answer-cancelled = Ta wizyta jest odwołana
answer-cancelled-detail = Termin był: { $when }. Sprawa: { $service }.
answer-cancelled-next = Można zobaczyć, co jest otwarte bez umówionej wizyty, albo zapytać w informacji.
answer-not-found = { $source ->
    [code] Nie znaleźliśmy wizyty z tym kodem
    [typed_code] Nie znaleźliśmy wizyty z tym kodem
    [typed_name] Nie znaleźliśmy wizyty na to nazwisko i tę datę urodzenia
    [ticket] Nie znamy tego biletu
   *[document] Nie znaleźliśmy wizyty z tym dokumentem
}
answer-not-found-next = { $source ->
    [code] Czy to kod z potwierdzenia? Proszę spróbować jeszcze raz.
    [typed_code] Czy to kod z potwierdzenia? Proszę wpisać go jeszcze raz.
    [typed_name] Proszę spróbować jeszcze raz, dokładnie jak w paszporcie, albo użyć kodu z potwierdzenia.
    [ticket] Może jest z innego dnia. Można wziąć nowy bilet.
   *[document] Proszę spróbować jeszcze raz albo użyć kodu z potwierdzenia.
}
answer-could-not-check = { $source ->
    [ticket] Nie mogliśmy sprawdzić biletu
   *[other] Nie mogliśmy sprawdzić wizyty
}
answer-could-not-check-busy = W ostatniej minucie było zbyt wiele wyszukiwań. Proszę spróbować za minutę.
answer-could-not-check-detail = To nasza wina.
answer-could-not-check-next = { $source ->
    [ticket] Numer się liczy. Pojawi się na ekranach w poczekalni.
   *[other] Można wziąć bilet bez umówionej wizyty, spróbować jeszcze raz albo zapytać w informacji.
}
answer-no-ticket = Tutaj nie możemy wydać biletu
answer-no-ticket-detail = Z tym terminalem jest coś nie tak. Przybycie nie jest jeszcze potwierdzone.
answer-refused-citizen-number = To nie jest kod wizyty
answer-refused-citizen-number-detail = To kod z numerem osobistym. Nie zachowaliśmy go. Kod wizyty jest w potwierdzeniu.
answer-refused-not-ours = To nie jest kod wizyty
answer-refused-not-ours-detail = Kod wizyty jest w potwierdzeniu.
answer-refused-unreadable = Nie mogliśmy tego odczytać
answer-refused-unreadable-detail = Proszę trzymać nieruchomo i płasko. W telefonie trzeba rozjaśnić ekran.
answer-refused-visa = To jest naklejka wizowa
answer-refused-visa-detail = Proszę położyć stronę paszportu ze zdjęciem.
answer-service-closed = { $service }: teraz zamknięte
answer-service-closed-when = Znów otwarte: { $when }.
answer-service-closed-next = Można wybrać inną sprawę.
answer-full = { $service }: na dziś brak miejsc
answer-full-contingent = Wszystkie dzisiejsze bilety są już wydane.
answer-full-closing = Czeka tyle osób, że nie zdążymy pomóc przed zamknięciem.
answer-full-when = Nowe bilety: { $when }.
answer-full-next = Można wybrać inną sprawę. Informacja pomoże umówić wizytę.
answer-own-service = wybrana sprawa

answer-wait-anyway = Biorę bilet i czekam
answer-walk-in = Co jest dziś otwarte
answer-take-ticket = Biorę bilet
answer-without-appointment = Dalej bez umówionej wizyty
answer-try-again = Spróbuj jeszcze raz
answer-print-again = Wydrukuj bilet ponownie
answer-done = Gotowe

## Czas czekania

waiting-title = Jak długo się czeka?
waiting-lead = Po zeskanowaniu biletu widać miejsce w kolejce.
waiting-ticket-title = Numer
waiting-unknown = Jeszcze nie wiemy
waiting-unknown-now = Teraz nie możemy powiedzieć
waiting-over = Ta wizyta jest zakończona. Dziękujemy.
waiting-missed = Numer został wywołany, ale nikt nie przyszedł. Proszę podejść do informacji.
waiting-void = Ten bilet już się nie liczy. Proszę podejść do informacji.
waiting-rate = Jak było? Ocena wizyty

## Ocena wizyty

rate-title = Jak minęła wizyta?
rate-lead = Proszę dotknąć liczby. Nie zapisujemy, kto ocenia.
rate-worst = 1: bardzo źle
rate-best = 10: bardzo dobrze
rate-no = Nie, dziękuję
rate-thanks = Dziękujemy
rate-thanks-lead = To pomaga nam pracować lepiej.

## Pomoc, czy ktoś tu jest, zamknięte, nieczynne

help-title = Ktoś może pomóc
help-lead = Informacja jest tutaj:
help-hint = Wstecz prowadzi do poprzedniego ekranu. Na dole można zmienić język, kontrast i litery.
help-call = Wezwij pracownika
help-calling = Wzywamy kogoś
help-called = Wezwaliśmy kogoś
help-called-lead = Proszę tu zostać. Nasz pracownik zaraz podejdzie.
help-unheard = Nie możemy teraz nikogo stąd wezwać. Proszę podejść do informacji:
still-there-title = Czy ktoś tu jeszcze jest?
still-there-lead = Potem wyczyścimy ekran, żeby nikt nie zobaczył danych.
still-there-seconds = { $count ->
    [one] { $count } sekunda
    [few] { $count } sekundy
    [many] { $count } sekund
   *[other] { $count } sekundy
}
still-there-yes = Tak, dalej
closed-title = Teraz jest zamknięte
closed-opens = Znów otwarte: { $when }.
closed-day = Dziś: { $day }
out-of-service-title = Ten terminal jest nieczynny
out-of-service-lead = Przepraszamy. Proszę podejść do informacji. Tam ktoś pomoże.
out-of-service-code = Dla personelu: { $code }

## Bilet próbny

test-ticket-title = Bilet próbny
test-ticket-lead = Ta drukarka działa.
test-ticket-code = Proszę odczytać kod skanerem: jest znany i donikąd nie prowadzi.
test-ticket-letters = Litery: ą ć ę ł ń ó ś ź ż é ü ß ç š ğ €
test-ticket-mark = PRÓBA

## Speech: what is only heard

speech-keys = Ten terminal obsługuje się czterema klawiszami. Dalej i wstecz przechodzą od jednej rzeczy do drugiej. Wybierz ją wybiera. Powtórz mówi ją jeszcze raz. Każdy klawisz ucisza głos.
speech-language = { $language }: proszę nacisnąć wybierz.
speech-of = { $number } z { $count }
speech-not-now = teraz niemożliwe
speech-chosen = wybrane
speech-first = To jest pierwsze.
speech-last = To jest ostatnie.
speech-private = To dane osobiste. Proszę podłączyć słuchawki, aby je usłyszeć.
speech-volume = Głośność { $level }
speech-ended = Korzystanie z terminalu zakończone. Niczego tu nie zachowujemy. Aby zacząć od nowa, proszę nacisnąć klawisz.
speech-foot = Na dole ekranu
speech-nothing = Tu nie ma nic do wyboru. Proszę nacisnąć dalej.
