# What the pages of the fleet say in English, to managers: the reference for the others. What needs somebody comes first.

fleet-page-title = Kiosks, { $office }
fleet-sign-in-title = Sign in to the kiosks
fleet-code-label = Your code
fleet-code-hint = Twelve letters and figures; what you do is written down with your name
fleet-sign-in = Sign in
fleet-sign-in-problem = { $problem ->
    [unknown] Nobody here has this code. Please look at it once more.
   *[too_many] Too many codes that nobody knows. Please wait a minute.
}
fleet-sign-out = Sign out
fleet-signed-in = Signed in: { $who }
fleet-skip = To the list
fleet-menu = Pages
fleet-menu-page = { $page ->
    [kiosks] Kiosks
    [enrol] Add a kiosk
    [settings] Settings
   *[alarms] Alarms
}
fleet-as-of = As of { $time }
fleet-not-live = No connection since { $time }. What stands here may be old.
fleet-never = never

fleet-said = { $what ->
    [done] { $count ->
        [one] One kiosk was told.
       *[other] { $count } kiosks were told.
    }
    [acknowledged] Noted: you see to it.
    [revoked] The kiosk was taken out of the fleet.
    [changed] The settings are changed. Kiosks take them over within a minute.
    [same] Nothing was changed.
    [approved] Approved. The kiosk takes over within some seconds.
    [declined] Turned away.
    [tested] The test is on its way.
    [none] No kiosk was chosen.
    [kiosk_revoked] This kiosk was taken out of the fleet; it can be told nothing.
    [text_and_kind] A message needs a text, and nothing else has one.
    [too_many_commands] So many commands wait for this kiosk already.
    [short_name_taken] Another kiosk has this number.
    [not_found] This is not there any more.
   *[refused] That could not be done. Please look at what is filled in.
}

fleet-find = Find
fleet-find-label = Name, number or version
fleet-state = { $state ->
    [now] Needs somebody now
    [today] Needs somebody today
    [some_day] When there is time
    [out] Out of service
    [well] All well
   *[revoked] Taken out
}
fleet-all = All
fleet-filter = By state
fleet-found = { $count ->
    [0] No kiosk was found.
    [one] One kiosk
   *[other] { $count } kiosks
}
fleet-none-yet = There is no kiosk yet. Add the first one.
fleet-page = Page { $page } of { $pages }
fleet-next = Next page
fleet-previous = Previous page
fleet-column = { $name ->
    [choose] Choose
    [kiosk] Kiosk
    [state] State
    [paper] Paper
    [events] Events
    [version] Version
    [clock] Clock
    [seen] Last heard
    [device] Device
    [model] Model
    [at] When
    [what] What
    [who] Who
    [alarm] Alarm
    [since] Since
    [until] Until
    [channel] Told to
    [sent] Last sent
    [settings] Settings
   *[commands] To be done
}
fleet-choose-kiosk = Choose { $name }
fleet-choose-page = Choose all on this page
fleet-events = { $pending } waiting, { $quarantined } rejected
fleet-paper = { $paper ->
    [out] out
    [low] nearly out
    [good] good
   *[none] not known
}
fleet-clock = { $way ->
    [right] right
    [fast] { $seconds } s fast
   *[slow] { $seconds } s slow
}

