"""Damage to one place of a written file, on the level of the file's own syntax: whatever format wrote it.

Each syntax gives the places of a file's bytes, each with its kind (where it stands, and what befalls it) and what
gives the bytes with that one place damaged: a number one higher, a letter changed, a thing left out or there twice.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from xml.etree import ElementTree


class Place(NamedTuple):
    """A place that may be damaged, and what the file is then."""

    kind: str
    damaged: Callable[[], bytes]


Syntax = Callable[[bytes], Iterator[Place]]
Path = tuple[Any, ...]
_DROP, _TWICE, _CHANGE = "dropped", "twice", "changed"


def changed(value: Any) -> Any:
    """Another value of the same kind: one more, the opposite, or one letter that is another."""
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1
        case str():
            found = re.search(r"\d" if re.fullmatch(r"-?\d+[.,]\d+", value) else r"\w(?=\W*$)", value)
            place = found.start() if found else len(value) - 1
            other = str((int(value[place]) + 1) % 10) if found and found[0] in "0123456789" else "q"
            return value[:place] + ("Q" if other == value[place : place + 1] else other) + value[place + 1 :]
    return "q"


def lines(data: bytes) -> list[str]:
    """The lines of a text with their ends."""
    return data.decode().splitlines(keepends=True) if b"\r\n" in data else re.findall(r"[^\n]*\n|[^\n]+", data.decode())


def json_places(data: bytes) -> Iterator[Place]:
    """Every member and every item, however deep."""
    whole = json.loads(data)
    for path, kind, what in tree_places(whole):
        yield Place(f"{kind} {what}", lambda path=path, what=what: json.dumps(edited(whole, path, what)).encode())


def json_lines_places(data: bytes) -> Iterator[Place]:
    """The same in lists of lines."""
    whole = [json.loads(line) for line in data.splitlines()]

    def joined(path: Path, what: str) -> bytes:
        return "".join(json.dumps(row) + "\n" for row in edited(whole, path, what)).encode()

    for path, kind, what in tree_places(whole):
        yield Place(f"{kind} {what}", lambda path=path, what=what: joined(path, what))


def tree_places(whole: Any, path: Path = (), kind: str = "") -> Iterator[tuple[Path, str, str]]:
    """The places of lists and objects inside one another. What has a type goes by it, what else is listed by a star."""
    inside = whole.items() if isinstance(whole, dict) else enumerate(whole)
    for key, one in inside:
        told = (one.get("%TYPE") or one.get("type")) if isinstance(one, dict) else None
        name = told if isinstance(told, str) else "*" if isinstance(whole, list) else str(key)
        here = f"{kind}/{name}"
        if isinstance(one, dict | list):
            yield from tree_places(one, (*path, key), here)
        else:
            yield (*path, key), here, _CHANGE
        yield (*path, key), here, _DROP
        if isinstance(whole, list):
            yield (*path, key), here, _TWICE


def edited(whole: Any, path: Path, what: str) -> Any:
    """A copy with one place damaged."""
    found = deepcopy(whole)
    inner = found
    for key in path[:-1]:
        inner = inner[key]
    if what == _CHANGE:
        inner[path[-1]] = changed(inner[path[-1]])
    elif what == _TWICE:
        inner.insert(path[-1], deepcopy(inner[path[-1]]))
    else:
        del inner[path[-1]]
    return found


def xml_places(data: bytes) -> Iterator[Place]:
    """Attributes, texts and elements."""

    def after(number: int, edit: Callable[[Any], None]) -> bytes:
        fresh = ElementTree.fromstring(data)
        edit(list(fresh.iter())[number])
        return ElementTree.tostring(fresh, encoding="utf-8")

    for number, element in enumerate(ElementTree.fromstring(data).iter()):
        tag = element.tag.rpartition("}")[2]
        for name, value in element.attrib.items():
            kind = f"{tag}@{name.rpartition('}')[2]}"
            edit = lambda one, name=name, value=value: one.set(name, str(changed(value)))  # noqa: E731 # one of many
            yield Place(f"{kind} {_CHANGE}", lambda number=number, edit=edit: after(number, edit))
            drop = lambda one, name=name: one.attrib.pop(name)  # noqa: E731 # as above
            yield Place(f"{kind} {_DROP}", lambda number=number, edit=drop: after(number, edit))
        if element.text and element.text.strip():
            edit = lambda one: setattr(one, "text", changed(one.text))  # noqa: E731 # as above
            yield Place(f"{tag} {_CHANGE}", lambda number=number, edit=edit: after(number, edit))
        for place, child in enumerate(element):
            name = f"{tag}/{child.tag.rpartition('}')[2]}"
            remove = lambda one, place=place: one.remove(one[place])  # noqa: E731 # as above
            yield Place(f"{name} {_DROP}", lambda number=number, edit=remove: after(number, edit))
            double = lambda one, place=place: one.insert(place, deepcopy(one[place]))  # noqa: E731 # as above
            yield Place(f"{name} {_TWICE}", lambda number=number, edit=double: after(number, edit))


def zip_places(data: bytes) -> Iterator[Place]:
    """The places of the files in an archive, by their names without numbers."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}

    def packed(name: str, part: bytes | None) -> bytes:
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            for known, content in parts.items():
                if known != name or part is not None:
                    archive.writestr(known, content if known != name or part is None else part)
        return target.getvalue()

    for name, content in parts.items():
        short = re.sub(r"\d+(-.*(?=\.))?", "", name)
        yield Place(f"{short} {_DROP}", lambda name=name: packed(name, None))
        for kind, damaged in SYNTAXES[f".{name.rpartition('.')[2]}"](content):
            yield Place(f"{short}:{kind}", lambda name=name, damaged=damaged: packed(name, damaged()))


