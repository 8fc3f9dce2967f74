"""Puts assets/ into the wheel as kiosk/_assets; an editable installation reads assets/ where it stands."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelAssets(BuildHookInterface):  # type: ignore[type-arg]  # its parameter is of no use to a hook
    """Named by pyproject.toml: plain `force-include` gives an editable installation a copy that goes stale."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the assets, unless `version` says that the installation is editable."""
        if version == "standard":
            build_data["force_include"]["assets"] = "kiosk/_assets"
