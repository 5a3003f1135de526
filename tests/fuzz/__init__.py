"""Fuzzers for all that takes what others wrote: sources, typed words, files of other tools, damaged rows.

    python -m tests.fuzz                                ten minutes, half of the machine
    python -m tests.fuzz --minutes 60 --processes 2     the long run: two hours of processes
    python -m tests.fuzz --target dates queries         these only
    python -m tests.fuzz --minutes 60 --keep            and put what was learned into tests/fuzz/corpus

It needs atheris (a wheel for Linux) and coverage, which the extra ``test`` brings. Targets take turns of three
minutes. At the end a table tells of each how often it ran, the edges and features that libFuzzer saw, and what was
found, then which lines of each room the corpora reach. Working corpora grow in ``build/fuzz`` (``--work``).

What breaks a law is made short and kept in ``tests/fuzz/found/TARGET``, where `test_fuzz` checks it ever after. Mend
the program, or the law where that was wrong, and commit the input with it. The test command checks all that is kept,
puts inputs together with hypothesis, and runs atheris for a fixed number of inputs.

A new target is a module in ``targets`` with one function ``check(data: bytes)`` that states what must hold of any
bytes, seeds to begin from, a strategy of hypothesis for inputs that bytes at random never become, a `Target` of these,
and a word in the tuple of ``targets/__init__``. Where the input has a syntax, `mutating` has changes that keep it. Laws
that hold everywhere are in `laws`. Seeds are our own; no text of real documents is among them or in the corpora.
"""
