"""Whom the kiosk takes for the central: who shows a certificate of the machine's authorities, or of the one named."""

import ssl
from pathlib import Path


class TrustError(ValueError):
    """The file of an authority cannot be used; the text says why."""


def trust_in(ca_file: Path | None) -> ssl.SSLContext:
    """Return what checks the central's certificate and name. Raises `TrustError`.

    `ca_file` (PEM) is then the only authority; the central's own certificate may be in it as well, and nothing but that
    one is accepted. None: the authorities that this machine trusts.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_file is None:
        context.load_default_certs()
        return context
    try:
        context.load_verify_locations(cafile=str(ca_file))
    except ssl.SSLError:
        raise TrustError("there is no certificate in it (PEM is expected)") from None
    except OSError as problem:
        raise TrustError(f"cannot be read ({problem.strerror})") from None
    # A certificate that is no authority's, but was put there, is trusted for itself.
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    return context
