"""Plays a file of interviews through the bot over the playground, and writes the notes that come of them.

    make notes INTERVIEWS=path/to/interviews.json [OUT=ours.json]

An interview in the file: `id`, `start` (as behind /debrief), `today` ("Tuesday 2026-11-24 17:30 America/New_York"),
`sender`, `told`, `missed`, `hire`, `call`, `close`, `people`, and `if_asked`, of which only that is used for which the
bot asks. Each field is typed as it stands; what there is no answer for is skipped. The note is that to the first of
the people, as the bot gave it: {id: "Subject: ...", an empty line, the text}.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.checklist.easing import NONE
from bot.reading import dates
from bot.reading.shorthand.words import ROLES
from bot.reading.shorthand.written import content_words
from bot.screens import debrief_forms as forms
from bot.screens import ids, note_forms
from bot.vocabulary.answers import How
from bot.wording.words import say_day, say_days
from playground import transcript
from playground.block_kit.elements import elements
from playground.client import Actor
from playground.screen import find
from playground.types import Json
from tests.stage import Stage, bot_in_playground

LOCALES = {"Europe/London": "en-GB", "Europe/Dublin": "en-IE", "Europe/Belfast": "en-GB"}
CANADIAN = {"Halifax", "Toronto", "Vancouver", "Winnipeg", "Edmonton", "Regina", "St_Johns", "Montreal", "Moncton"}
NO_ANSWER = re.compile(r"^\W*(?:none|nothing|skip|dunno|nobody|not sure|nah|no)\W*$", re.IGNORECASE)
MOST_TURNS = 60


@dataclass
class Played:
    """One interview, played: the questions with their answers, and the note."""

    id: str
    turns: list[tuple[str, str]] = field(default_factory=list)
    note: str = ""


def play(interview: Json) -> Played:
    """Play one interview from /debrief to its note."""
    day, clock, zone = interview["today"].split()[-3:]
    now = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone))
    with bot_in_playground(now.astimezone(UTC)) as stage:
        person = _person(stage, interview["sender"], zone)
        played = Played(interview["id"])
        _start(person, interview["start"], now)
        _answer_all(person, interview, played)
        played.note = _note(person)
        return played


def _person(stage: Stage, name: str, zone: str) -> Actor:
    city = zone.rpartition("/")[2]
    british = zone.startswith(("Europe/", "Australia/", "Africa/", "Asia/", "Pacific/Auckland"))
    locale = LOCALES.get(zone, "en-CA" if city in CANADIAN else "en-GB" if british else "en-US")
    made = stage.client.happen(
        "create_user", name=re.sub(r"\W+", ".", name.lower()), real_name=name, tz=zone, locale=locale
    )
    return stage.client.user(made["user"])


# --- the interview itself


_AHEAD = re.compile(
    r"^(?:today|yesterday|yest|this (?:morning|afternoon|am|pm))"
    r"(?:,? (?:at )?(?:\d[\d:.]*(?: ?[ap]m)?|noon|half \w+|(?:one"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?: in the (?:morning|afternoon|evening))?))?[\s,.:-]+(?:interview(?:ed)? )?(?:for |at |with )?",
    re.IGNORECASE,
)
"""When it was, at the head of a line."""
_WHEN = re.compile(
    r"\b(?:today|yest(?:erday)?|this (?:morning|afternoon|evening|am|pm)|tonight|tonite|last night|"
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|\d{1,2}/\d{1,2})\b.*$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    rf"\b(?:{'|'.join(sorted(ROLES - {'head', 'member', 'post', 'lead', 'secretary'}))}|secretary|lead|ae|sales"
    rf"|planner|janitor|operator|foreman|counselor|social worker|cfo|ceo|coo|cto|hauler|porter|ot|pt|sub|temp)\b",
    re.IGNORECASE,
)
"""What somebody is, as a line names the job."""


_HOUSE = re.compile(
    r" & |\b(?:apartments|hotel|co-?op|ltd|inc|clinic|vets|cent(?:er|re)|school|council|theatre|bank|group|farms?)\b",
    re.IGNORECASE,
)
"""What a company's name has in it."""
_LEADS = r"(?:senior|sr\.?|junior|jr\.?|lead|head|outside|inside|night|day|assistant|asst\.?|staff|field|exec\w*)"
_BEFORE = re.compile(
    r"^phone (?:w/?|with) (?:an? |the )?recruiter\s*(?:for|about|,)?\s*|^(?:(?:um|so"
    r"|ok|today|yesterday|just|i|had|have|an?|my|internal|phone|first|second|job)\s+)*"
    r"(?:interview(?:ed)?|screen|posting)\s*(?:for|,|in|at|with|:)?\s+",
    re.IGNORECASE,
)


