"""Charts: each limit passes at its edge, what Slack refuses is refused in its place, and they read as text."""

from collections.abc import Callable
from typing import Any

import pytest

from playground import transcript
from playground.types import SlackError
from playground.validator import check_message, check_view

Json = dict[str, Any]


def points(*labels: str, value: Any = 1) -> list[Json]:
    return [{"label": label, "value": value} for label in labels]


def labels(count: int) -> list[str]:
    return [f"label {number}" for number in range(count)]


def series(name: str = "Notes", *given: str, value: Any = 1) -> Json:
    return {"name": name, "data": points(*(given or ("Mon",)), value=value)}


def plot(*given: Json, categories: tuple[str, ...] = ("Mon",), kind: str = "bar", **axes: Any) -> Json:
    several = list(given) or [series()]
    return {"type": kind, "series": several, "axis_config": {"categories": list(categories), **axes}}


def pie(*segments: Json) -> Json:
    return {"type": "pie", "segments": list(segments) or points("Offer")}


def block(chart: Json | None = None, **more: Any) -> Json:
    return {"type": "data_visualization", "title": "A chart", "chart": chart or pie(), **more}


def refusal(*blocks: Json) -> list[str]:
    with pytest.raises(SlackError, match="invalid_blocks") as refused:
        check_message("text", list(blocks))
    messages: list[str] = refused.value.more["errors"]
    return messages


def x(count: int) -> str:
    return "x" * count


Build = Callable[[int], Json]
# What it is, the most that passes, the block with so many, the place that is named when there is one more.
LIMITS: list[tuple[str, int, Build, str]] = [
    ("title", 50, lambda n: block(title=x(n)), "title"),
    ("segments", 12, lambda n: block(pie(*points(*labels(n)))), "chart/segments"),
    ("segment label", 20, lambda n: block(pie(*points(x(n)))), "chart/segments/0/label"),
    ("series", 12, lambda n: block(plot(*map(series, labels(n)))), "chart/series"),
    ("series name", 20, lambda n: block(plot(series(x(n)))), "chart/series/0/name"),
    ("x label", 50, lambda n: block(plot(x_label=x(n))), "chart/axis_config/x_label"),
    ("y label", 50, lambda n: block(plot(y_label=x(n))), "chart/axis_config/y_label"),
]


@pytest.mark.parametrize(("most", "build", "place"), [pytest.param(*row[1:], id=row[0]) for row in LIMITS])
def test_a_chart_at_its_limit_passes_and_one_over_is_refused_at_its_place(most: int, build: Build, place: str) -> None:
    check_message("text", [build(most)])
    (message,) = refusal(build(most + 1))
    assert message.endswith(f"[json-pointer:/blocks/0/{place}]")


def test_twenty_categories_of_twenty_letters_are_the_most() -> None:
    def chart(count: int, letters: int) -> Json:
        names = tuple(label.rjust(letters) for label in labels(count))
        return block(plot(series("Notes", *names), categories=names))

    check_message("text", [chart(20, 20)])
    assert [message.partition("[")[2] for message in refusal(chart(21, 20))] == [
        "json-pointer:/blocks/0/chart/series/0/data]",
        "json-pointer:/blocks/0/chart/axis_config/categories]",
    ]
    assert len(refusal(chart(1, 21))) == 2


@pytest.mark.parametrize("kind", ["bar", "area", "line"])
def test_every_kind_of_plot_takes_numbers_of_any_sign(kind: str) -> None:
    values = [series(str(value), value=value) for value in (0, -1, 2.5)]
    check_message("text", [block(plot(*values, kind=kind))])


AT = "[json-pointer:/blocks/0/chart"
WRONG: list[tuple[str, Json, str]] = [
    ("an unknown kind", pie() | {"type": "donut"}, f"unsupported type: donut {AT}/type]"),
    ("a pie without segments", {"type": "pie"}, f"missing required field: segments {AT}]"),
    ("a pie of nothing", {"type": "pie", "segments": []}, f"no less than 1 items allowed {AT}/segments]"),
    ("nothing in a segment", pie(*points("Offer", value=0)), f"must be greater than 0 {AT}/segments/0/value]"),
    ("a number as text", pie(*points("Offer", value="2")), f"must provide a number {AT}/segments/0/value]"),
    ("yes as a number", plot(series(value=True)), f"must provide a number {AT}/series/0/data/0/value]"),
    ("no number", plot(series(value=float("nan"))), f"must provide a number {AT}/series/0/data/0/value]"),
    ("a bar without axes", {"type": "bar", "series": [series()]}, f"missing required field: axis_config {AT}]"),
    ("two series of a name", plot(series(), series()), f"series names must be unique {AT}/series]"),
    (
        "a category without its point",
        plot(categories=("Mon", "Tue")),
        f"must have one data point for each of the categories {AT}/series/0/data]",
    ),
    (
        "a point without its category",
        plot(series("Notes", "Mon", "Tue")),
        f"must have one data point for each of the categories {AT}/series/0/data]",
    ),
    (
        "two points of a category",
        plot(series("Notes", "Mon", "Mon"), categories=("Mon", "Mon")),
        f"must have one data point for each of the categories {AT}/series/0/data]",
    ),
]


@pytest.mark.parametrize(("chart", "message"), [pytest.param(*row[1:], id=row[0]) for row in WRONG])
def test_what_slack_refuses_in_a_chart_is_refused(chart: Json, message: str) -> None:
    assert refusal(block(chart)) == [message]


def test_a_number_beyond_all_floats_is_still_a_number() -> None:
    check_message("text", [block(pie(*points("Offer", value=10**400)))])


def test_a_message_holds_two_charts() -> None:
    check_message("text", [block(), block()])
    assert refusal(block(), block(), block()) == [
        "no more than 2 data_visualization blocks allowed [json-pointer:/blocks]"
    ]


@pytest.mark.parametrize("view", [{"type": "home"}, {"type": "modal", "title": {"type": "plain_text", "text": "A"}}])
def test_a_chart_is_for_messages_and_neither_for_home_nor_for_a_modal(view: Json) -> None:
    with pytest.raises(SlackError) as refused:
        check_view(view | {"blocks": [block()]}, view["type"])
    assert refused.value.more["errors"] == ["unsupported type: data_visualization [json-pointer:/view/blocks/0/type]"]


def test_a_chart_reads_as_lines_of_text() -> None:
    offers = [{"label": "Offer", "value": 2}, {"label": "No word", "value": 7}]
    days = plot(series("Sent", "Mon", "Tue", value=3), series("Late", "Mon", "Tue", value=-1.5))
    assert transcript.blocks([block(pie(*offers)), block(days, title="By day")], {}).split("\n") == [
        "(chart: A chart)",
        "Offer 2, No word 7",
        "(chart: By day)",
        "Sent: Mon 3, Tue 3",
        "Late: Mon -1.5, Tue -1.5",
    ]