fleet-wrong = { $kind ->
    [kiosk_fenced] Refused: its enrolment or its disk is an old one or a copy. Enrol the right machine again.
    [revoked_calling] A machine that was taken out of the fleet still calls. Find it and switch it off.
    [copied_token] Somebody uses an old credential of this kiosk: there is a copy. Enrol the kiosk again.
    [kiosk_silent] Says nothing. Look whether it is on and has a network.
    [not_serving] Serves nobody: { $detail }
    [paper_out] No paper. Put in a new roll.
    [device_down] Does not work: { $detail }. Look at cable and power.
    [quarantined] { $detail } reports of check-ins were rejected. Ask whoever keeps the system.
    [pending_old] { $detail } reports of check-ins wait and do not get here. Look at the network.
    [disk_low] The disk is nearly full: { $detail } MB are left.
    [clock_wrong] The clock is wrong by { $detail } seconds.
    [settings_behind] Has not taken over the newest settings ({ $detail }).
   *[version_behind] Runs an older version: { $detail }
}
fleet-trouble = { $code ->
    [fenced] the central knows another kiosk by this name
    [revoked] it was taken out of the fleet
    [ordered] it was taken out of service from here
    [staff] staff have taken it out of service
    [no_pin] it has no PIN for staff yet: kiosk staff set-pin
   *[other] { $code }
}
fleet-device = { $kind ->
    [printer] printer
    [scanner] scanner
    [document_reader] document reader
    [camera] camera
    [speaker] speaker
    [headset_jack] headset jack
   *[keypad] keypad
}
fleet-status = { $code ->
    [disabled] switched off in the settings
    [absent] not there
    [connecting] connecting
    [online] connected
    [lost] connection lost
    [failed] given up
    [ok] works
    [warning] works, with a warning
    [out_of_service] does not work
    [unknown] says nothing of itself
    [paper_near_end] paper nearly out
    [paper_out] no paper
    [cover_open] cover open
    [jam] paper jam
    [cutter] cutter stuck
    [head_hot] too hot
    [offline] offline
    [broken] broken
    [ticket_not_taken] ticket not taken
    [paused] paused
    [busy] busy
    [unreachable] cannot be reached
    [no_answer] no answer
    [no_access] no access
   *[other] { $code }
}

fleet-tell = Tell the chosen kiosks
fleet-tell-one = Tell this kiosk
fleet-tell-what = What
fleet-tell-text = Message to staff at the kiosk
fleet-tell-text-hint = Only with a message. Never the name of a visitor.
fleet-tell-whom = Whom
fleet-tell-chosen = the kiosks that are ticked
fleet-tell-found = { $count ->
    [one] the one that was found
   *[other] all { $count } that were found
}
fleet-tell-do = Tell them
fleet-command = { $kind ->
    [restart] Start anew
    [out_of_service] Out of service
    [in_service] Back in service
    [reload] Read everything anew
   *[message] Message to staff
}
fleet-command-is = { $kind ->
    [restart] Start anew
    [out_of_service] Out of service
    [in_service] Back in service
    [reload] Read everything anew
   *[message] Message to staff
}: { $state ->
    [waiting] waits
    [taken] taken, not done yet
    [done] done
    [failed] did not work
    [overtaken] overtaken by another
   *[expired] never heard
}

fleet-devices = Devices
fleet-no-devices = It has told of none.
fleet-commands = Commands
fleet-no-commands = None yet.
fleet-alarms = Alarms
fleet-no-alarms = None.
fleet-history = What has happened
fleet-no-history = Nothing yet.
fleet-fact = { $name ->
    [id] Id
    [short-name] Its own numbers
    [reported] Last report
    [system] System
    [disk] Room on the disk
    [last-seq] Events known here
    [epoch] Epoch
   *[settings] Settings
}
fleet-own-settings = Settings of this kiosk
fleet-again = Enrol on another machine
fleet-revoke = Take out of the fleet
fleet-revoke-title = Take { $name } out of the fleet?
fleet-revoke-text = It serves nobody from then on, and its credential has ended. Numbers that it has given out stay good. To bring it back it must be enrolled again.
fleet-revoke-yes = Yes, take it out
fleet-back = No, back

fleet-event = { $kind ->
    [command] Told: { $what }
    [revoked] Taken out of the fleet
    [enrolled] Enrolled
    [code_made] Code made { $what }
    [joining_approved] Approved { $what }
    [joining_refused] Turned away
    [settings] Settings { $what }
    [alarm_opened] Alarm: { $what }
    [alarm_ended] Over: { $what }
    [alarm_taken] Seen to: { $what }
    [alarm_tested] Test sent ({ $what })
    [signed_in] Signed in
   *[other] { $kind }
}
fleet-alarm-acknowledge = I see to it
fleet-alarm-taken = { $who } sees to it, since { $time }
fleet-ended = Over in the last seven days
fleet-channels = Who is told
fleet-channels-none = Nobody is told. Whoever keeps the central can add an address: kiosk central alarms.
fleet-channel = { $kind ->
    [webhook] Webhook
   *[mail] E-mail
}
fleet-channel-problem = Did not get there: { $code }
fleet-test = Send a test

