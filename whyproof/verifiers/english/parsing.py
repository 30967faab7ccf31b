"""From a sentence to claims: the wide half of the controlled English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from whyproof.core.claim import Agreement, Claim, Count, Definition, Occurrence, Rank, Share, Top
from whyproof.core.claim_world import Lexical, Told
from whyproof.verifiers.english.clauses import read
from whyproof.verifiers.english.frames.reading import read as frames
from whyproof.verifiers.english.grammar import trees
from whyproof.verifiers.english.leftovers import left_over
from whyproof.verifiers.english.notation import unquoted, with_chance_named, written_out
from whyproof.verifiers.english.plainer import plainer, with_hypotheses_named, with_places_named, without_heading
from whyproof.verifiers.english.scope import Ambiguous
from whyproof.verifiers.english.sentences import split_sentences
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import NAMED_TERMINALS, Lexeme, Misnaming, Unreadable, lexemes
from whyproof.verifiers.english.told import parts_told
from whyproof.verifiers.english.two_meanings import second_meaning

#: Fields of a card that are no sentences.
_NAMES = ("name", "title", "family")


#: How many ways to cut a sentence into phrases are tried before it is given up.
MAX_ATTEMPTS = 12


#: "'a' accounts for 30 % of its importance": of what is the word's own, where "the model puts 30 % of its weight on 'a'" is not.
_OWN_PART = regex.compile(r"^\s*['\"“‘«„][^,;]*\b(?:of|has|have|had|gets?|got) (?:its|their)\b", flags=regex.IGNORECASE)
_WHOLE = regex.compile(
    r"\bthan (?:all )?(?:of )?(?:the )?(?:whole |entire )?(?:rest|remainder) of (?:the|this|your) "
    r"(?:text|input|sentence|review|headline|comment|article|message|passage|document)\b",
    flags=regex.IGNORECASE,
)


#: Of what words mean: as it would be, will be or was, and not as it is. "It would be wrong to say" speaks of now.
_NOT_SO_NOW = regex.compile(
    r"\bused to\b|"
    r"\b(?:would|will|shall|did|could|should|must)\s+(?:\w+\s+){0,2}?"
    r"(?:be|mean|fall|belong|come|count|denote|include|cover|contain|entail|involve|imply|lie|sit|stand|have)\b"
    r"(?!\s+(?:wrong|false|incorrect|inaccurate|right|correct|untrue|true|a mistake|an error|mistaken|misleading)\b)",
    flags=regex.IGNORECASE,
)


#: "It depends on 'a' and 'b' being there" does not say that 'b' stands there.
_BEING = regex.compile(r"\bbeing\s+(?:there|present|around|in the (?:text|input|sentence|review))\b", flags=regex.IGNORECASE)


@dataclass(frozen=True)
class Parsed:
    """What a sentence claims. With a ``problem`` there are no claims; ``ambiguous`` says that it has several meanings,
    and ``readings`` gives them where they are known."""

    claims: tuple[Claim, ...] = ()
    problem: str | None = None
    ambiguous: bool = False
    readings: tuple[tuple[Claim, ...], ...] = ()
    misnamed: bool = False  # a part of the text that it has not


def parse(sentence: str, signature: Signature) -> Parsed:
    """The claims of one sentence, bound to the evidence of the signature, in the order said. Never raises.

    All of the sentence is in the claims, or there is a problem: no part of it is passed over.
    """
    defined = definition(sentence, signature)
    if defined:
        return Parsed((defined,))
    parts = parts_told(sentence, signature)
    if not all(isinstance(p, str) for p in parts):
        return _with_files(parts, signature)
    found = _plain(sentence, signature)
    return found if found.problem is None else _of_file_opened(sentence, signature) or found


def _of_file_opened(sentence: str, signature: Signature) -> Parsed | None:
    """ "Notably, the graph pets.csv says ...": an opener before what is in a graph file."""
    for put in plainer(sentence, signature):
        parts = parts_told(put.text, signature)
        if Claim in put.only and not all(isinstance(p, str) for p in parts):
            return _with_files(parts, signature)
    return None


def _with_files(parts: Sequence[Told | Count | Agreement | str], signature: Signature) -> Parsed:
    """A sentence of which some clauses say what is in a graph file or in a row; the others are read as one sentence without
    them."""
    claims: list[Claim] = []
    others: list[str] = []
    read = 0
    for part in parts:
        if not isinstance(part, str):
            claims.append(part)
            continue
        others.append(part)
        found = _plain("; ".join(others), signature)
        if found.problem is not None:
            return found
        claims += found.claims[read:]
        read = len(found.claims)
    return Parsed(tuple(claims))


def _plain(sentence: str, signature: Signature) -> Parsed:
    """What the sentence says as it stands; where that is not read, what it says in plainer words that mean the same."""
    sentence = with_places_named(without_heading(written_out(sentence)), signature)
    sentence = with_hypotheses_named(sentence, signature)
    found = _of_now(sentence, signature)
    if found.ambiguous and (named := with_chance_named(sentence, signature.labels)) != sentence:
        return _plain(named, signature)
    if found.problem is None or found.ambiguous or found.misnamed:
        return found
    for put in plainer(sentence, signature):
        plain = _of_now(put.text, signature)
        if plain.problem is None and all(isinstance(c, put.only) for c in plain.claims):
            left = left_over(sentence, plain.claims, signature)
            return plain if left is None else Parsed(problem=left)
    return found


def _of_now(sentence: str, signature: Signature) -> Parsed:
    found = _parsed(sentence, signature)
    said = [c.said if isinstance(c, Agreement) else c for c in found.claims]
    if any(isinstance(c, Lexical) for c in said) and _NOT_SO_NOW.search(unquoted(sentence)):
        return Parsed(problem="what words would mean, or used to mean, is not what they mean")
    if any(isinstance(c, Occurrence) for c in said) and _BEING.search(unquoted(sentence)):
        return Parsed(problem="“being there” says of a word what something depends on, and not how often it stands there")
    second = second_meaning(sentence, said, signature)
    if second is not None:
        return Parsed(problem=second, ambiguous=True)
    left = left_over(sentence, found.claims, signature)
    return found if left is None else Parsed(problem=left)


def _parsed(sentence: str, signature: Signature) -> Parsed:
    if _WHOLE.search(sentence):
        return Parsed(problem="more than the rest of the text is more than each of its words, or than their sum: say which")
    by_grammar = _by_grammar(sentence, signature)
    if by_grammar.misnamed:
        return by_grammar
    own_part = _OWN_PART.search(sentence) and any(isinstance(c, Share | Rank | Top) for c in by_grammar.claims)
    if (by_grammar.problem is None or by_grammar.ambiguous) and not own_part:
        return by_grammar
    found = frames(sentence, signature, _readings)
    if not found:
        return Parsed(problem="a part of what is the word's own is no part of the whole") if own_part else by_grammar
    return Parsed(found[0]) if len(found) == 1 else _several(found)


def _readings(sentence: str, signature: Signature) -> list[tuple[Claim, ...]]:
    """What the grammar makes of a part of a sentence."""
    parsed = _by_grammar(sentence, signature)
    return [parsed.claims] if parsed.problem is None else list(parsed.readings)


def _by_grammar(sentence: str, signature: Signature) -> Parsed:
    first, tokens = _attempts(sentence, signature)
    if first.problem is None or first.ambiguous or _same_named(tokens, sentence, signature):
        return first
    second, _, _ = _parse(sentence, signature, names_first=True)
    return first if second.problem is not None and not second.ambiguous else second


def _several(found: list[tuple[Claim, ...]]) -> Parsed:
    return Parsed(problem="ambiguous: the sentence has several meanings", ambiguous=True, readings=tuple(found))


def _same_named(tokens: list[Lexeme], sentence: str, signature: Signature) -> bool:
    """Words of the text first or phrases first, the sentence has the same tokens: to parse it again would say the same."""
    try:
        return lexemes(sentence, signature, names_first=True) == tokens
    except Unreadable:
        return False


def _attempts(sentence: str, signature: Signature) -> tuple[Parsed, list[Lexeme]]:
    """The sentence in its longest phrases; where they make no sense, with a shorter one, nearest that place first. And its
    tokens in the longest phrases.

    A phrase that begins like another one ("is classified as", "is" and "classified as") need not be in the lexicon twice.
    """
    spans: frozenset[tuple[int, int]] = frozenset()
    first, place, tokens = _parse(sentence, signature, names_first=False)
    longest = tokens
    tried, waiting = {spans}, [(spans, place, tokens)]
    while waiting and len(tried) < MAX_ATTEMPTS:
        spans, place, tokens = waiting.pop(0)
        phrases = [t for t in tokens if place is not None and " " in t.value and NAMED_TERMINALS.isdisjoint(t.types)]
        for phrase in sorted(phrases, key=lambda t: abs(t.start - (place or 0))):
            longer = spans | {(phrase.start, phrase.end)}
            if longer in tried or len(tried) >= MAX_ATTEMPTS:
                continue
            tried.add(longer)
            parsed, further, others = _parse(sentence, signature, names_first=False, shorter=longer)
            if parsed.problem is None or parsed.ambiguous:
                return parsed, longest
            waiting.append((longer, further, others))
    return first, longest


def definition(sentence: str, signature: Signature) -> Definition | None:
    """The aspect of a method card in the pack that the text or one of its sentences is, word for word."""
    said = sentence.strip()
    for card in signature.cards:
        for aspect, text in card.values.items():
            if aspect in _NAMES or not isinstance(text, str) or said not in text:
                continue
            if said == text or said in (text[start:end] for start, end in split_sentences(text)):
                return Definition(term=card.method, aspect=aspect, evidence=(card.id,))
    return None


def _parse(
    sentence: str, signature: Signature, names_first: bool, shorter: frozenset[tuple[int, int]] = frozenset()
) -> tuple[Parsed, int | None, list[Lexeme]]:
    """What the sentence says; else where it stopped making sense, and the tokens."""
    tokens: list[Lexeme] = []
    found: list[tuple[Claim, ...]] = []
    problem: Unreadable | None = None
    try:
        tokens = lexemes(sentence, signature, names_first, shorter)
        for tree in trees(tokens):
            try:
                claims = read(tree, signature)
            except Unreadable as failure:
                problem = failure if problem is None or isinstance(failure, Ambiguous) else problem
            else:
                found += [claims] if claims not in found else []
    except Unreadable as failure:
        problem, tokens = failure, tokens or failure.before
    if len(found) == 1:
        return Parsed(found[0]), None, tokens
    if found:
        return _several(found), None, tokens
    if isinstance(problem, Ambiguous):
        return Parsed(problem=f"ambiguous: {problem}", ambiguous=True), None, tokens
    if isinstance(problem, Misnaming):
        return Parsed(problem=str(problem), misnamed=True), problem.place, tokens
    known = signature.vocabulary.knows
    strangers = [t.value for t in tokens if t.type == "TEXT" and not known(t.value)]
    reason = f"‘{strangers[0]}’ is not a word of the text" if strangers else str(problem)
    return Parsed(problem=reason), problem.place if problem else None, tokens
