"""What spoken numbers admit."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whyproof.core.numbers import Spoken, spoken_share, spoken_times


def admits(spoken: Spoken, value: float) -> bool:
    """The definition written again: low <= x < high, or <= high if closed."""
    interval, exact = spoken.interval, Fraction(value)
    if interval.low is not None and exact < interval.low:
        return False
    if interval.high is None:
        return True
    return exact <= interval.high if interval.closed else exact < interval.high


@pytest.mark.parametrize(
    ("spoken", "low", "high"),
    [
        (Spoken("76"), "0.755", "0.765"),
        (Spoken("76.5"), "0.7645", "0.7655"),
        (Spoken("76", hedge="about"), "0.71", "0.81"),
        (Spoken("2.4", "times"), "2.35", "2.45"),
        (Spoken("2.0", "times", "about"), "1.9", "2.1"),
        (Spoken("12", "points"), "0.115", "0.125"),
    ],
)
def test_intervals_are_those_of_the_specification(spoken, low, high):
    assert (spoken.interval.low, spoken.interval.high) == (Fraction(low), Fraction(high))


@given(st.floats(0, 1))
def test_a_share_is_said_so_that_it_holds_and_never_as_nothing_or_all(value):
    spoken = spoken_share(value)
    assert admits(spoken, value)
    assert 0 < Fraction(spoken.digits) < 100


@given(st.integers(1, 1998), st.floats(-1e-6, 1e-6))
def test_half_way_is_said_so_that_it_holds_of_its_neighbours_too(halves, off):
    """A probability is recorded to 1e-6: what is said of it must hold of all that it may be."""
    value = halves / 2000 + off
    spoken = spoken_share(value)
    assert all(admits(spoken, value + d) for d in (-1e-6, 1e-6))


@given(st.floats(1, 1e4))
def test_a_ratio_is_said_so_that_it_holds(value):
    assert admits(spoken_times(value), value)


@given(st.floats(0, 1), st.floats(0, 1))
def test_what_is_said_of_one_share_does_not_hold_of_one_a_point_away(a, b):
    if abs(a - b) >= 0.011 and not spoken_share(a).hedge:
        assert not admits(spoken_share(a), b)


def test_round_half_up_as_the_interval_wants_it():
    assert spoken_share(0.755).digits == "75.5"
    assert spoken_share(0.765625).digits == "77"
    assert spoken_share(0.9988).digits == "99.9"
    assert spoken_share(0.0).hedge == "under"
    assert spoken_share(1.0).hedge == "over"
