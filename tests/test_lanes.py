"""The quick lane stays quick: it has room for so many tests of each kind.

Where there are more, mark one `whole`, or find a cheaper way to hold the same.
"""

from collections import Counter

import pytest

from tests.lanes import is_quick, kind

MOST = {
    "page": 4,
    "process": 4,
    "stage": 95,
    "flow": 360,
    "protocol": 680,
    "postgres": 30,
    "property": 140,
    "plain": 7_600,
}


def test_the_quick_lane_has_no_more_tests_of_a_kind_than_there_is_time_for(request: pytest.FixtureRequest) -> None:
    counts = Counter(kind(test) for test in filter(is_quick, request.session.items))
    assert {name: count for name, count in counts.items() if count > MOST[name]} == {}
