"""Says what is wrong with a query, where it is typed."""

from PySide6.QtCore import QObject

from vwsreview.domain.problems import Problem


def query_sentence(problem: Problem) -> str:
    """What is wrong with a query, and what would be right."""
    return _QuerySentences().sentence(problem)


class _QuerySentences(QObject):
    def sentence(self, problem: Problem) -> str:
        if problem.code == "long_query":
            return self.tr("A query has {most} characters at most.").format(most=problem.parameters["most"])
        said = {
            "unknown_key": self.tr("There is no key “{text}”. To look for the words, put them in quotation marks."),
            "bad_operator": self.tr("“{text}” cannot be asked; this key knows {known}"),
            "missing_value": self.tr("{text}: a value is missing"),
            "bad_choice": self.tr("“{text}” is none of {known}"),
            "bad_day": self.tr("“{text}” is no day, month or year; write it as {known}"),
            "bad_number": self.tr("“{text}” is no number; write it as {known}"),
        }[str(problem.parameters["reason"])]
        return said.format(text=problem.parameters["text"], known=problem.parameters["known"])
