"""The program's own translations, as the program installs them."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from vwsreview.resources import resource


@contextmanager
def spoken(app: QCoreApplication, locale: QLocale) -> Iterator[None]:
    """The language of this locale, for words and for numbers and dates."""
    before, translators = QLocale(), []
    QLocale.setDefault(locale)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt_folder), ("vwsreview", str(resource("translations")))):
        translator = QTranslator()
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)
            translators.append(translator)
    try:
        yield
    finally:
        for translator in translators:
            app.removeTranslator(translator)
        QLocale.setDefault(before)
