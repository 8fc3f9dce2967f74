"""Somebody at a page: keeps cookies, sends forms as a browser does, and reads what the page says."""

import asyncio
import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import FastAPI
from starlette.types import Message


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; cookies are in `headers` as they were sent."""

    status: int
    headers: Sequence[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str:
        """Read a header, empty where there is none."""
        return next((value for key, value in self.headers if key == name), "")

    @property
    def text(self) -> str:
        """Read what is written, without tags, in one line."""
        plain = re.sub(r"<(style|script).*?</\1>|<[^>]*>", " ", self.body.decode(), flags=re.DOTALL)
        return " ".join(html.unescape(plain).split())

    def field(self, name: str) -> str:
        """Read the value of a hidden field."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.body.decode())
        assert found, f"there is no field {name}"
        return html.unescape(found[1])


class Person:
    """Asks an application for pages."""

    def __init__(self, app: FastAPI, host: str = "192.0.2.1") -> None:
        self.app = app
        self.host = host
        self.cookies: dict[str, str] = {}

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for a page; its redirects are not followed."""
        return asyncio.run(self._call("GET", path, headers, b""))

    def post(self, path: str, fields: Mapping[str, object] | None = None, **headers: str) -> Answer:
        """Send a form; lists are sent as several values."""
        body = urlencode(fields or {}, doseq=True).encode()
        sent = {
            "content-type": "application/x-www-form-urlencoded",
            "sec-fetch-site": "same-origin",
            **headers,
        }
        return asyncio.run(self._call("POST", path, sent, body))

    async def _call(self, method: str, path: str, headers: Mapping[str, str], content: bytes) -> Answer:
        path, _, query = path.partition("?")
        given = {"host": "central", **{key.replace("_", "-"): value for key, value in headers.items()}}
        if self.cookies:
            given["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(name.encode(), value.encode()) for name, value in given.items()],
            "client": (self.host, 1),
            "server": ("central", 80),
        }
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": content, "more_body": False}

        async def send(message: Message) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        answer = Answer(
            sent[0]["status"],
            [(name.decode(), value.decode()) for name, value in sent[0]["headers"]],
            b"".join(each.get("body", b"") for each in sent[1:]),
        )
        self._keep(answer)
        return answer

    def _keep(self, answer: Answer) -> None:
        for key, value in answer.headers:
            if key == "set-cookie":
                name, _, rest = value.partition("=")
                content = rest.partition(";")[0].strip('"')
                if content:
                    self.cookies[name] = content
                else:
                    self.cookies.pop(name, None)


class Clerk(Person):
    """Somebody signed in at a counter: sends forms with the secret of the session."""

    def sign_in(self, counter: str, code: str) -> Answer:
        """Sign in."""
        return self.post("/counter/sign-in", {"counter": counter, "code": code})

    def page(self, query: str = "") -> Answer:
        """Show the counter's page."""
        answer = self.get("/counter" + query)
        assert answer.status == 200, answer.text
        return answer

    def does(self, action: str, **fields: object) -> Answer:
        """Do something, as the page is now, and give the page that it leads to."""
        shown = self.page()
        given = {"csrf": shown.field("csrf")}
        if 'name="visit"' in shown.body.decode():
            given |= {"visit": shown.field("visit"), "shown": shown.field("shown")}
        answer = self.post(f"/counter/{action}", {**given, **fields})
        assert answer.status == 303, answer.text
        return self.get(answer.header("location"))
