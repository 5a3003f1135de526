"""Words of a text in one line with a little of what stands beside them."""

from vwsreview.domain.span import Span

REACH = 40
"""Code points that are shown on each side."""


def around(text: str, span: Span, reach: int = REACH) -> str:
    """The words of a span with what stands beside them on their lines; without the markers, bars of tables as dots."""
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.end)
    last = last if last >= 0 else len(text)
    start, end = max(first, span.start - reach), min(last, span.end + reach)
    words = " ".join(text[start:end].replace("*", "").replace("|", " · ").split()).strip("· ")
    return f"{'… ' if start > first else ''}{words}{' …' if end < last else ''}"
