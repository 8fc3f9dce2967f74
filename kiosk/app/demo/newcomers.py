"""Where the demo's visitors come to live, and who brings them: real municipalities, made-up organisations."""

from random import Random

from kiosk.app.demo.office import MUNICIPALITIES

_NEAR = {"Maastricht": 60, "Heerlen": 12, "Sittard-Geleen": 12, "Kerkrade": 6, "Eijsden-Margraten": 5,
         "Meerssen": 4, "Vaals": 4, "Landgraaf": 3, "Valkenburg aan de Geul": 3, "Beek": 3}  # fmt: skip
_NEAR_WEIGHTS = [_NEAR.get(each, 1) for each in MUNICIPALITIES]

_SPONSORS = {"Universiteit Voorbeeld": 34, "Specimen Medical Centre": 22, "Fictief Chemie BV": 16,
             "Muster Logistik GmbH": 10, "Placeholder Software NV": 9, "Voorbeeld Bank": 7,
             "Institute of Made-up Studies": 6, "Denkbeeld Games": 4, "Specimen Steel": 3,
             "Nergens Energie": 2.5, "Atelier Exemplaire": 1.2, "Proefkonijn Biotech": 0.8,
             "Tuinderij Zomaar": 0.3, "Orkest Zonder Naam": 0.15, "Circus Fantasie": 0.08}  # fmt: skip

_SPONSORED = {"registration_non_eu": 0.72, "registration_eu": 0.35, "biometrics": 0.45, "sticker": 0.4,
              "document_pickup": 0.4, "expat_advice": 0.25}  # fmt: skip
"""The share of the appointments for a service that a recognised sponsor makes."""


def municipality(random: Random) -> str:
    """Draw where somebody comes to live."""
    return random.choices(MUNICIPALITIES, _NEAR_WEIGHTS)[0]


def sponsor(service_id: str, random: Random) -> str | None:
    """Draw who brings somebody with an appointment; None for nobody."""
    if random.random() >= _SPONSORED.get(service_id, 0.0):
        return None
    return random.choices(tuple(_SPONSORS), tuple(_SPONSORS.values()))[0]
