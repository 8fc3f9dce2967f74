# How many check-ins this kiosk has that the central does not know yet; "unknown" where its store cannot be read.
pending_check_ins() {
    [ -e /var/lib/loket/kiosk.db ] || { echo 0; return; }
    runuser -u loket -- /usr/bin/python3.11 -I -c '
import sqlite3
store = sqlite3.connect("file:/var/lib/loket/kiosk.db?mode=ro", uri=True, timeout=10)
print(store.execute("SELECT count(*) FROM events WHERE state = ?", ("pending",)).fetchone()[0])
' 2>/dev/null || echo unknown
}

# refuse_while_pending WHAT: ends the script while there are any, unless somebody has said that it shall go on.
refuse_while_pending() {
    pending=$(pending_check_ins)
    [ "$pending" = 0 ] && return
    if [ "${LOKET_FORCE:-}" = yes ] || [ -e /run/loket-force ]; then
        echo "loket-kiosk: $1 goes on with check-ins that the central does not know yet: $pending" >&2
        return
    fi
    if [ "$pending" = unknown ]; then
        echo "loket-kiosk: no $1: the store in /var/lib/loket cannot be read, and may hold check-ins that are" >&2
        echo "loket-kiosk: not delivered yet. See: kiosk doctor" >&2
    else
        echo "loket-kiosk: no $1: $pending events of check-ins are not delivered to the central yet. They go out" >&2
        echo "loket-kiosk: by themselves while the kiosk runs and reaches the central. See: kiosk status" >&2
    fi
    echo "loket-kiosk: To go on all the same: touch /run/loket-force (it is gone after the next start)" >&2
    exit 1
}
