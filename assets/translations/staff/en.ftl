# What the staff panel and the commands for staff say in English: the reference for the others. Short; what is true first.

staff-pin-title = { $role ->
    [manager] Manager’s PIN
   *[staff] PIN of staff
}
staff-pin-lead = For staff only. Visitors: please tap Close.
staff-pin-typed = { $count ->
    [0] No digit yet
    [one] 1 digit
   *[other] { $count } digits
}
staff-pin-checking = One moment
staff-pin-wrong = That is not it. { $left ->
    [one] One try is left.
   *[other] { $left } tries are left.
}
staff-pin-locked = Too many wrong PINs. No PIN is looked at for { $minutes ->
    [one] 1 minute.
   *[other] { $minutes } minutes.
}
staff-pin-not-checked = The disk refuses ({ $code }), so no PIN can be checked. Start the machine anew; if that does not help, call the technician.
staff-enter = Open
staff-close = Close the panel
staff-close-pin = Close
staff-panel-title = Staff panel
staff-panel-person = { $person }
staff-page = { $page ->
    [overview] Overview
    [tickets] Tickets
    [devices] Devices
    [tests] Tests
    [kiosk] Kiosk
    [record] Log
   *[manager] Manager
}

staff-well = Everything is well
staff-disk-unreadable = The disk cannot be read ({ $code })
staff-do = To do: { $do }
staff-messages = From whoever looks after the kiosks
staff-label = { $label ->
    [contact] Whom to call
    [network] Network
    [clock] Clock
    [pending] News for the central
    [printed] Last ticket printed
    [session] Visitor
    [paper] Paper
    [success] Last success
    [model] Model
    [changed] Paper changed
   *[service] For visitors
}
staff-connected-heard = Connected, heard at { $time }
staff-not-heard = The central was not heard yet
staff-cut-off = Cut off since { $time }
staff-clock-right = As the central’s
staff-clock-unknown = Not compared with the central’s yet
staff-clock-ahead = { $seconds } s ahead of the central’s
staff-clock-behind = { $seconds } s behind the central’s
staff-pending = { $pending } waiting, { $quarantined } rejected
staff-printed = { $number } at { $time }
staff-none = Not yet
staff-session = { $under_way ->
    [yes] Somebody’s session is under way
   *[no] Nobody is checking in
}
staff-service = { $out ->
    [yes] Out of service, by { $person }
   *[no] In service
}

staff-tickets-none = No ticket was made here today.
staff-ticket-paper = { $paper ->
    [printing] is being printed
    [printed] printed
    [failed] did not come out
   *[unknown] nobody can say whether it came out
}
staff-ticket-copy = copy { $copy }
staff-ticket-void = void

staff-device-state = { $state ->
    [ok] Ready
    [warning] Works, and needs something
    [out_of_service] Does not work
    [disabled] Switched off in the settings
    [absent] Not there
    [connecting] Being connected
    [lost] Connection lost
    [failed] Given up
   *[unknown] Nobody can say
}
staff-paper-state = { $state ->
    [ok] Enough
    [near_end] Nearly at its end
    [out] None left
   *[unknown] The printer does not say
}
staff-device-kind = { $kind ->
    [printer] Ticket printer
    [scanner] Code scanner
    [document_reader] Document reader
    [camera] Camera
    [speaker] Voice
    [headset_jack] Headset socket
    [keypad] Keypad
   *[other] { $kind }
}

