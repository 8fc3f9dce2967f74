"""Writes what happens to devices into the log: a stable id each, and fields that say nothing of any visitor."""

import logging

from kiosk.devices.ports import JobStage
from kiosk.service.supervision.events import (
    ConnectionChanged,
    DeviceNews,
    HealthChanged,
    ReasonCleared,
    ReasonRaised,
)
from kiosk.service.supervision.steadiness import Hearing, Subject, subject_of

_log = logging.getLogger(__name__)


def log_news(news: DeviceNews, hearing: Hearing) -> None:
    """Log an event; when it comes over and over, only that it does."""
    if hearing is Hearing.TOLD:
        _log_event(news)
    elif hearing is Hearing.FIRST_UNTOLD:
        subject = subject_of(news.event)
        _log.info("device.unsteady", extra={"device": subject.device, "object": subject.what})


def log_calmed(subject: Subject, untold: int) -> None:
    """Log that something has stopped coming and going, and how many changes were not told."""
    _log.info(
        "device.steady_again", extra={"device": subject.device, "object": subject.what, "count": untold}
    )


def log_stage(device: str, stage: JobStage) -> None:
    """Log where a print job has got to."""
    _log.info("device.job_stage", extra={"device": device, "state": stage.value})


def _log_event(news: DeviceNews) -> None:
    match news.event:
        case ConnectionChanged(device, before, after):
            details = {"device": device, "origin": before.value, "state": after.value}
            _log.info("device.connection_changed", extra=details)
        case HealthChanged(device, before, after):
            details = {"device": device, "origin": before.value, "state": after.value}
            _log.info("device.health_changed", extra=details)
        case ReasonRaised(device, reason):
            details = {"device": device, "reason": reason.value}
            if news.facts is not None:
                details |= {"actor": news.facts.who.value, "action": news.facts.action.value}
            _log.info("device.reason_raised", extra=details)
        case ReasonCleared(device, reason):
            _log.info("device.reason_cleared", extra={"device": device, "reason": reason.value})
