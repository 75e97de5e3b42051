"""`Mấy điểm do phường quản lý`, where the text tells only of what the city runs: a figure of another level."""

from __future__ import annotations

import re

from assistant import levels
from assistant.compose.draft import Draft, Scene

_ASKED = re.compile(rf"\bdo (?:các )?(?:cấp )?(?P<level>{levels.LEVEL}) (?:phải |được )*quản(?: lý)?\b")
_RUN_BY = re.compile(rf"(?:cấp |do )(?P<level>{levels.LEVEL}) (?:trực tiếp )?quản lý")


def by_another(scene: Scene, draft: Draft) -> bool:
    """Each level that is told to run something is another than the one asked about."""
    asked = _ASKED.search(scene.question.own.lower())
    if asked is None:
        return False
    run = [level for m in _RUN_BY.finditer(draft.text.lower()) for level in levels.each(m["level"])]
    return bool(run) and not set(run) & set(levels.each(asked["level"]))
