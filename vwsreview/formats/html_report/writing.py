"""Writes the report document by document. What stands in front of them is known only when all are written."""

import shutil
from collections.abc import Generator, Iterable
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.formats.html_report import front, page
from vwsreview.formats.html_report.article import article
from vwsreview.formats.html_report.vocabulary import Vocabulary


def write(documents: Iterable[Exported], target: Path, occasion: Occasion) -> Generator[str, None, None]:
    """One page; contents and documents wait in files without a name, so that memory does not grow with them."""
    words, overview = Vocabulary(occasion.language), front.Overview()
    with (
        TemporaryFile("w+", dir=target.parent, encoding="utf-8", newline="") as contents,
        TemporaryFile("w+", dir=target.parent, encoding="utf-8", newline="") as articles,
    ):
        for number, exported in enumerate(documents, start=1):
            overview.add(exported)
            contents.write(front.entry(exported, number, words))
            articles.writelines(article(exported, number, words))
            yield exported.name
        with target.open("w", encoding="utf-8", newline="") as file:
            file.write(page.head(occasion, words))
            file.write(front.title(occasion, overview, words))
            file.write(f"<main>\n{front.overview(overview, words)}")
            file.write(f'<nav aria-labelledby="contents">\n<h2 id="contents">{words.word("contents")}</h2>\n<ol>\n')
            _append(contents, file)
            file.write(f'</ol>\n</nav>\n{overview.explained(words)}<div id="documents" tabindex="-1">\n')
            _append(articles, file)
            file.write(f"</div>\n</main>\n{front.foot(words)}{page.END}")


def _append(source: IO[str], file: IO[str]) -> None:
    source.seek(0)
    shutil.copyfileobj(source, file)
