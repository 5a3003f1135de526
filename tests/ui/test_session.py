"""What is remembered is there again after the settings are read anew."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from vwsreview.ui.session import MOST_PLACES, MOST_RECENT, Session


def settings(folder: Path) -> QSettings:
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)


def test_wishes_survive(tmp_path: Path) -> None:
    session = Session(settings(tmp_path))
    assert (session.language, session.theme, session.reviewer, session.advance, session.zoom) == (
        "system", "system", "", True, 0,
    )  # fmt: skip
    session.language, session.theme, session.reviewer, session.advance, session.zoom = "nl", "dark", "Jo, é", False, -2
    session.save()
    again = Session(settings(tmp_path))
    assert (again.language, again.theme, again.reviewer, again.advance, again.zoom) == (
        "nl",
        "dark",
        "Jo, é",
        False,
        -2,
    )


def test_recent_dossiers_are_newest_first_once_each_and_still_there(tmp_path: Path) -> None:
    session = Session(settings(tmp_path))
    paths = [tmp_path / f"{number}.dossier" for number in range(MOST_RECENT + 3)]
    for path in [*paths, paths[5]]:
        path.touch()
        session.remember_dossier(path)
    paths[6].unlink()
    recent = Session(settings(tmp_path)).recent_dossiers()
    assert recent[0] == paths[5]
    assert recent[1] == paths[-1]
    assert paths[6] not in recent
    assert len(recent) == MOST_RECENT - 1


def test_layout_survives(tmp_path: Path) -> None:
    session = Session(settings(tmp_path))
    assert session.layout("window").isEmpty()
    session.remember_layout("window", QByteArray(b"\x00\x01"))
    session.save()
    assert Session(settings(tmp_path)).layout("window") == QByteArray(b"\x00\x01")


def test_places_survive_and_the_oldest_make_room(tmp_path: Path) -> None:
    session, dossier = Session(settings(tmp_path)), tmp_path / "a.dossier"
    for number in range(MOST_PLACES + 1):
        session.remember_place(dossier, str(number), [number, 3])
    session.remember_document(dossier, "12")
    session.save()
    again = Session(settings(tmp_path))
    assert again.place(dossier, "12") == [12, 3]
    assert again.place(dossier, "0") is None
    assert again.last_document(dossier) == "12"
    assert again.last_document(tmp_path / "b.dossier") is None


def test_spoiled_settings_are_as_good_as_none(tmp_path: Path) -> None:
    spoiled = settings(tmp_path)
    for name in ("places", "recent", "zoom"):
        spoiled.setValue(name, "{no json")
    session = Session(spoiled)
    assert session.recent_dossiers() == []
    assert session.zoom == 0
    assert session.place(tmp_path, "x") is None
