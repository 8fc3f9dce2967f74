"""The line between one kiosk and the central: it loses, delays, doubles and garbles what the real client sends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from random import Random
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPResponse

from tests.simulation.central import Answered, Asked, CentralBox
from tests.simulation.timing import Time

_GARBAGE = Answered(200, "application/json", b"<html>\xff Sign in to the wireless network</html>")
_BROKEN = Answered(502, "text/html", b"<html>Bad gateway</html>")

FATES = ("fine", "lost", "reply_lost", "late", "twice", "error", "error_after", "garbage")
"""What can become of a request; all but the first may come on a bad line only."""


@dataclass
class Line:
    """How the line is now: `share` of what is sent goes wrong, 0 on a good one."""

    cut: bool = False
    share: float = 0.0


class SimulatedNetwork(HTTPAdapter):
    """Mounted on the session of the real client.

    `place` is called where a request waits for something; `late` takes those that arrive when nobody waits any more.
    """

    def __init__(
        self,
        time: Time,
        central: CentralBox,
        line: Line,
        late: list[Asked],
        place: Callable[[], None],
        chance: Callable[[], Random],
    ) -> None:
        super().__init__()
        self._time = time
        self._central = central
        self._line = line
        self._late = late
        self._place = place
        self._chance = chance

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: Any = None,
        verify: bool | str = True,
        cert: Any = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """Carry a request there and its answer back, as the line is. Raises what `requests` raises."""
        begun = self._time.elapsed
        patience = timeout[1] if isinstance(timeout, tuple) else 5.0
        self._place()
        fate = self._fate()
        if self._line.cut or not self._central.up:
            raise requests.ConnectionError("cut", request=request)
        asked = _asked(request, begun)
        if fate == "lost":
            raise requests.ReadTimeout(request=request)
        if fate == "late":
            self._late.append(asked)
            raise requests.ReadTimeout(request=request)
        if fate == "error":
            return self._back(request, _BROKEN)
        if fate == "garbage":
            return self._back(request, _GARBAGE)
        answer = self._central.serve(asked)
        if fate == "twice":
            self._late.append(asked)
        self._place()
        if fate == "error_after":
            return self._back(request, _BROKEN)
        if fate == "reply_lost" or self._line.cut or self._time.elapsed - begun > patience:
            raise requests.ReadTimeout(request=request)
        return self._back(request, answer)

    def _fate(self) -> str:
        chance = self._chance()
        return chance.choice(FATES[1:]) if chance.random() < self._line.share else FATES[0]

    def _back(self, request: requests.PreparedRequest, answer: Answered) -> requests.Response:
        headers = {"Content-Type": answer.media_type, "Content-Length": str(len(answer.body))}
        raw = HTTPResponse(BytesIO(answer.body), headers, status=answer.status, preload_content=False)
        return self.build_response(request, raw)


def _asked(request: requests.PreparedRequest, sent: float) -> Asked:
    body = request.body or b""
    return Asked(
        str(request.method),
        str(request.url),
        request.headers["Authorization"],
        request.headers.get("Idempotency-Key"),
        body if isinstance(body, bytes) else body.encode(),
        sent,
    )