def csv_places(data: bytes) -> Iterator[Place]:
    """Cells by their column, and rows."""
    text = data.decode("utf-8-sig")
    sign = ";" if text.startswith("document;") else ","
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))

    def joined(path: Path, what: str) -> bytes:
        target = io.StringIO(newline="")
        csv.writer(target, delimiter=sign).writerows(edited(rows, path, what))
        return target.getvalue().encode()

    for number, row in enumerate(rows[1:], start=1):
        for what in (_DROP, _TWICE):
            yield Place(f"row {what}", lambda number=number, what=what: joined((number,), what))
        for place, column in enumerate(rows[0]):
            if row[place]:
                yield Place(f"{column} {_CHANGE}", lambda path=(number, place): joined(path, _CHANGE))


def parquet_places(data: bytes) -> Iterator[Place]:
    """The same in tables with types."""
    import pyarrow
    from pyarrow import parquet

    table = parquet.read_table(io.BytesIO(data))
    columns = {name: [_plain(cell) for cell in cells] for name, cells in table.to_pydict().items()}

    def stored(new: Any) -> bytes:
        target = io.BytesIO()
        arrays = [pyarrow.array(new[field.name], field.type) for field in table.schema]
        parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=table.schema), target)
        return target.getvalue()

    for number in range(table.num_rows):
        for what in (_DROP, _TWICE):
            whole = lambda number=number, what=what: {  # noqa: E731 # one of two
                name: edited(cells, (number,), what) for name, cells in columns.items()
            }
            yield Place(f"row {what}", lambda whole=whole: stored(whole()))
    for path, kind, what in tree_places(columns):
        if len(path) > 1 and not (len(path) == 2 and what != _CHANGE) and _at(columns, path) is not None:
            yield Place(f"{kind} {what}", lambda path=path, what=what: stored(edited(columns, path, what)))


def _plain(cell: Any) -> Any:
    """Days and moments as numbers, which pyarrow takes for them."""
    if isinstance(cell, datetime):
        return int(cell.timestamp()) * 1_000_000 + cell.microsecond
    return (cell - date(1970, 1, 1)).days if isinstance(cell, date) else cell