staff-act = { $act ->
    [print_again] Print again
    [void] Void
    [test_print] Print a test ticket
    [end_session] End this session
    [out_of_service] Take out of service
    [in_service] Back into service
    [paper_changed] Paper changed
    [export] Export diagnostics
    [restart] Restart the program
   *[leave] Leave to the system
}
staff-act-note = { $act ->
    [test_print] It is plainly a test, without a number
    [end_session] The visitor’s screen is cleared
    [out_of_service] It stays so over a restart
    [in_service] Visitors can check in again
    [paper_changed] Notes the time and looks at the printer
    [export] Without personal data
    [restart] Takes some seconds; no ticket is lost
   *[other] The program ends and does not start by itself
}
staff-ask = { $act ->
    [print_again] Print { $object } again?
    [void] Void { $object }? Nobody will call this number.
    [end_session] End this session? The visitor begins anew.
    [out_of_service] Take this kiosk out of service?
    [restart] Restart the program?
   *[leave] Leave to the system? Somebody has to start the kiosk again.
}
staff-yes = Yes
staff-no = No
staff-doing = One moment
staff-result = { $result ->
    [printed] The printer says that it is printed
    [failed] Nothing was printed
    [unknown] Nobody can say whether it is printed
    [shown] Scan these codes with a phone
    [not_kept] Done, but the disk refuses: a restart will forget it
    [refused] Not done
   *[done] Done
}
staff-why = { $why ->
    [malformed_number] this is not how a number is written; B047 or K2-017 is
    [unknown_number] no ticket of today that was made at this kiosk has this number
    [under_way] it is being printed at this moment; look again in a few seconds
    [disk] the disk refuses; see `kiosk status`
    [disk_full] the disk is full
    [io] the disk refuses
    [corrupt] the disk is damaged
    [no_place] no place is set for it, and it is too large for codes
    [not_there] the place is not there: is the USB stick plugged in?
    [broke] the program could not do it; the log has more
   *[other] { $why }
}
staff-why-void = this ticket is void; the visitor needs a new one
staff-file = File: { $file }
staff-code-of = Code { $number } of { $count }
staff-code-next = Next code

staff-scan-title = Test the scanner
staff-scan-lead = Show a code or lay a document down. What it says is not shown and not kept.
staff-scan-seen = { $kind ->
    [appointment_code] Read: an appointment code
    [signed_code] Read: a signed appointment code
    [ticket] Read: a ticket
    [document] Read: a document
    [staff_code] Read: the code of staff
    [setup_code] Read: an enrolment code of the fleet page
    [not_ours] Read: a code that is none of ours
    [citizen_number] Read: a citizen service number, dropped at once
    [visa] Read: a visa sticker
   *[other] Seen, but not readable
}
staff-scan-length = { $length } characters
staff-scan-nothing = Nothing was read yet

staff-versions = Versions
staff-version = { $name ->
    [loket] Loket
    [system] System
    [hardware] Machine
    [python] Python
    [key] Key of diagnostics
   *[other] { $name }
}
staff-done-title = Last done
staff-done-none = Nothing was done here yet.
staff-done-act = { $act ->
    [print_again] print again
    [void] void
    [test_print] test ticket
    [end_session] session ended
    [out_of_service] out of service
    [in_service] back into service
    [paper_changed] paper changed
    [export] diagnostics
    [restart] restart
    [leave] left to the system
    [open] PIN
   *[other] { $act }
}
staff-done-result = { $result ->
    [accepted] right
    [wrong] wrong
    [locked] locked
    [done] done
    [printed] printed
    [failed] failed
    [unknown] unknown
   *[other] { $result }
}
staff-nobody = somebody
staff-settings = Settings
staff-settings-lead = They are read here only. They are changed in the files, or from where the kiosks are looked after.
staff-settings-none = This kiosk runs without a settings file.

