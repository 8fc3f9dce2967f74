# What Loket says in English: the reference for every other catalogue.
# Plain words; short sentences; what is true first, then what to do.

## Language and footer

language-choose = Language
control-back = Back
control-help = Help
control-stop = Stop
control-contrast = Contrast
control-contrast-state = { $on ->
    [yes] high
   *[no] normal
}
control-text-size = Text
control-text-size-state = { $on ->
    [yes] large
   *[no] normal
}
control-low-reach = Buttons
control-low-reach-state = { $on ->
    [yes] low
   *[no] normal
}
picture-stop = Stop the movement
picture-move = Move again
control-speech = Speech
control-speech-state = { $on ->
    [yes] on
   *[no] off
}
list-up = Show earlier
list-down = Show more
cut-off-line = No connection right now. You still get your ticket.
queue-as-of = How busy it was at { $time }
demo-ribbon = DEMO: the devices are simulated
minutes = { $minutes } min

## When: parts of sentences

when-today = today at { $time }
when-tomorrow = tomorrow at { $time }
when-day = on { $day } at { $time }

## Attract

attract-touch = Touch the screen to begin
attract-scan = Or scan your code right away
attract-scan-how = From your confirmation or your ticket, at any time
attract-services = What we do here
attract-waiting-as-of = { $count ->
    [0] Nobody was waiting at { $time }
    [one] 1 person was waiting at { $time }
   *[other] { $count } people were waiting at { $time }
}
attract-waiting = { $count ->
    [0] Nobody is waiting now
    [one] 1 person is waiting now
   *[other] { $count } people are waiting now
}

## Start

start-title = Do you have an appointment?
start-lead = You can scan your code at any time.
start-appointment = I have an appointment
start-appointment-note = Check in with your code, passport or card
start-no-appointment = I have no appointment
start-no-appointment-note = Choose a service and take a ticket
start-how-long = How long do I wait?
start-how-long-note = See how busy it is

## Scan

scan-code-title = Show your appointment code
scan-code-lead = Hold the code under the scanner, about a hand’s width away.
scan-code-where = You find the code in your confirmation.
scan-code-ready = The scanner is ready
scan-code-away = The scanner does not work right now
scan-code-away-lead = { $other ->
    [ready] Use your passport or card, or go on without a code.
   *[away] Go on without a code, or ask at the information desk.
}
scan-code-document = Use my passport or card
scan-code-without = Go on without a code
scan-document-title = Lay down your passport or card
scan-document-lead = Lay the side with the lines of letters and < signs on the glass.
scan-document-tip = Nothing was read yet. Lay it flat against the edge and keep it still. Is it in a cover? Take it out.
scan-document-away = The document reader does not work right now
scan-document-away-lead = { $other ->
    [ready] Use your code, or go on without a document.
   *[away] Go on without a document, or ask at the information desk.
}
scan-document-read = We read your name and birth date, only to find your appointment.
scan-document-kept = We keep none of it and take no picture.
scan-document-code = Use my code
scan-document-without = Go on without a document
looking-up-title = One moment, please
looking-up = { $source ->
    [ticket] We are looking for your ticket.
   *[other] We are looking for your appointment.
}

## Choose and confirm

choose-title = Which appointment is it?
choose-lead = We found more than one.
choose-note-ok = You can check in now
choose-note-too-early = Check-in opens later
choose-note-too-late = The time has passed
choose-note-other-day = On another day
choose-note-other-office = At another office
choose-note-already-checked-in = Checked in already
choose-note-cancelled = Cancelled
confirm-title = Is this your appointment?
confirm-lead = For your privacy we show initials only.
confirm-at = Today at
confirm-for = For
confirm-persons = { $count ->
    [one] 1 person
   *[other] { $count } persons
}
confirm-yes = Yes, check in
confirm-no = No, this is not mine

## Typing, how many came, what to have at hand

type-details = Type it in
type-title = What would you like to type?
type-code = The code of my appointment
type-code-note = It is in your confirmation
type-name = My surname and birth date
type-name-note = As in your passport or identity card
type-kept = We use it only to find your appointment. We keep nothing of it.
type-code-title = Type the code of your appointment
type-code-lead = You find it in your confirmation. Spaces and dashes do not matter.
type-code-label = Code of the appointment
type-code-empty = Nothing is typed yet. Type the code from your confirmation.
type-name-title = Type your surname
type-name-lead = As in your passport. You may leave out accents.
type-name-label = Surname
type-name-empty = Nothing is typed yet. Type your surname.
type-name-not-latin = These letters do not stand in a passport’s name. Type your surname in Latin letters.
type-birth-date-title = Type your birth date
type-birth-date-lead = Day, month and year, for example 05 11 1987.
type-field-day = Day
type-field-month = Month
type-field-year = Year
type-date-day-missing = The day is missing. Type it as two digits.
type-date-month-missing = The month is missing. Type it as two digits.
type-date-year-missing = The year is not complete. Type four digits, such as 1987.
type-date-no-such-month = There is no such month. Type a number from 01 to 12.
type-date-no-such-day = This month does not have that day. Check the day and the month.
type-date-in-the-future = This date is still to come. Check the year.
type-date-too-long-ago = This year is too long ago. Check the year.
type-search = Find my appointment
type-go-on = Go on
key-space = Space
key-delete = Delete
key-hyphen = Hyphen
key-apostrophe = Apostrophe
confirm-thing = Have at hand: { $thing }
confirm-without = Yes, but I do not have it with me
persons-title = How many of you have come?
persons-expected = Booked: { $persons }
persons-fewer = One fewer
persons-more = One more
persons-go-on = Go on
checklist-title = Do you have everything with you?
checklist-lead = { $service }: you need this
checklist-all = Yes, I have everything
checklist-missing = Something is missing
missing-title = What is missing?
missing-lead = Touch what you do not have with you.
missing-state = { $on ->
    [yes] Missing
   *[no] I have it
}
missing-note = You still get your ticket. The counter sees what is missing and tells you what to do.
missing-go-on = Go on

