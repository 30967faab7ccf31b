"""Explanations to axioms: general sentences ("every dog is an animal", "if someone is asleep then they are not awake",
"sleeping means not being awake") and the edges of a lexical graph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from whyproof.core.canonical import JSON
from whyproof.knowledge.lexicon import Lexicon
from whyproof.verifiers.english.inference import closed_class as cc
from whyproof.verifiers.english.inference.chunks import Chunk, Chunker, Copula, NounPhrase, Quantifier
from whyproof.verifiers.english.inference.events import Reader
from whyproof.verifiers.english.inference.logic import Formula, atom, conj, forall, negation
from whyproof.verifiers.english.inference.symbols import Symbols
from whyproof.verifiers.english.inference.words import Unreadable, choose, joined, options_of, tokens_of

_KIND = regex.compile(r"(?i)\b(is|are) (?:a |an )?(?:kind|type|sort|form|example)s? of (?:a |an )?")
_IF = regex.compile(r"(?i)^if (?P<condition>.+?)(?:,? then|,) (?P<outcome>.+)$")
_MEANS = regex.compile(r"(?i)^(?P<condition>(?:not )?\w+ing\b.*?) (?:means|implies|entails) (?P<outcome>.+)$")
_SUBJECT = regex.compile(
    r"(?i)^(?P<subject>someone|somebody|something|(?:a|an) (?P<noun>[\w-]+)) (?=is\b|are\b|was\b|does\b|do\b|has\b|[\w-]+s\b)"
)
_PRONOUN = regex.compile(r"(?i)^(?:they are|they|he is|she is|it is|he|she|it|(?:the|that) [\w-]+) ")
_STAND_IN = "he"


def chunks_of(sentence: str, lexicon: Lexicon) -> tuple[Chunk, ...]:
    """One sentence, cut into phrases on its own."""
    tokens = joined(tokens_of(sentence), lexicon)
    tags = choose(options_of(tokens, lexicon))
    return Chunker(tokens, tags).run()


def axiom(sentence: str, symbols: Symbols, lexicon: Lexicon) -> Formula:
    """What an explanation says. "A N is a M", "any N is ..." and "Ns are ..." are general; anything else, "a N is sleeping" too,
    says what it says as a premise would.

    Raises:
        Unreadable: the sentence is outside the grammar.
    """
    plain = sentence.strip().rstrip(".!").rstrip()
    if found := _IF.match(plain):
        return _conditional(found["condition"], found["outcome"], symbols, lexicon)
    if found := _MEANS.match(plain):
        left, right = (_gerund(found[side]) for side in ("condition", "outcome"))
        return _general("thing", left, right, symbols, lexicon)
    chunks = list(chunks_of(_KIND.sub(r"\1 a ", plain), lexicon))
    first = chunks[0]
    if isinstance(first, NounPhrase) and len(chunks) > 1:
        copula = next((c for c in chunks if isinstance(c, Copula)), None)
        kind = copula is chunks[1] and isinstance(chunks[2] if len(chunks) > 2 else None, NounPhrase)
        article = plain.split(" ", 1)[0].casefold() in {"a", "an"} and kind
        if copula is not None and (first.quantifier == "any" or article or (first.quantifier == "bare" and copula is chunks[1])):
            return _every(chunks, copula, symbols)
    return Reader(chunks, symbols).formula()


def _every(chunks: Sequence[Chunk], copula: Copula, symbols: Symbols) -> Formula:
    """ "A dog is (not) ...": of every dog. A general denial has one reading here: of none."""
    first = chunks[0]
    assert isinstance(first, NounPhrase)
    quantifier: Quantifier = "no" if copula.negated else "every"
    rest = [replace(copula, negated=False) if c is copula else c for c in chunks[1:]]
    subject = replace(first, quantifier=quantifier, plural=False)
    return Reader([subject, *rest], symbols).formula()


def _conditional(condition: str, outcome: str, symbols: Symbols, lexicon: Lexicon) -> Formula:
    subject = _SUBJECT.match(condition)
    pronoun = _PRONOUN.match(outcome)
    if subject is None or pronoun is None:
        raise Unreadable("a conditional is read only as 'if someone (something, a ...) is ..., then they are ...'")
    noun = subject["noun"] or cc.INDEFINITES[subject["subject"].casefold()][1]
    said = pronoun.group().strip().casefold()
    rest = outcome[pronoun.end() :]
    verb = "is " if said.endswith((" is", " are")) else ""
    left = f"{_STAND_IN} {condition[subject.end() :]}"
    return _general(noun.casefold(), left, f"{_STAND_IN} {verb}{rest}", symbols, lexicon)


def _gerund(side: str) -> str:
    """ "not being awake" as a clause about the stand-in."""
    words = side.split()
    negation_word = ["not"] if words[0].casefold() == "not" else []
    words = words[len(negation_word) :]
    if not words or not words[0].casefold().endswith("ing"):
        raise Unreadable("'means' is read only between phrases such as 'sleeping' and 'not being awake'")
    if words[0].casefold() == "being":
        words = words[1:]
    return " ".join([_STAND_IN, "is", *negation_word, *words])


def _general(noun: str, condition: str, outcome: str, symbols: Symbols, lexicon: Lexicon) -> Formula:
    """Of every thing of which the condition holds, the outcome does. Both are clauses about the stand-in."""
    name = symbols.constant("stand-in of a rule")
    sides = []
    for clause in (condition, outcome):
        chunks = list(chunks_of(clause, lexicon))
        chunks[0] = NounPhrase("name", "stand-in of a rule")
        sides.append(_substituted(Reader(chunks, symbols).formula(), name, "x0"))
    del symbols.constants["stand-in of a rule"]
    restriction = [] if noun == "thing" else [atom(symbols.predicate("noun", noun), "x0")]
    return forall("x0", "entity", conj([*restriction, sides[0]]), sides[1])


def _substituted(formula: Formula, name: str, variable: str) -> Formula:
    return [
        _substituted(part, name, variable) if isinstance(part, list) else variable if part == name else part for part in formula
    ]


@dataclass(frozen=True)
class EdgeAxiom:
    """An axiom with the edge it comes from and its words."""

    formula: Formula
    edge: str
    text: str


def comparison_axioms(graph: Mapping[str, JSON], symbols: Symbols, lexicon: Lexicon) -> tuple[EdgeAxiom, ...]:
    """That a large bookstore is a large store and a toy rifle a toy gun, for each adjective that depends on its noun and each
    noun whose kind the graph record gives.
    This does not hold of all things (a small elephant is no small animal), so each is an assumption."""
    words = _anchored_words(graph, lexicon)
    above: dict[str, set[str]] = {}
    edges: Sequence[Mapping[str, JSON]] = graph["edges"]  # type: ignore[assignment]
    for edge in edges:
        if str(edge["relation"]) in {"hypernym", "instance_hypernym"}:
            above.setdefault(str(edge["source"]), set()).add(str(edge["target"]))
    found = []
    for node, tied in words.items():
        wider, queue = set[str](), [node]
        while queue:
            for target in above.get(queue.pop(), set()) - wider:
                wider.add(target)
                queue.append(target)
        for one, two in ((one, two) for one in tied for target in sorted(wider) for two in words[target]):
            found += _compared(one, two, symbols)
    return tuple({str(axiom.formula): axiom for axiom in found}.values())


def _compared(one: str, two: str, symbols: Symbols) -> list[EdgeAxiom]:
    """For two nouns, the second the wider: what the adjectives that stand with either of them carry over."""
    found = []
    for s in sorted(symbols.predicates):
        adjective, compares, noun = s.text.rpartition(" for ")
        if s.part == "adjective" and compares and noun in {one, two}:
            a, b = (symbols.predicate("adjective", f"{adjective} for {w}", s.world) for w in (one, two))
            condition = conj([atom(symbols.predicate("noun", one, s.world), "x"), atom(a, "x")])
        elif s.part == "noun" and (adjective := s.text.rpartition(" ")[0]) and s.text.rpartition(" ")[2] in {one, two}:
            a, b = (symbols.predicate("noun", f"{adjective} {w}", s.world) for w in (one, two))
            condition = atom(a, "x")
        else:
            continue
        found.append(EdgeAxiom(forall("x", "entity", condition, atom(b, "x")), "", f"a {adjective} {one} is a {adjective} {two}"))
    return found


_PART = {"n": "noun", "v": "verb", "a": "adjective", "s": "adjective", "r": "adverb"}


def edge_axioms(graph: Mapping[str, JSON], symbols: Symbols, lexicon: Lexicon) -> tuple[EdgeAxiom, ...]:
    """What the edges of a graph record say of the words of the sentences read so far, in every world where they stand.

    A word is tied to a node only by the record's ``senses``, and only if it is tied to one node: an ambiguous word gets no
    axiom. Hypernyms are inclusions, synonyms equivalences, antonyms exclude each other (not verbs: two events do).
    """
    words = _anchored_words(graph, lexicon)
    edges = _between(graph["edges"], words, symbols)  # type: ignore[arg-type]
    return tuple(made for edge in edges for made in _edge(edge, graph, words, symbols))


def _between(edges: Sequence[Mapping[str, JSON]], words: Mapping[str, list[str]], symbols: Symbols) -> list[Mapping[str, JSON]]:
    """The edges on a way from a word of the sentences to a word of the sentences."""
    said = {s.text.partition(" [")[0] for s in symbols.predicates}
    said |= {s.text.rpartition(" ")[2] for s in symbols.predicates}  # "large for store", "toy gun"
    start = {node for node, tied in words.items() if said.intersection(tied)}
    ways = []
    for one, other in (("source", "target"), ("target", "source")):
        seen, grew = set(start), True
        while grew:
            more = {str(e[other]) for e in edges if str(e[one]) in seen} - seen
            seen, grew = seen | more, bool(more)
        ways.append(seen)
    return [e for e in edges if str(e["source"]) in ways[0] and str(e["target"]) in ways[1]]


def _anchored_words(graph: Mapping[str, JSON], lexicon: Lexicon) -> dict[str, list[str]]:
    """The lemmas that are tied to each node, and to no other node of the record."""
    nodes: Mapping[str, Mapping[str, JSON]] = graph["nodes"]  # type: ignore[assignment]
    anchors: dict[str, set[str]] = {}
    for sense in graph["senses"]:  # type: ignore[union-attr]
        surface, node = str(sense["surface"]), str(sense["node"])  # type: ignore[index,call-overload]
        for reading in lexicon.readings(surface):
            if reading.part == nodes[node]["pos"] or (reading.part == "a" and nodes[node]["pos"] == "s"):
                anchors.setdefault(reading.lemma, set()).add(node)
        anchors.setdefault(surface.casefold(), set()).add(node)
    return {node: sorted(w for w, tied in anchors.items() if tied == {node}) for node in nodes}


def _edge(
    edge: Mapping[str, JSON], graph: Mapping[str, JSON], words: Mapping[str, list[str]], symbols: Symbols
) -> list[EdgeAxiom]:
    nodes: Mapping[str, Mapping[str, JSON]] = graph["nodes"]  # type: ignore[assignment]
    source, target, relation = str(edge["source"]), str(edge["target"]), str(edge["relation"])
    part = _PART[str(nodes[source]["pos"])]
    if nodes[source]["pos"] != nodes[target]["pos"] or (part == "verb" and relation == "antonym"):
        return []
    sort = "event" if part in {"verb", "adverb"} else "entity"
    found = []
    for suffix, world in _uses(part, [w for tied in words.values() for w in tied], symbols):
        for one in words[source] or [source]:
            for two in words[target] or [target]:
                a = atom(symbols.predicate(part, one + suffix, world), "x")
                b = atom(symbols.predicate(part, two + suffix, world), "x")
                if relation in {"hypernym", "instance_hypernym"}:
                    made = forall("x", sort, a, b)
                elif relation == "synonym":
                    made = ["forall", [["x", sort]], ["iff", a, b]]
                elif relation == "antonym":
                    made = forall("x", sort, a, negation(b))
                else:
                    continue
                text = f"{_said(one, source, graph)}: {relation} {_said(two, target, graph)}"
                found.append(EdgeAxiom(made, str(edge["id"]), text))
    return found


def _said(word: str, node: str, graph: Mapping[str, JSON]) -> str:
    """A word with the sense that it is taken in, and whether another was as near; a node that no word is tied to by its first
    lemma."""
    nodes: Mapping[str, Mapping[str, JSON]] = graph["nodes"]  # type: ignore[assignment]
    if word == node:
        lemmas = nodes[node]["lemmas"]
        return str(lemmas[0]) if isinstance(lemmas, list) and lemmas else node
    senses: Sequence[Mapping[str, JSON]] = graph["senses"]  # type: ignore[assignment]
    tied = any(sense["node"] == node and sense.get("margin") == 0 for sense in senses)
    return f"{word} (as {node}{', another sense being as near' if tied else ''})"


def _uses(part: str, words: Sequence[str], symbols: Symbols) -> list[tuple[str, str]]:
    """The (tense, world) pairs in which any of the words stands."""
    known = set(words)
    return sorted(
        {(s.text[len(w) :], s.world) for s in symbols.predicates if s.part == part and (w := s.text.partition(" [")[0]) in known}
    )
