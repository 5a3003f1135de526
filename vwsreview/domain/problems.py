"""What can go wrong for a user, as a code and parameters that `ui` and `cli` turn into sentences."""


class Problem(Exception):
    """Something outside the program is not as needed: a full disk, a locked or damaged file, bad input.

    `code` is a short stable key such as ``not_utf8``; `parameters` fill the sentence that the user reads.
    Our own mistakes are ordinary Python exceptions and never a Problem.
    """

    def __init__(self, code: str, **parameters: object) -> None:
        super().__init__(code, parameters)
        self.code = code
        self.parameters = parameters

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.parameters.items())
        return f"{self.code}({details})"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.code, self.parameters)


class Conflict(Problem):
    """A row on disk is not what an edit says it was before; nothing was written."""


def _rebuild(kind: type[Problem], code: str, parameters: dict[str, object]) -> Problem:
    """Make a Problem again after it crossed a process border (pickle keeps positional arguments only)."""
    return kind(code, **parameters)
