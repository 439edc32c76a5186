"""A template that a coach brings: taken if it only says facts, refused with its line if it wants anything else."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2.exceptions import SecurityError, UndefinedError

from bot.notes import own_facts, own_templates
from bot.notes.facts import NoteFacts, Talk, for_all, gather
from bot.notes.own_facts import FACTS, OwnPoint
from bot.notes.own_grammar import Unusable
from bot.notes.own_templates import LONGEST_NOTE, LONGEST_SOURCE, check, draft_own
from bot.vocabulary.answers import Answers, CallPermission, HireDate, How, Point
from bot.vocabulary.met import Met
from bot.wording.catalog import say

TALK = Talk("Northwind Traders", "Finance Manager", "Sam Rivera", date(2026, 11, 23), date(2026, 11, 24))
ANSWERS = Answers(
    told=(Point("cut it from nine days to five", "slow month-end close"), Point("I have led a team of six")),
    missed=(Point("know your planning software"),),
    hire_date=HireDate(True, date(2026, 12, 11), date(2026, 12, 11)),
    call=CallPermission.YES,
    met=(Met("Priya Raman", "VP Finance"),),
)
PAGE = (Path(__file__).parents[3] / "docs/own-templates.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```jinja\n(.*?)```", PAGE, re.DOTALL)


def facts_of(answers: Answers = ANSWERS, **changed: object) -> NoteFacts:
    return gather(replace(TALK, **changed), answers)[0]  # type: ignore[arg-type]


def body_of(text: str, facts: NoteFacts) -> str:
    return draft_own(f"Subject\n\n{text}", facts).body


def problem_of(source: str) -> str:
    [problem] = check(source)
    return str(problem)


NOT_ALWAYS = "title, everyone, hire_date, call_on, point.problem"


def at_line(line: int, message: str, **values: object) -> str:
    """What is said of a line where that is wrong."""
    return say("own_grammar.line", line=line, text=say(message, **values))


# --- what is taken -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", EXAMPLES)
def test_the_examples_in_the_docs_are_taken(source: str) -> None:
    assert check(source) == ()


def test_the_docs_have_three_examples() -> None:
    assert len(EXAMPLES) == 3


def test_a_note_from_a_coachs_template_reads_as_written() -> None:
    note = draft_own(EXAMPLES[2], facts_of())
    assert note.subject == "Thank you - Finance Manager interview on Monday, November 23"
    assert note.body == (
        "Dear Priya,\n\n"
        "Thank you for our conversation on Monday, November 23 about the Finance Manager position. "
        "I am very interested in it.\n\n"
        "You mentioned the slow month-end close. I cut our month-end close from nine days to five.\n\n"
        "Besides: I have led a team of six.\n\n"
        "One thing I did not get to say: I know your planning software.\n\n"
        "I look forward to hearing from you by Friday, December 11.\n\n"
        "Kind regards,\nSam Rivera"
    )


def test_days_are_said_as_the_writers_country_says_them() -> None:
    assert body_of("{{ interviewed }}", facts_of(locale="en-GB")).endswith("23 November")


def test_nobodys_name_makes_it_a_note_to_the_team() -> None:
    assert body_of("{{ reader }}", facts_of(Answers())) == "Northwind Traders team"


def test_a_note_for_all_names_them() -> None:
    everyone = replace(ANSWERS, met=(Met("Ann"), Met("Bo"), Met("Cy")))
    assert body_of("{{ everyone }}", for_all(TALK, everyone)) == "Ann, Bo and Cy"


def test_a_point_that_says_nothing_is_left_out() -> None:
    answers = replace(ANSWERS, told=(Point("..."), *ANSWERS.told[1:]))
    assert (
        body_of("{% for each in points %}{{ each.answer }}{% endfor %}", facts_of(answers))
        == "I have led a team of six."
    )


def test_a_hire_date_that_has_passed_is_not_spoken_of() -> None:
    asks = "{% if hire_date %}{{ hire_date }}{% else %}passed{% endif %}"
    assert body_of(asks, facts_of(today=date(2026, 12, 11))) == "Friday, December 11"
    assert body_of(asks, facts_of(today=date(2026, 12, 12))) == "passed"


@pytest.mark.parametrize(
    ("call", "said"),
    [(CallPermission.YES, "yes"), (CallPermission.NO, "no"), (None, "ask"), (CallPermission.NOT_ASKED, "ask")],
)
def test_the_three_answers_about_a_call_can_be_told_apart(call: CallPermission | None, said: str) -> None:
    asks = "{% if may_call %}yes{% elif no_calls %}no{% else %}ask{% endif %}"
    assert body_of(asks, facts_of(replace(ANSWERS, call=call))) == said


@pytest.mark.parametrize("typed", ["{{7*7}}", "{% for a in points %}", "{{ self }}", "{#", "<!channel>", "a\n\nb"])
def test_what_people_typed_stays_as_it_is_on_one_line(typed: str) -> None:
    note = draft_own("{{ company }}\n\n{{ company }} and {{ reader }}", facts_of(Answers(), company=typed))
    flat = " ".join(typed.split())
    assert note.subject == flat
    assert note.body == f"{flat} and {flat} team"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("{% for point in points %}{{ point.answer }} {% endfor %}\n\n{{ writer }}", "{points}\n\nSam Rivera"),
        ("{% if late %}late{% endif %}\n\n{{ writer }}", "Sam Rivera"),
        ("Hello\n{% if not late %}\n{{ role }}\n{% endif %}\n{{ writer }}", "Hello Finance Manager Sam Rivera"),
        ("Hello\n  {% if late %}{% endif %}  \n{{ writer }}", "Hello Sam Rivera"),
        ("Hello\n{# mine #}\n{{ writer }}", "Hello Sam Rivera"),
        ("Hello\r\n{% if not late -%}\r\n\r\n{{ writer }}{% endif %}", "Hello Sam Rivera"),
    ],
)
def test_only_tags_alone_on_a_line_take_their_line_away(text: str, body: str) -> None:
    points = "I cut our month-end close from nine days to five. I have led a team of six."
    assert body_of(text, facts_of()) == body.replace("{points}", points)


def test_a_problem_below_a_tag_alone_on_its_line_is_named_by_its_own_line() -> None:
    assert problem_of("Subject\n\n{% if late %}\nlate\n{% endif %}\n{{ nonsense }}").startswith("Line 6:")


# --- what is refused, with its line --------------------------------------------------------------------------------

ESCAPES = [
    "{{ company.__class__ }}", "{{ ''.__class__.__mro__ }}", "{{ company.__class__.__base__.__subclasses__() }}",
    "{{ points.__class__ }}", "{{ company.format }}", "{{ '{0.__class__}'.format(company) }}", "{{ '%s' % company }}",
    "{{ company | attr('__class__') }}", "{{ company | upper }}", "{{ points | map(attribute='answer') | list }}",
    "{{ cycler('a') }}", "{{ joiner() }}", "{{ lipsum() }}", "{{ namespace() }}", "{{ dict() }}", "{{ range(10**9) }}",
    "{{ self }}", "{{ self._TemplateReference__context }}", "{{ request }}", "{{ config }}", "{{ loop }}",
    "{{ environment }}", "{{ context }}", "{{ caller() }}", "{{ varargs }}", "{{ 'a' * 10**9 }}", "{{ 10**10**10 }}",
    "{{ 1 }}", "{{ -1 }}", "{{ true }}", "{{ none }}", "{{ company ~ role }}", "{{ company + role }}",
    "{{ company[0] }}",
    "{{ company[::-1] }}", "{{ ['a'] }}", "{{ {'a': company} }}", "{{ ('a', 'b') }}", "{{ company if late else role }}",
    "{% if company is defined %}{% endif %}", "{% if 'a' in company %}{% endif %}",
    "{% if company > role %}{% endif %}", "{% if company == role == title %}{% endif %}",
    "{% set x = company %}", "{% set x %}a{% endset %}", "{% include 'parts.txt.j2' %}", "{% extends 'a' %}",
    "{% import 'parts.txt.j2' as part %}", "{% from 'parts.txt.j2' import thanks %}", "{% block a %}{% endblock %}",
    "{% macro a() %}{% endmacro %}", "{% call a() %}{% endcall %}", "{% filter upper %}a{% endfilter %}",
    "{% with a = company %}{% endwith %}", "{% autoescape true %}{% endautoescape %}", "{% do company.x() %}",
    "{% for a in company %}{% endfor %}", "{% for a in range(9) %}{% endfor %}", "{% for a, b in points %}{% endfor %}",
    "{% for a in points recursive %}{% endfor %}", "{% for a in points if late %}{% endfor %}",
    "{% for company in points %}{% endfor %}", "{% for loop in points %}{% endfor %}", "{{ points }}", "{{ late }}",
    "{% for a in points %}{{ a }}{% endfor %}", "{% for a in points %}{{ loop }}{% endfor %}",
    "{% for a in points %}{{ a.__class__ }}{% endfor %}", "{% for a in points %}{{ loop.cycle('a') }}{% endfor %}",
    "{% for a in points %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "{% for a in points %}{% endfor %}{{ a.answer }}",
    "{{ title or late }}", "{% for a in points or company %}{% endfor %}",
    "{{ 'a\\x00' }}", "{{ '\\ud800' }}", "\x00", "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("escape", ESCAPES)
def test_whatever_is_no_output_condition_or_loop_over_known_facts_is_refused_with_its_line(escape: str) -> None:
    problems = check(f"Subject\n\nDear {{{{ reader }}}},\n{escape}\nbye")
    assert {problem.line for problem in problems} == {4}
    with pytest.raises(Unusable):
        draft_own(f"Subject\n\nDear {{{{ reader }}}},\n{escape}\nbye", facts_of())


@pytest.mark.parametrize(
    "place",
    [
        "{% if late %}HERE{% endif %}", "{% if late %}a{% elif may_call %}HERE{% endif %}",
        "{% if late %}a{% else %}HERE{% endif %}", "{% for a in points %}HERE{% endfor %}",
        "{% for a in points %}a{% else %}HERE{% endfor %}",
        "{% for a in points %}{% for b in points %}HERE{% endfor %}{% endfor %}",
        "{% if ASKED %}a{% endif %}", "{% if late %}a{% elif ASKED %}b{% endif %}", "{% for a in ASKED %}b{% endfor %}",
        "{% if not ASKED %}a{% endif %}", "{% if late and ASKED %}a{% endif %}", "{% if ASKED or late %}a{% endif %}",
        "{% if ASKED == title %}a{% endif %}", "{% if title != ASKED %}a{% endif %}", "{{ title or not ASKED }}",
    ],
)  # fmt: skip
def test_there_is_no_place_where_an_escape_goes_unseen(place: str) -> None:
    escape = "company.__class__"
    said = problem_of("a\n\n" + place.replace("HERE", f"{{{{ {escape} }}}}").replace("ASKED", escape))
    assert said.startswith(f"Line 3: I do not know `{escape}`.")


def test_loops_stand_at_most_two_deep() -> None:
    two = "Subject\n\nDear\n{% for a in points %}\n{% for b in missed %}\n%s\n{% endfor %}\n{% endfor %}"
    assert check(two.replace("%s", "")) == ()
    assert problem_of(two.replace("%s", "{% for c in points %}{% endfor %}")).startswith("Line 6: At most 2 {% for %}")


def test_an_unknown_name_is_told_with_those_that_are_known() -> None:
    said = problem_of("Thank you\n\nDear {{ compny }},")
    assert said.startswith("Line 3: I do not know `compny`. Known are: company, role, writer, reader,")


def test_every_problem_is_told_at_once_but_not_more_than_ten() -> None:
    assert [problem.line for problem in check("{{ a }}\n\n{{ b }} {{ b }}\n{% if c %}{{ d }}{% endif %}")] == [
        1,
        3,
        4,
        4,
    ]
    assert len(check("".join(f"{{{{ a{number} }}}}\n" for number in range(50)))) == 10


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("a\n\n{{ company }", "Line 3: I cannot read this: unexpected '}'."),
        ("a\n\n{% if late %}\nb", "Line 4: I cannot read this: The innermost block that needs to be closed is 'if'."),
        ("a\n\n{% foo %}", "Line 3: I cannot read this: Encountered unknown tag 'foo'."),
        ("a\n\n{{ points }}", at_line(3, "own_grammar.a_list")),
        ("a\n\n{{ late }}", at_line(3, "own_grammar.yes_or_no")),
        ("a\n\n{{ company | upper }}", at_line(3, "own_grammar.cannot_have", what=say("own_grammar.tried.filter"))),
        ("a\n\n{{ company.name }}", at_line(3, "own_grammar.no_parts", whole="company.name", name="company")),
    ],
)
def test_a_problem_says_what_happened_in_plain_words(source: str, said: str) -> None:
    assert problem_of(source).startswith(said)


def test_what_is_not_always_known_has_to_be_asked_for_and_the_line_is_told() -> None:
    source = "Subject\n\nDear {{ reader }},\n\nMay I call\nafter {{ hire_date }}?"
    assert problem_of(source) == at_line(6, "own_templates.not_always_known", names=NOT_ALWAYS)
    assert check(source.replace("after {{ hire_date }}", "{% if hire_date %}after {{ hire_date }}{% endif %}")) == ()


def test_a_point_without_a_problem_is_thought_of() -> None:
    source = "Subject\n\nDear\n{% for each in points %}\nYou mentioned {{ each.problem }}.\n{% endfor %}"
    assert problem_of(source) == at_line(5, "own_templates.not_always_known", names=NOT_ALWAYS)


@pytest.mark.parametrize("source", ["", "  \n ", "Only a subject", "Subject\n\n{% if points or missed %}a{% endif %}"])
def test_a_note_without_subject_or_text_is_no_note_also_where_little_is_known(source: str) -> None:
    assert problem_of(source) == at_line(1, "own_templates.no_note")


def test_the_line_after_the_subject_has_to_be_empty() -> None:
    assert problem_of("Thank you\nDear {{ reader }},\n\nbye") == at_line(1, "own_templates.line_after_subject")


# --- bounds --------------------------------------------------------------------------------------------------------


def test_a_template_may_be_so_long_and_no_longer() -> None:
    source = "Subject\n\n" + "a" * (LONGEST_SOURCE - 9)
    assert check(source) == ()
    assert problem_of(source + "a") == at_line(3, "own_templates.too_long", most="3,000")


def test_a_note_that_gets_too_long_is_given_up_while_it_is_made() -> None:
    loops = "{% for a in points %}{% for b in points %}" + "{{ company }}" * 200 + "{% endfor %}{% endfor %}"
    assert problem_of(f"Subject\n\nDear {loops}") == at_line(1, "own_templates.note_too_long", most="10,000")


def test_facts_longer_than_any_sample_make_a_checked_template_unusable_and_no_endless_note() -> None:
    source = "Subject\n\n" + "{{ company }} " * 100
    assert check(source) == ()
    with pytest.raises(Unusable):
        draft_own(source, facts_of(company="a" * 200))


def repeated(piece: str, end: str = "") -> str:
    start = "a\n\nb "
    return start + piece * ((LONGEST_SOURCE - len(start) - len(end)) // len(piece)) + end


@pytest.mark.parametrize(
    "source",
    [
        repeated("{% if late %}"), repeated("{% for a in points %}"), "a\n\nb {{ " + "(" * 2900, repeated("{{"),
        "a\n\nb {{ " + "not " * 700 + "late }}", "a\n\nb {{ " + "-" * 2900, "a\n\nb {{ " + "[" * 2900,
        "a\n\nb {{ company" + ".a" * 1400 + " }}", "a\n\nb {{ " + "company or " * 200 + "company }}",
        "a\n\nb {{ " + "9" * 2900 + " }}", "a\n\nb {{ " + "company(" * 300, repeated("{#"), repeated("{%-"),
        "a\n\nb {{ '" + "\\" * 2900, "a\n\nb {{ company" + "|a" * 1400 + " }}", "a\n\nb {{" + " " * 2900,
    ],
)  # fmt: skip
def test_what_would_exhaust_a_parser_is_refused_with_its_line(source: str) -> None:
    assert [problem.line for problem in check(source)][:1] == [3]


def test_many_branches_and_many_blocks_side_by_side_are_no_nesting() -> None:
    assert check(repeated("{% elif late %}", "{% endif %}").replace("{% elif", "{% if", 1)) == ()
    assert check(repeated("{% if late %}{% endif %}")) == ()
    assert check(repeated("{{ company }}{% for a in points %}{% endfor %}")) == ()


def test_as_deep_as_is_allowed_jinja_and_python_can_follow() -> None:
    deep = "{% if company %}" * 10 + "{% for a in points %}{% for b in points %}"
    assert check(f"a\n\nb {deep}c{'{% endfor %}' * 2}{'{% endif %}' * 10}") == ()
    assert "Too much" in problem_of(f"a\n\nb {{% if late %}}{deep}c{'{% endfor %}' * 2}{'{% endif %}' * 11}")


FRAGMENTS = [
    "{{ company }}", "{{ hire_date }}", "{{ title or role }}", "{{ late }}", "{{ point.answer }}",
    "{{ point.problem }}", "{{ loop.first }}", "{{ 'a' * 9**9 }}", "{{ company.__class__ }}", "{{ points }}",
    "{% if late %}", "{% else %}",
    "{% elif not no_calls and title == 'x' %}", "{% endif %}", "{% for point in points %}", "{% for each in missed %}",
    "{% endfor %}", "{% raw %}", "{% endraw %}", "{# a #}", "{{", "}}", "{%", "%}", "'", "\\", "\n", "\n\n", "a",
    "é", "<", "\r",
]  # fmt: skip
fragments = st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join)
sources = st.one_of(st.text(), fragments, fragments.map(lambda text: f"Subject\n\nDear {text}"))
typed = st.text(max_size=400)
points = st.lists(st.builds(Point, typed, typed), max_size=4).map(tuple)
days = st.dates(date(2026, 1, 1), date(2027, 1, 1))
any_facts = st.builds(
    lambda talk, answers, make: make(talk, answers),
    st.builds(
        Talk, typed, typed, typed, days, days,
        st.sampled_from([None, *How]), st.just("US"), locale=st.sampled_from(["en_US", "en-GB", "de_DE", ""]),
    ),
    st.builds(
        Answers, told=points, missed=points, call=st.sampled_from([None, *CallPermission]),
        met=st.lists(st.builds(Met, typed, typed), max_size=3).map(tuple),
    ),
    st.sampled_from([for_all, lambda talk, answers: gather(talk, answers)[-1]]),
)  # fmt: skip


@given(sources)
@example("{{ '\\N{DIGIT ONE}' }}")
@example("{{ 1e999 }}")
def test_any_text_gets_an_answer_and_every_problem_has_a_line_of_the_text(source: str) -> None:
    lines = len(re.split(r"\r\n|\r|\n", source))
    for problem in check(source):
        assert 1 <= problem.line <= lines
        assert len(str(problem.text)) < 400


@given(sources, any_facts)
def test_any_text_with_any_facts_gives_a_note_within_bounds_or_our_one_exception(source: str, facts: NoteFacts) -> None:
    with suppress(Unusable):
        note = draft_own(source, facts)
        assert note.subject
        assert "\n" not in note.subject
        assert note.body
        assert len(note.subject) + len(note.body) <= LONGEST_NOTE


@given(any_facts)
def test_a_template_of_the_docs_works_with_any_facts_that_have_names(facts: NoteFacts) -> None:
    named = replace(facts, talk=replace(facts.talk, company="Acme", role="Clerk", writer="Sam"), to=None)
    assert draft_own(EXAMPLES[1], named).subject == "Clerk interview: thank you"


# --- the second line of defence ------------------------------------------------------------------------------------


def of_the_sandbox(source: str) -> Callable[..., str]:
    return own_templates._ENVIRONMENT.from_string(source).render


def test_behind_the_allow_list_the_sandbox_shuts_too() -> None:
    with pytest.raises(SecurityError):
        of_the_sandbox("{{ company.__class__.__mro__ }}")(company="x")
    with pytest.raises(UndefinedError):
        of_the_sandbox("{{ lipsum() }}")()
    with pytest.raises(Exception, match="No filter named 'upper'"):
        of_the_sandbox("{{ company | upper }}")


def test_a_template_gets_texts_answers_and_lists_of_points_and_nothing_else() -> None:
    for fact in FACTS:
        value = fact.of(facts_of())
        kept = value if isinstance(value, tuple) else ()
        assert isinstance(value, str | bool | tuple)
        assert all(isinstance(point, OwnPoint) for point in kept)


def test_whatever_goes_wrong_while_rendering_is_our_one_exception(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(text: str) -> str:
        raise ZeroDivisionError(text)

    monkeypatch.setattr(own_facts, "sentence_of", fails)
    with pytest.raises(Unusable):
        draft_own(EXAMPLES[0], facts_of())
