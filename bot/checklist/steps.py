"""The checklist's questions, in order.

To add one: give its answer a field in `bot/vocabulary/answers.py` and a column in `bot/store/models/debriefs.py`, write
its reader in `bot/reading/answers/reading.py` and its text in `answer_text.py`, and put a Step into STEPS. What it says
is in the catalog, by its name.
CONTRIBUTING.md walks through it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.checklist import answer_text, check, easing, personal, playback, sentences
from bot.reading.answers import calling, reading
from bot.reading.answers.reading import Again, Choice, Setting
from bot.vocabulary.answers import Answers, CallPermission
from bot.vocabulary.replies import Answer
from bot.wording.catalog import say


class StepName(StrEnum):
    """The steps by name; tables, buttons and logs use it."""

    POINTS = "points"
    MISSED = "missed"
    HIRE_DATE = "hire_date"
    CALL = "call"
    CALL_CONTACT = "call_contact"
    CLOSING = "closing"
    PROMISED = "promised"
    PEOPLE = "people"
    ARRANGED = "arranged"
    TALKED = "talked"
    DOUBT = "doubt"
    WANTS = "wants"
    EASED = "eased"
    FRAGMENT = "fragment"
    ADDRESS = "address"
    SIGNATURE = "signature"
    CHECK = "check"
    RESULT = "result"


def _always(_answers: Answers) -> bool:
    return True


def _may_call(answers: Answers) -> bool:
    return answers.call is CallPermission.YES


def _met_somebody(answers: Answers) -> bool:
    return bool(answers.met)


def _has_open_doubts(answers: Answers) -> bool:
    return bool(easing.open_doubts(answers))


def _tells_nothing(answers: Answers) -> bool:
    return sentences.asked_for(answers) is not None


def _several_unaddressed(answers: Answers) -> bool:
    """A single one is asked along with the sentences."""
    return len(sentences.unaddressed(answers)) > 1


def _cannot_sign(answers: Answers) -> bool:
    return not answers.signer.signed_as and not sentences.full_name(answers)


def _has_to_agree(answers: Answers) -> bool:
    signs_anew = not answers.signer.signed_as and bool(sentences.full_name(answers))
    return signs_anew or bool(sentences.open_in(answers) or sentences.unaddressed(answers))


def _could_say_more(answers: Answers) -> bool:
    return sentences.strongest(answers) is not None


def _nothing(_answers: Answers) -> str:
    return ""


@dataclass(frozen=True)
class Step:
    """One question of the debrief."""

    name: StepName
    fields: tuple[str, ...]
    """The fields of Answers that it fills; "met.talked": that field of every interviewer."""
    read: Callable[[Answer, Answers, Setting], Answers | Again]
    say: Callable[[Answers], str]
    """The answer as the person could have typed it; "" if there is none."""
    choices: tuple[Choice, ...]
    wanted: Callable[[Answers], bool] = _always
    takes_day: bool = False
    picks: Callable[[Answers], str] | None = None
    """The value of the choice that is made in these answers, "" for none: then a form shows only its choices."""
    lines: bool = False
    """Whether an answer may have several lines; more text is then added to the previous one."""
    drops: bool = False
    """Whether each line of its answer can be removed separately, with one tap."""
    takes_more: bool = False
    """Whether it is asked for more after a one-line answer, for those who send one line per message."""
    along: StepName | None = None
    """The question that it is asked along with: answered or skipped with that one; alone only to be changed."""
    asks: Callable[[Answers], str] | None = None
    """The question as asked in this debrief, if that depends on the answers."""
    shows: Callable[[Answers], str] = _nothing
    """What the question is about, such as the sentences to confirm."""
    offers: Callable[[Answers], tuple[Choice, ...]] | None = None
    """Its choices, if they depend on the answers."""
    repeats: bool = False
    """Whether it is asked until nothing is left of it."""
    any_text: bool = False
    """Whether any text answers it, so that text sent before the question was seen cannot be told apart."""
    last: bool = False
    """Whether it comes after all others, and only if something is open before the note can be written."""

    @property
    def title(self) -> str:
        """A few words for lists and headings."""
        return say(f"steps.title.{self.name}")

    @property
    def question(self) -> str:
        """What it asks."""
        return say(f"steps.question.{self.name}")

    @property
    def more(self) -> str:
        """What it asks after a one-line answer, if it takes more."""
        return say(f"steps.more.{self.name}")

    @property
    def hint(self) -> str:
        """How to answer it."""
        return say(f"steps.hint.{self.name}")

    def put(self, answers: Answers) -> str:
        """The question as asked in this debrief."""
        return self.asks(answers) if self.asks else self.question

    def choices_for(self, answers: Answers) -> tuple[Choice, ...]:
        """The usual answers in this debrief."""
        return self.offers(answers) if self.offers else self.choices


STEPS = (
    Step(
        StepName.POINTS,
        fields=("told",),
        read=reading.read_told,
        say=answer_text.told,
        choices=(reading.NOT_SUMMED_UP,),
        lines=True,
        drops=True,
        takes_more=True,
    ),
    Step(
        StepName.MISSED,
        fields=("missed",),
        read=reading.read_missed,
        say=answer_text.missed,
        choices=(reading.SAID_IT_ALL,),
        lines=True,
        drops=True,
    ),
    Step(
        StepName.HIRE_DATE,
        fields=("hire_date",),
        read=personal.read_hire_date,
        say=answer_text.hire_date,
        choices=(reading.NOT_SAID, reading.NOT_ASKED),
        takes_day=True,
    ),
    Step(
        StepName.CALL,
        fields=("call", "call_words", "call_from"),
        read=calling.read_call,
        say=answer_text.call,
        choices=(reading.YES, reading.NO, reading.CALL_NOT_ASKED),
        picks=answer_text.chosen_call,
    ),
    Step(
        StepName.CALL_CONTACT,
        fields=("call_whom", "call_number"),
        read=calling.read_call_contact,
        say=answer_text.call_contact,
        choices=(reading.CONTACT_UNKNOWN,),
        wanted=_may_call,
        along=StepName.CALL,
    ),
    Step(
        StepName.CLOSING,
        fields=("reminder", "closing_words"),
        read=personal.read_closing,
        say=answer_text.closing,
        choices=(reading.GIVEN, reading.NOT_GIVEN, reading.GIVEN_AND_PROMISED, reading.NOT_GIVEN_BUT_PROMISED),
        picks=answer_text.chosen_closing,
    ),
    Step(
        StepName.PROMISED,
        fields=("promised", "promised_by"),
        read=personal.read_promised,
        say=answer_text.promised,
        choices=(personal.NOTHING_PROMISED,),
        along=StepName.CLOSING,
        any_text=True,
    ),
    Step(
        StepName.PEOPLE,
        fields=("met",),
        read=personal.read_met,
        say=answer_text.met,
        choices=(reading.NAMES_UNKNOWN,),
        lines=True,
        drops=True,
        takes_more=True,
    ),
    Step(
        StepName.ARRANGED,
        fields=("arranged_by",),
        read=personal.read_arranged,
        say=answer_text.arranged,
        choices=(personal.NOBODY_ELSE,),
        along=StepName.PEOPLE,
        any_text=True,
    ),
    Step(
        StepName.TALKED,
        fields=("met.talked",),
        read=personal.read_talked,
        say=answer_text.talked,
        choices=(personal.NOTHING_STUCK,),
        wanted=_met_somebody,
        lines=True,
        asks=answer_text.asks_what_was_talked_about,
    ),
    Step(
        StepName.DOUBT,
        fields=("met.doubt",),
        read=personal.read_doubt,
        say=answer_text.doubt,
        choices=(personal.NO_DOUBT,),
        wanted=_met_somebody,
        along=StepName.TALKED,
        lines=True,
    ),
    Step(
        StepName.WANTS,
        fields=("wants", "draw"),
        read=personal.read_wants,
        say=answer_text.wants,
        choices=personal.WANTS,
        any_text=True,
    ),
    Step(
        StepName.EASED,
        fields=("met.eased",),
        read=easing.read_eased,
        say=answer_text.eased,
        choices=(easing.NONE,),
        wanted=_has_open_doubts,
        asks=answer_text.asks_what_eases,
        shows=answer_text.the_doubt,
        offers=easing.offers,
        repeats=True,
        last=True,
        any_text=True,
    ),
    Step(
        StepName.FRAGMENT,
        fields=(),
        read=playback.read_fragment,
        say=_nothing,
        choices=(),
        wanted=_tells_nothing,
        shows=answer_text.first_fragment,
        repeats=True,
        last=True,
        any_text=True,
    ),
    Step(
        StepName.ADDRESS,
        fields=("met.address",),
        read=playback.read_address,
        say=answer_text.addresses,
        choices=(),
        wanted=_several_unaddressed,
        asks=answer_text.asks_how_to_address,
        offers=answer_text.ways_to_address,
        repeats=True,
        last=True,
        any_text=True,
    ),
    Step(
        StepName.SIGNATURE,
        fields=("signer.signed_as", "signer.sign_phone", "signer.sign_link"),
        read=playback.read_signature,
        say=answer_text.signature,
        choices=(),
        wanted=_cannot_sign,
        last=True,
        any_text=True,
    ),
    Step(
        StepName.CHECK,
        fields=(),
        read=check.read_check,
        say=_nothing,
        choices=(playback.RIGHT,),
        wanted=_has_to_agree,
        shows=answer_text.to_agree_to,
        offers=answer_text.ways_to_agree,
        repeats=True,
        last=True,
        any_text=True,
    ),
    Step(
        StepName.RESULT,
        fields=("told.result",),
        read=playback.read_result,
        say=answer_text.result,
        choices=(playback.NO_RESULT,),
        wanted=_could_say_more,
        shows=answer_text.strongest_point,
        along=StepName.CHECK,
        last=True,
        any_text=True,
    ),
)

STEP = {step.name: step for step in STEPS}
