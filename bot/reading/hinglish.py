"""Hindi and Urdu that is typed in Latin letters among English words, as English. Pure."""

import re

from bot.support.patterns import regex
from bot.support.rewriting import rewritten

_MARKS = regex(
    r"\b(?:hai|hain|tha|thi|gaya|gya|gayi|hogaya|hogya|hua|hui|nahi|nahin|nhi|diya|kiya|mila|aaya|aayi|raha|rahi|baje"
    r"|mujhe|mera|meri|yaad|baad|aaj|abhi|kab|shukriya|kal (?=(?:ka |mera |meri )?interview))\b",
    re.IGNORECASE,
)
"""Words by which it is known."""
_WAS = regex(r"\b(?:tha|thi|hua|hui|gaya|gya|gayi|hogaya|hogya|diya)\b", re.IGNORECASE)
_KAL = regex(r"\bkal\b", re.IGNORECASE)
"""The day next to this one: which of them, the verb tells."""
_DONE = r"(?:ho ?gay?a|ho ?gyi|ho gayi|kar diya|kardiya|kar di|hua|hui)"
_NOT = "(?:nahi|nahin|nhi)"
_CAME = "(?: (?:aaya|aayi|aya|mila|hai|hua))?"
_PLAINLY = tuple(
    (regex(rf"\b{said}\b", re.IGNORECASE), meant)
    for said, meant in (
        (rf"(?<![a-z] ){_NOT}(?= (?:abhi|koi|kuchh?|yaar)\b)", "no,"),
        (rf"(?:cancel|cancelled) {_DONE}", "got cancelled"),
        (rf"(?:postpone|postponed|shift|reschedule|resched) {_DONE}", "got moved"),
        (rf"(?:reject|rejected) {_DONE}", "got rejected"),
        (rf"(?:select|selected|selection) {_DONE}", "got selected"),
        (r"offer(?: letter)? (?:mil gay?a|mil gya|mila|aa gay?a|aaya|aa gya)", "got an offer"),
        (rf"(?:{_DONE}|khatam {_DONE}|khatm {_DONE}|de diya|deke aaya|de kar aaya) interview", "finished my interview"),
        (
            rf"(?:mera |meri )?interview (?:khatam |khatm |complete )?(?:{_DONE}|de diya|deke aaya)",
            "finished my interview",
        ),
        (
            rf"(?:abhi tak )?(?:koi |kuch )?(?:jawab|reply|response|news|update|call) {_NOT}{_CAME}",
            "nothing yet",
        ),
        (rf"(?:abhi tak )?kuchh? {_NOT}{_CAME}", "nothing yet"),
        (rf"(?:phone|call) {_NOT} (?:uthaya|utha rahe|liya|lag raha|laga)", "called, no answer"),
        (r"(?:phone|call) (?:kiya|kar liya|kar diya)(?: tha)?", "called them"),
        (r"(?:bhej|send|mail) (?:kar )?(?:diya|di|dia)", "sent it"),
        (r"(tomorrow )?yaad (?:dila(?:na| dena| do)|kara(?:na| dena))", r"remind me \1"),
        (r"baad (?:mein|me|main)", "later"),
        (r"kya (?:bol(?:u|un|na hai)|kah(?:u|un)|likh(?:u|un)|likhna hai)", "what do i say"),
        (r"(?:bahut |bohot )?(?:dar lag|tension ho|ghabrahat ho) rah[ai](?: hai)?", "i am nervous"),
        (r"(\d{1,2}(?:[:.]\d\d)?) baje", r"at \1"),
        (r"(\w{2,30}) (?:mein|me|mai|ke saath|ke sath|se) interview", r"interview with \1"),
        (r"interview (?:hai )?(\w{2,30}) (?:mein|me|mai|ke saath|ke sath|se)", r"interview with \1"),
        (r"ke (?:saath|sath)", "with"),
        (r"ke liye", "for"),
        ("parso", "day after tomorrow"),
        ("subah", "morning"),
        ("shaam(?: ko)?", "evening"),
        ("dopahar", "afternoon"),
        ("aaj", "today"),
        ("abhi", "now"),
        ("kab", "when"),
        ("mera|meri", "my"),
        ("shukriya", "thanks"),
        (_NOT, "not"),
        ("(?:ka|ki) (?=interview)", ""),
        ("mujhe ", "i "),
    )
)
LONGEST = 400
"""Characters; what is longer is no such message."""
_SMALL = regex(r" ?\b(?:hai|hain|tha|thi)\b", re.IGNORECASE)


def in_english(text: str) -> str:
    """What is typed in Hinglish, in English where it is known; any other text as it is."""
    if len(text) > LONGEST or not _MARKS.search(text):
        return text
    text = _KAL.sub("yesterday" if _WAS.search(text) else "tomorrow", text)
    return _SMALL.sub("", rewritten(text, _PLAINLY))