fleet-enrol-title = Add a kiosk
fleet-enrol-by-screen = The kiosk shows a code
fleet-enrol-by-screen-text = A new kiosk shows eight letters. Type them here, or photograph its QR code.
fleet-enrol-user-code = Code on the kiosk’s screen
fleet-enrol-look = Look who asks
fleet-enrol-asks = A kiosk asks
fleet-enrol-asks-text = Since { $time }, from { $address }. Machine: { $hardware }, version { $software }.
fleet-enrol-asks-look = Only go on if this code stands on the screen in front of you: { $code }
fleet-enrol-approve = Approve
fleet-enrol-decline = Turn away
fleet-enrol-by-code = Make a code for the kiosk
fleet-enrol-by-code-text = Good once, for half an hour. Type it at the kiosk or let it scan the QR code.
fleet-enrol-name = What the kiosk is called
fleet-enrol-name-hint = As people know it: Hall, left
fleet-enrol-short = Before its own numbers
fleet-enrol-short-hint = K2, or empty for a free one
fleet-enrol-which = In the place of
fleet-enrol-new = none, a new kiosk
fleet-enrol-make = Make a code
fleet-enrol-made = The code, good until { $time }. It is shown this once.
fleet-enrol-qr = QR code for the kiosk to scan
fleet-enrol-problem = { $problem ->
    [short_name_taken] Another kiosk has this number before its own numbers.
    [not_found] This is not there any more. Begin anew.
    [unknown] No kiosk shows this code now. Codes run out after a quarter of an hour.
   *[refused] Please look at what is filled in.
}

fleet-settings-title = Settings for all kiosks
fleet-settings-of = Settings of { $name }
fleet-settings-text = What is empty is as it stands on the kiosk itself.
fleet-settings-text-kiosk = What is empty is as it is for all kiosks.
fleet-settings-inherited = for all kiosks: { $value }
fleet-settings-save = Save
fleet-settings-empty = not set here
fleet-settings-past = Versions
fleet-settings-version = Version
fleet-settings-problem = { $problem ->
    [wrong_kind] This is not what belongs here.
   *[out_of_range] This is out of bounds.
}
fleet-settings-wrong = Nothing was saved. Please look at the marked fields.
fleet-settings-bounds = { $least } to { $most }{ $unit ->
    [seconds] { " " }seconds
    [inches] { " " }inches
    [millimetres] { " " }mm
    [words_a_minute] { " " }words a minute
   *[none] { "" }
}
fleet-settings-most = at most { $most } characters
fleet-settings-languages = tags with spaces between: nl en de
fleet-setting-yes = yes
fleet-setting-no = no
fleet-setting = { $name ->
    [languages_offered] Languages that are offered
    [delays_idle] Until “are you still there?”
    [delays_idle_slow] The same with large text or speech
    [delays_countdown] Time to answer that
    [delays_ticket] Ticket on the screen
    [delays_ticket_unprinted] Ticket that was not printed
    [delays_answer] An answer on the screen
    [numbers_reserve] Numbers in reserve
    [screen_diagonal_inch] Screen, diagonal
    [screen_viewing_distance_mm] How far away people stand
    [screen_mounting_height_mm] Lower edge of the screen
    [screen_moving_pictures] Moving pictures
    [screen_theme_name] Theme, by its name
    [speech_voice] Voice
    [speech_words_per_minute] Speech, speed
    [staff_contact] Whom staff can ask
   *[other] { $name }
}

fleet-mail-subject = { $event ->
    [opened] Alarm: { $name }: { $what }
    [ended] Over: { $name }: { $what }
   *[test] Test of the alarms
}
fleet-mail-test = This is a test. Nothing is wrong.
fleet-mail-kiosk = Kiosk: { $name } ({ $id })
fleet-mail-since = Since: { $time }
fleet-mail-code = Code: { $code } (docs/operations/runbook)

sorry-title = { $kind ->
    [not_found] There is nothing here
   *[other] That cannot be shown
}
sorry-next = Please go back to the list of kiosks.
sorry-link = The list of kiosks
