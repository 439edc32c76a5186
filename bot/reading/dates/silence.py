"""The ways to say that there is no date: because they did not say one, or because nobody asked."""

from bot.reading.dates.readings import Unsaid
from bot.support.patterns import regex

_DID_NOT = r"(?:did ?nt|did not|never|have ?nt|have not|was ?nt|was not|not)"
_NOT_ASKED = regex(
    r"\b(?:"
    r"(?:failed|neglected) to (?:even )?ask|(?<!they )(?<!she )(?<!he )(?:forgot|forgotten)"
    rf"|{_DID_NOT} (?:\w+ ){{0,2}}?ask(?:ed)?\b"
    rf"|{_DID_NOT} (?:\w+ ){{0,3}}to (?:ask(?:ing)?|that|it)\b"
    rf"|{_DID_NOT} (?:really |even )?(?:come|came) up"
    rf"|{_DID_NOT} (?:\w+ ){{0,2}}?(?:discuss(?:ed)?|talk(?:ed)? about)"
    rf"|{_DID_NOT} (?:get|got|have|had) (?:the |a |any |much )?(?:chance|opening|moment)"
    r"|(?:had |got |there was )?no chance(?: to ask)?|should ?(?:ha)?ve asked|ran out of time"
    r")"
)
_SAY = (
    r"(?:say|said|saying|mention|mentioned|specify|specified|tell|told|give|gave|given|know|known|share|shared|commit|"
    r"decide|decided|disclose|disclosed|reveal|set|clear|sure|certain|yet|have a (?:date|timeline|deadline))"
)
_NOT_SAID = regex(
    r"\b(?:"
    r"(?:said|told me|says) (?:to )?take (?:your|my|all the) time|"
    r"no (?:\w+ )?(?:idea|clue|dates?|timeline|time ?frame|deadline|hurry|rush|info|word|mention|answer|commitment)"
    rf"|(?:did|do|does|would|could|have|has|was|were|is|are|wo|ca)(?: ?nt| not) (?:\w+ ){{0,2}}{_SAY}"
    rf"|not (?:\w+ )?{_SAY}"
    r"|never (?:said|mentioned|specified|told|gave)"
    r"|(?:nobody|no ?one|no 1) (?:said|knows|knew|mentioned)"
    r"|nothing (?:was )?(?:said|specified|mentioned|definite|concrete|firm|specific)"
    r"|idk|dunno|tb[acd]|n/a|unknown|unclear|undecided|unspecified|vague|cagey|evasive|coy"
    r"|(?:well|we ?ll|we will) see (?:how|what|if|where)|non ?committal|laughed|shrugged|ages|depends|(?:wouldnt"
    r"|would not|refused to) be (?:drawn|pinned down)"
    r"|(?:dodg|avoid|duck)(?:ed|ing) (?:it|that|(?:the|my) question)|changed the subject|let (?:me|you|us) know"
    r"|(?:they|she|he|we)(?:ll|d| will| would) (?:call|phone|ring|e ?mail|contact|text|be in touch|get back|"
    r"get in touch|reach out|follow up)"
    r"|to be (?:determined|decided|announced)|open[ -]ended|until (?:its )?filled|rolling(?: basis)?"
    r"|(?:when|until|once) they find|whenever|(?:they|she|he) forgot"
    r"|(?<!as )soon(?:er|ish)?|as soon as (?:they|he|she) (?:can|find\w*)\b|shortly|quick(?:ly)?|fast|near future"
    r")\b"
)

SILENCE = regex(f"{_NOT_ASKED.pattern}|{_NOT_SAID.pattern}")


def unsaid(words: str) -> Unsaid | None:
    """Whose silence the plain words tell of, if they tell of one."""
    if _NOT_ASKED.search(words):
        return Unsaid.NOT_ASKED
    return Unsaid.NOT_SAID if _NOT_SAID.search(words) else None
