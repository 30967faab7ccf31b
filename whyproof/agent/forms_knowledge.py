"""The form of questions about the meaning of words: "is 'film' a kind of 'art'?", "what is the opposite of 'thin'?"."""

from __future__ import annotations

import re

from whyproof.agent.reading import NUMBERS, PRONOUNS, TALK, Reading, first_named
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

_WORD = r"(?:an? |the |any )?(?:word |term )?((?!(?:an?|the|any|word|term)\b)[\w'-]+)"
_BE = r"\b(?:is|are|was|does|do|can|would)\s+"
_KIND = r"(?:kind|type|sort|form|hyponym|instance|example|species|variety|subtype|subclass)"
_ABOVE = r"(?:hypernym|superclass|supertype|superordinate|broader (?:term|word)|umbrella (?:term|word)|parent|category)"

#: Questions of two words, with the relation they ask for; None: however they are linked.
_OF_TWO: tuple[tuple[str, str | None], ...] = (
    (rf"\b{_WORD},? (?:is|was|would) (?:it|that|this) (?:be )?(?:also )?(?:an? |the )?{_KIND} of {_WORD}", "kind_of"),
    (rf"{_BE}{_WORD} (?:also )?(?:an? |the )?{_KIND} of {_WORD}", "kind_of"),
    (rf"{_BE}{_WORD} (?:count|class|rank|qualify)(?:s|ed)? as {_WORD}", "kind_of"),
    (
        rf"\b(?:path|similarity|distance|hypernyms?|ancestors?|subsumers?|link|connection|relation(?:ship)?)\b[^?.!]*?"
        rf"\b(?:of|between|for|from) {_WORD} (?:and|to|with) {_WORD}",
        None,
    ),
    (rf"\bhow (?:close|far(?: apart)?|related|distant) are {_WORD} (?:and|from|to) {_WORD}", None),
    (rf"{_BE}{_WORD} (?:close|near|akin) to {_WORD} in (?:meaning|sense|wordnet|the graph)", None),
    (rf"{_BE}{_WORD} (?:an? )?(?:part|piece|component|member|meronym) of {_WORD}", "part_of"),
    (rf"{_BE}{_WORD} (?:an? |the )?(?:opposite|antonym|contrary|reverse) (?:of|to) {_WORD}", "antonym"),
    (rf"{_BE}{_WORD} and {_WORD} (?:opposites?|antonyms?|contrar\w+|opposed)", "antonym"),
    (rf"{_BE}{_WORD} (?:an? )?(?:synonym|another word) (?:of|for) {_WORD}", "synonym"),
    (rf"{_BE}{_WORD} and {_WORD} (?:synonyms?|synonymous|(?:mean )?the same(?: thing)?)", "synonym"),
    (rf"{_BE}{_WORD} (?:mean |really )*(?:the )?same (?:thing |word |meaning )?as {_WORD}", "synonym"),
    (rf"{_BE}{_WORD} (?:match|equal|correspond to|stand for|amount to) {_WORD}", "synonym"),
    (rf"\b(?:can|could|may|might) {_WORD} (?:be|mean|stand for) {_WORD}", None),
    (rf"{_BE}{_WORD} (?:derived|formed) from {_WORD}", "derived_from"),
    (rf"{_BE}{_WORD} (?:imply|entail) {_WORD}", "entails"),
    (rf"\bhow (?:is|are|do) {_WORD} and {_WORD} (?:related|connected|linked|relate|connect|hang together)", None),
    (rf"\bhow (?:is|does) {_WORD} (?:related|connected|linked|relate|connect) to {_WORD}", None),
    (rf"{_BE}{_WORD} (?:and|to) {_WORD} (?:semantically )?(?:related|connected|linked)", None),
    (rf"{_BE}{_WORD} (?:related|connected|linked) to {_WORD}", None),
    (rf"\b(?:relation|connection|link|path|relationship) (?:between|of|from) {_WORD} (?:and|to|with) {_WORD}", None),
    (rf"\bwhat (?:do|have) {_WORD} and {_WORD} (?:have |got )?in common", None),
)

#: Questions of two words, of which the second is a kind of the first.
_OF_TWO_TURNED = (
    rf"{_BE}{_WORD} (?:also )?(?:an? |the )?{_ABOVE} (?:of|for|than|over) {_WORD}",
    rf"\b{_WORD} (?:an? |the )?{_ABOVE} (?:of|for|than|over) {_WORD}",
    rf"{_BE}{_WORD} (?:more general|broader) than {_WORD}",
)

#: Questions of one word.
_OF_ONE: tuple[tuple[str, str], ...] = (
    (rf"\b(?:opposites?|antonyms?|contrary) (?:of|for|to) {_WORD}", "antonym"),
    (rf"\b(?:synonyms?|another word|other words?) (?:of|for) {_WORD}", "synonym"),
    (rf"\bwhat (?:kind|type|sort) of (?:a )?(?:thing|word|concept|animal|object|action) is {_WORD}", "kind_of"),
    (rf"\b(?:hypernyms?|broader (?:terms?|words?)) (?:of|for|than) {_WORD}", "kind_of"),
)
_USED = (
    r"\b(?:does|do|is|did) (?:the |this |your )?(?:model|classifier|it) (?:really |actually )?"
    r"(?:use|know|rely on|care about|see|take|using)\b"
    r".*\b(?:link|relation|connection|knowledge|that|this|it|opposites?|synonyms?)\b",
)

