"""``whyproof attribute``: the attributions of a whole data set, computed once and opened again by name."""

from __future__ import annotations

from pathlib import Path

from whyproof.ui.ending import DONE, say
from whyproof.ui.opening import open_target
from whyproof.ui.printable import printable
from whyproof.ui.printing import print_json
from whyproof.ui.progress import ProgressLine


def attribute(data: str, target: str, method: str | None, columns: list[str], limit: int | None, top: int, as_json: bool) -> int:
    """Attribute every row of a file, then show the words with the largest mean weights, a class at a time.

    Raises:
        InputError: no such file, column or method.
        ResourceError: the file, the model or the store is broken.
    """
    from whyproof.agent.attribute_data import attribute_data
    from whyproof.core.text import Instance
    from whyproof.knowledge.corpus_view import word_statistics
    from whyproof.knowledge.text_data import TextData
    from whyproof.tools.standard import standard_attribution

    opened = open_target(target)
    texts = TextData.read(Path(data).expanduser(), opened.fields, columns or None, limit)
    longest = max(range(len(texts.rows)), key=lambda i: sum(map(len, texts.rows[i])), default=None)
    name = method or standard_attribution(opened, Instance(tuple(texts.texts(longest).items()) if longest is not None else ()))
    line = ProgressLine()
    try:
        store = attribute_data(opened, texts, name, progress=lambda done, total: line.count(done, total, "rows"))
    finally:
        line.clear()
    rows = list(store)
    problems = [r for r in rows if r.values is None]
    tables = {label: word_statistics(rows, label)[:top] for label in opened.labels}
    if as_json:
        print_json(
            {
                "folder": str(store.folder),
                "rows": len(rows),
                "problems": [{"index": r.index, "problem": r.problem} for r in problems],
                "words": {label: [s.to_dict() for s in table] for label, table in tables.items()},
            }
        )
        return DONE
    if problems:
        say(f"{len(problems):,} rows have no attribution; row {problems[0].index}: {problems[0].problem}")
    print(f"{len(rows) - len(problems):,} rows in {store.folder}")
    for label, table in tables.items():
        shown = ", ".join(f"{printable(s.word)} {s.mean:+.2f} ({s.texts})" for s in table)
        print(f"{printable(label)}: {shown or 'no word stands in five of its texts'}")
    return DONE
