"""Keys and signed codes for tests, made by the same library that the central signs with."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.ids import AppointmentId, OfficeId, ServiceId
from kiosk.domain.office import CodeKey
from kiosk.domain.reads import AppointmentCode
from kiosk.domain.secret import Secret
from kiosk.domain.signed_codes import SignedRecord, message_of, office_tag, parse, service_tag, text_of

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def record(start: datetime, **changes: object) -> SignedRecord:
    """Say that appointment ``signed-1`` at the office of the test stand begins then."""
    given: dict[str, object] = {
        "office": office_tag(OfficeId("hall")),
        "key_id": 7,
        "appointment_id": AppointmentId("signed-1"),
        "service": service_tag(ServiceId("biometrics")),
        "start": start,
        "expires": start + timedelta(days=1),
        "persons": 2,
        "language": "en",
    }
    return SignedRecord(**{**given, **changes})  # type: ignore[arg-type]


@dataclass
class Signer:
    """Somebody with a key; the same `seed` is the same key."""

    seed: int = 1
    id: int = 7
    key: Ed25519PrivateKey = field(init=False)

    def __post_init__(self) -> None:
        self.key = Ed25519PrivateKey.from_private_bytes(bytes([self.seed]) * 32)

    def public(self, **changes: object) -> CodeKey:
        """Return the public half, valid for ever unless changed."""
        given: dict[str, object] = {
            "id": self.id,
            "public": self.key.public_key().public_bytes_raw().hex(),
            "valid_from": LONG_AGO,
        }
        return CodeKey(**{**given, **changes})  # type: ignore[arg-type]

    def text(self, said: SignedRecord) -> str:
        """Sign."""
        message = message_of(said)
        return text_of(message, self.key.sign(message))

    def read(self, said: SignedRecord) -> AppointmentCode:
        """Sign, and read the code as a scanner's driver does."""
        text = self.text(said)
        signed = parse(text)
        assert signed is not None
        return AppointmentCode(Secret(text), Secret(text), signed)
