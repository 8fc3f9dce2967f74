"""A device in one line of the tester's panel: how it is and since when, its last paper or read, its figures."""

from datetime import datetime, tzinfo

from kiosk.service.supervision.reports import DeviceReport


def device_line(report: DeviceReport, zone: tzinfo) -> tuple[str, str]:
    """Return the device's title and its line; hours are those of `zone`."""
    status = report.status
    why = f" ({', '.join(sorted(reason.value for reason in status.reasons))})" if status.reasons else ""
    unsteady = ", comes and goes" if report.unsteady else ""
    since = _hour(report.since, zone)
    parts = [f"{status.connection.value}, {status.health.value}{why} since {since}{unsteady}"]
    if report.last_stage is not None:
        parts.append(f"last paper {report.last_stage.value}")
    if report.last_success is not None:
        parts.append(f"last success {_hour(report.last_success, zone)}")
    parts += [f"{name.replace('_', ' ')} {count}" for name, count in sorted(report.statistics.items())]
    return report.name.replace("_", " ").capitalize(), "; ".join(parts)


def _hour(moment: datetime, zone: tzinfo) -> str:
    return moment.astimezone(zone).strftime("%H:%M:%S")
