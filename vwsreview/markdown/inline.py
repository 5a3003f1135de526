"""Inline markup of one block: markdown-it-py's tokens walked again over the source, so that nothing moves.

Every token is consumed from a cursor in the source; where one does not match, the walk ends and the rest of the block
stays plain. Links, images and autolinks note where they end. Nothing is fetched and no HTML is made.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, image, link
from markdown_it.token import Token

LONGEST_INLINE = 10_000
"""Code points of one block; markup in a longer one is garbage of a scan, and its nesting costs too much."""

_MARKUP = re.compile(r"[*_`\[<&\\~]")
_SPACES = re.compile(r"[ \t]*")
_OPENED = {"em_open": "italic", "strong_open": "bold", "s_open": "strike"}


class StyleRun(NamedTuple):
    """A stretch of the source with the name of a style; runs may lie inside one another."""

    start: int
    end: int
    style: str


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
    parser.disable(["html_inline"])
    for name, rule in (("link", link), ("image", image), ("autolink", autolink)):
        parser.inline.ruler.at(name, _noting_its_end(rule))
    return parser


def _noting_its_end(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    def noting(state: StateInline, silent: bool) -> bool:
        before = len(state.tokens)
        found = rule(state, silent)
        if found and not silent:
            opened = state.tokens[before + 1 :] if state.tokens[before].type == "text" else state.tokens[before:]
            opened[0].meta["end"] = state.pos
        return found

    return noting


def inline_runs(text: str, start: int, end: int) -> list[StyleRun]:
    """Style runs of the block whose words stand from start to end, in source offsets."""
    if end - start > LONGEST_INLINE or not _MARKUP.search(text, start, end):
        return []
    tokens: list[Token] = []
    content = text[start:end]
    parser = _parser()
    parser.inline.parse(content, parser, {}, tokens)
    walk = _Walk(content, start)
    for token in tokens:
        if not walk.take(token):
            break
    return walk.runs


class _Walk:
    """The cursor in the source while tokens are consumed."""

    def __init__(self, content: str, start: int) -> None:
        self._content = content
        self._base = start
        self._at = 0
        self._open: list[tuple[str, int]] = []
        self._link_ends: list[int] = []
        self._skipping = False
        self.runs: list[StyleRun] = []

    def take(self, token: Token) -> bool:
        """Consume one token; False where the source does not go on with it."""
        kind = token.type
        if self._skipping:
            self._skipping = kind != "link_close"
            return True
        if kind == "text":
            return self._text(token.content)
        if kind in ("softbreak", "hardbreak"):
            return self._line_break()
        if kind in _OPENED:
            return self._opening(_OPENED[kind], token.markup)
        if kind in ("em_close", "strong_close", "s_close"):
            return self._closing(token.markup)
        if kind == "code_inline":
            return self._code(token.markup)
        if kind == "link_open":
            return self._link(token)
        if kind == "link_close":
            return self._link_end()
        if kind == "text_special":
            return self._special(token.markup)
        if kind == "image":
            return self._whole(token.meta["end"], "html")
        return False

    def _add(self, start: int, end: int, style: str) -> None:
        if start < end:
            self.runs.append(StyleRun(self._base + start, self._base + end, style))

    def _text(self, words: str) -> bool:
        if not self._content.startswith(words, self._at):
            return False
        self._at += len(words)
        return True

    def _mark(self, markup: str) -> bool:
        if not self._content.startswith(markup, self._at):
            return False
        self._add(self._at, self._at + len(markup), "marker")
        self._at += len(markup)
        return True

    def _opening(self, style: str, markup: str) -> bool:
        if not self._mark(markup):
            return False
        self._open.append((style, self._at))
        return True

    def _closing(self, markup: str) -> bool:
        style, begun = self._open.pop()
        self._add(begun, self._at, style)
        return self._mark(markup)

    def _line_break(self) -> bool:
        self._at = self._behind_spaces()
        if self._content.startswith("\\\n", self._at):
            self._add(self._at, self._at + 1, "marker")
            self._at += 1
        if not self._content.startswith("\n", self._at):
            return False
        self._at += 1
        self._at = self._behind_spaces()
        return True

    def _behind_spaces(self) -> int:
        match = _SPACES.match(self._content, self._at)
        return match.end() if match else self._at

    def _code(self, markup: str) -> bool:
        if not self._mark(markup):
            return False
        end = self._at
        while True:
            end = self._content.find(markup, end)
            if end < 0:
                return False
            behind = end + len(markup)
            if self._content[end - 1] != "`" and not self._content.startswith("`", behind):
                break
            while self._content.startswith("`", end):
                end += 1
        self._add(self._at, end, "code")
        self._at = end
        return self._mark(markup)

    def _special(self, markup: str) -> bool:
        if not self._content.startswith(markup, self._at):
            return False
        if markup.startswith("\\"):
            self._add(self._at, self._at + 1, "marker")
        self._at += len(markup)
        return True

    def _whole(self, end: int, style: str) -> bool:
        self._add(self._at, end, style)
        self._at = end
        return True

    def _link(self, token: Token) -> bool:
        end = token.meta["end"]
        if token.markup == "autolink":
            self._skipping = True
            return self._whole(end, "link")
        self._link_ends.append(end)
        return self._opening("link", "[")

    def _link_end(self) -> bool:
        style, begun = self._open.pop()
        self._add(begun, self._at, style)
        if not self._content.startswith("](", self._at):
            return False
        return self._whole(self._link_ends.pop(), "marker")
