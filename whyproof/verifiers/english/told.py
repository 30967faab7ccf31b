"""What a graph file says, in a sentence and back: "the graph pets.csv says that 'dog' is a kind of 'pet' (line 2)"."""

from __future__ import annotations

import regex

from whyproof.core.claim import Agreement, Count, Told
from whyproof.core.errors import InputError
from whyproof.verifiers.english.quotes import quote, quoted_at
from whyproof.verifiers.english.row_told import row_told
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.logic.told import plain

#: How a relation is said between two names. A relation that is not here is said by its name.
VERBS = {
    "kind_of": "is a kind of",
    "part_of": "is a part of",
    "synonym": "means the same as",
    "antonym": "is the opposite of",
    "similar_to": "is similar to",
    "derived_from": "is derived from",
    "entails": "implies",
    "related_to": "is related to",
    "distinct_from": "is distinct from",
    "supports": "supports",
    "contradicts": "contradicts",
    "used_for": "is used for",
    "at_location": "is found at",
    "located_near": "is near",
    "capable_of": "can do",
    "causes": "causes",
    "causes_desire": "makes one want",
    "desires": "wants",
    "has_property": "has the property",
    "has_context": "has the context",
    "has_part": "has the part",
    "has_prerequisite": "needs",
    "has_subevent": "includes",
    "made_of": "is made of",
    "motivated_by": "is done for",
    "created_by": "is created by",
    "defined_as": "is defined as",
    "form_of": "is a form of",
    "manner_of": "is a way of",
    "receives_action": "can undergo",
    "symbol_of": "stands for",
}
#: Other ways to say a relation, that are read and not written.
_ALSO = {
    "kind_of": ("is a type of", "is a sort of", "is a form of a"),
    "part_of": ("is part of", "belongs to"),
    "synonym": ("is a synonym of", "is another word for"),
    "antonym": ("is an antonym of", "means the opposite of"),
    "related_to": ("is linked to", "is connected to", "goes with"),
    "supports": ("speaks for", "counts for", "is a sign of"),
    "contradicts": ("speaks against", "counts against", "is a sign against"),
    "used_for": ("serves for",),
}
_READ = [*VERBS.items(), *((relation, verb) for relation, verbs in _ALSO.items() for verb in verbs)]
_BARE = regex.compile(r"[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*")
_BY_NAME = "stands in the relation "
_PLACES = regex.compile(r" \(([^()]+)\)")
_AS_SAID = regex.compile(r"as said in answer (\d{1,6}), ", regex.IGNORECASE)
_NOUN = r"(?:(?:the|your|my|our) )?(?:(?:knowledge |expert )?graph |graph file |file )?"
_FILE = r"(?P<file>'[^']+'|\"[^\"]+\"|‘[^’]+’|“[^”]+”|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)"
_HEADED = regex.compile(rf"the graph {_FILE} (?P<says>says|does not say)", regex.IGNORECASE)
_WRITTEN = r"(?:stated|noted|listed|declared|reported|shown|entered|laid down|put down|set down|documented|mentioned|claimed)"
_HOLD = r"(?:list|contain|note|report|mention|show|declare|document|claim|include)"
_HOLDS = rf"(?:{_HOLD}s|gives|has|says|states|records)(?: in it)?"
_ENTRY = r"(?:the (?:statement|line|entry|fact|information|record)|an entry|a line|an edge)"
_WE = r"(?:we|you|one|i)"
_LEARN = r"(?:learns?|sees?|reads?|finds?|gathers?|knows?|are told|is told)"
_HOLDS_NO = r"(?:has|contains|holds) no (?:statement|line|entry|edge|record)"
_FORMS = tuple(
    regex.compile(form, regex.IGNORECASE)
    for form in (
        rf"(?:(?P<it>it)|{_NOUN}{_FILE}) (?:(?P<denies>does not say|doesn't say|never says|nowhere says)|"
        r"says|states|holds|tells us|has it|knows|records|asserts) (?:that )?",
        rf"(?:(?P<it>it)|{_NOUN}{_FILE}) (?P<denies>does not|doesn't) (?:state|hold|record|assert) that ",
        rf"(?:(?P<it>it)|{_NOUN}{_FILE}) "
        rf"(?P<denies>(?:does not|doesn't) (?:{_HOLD}|have it)|says nothing to the effect|{_HOLDS_NO}) that ",
        rf"(?:(?P<it>it)|{_NOUN}{_FILE}) (?P<denies>(?!))?{_HOLDS}(?: {_ENTRY})? (?:that|saying that|which says that) ",
        rf"(?P<it>(?!))?(?P<denies>(?!))?it (?:is|was) {_WRITTEN} in {_NOUN}{_FILE} that ",
        rf"(?P<it>(?!))?(?P<denies>it (?:is|was) not {_WRITTEN}) in {_NOUN}{_FILE} that ",
        rf"(?P<it>(?!))?(?P<denies>(?!))?it can be (?:read|found|seen|looked up) in {_NOUN}{_FILE} that ",
        rf"(?P<it>(?!))?(?P<denies>(?!))?(?:from|in) {_NOUN}{_FILE},? {_WE} (?:can )?{_LEARN} that ",
        rf"(?P<it>(?!))?(?P<denies>nothing) in {_NOUN}{_FILE} (?:says|states) that ",
        rf"(?P<it>(?!))?(?P<denies>{_WE} (?:do not|does not|don't|doesn't|cannot) (?:read|find|see)) in {_NOUN}{_FILE} that ",
        rf"(?P<it>(?!))?(?P<denies>(?!))?(?:in|according to|by|per|as per|going by) {_NOUN}{_FILE}, ",
        rf"(?P<it>(?!))?(?P<denies>(?!))?it (?:says|stands|is said|is written|is recorded) in {_NOUN}{_FILE} that ",
        rf"(?P<it>(?!))?(?P<denies>(?!))?as {_NOUN}{_FILE} (?:says|states|has it), ",
        rf"(?P<it>(?!))?(?P<denies>(?!))?(?:we|you|one|i) (?:can )?reads? in {_NOUN}{_FILE} that ",
        rf"(?P<it>(?!))?(?P<denies>it does not say|it is not said) in {_NOUN}{_FILE} that ",
        rf"(?P<it>(?!))?(?P<denies>nowhere does) {_NOUN}{_FILE} (?:say|state) that ",
    )
)
_LAST = regex.compile(
    rf",? (?:(?:as )?(?:says|states)|according to|by|per|in) {_NOUN}{_FILE}(?P<places> \([^()]+\))?$", regex.IGNORECASE
)


