"""The spreadsheet: one line an interview, and what people typed is text in it."""

import csv
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from sqlalchemy import Engine

from bot.mydata.csv_export import headings, sheet
from bot.mydata.export_schema import Interviewer, Point, Record
from bot.services.mydata.exporting import export
from tests.bot.mydata import lives
from tests.bot.mydata.lives import NOW, SAM, live, trial
from tests.lanes import examples
from tests.words import in_english


def lines(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff"), "the mark by which Excel knows UTF-8"
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def record(company: str) -> Record:
    priya = Interviewer(name="Priya Raman", title="VP Finance", phone="+1 555 0102", talked="the ERP move")
    met = (priya, Interviewer(name="Bo", talked="audits", doubt="no ERP yet", eased="SQL"))
    points = (Point(told=True, problem="slow close", answer="nine days to five"), Point(told=False, answer="SQL"))
    return Record(company=company, role="Clerk", ended_at=NOW, entered_at=NOW, interviewers=met, points=points)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "＝"])
def test_what_a_spreadsheet_would_calculate_is_text(sign: str) -> None:
    [line] = lines(sheet([record(f'{sign}HYPERLINK("http://x","y")')], ZoneInfo("UTC")))
    assert line["Company"] == f"'{sign}" + 'HYPERLINK("http://x","y")'


def test_a_line_says_what_is_known_in_the_persons_own_zone() -> None:
    [line] = lines(sheet([record("Northwind")], ZoneInfo("America/New_York")))
    assert line["Ended"] == "2026-11-24 11:00"
    assert line["People met"] == "Priya Raman, VP Finance, +1 555 0102\nBo"
    assert line["Talked about"] == "Priya Raman: the ERP move\nBo: audits"
    assert line["Doubts"] == "Bo: no ERP yet"
    assert line[in_english("csv_export.column.what_answers_them")] == "Bo: SQL"
    assert line[in_english("csv_export.column.points_told")] == "slow close -> nine days to five"
    assert line[in_english("csv_export.column.points_missed")] == "SQL"
    assert line[in_english("csv_export.column.outcome")] == ""


def test_each_interview_is_one_line_with_no_cell_that_begins_as_a_formula(engine: Engine) -> None:
    @examples(0.5)
    @given(lives.lives)
    def holds(life: lives.Life) -> None:
        with trial(engine) as session:
            live(session, SAM, life)
            found = lines(export(session, NOW, SAM).csv_text)
            assert len(found) == len(life)
            for line in found:
                assert set(line) == set(headings())
                assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in line.values())

    holds()
