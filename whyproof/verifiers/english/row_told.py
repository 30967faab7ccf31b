"""What one row of a data set is, read back: "row 5 of films, 'a bad film', is predicted negative at 94 % and is labelled
positive". A row's text is anybody's: it is taken as a quotation, and nothing within it is read."""

from __future__ import annotations

import regex

from whyproof.core.claim import Condition, Count
from whyproof.verifiers.english.bind_world import aggregate_id
from whyproof.verifiers.english.quotes import quoted_at
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.vocabulary import resolved

_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ROW = regex.compile(rf"(?:the )?row (?:number |#)?(?P<n>\d+|{'|'.join(_NUMBERS)}) of (?:the )?", regex.IGNORECASE)
_COLUMN = regex.compile(r"[\p{L}\p{N}_-]+(?: [\p{L}\p{N}_-]+)*?(?= (?:of|that|['\"‘“«`]))")
_SURE = regex.compile(r" at (?P<sure>\d+(?:\.\d+)? %)")
#: What is said of a column's value, the longest first.
_RELATIONS = {" that is not ": "is_not", " that is ": "is", " that contains ": "contains", " that lacks ": "lacks", " of ": "is"}
_PLAIN = {
    "is predicted correctly": Condition("correct", "is", "true"),
    "is predicted wrongly": Condition("correct", "is", "false"),
}
_QUOTING = {"contains ": "contains", "does not contain ": "lacks"}

Found = tuple[list[Condition], int]  # conditions, and where the rest begins


def row_told(clause: str, signature: Signature) -> Count | None:
    """The claim of a clause about one row that says all of it; None where the clause says something else."""
    headed = _ROW.match(clause)
    data = _name(clause, headed.end(), signature.vocabulary.data) if headed else None
    if headed is None or data is None:
        return None
    body, (name, at) = clause.removesuffix("."), data
    reads: list[Condition] = []
    if body.startswith(", ", at):
        read = _reads(body, at + 2)
        if read is None or not body.startswith(", ", read[1]):
            return None
        reads, at = read[0], read[1] + 1
    said = _said(body, at, signature)
    if said is None:
        return None
    number = headed["n"] if headed["n"].isdigit() else str(_NUMBERS.index(headed["n"].casefold()) + 1)
    having, among = (*reads, *said), (Condition("row", "is", number),)
    evidence = aggregate_id(signature, name, among, having)
    return Count(data=name, having=having, among=among, count=1, evidence=evidence)


def _name(text: str, at: int, known: tuple[str, ...]) -> tuple[str, int] | None:
    """One of the known names that stands here, in quotes or not, and where it ends; the longest that fits."""
    quoted = quoted_at(text, at) if at < len(text) else None
    if quoted is not None:
        found = resolved(quoted[0], known)
        return None if found is None else (found, quoted[1])
    fits = [n for n in known if text[at : at + len(n)].casefold() == n.casefold() and not text[at + len(n) :][:1].isalnum()]
    best = max(fits, key=len, default=None)
    return None if best is None else (best, at + len(best))


def _reads(body: str, at: int) -> Found | None:
    """The row's texts: "'a text'", "which has 'its first words'", "premise 'one text' and hypothesis 'another'"."""
    relation = "contains" if body.startswith("which has ", at) else "is"
    at += len("which has ") * (relation == "contains")
    found: list[Condition] = []
    while True:
        field = _COLUMN.match(body, at)
        start = field.end() + 1 if field else at
        quoted = quoted_at(body, start) if start < len(body) else None
        if quoted is None:
            return None
        found.append(Condition(field.group() if field else "text", relation, quoted[0]))  # type: ignore[arg-type]
        at = quoted[1]
        if not body.startswith(" and ", at):
            return found, at
        at += len(" and ")


def _said(body: str, at: int, signature: Signature) -> list[Condition] | None:
    """What is said of the row, to the end."""
    if body[at:] == " is there":
        return []
    found: list[Condition] = []
    joint = " "
    while body.startswith(joint, at):
        read = _property(body, at + len(joint), signature)
        if read is None:
            return None
        found, at, joint = [*found, *read[0]], read[1], " and "
    return found if at == len(body) and found else None


def _property(body: str, at: int, signature: Signature) -> Found | None:
    for wording, condition in _PLAIN.items():
        if body.startswith(wording, at):
            return [condition], at + len(wording)
    for verb, column in (("is predicted ", "prediction"), ("is labelled ", "label")):
        if body.startswith(verb, at):
            label = _name(body, at + len(verb), signature.labels)
            if label is None:
                return None
            sure = _SURE.match(body, label[1]) if column == "prediction" else None
            certain = [Condition("certainty", "is", sure["sure"])] if sure else []
            return [Condition(column, "is", label[0]), *certain], sure.end() if sure else label[1]
    for verb, relation in _QUOTING.items():
        if body.startswith(verb, at):
            return _valued(body, at + len(verb), "text", relation)
    return _of_column(body, at + len("has a "), signature) if body.startswith("has a ", at) else None


def _of_column(body: str, at: int, signature: Signature) -> Found | None:
    quoted, bare = (quoted_at(body, at) if at < len(body) else None), _COLUMN.match(body, at)
    said, end = quoted or ((bare.group(), bare.end()) if bare else ("", at))
    column = resolved(said, signature.vocabulary.columns)
    for wording, relation in _RELATIONS.items():
        if column is not None and body.startswith(wording, end):
            return _valued(body, end + len(wording), column, relation)
    return None


def _valued(body: str, at: int, column: str, relation: str) -> Found | None:
    quoted = quoted_at(body, at) if at < len(body) else None
    return None if quoted is None else ([Condition(column, relation, quoted[0])], quoted[1])  # type: ignore[arg-type]
