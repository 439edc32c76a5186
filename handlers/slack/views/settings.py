"""The modals of settings: a person's own, and a workspace's defaults."""

from bot import countries
from bot.checklist.answers import Signer
from bot.checklist.personal import LONGEST_LINE as LONGEST
from bot.checklist.reading import Choice
from bot.nudges.facts import Kind
from bot.preferences import Defaults, Preferred, Settings
from handlers.slack import ids
from handlers.slack.views.blocks import (
    Block,
    context,
    date_field,
    field_select,
    labelled,
    modal,
    option,
    plain,
    text_input,
    time_field,
)
from handlers.slack.views.notes import TONES
from handlers.slack.views.nudges import SUBJECT

QUIET_FROM, QUIET_TO, ZONE, COUNTRY, DAYS = "quiet_from", "quiet_to", "zone", "country", "days"
TONE, NUDGES, PAUSE, KEEP = "tone", "nudges", "pause", "keep"
SIGNED, PHONE, LINK = "signed_as", "sign_phone", "sign_link"
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NO_COUNTRY = "none"
LINKERS, ADMINS, MEMBERS = "linkers", "admins", "members"
MAY_LINK = (Choice(ADMINS, "Admins"), Choice(MEMBERS, "Admins, and the channel's own members"))


def own(settings: Settings) -> Block:
    """A person's own settings."""
    now = "" if settings.zone_is_own else f" It is {settings.zone} now."
    zone_hint = f"Leave it empty to go by Slack's.{now}"
    return modal(
        ids.SETTINGS,
        "Settings",
        "Save",
        [
            context("When I may write to you, and how your notes sound. What is coming up moves along."),
            *_preferred(settings.preferred),
            *_signature(settings.signer),
            text_input(
                ZONE,
                "Zone",
                initial=settings.zone if settings.zone_is_own else "",
                most=60,
                optional=True,
                hint=f"Such as Europe/Berlin. {zone_hint}",
            ),
            labelled(
                PAUSE,
                "Pause all nudges until",
                date_field(settings.paused_until),
                optional=True,
                hint="Empty: no pause.",
            ),
        ],
    )


def _signature(signer: Signer) -> list[Block]:
    fields = (
        (SIGNED, "You sign your notes as", signer.signed_as, "Your first and last name, as on your resume."),
        (PHONE, "Phone number below your name", signer.sign_phone, "Empty: none."),
        (LINK, "Link below your name", signer.sign_link, "Such as your LinkedIn page. Empty: none."),
    )
    return [
        text_input(name, label, initial=said, most=LONGEST, optional=True, hint=hint)
        for name, label, said, hint in fields
    ]


def defaults(chosen: Defaults) -> Block:
    """What holds in a workspace for everybody who chose nothing of their own."""
    keep: Block = {
        "type": "number_input",
        "action_id": "value",
        "is_decimal_allowed": False,
        "min_value": "1",
        "max_value": "3650",
        "initial_value": str(chosen.keep_contacts_days),
    }
    return modal(
        ids.DEFAULTS,
        "Defaults",
        "Save",
        [
            context("These hold for everybody in this workspace who has not chosen their own."),
            *_preferred(chosen.preferred),
            labelled(
                LINKERS,
                "Who may make a channel a coach channel",
                field_select(list(MAY_LINK), MEMBERS if chosen.members_may_link else ADMINS),
                hint="In one, coaches see what their people chose to share.",
            ),
            labelled(
                KEEP,
                "Days to keep contacts",
                keep,
                hint="So long after an interview is closed, its interviewers' e-mails and numbers are forgotten.",
            ),
        ],
    )


def _preferred(preferred: Preferred) -> list[Block]:
    days = [Choice(str(number), name) for number, name in enumerate(DAY_NAMES, 1)]
    kinds = [Choice(kind, SUBJECT[kind]) for kind in Kind]
    country = NO_COUNTRY if preferred.country == "" else countries.name_of(preferred.country or "")
    return [
        labelled(QUIET_FROM, "Quiet from", time_field(preferred.quiet_from), hint="No nudge comes in quiet hours."),
        labelled(QUIET_TO, "Quiet until", time_field(preferred.quiet_to), hint="The same time twice: no quiet hours."),
        text_input(
            COUNTRY,
            "Country whose public holidays count",
            initial=country,
            most=60,
            optional=True,
            hint="Such as Canada. Empty: that of the zone; none: no holidays.",
        ),
        labelled(
            DAYS,
            "Days on which employers work",
            _several("checkboxes", days, {str(day) for day in preferred.working_days}),
        ),
        labelled(
            TONE,
            "How notes sound",
            field_select([Choice(tone, label) for tone, label in TONES.items()], preferred.tone),
        ),
        labelled(
            NUDGES,
            "Nudges that come",
            _several("multi_static_select", kinds, set(Kind) - preferred.unwanted),
            optional=True,
        ),
    ]


def _several(kind: str, choices: list[Choice], chosen: set[str] | set[Kind]) -> Block:
    made: Block = {"type": kind, "action_id": "value", "options": [option(choice) for choice in choices]}
    if kind == "multi_static_select":
        made["placeholder"] = plain("Choose")
    initial = [option(choice) for choice in choices if choice.value in chosen]
    return made | ({"initial_options": initial} if initial else {})
