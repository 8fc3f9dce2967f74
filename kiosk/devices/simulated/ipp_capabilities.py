"""What the simulated IPP printer can do, as it tells its clients: formats, sizes, resolution (RFC 8011, 5.4)."""

from kiosk.devices.ipp.codec import Attribute, Range, Resolution, Value, attribute
from kiosk.devices.ipp.names import Tag
from kiosk.devices.simulated.ipp_jobs import FORMATS, RASTER

DPI = 203
_NARROWEST, _WIDEST, _SHORTEST, _LONGEST = 5000, 8000, 1000, 60_000
"""Hundredths of a millimetre."""
_USUAL_LENGTH = 12_000


def _side(name: str, least: int, most: int) -> Attribute:
    return Attribute(name, (Value(Tag.RANGE, Range(least, most)),))


_SIZES = (_side("x-dimension", _NARROWEST, _WIDEST), _side("y-dimension", _SHORTEST, _LONGEST))
_USUAL = (
    attribute("x-dimension", Tag.INTEGER, _WIDEST),
    attribute("y-dimension", Tag.INTEGER, _USUAL_LENGTH),
)
_DOTS = Value(Tag.RESOLUTION, Resolution(DPI, DPI))

CAPABILITIES = (
    attribute("printer-info", Tag.TEXT, "A simulated ticket printer"),
    attribute("printer-location", Tag.TEXT, ""),
    attribute("ipp-versions-supported", Tag.KEYWORD, "1.1", "2.0"),
    attribute("charset-configured", Tag.CHARSET, "utf-8"),
    attribute("charset-supported", Tag.CHARSET, "utf-8"),
    attribute("natural-language-configured", Tag.LANGUAGE, "en"),
    attribute("generated-natural-language-supported", Tag.LANGUAGE, "en"),
    attribute("document-format-default", Tag.MIME_TYPE, RASTER),
    attribute("document-format-supported", Tag.MIME_TYPE, *FORMATS),
    attribute("compression-supported", Tag.KEYWORD, "none"),
    attribute("pdl-override-supported", Tag.KEYWORD, "attempted"),
    attribute("job-creation-attributes-supported", Tag.KEYWORD, "job-name", "media-col", "print-scaling"),
    attribute("media-supported", Tag.KEYWORD, "custom_min_50x10mm", "custom_max_80x600mm"),
    attribute("media-default", Tag.KEYWORD, "custom_ticket_80x120mm"),
    attribute("media-size-supported", Tag.BEGIN_COLLECTION, _SIZES),
    attribute(
        "media-col-default", Tag.BEGIN_COLLECTION, (attribute("media-size", Tag.BEGIN_COLLECTION, _USUAL),)
    ),
    attribute("media-col-supported", Tag.KEYWORD, "media-size"),
    attribute("print-scaling-supported", Tag.KEYWORD, "none"),
    attribute("print-color-mode-supported", Tag.KEYWORD, "monochrome"),
    attribute("sides-supported", Tag.KEYWORD, "one-sided"),
    Attribute("printer-resolution-supported", (_DOTS,)),
    attribute("pwg-raster-document-type-supported", Tag.KEYWORD, "black_1", "sgray_8"),
    Attribute("pwg-raster-document-resolution-supported", (_DOTS,)),
)
