"""Agreement beyond chance on values that have no order: Cohen's kappa and Krippendorff's alpha.

Sources: J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960);
K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from math import fsum

from vwsreview.domain.agreement import Coefficient


def cohens_kappa(table: Mapping[tuple[Hashable, ...], int]) -> Coefficient:
    """The kappa of two observers from how often each two values were given to one unit, the first one's first.

    Undefined where both always gave one and the same value: chance alone would have them agree then (0/0).
    """
    units = sum(table.values())
    agreed = sum(count for (one, other), count in table.items() if one == other)
    first: Counter[Hashable] = Counter()
    second: Counter[Hashable] = Counter()
    for (one, other), count in table.items():
        first[one] += count
        second[other] += count
    by_chance = sum(count * second[value] for value, count in first.items())
    possible = units * units - by_chance
    return Coefficient((units * agreed - by_chance) / possible if possible else None, units, agreed)


def krippendorffs_alpha(units: Mapping[tuple[Hashable, ...], int]) -> Coefficient:
    """The alpha of any number of observers, from the values given to a unit and how many units got just these.

    Who said nothing of a unit is left out of its values; a unit with fewer than two does not count. Undefined where
    only one value was ever given.
    """
    paired = {values: count for values, count in units.items() if len(values) > 1 and count}
    given: Counter[Hashable] = Counter()
    differing = []
    for values, count in paired.items():
        held = Counter(values)
        for value, times in held.items():
            given[value] += times * count
        unlike = len(values) ** 2 - sum(times * times for times in held.values())
        differing.append(count * unlike / (len(values) - 1))
    total = sum(given.values())
    by_chance = total * total - sum(times * times for times in given.values())
    agreed = sum(count for values, count in paired.items() if len(set(values)) == 1)
    value = 1 - (total - 1) * fsum(differing) / by_chance if by_chance else None
    return Coefficient(value, sum(paired.values()), agreed)
