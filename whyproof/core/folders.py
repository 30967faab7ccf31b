"""Where files live that can be made again."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """``$WHYPROOF_CACHE``, else ``$XDG_CACHE_HOME/whyproof``, else ``~/.cache/whyproof``; it may not exist yet.

    A relative ``$XDG_CACHE_HOME`` is ignored, as the XDG specification asks.
    """
    own = os.environ.get("WHYPROOF_CACHE")
    if own:
        return Path(own).expanduser()
    shared = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (shared if shared.is_absolute() else Path.home() / ".cache") / "whyproof"
