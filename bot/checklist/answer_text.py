"""What each step's answer reads back as: plain text that the person could have typed, "" if there is no answer."""

from bot.checklist import easing, sentences
from bot.checklist.personal import WANTS
from bot.checklist.playback import RIGHT, leave_out
from bot.reading.answers.reading import CALL_CHOICES, GIVEN, NOT_ASKED, NOT_GIVEN, NOT_SAID, Choice
from bot.reading.people.addresses import usual
from bot.reading.people.addressing import by_name, called
from bot.vocabulary.answers import Answers, Point
from bot.vocabulary.met import Met
from bot.wording.catalog import say
from bot.wording.phrases import phrase
from bot.wording.words import say_day, say_days

BESIDE = " · "
"""Between a choice and what was added to it."""


def told(answers: Answers) -> str:
    """The points put to the employer, one per line."""
    return _lines(answers.told)


def missed(answers: Answers) -> str:
    """The points that were not made, one per line."""
    return _lines(answers.missed)


def hire_date(answers: Answers) -> str:
    """When the position is to be filled."""
    said = answers.hire_date
    if said is None:
        return ""
    if said.first and said.last:
        return say_days(said.first, said.last)
    return NOT_SAID.label if said.asked else NOT_ASKED.label


def call(answers: Answers) -> str:
    """Whether they may call, what was added, and the day that was understood."""
    if answers.call is None:
        return ""
    since = say("answer_text.call_from", day=say_day(answers.call_from)) if answers.call_from else ""
    return BESIDE.join(part for part in (CALL_CHOICES[answers.call].label, answers.call_words, since) if part)


def chosen_call(answers: Answers) -> str:
    """Whether they may call, as the value of a choice."""
    return answers.call or ""


def call_contact(answers: Answers) -> str:
    """Whom to call, and the number."""
    return ", ".join(part for part in (answers.call_whom, answers.call_number) if part)


def closing(answers: Answers) -> str:
    """Whether the closing reminder was given, and in which words."""
    if answers.reminder is None:
        return ""
    given = GIVEN.label if answers.reminder else NOT_GIVEN.label
    return BESIDE.join(part for part in (given, answers.closing_words) if part)


def chosen_closing(answers: Answers) -> str:
    """Whether the closing reminder was given, as the value of a choice."""
    return "" if answers.reminder is None else (GIVEN if answers.reminder else NOT_GIVEN).value


def met(answers: Answers) -> str:
    """The interviewers, one per line."""
    return "\n".join(_person(person) for person in answers.met)


def _lines(points: tuple[Point, ...]) -> str:
    return "\n".join(f"{point.problem} -> {point.answer}" if point.problem else point.answer for point in points)


def _person(person: Met) -> str:
    return ", ".join(part for part in (person.name, person.title, person.email, person.phone) if part)


# --- what makes a note personal ----------------------------------------------------------------------------------


def promised(answers: Answers) -> str:
    """What was promised; the day is named if the words do not name it."""
    return answers.promised


def arranged(answers: Answers) -> str:
    """Who arranged the interview."""
    return answers.arranged_by


def talked(answers: Answers) -> str:
    """What was talked about, one person per line."""
    return _of_each(answers, [met.talked for met in answers.met])


def doubt(answers: Answers) -> str:
    """The doubts they showed, one person per line."""
    return _of_each(answers, [met.doubt for met in answers.met])


def eased(answers: Answers) -> str:
    """What answers the doubts, one person per line."""
    return _of_each(answers, [_eased(met, answers) for met in answers.met])


def _eased(met: Met, answers: Answers) -> str:
    point = easing.answer_to(met, answers)
    return point.answer if point else easing.NONE.label if met.eased == "" else ""


def wants(answers: Answers) -> str:
    """What makes them want the job."""
    return answers.wants or next((choice.label for choice in WANTS if choice.value == answers.draw), "")


def addresses(answers: Answers) -> str:
    """How to address each of them, as far as it was said."""
    return _of_each(answers, [met.address for met in answers.met])


def signature(answers: Answers) -> str:
    """How they sign."""
    signer = answers.signer
    return ", ".join(part for part in (signer.signed_as, signer.sign_phone, signer.sign_link) if part)


def result(answers: Answers) -> str:
    """How the strongest point was achieved, or its result."""
    return sentences.result(answers)


