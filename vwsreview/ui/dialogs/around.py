"""Words of a text in one line with a little of what stands around them."""

from vwsreview.domain.span import Span

REACH = 40
"""Code points that are shown on each side."""


def around(text: str, span: Span, reach: int = REACH) -> str:
    """The words of a span with what stands on both sides of them."""
    start, end = max(0, span.start - reach), min(len(text), span.end + reach)
    words = " ".join(text[start:end].split())
    return f"{'… ' if start > 0 else ''}{words}{' …' if end < len(text) else ''}"