def named(start: str) -> tuple[str, str]:
    """Company and role in a line, as its writer means them."""
    line = re.sub(
        r"^(?:(?:um|uh|so|ok|okay|well|just|hi|it was(?: for)?(?: the)?|it's|its)\b[\s,]*)+",
        "",
        _BEFORE.sub("", start),
        flags=re.IGNORECASE,
    )
    line = re.sub(r"^(?:had|have) (?:my |an? |the )?(?:interview )?(?:with |at |for )?", "", line, flags=re.IGNORECASE)
    line = _AHEAD.sub("", line)
    when = _WHEN.search(line)
    line = line[: when.start()].strip(" ,.-–") if when and when.start() > 3 else line
    line = re.sub(r",\s*(?:\w+ )?interview$", "", line)
    found = re.match(r"(.+?)\s+(?:at|@|in|for)\s+(?!\d|the (?:site|shop|rink|office|yard|bus|route)|their )(.+)", line)
    if found and not re.search(r", [A-Z]\w+ [A-Z]", found[1]):  # "EA, Elm Park Elementary in Saskatoon"
        return _first(found[2]), re.sub(r"^for ", "", found[1]).strip(" ,")
    parts = [part.strip() for part in re.split(r"\s+[-–]\s+", line)]
    parts = parts if len(parts) > 1 else [part.strip() for part in re.split(r",\s+|\.\s+", line)]
    roles = [part for part in parts if _ROLE.search(part)]
    if not roles and len(parts) > 1 and any(map(_HOUSE.search, parts)):
        roles = [part for part in parts if not _HOUSE.search(part)][:1]
    if len(parts) == 1 and (found := re.search(rf"(?:{_LEADS}\s+)+{_ROLE.pattern}.*$", line, re.IGNORECASE)):
        return line[: found.start()].strip() or line, found[0]
    if len(parts) == 1 and (found := _ROLE.search(line)):
        return _run_together(line, found)
    if not roles and len(parts) > 1:
        names = [len(re.findall(r"\b[A-Z][a-z]", part)) for part in parts[:2]]
        shorter = len(parts[0].split()) < len(parts[1].split())
        roles = parts[:1] if names[1] > names[0] or (names[0] == names[1] and shorter) else []
    role = re.sub(r"^(?:the )?(?:job|role|position) is ", "", (roles or parts[1:] or parts)[0])
    others = [part for part in parts if part not in roles[:1]]
    named_so = [part for part in others if len(re.findall(r"\b[A-Z][a-z]", part)) > 1]
    return _first((named_so or others or parts)[0]), role


def _run_together(line: str, found: re.Match[str]) -> tuple[str, str]:
    """Company and role without a mark between them: the role is the word for it with up to two before it."""
    before, behind = line[: found.start()].split(), line[found.end() :].strip(" ,")
    own = len(before) if behind and len(before) < 4 else min(1, len(before) - 1) if before else 0
    role = " ".join([*before[len(before) - own :], found[0]])
    company = " ".join(before[: len(before) - own]) or behind or line
    return company, role


def _first(text: str) -> str:
    return re.split(r",\s+|\s+-\s+|\.\s+", text)[0].strip(" ,.")


def _start(person: Actor, start: str, now: datetime) -> None:
    """Type the line; what the bot did not read of it is filled into its form."""
    person.command(f"/debrief {start}")
    person.wait(lambda actor: actor.modal() or _question(actor))
    if view := person.modal():
        company, role = named(start)
        read = {block["block_id"] for block in view["blocks"] if "element" in block and _is_filled(block["element"])}
        wanted = {**_when(start, now), **_way(start), forms.COMPANY: company, forms.ROLE: role}
        wrong = _misread(view, company, role) if forms.COMPANY in read else set()
        person.submit({name: value for name, value in wanted.items() if name not in read or name in wrong})
    person.wait(_question)


def _misread(view: Json, company: str, role: str) -> set[str]:
    """What they would put right in the form: a company that is the role, or that the line names elsewhere."""
    shown = _initial(view, forms.COMPANY)
    capitals = re.compile(r"\b[A-Z][a-z]")
    as_role = (bool(_ROLE.search(role)) and role.lower() in shown.lower()) or bool(_ROLE.fullmatch(shown))
    elsewhere = len(capitals.findall(company)) > 1 > len(capitals.findall(shown))
    as_house = bool(_HOUSE.search(_initial(view, forms.ROLE))) and not _HOUSE.search(role)
    other_role = bool(_ROLE.search(role)) and not _ROLE.search(_initial(view, forms.ROLE))
    return {forms.COMPANY, forms.ROLE} if as_role or elsewhere or as_house or other_role else set()


