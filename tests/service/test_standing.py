"""A kiosk that the central no longer takes for its own wipes what it was told, keeps its news and serves nobody."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.flow.screens import OutOfServiceScreen
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.store.port import Standing
from tests.guards.log_lines import ExpectLog
from tests.service.stand import OFFICE, Stand
from tests.signed import Signer

REVOKED = Declined("credential_revoked")
KEYS = replace(OFFICE, code_keys=(Signer(1).public(),))


def code(stand: Stand) -> str | None:
    """Read the code for staff on the screen."""
    screen = stand.running.kiosk.view.screen
    return screen.code if isinstance(screen, OutOfServiceScreen) else None


def day_list_key(stand: Stand) -> bytes:
    """Return what must not be on disk any more."""
    found = stand.store.day_list(stand.clock.now().date())
    assert found is not None
    return found.key.encode()


def bytes_of(folder: Path) -> bytes:
    """Return all that is on the kiosk's disk."""
    return b"".join(each.read_bytes() for each in sorted(folder.iterdir()) if each.is_file())


def test_it_wipes_what_it_was_told_and_keeps_its_news(
    stopped: Stand, expect_log: ExpectLog, tmp_path: Path
) -> None:
    expect_log("kiosk_revoked")
    expect_log("sync_declined")
    stopped.central.office_now = KEYS
    stopped.start()
    key, public = day_list_key(stopped), KEYS.code_keys[0].public.encode()
    stopped.central.down = Unreachable("network")
    stopped.check_in()
    pending = [each.id for each in stopped.store.pending()]
    assert key in bytes_of(tmp_path)
    assert public in bytes_of(tmp_path)
    stopped.central.down = REVOKED
    stopped.pace.let_pass(61)
    assert code(stopped) == "revoked"
    assert [each.id for each in stopped.store.pending()] == pending
    assert stopped.store.day_list(stopped.clock.now().date()) is None
    assert stopped.store.queue() is None
    assert stopped.running.kiosk.facts.queue is None
    office = stopped.store.office()
    assert office == OFFICE
    left = bytes_of(tmp_path)
    assert key not in left
    assert public not in left


@pytest.mark.parametrize("standing", [Standing.REVOKED, Standing.FENCED])
def test_cut_off_after_a_new_start_it_is_still_out_of_service(stopped: Stand, standing: Standing) -> None:
    stopped.start()
    (stopped.store.note_revoked if standing is Standing.REVOKED else stopped.store.note_fenced)()
    stopped.close()
    stopped.central.down = Unreachable("network")
    stopped.start()
    assert code(stopped) == standing.value
    stopped.scan()
    assert code(stopped) == standing.value


def test_taken_back_it_goes_on(stopped: Stand, expect_log: ExpectLog) -> None:
    expect_log("kiosk_accepted_again")
    stopped.start()
    stopped.store.note_revoked()
    stopped.close()
    stopped.start()
    stopped.until(lambda: code(stopped) is None)
    assert stopped.store.standing() is Standing.ACCEPTED
    stopped.pace.let_pass(61)
    assert stopped.check_in().number


def test_a_new_enrolment_delivers_the_news_in_a_new_epoch(stopped: Stand) -> None:
    stopped.start()
    stopped.central.down = Unreachable("network")
    stopped.check_in()
    stopped.store.note_revoked()
    stopped.close()
    stopped.central.down, stopped.epoch = None, 2
    stopped.start()
    assert code(stopped) is None
    stopped.until(lambda: stopped.store.outbox().pending == 0)
    assert stopped.store.outbox().quarantined == 0
