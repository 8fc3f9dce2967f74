# What the report to the council says in English: the reference for the others. Plain words for readers who know no queues.

report-title = Report to the council
report-page-title = Report to the council, { $office }
report-of = { $office }, { $first } to { $last }
report-of-day = { $office }, { $first }
report-made = Made on { $moment }.
report-forgotten = Visits before { $day } have been forgotten, as they must be; this report begins there.
report-sign-in-title = Reports: sign in
report-code-label = Manager’s code
report-code-hint = The code for reports, or the credential of a manager
report-sign-in = Sign in
report-sign-in-problem = { $problem ->
    [unknown] Nobody has this code. Please look at it once more.
   *[too_many] Too many codes that nobody knows. Please wait a minute.
}
report-sign-out = Sign out
report-skip = To the figures
report-period = Period
report-from = From
report-to = To
report-show = Show
report-quick = Other periods
report-quick-period = { $which ->
    [this_month] This month
    [last_month] Last month
    [this_year] This year
   *[twelve_months] Twelve months
}
report-period-wrong = This is no period: it has to end after it begins, and be at most five years long.
report-save = Save
report-csv = All figures (CSV)
report-pdf = For print (PDF)
report-page-of = { $page } of { $pages }
report-all-figures = The same figures as a table

report-key-heading = The figures in short
report-column-figure = Figure
report-column-value = Value
report-column-counted = Counted
report-key-clients = Clients helped
report-key-clients-counted = { $visits } visits
report-key-days-open = Days open
report-key-rating = Average rating, out of 10
report-key-rating-counted = { $count } ratings
report-key-lead = { $milestone ->
    [registration] Registered within { $days } days
    [decision] Decided within { $days } days
   *[other] Settled within { $days } days
}
report-key-lead-counted = { $within } of { $count }
report-key-appointment = Called within { $minutes } minutes of the appointment
report-key-walk-in = Without an appointment: called within { $minutes } minutes
report-key-told = Wait foretold on arrival: no longer than the upper figure
report-key-sponsors = Recognised sponsors

report-time-heading = Clients over time
report-time-plot = Clients helped, { $step ->
    [day] by day
    [week] by week
   *[month] by month
}
report-time-summary = From { $least } to { $most } clients; the table below has each value.
report-column-span = { $step ->
    [day] Day
    [week] Week
   *[month] Month
}
report-column-days-open = Days open
report-column-came = Came
report-column-visits = Visits helped
report-column-clients = Clients
report-column-median = Half waited less than (min)
report-column-bound = Four in five waited less than (min)
report-column-rating = Rating
report-column-ratings = Ratings
report-column-registered = Registered in time
report-column-decided = Decided in time

report-visits-heading = What became of those who came
report-visit-kind = { $kind ->
    [came] Came
    [appointments] of these with an appointment
    [walk_ins] of these without one
    [helped] Helped at a counter
    [served] of these served
    [referred] of these referred to somebody else
    [incomplete] of these with papers missing
    [no_show] Called in vain
    [unfinished] Left, or still there
   *[taken_back] Tickets taken back (not counted)
}

report-waits-heading = Waiting
report-waits-plot = Waiting in minutes
report-waits-summary = Half of all waited less than the first line, four in five less than the second.
report-series-median = half waited less
report-series-bound = four in five waited less
report-waits-kind = { $kind ->
    [waits] All, until called
    [appointment_waits] With an appointment
    [walk_in_waits] Without an appointment
   *[serving] Time at the counter
}
report-column-kind = What
report-column-times = Times
report-column-mean = Average (min)
report-column-nine-in-ten = Nine in ten less than (min)
report-column-longest = Longest (min)
report-promises-heading = Promises about waiting
report-column-promise = Promise
report-column-within = Kept
report-column-share = Share
report-promise = { $promise ->
    [appointment] Called within 5 minutes of the appointment, or of coming late to it
    [walk_in] Without an appointment: called within 20 minutes
    [told_p50] Foretold on arrival: no longer than the lower figure (half are meant to be)
   *[told_p80] Foretold on arrival: no longer than the upper figure (four in five are meant to be)
}

report-ratings-heading = Ratings
report-ratings-plot = Ratings from 1 to 10
report-ratings-summary = { $count } ratings, on average { $average }.
report-column-score = Score

report-leads-heading = Registrations and decisions
report-leads-plot = Share in time
report-leads-summary = The share of registrations and of decisions that came in the time promised.
report-series-registered = registrations
report-series-decided = decisions
report-column-lead = Promise
report-column-median-days = Half within (days)
report-column-longest-days = Longest (days)
report-leads-note = Counted are visits of which the counter has told both days: when it was asked for, and when it was settled.

report-services-heading = Services
report-column-service = Service
report-column-partner = Partner
report-column-serving = At the counter, average (min)
report-services-note = A visit for two services counts with both.
report-partners-heading = Partners
report-municipalities-heading = Municipalities
report-column-municipality = Municipality
report-sponsors-heading = Sponsors
report-column-sponsor = Sponsor
report-groups-plot = Clients helped
report-groups-summary = { $count } rows; the table below has each value.
report-not-told = not told
report-no-sponsor = no sponsor
report-folded = { $count } with few clients, together
report-folding-note = Rows of fewer than five clients stand together, so that nobody can be recognised.
