"""The commands, their arguments and the exit codes."""

import argparse
import multiprocessing
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from textwrap import fill
from typing import Any

from vwsreview import __version__
from vwsreview.cli.terminal import REFUSED, STOPPED, WRONG_USAGE, complain, complain_of, use_encoding_of_files
from vwsreview.domain.agreement import DOCUMENT, RECORD
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.problems import Problem

# The module and function of each command. Imported when called: the window is not to wait for what it does not
# use, and the store takes as long to load as Qt.
COMMANDS = {
    "import": ("vwsreview.cli.importing", "import_sources"),
    "extract": ("vwsreview.cli.extracting", "extract"),
    "export": ("vwsreview.cli.exporting", "export"),
    "evaluate": ("vwsreview.cli.comparing", "evaluate"),
    "agreement": ("vwsreview.cli.agreeing", "agreement"),
    "merge": ("vwsreview.cli.merging", "merge"),
    "calibrate": ("vwsreview.cli.calibrating", "calibrate"),
    "reextract": ("vwsreview.cli.reextracting", "reextract"),
    "find": ("vwsreview.cli.finding", "find"),
    "check": ("vwsreview.cli.checking", "check"),
    "rescue": ("vwsreview.cli.rescuing", "rescue"),
}

MISTYPED = frozenset({"no_such_format", "bad_query", "long_query"})
"""Problems that say that the command was called in a wrong way, found out after its arguments were read."""

