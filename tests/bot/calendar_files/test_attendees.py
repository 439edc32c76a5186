import pytest

from bot.support.limits import MOST_PEOPLE
from bot.vocabulary.met import Met
from tests.bot.calendar_files.sample_files import START, calendar, interview

PRIYA = "ATTENDEE;CN=Priya Raman:mailto:priya@contoso.example"


def met(*lines: str, name: str = "Sam Rivera") -> tuple[Met, ...]:
    return interview(calendar("\n".join((START, *lines))), name=name).met


@pytest.mark.parametrize(
    "own",
    [
        "ATTENDEE;CN=Sam Rivera:mailto:whatever@example.com",
        'ATTENDEE;CN="Rivera, Sam":mailto:whatever@example.com',
        "ATTENDEE;CN=Sam J. Rivera:mailto:whatever@example.com",
        "ATTENDEE;CN=sam.rivera88@gmail.example:mailto:sam.rivera88@gmail.example",
        "ATTENDEE:MAILTO:srivera@example.com",
        "ORGANIZER;CN=Sam Rivera:mailto:sam@rivera.example",
    ],
)
def test_the_person_is_not_one_of_those_met(own: str) -> None:
    assert met(own, PRIYA) == (Met("Priya Raman", email="priya@contoso.example"),)


def test_a_private_address_among_those_of_a_company_is_the_persons_whatever_their_name() -> None:
    organizer = "ORGANIZER;CN=Bo Chen:mailto:bo@contoso.example"
    assert [each.name for each in met(organizer, PRIYA, "ATTENDEE:mailto:sunny77@gmail.example")] == [
        "Bo Chen",
        "Priya Raman",
    ]


def test_somebody_who_shares_the_persons_first_name_is_met() -> None:
    assert met("ATTENDEE;CN=Sam Chen:mailto:sam.chen@contoso.example", name="Sam") == (
        Met("Sam Chen", email="sam.chen@contoso.example"),
    )


@pytest.mark.parametrize(
    "nobody",
    [
        "ATTENDEE;CUTYPE=ROOM;CN=Hudson:mailto:hudson@contoso.example",
        "ATTENDEE;CUTYPE=RESOURCE;CN=Projector:mailto:projector@contoso.example",
        "ATTENDEE;CN=Talent Team:mailto:talent@contoso.example",
        "ATTENDEE:mailto:no-reply@contoso.example",
        "ATTENDEE:mailto:c_188@resource.calendar.google.com",
        "ATTENDEE;CN=Read Notetaker:mailto:notes@example.com",
        "ATTENDEE;PARTSTAT=DECLINED;CN=Anna Lindqvist:mailto:anna@contoso.example",
        "ATTENDEE:invalid:nomail",
        "ATTENDEE:",
    ],
)
def test_rooms_mailboxes_and_those_who_declined_are_nobody_to_thank(nobody: str) -> None:
    assert [each.name for each in met(PRIYA, nobody)] == ["Priya Raman"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ATTENDEE:mailto:Priya.Raman@contoso.example", Met("Priya Raman", email="priya.raman@contoso.example")),
        (
            'ATTENDEE;CN="Raman, Priya (Finance)":mailto:x@contoso.example',
            Met("Priya Raman", email="x@contoso.example"),
        ),
        ("ATTENDEE;CN=Raman, Priya:mailto:x@contoso.example", Met("Priya Raman", email="x@contoso.example")),
        ('ATTENDEE;CN="Priya Raman, CPA":mailto:x@contoso.example', Met("Priya Raman, CPA", email="x@contoso.example")),
        ("ATTENDEE;CN=Priya Raman:mailto:recruiting@contoso.example", Met("Priya Raman")),
    ],
)
def test_a_name_is_written_as_people_write_it(line: str, expected: Met) -> None:
    assert met(line) == (expected,)


def test_somebody_who_organizes_and_attends_is_one() -> None:
    assert len(met(PRIYA.replace("ATTENDEE", "ORGANIZER"), PRIYA)) == 1


def test_a_crowd_is_cut_to_as_many_as_an_interview_holds() -> None:
    crowd = [
        f"ATTENDEE;CN=Bo {'abcdefghij'[n // 10]}{'abcdefghij'[n % 10]}:mailto:{n}@contoso.example" for n in range(90)
    ]
    assert len(met(*crowd)) == MOST_PEOPLE
