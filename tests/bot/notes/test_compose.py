"""Links into mail programs carry the note whole, and nothing that was typed becomes a header or another parameter."""

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from bot.notes.drafting import Note
from bot.notes.mail_links import LONGEST_LINK, LONGEST_MAILTO, links

typed = st.text(st.characters(codec="utf-8"), max_size=60)
NASTY = "x\r\nBcc: all@x.com&cc=a@b.c?subject=%0d%0aTo: <me> #"


@given(subject=st.one_of(typed, st.just(NASTY)), body=st.one_of(typed, st.just(NASTY)))
def test_each_link_has_the_address_the_subject_and_the_body_and_nothing_else(subject: str, body: str) -> None:
    made = links(Note(subject, body), "priya.o'neill+x@northwind.example")
    for link, names in ((made.gmail, ("view", "fs", "to", "su", "body")), (made.outlook, ("to", "subject", "body"))):
        fields = parse_qs(urlsplit(link).query, keep_blank_values=True, strict_parsing=True)
        assert set(fields) == set(names)
        assert fields["to"] == ["priya.o'neill+x@northwind.example"]
        assert fields[names[-2]] == [subject]
        assert fields["body"] == [body]
        assert not urlsplit(link).fragment
    parts = urlsplit(made.mailto)
    fields = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    assert set(fields) == {"subject", "body"}
    assert parts.path == "priya.o%27neill%2Bx@northwind.example"
    assert not set(made.mailto + made.gmail + made.outlook) & set(" \r\n<>|\"'")


@given(words=st.integers(0, 3_000))
def test_a_link_that_is_too_long_is_left_out_and_none_is_cut(words: int) -> None:
    made = links(Note("s", "é" * words), "a@b.example")
    assert len(made.mailto) <= LONGEST_MAILTO
    assert max(len(made.gmail), len(made.outlook)) <= LONGEST_LINK
    for link in (made.mailto, made.gmail, made.outlook):
        assert not link or link.endswith("%C3%A9" * words)


def test_a_line_break_is_one_in_the_mail() -> None:
    assert links(Note("s", "a\nb"), "").mailto == "mailto:?subject=s&body=a%0D%0Ab"


def test_half_a_character_breaks_no_link() -> None:
    assert "%3F" in links(Note("s", "\ud800"), "").gmail
