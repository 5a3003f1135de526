"""The faults that the program is made for, and where each is tested."""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]

FAULTS = {
    "the process killed at any moment": (
        "faults/test_kills.py::test_no_decision_is_lost_when_the_process_is_killed",
        "store/test_copies.py::test_what_a_killed_copy_left_goes_with_the_next",
    ),
    "the disk full": (
        "faults/test_disk_full.py::test_a_full_disk_loses_nothing_and_the_work_goes_on",
        "faults/test_in_the_window.py::test_an_import_that_meets_a_full_disk_stops_and_goes_on_with_room",
        "faults/test_on_the_command_line.py::test_an_import_that_met_a_full_disk_tells_what_is_in_and_goes_on_with_room",
        "store/test_errors.py::test_a_full_disk_writes_nothing_and_nothing_is_lost",
    ),
    "the file locked": (
        "store/test_opening.py::test_a_second_opener_reads",
        "store/test_opening.py::test_another_process_holds_the_lock",
        "faults/test_on_the_command_line.py::test_a_dossier_that_cannot_be_written",
    ),
    "the file read-only": ("store/test_opening.py::test_a_folder_that_may_not_be_written",),
    "the file moved away": (
        "store/test_copies.py::test_a_dossier_that_is_gone_takes_no_decision_and_can_be_copied",
        "faults/test_in_the_window.py::"
        "test_a_dossier_that_was_moved_away_is_two_keys_from_a_copy_in_which_the_work_goes_on",
    ),
    "the file truncated": ("store/test_opening.py::test_a_truncated_file_is_damaged_and_its_copy_is_offered",),
    "flipped bytes": (
        "store/test_errors.py::test_tables_that_contradict_each_other_are_damage",
        "test_app.py::test_a_problem_that_no_command_foresaw_is_said_as_any_other",
    ),
    "from a newer version": ("store/test_opening.py::test_a_newer_dossier_is_refused_untouched",),
    "not ours": ("store/test_opening.py::test_files_that_are_no_dossiers",),
    "a second program writing": (
        "store/test_errors.py::test_another_program_that_holds_the_file_is_said",
        "faults/test_in_the_window.py::test_another_program_that_writes_is_told_and_the_decision_can_be_made_again",
        "faults/test_on_the_command_line.py::test_an_import_that_another_program_stopped_goes_on_where_it_was",
    ),
    "a network share": ("faults/test_in_the_window.py::test_a_network_share_is_said_in_the_status_bar",),
    "the backup folder unwritable": (
        "faults/test_in_the_window.py::test_copies_that_cannot_be_kept_are_said_in_one_line_and_the_work_goes_on",
        "store/test_opening.py::test_an_older_dossier_stays_as_it_is_where_no_copy_can_be_kept",
    ),
    "a worker process dying": ("workflow/test_workers.py::test_a_process_that_dies_costs_its_own_thing_only",),
    "the clock set back": (
        "store/test_copies.py::test_a_copy_is_the_newest_also_where_the_clock_was_set_back",
        "store/test_history.py::test_steps_keep_their_order_where_the_clock_was_set_back",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_has_a_test(fault: str) -> None:
    for test in FAULTS[fault]:
        file, _, name = test.partition("::")
        tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, test
