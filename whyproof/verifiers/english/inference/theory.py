"""Sentences of natural-language inference to the record of a theory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whyproof.core.canonical import JSON
from whyproof.knowledge.lexicon import Lexicon
from whyproof.verifiers.english.inference.abbreviation import abbreviated
from whyproof.verifiers.english.inference.axioms import axiom, comparison_axioms, edge_axioms
from whyproof.verifiers.english.inference.chunks import Chunk, Chunker
from whyproof.verifiers.english.inference.clauses import sentence
from whyproof.verifiers.english.inference.logic import Formula, names_of
from whyproof.verifiers.english.inference.rooted import turned
from whyproof.verifiers.english.inference.symbols import Symbol, Symbols
from whyproof.verifiers.english.inference.words import Tag, Token, Unreadable, agreeing, choose, joined, options_of, tokens_of


@dataclass(frozen=True)
class Theory:
    """``values`` of a ``theory`` record (sorts, symbols, sentences with their formulas), and what each of its ids stands for."""

    values: Mapping[str, JSON]
    vocabulary: Mapping[str, Symbol]


@dataclass(frozen=True, slots=True)
class Problem:
    """Why there is no theory, in one plain line, and the sentence it is about."""

    line: str
    sentence: str


def theory(
    premise: str | Sequence[str],
    hypothesis: str,
    explanation: Sequence[str] = (),
    graph: Mapping[str, JSON] | None = None,
    *,
    lexicon: Lexicon,
    comparisons: bool = False,
) -> Theory | Problem:
    """Read premises, hypothesis and explanation in controlled English into a theory.

    Args:
        premise: one sentence, or several.
        hypothesis: one sentence.
        explanation: general sentences that the proof may use. They are assumed, and every proof that uses one says so.
        graph: values of a ``graph`` record; its edges are axioms about the words of the sentences, each naming its edge.
        lexicon: the word forms that can be read.
        comparisons: assume that an adjective that compares within a kind ("large") holds of the wider kind of ``graph`` too.

    Returns:
        A theory; or a problem if any sentence is outside the grammar. Nothing is guessed.
    """
    premises = [premise] if isinstance(premise, str) else list(premise)
    symbols = Symbols()
    said: list[Formula] = []
    general: list[JSON] = []
    here = hypothesis
    try:
        goal_words = _Words.of(hypothesis, lexicon)
        for here in premises:
            said.append(sentence(_Words.of(here, lexicon).cut_like(goal_words), symbols))
        here = hypothesis
        like = _Words.of(premises[-1], lexicon) if premises else goal_words
        goal = sentence(goal_words.cut_like(like), symbols)
        for number, here in enumerate(explanation, 1):
            general.append(_sentence(f"a{number}", "explanation", here, axiom(here, symbols, lexicon), "assumed"))
    except Unreadable as problem:
        return Problem(str(problem), here)
    if graph is not None:
        for number, edge in enumerate(edge_axioms(graph, symbols, lexicon), 1):
            general.append(_sentence(f"k{number}", "explanation", edge.text, edge.formula, f"graph:{edge.edge}"))
        for number, edge in enumerate(comparison_axioms(graph, symbols, lexicon) if comparisons else (), 1):
            general.append(_sentence(f"m{number}", "explanation", edge.text, edge.formula, "assumed"))
    others: list[Formula] = [row["formula"] for row in general]  # type: ignore[index,call-overload,misc]
    said, goal = turned(said, goal, others)
    *said, goal = abbreviated(said, goal, others, symbols)
    symbols.keep(name for formula in (*said, goal, *others) for name in names_of(formula))
    rows = zip(premises, said, strict=True)
    sentences = [_sentence(f"p{n}", "premise", text, formula, "text") for n, (text, formula) in enumerate(rows, 1)]
    sentences += [*general, _sentence("h", "hypothesis", hypothesis, goal, "text")]
    return Theory({**symbols.signature(), "sentences": sentences}, symbols.vocabulary())


def _sentence(name: str, role: str, text: str, formula: Formula, source: str) -> JSON:
    return {"id": name, "role": role, "text": text, "formula": formula, "source": source}


@dataclass(frozen=True)
class _Words:
    """The words of a sentence with the classes that each can have."""

    tokens: tuple[Token, ...]
    options: list[frozenset[Tag]]

    @classmethod
    def of(cls, sentence: str, lexicon: Lexicon) -> _Words:
        tokens = joined(tokens_of(sentence), lexicon)
        return cls(tokens, options_of(tokens, lexicon))

    def cut_like(self, other: _Words) -> tuple[Chunk, ...]:
        """The phrases, cut as those of the other sentence where the two differ in single words only."""
        options = agreeing(self.tokens, other.tokens, self.options, other.options)
        return Chunker(self.tokens, choose(options)).run()
