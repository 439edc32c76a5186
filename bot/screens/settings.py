"""The forms of settings: a person's own, and a workspace's defaults."""

from bot.checklist.personal import LONGEST_LINE as LONGEST
from bot.nudges.facts import NudgeKind
from bot.reading.places import countries
from bot.screens import ids
from bot.screens.elements import (
    AnyField,
    Checkboxes,
    ChoiceField,
    DayField,
    Form,
    NumberField,
    Option,
    SeveralField,
    Small,
    TextField,
    TimeField,
)
from bot.screens.note_words import TONES
from bot.screens.nudges import SUBJECT
from bot.services.preferences import Defaults, Preferred, Settings
from bot.vocabulary.answers import Signer

QUIET_FROM, QUIET_TO, ZONE, COUNTRY, DAYS = "quiet_from", "quiet_to", "zone", "country", "days"
TONE, NUDGES, PAUSE, KEEP = "tone", "nudges", "pause", "keep"
SIGNED, PHONE, LINK = "signed_as", "sign_phone", "sign_link"
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NO_COUNTRY = "none"
LINKERS, ADMINS, MEMBERS = "linkers", "admins", "members"
MAY_LINK = (Option(ADMINS, "Admins"), Option(MEMBERS, "Admins, and the channel's own members"))


def own(settings: Settings) -> Form:
    """A person's own settings."""
    now = "" if settings.zone_is_own else f" It is {settings.zone} now."
    zone_hint = f"Leave it empty to go by your account here.{now}"
    return Form(
        ids.SETTINGS,
        "Settings",
        "Save",
        (
            Small("When I may write to you, and how your notes sound. What is coming up moves along."),
            *_preferred(settings.preferred),
            *_signature(settings.signer),
            TextField(
                ZONE,
                "Zone",
                initial=settings.zone if settings.zone_is_own else "",
                most=60,
                optional=True,
                hint=f"Such as Europe/Berlin. {zone_hint}",
            ),
            DayField(
                PAUSE,
                "Pause all nudges until",
                settings.paused_until,
                optional=True,
                hint="Empty: no pause.",
            ),
        ),
    )


def _signature(signer: Signer) -> list[TextField]:
    fields = (
        (SIGNED, "You sign your notes as", signer.signed_as, "Your first and last name, as on your resume."),
        (PHONE, "Phone number below your name", signer.sign_phone, "Empty: none."),
        (LINK, "Link below your name", signer.sign_link, "Such as your LinkedIn page. Empty: none."),
    )
    return [
        TextField(name, label, initial=said, most=LONGEST, optional=True, hint=hint)
        for name, label, said, hint in fields
    ]


def defaults(chosen: Defaults) -> Form:
    """What holds in a workspace for everybody who chose nothing of their own."""
    return Form(
        ids.DEFAULTS,
        "Defaults",
        "Save",
        (
            Small("These hold for everybody here who has not chosen their own."),
            *_preferred(chosen.preferred),
            ChoiceField(
                LINKERS,
                "Who may make a channel a coach channel",
                MAY_LINK,
                MEMBERS if chosen.members_may_link else ADMINS,
                hint="In one, coaches see what their people chose to share.",
            ),
            NumberField(
                KEEP,
                "Days to keep contacts",
                chosen.keep_contacts_days,
                least=1,
                most=3_650,
                hint="So long after an interview is closed, its interviewers' e-mails and numbers are forgotten.",
            ),
        ),
    )


def _preferred(preferred: Preferred) -> list[AnyField]:
    days = tuple(Option(str(number), name) for number, name in enumerate(DAY_NAMES, 1))
    kinds = tuple(Option(kind, SUBJECT[kind]) for kind in NudgeKind)
    country = NO_COUNTRY if preferred.country == "" else countries.name_of(preferred.country or "")
    return [
        TimeField(QUIET_FROM, "Quiet from", preferred.quiet_from, hint="No nudge comes in quiet hours."),
        TimeField(QUIET_TO, "Quiet until", preferred.quiet_to, hint="The same time twice: no quiet hours."),
        TextField(
            COUNTRY,
            "Country whose public holidays count",
            initial=country,
            most=60,
            optional=True,
            hint="Such as Canada. Empty: that of the zone; none: no holidays.",
        ),
        Checkboxes(
            DAYS,
            "Days on which employers work",
            days,
            frozenset(str(day) for day in preferred.working_days),
        ),
        ChoiceField(
            TONE,
            "How notes sound",
            tuple(Option(tone, label) for tone, label in TONES.items()),
            preferred.tone,
        ),
        SeveralField(
            NUDGES,
            "Nudges that come",
            kinds,
            frozenset(NudgeKind) - preferred.unwanted,
            optional=True,
        ),
    ]
