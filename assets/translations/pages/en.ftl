# What the hall's screen and the visitor's phone say in English: the reference for the others.

hall-title = Now called
hall-counter = Counter
hall-being-served = At the counters
hall-waiting = Waiting
hall-wait-minutes = Minutes
hall-nobody = Nobody is called right now
hall-stale = Not up to date since { $time }
hall-speech = Number { $number }. Counter { $counter }.
hall-sound-off = Touch here to turn the sound on
hall-no-voice = Chime only: this screen has no voice for { $language }
hall-help = Help, please: { $kiosk }, { $time }

phone-title = Ticket { $number }
phone-number = Your number
phone-serving = You are at counter { $counter }
phone-as-of = As of { $time }
phone-stale = No connection. This was true at { $time }.
phone-languages = Languages
phone-rate-title = How was your visit?
phone-rate-lead = One touch, from 1 (bad) to 10 (very good). We do not ask who you are.
phone-rate-score = { $score } out of 10
phone-rated = Thank you. You gave { $score } out of 10.

sorry-title = { $kind ->
    [not_found] We do not know this ticket
   *[other] We cannot show this right now
}
sorry-next = Perhaps it is from another day. Please ask at the information desk.
sorry-link = Try once more
