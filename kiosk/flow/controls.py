"""Everything that can be tapped, by its stable name: the vocabulary of screens, tests and scenarios alike."""

from dataclasses import dataclass
from enum import Enum


class Control(Enum):
    """A thing to tap. Those that come several times carry an item, such as ``walk_in.service:biometrics``."""

    ATTRACT_START = "attract.start"
    START_APPOINTMENT = "start.appointment"
    START_NO_APPOINTMENT = "start.no_appointment"
    START_HOW_LONG = "start.how_long"
    SCAN_CODE_DOCUMENT = "scan_code.document"
    SCAN_CODE_WITHOUT = "scan_code.without"
    SCAN_DOCUMENT_CODE = "scan_document.code"
    TYPE_DETAILS = "type.details"
    TYPE_CODE = "type.code"
    TYPE_NAME = "type.name"
    TYPE_FIELD = "type.field"
    TYPE_KEY = "type.key"
    TYPE_SCRIPT = "type.script"
    TYPE_DELETE = "type.delete"
    TYPE_GO_ON = "type.go_on"
    CHOOSE_APPOINTMENT = "choose.appointment"
    CONFIRM_YES = "confirm.yes"
    CONFIRM_NO = "confirm.no"
    CONFIRM_WITHOUT = "confirm.without"
    PERSONS_FEWER = "persons.fewer"
    PERSONS_MORE = "persons.more"
    PERSONS_GO_ON = "persons.go_on"
    CHECKLIST_ALL = "checklist.all"
    CHECKLIST_MISSING = "checklist.missing"
    MISSING_THING = "missing.thing"
    MISSING_GO_ON = "missing.go_on"
    WALK_IN_SERVICE = "walk_in.service"
    TICKET_PRINT_AGAIN = "ticket.print_again"
    TICKET_DONE = "ticket.done"
    ANSWER_WAIT_ANYWAY = "answer.wait_anyway"
    ANSWER_WALK_IN = "answer.walk_in"
    ANSWER_TRY_AGAIN = "answer.try_again"
    ANSWER_PRINT_AGAIN = "answer.print_again"
    ANSWER_DONE = "answer.done"
    WAITING_RATE = "waiting.rate"
    RATE_SCORE = "rate.score"
    RATE_DONE = "rate.done"
    HELP_CALL = "help.call"
    MUNICIPALITY_CHOOSE = "municipality.choose"
    MUNICIPALITY_OTHER = "municipality.other"
    STILL_THERE_YES = "still_there.yes"
    LANGUAGE = "language"
    CONTRAST = "contrast"
    TEXT_SIZE = "text_size"
    SPEECH = "speech"
    LOW_REACH = "low_reach"
    HELP = "help"
    BACK = "back"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Offer:
    """A control that is on the screen now. A disabled one is shown greyed and does nothing."""

    control: Control
    item: str = ""
    enabled: bool = True

    @property
    def name(self) -> str:
        """Name it as scenarios do: the control, and its item after a colon."""
        return f"{self.control.value}:{self.item}" if self.item else self.control.value
