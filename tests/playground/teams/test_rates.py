"""How often a bot may ask: the windows alone, without a clock of their own."""

import pytest

from playground.teams.rates import READS, SENDS, Limits, Window


@pytest.mark.parametrize(("limits", "once"), [(SENDS, 7), (READS, 14)])
def test_a_burst_waits_for_its_second_to_end(limits: Limits, once: int) -> None:
    window = Window(limits)
    for _ in range(once):
        assert window.wait(100.0) <= 0
        window.take(100.0)
    assert window.wait(100.2) == pytest.approx(0.8)
    assert window.wait(101.0) <= 0


def test_the_windows_of_two_seconds_half_a_minute_and_an_hour_count_as_well() -> None:
    window = Window(SENDS)
    for _ in range(7):
        window.take(0.0)
    window.take(1.0)
    assert window.wait(1.5) == pytest.approx(0.5)
    for second in range(2, 54):
        window.take(second * 0.5)
    assert window.wait(29.0) == pytest.approx(1.0)
    long = Window(SENDS)
    for number in range(1800):
        long.take(float(number))
    assert long.wait(1800.0) == pytest.approx(1800.0)