#: What questions about the meaning of words talk with.
_ASKED_WITH = frozenset(
    """kind kinds type sort form part piece hypernym hypernyms hyponym synonym synonyms antonym antonyms opposite
    opposites contrary related relation relate relates relationship link linked links connected connection similar
    similarity close distance path paths lowest common ancestor parent even know knows known meaning meant graph
    wordnet knowledge net way round around maybe perhaps category broader narrower term terms class member instance
    example meanings senses sense many read reads treat treats say says understand understands contradict contradicts
    clash clashes conflict semantically really actually anyway count counts lexical concept concepts ok also far apart near pair
    thing things question ask wonder wondering guess suppose think thought believe want find check see""".split()  # noqa: SIM905
)
_RELATIONS = (
    ("antonym", r"\b(?:opposites?|antonyms?|contrar\w+)\b"),
    ("synonym", r"\b(?:synonym\w*|mean the same|same (?:thing|meaning))\b"),
    ("part_of", r"\b(?:part|piece|component|member) of\b"),
    ("kind_of", rf"\b{_KIND}s? of\b|^(?:and |so |but )*(?:is|are|was|isn't|aren't) [\w' -]+ an? [\w'-]+\W*$"),
)

#: What texts are called, which the graph is not asked about: "does the last part of the premise matter?".
_TEXTS = frozenset(("premise", "hypothesis", "text", "texts", "sentence", "sentences", "review", "headline", "model"))

KNOWN = (*(pattern for pattern, _ in _OF_TWO), *_OF_TWO_TURNED, *(pattern for pattern, _ in _OF_ONE), *_USED)


def knowledge_question(reading: Reading, state: Conversation) -> Step | None:
    """The operation ``knowledge``, with its words and the relation asked for; ``used``: whether the model uses it."""
    last = state.operations[-1] if state.operations else None
    if (
        last is not None
        and last.name == "knowledge"
        and last.slots.get("words")
        and any(re.search(p, reading.plain) for p in _USED)
    ):
        return step("knowledge", **{**last.slots, "used": True})
    turned = [(pattern, "turned") for pattern in _OF_TWO_TURNED]
    for pattern, relation in (*_OF_TWO, *turned, *_OF_ONE):
        found = re.search(pattern, reading.plain)
        if found:
            words = [_named(reading, name) for name in found.groups()]
            words[-1] = _with_next(words[-1], reading.plain[found.end(len(words)) :])
            of_texts = any(str(w).lower() in _TEXTS for w in words)
            if None not in words and len(set(words)) == len(words) and not of_texts and not _classes(reading, words):
                if relation == "turned":
                    return step("knowledge", words=words[::-1], relation="kind_of")
                return step("knowledge", words=words, relation=relation)
    return None


_IT_KNOWS = re.compile(
    r"\b(?:does|do|did|can|would|will|is) it (?=(?:really |actually |even )*(?:know|see|understand|get|use|think|reali|aware))"
)


def words_in_question(reading: Reading) -> Step | None:
    """The operation ``knowledge`` of the first two words that the question can be about, in the text or not; a pronoun stands
    for the word last spoken of."""
    words: list[str] = []
    if re.search(r"\b(?:premise|hypothesis)\b", reading.plain) and not reading.quoted:
        return None  # of a text of the pair, and not of its name
    plain = _IT_KNOWS.sub(" ", reading.plain)  # the model, and no word
    tokens = re.findall(r"qq\d+|[^\W\d_][\w'-]+|\bit\b", plain)
    for token, following in zip(tokens, [*tokens[1:], ""], strict=True):
        if token in ("that", "this") and following and following not in TALK | _ASKED_WITH:
            continue  # "know that Apple is a company" points at nothing
        if token in ("it", "that", "this", "them", "those"):
            words += list(reading.previous[:1]) if not words else []
        elif (token not in TALK | _ASKED_WITH and token not in NUMBERS) or (
            token in TALK and reading.surface(token) in reading.words
        ):
            words.append(reading.surface(token))
    words = list(dict.fromkeys(words))
    sure = [w for w in words if w in reading.quoted or w in reading.previous or _stands(reading, w)]
    if len(sure) > 1:
        words = sure[:2]
    elif sure:  # and what is asked of it: what follows, or else what comes before
        at = words.index(sure[0])
        words = [*words[at : at + 2]] if words[at + 1 :] else words[-2:]
    else:
        words = words[:2]
    relation = first_named(_RELATIONS, reading.plain) if len(words) == 2 else None
    return step("knowledge", words=words, relation=relation) if words else None


def _stands(reading: Reading, token: str) -> bool:
    return reading.instance is not None and bool(reading.instance.find(token) or reading.instance.find(f"{token}s"))


def _named(reading: Reading, name: str) -> str | None:
    if name in PRONOUNS:
        return reading.previous[0] if reading.previous else None
    return None if name in TALK or name in _ASKED_WITH else reading.surface(name)


def _with_next(word: str | None, after: str) -> str | None:
    """A word with the one behind it where the two are one term: "a kind of musical instrument"."""
    from whyproof.knowledge.wordnet import english

    following = re.match(r" ([a-z'-]+)", after)
    term = f"{word} {following[1]}" if word and following else ""
    return term if term and english().readings(term) else word


def _classes(reading: Reading, words: list[str | None]) -> bool:
    """Whether it is labels that the question is about, all of them unquoted."""
    labels = {label.casefold() for label in reading.labels}
    return all(str(w).casefold() in labels and w not in reading.quoted for w in words)
