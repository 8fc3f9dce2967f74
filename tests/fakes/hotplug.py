"""Hot-plug that a test rings by hand."""

from kiosk.devices.drivers.hotplug import Changed, Unwatch


class FakeHotPlug:
    """`ring` tells everybody who watches that something has come or gone."""

    def __init__(self) -> None:
        self.watches: list[Changed] = []

    def __call__(self, changed: Changed) -> Unwatch:
        self.watches.append(changed)
        return lambda: self.watches.remove(changed) if changed in self.watches else None

    def ring(self) -> None:
        for changed in tuple(self.watches):
            changed()
