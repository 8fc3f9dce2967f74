"""Puts a kiosk together from its parts, starts it and ends it; the only place where the choice of parts is known."""

import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from random import Random
from secrets import token_hex

from kiosk import __version__
from kiosk.app.signatures import signed_by
from kiosk.app.speaking import Speech, start_speech
from kiosk.devices.ports import Devices, named_devices
from kiosk.devices.status import DeviceKind, DeviceStatus
from kiosk.domain.ids import TicketId
from kiosk.domain.reads import Read
from kiosk.domain.signed_codes import SignatureCheck
from kiosk.domain.tickets import PrintProblem, PrintUnknown
from kiosk.flow.delays import Delays
from kiosk.flow.events import CodePresented, TicketRecovered
from kiosk.flow.facts import Facts
from kiosk.i18n.catalogues import languages
from kiosk.i18n.words import Words
from kiosk.scheduling.port import Fleet, Scheduling
from kiosk.service.checking_in import CheckInDesk
from kiosk.service.contact import CentralContact
from kiosk.service.disk import DiskWatch
from kiosk.service.effects import Desks, Effects
from kiosk.service.finding import AppointmentFinder
from kiosk.service.fleet import About, Hands, Heartbeat
from kiosk.service.following import TicketFollower
from kiosk.service.kiosk import Kiosk
from kiosk.service.loop import Call, Loop
from kiosk.service.numbers import RESERVE_SIZE
from kiosk.service.office_clock import OfficeClock
from kiosk.service.ports import Ports
from kiosk.service.printing import PrintDesk
from kiosk.service.projections import Projections
from kiosk.service.remote_settings import SettingsKeeper, SettingsWatch
from kiosk.service.rotation import TokenKeeper, TokenRotation
from kiosk.service.signed_codes import SignedCodes
from kiosk.service.staff.desk import StaffDesk
from kiosk.service.standing import StandingWatch
from kiosk.service.stream import StreamListener
from kiosk.service.supervision.closing import close_devices
from kiosk.service.supervision.equipment import equipment
from kiosk.service.supervision.events import DeviceNews
from kiosk.service.supervision.guarded import GuardedPrinter
from kiosk.service.supervision.patience import Patience
from kiosk.service.supervision.supervisor import DeviceSupervisor
from kiosk.service.sync import Sync
from kiosk.service.workers import Workers
from kiosk.store.port import Disk, KioskStore, Recovery
from kiosk.ui.spoken.script import ScreenScript

PRINT_DEADLINE_S = 15.0


def _stays() -> None:
    """Where nothing starts a program anew it had better stay."""


def new_ticket_id() -> TicketId:
    """Make 128 random bits."""
    return TicketId(token_hex(16))


@dataclass(frozen=True)
class Parts:
    """Everything that is chosen: real or simulated, it is the same kiosk. `disk` is that of a store that minds it."""

    loop: Loop
    clock: OfficeClock
    store: KioskStore
    scheduling: Scheduling
    devices: Devices
    languages: tuple[str, ...] = field(default_factory=languages)
    delays: Delays = field(default_factory=Delays)
    print_deadline_s: float = PRINT_DEADLINE_S
    patience: Patience = field(default_factory=Patience)
    demo: bool = False
    new_id: Callable[[], TicketId] = new_ticket_id
    random: Random = field(default_factory=Random)
    words_for: Callable[[str], Words] = Words
    verifies: SignatureCheck = signed_by
    disk: Disk | None = None
    fleet: Fleet | None = None
    """Where the central can tell kiosks what to do; None for one that cannot, and where nobody would."""
    restart: Call = _stays
    """Ends the program so that it starts anew."""
    tokens: TokenKeeper | None = None
    """Keeps the kiosk's token, which is changed from time to time; None where it is somebody else's to do."""
    settings: SettingsKeeper | None = None
    """Keeps what the central sets; None where no central does."""
    reserve: int = RESERVE_SIZE
    """So many numbers of each series are kept for a day."""


@dataclass
class ReadTaker:
    """Who may take what was read before it reaches a visitor's session: the staff panel, once there is one."""

    takes: Callable[[Read], bool] = lambda _: False


