"""Who may be taken for the central: right, unknown, for another name, too old, pinned, and no encryption at all."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.domain.office import Office as DomainOffice
from kiosk.scheduling.client import Deadlines, HttpScheduling
from kiosk.scheduling.names import Names
from kiosk.scheduling.port import Unreachable
from kiosk.scheduling.session import CentralAdapter, session_of
from kiosk.scheduling.trust import TrustError, trust_in
from tests.failures.network.certificates import Authority, server_side
from tests.failures.network.faults import trickling_head
from tests.failures.network.office import EPOCH, TOKEN, Office, open_office
from tests.failures.network.proxy import Proxy

DEADLINES = Deadlines(read_s=1.0)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with open_office(tmp_path_factory.mktemp("central")) as office:
        yield office


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@contextmanager
def asking(office: Office, url: str, ca_file: Path | None, name: str = "") -> Iterator[HttpScheduling]:
    """A client that trusts; a name leads to loopback."""
    names = Names(lambda _, port: [(socket.AF_INET, ("127.0.0.1", port))])
    session = session_of(CentralAdapter(trust_in(ca_file), names))
    where = url.replace("127.0.0.1", name) if name else url
    client = HttpScheduling(where, TOKEN, EPOCH, office.clock, session, deadlines=DEADLINES)
    yield client
    client.close()


@contextmanager
def showing(office: Office, certificate: Path) -> Iterator[Proxy]:
    proxy = Proxy(office.port, server_side(certificate))
    yield proxy
    proxy.close()


def answer(office: Office, certificate: Path, ca_file: Path | None, name: str = "") -> object:
    with showing(office, certificate) as proxy, asking(office, proxy.url, ca_file, name) as client:
        told = client.office()
        assert bool(proxy.met) == isinstance(told, DomainOffice), "nothing is sent to whom is not trusted"
        return told


def test_the_citys_own_authority(office: Office, authority: Authority) -> None:
    assert isinstance(answer(office, authority.signs(), authority.file), DomainOffice)
    by_name = answer(office, authority.signs("central.city"), authority.file, "central.city")
    assert isinstance(by_name, DomainOffice)


def test_an_unknown_authority(office: Office, authority: Authority, tmp_path: Path) -> None:
    assert answer(office, authority.signs(), None) == Unreachable("untrusted")
    other = Authority(tmp_path, "Another authority")
    assert answer(office, authority.signs(), other.file) == Unreachable("untrusted")


def test_one_that_only_calls_itself_so(office: Office, authority: Authority, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    impostor = Authority(tmp_path / "elsewhere", authority.name)
    assert answer(office, impostor.signs(), authority.file) == Unreachable("untrusted")


def test_another_name_and_one_that_has_ended(office: Office, authority: Authority) -> None:
    assert answer(office, authority.signs("192.0.2.7"), authority.file) == Unreachable("untrusted")
    assert answer(office, authority.signs("other.city"), authority.file, "central.city") == Unreachable(
        "untrusted"
    )
    assert answer(office, authority.signs(ends_in_days=-1), authority.file) == Unreachable("untrusted")


def test_the_centrals_own_certificate_is_pinned(office: Office, authority: Authority) -> None:
    pinned = authority.signs()
    assert isinstance(answer(office, pinned, pinned), DomainOffice)
    newer = authority.signs(ends_in_days=20)
    assert answer(office, newer, pinned) == Unreachable("untrusted")


def test_no_encryption_where_it_is_expected_and_the_other_way_round(
    office: Office, authority: Authority
) -> None:
    with asking(office, office.server.url.replace("http:", "https:"), authority.file) as client:
        assert client.office() == Unreachable("untrusted")
    with (
        showing(office, authority.signs()) as proxy,
        asking(office, proxy.url.replace("https:", "http:"), None) as client,
    ):
        assert client.office() == Unreachable("network")


def test_a_hand_shake_that_comes_byte_by_byte(office: Office, authority: Authority) -> None:
    ended = threading.Event()
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        line, _ = listening.accept()
        with line:
            # A record of the hand-shake that says that 16 kB follow.
            line.sendall(b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc")
            while not ended.wait(0.05):
                try:
                    line.sendall(b"\x03")
                except OSError:
                    return

    thread = threading.Thread(target=serve)
    thread.start()
    url = f"https://127.0.0.1:{listening.getsockname()[1]}"
    with listening, asking(office, url, authority.file) as client:
        begun = time.monotonic()
        assert client.office() == Unreachable("timeout")
        assert time.monotonic() - begun < 1.0 + 1.2
    ended.set()
    thread.join()


def test_a_slow_answer_under_encryption_and_the_way_back(office: Office, authority: Authority) -> None:
    with showing(office, authority.signs()) as proxy, asking(office, proxy.url, authority.file) as client:
        assert isinstance(client.office(), DomainOffice)
        proxy.spoil(lambda _: trickling_head)
        begun = time.monotonic()
        assert client.office() == Unreachable("timeout")
        assert time.monotonic() - begun < 1.0 + 1.2
        proxy.heal()
        assert isinstance(client.office(), DomainOffice)


def test_the_authority_in_the_file_is_the_only_one(authority: Authority) -> None:
    assert [each["subject"] for each in trust_in(authority.file).get_ca_certs()] == [
        ((("commonName", authority.name),),)
    ]


@pytest.mark.parametrize(
    ("content", "says"), [(None, "cannot be read"), (b"", "no certificate"), (b"\xff", "no cert")]
)
def test_a_file_of_no_use(content: bytes | None, says: str, tmp_path: Path) -> None:
    path = tmp_path / "ca.pem"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(TrustError, match=says):
        trust_in(path)
