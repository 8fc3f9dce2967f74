"""What the narrator does with keys, a headset, and what happens meanwhile; each test by the clause that it holds."""

from dataclasses import replace

import pytest

from kiosk.devices.speech.keypad import Key
from kiosk.devices.speech.speaker import Where
from kiosk.domain.tickets import Printed
from kiosk.flow.controls import Control
from kiosk.flow.events import Ending, SessionEnded, Tapped
from kiosk.flow.states import Choose, Confirm, Printing, ScanCode, Start, TicketShown
from kiosk.service.speech.items import Item
from kiosk.service.speech.voice import USUAL, VOLUMES
from tests.fakes.clock import FakeClock
from tests.service.speech.listener import Listener, contrast, en, nl
from tests.ui.office import NOW, OPEN, STATUS, TICKET, candidate

QUIET = replace(OPEN, demo=False)


@pytest.fixture
def listener() -> Listener:
    return Listener(QUIET, FakeClock(NOW))


def in_english(listener: Listener) -> Listener:
    listener.plug()
    listener.choose("English")
    return listener


def test_5_1_3_2_a_headset_begins_speech_and_asks_for_the_language_in_each_of_them(
    listener: Listener,
) -> None:
    heard = listener.plug().splitlines()
    assert heard[0].startswith(nl("speech-keys"))
    assert [line.split()[0] for line in heard[1:]] == ["Druk", "For", "Für", "Druk"]
    assert [line.language for line in listener.speaker.log] == ["nl", "nl", "en", "de", "nl"]
    assert listener.choose("English").splitlines()[1] == en("start-title")


@pytest.mark.parametrize("key", list(Key))
def test_5_1_3_2_any_key_begins_speech_where_nobody_listens(listener: Listener, key: Key) -> None:
    assert nl("speech-keys")[:20] in listener.press(key)


def test_without_a_voice_nothing_begins() -> None:
    silent = Listener(QUIET, FakeClock(NOW), voices=frozenset())
    assert silent.plug() == ""
    assert silent.press(Key.NEXT) == ""


def test_5_1_3_14_only_languages_with_a_voice_are_offered_by_ear() -> None:
    listener = Listener(QUIET, FakeClock(NOW), voices=frozenset({"nl", "de"}))
    heard = listener.plug()
    assert "Deutsch" in heard
    assert "English" not in heard


def test_5_1_3_14_choosing_a_language_without_a_voice_on_the_screen_ends_speech() -> None:
    listener = Listener(QUIET, FakeClock(NOW), voices=frozenset({"nl", "de"}))
    listener.plug()
    listener.happens(Tapped(Control.LANGUAGE, "en"))
    assert not listener.desk.session.comfort.speech


def test_the_first_screen_is_read_up_to_its_first_choice(listener: Listener) -> None:
    listener.plug()
    heard = listener.choose("English").splitlines()
    assert heard[0].startswith(en("speech-keys"))
    assert heard[-1] == f"{en('start-appointment')}. {en('start-appointment-note')}. 1 of 3"


def test_first_and_last_are_said(listener: Listener) -> None:
    in_english(listener)
    listener.press(*[Key.BACK] * 2)
    assert listener.press(Key.BACK).splitlines() == [en("speech-first"), en("start-title")]
    listener.go_to("Deutsch. 3 of 3")
    assert listener.press(Key.NEXT).splitlines()[0] == en("speech-last")


def test_5_1_3_3_what_is_spoken_is_what_is_highlighted(listener: Listener) -> None:
    shown: list[Item | None] = []
    listener.narrator.subscribe(shown.append)
    in_english(listener)
    for key in (Key.NEXT, Key.NEXT, Key.BACK, Key.REPEAT):
        listener.press(key)
        assert shown[-1] is not None
        assert shown[-1].heard == listener.last
        assert listener.narrator.item == shown[-1]


def test_5_1_3_5_all_of_the_screen_is_repeated_and_after_a_step_what_was_stepped_to(
    listener: Listener,
) -> None:
    in_english(listener)
    assert listener.press(Key.REPEAT).splitlines()[0] == en("start-title")
    listener.press(Key.NEXT)
    assert (
        listener.press(Key.REPEAT)
        == f"{en('start-no-appointment')}. {en('start-no-appointment-note')}. 2 of 3"
    )


@pytest.mark.parametrize("key", [Key.HUSH, Key.NEXT, Key.BACK, Key.REPEAT, Key.CHOOSE, Key.LOUDER])
def test_5_1_3_6_any_action_ends_the_running_speech(listener: Listener, key: Key) -> None:
    in_english(listener)
    listener.speaker.set_pace(60.0)
    listener.press(Key.NEXT)
    said = listener.speaker.count
    listener.speaker.set_pace(0.0)
    listener.press(key)
    # Of what was being read nothing more is heard: a silence, or what the key asked for.
    assert listener.speaker.count == said if key is Key.HUSH else listener.speaker.count > said


