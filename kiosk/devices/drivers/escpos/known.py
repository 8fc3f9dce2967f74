"""What the driver remembers of its printer between contacts."""

from dataclasses import dataclass, field, replace

from kiosk.devices.drivers.escpos.profiles import AUTO, GENERIC, PROFILES, Profile, profile_of


@dataclass(slots=True)
class Known:
    """A printer as it was found.

    `unfinished`: a job may have been cut off in it, or lies half printed on its paper. `met`: this program has had a
    clean start with it since it was last away. `fences`: it has answered a question that waits its turn. `names_jobs`:
    it has named a job; `nameless_jobs`: it does not, whatever its model promises. `reports`: it tells changes unasked,
    as far as is known. `nameless`: it does not say what it is. `byte_s`: seconds that the line takes for a byte.
    """

    wanted: str
    byte_s: float = 0.0
    model: str = ""
    unfinished: bool = False
    met: bool = False
    fences: bool = False
    names_jobs: bool = False
    nameless_jobs: bool = False
    reports: bool = True
    nameless: bool = False
    named: Profile = field(default_factory=lambda: PROFILES[GENERIC])

    @property
    def profile(self) -> Profile:
        """Return the profile to go by. What a printer does not claim to be, it is not spoken to as."""
        profile = self.named if self.wanted == AUTO or self.wrong_model else PROFILES[self.wanted]
        return replace(
            profile,
            confirms_by_id=profile.confirms_by_id and not self.nameless_jobs,
            auto_status=profile.auto_status and self.reports,
        )

    @property
    def wrong_model(self) -> bool:
        """Say whether the printer calls itself something else than the settings do."""
        wanted = PROFILES.get(self.wanted)
        return (
            wanted is not None and bool(wanted.models) and bool(self.model) and self.named.name != wanted.name
        )

    def learn(self, model: str) -> None:
        """Keep what a printer calls itself; another one has to be met anew."""
        if model and model != self.model:
            self.forget()
            self.model, self.named = model, profile_of(model)

    def forget(self) -> None:
        """It was away: what comes back may be another one, and may have been switched off meanwhile."""
        self.met = self.fences = self.names_jobs = self.nameless_jobs = self.nameless = False
        self.reports = True
