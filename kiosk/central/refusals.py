"""A request that the central understood and refuses: a status, a stable code, and nothing about anybody."""

OVERLOADED_S = 2.0
"""After so many seconds whoever was refused in a rush may ask again; kiosks add their own jitter."""


class RefusalError(Exception):
    """Ends a request with a problem document (RFC 9457); what its transaction did is undone."""

    def __init__(self, status: int, code: str, retry_after_s: float | None = None) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.retry_after_s = retry_after_s


def overloaded() -> RefusalError:
    """Say that there is more to do than can be done in time; what was asked has had no effect."""
    return RefusalError(503, "overloaded", OVERLOADED_S)


def not_found() -> RefusalError:
    """Say that there is nothing, the same for every reason."""
    return RefusalError(404, "not_found")