@dataclass(frozen=True)
class RunningKiosk:
    """A kiosk that runs, and what is needed to look at it and to end it."""

    kiosk: Kiosk
    parts: Parts
    workers: Workers
    listener: StreamListener
    supervisor: DeviceSupervisor
    contact: CentralContact
    sync: Sync
    staff: StaffDesk
    heartbeat: Heartbeat | None = None
    speech: Speech | None = None
    taker: ReadTaker = field(default_factory=ReadTaker)

    def close(self) -> None:
        """End in good order: nothing new, then what is under way, then the disk."""
        self.abandon()
        self.workers.close()
        self.supervisor.keep_statistics()
        self.parts.store.close()

    def abandon(self) -> None:
        """Let go of the network and the devices, but leave the disk as it is: what a power cut leaves."""
        self.listener.close()
        self.parts.scheduling.close()
        if self.parts.fleet is not None:
            self.parts.fleet.close()
        self.supervisor.close()
        close_devices(self.parts.devices.named())


def start_kiosk(parts: Parts) -> RunningKiosk:
    """Start a kiosk; from here on its loop must be pumped."""
    parts = _guarded(parts)
    _remember_the_time(parts)
    recovery = parts.store.recover()
    workers = Workers(parts.loop)
    ports = Ports(parts.loop, workers, parts.clock, parts.store, parts.scheduling, parts.random)
    follower = TicketFollower(parts.scheduling, workers, parts.loop)
    news = _News()
    supervisor = _supervisor(parts)
    desks = _desks(parts, follower, supervisor)
    effects = Effects(ports, desks, parts.delays, news.tell)
    facts = Facts(parts.clock.now(), demo=parts.demo, countdown_s=parts.delays.countdown)
    kiosk = Kiosk(parts.loop, parts.clock, effects, facts, parts.languages)
    welcomed = _News()
    standing = StandingWatch(ports, kiosk)
    standing.start()
    sync = Sync(
        ports,
        on_fenced=standing.fenced,
        on_greeted=welcomed.tell,
        on_delivered=effects.help.delivered,
        on_declined=standing.declined,
    )
    contact = CentralContact(parts.loop, parts.clock, kiosk.contact_known)
    projections = Projections(ports, kiosk, follower, sync, contact, standing, parts.reserve)
    commands = _News()
    listener = StreamListener(ports, projections, follower, sync, contact, commands.tell)
    heartbeat = _heartbeat(ports, parts, kiosk, projections, supervisor)
    news.listeners, welcomed.listeners = (
        (sync.kick, projections.top_up),
        (standing.accepted, projections.welcomed),
    )
    _mind_disk(ports, parts.disk, kiosk, projections, sync)
    projections.start()
    listener.start()
    sync.kick()
    taker = ReadTaker()
    _start_readers(parts, kiosk, supervisor, taker)
    speech = _start_speech(parts, kiosk, workers, supervisor)
    _watch_devices(parts, kiosk, supervisor)
    _offer_unconfirmed(recovery, kiosk)
    if heartbeat is not None:
        commands.listeners = (heartbeat.told,)
        heartbeat.start()
    if parts.fleet is not None and parts.tokens is not None:
        TokenRotation(ports, parts.fleet, parts.tokens, sync).start()
    staff = StaffDesk(parts.store, desks.printing, parts.clock, lambda: parts.loop.post(news.tell))
    return RunningKiosk(
        kiosk, parts, workers, listener, supervisor, contact, sync, staff, heartbeat, speech, taker
    )


def _start_speech(
    parts: Parts, kiosk: Kiosk, workers: Workers, supervisor: DeviceSupervisor
) -> Speech | None:
    script = ScreenScript(parts.clock)
    speech = start_speech(kiosk, parts.loop, parts.clock, workers, parts.devices, script)
    if speech is not None:
        ask = speech.ask_voices

        def on_news(news: DeviceNews, statuses: Mapping[str, DeviceStatus]) -> None:
            del statuses
            if news.kind is DeviceKind.SPEAKER:
                parts.loop.post(ask)

        supervisor.subscribe(on_news)
    return speech


