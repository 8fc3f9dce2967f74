"""What is raised when a promise does not hold."""


class BrokenPromiseError(AssertionError):
    """An invariant does not hold; `code` names it."""

    def __init__(self, code: str, what: str) -> None:
        super().__init__(f"{code}: {what}")
        self.code = code
