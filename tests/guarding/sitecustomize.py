"""Loaded by every Python that a test starts, for the folder stands in PYTHONPATH: it refuses the network there too."""

import network_guard

network_guard.watch()
