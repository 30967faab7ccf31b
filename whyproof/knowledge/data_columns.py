"""Which columns of a file hold the texts and the labels: found by their names."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.core.errors import InputError, shown

#: Names that text columns go by, the likeliest first, where none is called as the target's field is.
_TEXT = (
    "text",
    "sentence",
    "review",
    "content",
    "body",
    "comment",
    "message",
    "document",
    "tweet",
    "headline",
    "title",
    "tokens",
)
#: Names that the two texts of a pair go by.
_PAIR = (
    ("premise", "hypothesis"), ("sentence1", "sentence2"), ("text1", "text2"), ("text_a", "text_b"), ("first", "second"),
    ("question", "context"),
)  # fmt: skip
_LABEL = ("label", "labels", "gold_label", "gold", "class", "category", "target", "sentiment", "topic", "truth", "y")
_SHOWN = 20


def text_columns(known: Sequence[str], fields: Sequence[str], named: Sequence[str] = (), where: str = "the file") -> list[str]:
    """The columns of the texts, one a field.

    Args:
        known: columns of the file.
        fields: of the target.
        named: the columns to take, in the order of the fields; empty: they are found by name.

    Raises:
        InputError: none fits, or a column named is not there; says which there are.
    """
    if named:
        if len(named) != len(fields):
            raise InputError(f"one column for each of {', '.join(fields)}", ", ".join(named), "name as many columns")
        return [_there(known, name, where) for name in named]
    alike = {name.casefold(): name for name in reversed(known)}
    sets = [tuple(fields), *([(name,) for name in _TEXT] if len(fields) == 1 else _PAIR if len(fields) == 2 else ())]
    for names in sets:
        if all(name.casefold() in alike for name in names):
            return [_there(known, alike[name.casefold()], where) for name in names]
    raise InputError(f"a column {' and '.join(map(repr, fields))} in {where}", _listed(known), "name the column with the texts")


def label_column(known: Sequence[str], taken: Sequence[str], named: str | None = None, where: str = "the file") -> str | None:
    """The column of the labels; None where no name says so.

    Raises:
        InputError: the column named is not there.
    """
    if named is not None:
        return _there(known, named, where)
    alike = {name.casefold(): name for name in reversed(known) if name not in taken}
    return next((alike[name] for name in _LABEL if name in alike), None)


def _there(known: Sequence[str], name: str, where: str) -> str:
    if known.count(name) != 1:
        got = f"{known.count(name)} of that name" if name in known else _listed(known)
        raise InputError(f"a column {name!r} in {where}", got, "name the column with the texts")
    return name


def _listed(known: Sequence[str]) -> str:
    more = f" and {len(known) - _SHOWN} more" if len(known) > _SHOWN else ""
    return ", ".join(shown(name)[1:-1] for name in known[:_SHOWN]) + more if known else "no column"
