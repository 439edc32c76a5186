"""What makes a reader wince: shorthand left in, words that nobody says, boasts, their troubles, presumption."""

import re

from bot.notes.checks.check import About, Found, Severity, for_thank_you, rule
from bot.notes.checks.idioms import said
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.written import Written, sentences
from bot.support.patterns import regex
from bot.wording.phrases import phrase

_SHORTHAND = regex(
    r"(?<![\w/@.])(?:ppl|abt|thru|b4|w/o?|yrs?|hrs?|mgr|lol|tbh|idk"
    r"|btw|gonna|wanna|gotta|kinda|cuz|thx|pls|u|ur|im|ive|dont|didnt"
    r"|cant|wasnt|um+|uh+)(?![\w/@]|\.\w)|\s(?:->|=>|→|\+)\s|(?<=\s)i(?=[\s,.!?])|^i(?=\s)",
    re.MULTILINE,
)
_WOODEN = {
    "that is (part of )?what i have to offer": "your_deed",
    "(it|this|that) would serve you well": "the_change",
    "as you (so )?kindly (allowed|agreed|permitted)": "leave_to_call",
    "with your kind permission": "leave_to_call",
    "should any questions? (come up|arise)": "own_question",
    "i will reply at once": "just_tell_me",
    "something we did not come to": "not_reached",
    "one (thing|point) (that )?i told you( about)?": "the_thing",
    "to come back to one of my points": "the_point",
    "my answer(?=:)": "the_answer",
    "i (would like|wish) to (take this opportunity to )?(express|extend|convey) my": "thank_you",
    "i am writing (this )?to": "at_once",
    "please find (attached|enclosed)": "here_is",
    "kindly (do|revert|note|consider|inform|advise|let)": "please",
    "do the needful": "your_need",
    "revert (back )?(to me|at)": "write_back",
    "esteemed (company|organi[sz]ation)": "their_name",
    "your good (self|selves|company)": "you",
    "i have experience in nothing": "nothing",
    "(it|that) made me want the job even more": "your_reason",
    "(further|additional|more) (one|a) point": "the_point",
    "a further point": "the_point",
    "in addition to (that|this)|beyond that": "i_also",
    "the more i (heard|learned)[^.]{0,40}the more i": "what_you_heard",
    "i (strongly |firmly |truly )?believe (that )?my (skills|background|experience)": "your_deed",
    "(would|will) be an? (great |valuable )?(asset|addition)": "first_deed",
    "(align|aligns|aligned) (perfectly |well )?with": "in_common",
    "(unique|valuable|diverse) skill ?set": "one_skill",
}
_WOODEN_WAYS = [(said(way), instead) for way, instead in _WOODEN.items()]
_BOASTS = said("""
    (best|perfect|ideal|strongest|right|only) (candidate|person|fit|match|choice|applicant)
    you (will|'ll|won't) (ever|never|not)? ?(find|meet|hire|see|regret)
    (no one|nobody)( else)? (is |can |could )?(better|more|else)
    i am (the best|excellent|outstanding|exceptional|brilliant|amazing|perfect|second to none|unmatched)
    i am an expert in everything
    i'm (the best|excellent|outstanding|exceptional|brilliant|amazing|perfect|second to none|unmatched)
    (uniquely|exceptionally|extremely|highly) qualified
    (better|more \\w+) than (any|all)( of)?( the)?( other)?s?
    i (always|never) (exceed|fail)
    world[- ]class
    second to none
    like no other
""")
_TACTLESS = said("""
    you (lose|lost|are losing|hate|fail|failed|are failing|struggle|are struggling)(?! nothing)
    you (can't|cannot)(?! (make|wait|go wrong|beat|miss))
    you('re| are) (behind|short-staffed|understaffed|overwhelmed|desperate|losing|drowning|disorgani[sz]ed)
    your (mess|chaos|failures?|incompetence|problems? with|high turnover|bad reviews?|terrible|awful|outdated|broken)
    (idiots?|morons?|stupid|jerks?|assholes?|bitch|crap|shit\\w*|damn|hell of)
    (divorce\\w*|custody|bankruptcy|pregnan\\w+|my (illness|disability|depression|anxiety|debts?))
    i (really |badly )?need (the|this) (money|job|work)
    i was (so |very |too |really )?nervous
    (my last|my old|my former) (boss|manager|company) was
""")
_PRESUMING = said("""
    look(ing)? forward to (starting|my first day|joining|working with you|my start date)
    (when|once|after) (i|you) (start|join|hire me|am hired|'m hired|bring me on)(?!ed)
    see you on my first day
    my future (colleagues|team|boss)
    (just|i am|i'm) checking in
""")


_MEANT = {"abt": "about", "pls": "please", "btw": "by the way", "w/": "with", "w/o": "without"}


@rule("shorthand", Severity.HIGH, "Iowa State")
def shorthand(note: Written, about: About) -> Found:
    """Short forms and signs of a phone's notes."""
    text = note.text
    if found := _SHORTHAND.search(text):
        near = next((each for each in sentences(text) if found[0].strip() in each), found[0])
        short = found[0].strip()
        right = _MEANT.get(short, spelt_out(short))
        yield (
            phrase("checks.spell_out", word=short),
            near,
            *((short, right) if short[:1].islower() and right != short else ()),
        )


@rule("wooden", Severity.MEDIUM, "Alison Green")
def wooden(note: Written, about: About) -> Found:
    """Turns that are written and never said, each with what is better."""
    for pattern, instead in _WOODEN_WAYS:
        if found := pattern.search(note.text):
            yield phrase("checks.wooden", words=found[0], instead=phrase(f"checks.instead.{instead}")), found[0]


@rule("boast", Severity.MEDIUM, "Princeton")
def boast(note: Written, about: About) -> Found:
    """The writer's praise of themselves."""
    for each in sentences(note.text):
        if found := _BOASTS.search(each):
            yield phrase("checks.boast", words=found[0]), each


@rule("tactless", Severity.HIGH, "Princeton")
def tactless(note: Written, about: About) -> Found:
    """The employer's trouble thrown back, insults, and what is private."""
    for each in sentences(note.text):
        if found := _TACTLESS.search(each):
            yield phrase("checks.tactless", words=found[0]), each


@for_thank_you("presuming", Severity.MEDIUM, "seed 001")
def presuming(note: Written, about: About) -> Found:
    """What takes the job for granted."""
    if found := _PRESUMING.search(note.text):
        yield phrase("checks.presuming", words=found[0]), found[0]