## Walk-in

walk-in-title = What are you here for?
walk-in-lead = Touch a service to get a ticket.
walk-in-none = No service takes visitors without an appointment now.
municipality-title = Which municipality is it about?
municipality-lead = Where you live, or where you are going to live. We keep the municipality only, not your address.
municipality-other = Another municipality
service-closed-now = Closed now
service-opens = Closed. Opens again { $when }
service-full-now = Full for today
service-full = Full for today. New tickets { $when }
service-waiting = { $count ->
    [0] Nobody is waiting
    [one] 1 person is waiting
   *[other] { $count } people are waiting
}
service-by-appointment = By appointment only: { $services }
checking-in-title = One moment, please
checking-in-lead = We are making your ticket.

## Ticket, on paper and on the screen

ticket-appointment = Appointment at { $time }
ticket-walk-in = Without appointment, { $time }
ticket-where = Wait in { $area }
ticket-ahead = { $count ->
    [0] Nobody is ahead of you
    [one] 1 person is ahead of you
   *[other] { $count } people are ahead of you
}
ticket-wait = about { $median } min, almost surely within { $bound }
ticket-wait-short = { $bound ->
    [5] less than 5 min
   *[other] less than 5 min, almost surely within { $bound }
}
ticket-wait-about = about { $median } min
ticket-you-wait = You wait { $wait }
ticket-next = You are next
ticket-persons = { $count ->
    [one] 1 person
   *[other] { $count } persons
}
ticket-code-caption = Scan this at a kiosk to see how long you still have to wait
ticket-code-caption-phone = Scan this with your phone to see how long you still have to wait
ticket-code-caption-phone-later = Scan this with your phone. It shows how long you still have to wait once the connection is back.
ticket-issued = { $day }, { $time }
ticket-copy = Printed again
ticket-keep = Please keep this ticket

ticket-title = Your number
ticket-title-called = It is your turn
ticket-go-to = Go to counter { $counter }
ticket-go-now = Go to the counter now
ticket-label-where = Where you wait
ticket-label-ahead = Ahead of you
ticket-label-wait = How long
ticket-ahead-short = { $count ->
    [0] nobody
    [one] 1 person
   *[other] { $count } people
}
ticket-printing = Your ticket is being printed
ticket-printed = Take your ticket
ticket-failed = Your ticket did not come out
ticket-failed-note = Note down your number or take a picture of it. It counts, also without paper.
ticket-failed-note-away = The printer does not work right now. Note down your number or take a picture of it. It counts.
ticket-unknown = We are not sure that your ticket came out
ticket-unknown-note = No paper? Note down your number. It counts.
ticket-recovered-title = Your number is { $number }. Print again?
ticket-recovered-note = Do you have it already, or is this not your number? Touch Done.
ticket-note-keep = Watch the screens in the waiting area for your number.
ticket-print-again = Print again
ticket-done = Done
ticket-estimated = Worked out by this kiosk at { $time }

## Answers: the answer first

