"""Icons are there for every command that names one, and take the colour of the text."""

import pytest
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from vwsreview.ui.look.icons import program_icon, tinted
from vwsreview.ui.menus.table import TOOL_BAR, command_table


def names() -> list[str]:
    return [command.icon for menu in command_table() for command in menu.commands() if command.icon]


def test_every_command_of_the_tool_bar_has_an_icon(qapp: QApplication) -> None:
    icons = {command.id: command.icon for menu in command_table() for command in menu.commands()}
    assert all(icons[entry] for entry in TOOL_BAR if entry != "-")


@pytest.mark.parametrize("colour", ["#123456", "#fedcba"])
def test_icons_take_the_colour_of_the_text(qapp: QApplication, colour: str) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.ButtonText, QColor(colour))
    for name in names():
        image = tinted(name, palette).pixmap(48, QIcon.Mode.Normal).toImage()
        solid = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert solid == {colour}, name


def test_the_program_has_an_icon(qapp: QApplication) -> None:
    assert not program_icon().pixmap(64).isNull()
