"""Numbers in front of titles: which follow each other, and how deep each stands."""

import re

_PARTS = re.compile(r"\d+|[a-z]")
_IDLE = re.compile(r"(?<=\d)(?:\.0|e|de|ste)$")
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def _bare(number: str) -> str:
    """Without the signs around it and an idle nought behind it: ``(1)``, ``[2]``, ``01A``, ``1.0``, ``3e``."""
    return _IDLE.sub("", number.strip("()[].:/°"))


def are_neighbours(number: str, other: str) -> bool:
    """Whether two numbers of one style follow each other: ``II.`` and ``III.``, ``1.2`` and ``2``."""
    return any(_follows(one, two) or _follows(two, one) for one in _counts(number) for two in _counts(other))


def is_first(number: str) -> bool:
    """Whether counting begins with this number: ``1.``, ``(a)``, ``I``, ``B1``."""
    return any(counted[-1] == 1 for counted in _counts(number))


def _follows(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    *outer, last = two
    if len(two) > len(one):
        return tuple(outer) == one and last == 1
    return tuple(outer) == one[: len(outer)] and last == one[len(outer)] + 1


def _counts(number: str) -> list[tuple[int, ...]]:
    """What a number may count: ``I.`` is a Roman one and the ninth letter, ``2a`` the first below 2."""
    bare = _bare(number)
    counts: list[tuple[int, ...]] = [(_ROMAN.index(bare),)] if bare in _ROMAN else []
    counts += [(ord(bare) - ord("A") + 1,)] if len(bare) == 1 and bare.isupper() else []
    counted = bare[0].isdigit() or len(bare) > 1 or bare.islower()
    return [*counts, tuple(map(_count, _PARTS.findall(bare.casefold())))] if counted and bare not in _ROMAN else counts


def _count(part: str) -> int:
    return int(part) if part.isdigit() else ord(part) - ord("a") + 1


class Depths:
    """How deep a number stands: each style that comes up below another is one level deeper, until that one goes on."""

    def __init__(self) -> None:
        self._styles: list[str] = []

    def of(self, number: str) -> int:
        """The level of this number, after those that came before it; 1 for the outermost."""
        bare = _bare(number)
        dots = bare.count(".") + (len(bare) > 1 and bare[0].isdigit() and bare[-1].isalpha())
        counting = style(number)
        if counting == "digit":
            self._styles = self._styles[: self._styles.index(counting) + 1] if counting in self._styles else [counting]
        elif counting in self._styles:
            self._styles = self._styles[: self._styles.index(counting) + 1]
        else:
            self._styles.append(counting)
        return len(self._styles) + dots


def style(number: str) -> str:
    """What a number counts with: digits, small letters, capitals or Roman numbers."""
    bare = _bare(number)
    if bare[0].isdigit():
        return "digit"
    if bare.islower():
        return "small"
    return "roman" if bare in _ROMAN and (len(bare) > 1 or bare in "IVX") else "capital"
