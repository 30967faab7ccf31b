"""A small word list and graph for tests, and the way from sentences to a verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from whyproof.core.canonical import JSON
from whyproof.core.claim_world import Entailment
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Judgement
from whyproof.knowledge.graph_record import LexicalGraph, record
from whyproof.knowledge.lexicon import Lexicon
from whyproof.verifiers import judge
from whyproof.verifiers.english.inference import Theory, theory

NOUNS = """man woman boy girl child person dog puppy animal cat book novel ball park hat street car taxi vehicle house garden
doctor nurse gun rifle weapon horse tree birch beach food
apple fruit guitar instrument table
vendor teacher water side brown bag elephant
store bookstore hour hand city park picture bench shirt"""
VERBS = """hold run sleep walk eat see chase wear sing dance play buy try want believe read cut find look smile kiss bark notice
show watch sit ride carry give make stand like talk fall help hope"""
ADJECTIVES = "former dead plastic red brown small large big young old happy awake asleep fake wooden tall open toy single green"
ADVERBS = "slowly quickly outside away together loudly"
IRREGULAR = [
    ("men", "man", "n"), ("women", "woman", "n"), ("children", "child", "n"), ("people", "person", "n"), ("ran", "run", "v"),
    ("held", "hold", "v"), ("slept", "sleep", "v"), ("ate", "eat", "v"), ("saw", "see", "v"), ("wore", "wear", "v"),
    ("running", "run", "v"), ("cutting", "cut", "v"), ("sitting", "sit", "v"), ("eaten", "eat", "v"), ("seen", "see", "v"),
    ("bought", "buy", "v"), ("sat", "sit", "v"), ("fell", "fall", "v"), ("gave", "give", "v"), ("stood", "stand", "v"),
    ("made", "make", "v"), ("sang", "sing", "v"), ("read", "read", "v"),
]  # fmt: skip
LEXICON = Lexicon.of_rows(
    [(word, part) for words, part in ((NOUNS, "n"), (VERBS, "v"), (ADJECTIVES, "a"), (ADVERBS, "r")) for word in words.split()]
    + [("hot dog", "n"), ("hot", "a")],
    IRREGULAR,
)
KINDS = [
    ("puppy", "dog"), ("dog", "animal"), ("cat", "animal"), ("elephant", "animal"), ("horse", "animal"), ("man", "person"),
    ("woman", "person"), ("boy", "child"), ("girl", "child"), ("child", "person"), ("taxi", "car"), ("car", "vehicle"),
    ("novel", "book"), ("rifle", "gun"), ("gun", "weapon"), ("birch", "tree"), ("apple", "fruit"), ("fruit", "food"),
    ("guitar", "instrument"), ("doctor", "person"), ("nurse", "person"), ("bookstore", "store"),
]  # fmt: skip
GRAPH = LexicalGraph.of_rows(
    "small",
    [*((f"{n}.1", "n", [n]) for n in NOUNS.split()), ("awake.1", "a", ["awake"]), ("asleep.1", "a", ["asleep"]),
     ("stroll.1", "v", ["stroll"]), ("walk.1", "v", ["walk"])],
    [*((f"{a}.1", "hypernym", f"{b}.1") for a, b in KINDS), ("awake.1", "antonym", "asleep.1"),
     ("stroll.1", "hypernym", "walk.1")],
)  # fmt: skip


def kinds_record(*surfaces: str) -> Any:
    """The record of all kinds in the small graph; ``surfaces``: the words tied to their nodes (all nouns without any)."""
    tied = surfaces or tuple(word for pair in KINDS for word in pair)
    return record(GRAPH, [(word, f"{word}.1") for word in tied], [(f"{a}.1", "hypernym", f"{b}.1") for a, b in KINDS])


def verdict(
    premise: str | Sequence[str],
    hypothesis: str,
    explanation: Sequence[str] = (),
    graph: Mapping[str, JSON] | None = None,
    comparisons: bool = False,
) -> str:
    """The verdict's name; "UNREADABLE" where there is no theory."""
    read = theory(premise, hypothesis, explanation, graph, lexicon=LEXICON, comparisons=comparisons)
    return judged(read, hypothesis).verdict.name if isinstance(read, Theory) else "UNREADABLE"


def judged(read: Theory, hypothesis: str) -> Judgement:
    evidence = Evidence("theory", "theory", "", "", (), read.values)
    return judge(Entailment((evidence.id,), hypothesis=hypothesis), {evidence.id: evidence}, ())