def test_5_1_3_6_a_touch_ends_what_is_being_said(listener: Listener) -> None:
    in_english(listener)
    listener.speaker.set_pace(60.0)
    listener.press(Key.REPEAT)
    listener.speaker.set_pace(0.0)
    assert listener.happens(Tapped(Control.START_NO_APPOINTMENT)).startswith(en("walk-in-title"))


def test_5_1_3_8_what_is_personal_is_refused_by_the_loudspeaker(listener: Listener) -> None:
    listener.press(Key.SPEECH)
    listener.choose("English")
    listener.desk.session = replace(listener.desk.session, state=Confirm(candidate()))
    listener.desk.tell()
    heard = listener.hear()
    assert en("speech-private") in heard
    assert "10:15" not in listener.aloud()
    again = listener.plug()
    assert "10:15" in again
    assert all(line.where is Where.HEADSET for line in listener.speaker.log if line.private)


def test_5_1_3_8_pulling_the_headset_out_ends_what_is_being_said(listener: Listener) -> None:
    in_english(listener)
    listener.desk.session = replace(listener.desk.session, state=Choose((candidate(), candidate(name="2"))))
    listener.desk.tell()
    listener.hear()
    assert listener.plug(plugged=False) == ""
    listener.press(*[Key.NEXT] * 3)
    assert "10:15" not in listener.aloud()


def test_5_1_3_13_volume_speech_and_language_are_as_before_after_every_session(listener: Listener) -> None:
    in_english(listener)
    assert listener.press(Key.LOUDER, Key.LOUDER).splitlines()[0] == en("speech-volume", level=4)
    assert listener.speaker.log[-1].volume == VOLUMES[USUAL + 2]
    heard = listener.happens(SessionEnded(Ending.STAFF))
    assert heard == en("speech-ended")
    assert not listener.desk.session.comfort.speech
    assert listener.press(Key.NEXT).startswith(nl("speech-keys")[:20])
    assert listener.speaker.log[-1].volume == VOLUMES[USUAL]


def test_the_volume_has_ends(listener: Listener) -> None:
    in_english(listener)
    assert listener.press(*[Key.LOUDER] * 9).splitlines()[-2] == en("speech-volume", level=len(VOLUMES))
    assert listener.press(*[Key.SOFTER] * 9).splitlines()[-2] == en("speech-volume", level=1)


def test_5_9_a_second_press_within_half_a_second_is_the_same(listener: Listener) -> None:
    in_english(listener)
    listener.clock.turn(1)
    for _ in range(2):
        listener.narrator.pressed(Key.CHOOSE)
    listener.loop.pump()
    assert isinstance(listener.desk.session.state, ScanCode)
    assert listener.desk.tapped.count("start.appointment") == 1


def test_choosing_what_cannot_be_chosen_says_so(listener: Listener) -> None:
    in_english(listener)
    listener.press(Key.BACK)
    assert listener.press(Key.CHOOSE) == en("speech-nothing")


def test_5_1_5_a_toggle_tells_how_it_stands_now(listener: Listener) -> None:
    in_english(listener)
    assert listener.choose(contrast("no")).startswith(contrast("yes"))
    assert listener.press(Key.CHOOSE).startswith(contrast("no"))


def test_news_of_the_same_screen_are_said_and_the_place_is_kept(listener: Listener) -> None:
    in_english(listener)
    shown = TicketShown(TICKET, Printing(1), STATUS)
    listener.desk.session = replace(listener.desk.session, state=shown)
    listener.desk.tell()
    listener.hear()
    listener.go_to("1 of 1")
    place = listener.narrator.item
    listener.desk.session = replace(listener.desk.session, state=replace(shown, paper=Printed()))
    listener.desk.tell()
    assert listener.hear().startswith(en("ticket-printed"))
    assert listener.narrator.item is not None
    assert place is not None
    assert listener.narrator.item.offer == place.offer


def test_what_ends_speech_on_the_screen_is_silent(listener: Listener) -> None:
    in_english(listener)
    assert listener.happens(Tapped(Control.SPEECH)) == ""
    assert isinstance(listener.desk.session.state, Start)
    assert listener.narrator.item is None


def test_a_voice_that_fails_says_no_more_of_the_screen_until_a_key_is_pressed(listener: Listener) -> None:
    in_english(listener)
    listener.speaker.set_state("no_sound")
    assert listener.press(Key.REPEAT) == ""
    listener.speaker.set_state("ready")
    assert listener.press(Key.REPEAT).startswith(en("start-title"))
