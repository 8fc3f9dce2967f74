"""Which page shows which screen."""

from typing import Any

from kiosk.flow import entry_screens as entry
from kiosk.flow import screens as on
from kiosk.ui.kit import Kit
from kiosk.ui.screens.answer import AnswerPage
from kiosk.ui.screens.attract import AttractPage
from kiosk.ui.screens.checking_in import CheckingInPage
from kiosk.ui.screens.checklist import ChecklistPage, MissingPage
from kiosk.ui.screens.choose import ChoosePage
from kiosk.ui.screens.closed import ClosedPage
from kiosk.ui.screens.confirm import ConfirmPage
from kiosk.ui.screens.help import HelpPage
from kiosk.ui.screens.looking_up import LookingUpPage
from kiosk.ui.screens.municipality import MunicipalityPage
from kiosk.ui.screens.out_of_service import OutOfServicePage
from kiosk.ui.screens.page import Page
from kiosk.ui.screens.persons import PersonsPage
from kiosk.ui.screens.rate import RatePage
from kiosk.ui.screens.scan_code import ScanCodePage
from kiosk.ui.screens.scan_document import ScanDocumentPage
from kiosk.ui.screens.start import StartPage
from kiosk.ui.screens.still_there import StillTherePage
from kiosk.ui.screens.ticket import TicketPage
from kiosk.ui.screens.type_birth_date import TypeBirthDatePage
from kiosk.ui.screens.type_code import TypeCodePage
from kiosk.ui.screens.type_details import TypeDetailsPage
from kiosk.ui.screens.type_name import TypeNamePage
from kiosk.ui.screens.waiting import WaitingPage
from kiosk.ui.screens.walk_in import WalkInPage

PAGES: dict[type, type[Page[Any]]] = {
    on.AttractScreen: AttractPage,
    on.StartScreen: StartPage,
    on.ScanCodeScreen: ScanCodePage,
    on.ScanDocumentScreen: ScanDocumentPage,
    entry.TypeDetailsScreen: TypeDetailsPage,
    entry.TypeCodeScreen: TypeCodePage,
    entry.TypeNameScreen: TypeNamePage,
    entry.TypeBirthDateScreen: TypeBirthDatePage,
    on.LookingUpScreen: LookingUpPage,
    on.ChooseScreen: ChoosePage,
    on.ConfirmScreen: ConfirmPage,
    on.WalkInScreen: WalkInPage,
    entry.MunicipalityScreen: MunicipalityPage,
    entry.PersonsScreen: PersonsPage,
    entry.ChecklistScreen: ChecklistPage,
    entry.MissingScreen: MissingPage,
    on.CheckingInScreen: CheckingInPage,
    on.TicketScreen: TicketPage,
    on.AnswerScreen: AnswerPage,
    on.WaitingScreen: WaitingPage,
    on.RateScreen: RatePage,
    on.HelpScreen: HelpPage,
    on.StillThereScreen: StillTherePage,
    on.ClosedScreen: ClosedPage,
    on.OutOfServiceScreen: OutOfServicePage,
}


def make_pages(kit: Kit) -> dict[type, Page[Any]]:
    """Make every page once; a screen is then only rendered into its page."""
    return {screen: page(kit) for screen, page in PAGES.items()}
