"""Settings, defaults, and what a person has with us, as people meet them."""

from typing import Any

import pytest

from tests.bot.actions.flows import arrives, debriefed, december, listed, november
from tests.surfaces.app import App, Person, text
from tests.words import in_english, wanted


def submitted(person: Person, line: str, **values: Any) -> str:
    """Send the form that a command opens, with these values by label; what the bot says."""
    person.command(line)
    return person.submit({label.replace("_", " "): value for label, value in values.items()})


def exported(person: Person) -> tuple[bytes, bytes]:
    """The two files of an export."""
    person.command("interviews data")
    person.press("mydata.export_it_all")
    person.close_form()
    as_json, as_csv = person.app.surface.files.values()
    return as_json.content, as_csv.content


# --- settings


@pytest.mark.whole
def test_quiet_hours_move_what_is_coming(app: App) -> None:
    debriefed(app.sam)
    said = submitted(app.sam, "interviews settings", Quiet_from="12:00", Quiet_until="15:00")
    assert in_english("about.settings_kept") in said
    assert "Today at 3:00 pm" in text(listed(app.sam))


def test_working_days_and_the_country_move_the_call(app: App) -> None:
    sam = app.sam
    debriefed(sam, **{"filled": "december 4", "may call": "yes"})
    days = ("2", "3", "4", "5", "6")
    submitted(
        sam,
        "interviews settings",
        Days_on_which_employers_work=days,
        **{in_english("settings.country_whose_public_holidays"): "none"},
    )
    sam.see("about.settings_kept")
    arrives(app, december(5, 10), "interviews.stage.to_call")  # a Saturday


def test_kinds_that_are_not_wanted_do_not_come(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    submitted(sam, "interviews settings", Nudges_that_come=("two_days",))
    sam.see("about.settings_kept")
    arrives(app, november(26, 8), "still counts")
    assert not any("Today is the best day" in text(each) for each in sam.messages())


@pytest.mark.whole
def test_the_tone_holds_for_notes_from_now_on(app: App) -> None:
    debriefed(app.sam)
    submitted(app.sam, "interviews settings", How_notes_sound="formal")
    app.sam.see("about.settings_kept")
    app.sam.command("thankyou")
    assert "Sincerely," in text(app.sam.see("note_words.title.thank_you"))


@pytest.mark.whole
def test_a_zone_of_ones_own_holds_until_the_surfaces_is_wanted_again(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    submitted(sam, "interviews settings", Zone="Los Angeles")
    sam.see("about.settings_kept")
    assert in_english("nudges.times_are_those_of", zone="America/Los_Angeles") in text(listed(sam))
    submitted(sam, "interviews settings", Zone="")
    assert sum(in_english("about.settings_kept") in text(each) for each in sam.messages()) == 2
    assert in_english("nudges.times_are_those_of", zone="America/New_York") in text(listed(sam))


@pytest.mark.parametrize(
    ("label", "value", "field", "says"),
    [
        ("Zone", "Atlantis", "zone", "about.no_such_zone_in_form"),
        ("settings.country_whose_public_holidays", "Atlantis", "country", "about.no_such_country"),
        ("settings.pause_all_nudges_until", "2026-11-24", "pause", "about.day_is_over"),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field(app: App, label: str, value: str, field: str, says: str) -> None:
    submitted(app.sam, "interviews settings", **{wanted(label): value})
    assert in_english(says) in app.sam.wrong[field]


@pytest.mark.whole
def test_an_admins_defaults_hold_for_those_who_chose_nothing(app: App) -> None:
    sam, dana = app.sam, app.dana
    debriefed(sam)
    submitted(sam, "interviews settings", Quiet_from="22:00")
    sam.see("about.settings_kept")
    said = submitted(dana, "interviews admin", Quiet_from="12:00", Quiet_until="15:00")
    assert in_english("about.defaults_kept") in said
    assert "Today at 1:00 pm" in text(listed(sam)), "who chose their own keeps them"
    assert in_english("about.admins_only") in text(listed(sam, "interviews admin"))


# --- my data


def test_deleting_has_to_be_confirmed(app: App) -> None:
    debriefed(app.sam)
    app.sam.command("interviews data")
    with pytest.raises(pytest.fail.Exception, match="has to be filled in"):
        app.sam.submit()
    assert "1 interview" in app.sam.screen()


def test_another_persons_export_is_refused_and_changes_nothing(app: App) -> None:
    debriefed(app.sam)
    as_json, _ = exported(app.sam)
    app.dana.drop("afterword.json", as_json)
    app.dana.see("files.nothing_was_changed")
    assert in_english("mydata.bring_it_back") not in app.dana.screen()


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", b"\xff\xfe\x00", b'{"format": "other"}'])
def test_what_is_no_export_is_answered_in_words(app: App, content: bytes) -> None:
    app.sam.drop("thing.json", content or b" ")
    app.sam.see("files.nothing_was_changed")