def _initial(view: Json, block_id: str) -> str:
    block = next((block for block in view["blocks"] if block.get("block_id") == block_id), {})
    return str(block.get("element", {}).get("initial_value", ""))


def _is_filled(element: Json) -> bool:
    return any(name.startswith("initial_") and value for name, value in element.items())


_WAYS = {
    How.PHONE: r"\bphone\b",
    How.VIDEO: r"\b(?:zoom|teams|video|meet)\b",
    How.PANEL: r"\bpanel\b",
    How.ONSITE: r"\bon-?site\b",
}


def _way(start: str) -> dict[str, str]:
    found = next((how for how, words in _WAYS.items() if re.search(words, start, re.IGNORECASE)), None)
    return {forms.WAY: found} if found else {}


def _when(start: str, now: datetime) -> dict[str, str]:
    found = _WHEN.search(start)
    said = re.sub(r"\byest\b", "yesterday", found[0] if found else start, flags=re.IGNORECASE)
    said = re.sub(r"\b(?:and )?sat (?:down|in)\b.*$", "", said)  # no Saturday
    match dates.read_moment(said, now, "en_US"):
        case dates.Moment(at) if at <= now:
            return {forms.DAY: f"{at:%Y-%m-%d}", forms.TIME: f"{at:%H:%M}"}
        case dates.Either((first, *_)) if first.at <= now:
            return {forms.DAY: f"{first.at:%Y-%m-%d}", forms.TIME: f"{first.at:%H:%M}"}
        case dates.DayOnly(day) if day <= now.date():
            return {forms.DAY: day.isoformat(), forms.TIME: "09:00"}
    return {forms.DAY: f"{now:%Y-%m-%d}", forms.TIME: f"{now.replace(hour=max(0, now.hour - 1)):%H:%M}"}


# --- the questions


def _question(person: Actor) -> Json | None:
    """The newest message of the bot, once it is a question or what came at the end."""
    said = [message for message in person.messages() if _moves(message) or _has(message, ids.NOTE_FORM)]
    return said[-1] if said else None


def _moves(message: Json) -> bool:
    return any(str(block.get("block_id", "")).startswith("move") for block in message["blocks"])


def _has(message: Json, action_id: str) -> bool:
    return find(message, action_id, buttons=True) is not None


def _answer_all(person: Actor, interview: Json, played: Played) -> None:
    asked: dict[str, int] = {}
    for _ in range(MOST_TURNS):
        message = person.wait(_question)
        if not _moves(message):
            return
        question = _text(message)
        asked[question] = asked.get(question, 0) + 1
        answer = "[Skip]" if asked[question] > 2 else _answer(question, message, interview, asked)
        played.turns.append((question, answer))
        _act(person, message, answer)
        person.wait(lambda actor, before=message: (found := _question(actor)) and found["ts"] != before["ts"])
    raise RuntimeError(f"{interview['id']}: it goes on asking\n{person.screen()}")


def _text(message: Json) -> str:
    return "\n".join(_block_texts(message))


def _block_texts(message: Json) -> Iterator[str]:
    for block in message["blocks"]:
        if block["type"] == "section" and "text" in block:
            yield str(block["text"]["text"])
        elif block["type"] == "rich_text":
            yield "".join(piece["text"] for part in block["elements"] for piece in part["elements"])


def _act(person: Actor, message: Json, answer: str) -> None:
    where = {**message, "channel": person.direct()}
    if not answer.startswith("["):
        person.say(answer)
        return
    label = answer.strip("[]")
    for name in (label, "That's all", "Skip", "Keep as it is"):
        if find(message, name, buttons=True):
            person.press(name, where)
            return
    raise RuntimeError(f"no such button: {answer}\n{person.screen()}")


def _answer(question: str, message: Json, interview: Json, asked: dict[str, int]) -> str:
    """What this person says to a question; "[...]" is a tap."""
    more: Json = interview.get("if_asked", {})
    for words, says in _ANSWERS:
        if words.search(question):
            return says(question, message, interview, more) or "[Skip]"
    return "[Skip]"


def _lines(said: list[str], nothing: str) -> str:
    return "\n".join(said) if said else nothing


