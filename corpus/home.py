"""Where the user's data lives: `CCHC_HOME`, else the platform's user-data folder."""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """The data folder; not created here."""
    if configured := os.environ.get("CCHC_HOME", "").strip():
        return Path(configured).expanduser()
    from platformdirs import user_data_path

    return user_data_path("cchc", appauthor=False)