_DESCRIPTION = "Review released Dutch government documents into data that can be trusted."
_WINDOW = "Without a command the window opens, on a dossier, on files or on a folder: vwsreview [DOSSIER | FILE...]"
_EXIT_CODES = (
    "Exit codes: 0 fine, 1 something was refused (and said on standard error), 2 wrong usage, 130 stopped by Ctrl+C."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; gives the exit code. Wrong usage, ``--help`` and ``--version`` raise SystemExit, as argparse does.

    Only problems of the user's end here as one line; a mistake of ours is told by `domain.faults`.
    """
    multiprocessing.freeze_support()
    use_encoding_of_files()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if not words or not (words[0] in COMMANDS or words[0].startswith("-")):
            return _open_window([Path(word) for word in words])
        options = _parser(words[0]).parse_args(words)
        module, function = COMMANDS[options.command]
        return int(getattr(import_module(module), function)(options))
    except Problem as problem:
        complain_of(problem)
        return WRONG_USAGE if problem.code in MISTYPED else REFUSED
    except BrokenPipeError:
        # Whoever reads our output has enough. Python would complain once more when it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except KeyboardInterrupt:
        complain("stopped")
        return STOPPED


def _open_window(paths: list[Path]) -> int:
    for path in paths:
        if not path.exists():
            complain("no_such_file_or_command", path=path, commands=", ".join(COMMANDS))
            return WRONG_USAGE
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise Problem("no_display")
    try:
        from vwsreview import app
    except ImportError as error:
        if isinstance(error, ModuleNotFoundError) and not (error.name or "").startswith("PySide6"):
            raise  # a mistake of ours, not a library that the system lacks
        raise Problem("no_window_libraries", reason=str(error)) from error
    return int(app.main(paths))


def _known(command: str, catalogue: str, asked: str) -> str:
    """The keys in a tuple of the catalogue of formats, which is looked into only when this command is asked for."""
    if command != asked:
        return ""
    tuples = import_module("vwsreview.formats.catalogue")
    keys = ", ".join(one.key for one in getattr(tuples, catalogue))
    return fill(keys, 52, break_on_hyphens=False)  # argparse would break label-studio


def _parser(asked: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="vwsreview", description=_DESCRIPTION, epilog=f"{_WINDOW}. {_EXIT_CODES}", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"vwsreview {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    raw: dict[str, Any] = {"allow_abbrev": False, "formatter_class": argparse.RawTextHelpFormatter}
    command = commands.add_parser("import", help="make or extend a dossier", **raw)
    command.add_argument("dossier", type=Path, metavar="DOSSIER", help="is made where it does not exist")
    command.add_argument("sources", type=Path, nargs="+", metavar="SOURCE", help="files, folders, annotations")
    tools = "the tool whose annotations these are:\n" + _known("import", "READINGS", asked)
    command.add_argument("--from", dest="source_format", metavar="NAME", help=tools)
    command.add_argument("--mapping", type=Path, metavar="FILE", help="what its labels are here, as JSON; is kept")

    command = commands.add_parser("extract", help="documents to vwsreview/1 JSON Lines", allow_abbrev=False)
    command.add_argument("sources", nargs="+", metavar="SOURCE", help="files, folders; with -o DIR/ addresses too")
    command.add_argument("-o", "--output", metavar="OUT", help="a file, or a folder DIR/; standard output by default")
    command.add_argument("--scheduler", metavar="ADDRESS", help="have it done by this Dask cluster, as tcp://host:8786")

    # The dossier stands first: behind --layers or --documents it would be taken for one of them.
    usage = "%(prog)s DOSSIER --format NAME -o OUT [OPTION ...]"
    command = commands.add_parser("export", help="a dossier to a file or a folder", usage=usage, **raw)
    command.add_argument("dossier", type=Path, metavar="DOSSIER")
    command.add_argument("--format", required=True, metavar="NAME", help=_known("export", "FORMATS", asked))
    command.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help="a file, or of some a folder")
    command.add_argument("--reviewed-only", action="store_true", help="only records that a person decided on")
    command.add_argument("--rejected", action="store_true", help="rejected records too")
    command.add_argument("--layers", nargs="+", choices=tuple(BY_NAME), metavar="LAYER", help="only these layers")
    command.add_argument("--documents", nargs="+", metavar="NAME", help="only these documents; * stands for anything")
    command.add_argument("--query", metavar="QUERY", help="only documents in which it finds something, as for find")
    command.add_argument("--saved", metavar="NAME", help="the same with a query that was saved in the window")
    command.add_argument("--organisations-only", action="store_true", help="no names of people, no contact data")
    command.add_argument("--list-people", action="store_true", help="print what that leaves out, and write nothing")

    command = commands.add_parser("evaluate", help="compare two sets as the guideline says", allow_abbrev=False)
    command.add_argument("--gold", type=Path, nargs="+", required=True, metavar="PATH", help="files or folders")
    command.add_argument("--pred", type=Path, nargs="+", metavar="PATH", help="by default gold's texts are extracted")
    command.add_argument("--by-kind", action="store_true", help="the figures for each kind of document too")
    command.add_argument("--by-rule", action="store_true", help="precision and recall of each rule too")
    command.add_argument("--errors", choices=tuple(BY_NAME), metavar="LAYER", help="list what differs in a layer")
    command.add_argument("--json", action="store_true", help="all figures as JSON")

    command = commands.add_parser("agreement", help="how far two reviewers or more agree", allow_abbrev=False)
    command.add_argument("first", type=Path, metavar="A", help="a dossier, a vwsreview/1 file or a folder of these")
    command.add_argument("others", type=Path, nargs="+", metavar="B", help="the same of other reviewers")
    command.add_argument("--reviewed-only", action="store_true", help="only records that a person decided on")
    layers = (*BY_NAME, DOCUMENT, RECORD)
    command.add_argument("--layer", action="append", choices=layers, help="this one alone; may be given several times")
    command.add_argument("--json", action="store_true", help="all figures and disagreements as JSON")

    command = commands.add_parser("merge", help="the work of several people in one new dossier", allow_abbrev=False)
    command.add_argument("base", type=Path, metavar="BASE", help="the dossier that the others were copies of")
    command.add_argument("others", type=Path, nargs="+", metavar="OTHER", help="dossiers of the same documents")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help="a dossier that is made")

    command = commands.add_parser("calibrate", help="how right confidence is, and its table", allow_abbrev=False)
    command.add_argument("--gold", type=Path, nargs="+", required=True, metavar="PATH", help="files or folders")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="write resources/confidence.csv anew")

    command = commands.add_parser("reextract", help="extract again; decisions stay", allow_abbrev=False)
    command.add_argument("dossier", type=Path, metavar="DOSSIER")

    command = commands.add_parser("find", help="records or places that a query asks for", allow_abbrev=False)
    command.add_argument("dossier", type=Path, metavar="DOSSIER")
    command.add_argument(
        "query", metavar="QUERY", help="as in the window: 'owner:MEVA due<2021-03-01', 'vacc* -slides'"
    )
    command.add_argument("--limit", type=_count, metavar="N", help="the first hits only")
    command.add_argument("--json", action="store_true", help="JSON Lines; else a line a hit, its parts between tabs")

    command = commands.add_parser("check", help="is the dossier whole?", allow_abbrev=False)
    command.add_argument("dossier", type=Path, metavar="DOSSIER")

    command = commands.add_parser(
        "rescue", help="what can be read of a damaged dossier, in a new one", allow_abbrev=False
    )
    command.add_argument("damaged", type=Path, metavar="DAMAGED", help="a dossier that cannot be opened; is only read")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="NEW", help="a dossier that is made")
    return parser


def _count(typed: str) -> int:
    """A number of at least one; ValueError is wrong usage to argparse."""
    count = int(typed)
    if count < 1:
        raise ValueError(typed)
    return count
