"""Long tickets in every language to come and in scripts that offices write, for the layout's tests and its figures."""

from dataclasses import dataclass, replace

from kiosk.devices.ports import TicketPaper
from tests.devices.papers import ticket_paper


@dataclass(frozen=True, slots=True)
class Sample:
    """What a ticket says in one language."""

    service: str
    lines: tuple[str, ...]
    caption: str
    issued: str
    copy_mark: str


SAMPLES = {
    "nl": Sample(
        "Biometrie voor het verblijfsdocument",
        ("Uw afspraak is om 10:15", "Neem plaats in wachtruimte B, begane grond", "Er zijn 4 mensen voor u",
         "Ongeveer 12 minuten, vrijwel zeker binnen 20"),
        "Volg uw nummer op uw telefoon", "maandag 23 november 2026, 10:05", "Kopie"),
    "en": Sample(
        "Biometrics for the residence document",
        ("Your appointment is at 10:15", "Take a seat in waiting area B, ground floor", "4 people are ahead of you",
         "About 12 minutes, almost surely within 20"),
        "Follow your number on your phone", "Monday 23 November 2026, 10:05", "Copy"),
    "de": Sample(
        "Aufenthaltskarte für Familienangehörige von Unionsbürgern",
        ("Ihr Termin ist um 10:15 Uhr", "Bitte nehmen Sie im Wartebereich B Platz, Erdgeschoss", "4 Personen vor Ihnen",
         "Ungefähr 12 Minuten, fast sicher unter 20"),
        "Verfolgen Sie Ihre Nummer auf dem Telefon", "Montag, 23. November 2026, 10:05 Uhr", "Kopie"),
    "fr": Sample(
        "Données biométriques pour le titre de séjour",
        ("Votre rendez-vous est à 10:15", "Asseyez-vous dans l’espace d’attente B, rez-de-chaussée",
         "4 personnes avant vous", "Environ 12 minutes, presque sûrement moins de 20"),
        "Suivez votre numéro sur votre téléphone", "lundi 23 novembre 2026, 10:05", "Copie"),
    "pl": Sample(
        "Dane biometryczne do karty pobytu",
        ("Wizyta umówiona na 10:15", "Proszę usiąść w poczekalni B, na parterze", "Przed Państwem są 4 osoby",
         "Około 12 minut, prawie na pewno do 20"),
        "Proszę śledzić swój numer w telefonie", "poniedziałek, 23 listopada 2026, 10:05", "Kopia"),
    "es": Sample(
        "Datos biométricos para el documento de residencia",
        ("Su cita es a las 10:15", "Tome asiento en la zona de espera B, planta baja", "Hay 4 personas antes de usted",
         "Unos 12 minutos, casi seguro menos de 20"),
        "Siga su número en su teléfono", "lunes, 23 de noviembre de 2026, 10:05", "Copia"),
    "pt": Sample(
        "Dados biométricos para o documento de residência",
        ("A sua marcação é às 10:15", "Sente-se na zona de espera B, rés do chão", "Há 4 pessoas antes de si",
         "Cerca de 12 minutos, quase certamente menos de 20"),
        "Acompanhe o seu número no telemóvel", "segunda-feira, 23 de novembro de 2026, 10:05", "Cópia"),
    "it": Sample(
        "Dati biometrici per il permesso di soggiorno",
        ("Il suo appuntamento è alle 10:15", "Si accomodi nella sala d’attesa B, piano terra", "Davanti a lei: 4",
         "Circa 12 minuti, quasi certamente meno di 20"),
        "Segua il suo numero sul telefono", "lunedì 23 novembre 2026, 10:05", "Copia"),
    "tr": Sample(
        "İkamet belgesi için biyometrik veriler",
        ("Randevunuz saat 10:15’te", "Lütfen giriş katındaki B bekleme alanında oturun", "Sizden önce 4 kişi var",
         "Yaklaşık 12 dakika, büyük olasılıkla 20 dakika içinde"),
        "Numaranızı telefonunuzdan takip edin", "23 Kasım 2026 Pazartesi, 10:05", "Kopya"),
    "uk": Sample(
        "Біометричні дані для посвідки на проживання",
        ("Ваш запис о 10:15", "Сядьте в зоні очікування B, перший поверх", "Перед вами 4 людини",
         "Приблизно 12 хвилин, майже напевно до 20"),
        "Стежте за своїм номером на телефоні", "понеділок, 23 листопада 2026 р., 10:05", "Копія"),
    "ar": Sample(
        "البصمات الحيوية لوثيقة الإقامة",
        ("موعدك في الساعة 10:15", "اجلس في منطقة الانتظار B، الطابق الأرضي", "أمامك 4 أشخاص",
         "حوالي 12 دقيقة، وعلى الأرجح خلال 20 دقيقة"),
        "تابع رقمك على هاتفك", "الاثنين 23 نوفمبر 2026، 10:05", "نسخة"),
    "zh": Sample(
        "居留文件的生物识别信息采集",
        ("您的预约时间是 10:15", "请在一楼 B 等候区就座", "您前面还有 4 人", "大约 12 分钟，几乎肯定在 20 分钟以内"),
        "用手机查看您的号码", "2026年11月23日 星期一 10:05", "副本"),
    "el": Sample(
        "Βιομετρικά στοιχεία για την άδεια διαμονής", ("Το ραντεβού σας: 10:15", "Αίθουσα αναμονής B, ισόγειο"),
        "Παρακολουθήστε τον αριθμό σας", "Δευτέρα 23 Νοεμβρίου 2026, 10:05", "Αντίγραφο"),
    "he": Sample(
        "נתונים ביומטריים למסמך השהייה", ("התור שלך בשעה 10:15", "אזור המתנה B, קומת קרקע (Loket)"),
        "עקבו אחר המספר בטלפון", "יום שני, 23 בנובמבר 2026, 10:05", "עותק"),
    "am": Sample(
        "ለመኖሪያ ሰነድ የጣት አሻራ", ("ቀጠሮዎ 10:15 ላይ ነው", "በመጠበቂያ ቦታ B ይቀመጡ"),
        "ቁጥርዎን በስልክዎ ይከታተሉ", "ሰኞ 23 ኖቬምበር 2026፣ 10:05", "ቅጂ"),
}  # fmt: skip
RIGHT_TO_LEFT = frozenset({"ar", "he"})


def sample_paper(language: str, number: str = "B047", *, copy: bool = False) -> TicketPaper:
    """Return a ticket in a language, with all that can stand on it."""
    said = SAMPLES[language]
    paper = ticket_paper(number, service=said.service, lines=said.lines, copy_mark=said.copy_mark if copy else "",
                         right_to_left=language in RIGHT_TO_LEFT)  # fmt: skip
    return replace(paper, code_caption=said.caption, issued=said.issued, language=language)
