"""What is read from the rows for a coach channel."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from bot.coaching.digest import asked_in_words
from bot.notes.drafting import Note
from bot.notes.note_context import Address
from bot.services.coaching import visible_data
from bot.services.interviews import questions
from bot.services.notes import writing as notes
from bot.vocabulary.asked import read_asked
from bot.vocabulary.items import Item
from bot.vocabulary.note_kinds import NoteKind
from tests.bot.coaching.group import DANA, NOW, SAM, Group
from tests.words import in_english


@pytest.fixture
def group(engine: Engine) -> Group:
    made = Group(engine)
    made.enter(SAM, DANA)
    made.link()
    made.share(SAM, *Item)
    return made


def test_the_note_that_was_sent_is_shown_as_sent_though_mended_since_and_no_other_to_the_same_reader(
    group: Group,
) -> None:
    talk = group.interview(SAM)
    card = Address(talk.debrief_id, NoteKind.CARD, talk.reader)
    group.write(SAM, talk)
    group.do(notes.mark_sent, SAM, talk.address, sent=True)
    group.now += timedelta(hours=1)
    group.do(notes.edit, SAM, talk.address, Note("Thank you", "Dear Priya,\n\nThank you once more.\n\nSam"))
    group.do(notes.edit, SAM, card, Note("", "Thank you for your time, Priya."))
    view = group.do(visible_data.view, SAM, "C1")
    assert view
    seen = {note.body.split(",")[0]: note.sent_at for note in view.seen.interviews[0].notes}
    assert seen == {"Dear Priya": NOW, "Thank you for your time": None}


def test_what_they_asked_is_seen_only_once_that_is_chosen_besides_the_three_others_the_hard_ones_first(
    group: Group,
) -> None:
    talk = group.interview(SAM)
    asked = read_asked("Who are you? well\nAny questions for us?\nWhat is your salary now?\nWhy did you leave? badly")
    assert group.do(questions.note, SAM, talk.id, asked)
    seen = []
    for items in ((Item.STATUS, Item.OUTCOME, Item.NOTES), tuple(Item)):
        group.share(SAM, *items)
        view = group.do(visible_data.view, SAM, "C1")
        assert view
        seen.append([str(asked_in_words(each)) for each in view.seen.interviews[0].questions])
    assert seen == [
        [],
        [
            in_english("common.asked_and_went.better", question="Why did you leave?"),
            "Any questions for us?",
            in_english("digest.question_held_back", why=in_english("common.held_back.pay")),
            in_english("common.asked_and_went.well", question="Who are you?"),
        ],
    ]
