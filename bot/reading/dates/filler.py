"""The words that change nothing about a date, so that all others are asked about. Pure."""

import re

from bot.reading.dates.silence import SILENCE
from bot.support.patterns import regex

_WHO_SAYS = regex(
    r"\A\W*(?:(?:so|um|uh|well|ok|yeah) )*(?:(?:the|my|their|our|one) )?"
    r"(?:(?!not\b|never|no\b|none|nobody|before|after|till|until|by\b|from)[a-z]{2,15} ){1,2}"
    r"(?:said|says?|reckons?|thinks?|thought|told(?: me)?|mentioned|expects?|hopes?|was (?:like|saying|thinking)"
    r"|(?:just )?(?:messaged|texted|e-?mailed|wrote|rang|called|phoned|replied|pinged)(?: me| back| to say| and said"
    r"| saying)*)\b"
)
"""Whoever it was that said it: "ward manager reckons"."""
_PHRASES = regex(
    r"\b(?:(?:the )?(?:governors|trustees) (?:meets?|meeting|sits?)|if not(?: then)?"
    r"|give (?:me|us) a (?:shout|bell|buzz|ring|tinkle|call|text)|(?:ring|phone|text) (?:me )?either way|either way"
    r"|if (?:all goes well|possible|they can|i remember|not sooner|i (?:heard|understood) \w+)"
    r"|not (?:sure|certain|exactly|official\w*)"
    r"|or (?:so|thereabouts?|something|sooner|earlier|before)"
    r"|(?:so|as) far as i know|give or take|give (?:me|us|him|her|it|them)|more or less"
    r"|at (?:the )?(?:very )?(?:latest|earliest|soonest)"
    r"|\d+ references?|\d+ (?:week|month|year) contract|(?:the )?busy season|other interviews|first thing"
    r"|in (?:the )?(?:job|role|seat|place|position)|no (?:rush|hurry|idea))\b"
)
WORDS = frozenset(
    """
    a an the this that these those it its i im id ive me my we were our us you your u he hes she shes they theyre
    theyd theyll them their ill hed itll wed weve youll youd shed shell hell theres there thats someone somebody
    some1 anyone who hr boss manager hiring recruiter team company people person candidate candidates employer
    interviewer contact lady guy woman man department office everyone say says said saying tell told tells mention
    mentioned mentions think thinks thought thinking guess guessing believe believes hope hopes hoping hoped
    hopefully expect expects expecting expected plan plans planned planning aim aims aiming aimed target targeting
    targeted want wants wanted wanna wish like likes liked need needs needed look looking looks looked try tries
    trying tried intend intends intending would will shall could can should might may must wll going gonna have has
    had having get gets getting got be is are was been being do does did done go goes make makes made fill filled
    fills filling hire hires hired decide decides decided deciding decision decisions choose chosen choosing pick
    picked know knows knew hear heard hearing finalize finalise finalized finalised finish finished close closed
    closing wrap up move moving call calling start starts starting started begin begins beginning onboard onboarded
    position role job jobs spot opening vacancy seat post offer offers date dates deadline timeline timeframe goal
    day time back in on at of to for from by with about around approximately approx roughly circa ca until till
    before into onto as and but so then well also just only even still really very quite pretty rather actually
    basically honestly maybe perhaps probably possibly likely presumably apparently supposedly ideally realistically
    tentatively mostly sometime anytime any some somewhere something ish latest max maximum tops earliest sharp now
    ok okay yes yeah yep yup um uh er hmm hm oh ah lol haha tbh imo idk pls please thanks thank cheers hey hi
    morning afternoon evening noon night eod sure certain exactly exact right good great fine if when whenever how
    what which because since once or eg ie aka ahead asap urgent urgently immediately either between onwards onward
    later sooner off out own all fingers crossed itself anyway anyhow
    revert lunch lunchtime everything here both per via new next-gen hopeful contract training
    reckon reckons reckoned shoot shooting gunning pushing figure figures figured suppose
    trained train references send sent budget approved month months week weeks slip slide
    slips sorry wait no correction mean scratch instead work works possible choice nice estimate estimated answer
    response news let vote votes voting approve approves approval announce announces announced select selects selected
    notify notified sign signs signed board council committee panel leadership ceo owner owners trustees directors
    director name naming thru through management partners principal superintendent commission
    intimate intimated inform informed joining immediate somebody anybody governors shout locked sorted nailed down
    award awards awarded city county town school
    reckon reckons pushed slipped
    sir madam maam po desperate short staffed
    room shop store class classes clinic branch site mind minds picking choosing
    """.split()  # noqa: SIM905 - a page of words
)
"""Words beside a date: who said it, that it is said, hoped or planned, that somebody is hired, and small talk."""


def unread(rest: str) -> tuple[str, ...]:
    """The words of what is left of a text that are no filler, and the signs that count: a number, "±", "%"."""
    rest = _PHRASES.sub(" ", SILENCE.sub(_odd_words, _WHO_SAYS.sub(" ", rest)))
    return tuple(word for word in re.findall(r"[^\W_]+|[±%+]", rest) if word not in WORDS)


_OF_SILENCE = frozenset(re.findall("[a-z]+", SILENCE.pattern))


def _odd_words(silence: re.Match[str]) -> str:
    """The words within "they didn't really say" that are neither filler nor say that nothing was said."""
    stems = {word: re.sub("(?:nt|er|ish|ly|ed)$", "", word) for word in silence[0].split()}
    return " ".join(word for word, stem in stems.items() if not {word, stem} & (WORDS | _OF_SILENCE))