def _at(whole: Any, path: Path) -> Any:
    for key in path:
        whole = whole[key]
    return whole


def workbook_places(data: bytes) -> Iterator[Place]:
    """The same in the sheets of a workbook; and a text that became a formula."""
    from openpyxl import load_workbook

    def stored(title: str, edit: Callable[[Any], Any]) -> bytes:
        workbook = load_workbook(io.BytesIO(data))
        edit(workbook[title])
        target = io.BytesIO()
        workbook.save(target)
        return target.getvalue()

    for sheet in load_workbook(io.BytesIO(data)).worksheets:
        names = [cell.value for cell in sheet[1]]
        for row in range(2, sheet.max_row + 1):
            drop, double = (
                (lambda one, row=row: one.delete_rows(row)),
                (lambda one, row=row: one.append(_row(one, row))),
            )
            yield Place(f"row {_DROP}", lambda title=sheet.title, drop=drop: stored(title, drop))
            yield Place(f"row {_TWICE}", lambda title=sheet.title, double=double: stored(title, double))
            for column, name in enumerate(names, start=1):
                value = sheet.cell(row, column).value
                if value is None:
                    continue
                for what, new in ((_CHANGE, _changed_cell(value)), (_DROP, None), ("runs", f'="{value}"')):
                    edit = lambda one, place=(row, column), new=new: setattr(one.cell(*place), "value", new)  # noqa: E731 # one of many
                    yield Place(f"{name} {what}", lambda title=sheet.title, edit=edit: stored(title, edit))


def _row(sheet: Any, number: int) -> list[Any]:
    return [cell.value for cell in sheet[number]]


def _changed_cell(value: Any) -> Any:
    return value + timedelta(days=1) if isinstance(value, datetime) else changed(value)


def text_places(data: bytes) -> Iterator[Place]:
    """A letter of the text."""
    if data:
        yield Place(f"text {_CHANGE}", lambda: changed(data.decode()).encode())


def fields_places(data: bytes) -> Iterator[Place]:
    """Lines, and what tabs, spaces, colons and semicolons part in them, by the letter that a line begins with."""
    rows = lines(data)
    for number, row in enumerate(rows):
        first = row[0] if re.match(r"[A-Z#]\d+\t", row) else "line"
        for what in (_DROP, _TWICE):
            yield Place(
                f"{first} {what}", lambda number=number, what=what: "".join(edited(rows, (number,), what)).encode()
            )
        parts = re.split(r"(\t[^\t\n]*$|[\t :;])", row) if first in ("T", "#", "N") else re.split(r"([\t :;])", row)
        for place, part in enumerate(parts):
            if part.strip():
                new = [*parts[:place], changed(part), *parts[place + 1 :]]
                other = [*rows[:number], "".join(new), *rows[number + 1 :]]
                yield Place(f"{first}.{place} {_CHANGE}", lambda other=other: "".join(other).encode())


def calendar_places(data: bytes) -> Iterator[Place]:
    """Lines of a calendar by their property, unfolded."""
    rows = data.decode().replace("\r\n ", "").splitlines(keepends=True)
    inside: list[str] = []
    for number, row in enumerate(rows):
        name = re.split("[;:]", row, maxsplit=1)[0]
        inside += [row.strip().partition(":")[2]] if name == "BEGIN" else []
        kind = f"{'/'.join(inside)}.{name}"
        inside = inside[:-1] if name == "END" else inside
        for what in (_CHANGE, _DROP, _TWICE):
            yield Place(
                f"{kind} {what}", lambda number=number, what=what: "".join(edited(rows, (number,), what)).encode()
            )


