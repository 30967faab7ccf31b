"""The parser library, behind one function: typed tokens in, one tree per reading out. Only this file imports lark."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import product
from typing import Any, TypeAlias

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedEOF, UnexpectedInput
from lark.lexer import Lexer

from whyproof.verifiers.english.lexicon import EITHER
from whyproof.verifiers.english.phrases import DECISION_PHRASES
from whyproof.verifiers.english.phrases_answers import ANSWER_PHRASES
from whyproof.verifiers.english.phrases_changes import CHANGE_PHRASES
from whyproof.verifiers.english.phrases_data import DATA_PHRASES
from whyproof.verifiers.english.phrases_weights import WEIGHT_PHRASES
from whyproof.verifiers.english.phrases_world import WORLD_PHRASES
from whyproof.verifiers.english.tokens import NAMED_TERMINALS, Lexeme, Unreadable

Node: TypeAlias = "Tree[Token]"

MAX_READINGS = 24
GRAMMAR = (
    "grammar.lark",
    "grammar_answers.lark",
    "grammar_changes.lark",
    "grammar_weights.lark",
    "grammar_world.lark",
    "grammar_data.lark",
)
TERMINALS = NAMED_TERMINALS.union(DECISION_PHRASES, WEIGHT_PHRASES, ANSWER_PHRASES, CHANGE_PHRASES, WORLD_PHRASES, DATA_PHRASES)


class _Ready(Lexer):
    """A lexer for input that is tokens already."""

    def __init__(self, lexer_conf: Any) -> None:
        del lexer_conf

    def lex(self, lexer_state: Any, parser_state: Any = None) -> Iterator[Token]:
        raise NotImplementedError  # the parser is driven by ``trees`` alone


@dataclass(frozen=True)
class _Tokens:
    tokens: Sequence[Token]

    def lex(self, expects: object) -> Iterator[Token]:
        del expects
        return iter(self.tokens)


@lru_cache(maxsize=1)
def _parser() -> tuple[Any, list[tuple[Any, frozenset[str]]]]:
    """The Earley parser and its rules, each with the terminals it cannot do without."""
    folder = resources.files("whyproof.verifiers.english")
    parts = [folder.joinpath(name).read_text(encoding="utf-8") for name in GRAMMAR]
    text = "\n".join([*parts, f"%declare {' '.join(sorted(TERMINALS))}"])
    parser: Any = Lark(text, parser="earley", lexer=_Ready, ambiguity="explicit").parser.parser
    rules = parser.parser_conf.rules
    parser.term_matcher = _fits
    for rule, build in parser.callbacks.items():
        build.node_builder = _typed(rule, build.node_builder)
    return parser, [(rule, frozenset(s.name for s in rule.expansion if s.is_term)) for rule in rules]


def _fits(terminal: Any, token: Token) -> bool:
    return terminal.name in token.type.split(EITHER)


def _typed(rule: Any, build: Callable[[list[Any]], Any]) -> Callable[[list[Any]], Any]:
    """Makes a rule's node of tokens that have just the terminal the rule read them as."""

    def typed(children: list[Any]) -> Any:
        read_as = zip(rule.expansion, children, strict=True)
        return build([Token.new_borrow_pos(s.name, t, t) if s.is_term and EITHER in t.type else t for s, t in read_as])

    return typed


@lru_cache(maxsize=512)
def _predictions(present: frozenset[str]) -> dict[Any, list[Any]]:
    """The rules that can be used with these terminals, by what they make; sentences of one shape share them."""
    parser, rules = _parser()
    live = [rule for rule, terminals in rules if terminals <= present]
    while True:
        made = {rule.origin for rule in live}
        kept = [rule for rule in live if all(s.is_term or s in made for s in rule.expansion)]
        if len(kept) == len(live):
            break
        live = kept
    predictions: dict[Any, list[Any]] = {origin: [] for origin in parser.predictions}
    for rule in live:
        predictions[rule.origin].append(rule)
    return predictions


def trees(lexemes: Sequence[Lexeme]) -> list[Node]:
    """Every way the grammar reads the tokens, whichever of its terminals a token with several stands for.

    Earley predicts from all of over 1,000 rules at every token; most need a terminal that the sentence does not have. Leaving
    those out first makes it ten times as fast and changes no parse.

    Raises:
        Unreadable: the grammar does not have this sentence, and where it gave up; or ``MAX_READINGS`` or more readings.
    """
    parser, _ = _parser()
    small = copy.copy(parser)
    small.predictions = _predictions(frozenset(name for x in lexemes for name in x.types))
    tokens = [Token(x.type, x.value, start_pos=x.start, end_pos=x.end) for x in lexemes]
    try:
        forest: Node = small.parse(_Tokens(tokens), "start")
    except UnexpectedEOF:
        raise Unreadable("the sentence breaks off, or says something that no claim has", tokens[-1].end_pos) from None
    except UnexpectedInput as error:
        stop = getattr(error, "token", tokens[0])
        raise Unreadable(f"“{stop}” is not understood here", stop.start_pos) from None
    found = _readings(forest)
    if len(found) >= MAX_READINGS:
        raise Unreadable("the sentence can be read in too many ways")
    return found


def _readings(node: Node | Token) -> list[Any]:
    if isinstance(node, Token):
        return [node]
    if node.data == "_ambig":
        return [tree for child in node.children for tree in _readings(child)][:MAX_READINGS]
    choices = [_readings(child) for child in node.children]
    if all(len(c) == 1 for c in choices):
        return [Tree(str(node.data), [c[0] for c in choices])]
    ways = (list(children) for _, children in zip(range(MAX_READINGS), product(*choices), strict=False))
    return [Tree(str(node.data), children) for children in ways]
