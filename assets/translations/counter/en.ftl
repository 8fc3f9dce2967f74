# What the counter's page says in English, to staff: the reference for the others. Short; what is true first.

counter-title = Counter { $name }
counter-page-title = Counter { $name }, { $office }
counter-sign-in-title = Sign in at a counter
counter-number-label = Counter number
counter-number-hint = As it stands over the counter
counter-code-label = Staff code
counter-code-hint = Twelve letters and figures, or the counter’s own credential
counter-sign-in = Sign in
counter-sign-in-problem = { $problem ->
    [unknown] This counter and this code do not go together. Please look at both once more.
   *[too_many] Too many codes that nobody knows. Please wait a minute.
}
counter-sign-out = Sign out
counter-skip = To the ticket at this counter
counter-as-of = As of { $time }
counter-not-live = No connection since { $time }. What stands here may be old.
counter-keys = Keys
counter-keys-state = { $on ->
    [yes] on
   *[no] off
}

counter-open-title = Which services do you take?
counter-open = Open the counter
counter-change-services = Other services
counter-close = Close the counter
counter-closed-now = This counter is closed

counter-now-title = At this counter
counter-nobody-here = Nobody
counter-state = { $state ->
    [called] called
    [serving] being served
   *[waiting] waiting
}
counter-call-next = Call next
counter-recall = Call again
counter-start = Start
counter-no-show = Nobody came
counter-return = Back to the waiting area
counter-complete-title = Finish
counter-outcome = { $outcome ->
    [served] Served
    [referred] Sent on to somebody else
   *[incomplete] Could not be finished
}
counter-dates-hint = Promised within { $days } days. Leave open what you do not know.
counter-asked-on = Asked for on
counter-settled-on = Settled on
counter-municipality = Comes to live in
counter-municipality-unknown = Not told
counter-next = Then goes on to
counter-next-none = Nothing more, the visit is over
counter-transfer-title = Let wait for another service
counter-transfer-label = Service
counter-transfer = Move
counter-checklist = What this visitor needs
counter-since = Here since { $time }

counter-walk-in = Without appointment
counter-mark = { $mark ->
    [cancelled] The appointment was cancelled
    [served_already] Was served already today
    [other_day] The appointment is on another day
    [unknown_appointment] The appointment is not known here
    [over_contingent] Came when the day was already full
   *[other] Something is special; please ask
}
counter-first = Let go first
counter-in-turn = Back in its turn
counter-persons-booked = { $here } ({ $booked } booked)
counter-before = Was at: { $services }
counter-missing = Has not brought: { $things }
counter-priority = Goes first
counter-returned = Was sent back
counter-not-verified = The kiosk could not ask whether the appointment stands
counter-copies = { $count ->
    [one] Printed once more
   *[other] Printed { $count } times more
}
counter-made-by-hand = Made at a counter: no paper, please tell the number
counter-adopted = Taken in from paper
counter-print-failed = No paper came out ({ $reason }): perhaps nobody knows this number
counter-print-unknown = Nobody can say whether a paper came out ({ $reason })
counter-print-none = The printer has not said anything yet
counter-print-reason = { $reason ->
    [paper_out] paper used up
    [cover_open] cover open
    [jam] paper jam
    [cutter] cutter
    [head_hot] print head too hot
    [offline] printer off line
    [paused] printer paused
    [busy] printer busy
    [ticket_not_taken] the last ticket was not taken
    [unreachable] printer not reached
    [no_answer] no answer from the printer
    [cut_connection] connection cut
    [storage] disk of the kiosk
    [restarted] the kiosk started anew
    [not_configured] no printer set up
   *[none] no reason told
}

counter-waiting-title = Waiting for this counter
counter-waiting-none = Nobody waits for this counter
counter-waiting-others = { $count ->
    [0] Nobody waits for other services
    [one] 1 waits for services that this counter does not take
   *[other] { $count } wait for services that this counter does not take
}
counter-column-number = Number
counter-column-service = Service
counter-column-why = Appointment
counter-column-waited = Waited
counter-column-wait = Still
counter-column-notes = Please note
counter-help-title = Somebody asks for help
counter-help-at = { $kiosk }, { $since }
counter-help-go = I’ll go

counter-silent-title = Kiosks that say nothing
counter-silent-since = { $kiosk } is silent since { $since }
counter-silent-never = { $kiosk } was not heard yet
counter-silent-numbers = Numbers that may be on paper all the same:
counter-silent-what = Somebody has such a paper? Take the number in below.

counter-adopt-title = Take in a number from paper
counter-adopt-label = Number
counter-adopt-hint = As on the paper, A012 or K2-017
counter-adopt-service = Service, for a number like K2-017
counter-adopt-by-number = By the number
counter-adopt = Take in

counter-make-title = Make a ticket by hand
counter-make-for = For
counter-make-services = Without appointment
counter-make-booked = Booked today
counter-make-persons = Persons
counter-make-language = Language
counter-make = Make

counter-said = { $what ->
    [open] The counter is open.
    [close] The counter is closed.
    [call-next] Called: { $number }.
    [recall] Called again: { $number }.
    [start] { $number } is being served.
    [complete] { $number } is finished.
    [no-show] { $number }: nobody came.
    [return] { $number } waits again.
    [transfer] { $number } waits for another service.
    [first] { $number } goes first.
    [in-turn] { $number } waits in its own turn.
    [make] Made: { $number }. There is no paper, please tell the number.
    [adopt] Taken in: { $number }.
    [go] Thank you. The visitor waits at the kiosk.
    [nobody] Nobody waits for this counter.
    [already_checked_in] This appointment is checked in already.
    [cancelled] This appointment was cancelled.
    [counter_busy] Somebody is at this counter already.
    [counter_closed] The counter is closed. Open it first.
    [changed_meanwhile] Somebody else was at this counter meanwhile. Nothing was changed; please look again.
    [dates_impossible] These dates cannot be: asked for first, settled after that, today at the latest.
    [invalid_request] Something is left out. Please look at the form once more.
    [malformed_number] That is not how a number is written. It looks like A012 or K2-017.
    [no_service] Please choose one service at least.
    [not_in_this_state] That does not go now. Nothing was changed; please look again.
    [number_not_leased] No kiosk of ours has this number today.
    [number_taken] This number is known already.
    [overloaded] Too much at once just now. Please try again.
    [service_needed] Please choose the service too: this number does not tell it.
    [unknown_municipality] This municipality is not one of the office’s.
    [unknown_service] This service is not given here.
   *[refused] That did not go. Nothing was changed; please try again.
}

sorry-title = { $kind ->
    [not_found] There is nothing here
   *[other] That cannot be shown
}
sorry-next = Please go back to the counter’s page.
sorry-link = The counter’s page
