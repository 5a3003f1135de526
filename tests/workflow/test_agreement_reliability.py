"""Kappa and alpha against examples in print, and against the libraries that others use."""

import math
import warnings
from collections import Counter
from collections.abc import Sequence
from itertools import permutations

import krippendorff
import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from vwsreview.workflow.agreement.reliability import cohens_kappa, krippendorffs_alpha

NOTHING = "."


def crossed(*rows: Sequence[int]) -> dict[tuple[int, int], int]:
    """A table of two observers as it stands in print: a row for each value of the first."""
    return {(one, other): count for one, row in enumerate(rows) for other, count in enumerate(row)}


def observed(*observers: str) -> Counter[tuple[str, ...]]:
    """Reliability data as they stand in print: a line for each observer, a dot where one said nothing."""
    units = zip(*(line.split() for line in observers), strict=True)
    return Counter(tuple(value for value in unit if value != NOTHING) for unit in units)


@pytest.mark.parametrize(
    ("table", "kappa"),
    [
        # Cohen, "A Coefficient of Agreement for Nominal Scales" (1960), table 2: 200 cases, three categories
        (crossed((88, 14, 18), (10, 40, 10), (2, 6, 12)), "0.492"),
        # Fleiss, Statistical Methods for Rates and Proportions (1981), table 13.1: psychotic, neurotic, organic
        (crossed((75, 1, 4), (5, 4, 1), (0, 0, 10)), "0.676"),
        # Wikipedia, "Cohen's kappa", simple example: 50 proposals for a grant
        (crossed((20, 5), (10, 15)), "0.400"),
        # The same, "Same percentages but different numbers", after Smeeton (1985)
        (crossed((45, 15), (25, 15)), "0.130"),
        (crossed((25, 35), (5, 35)), "0.259"),
    ],
)
def test_kappa_is_that_of_examples_in_print(table: dict[tuple[int, int], int], kappa: str) -> None:
    found = cohens_kappa(table)
    assert f"{found.value:.3f}" == kappa
    assert found.units == sum(table.values())
    assert found.agreed == sum(count for (one, other), count in table.items() if one == other)


JON, HAN = "0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"
BEN, GERRY = "a a b b d c c c e d d a", "b a b b b c c c e d d d"
FOUR = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
THREE = (
    ". . . . . 3 4 1 2 1 1 3 3 . 3",
    "1 . 2 1 3 3 4 3 . . . . . . .",
    ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
)


@pytest.mark.parametrize(
    ("observers", "alpha", "units"),
    [
        # Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): A, binary data of two observers
        ((JON, HAN), "0.095", 10),
        # B, nominal data of two observers
        ((BEN, GERRY), "0.692", 12),
        # C, nominal data of four observers, some missing: the last unit has but one value and does not count
        (FOUR, "0.743", 11),
        # Wikipedia, "Krippendorff's alpha", a computational example
        (THREE, "0.691", 12),
    ],
)
def test_alpha_is_that_of_examples_in_print(observers: tuple[str, ...], alpha: str, units: int) -> None:
    found = krippendorffs_alpha(observed(*observers))
    assert f"{found.value:.3f}" == alpha
    assert found.units == units


def test_what_chance_leaves_nothing_of_has_no_value() -> None:
    assert cohens_kappa({(True, True): 7}).undefined == "always_same"
    assert krippendorffs_alpha({(None, None, None): 3, (None, None): 1}).undefined == "always_same"
    assert cohens_kappa({}).undefined == krippendorffs_alpha({("a",): 4}).undefined == "no_units"
    assert krippendorffs_alpha({("a",): 4}).units == 0


def test_two_who_always_say_another_thing_have_a_value() -> None:
    assert cohens_kappa({("a", "b"): 4}).value == 0
    assert cohens_kappa({("a", "b"): 4}).undefined is None


answers = st.integers(0, 3)
pairs = st.lists(st.tuples(answers, answers), min_size=1, max_size=30)
matrices = st.integers(2, 4).flatmap(
    lambda observers: st.lists(
        st.lists(st.none() | answers, min_size=observers, max_size=observers), min_size=1, max_size=15
    )
)


@given(pairs)
def test_kappa_is_that_of_scikit_learn(pairs: list[tuple[int, int]]) -> None:
    found = cohens_kappa(Counter(pairs))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where it divides by zero, and gives NaN
        theirs = cohen_kappa_score([one for one, _ in pairs], [other for _, other in pairs])
    if found.value is None:
        assert math.isnan(theirs)
    else:
        assert found.value == pytest.approx(theirs)


@given(pairs)
def test_kappa_is_the_same_the_other_way_round(pairs: list[tuple[int, int]]) -> None:
    assert cohens_kappa(Counter(pairs)) == cohens_kappa(Counter((other, one) for one, other in pairs))


@given(matrices)
def test_alpha_is_that_of_the_library_krippendorff(matrix: list[list[int | None]]) -> None:
    """The library refuses data in which fewer than two values ever occur; ours are then undefined as well."""
    found = krippendorffs_alpha(Counter(tuple(value for value in unit if value is not None) for unit in matrix))
    units = [unit for unit in matrix if sum(value is not None for value in unit) > 1]
    if len({value for unit in units for value in unit if value is not None}) < 2:
        assert found.value is None
        return
    data = numpy.array([[numpy.nan if value is None else value for value in unit] for unit in units]).T
    theirs = krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")
    assert found.value == pytest.approx(theirs)


@given(st.lists(st.tuples(answers, answers, answers), min_size=1, max_size=12))
def test_alpha_is_the_same_in_whatever_order_the_observers_stand(units: list[tuple[int, ...]]) -> None:
    found = {
        krippendorffs_alpha(Counter(tuple(unit[place] for place in order) for unit in units))
        for order in permutations(range(3))
    }
    assert len(found) == 1
