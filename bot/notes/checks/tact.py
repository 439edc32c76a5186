"""What makes a reader wince: shorthand left in, words that nobody says, boasts, their troubles, presumption."""

import re

from bot.notes.checks.check import About, Found, Severity, for_thank_you, rule
from bot.notes.checks.idioms import said
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.written import Written, sentences

_SHORTHAND = re.compile(
    r"(?<![\w/@.])(?:ppl|abt|thru|b4|w/o?|yrs?|hrs?|mgr|lol|tbh|idk"
    r"|btw|gonna|wanna|gotta|kinda|cuz|thx|pls|u|ur|im|ive|dont|didnt"
    r"|cant|wasnt|um+|uh+)(?![\w/@]|\.\w)|\s(?:->|=>|→|\+)\s|(?<=\s)i(?=[\s,.!?])|^i(?=\s)",
    re.MULTILINE,
)
_WOODEN = {
    "that is (part of )?what i have to offer": "what you did",
    "(it|this|that) would serve you well": "what it would change for them",
    "as you (so )?kindly (allowed|agreed|permitted)": '"you said I could call"',
    "with your kind permission": '"you said I could call"',
    "should any questions? (come up|arise)": "nothing, or one question of your own",
    "i will reply at once": '"just tell me"',
    "something we did not come to": '"we didn\'t get to ..."',
    "one (thing|point) (that )?i told you( about)?": "the thing itself",
    "to come back to one of my points": "the point itself",
    "my answer(?=:)": "the answer itself",
    "i (would like|wish) to (take this opportunity to )?(express|extend|convey) my": '"thank you"',
    "i am writing (this )?to": "it at once",
    "please find (attached|enclosed)": '"here is"',
    "kindly (do|revert|note|consider|inform|advise|let)": '"please"',
    "do the needful": "what you need",
    "revert (back )?(to me|at)": '"write back"',
    "esteemed (company|organi[sz]ation)": "their name",
    "your good (self|selves|company)": '"you"',
    "i have experience in nothing": "nothing",
    "(it|that) made me want the job even more": "what made you want it",
    "(further|additional|more) (one|a) point": "the point itself",
    "a further point": "the point itself",
    "in addition to (that|this)|beyond that": '"I also"',
    "the more i (heard|learned)[^.]{0,40}the more i": "what it was that you heard",
    "i (strongly |firmly |truly )?believe (that )?my (skills|background|experience)": "what you did",
    "(would|will) be an? (great |valuable )?(asset|addition)": "what you would do first",
    "(align|aligns|aligned) (perfectly |well )?with": "what the two have in common",
    "(unique|valuable|diverse) skill ?set": "one thing you can do",
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


@rule("shorthand", Severity.HIGH, "Shorthand in a letter reads as haste, and haste reads as little care.", "Iowa State")
def shorthand(note: Written, about: About) -> Found:
    """Short forms and signs of a phone's notes."""
    text = note.text
    if found := _SHORTHAND.search(text):
        near = next((each for each in sentences(text) if found[0].strip() in each), found[0])
        short = found[0].strip()
        right = _MEANT.get(short, spelt_out(short))
        yield f'Spell out "{short}".', near, *((short, right) if short[:1].islower() and right != short else ())


@rule("wooden", Severity.MEDIUM, "What nobody would say aloud sounds like a form.", "Alison Green")
def wooden(note: Written, about: About) -> Found:
    """Turns that are written and never said, each with what is better."""
    for pattern, instead in _WOODEN_WAYS:
        if found := pattern.search(note.text):
            yield f'Nobody says "{found[0]}". Say {instead}.', found[0]


@rule("boast", Severity.MEDIUM, "A fact convinces; praise of oneself makes a reader look for the fact.", "Princeton")
def boast(note: Written, about: About) -> Found:
    """The writer's praise of themselves."""
    for each in sentences(note.text):
        if found := _BOASTS.search(each):
            yield f'Instead of "{found[0]}", say what you did, and leave the judging to them.', each


@rule(
    "tactless",
    Severity.HIGH,
    "Nobody likes their troubles, or yours, on the table in a note that may be passed on.",
    "Princeton",
)
def tactless(note: Written, about: About) -> Found:
    """The employer's trouble thrown back, insults, and what is private."""
    for each in sentences(note.text):
        if found := _TACTLESS.search(each):
            yield f'Leave out "{found[0]}", or say what you would do for it.', each


@for_thank_you(
    "presuming", Severity.MEDIUM, "Nobody has offered anything yet: look forward to their answer.", "seed 001"
)
def presuming(note: Written, about: About) -> Found:
    """What takes the job for granted."""
    if found := _PRESUMING.search(note.text):
        yield f'Instead of "{found[0]}", look forward to hearing from them.', found[0]
