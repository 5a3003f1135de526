"""The command calibrate on real files, in processes of its own."""

import csv
import json
from pathlib import Path

from tests.cli.running import run

OWN_GOLD = Path(__file__).resolve().parents[1] / "extract" / "gold"


def test_calibration_of_our_own_gold_and_its_table(tmp_path: Path) -> None:
    done = run(tmp_path, "calibrate", "--gold", OWN_GOLD, "-o", "table.csv")
    assert (done.returncode, done.stderr) == (0, b"")
    told = [line.split() for line in done.stdout.decode().splitlines()]
    assert told[0] == ["confidence", "records", "right", "share"]
    assert [line[0] for line in told[1:11]] == [f"0.{tenth}" for tenth in range(10)]
    assert told[12][:2] == ["documents:", "16,"]
    with (tmp_path / "table.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sum(int(line[1]) for line in told[1:11]) == sum(int(row["found"]) for row in rows) > 700
    assert {(row["layer"], row["rule"]) for row in rows} >= {("action", "action.table"), ("date", "date.named_day")}


def test_several_folders_and_what_has_no_text(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / f"{name}.md").write_text(f"Kenmerk: {name}-1234\n\nBesluit: op {name} maart.\n", encoding="utf-8")
        run(tmp_path, "extract", f"{name}.md", "-o", f"{name}/gold.jsonl")
    bare = json.loads((tmp_path / "b" / "gold.jsonl").read_text(encoding="utf-8"))
    assert b"documents: 2," in run(tmp_path, "calibrate", "--gold", "a", "b").stdout
    del bare["text"]
    (tmp_path / "b" / "gold.jsonl").write_text(json.dumps(bare), encoding="utf-8")
    done = run(tmp_path, "calibrate", "--gold", "a", "b")
    assert done.returncode == 1
    assert done.stderr.startswith(b"refused  b.md: ")
    assert b"documents: 1," in done.stdout
