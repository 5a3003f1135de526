"""What a document is written in, for whoever reads it aloud."""

import re

_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)


def language_tag(language: str) -> str | None:
    """The language where it has the shape of a tag (BCP 47), else None."""
    return language if _TAG.fullmatch(language) else None