def _heartbeat(
    ports: Ports, parts: Parts, kiosk: Kiosk, projections: Projections, supervisor: DeviceSupervisor
) -> Heartbeat | None:
    if parts.fleet is None or not parts.scheduling.capabilities.commands:
        return None
    about = About(supervisor.reports, __version__, platform.platform(terse=True), platform.machine())
    hands = Hands(projections.refresh, parts.restart)
    keeper = parts.settings
    if keeper is not None:
        watch = SettingsWatch(ports, parts.fleet, keeper, kiosk, parts.restart)
        watch.start()
        hands = replace(hands, settings=watch.told)
        about = replace(about, settings_version=lambda: keeper.version)
    return Heartbeat(ports, parts.fleet, kiosk, hands, about)


def _mind_disk(ports: Ports, disk: Disk | None, kiosk: Kiosk, projections: Projections, sync: Sync) -> None:
    def back() -> None:
        sync.network_is_back()
        projections.refresh()

    if disk is not None:
        DiskWatch(ports, disk, kiosk.tickets_stopped, back).start()


def _remember_the_time(parts: Parts) -> None:
    last = parts.store.last_heard()
    if last is not None:
        parts.clock.remember(last.at, last.age_s)


class _News:
    """There is a new ticket or paper, or the central takes us for its kiosk: told to those who are made later."""

    listeners: tuple[Callable[[], None], ...] = ()

    def tell(self) -> None:
        for listener in self.listeners:
            listener()


def _guarded(parts: Parts) -> Parts:
    printer = GuardedPrinter(parts.devices.printer, parts.patience)
    return replace(parts, devices=replace(parts.devices, printer=printer))


def _supervisor(parts: Parts) -> DeviceSupervisor:
    store = parts.store
    return DeviceSupervisor(
        parts.devices.named(),
        parts.clock,
        store.device_statistics(),
        store.save_device_statistics,
        parts.patience,
    )


def _watch_devices(parts: Parts, kiosk: Kiosk, supervisor: DeviceSupervisor) -> None:
    kinds = {name: device.kind for name, device in parts.devices.named().items()}

    def on_news(news: DeviceNews, statuses: Mapping[str, DeviceStatus]) -> None:
        del news
        seen = equipment(kinds, statuses)
        parts.loop.post(lambda: kiosk.equipment_known(seen))

    supervisor.subscribe(on_news)
    # What there is not at all is known before anybody asks.
    kiosk.equipment_known(equipment(kinds, {each.name: each.status for each in supervisor.reports()}))
    supervisor.start()


def _desks(parts: Parts, follower: TicketFollower, supervisor: DeviceSupervisor) -> Desks:
    printer = parts.devices.printer
    name = next(name for name, device in parts.devices.named().items() if device is printer)
    return Desks(
        AppointmentFinder(
            parts.store,
            parts.scheduling,
            parts.clock,
            SignedCodes(parts.store, parts.scheduling, parts.clock, parts.verifies),
        ),
        CheckInDesk(parts.store, parts.scheduling, parts.clock, parts.new_id),
        PrintDesk(
            parts.store,
            printer,
            parts.clock,
            parts.words_for,
            parts.print_deadline_s,
            partial(supervisor.stage, name),
            partial(supervisor.copied, name),
        ),
        follower,
        parts.devices.readers,
    )


def _start_readers(parts: Parts, kiosk: Kiosk, supervisor: DeviceSupervisor, taker: ReadTaker) -> None:
    def on_read(name: str, read: Read) -> None:
        supervisor.read(name, read)
        if not taker.takes(read):
            kiosk.post(CodePresented(read))

    readers = parts.devices.readers
    for name, reader in zip(named_devices(None, readers), readers, strict=True):
        reader.start(partial(on_read, name))
        reader.arm()


def _offer_unconfirmed(recovery: Recovery, kiosk: Kiosk) -> None:
    """Offer a ticket that was just being printed to whoever stands there; of several only staff can tell whose."""
    if len(recovery.unconfirmed) == 1:
        kiosk.post(TicketRecovered(recovery.unconfirmed[0].ticket, PrintUnknown(PrintProblem.RESTARTED)))
