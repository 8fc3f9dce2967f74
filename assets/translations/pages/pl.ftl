# Co mówią po polsku ekran w poczekalni i telefon.

hall-title = Wywołane numery
hall-counter = Stanowisko
hall-being-served = Przy stanowiskach
hall-waiting = Czekają
hall-wait-minutes = Minuty
hall-nobody = Teraz nikt nie jest wywoływany
hall-stale = Nieaktualne od { $time }
hall-speech = Numer { $number }. Stanowisko { $counter }.
hall-sound-off = Proszę dotknąć tutaj, aby włączyć dźwięk
hall-no-voice = Tylko sygnał: ten ekran nie ma głosu dla: { $language }
hall-help = Prośba o pomoc: { $kiosk }, { $time }

phone-title = Bilet { $number }
phone-number = Numer
phone-serving = Obsługa przy stanowisku { $counter }
phone-as-of = Stan z { $time }
phone-stale = Nie ma połączenia. Tak było o { $time }.
phone-languages = Języki
phone-rate-title = Jak minęła wizyta?
phone-rate-lead = Jedno dotknięcie, od 1 (źle) do 10 (bardzo dobrze). Nie pytamy, kto ocenia.
phone-rate-score = { $score } na 10
phone-rated = Dziękujemy. Ocena: { $score } na 10.

sorry-title = { $kind ->
    [not_found] Nie znamy tego biletu
   *[other] Teraz nie możemy tego pokazać
}
sorry-next = Może jest z innego dnia. Proszę zapytać w informacji.
sorry-link = Spróbuj jeszcze raz