def told(claim: Told) -> str:
    """The clause.

    Raises:
        InputError: a denial that names a place, or a place that could not be read again.
    """
    if claim.places and (not claim.holds or any(p != p.strip() or set(p) & set(",()") or not p for p in claim.places)):
        raise InputError("places without commas and brackets, and none of a denial", ", ".join(claim.places), "leave them out")
    file = claim.graph if _BARE.fullmatch(claim.graph) else quote(claim.graph)
    verb = VERBS.get(claim.relation) or f"{_BY_NAME}{quote(claim.relation)} to"
    places = f" ({', '.join(claim.places)})" if claim.places else ""
    says = "says" if claim.holds else "does not say"
    return f"the graph {file} {says} that {quote(claim.subject)} {verb} {quote(claim.object)}{places}"


def it_told(clause: str) -> str:
    """The same of the file that was named in the clause before."""
    return _HEADED.sub(lambda found: f"it {found['says']}", clause, count=1)


def parts_told(sentence: str, signature: Signature) -> list[Told | Count | Agreement | str]:
    """The clauses of a sentence between semicolons: what is said of graph files and of single rows read, the others as they
    stand."""
    found: list[Told | Count | Agreement | str] = []
    before = ""
    for clause in _clauses(sentence.strip()):
        claim = _clause(clause, signature, before)
        found.append(claim or clause)
        told_here = claim.said if isinstance(claim, Agreement) else claim
        before = told_here.graph if isinstance(told_here, Told) else ""
    return found


