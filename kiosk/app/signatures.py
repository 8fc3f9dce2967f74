"""Checks Ed25519 signatures (RFC 8032) by OpenSSL, as `kiosk.domain.signed_codes.SignatureCheck` asks for."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def signed_by(public: bytes, message: bytes, signature: bytes) -> bool:
    """See `SignatureCheck`. A key that is none has signed nothing."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
