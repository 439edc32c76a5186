"""Twelve notes by good writers of different styles (good_notes.txt), and what each is about."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.notes.checks.check import About
from bot.vocabulary.answers import CallPermission

MET = date(2026, 11, 24)
"""A Tuesday."""
NEXT_DAY = date(2026, 11, 25)


def about(**changed: object) -> About:
    """What the first note is about, but for what is changed."""
    facts: dict[str, object] = {
        "company": "Northwind Traders",
        "role": "Finance Manager",
        "interviewed": MET,
        "today": NEXT_DAY,
        "to": "Priya Raman",
        "others": ("Bo Chen",),
        "writer": "Sam Rivera",
        "points": ("slow month-end close -> I cut it from nine days to five", "I have led a team of six"),
        "missed": ("I know your planning software, Anaplan",),
        "call": CallPermission.YES,
        "call_on": date(2026, 12, 14),
        "hire_date": date(2026, 12, 11),
        "other_companies": ("Contoso", "Target"),
    }
    return About(**{**facts, **changed})  # type: ignore[arg-type]


@dataclass(frozen=True)
class Good:
    """A note that may go as it is."""

    subject: str
    body: str
    about: About


_TEXTS = Path(__file__).with_name("good_notes.txt").read_text(encoding="utf-8")


def _read(name: str, facts: About) -> Good:
    text = _TEXTS.partition(f"===== {name}\nSubject:")[2].partition("\n===== ")[0]
    subject, _, body = text.partition("\n")
    return Good(subject.strip(), body.strip(), facts)


WARM = _read(
    "warm",
    about(),
)
FORMAL = _read(
    "formal",
    about(
        company="Harcourt & Bell Ltd",
        role="Senior Civil Engineer",
        to="Dr. Siobhán O'Neill",
        others=(),
        writer="Margaret Ashworth-Hill",
        points=("I designed a drainage scheme that came in 12% below budget",),
        missed=(),
        call=CallPermission.NOT_ASKED,
        call_on=None,
    ),
)
BRIEF = _read(
    "brief",
    about(
        company="Blue Door Coffee",
        role="Barista",
        today=MET,
        to="Jo",
        others=(),
        writer="Mina Park",
        points=("200 drinks a shift", "trained 4 new people"),
        missed=("can open on weekends",),
        call_on=date(2026, 11, 27),
        shortest=60,
    ),
)
NON_NATIVE = _read(
    "not in their first language",
    about(
        company="Polar Logistics",
        role="Warehouse Supervisor",
        to="Mr. Kowalczyk",
        others=(),
        writer="Oleksandr Bondarenko",
        points=("late trucks -> fixed time windows, waiting went from 50 to 20 minutes",),
        missed=("forklift licence",),
        call=CallPermission.NO,
        call_on=None,
    ),
)
BRITISH = _read(
    "British",
    about(
        company="St Brannoc's Hospital",
        role="Ward Sister",
        to="Gwenllïan Price",
        others=("Tom Head",),
        writer="Rebecca Tarrant",
        points=("self-rostering cut agency shifts by a third",),
        missed=("I mentor student nurses, seven so far",),
        call=CallPermission.NOT_ASKED,
        call_on=None,
    ),
)
LETTER = _read(
    "a letter with addresses",
    about(
        company="Maison Perce-Neige",
        role="Editorial Director",
        to="Hélène D'Aragon",
        others=("Marc Ouellet",),
        writer="Anaïs Dubois-Laurent",
        points=("sales per title rose 18% after I cut the list",),
        missed=("I read manuscripts in Spanish",),
        call=None,
        call_on=None,
    ),
)
TO_A_TEAM = _read(
    "to a team",
    about(
        company="Fabrikam Health",
        role="Data Analyst (Remote)",
        to="",
        others=(),
        writer="Luis Ortega",
        points=("members with direct deposit left half as often",),
        missed=("wrote our dbt models",),
        call_on=date(2026, 12, 9),
    ),
)
CAREER_CHANGER = _read(
    "a career changer",
    about(
        company="Contoso",
        role="Customer Success Manager",
        today=MET,
        to="Bo",
        others=("Priya Raman",),
        writer="Ruth Adeyemi",
        points=("I notice early who has stopped asking",),
        missed=("I moved our whole school to a new grading system",),
        call=CallPermission.NOT_ASKED,
        call_on=None,
        other_companies=("Northwind Traders", "Square"),
    ),
)
LATE = _read(
    "late",
    about(
        company="Tailspin Toys",
        role="Site Reliability Engineer",
        today=date(2026, 11, 27),
        to="Nguyễn Thị Hoa",
        others=(),
        writer="dmitri.volkov",
        points=("alert fatigue -> 140 pages a week down to 25",),
        missed=("I run Postgres in production",),
        call_on=date(2026, 12, 4),
    ),
)
PAYROLL = _read(
    "about pay as work",
    about(
        company="Trey Research",
        role="Payroll and Benefits Specialist",
        to="Ms. van der Berg",
        others=("Jan van der Meer",),
        writer="Joy Okonkwo-Smith",
        points=("I brought salary errors down by 40%", "moved 300 people to a new benefits package"),
        missed=("certified in Workday",),
    ),
)
NO_POINTS = _read(
    "no points known",
    about(
        company="Museum of Time",
        role="Museum Educator",
        to="Ms. Achterberg",
        others=(),
        writer="Femke de Wit",
        points=(),
        missed=(),
        call=None,
        call_on=None,
        hire_date=None,
    ),
)
SINGLE_NAME = _read(
    "a single name, greeted in the first sentence",
    about(
        company="The Copper Pan",
        role="line cook",
        to="Suharto",
        others=(),
        writer="Wayan",
        points=("ran the fish station alone, 120 covers",),
        missed=("food safety certificate",),
        call=CallPermission.NO,
        call_on=None,
    ),
)
GOOD_NOTES = {
    "warm": WARM,
    "formal": FORMAL,
    "brief": BRIEF,
    "not in their first language": NON_NATIVE,
    "British": BRITISH,
    "a letter with addresses": LETTER,
    "to a team": TO_A_TEAM,
    "a career changer": CAREER_CHANGER,
    "late": LATE,
    "about pay as work": PAYROLL,
    "no points known": NO_POINTS,
    "a single name, greeted in the first sentence": SINGLE_NAME,
}
