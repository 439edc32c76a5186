"""A calendar file taken apart: its components, and the properties of each, as they are written.

Only lines are read with icalendar. What it makes of whole files it keeps for the process: the "Customized Time Zone" in
one person's file would be everybody's, and a rule in it could be followed for hours.
"""

import re
from binascii import a2b_qp
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.support.patterns import regex

MOST_LINES, LONGEST_LINE, MOST_READ = 5_000, 20_000, 200_000
"""What is read of a file: its first lines, of each its first characters, and of all together so many.

An invitation has about a hundred lines; an attachment is one long one, of which nothing is needed.
"""
_NAME_OPENS = regex(r"[A-Za-z\ufeff \t]")
_ADDRESS = regex(r"(ATTENDEE|ORGANIZER)(;.*)?:\s*(mailto:[^\s:]*)\s*", re.IGNORECASE)
_QUOTED_PRINTABLE = (
    b"Transfer-Encoding: quoted-printable",
    *(b";%s=3D" % name for name in (b"CN", b"ROLE", b"RSVP", b"PARTSTAT", b"CUTYPE", b"TZID", b"VALUE", b"LANGUAGE")),
)
"""That a file was saved out of a mail as it was sent: no parameter of a calendar file begins with "3D"."""
_PARAMETER = regex(r";(?=[A-Za-z-]+=)")


@dataclass(frozen=True)
class Property:
    """One line's value, unescaped, and its parameters by their names in capitals."""

    value: str
    params: Mapping[str, str]


@dataclass(eq=False)
class Component:
    """What stands between BEGIN and END, without the components inside it."""

    kind: str
    inside: "Component | None" = None
    properties: dict[str, list[Property]] = field(default_factory=dict)

    def all(self, name: str) -> list[Property]:
        """Every property of that name, in their order."""
        return self.properties.get(name, [])

    def first(self, name: str) -> Property | None:
        """The first property of that name."""
        return next(iter(self.all(name)), None)

    def text(self, name: str) -> str:
        """The first value of that name; "" where there is none."""
        found = self.first(name)
        return found.value.strip() if found else ""


def read_components(content: bytes) -> list[Component]:
    """All components of a file, in the order in which they begin; total, and of bounded cost.

    Lines that cannot be read are left out, and what is beyond the bounds; an END that is missing, or one too many,
    changes little.
    """
    components: list[Component] = []
    opened: list[Component] = []
    for name, prop in _lines(content):
        if name == "BEGIN":
            opened.append(Component(prop.value.strip().upper(), opened[-1] if opened else None))
            components.append(opened[-1])
        elif not opened:
            continue
        elif name == "END":
            opened.pop()
        else:
            opened[-1].properties.setdefault(name, []).append(prop)
    return components


def _lines(content: bytes) -> Iterator[tuple[str, Property]]:
    from icalendar.parser import Contentline  # noqa: PLC0415  (takes longer to import than most files to read)

    for line in _within_bounds(content):
        try:
            name, params, value = Contentline(line).parts()  # type: ignore[no-untyped-call]
        except ValueError:
            yield from _address(line)
            continue
        if ":mailto:" in value.lower():  # a colon in a name: CN=Robert Clark: Recruiter
            yield from _address(line)
            continue
        yield name.upper(), Property(value, {key.upper(): _one(each) for key, each in params.items()})


def _address(line: str) -> Iterator[tuple[str, Property]]:
    """Somebody whose name has quotation marks that the format does not allow there: CN="Robert \\"Bob\\" Clark"."""
    if found := _ADDRESS.fullmatch(line):
        pairs = (each.partition("=") for each in _PARAMETER.split(found[2] or ""))
        params = {key.upper(): value.strip().strip('"').replace('\\"', '"') for key, _, value in pairs}
        yield found[1].upper(), Property(found[3], params)


def _within_bounds(content: bytes) -> Iterator[str]:
    """The lines that may say something, each as far as it is read. A line may be folded inside of a character."""
    left = MOST_READ
    lines = _in_one_encoding(content).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if any(sign in lines for sign in _QUOTED_PRINTABLE):
        lines = a2b_qp(lines)
    for raw in lines.replace(b"\n ", b"").replace(b"\n\t", b"").split(b"\n", MOST_LINES)[:MOST_LINES]:
        line = _decoded(raw)
        left -= min(len(line), LONGEST_LINE)
        if left < 0:
            return
        if _NAME_OPENS.match(line):
            yield line[:LONGEST_LINE]


def _one(value: str | list[str]) -> str:
    """A name that should have stood in quotation marks comes apart at its comma."""
    return value if isinstance(value, str) else ", ".join(each.strip() for each in value)


def _in_one_encoding(content: bytes) -> bytes:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace").encode()
    return content.removeprefix(b"\xef\xbb\xbf")


def _decoded(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")
