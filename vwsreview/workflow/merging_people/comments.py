"""What several people wrote beside one thing."""

from collections.abc import Iterable


def joined(comments: Iterable[str | None]) -> str | None:
    """All comments under each other, in the order of their words; one whose lines another has already is left out."""
    told = sorted({comment for comment in comments if comment})
    kept = [one for one in told if not any(one != other and f"\n{one}\n" in f"\n{other}\n" for other in told)]
    return "\n".join(kept) or None