advice-means-not-running = the kiosk's program does not run
advice-do-not-running = start it
advice-means-fenced = the central no longer accepts this kiosk: its disk was put back or copied, or it was enrolled again
advice-do-fenced = enrol it again; tickets that it gave out stay valid
advice-means-revoked = this kiosk was taken out of the fleet, or was enrolled again on another machine
advice-do-revoked = enrol it with a new code; until then it keeps what it has to report, and knows nothing of the day
advice-means-no-office = this kiosk was never told which office it stands in
advice-do-no-office = see that it reaches the central once: network, address of the central, credential
advice-means-disk-full = the disk is full: no ticket can be written down
advice-do-disk-full = make room on the disk; the kiosk goes on by itself
advice-means-disk = the disk refuses to be written to: it is read-only, failing or gone
advice-do-disk = start the machine anew; if that does not help, have the disk changed
advice-means-newer = the database was written by a later version of the program
advice-do-newer = install that version again; never take the database away
advice-means-no-pin = nobody has a PIN for the staff panel, and so nobody is served
advice-do-no-pin = on the kiosk itself: `kiosk staff set-pin NAME`
advice-means-ordered = whoever looks after the kiosks has taken it out of service
advice-do-ordered = ask them; they put it back into service from where they are
advice-means-staff = staff have taken it out of service at its panel
advice-do-staff = put it back into service at the panel, under Kiosk
advice-means-out-of-service = the kiosk is out of service
advice-do-out-of-service = look the code on its screen up in the handbook
advice-means-declined = the central takes nothing of this kiosk and says why
advice-do-declined = `unauthorized`: give the kiosk its credential again; else tell whoever looks after the central
advice-means-quarantined = the central rejected news of this kiosk; it is kept, and nothing else waits for it
advice-do-quarantined = tell whoever looks after the central, with the numbers and reasons of `kiosk status`
advice-means-set-aside = a damaged database was set aside; a fresh one goes on in its place
advice-do-set-aside = leave the file where it is, and have the disk checked: it may be failing
advice-means-clock-wrong = this machine's clock is wrong; the kiosk goes by the central's
advice-do-clock-wrong = set the clock, and see that it is kept right (NTP); change its battery if it is wrong after each start
advice-means-pending-old = there is contact, and yet news of this kiosk does not arrive at the central
advice-do-pending-old = tell whoever looks after the central; until then counters adopt the numbers of papers by hand
advice-means-unconfirmed = tickets without the printer's word that they came out
advice-do-unconfirmed = ask whoever waits for a paper, then print the number again, or void it: at the panel, or by `kiosk tickets print-again NUMBER` and `kiosk tickets void NUMBER`
advice-means-own-range = the numbers of the central are used up; tickets have numbers of this kiosk's own range
advice-do-own-range = nothing: the numbers are valid; it ends when the connection is back
advice-means-numbers-low = few numbers of the central are left
advice-do-numbers-low = nothing: it goes on with numbers of its own; it ends when the connection is back
advice-means-no-day-list = today's appointments were not read yet; without a connection none can be checked in by its code
advice-do-no-day-list = nothing while there is contact; cut off, send visitors with an appointment to the desk
advice-means-cut-off = the central cannot be reached; tickets are given all the same, and reported later
advice-do-cut-off = check the network if it lasts; counters adopt numbers that they are shown

device-reason = { $reason ->
    [paper_near_end] the paper is nearly at its end
    [paper_out] there is no paper
    [cover_open] the cover is open
    [jam] paper is stuck
    [cutter] the cutter is stuck
    [head_hot] the print head is hot
    [offline] it says that it is offline
    [broken] it says that it is broken
    [ticket_not_taken] a ticket was not taken
    [paused] its print queue is stopped
    [busy] another program has it
    [unreachable] it cannot be reached
    [no_answer] it says nothing of itself
    [garbled] its answers make no sense
    [wrong_model] it is another model than the settings say
    [no_access] the kiosk may not open it
    [not_installed] a program that it needs is not there
    [storage] the disk is full
    [stuck] it did not come back in time
   *[other] { $reason }
}
device-action = { $action ->
    [refill_paper] put in a new roll of paper
    [prepare_paper] have a new roll of paper at hand
    [close_cover] close the cover
    [clear_jam] open the cover, take out the paper that is stuck, close it again
    [clear_cutter] free the cutter: switch it off and on, or turn its wheel
    [let_cool] let it cool down for a minute
    [take_ticket] take the ticket from the output
    [switch_on] see that it is switched on and ready
    [check_cable] check its cable and its power
    [resume_queue] start the print queue again
    [wait] wait until the other program is done with it; if that is the kiosk, end the kiosk
    [check_settings] check the settings of the kiosk and of the device
    [grant_access] let the kiosk's user open it: install the udev rules, or add the group
    [free_disk] make room on the disk
    [install_program] install the program that it needs, see docs/operations/speech.md
    [restart_device] switch it off and on again
    [call_technician] call the technician
   *[other] { $action }
}
device-who = { $who ->
    [visitor] visitor
    [floor_staff] floor staff
   *[technician] technician
}
