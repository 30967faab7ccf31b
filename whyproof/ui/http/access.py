"""Who may come in: everybody on this machine, who knows the password, or whom a proxy has named."""

from __future__ import annotations

import hmac
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from ipaddress import ip_address, ip_network

from whyproof.core.errors import InputError

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
LOOPBACK_NETWORKS = ("127.0.0.0/8", "::1/128")


@dataclass(frozen=True)
class Access:
    """What a request must show.

    Args:
        password: it must be given, by HTTP Basic under any name or as a bearer token.
        user_header: the header in which a proxy names the person; only a proxy's word counts.
        proxies: the networks from which requests with ``user_header`` are believed.
        names: host names that the server answers to.
    """

    password: str = ""
    user_header: str = ""
    proxies: tuple[str, ...] = LOOPBACK_NETWORKS
    names: frozenset[str] = LOOPBACK

    def __post_init__(self) -> None:
        if self.password and self.user_header:
            raise InputError("a password or a header of a proxy", "both", "unset WHYPROOF_PASSWORD, or leave user_header out")
        for network in self.proxies:
            try:
                ip_network(network)
            except ValueError as error:
                raise InputError(
                    "proxies as addresses or networks", str(error), 'write e.g. proxies = ["192.0.2.0/24"]'
                ) from error

    @property
    def asks(self) -> bool:
        """Something must be shown."""
        return bool(self.password or self.user_header)

    def admits(self, headers: Mapping[str, str], peer: str) -> bool:
        """The request may come in. ``headers`` by their names in small letters; ``peer`` is the address that it came from."""
        if self.user_header:
            return bool(self.person(headers, peer))
        return not self.password or hmac.compare_digest(_given(headers).encode("utf-8"), self.password.encode("utf-8"))

    def person(self, headers: Mapping[str, str], peer: str) -> str:
        """Whom a proxy that is believed has named; empty if none."""
        if not (self.user_header and self._is_proxy(peer)):
            return ""
        return headers.get(self.user_header.casefold(), "").strip()

    def owner(self, headers: Mapping[str, str], peer: str) -> str:
        """Under which name the conversations of the person whom the proxy named are kept; empty if none is named."""
        named = self.person(headers, peer)
        return sha256(f"person\0{named}".encode()).hexdigest() if named else ""

    def _is_proxy(self, peer: str) -> bool:
        try:
            address = ip_address(peer)
        except ValueError:
            return False
        return any(address in ip_network(network) for network in self.proxies)


def is_loopback(host: str) -> bool:
    """Nobody beyond this machine can reach a server that listens there."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def check_reach(host: str, access: Access) -> None:
    """Refuse to serve everybody by mistake.

    Raises:
        InputError: ``host`` can be reached from other machines, and nothing is asked of those who come.
    """
    if not (is_loopback(host) or access.asks):
        mend = "set WHYPROOF_PASSWORD, or user_header in whyproof.toml where a proxy names the person"
        raise InputError(f"a password before listening on {host!r}, which other machines can reach", "none", mend)


def _given(headers: Mapping[str, str]) -> str:
    """The password in an Authorization header."""
    scheme, _, value = headers.get("authorization", "").partition(" ")
    if scheme.casefold() == "bearer":
        return value.strip()
    if scheme.casefold() == "basic":
        try:
            return b64decode(value, validate=True).decode("utf-8").partition(":")[2]
        except ValueError:
            return ""
    return ""