def _of_each(answers: Answers, said: list[str]) -> str:
    if len(said) == 1:
        return said[0]
    return "\n".join(f"{met.name}: {what}" for met, what in zip(answers.met, said, strict=True) if what)


# --- questions that depend on the answers ------------------------------------------------------------------------


def asks_what_was_talked_about(answers: Answers) -> str:
    """With the interviewer's name if there was one, and with an example for a panel."""
    names = [by_name(met.name) for met in answers.met]
    if not names:
        return say("steps.question.talked")
    if len(names) == 1:
        return say("answer_text.asks_what_stuck_with_one", name=names[0])
    return say("answer_text.asks_what_stuck_with_several", first=names[0], second=names[1])


def asks_what_eases(answers: Answers) -> str:
    """With the name of the person whose doubt it is."""
    met = easing.asked_of(answers)
    return say("answer_text.asks_what_eases", name=by_name(met.name)) if met else say("steps.question.eased")


def the_doubt(answers: Answers) -> str:
    """The doubt in question, as typed."""
    met = easing.asked_of(answers)
    return say("answer_text.you_wrote", words=met.doubt) if met else ""


def first_fragment(answers: Answers) -> str:
    """The point whose sentence is asked for, as typed."""
    place = sentences.asked_for(answers)
    return say("answer_text.you_wrote", words=sentences.point_at(answers, place).answer) if place else ""


def asks_how_to_address(answers: Answers) -> str:
    """With the first person for whom it is not known."""
    met = next(iter(sentences.unaddressed(answers)), None)
    return say("answer_text.asks_how_to_address", name=met.name) if met else say("steps.question.address")


def ways_to_address(answers: Answers) -> tuple[Choice, ...]:
    """The usual ways, for the first person for whom it is not known."""
    met = next(iter(sentences.unaddressed(answers)), None)
    return tuple(Choice(way, way) for way in usual(met, answers.signer.locale)) if met else ()


def to_agree_to(answers: Answers) -> str:
    """The sentences as the note would say them, numbered, then what it leaves out, and how it would greet and sign."""
    numbers = {place: number for number, place in enumerate(sentences.numbered(answers), 1)}
    said = {place: sentences.heard(answers, place).sentence for place in sentences.used(answers)}
    lines = [f"{numbers[place]}. {sentence}" for place, sentence in said.items() if sentence]
    if best := sentences.asks_how(answers):
        lines.append(say("answer_text.asks_how_you_did_it", number=numbers[best]))
    for met in sentences.greeted(answers):
        lines.append(say("answer_text.asks_if_dear", name=met.name, dear=called(met)))
    for met in answers.met if len(answers.met) <= sentences.MOST_ADDRESSED else ():
        if met.address not in {"", by_name(met.name)}:
            lines.append(say("answer_text.greets", name=met.name, dear=met.address))
    more = sentences.heard_result(answers)
    if more:
        lines.append(say("answer_text.and_how", how=more))
    out = [place for place, sentence in said.items() if not sentence]
    if out:
        left = [f"{numbers[place]}. {sentences.point_at(answers, place).answer}" for place in out]
        lines += [say("answer_text.left_out_so_far", number=numbers[out[0]]), *left]
    if (how := sentences.result(answers)) and not more:
        lines.append(say("answer_text.how_left_out", how=how))
    signs = signature(answers) or sentences.full_name(answers)
    return "\n".join([*lines, say("answer_text.signed", name=signs)] if signs else lines)


def ways_to_agree(answers: Answers) -> tuple[Choice, ...]:
    """One tap for all of it (which says how to address somebody, if that is open), and one to leave out each."""
    open_ = sentences.greeted(answers)
    said = [place for place in sentences.used(answers) if sentences.heard(answers, place).sentence]
    dropped = (leave_out(number) for number, place in enumerate(sentences.numbered(answers), 1) if place in said)
    if len(open_) != 1:
        return (RIGHT, *dropped)
    return (
        *(Choice(way, phrase("choices.right_dear", way=way)) for way in usual(open_[0], answers.signer.locale)),
        *dropped,
    )


def strongest_point(answers: Answers) -> str:
    """The sentence that a note relies on most."""
    place = sentences.strongest(answers)
    return sentences.heard(answers, place).sentence if place else ""
