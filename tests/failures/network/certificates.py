"""Certificates for tests: an authority, another one, and what a server may show: right, for another name, too old."""

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_DAY = timedelta(days=1)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


@dataclass
class Authority:
    """Signs certificates into a folder."""

    folder: Path
    name: str = "City authority"

    @cached_property
    def _key(self) -> ec.EllipticCurvePrivateKey:
        return ec.generate_private_key(ec.SECP256R1())

    @cached_property
    def file(self) -> Path:
        """Return its own certificate, PEM."""
        today = datetime.now(UTC)
        made = (
            x509.CertificateBuilder()
            .subject_name(_named(self.name))
            .issuer_name(_named(self.name))
            .public_key(self._key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(today - 100 * _DAY)
            .not_valid_after(today + 100 * _DAY)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(self._key, hashes.SHA256())
        )
        path = self.folder / f"{self.name}.pem"
        path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
        return path

    def signs(self, name: str = "127.0.0.1", ends_in_days: float = 10) -> Path:
        """Return a server's certificate with its key, PEM, for a name or an address."""
        key = ec.generate_private_key(ec.SECP256R1())
        today = datetime.now(UTC)
        address = name.replace(".", "").isdigit()
        made = (
            x509.CertificateBuilder()
            .subject_name(_named(name))
            .issuer_name(_named(self.name))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(today - 50 * _DAY)
            .not_valid_after(today + ends_in_days * _DAY)
            .add_extension(
                x509.SubjectAlternativeName(
                    [x509.IPAddress(ip_address(name)) if address else x509.DNSName(name)]
                ),
                critical=False,
            )
            .sign(self._key, hashes.SHA256())
        )
        path = self.folder / f"{name} {self.name} {ends_in_days}.pem"
        path.write_bytes(
            made.public_bytes(serialization.Encoding.PEM)
            + key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        return path


def server_side(certificate: Path) -> ssl.SSLContext:
    """Return what a server shows its certificate with."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context
