"""A request that the central understood and refuses: a status, a stable code, and nothing about anybody."""


class RefusalError(Exception):
    """Ends a request with a problem document (RFC 9457); what its transaction did is undone."""

    def __init__(self, status: int, code: str, retry_after_s: float | None = None) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.retry_after_s = retry_after_s


def not_found() -> RefusalError:
    """Say that there is nothing, the same for every reason."""
    return RefusalError(404, "not_found")
