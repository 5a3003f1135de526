import json
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from vwsreview.domain.layers import LAYERS, REVIEW_STATES
from vwsreview.resources import resource
from vwsreview.ui.look.theme import CONFLICT, FUSION_EDGE, LINE_STYLES, REVIEW_SIGNS, Theme, ThemeName

THEMES: tuple[ThemeName, ...] = ("light", "dark")
READABLE = 4.5
"""WCAG 2 AA for text."""

SEEN = 3.0
"""WCAG 2 for what is no text: the line under a mark."""

TEXT_ON = {
    "text": ("page", "panel", "stripe", "window", "button", "code", "selection", "find"),
    "dimmed": ("page", "panel", "stripe", "window", "code", "find"),
    "quote": ("page", "find"),
    "link": ("page", "panel", "stripe", "find"),
    "error": ("page", "panel", "stripe", "window"),
    "warning": ("page", "panel", "stripe", "window"),
    "good": ("page", "panel", "stripe", "window"),
    "accent_text": ("accent",),
}
"""Every colour that words are written in, with every colour that lies behind them; in selected text Qt writes all in
`text`. What is disabled is exempt."""

NO_TEXT = {"rule", "outline", "control"}
"""Lines and edges."""

ON_MARKS = ("text", "dimmed", "quote", "link")
"""What words below a mark are written in."""

ROLES = QPalette.ColorRole
PAIRS = {
    ROLES.WindowText: ROLES.Window,
    ROLES.Text: ROLES.Base,
    ROLES.ButtonText: ROLES.Button,
    ROLES.HighlightedText: ROLES.Highlight,
    ROLES.ToolTipText: ROLES.ToolTipBase,
    ROLES.PlaceholderText: ROLES.Base,
    ROLES.Link: ROLES.Base,
}


def luminance(colour: QColor) -> float:
    parts = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_of_contrast() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read_on_every_ground(name: ThemeName) -> None:
    theme = Theme.named(name)
    for text, grounds in TEXT_ON.items():
        for ground in grounds:
            found = contrast(theme.colour(text), theme.colour(ground))
            assert found >= READABLE, f"{name}: {text} on {ground} is {found:.2f}"


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("layer", [layer.name for layer in LAYERS])
def test_marks_can_be_read_and_seen(name: ThemeName, layer: str) -> None:
    theme = Theme.named(name)
    page, fill, line = theme.colour("page"), theme.fill(layer), theme.line(layer)
    for words in ON_MARKS:
        assert contrast(theme.colour(words), fill) >= READABLE, words
    assert contrast(line, page) >= READABLE  # it is also used for words
    assert contrast(line, fill) >= SEEN
    assert contrast(theme.colour("outline"), fill) >= SEEN


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("group", [QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive])
def test_widgets_of_qt_can_be_read(name: ThemeName, group: QPalette.ColorGroup) -> None:
    palette = Theme.named(name).palette()
    for words, ground in PAIRS.items():
        assert contrast(palette.color(group, words), palette.color(group, ground)) >= READABLE, words
    assert contrast(palette.color(group, ROLES.Text), palette.color(group, ROLES.AlternateBase)) >= READABLE
    ring, panel = palette.color(group, ROLES.Accent), palette.color(group, ROLES.Base)
    assert contrast(ring, panel) >= SEEN  # the line around what has the keyboard


def test_every_colour_is_looked_at() -> None:
    """A new colour is a text colour, a ground or a line, and is listed above."""
    theme = Theme.named("light")
    grounds = {ground for listed in TEXT_ON.values() for ground in listed}
    assert set(theme.colours) == {*TEXT_ON, *grounds, *NO_TEXT}


def test_both_themes_name_the_same_colours() -> None:
    values = json.loads(Path(resource("colours.json")).read_text(encoding="utf-8"))
    assert values["light"].keys() == values["dark"].keys()
    assert values["light"]["layers"].keys() == values["dark"]["layers"].keys() == {layer.name for layer in LAYERS}


@pytest.mark.parametrize("name", THEMES)
def test_layers_have_different_colours(name: ThemeName) -> None:
    theme = Theme.named(name)
    assert len({theme.fill(layer.name).name() for layer in LAYERS}) == len(LAYERS)
    assert len({theme.line(layer.name).name() for layer in LAYERS}) == len(LAYERS)


def test_review_states_differ_without_colour(qapp: object) -> None:
    shown = {*REVIEW_STATES, CONFLICT}
    assert set(REVIEW_SIGNS) == set(LINE_STYLES) == shown
    assert len(set(REVIEW_SIGNS.values())) == len(shown)
    standing = [LINE_STYLES[state] for state in shown if state != "rejected"]
    assert len(set(standing)) == len(standing)
    theme = Theme.named("light")
    images = {theme.review_icon(state).pixmap(16).toImage().bits().tobytes() for state in shown}
    assert len(images) == len(shown)


def test_the_palette_comes_from_the_file(qapp: object) -> None:
    theme = Theme.named("dark")
    assert theme.palette().color(QPalette.ColorRole.Window) == theme.colour("window")
    disabled = theme.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == theme.colour("dimmed")


@pytest.mark.parametrize("name", THEMES)
def test_the_edge_of_a_control_can_be_seen(name: ThemeName) -> None:
    theme = Theme.named(name)
    edge = theme.controls_palette().color(QPalette.ColorRole.Window).darker(FUSION_EDGE)
    assert contrast(edge, theme.colour("window")) >= SEEN
    assert contrast(edge, theme.colour("panel")) >= SEEN
