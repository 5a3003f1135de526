"""Loaded by every Python that a test starts, for the folder stands in PYTHONPATH: it refuses the network there too."""

import sys

import network_guard

network_guard.watch()
# A worker of pytest is started like this and then imports the guard by its name among the tests: one and the same.
sys.modules["tests.guarding.network_guard"] = network_guard
