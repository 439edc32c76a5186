"""Twenty seekers of one coach, one job, one day: their notes are not each other's. With -s it prints what it found."""

import re
from dataclasses import replace

from bot.notes.bridging import with_its_cause
from bot.notes.drafting import Note, draft
from bot.notes.facts import Talk, gather
from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.noted import Fragment, sentence_of
from bot.vocabulary.answers import Answers, CallPermission, Point
from bot.vocabulary.met import Met
from tests.bot.notes.gallery import FRIDAY, MET, NEXT_DAY, by

LONGEST_RUN = 6
"""Words; role, company, dates and names aside."""
TOLD = [
    "ran the night shift for 3 yrs, 12 people",
    "cut returns from 9% to 4% in a year",
    "trained 20 new hires",
    "8 years in retail",
    "built the stock list, count went from 2 days to 3 hours",
    "good w excel",
    "opened two stores on time",
    "won back 5 lost accounts",
    "i kept every delivery on time for two winters",
    "managed a budget of $2M",
]
TALKED = [
    "showed me the new dock",
    "the move to the second site",
    "walked me through the returns desk",
    "",
    "let me try the scanner",
]
WANTS = [
    "i like fixing things",
    "they promote from within",
    "i grew up near the harbor",
    "",
    "I want to stay in one place and learn it well",
]
WANTED = [
    "I like fixing things",
    "I like that you promote from within",
    "I grew up near the Harbor",
    "I want to stay in one place and learn it well",
]
"""Those of them that are a note's own sentence, as it says them."""
NAMES = [
    "Ada",
    "Bo",
    "Cem",
    "Dee",
    "Eli",
    "Fay",
    "Gus",
    "Hal",
    "Ida",
    "Jo",
    "Kit",
    "Liv",
    "Max",
    "Ned",
    "Oda",
    "Pia",
    "Quin",
    "Ray",
    "Sue",
    "Tom",
]


def seekers() -> list[Note]:
    """The notes of twenty people who were at the same interview on one day, and told each their own."""
    notes = []
    for at, name in enumerate(NAMES):
        reader = Met("Priya Raman", talked=TALKED[at % 5])
        told = tuple(Point(TOLD[(at * 3 + step) % 10]) for step in range(2))
        answers = Answers(told, (), by(FRIDAY), list(CallPermission)[at % 3], met=(reader,), wants=WANTS[(at // 2) % 5])
        talk = replace(
            Talk("Harbor Foods", "Shift Lead", "", MET, NEXT_DAY, country="US"), writer=f"{name} {NAMES[-at - 1]}"
        )
        notes.append(draft(gather(talk, answers)[0]))
    return notes


def words(note: Note) -> list[str]:
    """The words of a note's text, without those that every note about this job has to have."""
    text = note.body.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]
    text = re.sub(r"Harbor Foods|[Ss]hift [Ll]ead|December \d+|\w+day(?: the \w+)?|Priya|yesterday", "#", text)
    points = tuple(map(draft_of, TOLD))
    for typed in (*(with_its_cause(point) for point in points), *points, *map(lower_first, points), *WANTED):
        text = text.replace(typed.rstrip(".").removeprefix("I "), "#")
    text = re.sub(r"the new dock|the move to the second site|the returns desk|the scanner", "#", text)  # as they typed
    text = re.sub(r"\bI (?:also )?(?=#)", "", text)
    return re.findall(r"[\w'#]+", re.sub(r"#(?:\W+#)+", "#", text).lower())


def test_twenty_seekers_do_not_send_one_note() -> None:
    notes = seekers()
    subjects = [note.subject for note in notes]
    same = max(subjects.count(subject) for subject in subjects)
    texts = [words(note) for note in notes]
    shared = most_shared(texts)
    print(f"equal subjects: {same} of 20; a run of more than {LONGEST_RUN} words: in {shared} of 20")  # noqa: T201
    assert same <= 20 // 5
    assert shared <= 3


def most_shared(texts: list[list[str]]) -> int:
    """In how many notes the run stands that most of them share; what the seekers typed themselves is left out."""
    counted: dict[tuple[str, ...], set[int]] = {}
    for at, text in enumerate(texts):
        for run in runs_of(text, LONGEST_RUN + 1):
            if "#" not in run:
                counted.setdefault(run, set()).add(at)
    return max((len(notes) for notes in counted.values()), default=0)


def words_of(text: str) -> list[str]:
    text = re.sub(r"\bI (?:also )?(?=#)", "", text)
    return re.findall(r"[\w'#]+", re.sub(r"#(?:\W+#)+", "#", text).lower())


def runs_of(text: list[str], length: int) -> list[tuple[str, ...]]:
    """All runs of so many words."""
    return [tuple(text[at : at + length]) for at in range(len(text) - length + 1)]


def draft_of(typed: str) -> str:
    """A point as a note says it."""
    return sentence_of(Point(typed), Fragment.POINT)