def html_places(data: bytes) -> Iterator[Place]:
    """Texts and attributes, by the nearest element that says what it holds."""
    parts = re.findall(r"<[^>]*>|[^<]+", data.decode())
    inside: list[tuple[str, str]] = []

    def joined(number: int, new: str) -> bytes:
        return "".join([*parts[:number], new, *parts[number + 1 :]]).encode()

    for number, part in enumerate(parts):
        where = next((name for _, name in reversed(inside) if name), "page")
        tag = inside[-1][0] if inside else ""
        if part.startswith("</"):
            inside.pop()
        elif part.startswith("<"):
            name = re.match(r"<!?(\w+)", part)[1]  # type: ignore[index] # every element has a name
            for told in re.finditer(r'([\w-]+)="([^"]+)"', part):
                new = part[: told.start(2)] + changed(told[2]) + part[told.end(2) :]
                yield Place(f"{where}/{name}@{told[1]} {_CHANGE}", lambda number=number, new=new: joined(number, new))
            if name not in ("meta", "br", "DOCTYPE", "doctype"):
                key = re.search(
                    r'data-key="([\w]+)"|class="(counts|grounds|legend|title)"|<(nav|footer|style|caption)', part
                )
                inside.append((name, next((one for one in key.groups() if one), "") if key else ""))
        elif part.strip() and not re.fullmatch(r"\s*&[#\w]+;\s*", part):
            yield Place(f"{where}/{tag} {_CHANGE}", lambda number=number, part=part: joined(number, changed(part)))


def docbin_places(data: bytes) -> Iterator[Place]:
    """What docs hold as user data, and their spans."""
    from spacy.tokens import DocBin, Span
    from spacy.vocab import Vocab

    def docs() -> list[Any]:
        return list(DocBin().from_bytes(data).get_docs(Vocab()))

    def stored(found: list[Any]) -> bytes:
        return bytes(DocBin(attrs=["ORTH"], store_user_data=True, docs=found).to_bytes())

    def with_told(number: int, path: Path, what: str) -> bytes:
        found = docs()
        told = edited(found[number].user_data, path, what)
        found[number].user_data.clear()
        found[number].user_data.update(told)
        return stored(found)

    def with_span(number: int, layer: str, place: int, new: Callable[[Any, Any], list[Any]]) -> bytes:
        found = docs()
        doc = found[number]
        group = list(doc.spans[layer])
        doc.spans[layer] = [*group[:place], *new(doc, group[place]), *group[place + 1 :]]
        return stored(found)

    edits: dict[str, Callable[[Any, Any], list[Any]]] = {
        "begins later": lambda doc, one: [Span(doc, one.start + 1, one.end + 1, one.label_, span_id=one.id_)],
        "has another label": lambda doc, one: [Span(doc, one.start, one.end, "date2", span_id=one.id_)],
        "has another id": lambda doc, one: [Span(doc, one.start, one.end, one.label_, span_id="other")],
        _DROP: lambda doc, one: [],
        _TWICE: lambda doc, one: [one, one],
    }
    for number, doc in enumerate(docs()):
        for path, kind, what in tree_places(doc.user_data):
            short = re.sub("/records/[^/]+", "/records/*", kind)
            yield Place(f"{short} {what}", lambda number=number, path=path, what=what: with_told(number, path, what))
        for layer, group in doc.spans.items():
            for place in range(len(group)):
                for name, new in edits.items():
                    yield Place(
                        f"span {name}",
                        lambda number=number, layer=layer, place=place, new=new: with_span(number, layer, place, new),
                    )


SYNTAXES: dict[str, Syntax] = {
    ".json": json_places, ".jsonld": json_places, ".jsonl": json_lines_places, ".xml": xml_places, ".xmi": xml_places,
    ".rels": xml_places, ".zip": zip_places, ".xlsx": workbook_places, ".csv": csv_places, ".parquet": parquet_places,
    ".txt": text_places, ".ann": fields_places, ".list": fields_places, ".conf": fields_places, ".iob2": fields_places,
    ".ics": calendar_places, ".html": html_places, ".spacy": docbin_places,
}  # fmt: skip
