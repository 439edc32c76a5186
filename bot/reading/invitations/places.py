"""How an interview is held, by the place, the links and the name of its invitation."""

import re
from urllib.parse import unquote

from bot.reading.invitations.components import Component
from bot.reading.people.phones import phone_numbers
from bot.support.patterns import regex
from bot.vocabulary.answers import How

_MOST = 50_000
"""Characters of an invitation in which a meeting's link is looked for."""
LONGEST_LINK = 1_000
_HOST = r"(?:[\w-]{1,63}\.){0,4}"
_SLASH = r"(?:/|%2f)"
_MEETING_LINK = regex(
    rf"(?:https?(?::|%3a){_SLASH}{{2}}|(?<![\w.@/-])){_HOST}(?:zoom(?:gov)?\.(?:us|com){_SLASH}(?:j|my|w|s){_SLASH}|"
    rf"teams\.(?:microsoft|live)\.com{_SLASH}(?:l{_SLASH}meetup|meet)|meet\.google\.com{_SLASH}|webex\.com{_SLASH}|"
    rf"whereby\.com{_SLASH}|(?:meet\.)?goto(?:meeting|meet)?\.(?:com|me){_SLASH}|bluejeans\.com{_SLASH}|chime\.aws{_SLASH}|"
    rf"hirevue\.com{_SLASH}|join\.skype\.com{_SLASH}|meet\.jit\.si{_SLASH}|coderpad\.io{_SLASH})",
    re.IGNORECASE | re.ASCII,
)
_ADDRESS = regex(
    r"https?://[^\s<>\"|\\^`{}]{4,2000}|(?<![\w.@/-])(?:meet\.google\.com|[\w-]{0,60}\.?zoom\.us/j)/[\w-]{4,60}"
)
_WRAPPED = regex(
    r"^https?://[\w.]+\.safelinks\.protection\.outlook\.com/.{0,20}?[?&]url=([^&]+)|^https?://urldefense\.com/v3/__(.+?)__;"
)
"""As mail programs write a link that they watch over."""
_ONLINE = regex(
    r"\b(?:(?:microsoft )?teams|zoom|google meet|webex|skype|whereby|jitsi|bluejeans|goto(?:meeting)?|hangouts?|"
    r"face\s?time|discord|slack|hirevue|chime|video(?: call)?)\b",
    re.IGNORECASE,
)
_BY_PHONE = regex(r"\b(?:tele)?phone\b", re.IGNORECASE)
_WILL_CALL = regex(r"\b(?:will|to|shall|is going to) (?:call|ring|phone)\b|\bcalls you\b|\bphone call\b", re.IGNORECASE)
_CALLED_ON = regex(r"\b(?:call(?:s|ing)?|phone|dial|tel|ring|number)\b[^\n]{0,60}$", re.IGNORECASE)
_ZIP = regex(r"(?<!\d)\d{5}-\d{4}(?!\d)")
_STREET = regex(
    r"\b(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|plaza|square|sq|court|ct|pkwy|parkway|hwy|"
    r"highway|suite|ste|floor|building|bldg)\b\.?|stra(?:ß|ss)e|\brue\b|\bcalle\b|\b\d{4,5}\s+\w|\w\s+\d{5}\b",
    re.IGNORECASE,
)
_PREMISES = regex(
    r"\b(?:offices?|headquarters|hq|lobby|reception|room|campus|center|centre|on-?site|in[ -]person)\b", re.IGNORECASE
)


_IN_PERSON = regex(r"\bon-?site\b|\bin[ -]person\b", re.IGNORECASE)


_PANEL = regex(r"\b(?:panel|group interview)\b", re.IGNORECASE)
_CONFERENCE = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "CONFERENCE",
)


def read_how(event: Component, invited: int = 0) -> How | None:
    """A panel where it is called one; else by its place. Without a place, several who are invited are one, too."""
    if _PANEL.search(event.text("SUMMARY")[:1_000]):
        return How.PANEL
    return _by_place(event) or (How.PANEL if invited > 1 else None)


def _by_place(event: Component) -> How | None:
    """By the place first, since calendars put a link of their own beside an address; None where nothing tells."""
    place, summary = event.text("LOCATION")[:1_000], event.text("SUMMARY")[:1_000]
    if _MEETING_LINK.search(place):
        return How.VIDEO
    numbers = phone_numbers(_ZIP.sub(" ", place))
    elsewhere = place
    for number in numbers:
        elsewhere = elsewhere.replace(number, " ")
    if _STREET.search(elsewhere) and re.search(r"\d", elsewhere):
        return How.ONSITE
    if numbers and _WILL_CALL.search(place):  # Google puts a link of its own beside a call
        return How.PHONE
    if _ONLINE.search(place) or _has_link(event):
        return How.VIDEO
    if numbers or _BY_PHONE.search(place):
        return How.PHONE
    if _PREMISES.search(place):
        return How.ONSITE
    if _ONLINE.search(summary):
        return How.VIDEO
    if _BY_PHONE.search(summary) or numbers_to_call(event.text("DESCRIPTION")):
        return How.PHONE
    return How.ONSITE if _IN_PERSON.search(summary) else None


def read_link(event: Component) -> str:
    """The address of the video meeting, the place's first; "" where there is none. Of known services only."""
    texts = [event.text(name) for name in ("LOCATION", *_CONFERENCE, "URL", "DESCRIPTION", "X-ALT-DESC")]
    for found in _ADDRESS.finditer("\n".join(texts)[:_MOST]):
        address = found[0].rstrip(".,;:!?)]")
        if wrapped := _WRAPPED.search(address):
            address = unquote(wrapped[1] or wrapped[2])
        address = address if "://" in address else f"https://{address}"
        if _MEETING_LINK.match(address) and len(address) <= LONGEST_LINK:
            return address
    return ""


def numbers_to_call(text: str) -> list[str]:
    """The phone numbers in a text that somebody is to be called on: "I will call you at (212) 555-0142"."""
    text = text[:5_000]
    found = []
    for number in phone_numbers(text):
        if _CALLED_ON.search(text[: text.find(number)][-80:]):
            found.append(number)
    return found


def _has_link(event: Component) -> bool:
    if any(event.text(name) for name in _CONFERENCE):
        return True
    left = _MOST
    for props in event.properties.values():
        for prop in props:
            if _MEETING_LINK.search(prop.value[:left]):
                return True
            left -= min(left, len(prop.value))
    return False