def _hire(question: str, message: Json, interview: Json, _more: Json) -> str:
    """Typed as it stands; asked which of two days was meant, the one that was typed last."""
    if "when the job begins" in question and "They didn't say" in _labels(message):
        return "[They didn't say]"
    if days := [label for label in _labels(message) if re.search(r"\d{4}", label)]:
        return f"[{_meant(days, interview)}]"
    if "could not make a date" in question:
        return "[Skip]"
    return f"{interview['hire']}\n{interview['call']}"


def _meant(days: list[str], interview: Json) -> str:
    today = datetime.fromisoformat(interview["today"].split()[-3]).date()
    for clause in reversed(re.split(r"[,.;]\s+", interview["hire"])):
        match dates.read_hire_date(clause, today):
            case dates.Day(day) if say_day(day) in days:
                return say_day(day)
            case dates.Span(first, last) if say_days(first, last) in days:
                return say_days(first, last)
            case dates.Ambiguous(choices):
                said = [
                    say_day(one.date) if isinstance(one, dates.Day) else say_days(one.first, one.last)
                    for one in choices
                ]
                if meant := [label for label in days if label in said]:
                    return meant[0]
    return days[-1]


def _close(question: str, _message: Json, interview: Json, more: Json) -> str:
    if "Yes or no is enough" in question:
        return (
            "[No]"
            if re.search(r"\b(?:no|not|nothing|just|didn'?t|forgot)\b", interview["close"], re.I)
            else "[Yes, I did]"
        )
    promised = more.get("promised", "")
    return interview["close"] + (f"\npromised: {promised}" if promised and not NO_ANSWER.match(promised) else "")


def _people(_question: str, _message: Json, interview: Json, more: Json) -> str:
    who = more.get("who_set_it_up", "")
    return _lines([*interview["people"], *([f"set up by: {who}"] if who else [])], "[Skip]")


def _talked(_question: str, _message: Json, interview: Json, more: Json) -> str:
    about = more.get("talked_about", {})
    one = len(about) == 1
    lines = [text if one else f"{name}: {text}" for name, text in about.items() if text]
    doubt = more.get("reservation", "")
    return _lines([*lines, *([f"doubt: {doubt}"] if doubt and not NO_ANSWER.match(doubt) else [])], "[Skip]")


def _of_point(question: str, _message: Json, interview: Json, more: Json) -> str:
    """More of the point that the question shows: the one with most of its words."""
    best, found = 0, ""
    for kind in ("told", "missed"):
        for point, further in zip(interview[kind], more.get("more", {}).get(kind, []), strict=False):
            shared = len(_words(point) & _words(question))
            if shared > best and not NO_ANSWER.match(further):
                best, found = shared, further
    return found


def _eases(_question: str, message: Json, _interview: Json, more: Json) -> str:
    """The point that shares most with what they said of the doubt; none of them where none shares two words."""
    said = {word for word in content_words(more.get("reservation", "")) if len(word) > 2}
    points = _labels(message)[: _labels(message).index(NONE.label)]
    best = max(points, key=lambda label: len(said & content_words(label)))
    return f"[{best if len(said & content_words(best)) > 1 else NONE.label}]"


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]{3,}|\d+", text.lower()))


def _address(question: str, message: Json, _interview: Json, more: Json) -> str:
    """The button that says it as they want it, else their own words."""
    about = question.partition("\n")[0] if "Before I write it" not in question else question.partition(": Dear")[0]
    about = about.rpartition("\n")[2].lower()
    wanted = next((said for name, said in more.get("addressed_as", {}).items() if name.lower() in about), "")
    ways = [label for label in _labels(message) if label not in ("Skip", "Back", "Finish later", "Stop", "That's all")]
    plain = re.sub(r"[^a-z ]", "", wanted.lower()).split()
    for label in ways:
        said = re.sub(r"[^a-z ]", "", label.lower().removeprefix("right").removeprefix(", dear")).split()
        if said and said == plain:
            return f"[{label}]"
    if not wanted or NO_ANSWER.match(wanted):
        return f"[{ways[0]}]" if ways else "[Skip]"
    return f"Dear {wanted}" if "Before I write it" in question else wanted


def _labels(message: Json) -> list[str]:
    buttons = (element for block in message["blocks"] for _, element in elements(block) if element["type"] == "button")
    return [element["text"]["text"] for element in buttons]


