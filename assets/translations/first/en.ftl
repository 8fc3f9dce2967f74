# What the screen of the first start says in English: the reference for the others.

first-language = English
first-title = This machine is not a kiosk yet
first-lead = A manager makes it one: in a browser, or with a code.
first-no-central = Here it needs the QR code of the fleet page: its settings name no central.
first-approve = Open this address on a telephone or computer, sign in as manager, and approve this code:
first-picture = Address and code, to scan with a telephone
first-scan = Or hold the QR code of the fleet page in front of the scanner.
first-type = Type a code instead
first-type-lead = Type the code that the fleet page shows.
first-code-label = Code of the fleet page
first-enter = Use this code
first-back = Back
first-using = One moment …
first-joined = Done. This kiosk is { $name }. It starts now.
first-trouble = { $why ->
    [network] The central cannot be reached. It is tried again by itself.
    [untrusted] The central’s certificate is not one that is trusted. See the settings.
    [busy] Too many tries. Wait a minute.
    [not_one] That is no enrolment code.
    [other_version] That code is of a newer version. Update this machine first.
    [no_code] A code has twelve letters and digits.
    [other_central] That code is of another central than the settings name. Nothing was changed.
    [not_secure] That central’s address is not encrypted (https). Nothing was changed.
    [code_unknown] The central does not know this code, or it is too old. Make a new one.
    [code_used] This code has been used. Make a new one.
    [not_kept] The credential cannot be kept on this machine. See docs/operations/credential.md.
    [timeout] The central cannot be reached. It is tried again by itself.
    [bad_address] That is no enrolment code.
    [bad_code] That is no enrolment code.
   *[other] It did not work ({ $code }).
}
