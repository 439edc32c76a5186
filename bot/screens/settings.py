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
from bot.services.preferences import Defaults, Preferred, Settings
from bot.vocabulary.answers import Signer
from bot.vocabulary.note_kinds import Tone
from bot.wording.catalog import say
from bot.wording.words import say_weekdays, sentences

QUIET_FROM, QUIET_TO, ZONE, COUNTRY, DAYS = "quiet_from", "quiet_to", "zone", "country", "days"
TONE, NUDGES, PAUSE, KEEP = "tone", "nudges", "pause", "keep"
SIGNED, PHONE, LINK = "signed_as", "sign_phone", "sign_link"
NO_COUNTRY = "none"
LINKERS, ADMINS, MEMBERS = "linkers", "admins", "members"


def own(settings: Settings) -> Form:
    """A person's own settings."""
    now = "" if settings.zone_is_own else say("settings.it_is_now", zone=settings.zone)
    zone_hint = sentences(say("settings.such_as_europe_berlin"), now)
    return Form(
        ids.SETTINGS,
        say("common.settings"),
        say("common.save"),
        (
            Small(say("settings.when_i_may_write")),
            *_preferred(settings.preferred),
            *_signature(settings.signer),
            TextField(
                ZONE,
                say("common.zone"),
                initial=settings.zone if settings.zone_is_own else "",
                most=60,
                optional=True,
                hint=zone_hint,
            ),
            DayField(
                PAUSE,
                say("settings.pause_all_nudges_until"),
                settings.paused_until,
                optional=True,
                hint=say("settings.empty_no_pause"),
            ),
        ),
    )


def _signature(signer: Signer) -> list[TextField]:
    fields = (
        (SIGNED, say("settings.you_sign_your_notes"), signer.signed_as, say("settings.your_first_and_last")),
        (PHONE, say("settings.phone_number_below_your"), signer.sign_phone, say("settings.empty_none")),
        (LINK, say("settings.link_below_your_name"), signer.sign_link, say("settings.such_as_your_linkedin")),
    )
    return [
        TextField(name, label, initial=said, most=LONGEST, optional=True, hint=hint)
        for name, label, said, hint in fields
    ]


def defaults(chosen: Defaults) -> Form:
    """What holds in a workspace for everybody who chose nothing of their own."""
    return Form(
        ids.DEFAULTS,
        say("settings.defaults"),
        say("common.save"),
        (
            Small(say("settings.these_hold_for_everybody")),
            *_preferred(chosen.preferred),
            ChoiceField(
                LINKERS,
                say("settings.who_may_make_a"),
                (Option(ADMINS, say("settings.admins")), Option(MEMBERS, say("settings.admins_and_the_channels"))),
                MEMBERS if chosen.members_may_link else ADMINS,
                hint=say("settings.in_one_coaches_see"),
            ),
            NumberField(
                KEEP,
                say("settings.days_to_keep_contacts"),
                chosen.keep_contacts_days,
                least=1,
                most=3_650,
                hint=say("settings.so_long_after_an"),
            ),
        ),
    )


def _preferred(preferred: Preferred) -> list[AnyField]:
    days = tuple(Option(str(number), name) for number, name in enumerate(say_weekdays(), 1))
    kinds = tuple(Option(kind, say(f"nudges.subject.{kind}")) for kind in NudgeKind)
    country = NO_COUNTRY if preferred.country == "" else countries.name_of(preferred.country or "")
    return [
        TimeField(QUIET_FROM, say("settings.quiet_from"), preferred.quiet_from, hint=say("settings.no_nudge_comes_in")),
        TimeField(QUIET_TO, say("settings.quiet_until"), preferred.quiet_to, hint=say("settings.the_same_time_twice")),
        TextField(
            COUNTRY,
            say("settings.country_whose_public_holidays"),
            initial=country,
            most=60,
            optional=True,
            hint=say("settings.such_as_canada_empty"),
        ),
        Checkboxes(
            DAYS,
            say("settings.days_on_which_employers"),
            days,
            frozenset(str(day) for day in preferred.working_days),
        ),
        ChoiceField(
            TONE,
            say("settings.how_notes_sound"),
            tuple(Option(tone, say(f"note_words.tones.{tone}")) for tone in Tone),
            preferred.tone,
        ),
        SeveralField(
            NUDGES,
            say("settings.nudges_that_come"),
            kinds,
            frozenset(NudgeKind) - preferred.unwanted,
            optional=True,
        ),
    ]