answer-too-early = Check-in opens at { $time }
answer-too-early-detail = Your appointment for { $service } is at { $start }.
answer-too-early-next = See you then. You may also take a ticket now and wait here.
answer-too-early-next-return = Please come back then. See you soon.
answer-too-late = Check-in closed at { $time }
answer-too-late-detail = Your appointment for { $service } was at { $start }.
answer-too-late-next = You can still take a ticket and wait for your turn.
answer-to-desk = Please go to the information desk. They will help you there.
answer-other-day = Your appointment is { $when }
answer-other-day-past = Your appointment was { $when }
answer-about = It is for { $service }.
answer-other-day-next = Please come back then. If it cannot wait, see what is open today.
answer-other-day-past-next = See what is open today, or ask at the information desk for a new appointment.
answer-other-office = Your appointment is at { $office }
answer-other-office-unknown = Your appointment is at another office
answer-other-office-when = It is { $when }.
answer-other-office-next = Please go there. This kiosk cannot check you in for it.
answer-already = You are checked in
answer-already-number = You are checked in. Your number is { $number }
answer-already-when = You checked in at { $time }.
answer-already-next = Please take a seat. Your number will be called.
answer-cancelled = This appointment was cancelled
answer-cancelled-detail = It was { $when }, for { $service }.
answer-cancelled-next = You can see which services are open without an appointment, or ask at the information desk.
answer-not-found = { $source ->
    [code] We found no appointment with this code
    [typed_code] We found no appointment with this code
    [typed_name] We found no appointment with this name and birth date
    [ticket] We do not know this ticket
   *[document] We found no appointment with this document
}
answer-not-found-next = { $source ->
    [code] Is it the code from your confirmation? Then try once more.
    [typed_code] Is it the code from your confirmation? Then type it once more.
    [typed_name] Try once more, just as in your passport, or use the code from your confirmation.
    [ticket] Perhaps it is from another day. You can take a new ticket.
   *[document] Try once more, or use the code from your confirmation.
}
answer-could-not-check = { $source ->
    [ticket] We could not look your ticket up
   *[other] We could not check your appointment
}
answer-could-not-check-busy = So much was looked up in the last minute that we must wait. Try once more in a minute.
answer-could-not-check-detail = This is our fault, not yours.
answer-could-not-check-next = { $source ->
    [ticket] Your number counts. Watch the screens in the waiting area for it.
   *[other] Take a ticket without it, try once more, or ask at the information desk.
}
answer-no-ticket = We cannot give you a ticket here
answer-no-ticket-detail = Something is wrong with this kiosk. You are not checked in yet.
answer-refused-citizen-number = That is not your appointment code
answer-refused-citizen-number-detail = It is a code with a personal number. We did not keep it. Your appointment code is in your confirmation.
answer-refused-not-ours = That is not an appointment code
answer-refused-not-ours-detail = Your appointment code is in your confirmation.
answer-refused-unreadable = We could not read that
answer-refused-unreadable-detail = Hold it still and flat. On a phone, make the screen brighter.
answer-refused-visa = That is a visa sticker
answer-refused-visa-detail = Please lay down the page of your passport with your photo.
answer-service-closed = { $service } is closed now
answer-service-closed-when = It opens again { $when }.
answer-service-closed-next = You can choose another service.
answer-full = { $service } is full for today
answer-full-contingent = All tickets of today have been given out.
answer-full-closing = So many people are waiting that we could not help you before we close.
answer-full-when = There are tickets again { $when }.
answer-full-next = You can choose another service. The information desk can help you to make an appointment.
answer-own-service = your service

answer-wait-anyway = Take a ticket and wait
answer-walk-in = See what is open today
answer-take-ticket = Take a ticket
answer-without-appointment = Go on without an appointment
answer-try-again = Try once more
answer-print-again = Print my ticket again
answer-done = Done

## Waiting times

waiting-title = How long do I wait?
waiting-lead = Scan your ticket to see your own place.
waiting-ticket-title = Your number
waiting-unknown = We do not know yet
waiting-unknown-now = We cannot say right now
waiting-over = This visit is over. Thank you for coming.
waiting-missed = Your number was called and nobody came. Please go to the information desk.
waiting-void = This ticket is not in use any more. Please go to the information desk.
waiting-rate = Tell us how it was

## How it was

rate-title = How was your visit?
rate-lead = Touch a number. We do not keep who you are.
rate-worst = 1: very bad
rate-best = 10: very good
rate-no = No, thank you
rate-thanks = Thank you
rate-thanks-lead = You help us to do better.

## Help, still there, closed, out of use

help-title = A person can help you
help-lead = You find the information desk here:
help-hint = Touch Back to go on where you were. At the bottom you can change the language, the contrast and the text size.
help-call = Ask someone to come
help-calling = We are calling someone
help-called = We have called someone
help-called-lead = Please stay here. Someone from our staff is coming to you.
help-unheard = We cannot call anyone from here right now. Please go to the information desk:
still-there-title = Are you still there?
still-there-lead = After this we clear the screen, so that nobody sees your details.
still-there-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}
still-there-yes = Yes, go on
closed-title = We are closed now
closed-opens = We open again { $when }.
closed-day = Today: { $day }
out-of-service-title = This kiosk is out of use
out-of-service-lead = Sorry. Please go to the information desk. They will help you.
out-of-service-code = For staff: { $code }

## The test ticket

test-ticket-title = Test ticket
test-ticket-lead = This printer works.
test-ticket-code = Read the code with the scanner: it is known and leads nowhere.
test-ticket-letters = Letters: é ë ï ü ñ ß å ç ł š ğ €
test-ticket-mark = TEST

## Speech: what is only heard

speech-keys = You use this kiosk with four keys. Next and back go from one thing to another. Choose takes it. Repeat says it again. Each key stops the voice.
speech-language = For { $language }, press choose.
speech-of = { $number } of { $count }
speech-not-now = not possible now
speech-chosen = chosen
speech-first = This is the first.
speech-last = This is the last.
speech-private = This is personal. Plug in a headset to hear it.
speech-volume = Volume { $level }
speech-ended = This visit to the kiosk is over. Nothing of it is kept here. Press a key to begin again.
speech-foot = At the bottom of the screen
speech-nothing = Nothing to choose here. Press next.
