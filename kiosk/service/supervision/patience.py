"""How often devices are asked, how long one is waited for, and what is too much of coming and going."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Counted in ticks of `tick_s` real seconds, since devices answer in real time, whatever the kiosk's clock does."""

    tick_s: float = 1.0
    every_ticks: int = 5
    """How often each device is asked while nothing happens."""
    brisk_ticks: int = 4
    """For so long after something has happened every tick asks: a device may take a moment to come back."""
    deadline_ticks: int = 5
    """After so long without an answer a device is given up."""
    keep_ticks: int = 60
    """How often figures are written down, when they have changed."""
    print_grace_s: float = 2.0
    """A driver keeps its own deadline; so much later a print is taken to hang."""
    print_close_s: float = 5.0
    """At the end a paper that is on its way gets so much longer for the printer's word."""
    stop_s: float = 0.5
    """How long the end waits for questions that are under way."""
    most_changes: int = 8
    """More changes of one thing than this, within `calm_ticks`, are counted and not told one by one."""
    calm_ticks: int = 60