def _check(question: str, message: Json, interview: Json, more: Json) -> str:
    """Right, with how they are addressed, once the strongest point has had its one more detail."""
    asked = re.search(r"How did you do number (\d)", question)
    point = re.search(rf"^{asked[1]}\. (.+)$", question, re.MULTILINE) if asked else None
    if point and (further := _of_point(point[1], message, interview, more)):
        return f"how: {further}"
    if find(message, "Right", buttons=True):
        return _otherwise(question, more) or "[Right]"
    return _address(question, message, interview, more)


def _otherwise(question: str, more: Json) -> str:
    """How the first whose greeting is shown likes to be addressed, where that is not how."""
    for name, shown in re.findall(r"^(.+): Dear (.+)\?$", question, re.MULTILINE):
        ways = more.get("addressed_as", {}).items()
        wanted = next((said for who, said in ways if set(name.split()) & set(who.split()) - {"Dr", "Dr.", "Mr"}), "")
        if (
            wanted
            and not NO_ANSWER.match(wanted)
            and re.sub(r"\W", "", wanted.lower()) != re.sub(r"\W", "", shown.lower())
        ):
            return f"{name}: Dear {wanted}"
    return ""


Says = Callable[[str, Json, Json, Json], str]
_ANSWERS: tuple[tuple[re.Pattern[str], Says], ...] = tuple(
    (re.compile(words), says)
    for words, says in (
        (r"Before I write it", _check),
        (r"How did you do that", _of_point),
        (r"What did you do there", _of_point),
        (
            r"tell them you would bring|Anything else you told",
            lambda *given: _lines(given[2]["told"], "[I didn't get to]"),
        ),
        (r"did you not get to say", lambda *given: _lines(given[2]["missed"], "[I said it all]")),
        (r"position filled", _hire),
        (r"may call if", lambda *given: str(given[2]["call"])),
        (r"Whom may you call", lambda *given: str(given[2]["call"])),
        (r"look forward to hearing", _close),
        (r"What did you promise", lambda *given: str(given[3].get("promised", ""))),
        (r"Who did you meet", _people),
        (r"Who set the interview up", lambda *given: str(given[3].get("who_set_it_up", ""))),
        (r"talk about that stuck|What stuck with you", _talked),
        (r"make them hesitate", lambda *given: str(given[3].get("reservation", ""))),
        (r"Which of these answers", _eases),
        (r"What makes you want", lambda *given: str(given[3].get("why_this_job", ""))),
        (r"like to be addressed", _address),
        (r"How do you sign", lambda *given: str(given[2]["sender"])),
        (r"Anyone else", lambda *given: "[That's all]"),
    )
)


# --- the note


def _note(person: Actor) -> str:
    """The first person's note, as its form holds it."""
    person.wait(lambda actor: any(_has(message, ids.NOTE_FORM) for message in actor.messages()))
    first = next(message for message in person.messages() if _has(message, ids.NOTE_FORM))
    if _has(first, ids.ONE_EACH):
        person.press(ids.ONE_EACH, {**first, "channel": person.direct()})
        first = person.wait(lambda actor: next((m for m in actor.messages() if "(1 of" in transcript.message(m)), None))
    person.press(ids.NOTE_FORM, {**first, "channel": person.direct()})
    view = person.wait(Actor.modal)
    shown = {
        block.get("block_id"): block["element"].get("initial_value", "")
        for block in view["blocks"]
        if "element" in block
    }
    person.close_modal()
    return f"Subject: {shown.get(note_forms.SUBJECT, '')}\n\n{shown[note_forms.BODY]}"


def main() -> None:
    """Play the file, say what was asked and what came of it, and write the notes."""
    parser = argparse.ArgumentParser(description="Notes from a file of interviews, as the bot writes them.")
    parser.add_argument("interviews", type=Path)
    parser.add_argument("--out", type=Path, default=Path("ours.json"))
    parser.add_argument("--only", nargs="*", default=[], help="ids of interviews")
    given = parser.parse_args()
    interviews: list[dict[str, Any]] = json.loads(given.interviews.read_text(encoding="utf-8"))
    notes = {}
    for interview in interviews:
        if not given.only or interview["id"] in given.only:
            played = play(interview)
            notes[played.id] = played.note
            _show(played)
    given.out.write_text(json.dumps(notes, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(notes)} notes -> {given.out}")


def _show(played: Played) -> None:
    print(f"=== {played.id}: {len(played.turns) + 1} interactions\n")
    for question, answer in played.turns:
        print(f"  {question}".replace("\n", "\n  "))
        print(f"    > {answer}".replace("\n", "\n      "))
    print(f"\n{played.note}\n")


if __name__ == "__main__":
    main()
