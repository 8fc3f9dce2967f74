#!/bin/sh
# Makes the key that seals the kiosk's credential, and seals it itself by what the machine has: a TPM, or its own secret.
set -eu
to=/etc/credstore.encrypted/loket-key
[ -e "$to" ] && exit 0
umask 077
trap 'rm -f "$to.new"' EXIT
head -c 32 /dev/urandom | systemd-creds encrypt --name=loket-key - "$to.new"
sync "$to.new"
mv "$to.new" "$to"