def _clauses(sentence: str) -> list[str]:
    """The pieces between semicolons outside quotes."""
    cuts, at = [0], 0
    while at < len(sentence):
        named = quoted_at(sentence, at)
        if named:
            at = named[1]
            continue
        if sentence.startswith("; ", at):
            cuts.append(at + 2)
        at += 1
    return [sentence[a:b].removesuffix("; ") for a, b in zip(cuts, [*cuts[1:], len(sentence)], strict=True)]


def _clause(text: str, signature: Signature, before: str) -> Told | Count | Agreement | None:
    """The claim of a clause that says all of it; None where it says something else. ``before``: the file of the clause before."""
    said = _AS_SAID.match(text)
    if said:
        inner = _clause(text[said.end() :], signature, "")
        return Agreement(said=inner, turn=int(said[1]), evidence=inner.evidence) if isinstance(inner, Told | Count) else None
    row = row_told(text, signature)
    if row is not None:
        return row
    body = text.removesuffix(".")
    for form in _FORMS:
        found = form.match(body)
        if found is None:
            continue
        file = before if found["it"] else _file(found["file"] or "", signature)
        if not file:
            continue
        read = _edge(body[found.end() :])
        if read is None:
            continue
        subject, relation, other, places = read
        holds = not found["denies"]
        if places and not holds:
            return None
        evidence = _record(signature, file, subject, other, places)
        return Told(evidence=evidence, graph=file, subject=subject, relation=relation, object=other, places=places, holds=holds)
    return _behind(body, signature)


def _behind(body: str, signature: Signature) -> Told | None:
    """ "'dog' is a kind of 'pet', says pets.csv (line 2)": the file is named last."""
    found = _LAST.search(body)
    file = _file(found["file"], signature) if found else ""
    if found is None or not file:
        return None
    read = _edge(body[: found.start()] + (found["places"] or ""))
    if read is None:
        return None
    subject, relation, other, places = read
    evidence = _record(signature, file, subject, other, places)
    return Told(evidence=evidence, graph=file, subject=subject, relation=relation, object=other, places=places)


def _file(written: str, signature: Signature) -> str:
    """The name of a file; as it is on record where it is, without regard to case."""
    quoted = quoted_at(written, 0) if written else None
    name = quoted[0] if quoted and quoted[1] == len(written) else written
    known = [str(r.values.get("graph")).rpartition("@")[0] for r in signature.vocabulary.records("graph_file")]
    return name if name in known else next((k for k in known if k.casefold() == name.casefold()), "")


def _edge(text: str) -> tuple[str, str, str, tuple[str, ...]] | None:
    """Subject, relation, object and places of what is said of a file."""
    subject = quoted_at(text, 0) if text else None
    verb = subject and _verb(text, subject[1])
    other = quoted_at(text, verb[1]) if verb and verb[1] < len(text) else None
    if not (subject and verb and other):
        return None
    at = _PLACES.fullmatch(text, other[1])
    if at is None and other[1] != len(text):
        return None
    return subject[0], verb[0], other[0], tuple(at[1].split(", ")) if at else ()


def _verb(text: str, start: int) -> tuple[str, int] | None:
    """The relation, and where the second name begins."""
    for relation, verb in _READ:
        if text.startswith(f" {verb} ", start):
            return relation, start + len(verb) + 2
    if text.startswith(f" {_BY_NAME}", start) and start + 1 + len(_BY_NAME) < len(text):
        named = quoted_at(text, start + 1 + len(_BY_NAME))
        if named and text.startswith(" to ", named[1]) and named[0] not in VERBS:
            return named[0], named[1] + 4
    return None


def _record(signature: Signature, file: str, subject: str, other: str, places: tuple[str, ...]) -> tuple[str, ...]:
    """The record of the file that has both names and these places; the first of it that there is otherwise."""

    def fit(record: object) -> int:
        values = dict(getattr(record, "values", {}))
        nodes = values.get("nodes") or []
        at = [edge.get("place") for edge in values.get("edges") or [] if isinstance(edge, dict)]
        return -sum((plain(subject) in nodes, plain(other) in nodes, all(p in at for p in places)))

    named = [r for r in signature.vocabulary.records("graph_file") if str(r.values.get("graph")).rpartition("@")[0] == file]
    return tuple(r.id for r in sorted(named, key=fit)[:1])
