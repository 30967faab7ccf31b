"""The conversation as HTML: questions, sentences behind their marks, and the questions that an answer begs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from whyproof.core.answer import Answer, JudgedClaim
from whyproof.ui.chat.files_pane import file_html
from whyproof.ui.chat.markup import lines, text
from whyproof.ui.chat.proofs import Link, sentence_html
from whyproof.ui.chat.talk import Asked

#: Where the certificate of a claim is had: of the turn, the claim's number and the claim.
LinkOfTurn = Callable[[int, int, JudgedClaim], str]

#: The levels of an answer: what the button says, and what it asks.
LEVELS = (
    ("in simple words", "Say it in simple words"),
    ("in one sentence", "Say it in one sentence"),
    ("in more detail", "Say it in more detail"),
    ("for an expert", "Say it for an expert"),
)
_LEVELLED = (
    '<p class="wp-levels" role="group" aria-label="Say it another way">Say it '
    + "".join(f'<button type="button" class="wp-level" data-ask="{q}" aria-label="{q}">{said}</button>' for said, q in LEVELS)
    + "</p>"
)
LONG_TEXT = 400  # characters; beyond it a text may scroll in its box


def transcript_html(asked: Sequence[Asked], link: LinkOfTurn, pending: str = "", live: bool = True) -> str:
    """All turns. ``pending`` is the question in work; ``live`` False leaves out what only the page can act on."""
    turns = "".join(_turn(number, asked, link, live) for number in range(len(asked)))
    waiting = f'<article class="wp-turn"><h2 class="wp-question">{lines(pending)}</h2></article>' if pending else ""
    offers = offers_html(asked[-1].answer) if asked and live and not pending else ""
    return turns + waiting + offers


def _turn(number: int, asked: Sequence[Asked], link: LinkOfTurn, live: bool) -> str:
    turn = asked[number]
    before = asked[number - 1] if number else None
    files = turn.brought if before is None or before.brought != turn.brought else ()
    texts = turn.texts if before is None or before.texts != turn.texts else ()
    shown = "".join(f"<p>{file_html(file)}</p>" for file in files)
    shown += "".join(f"<p>{_field(field, len(texts))}{lines(said)}</p>" for field, said in texts)
    scrolls = ' tabindex="0"' if sum(len(said) for _, said in texts) > LONG_TEXT else ""  # by keyboard, too
    about = f'<div class="wp-about"{scrolls}>{shown}</div>' if shown else ""
    show = (
        f'<button type="button" class="wp-show" data-turn="{number + 1}" aria-label="Show what answer {number + 1} stands on">'
        "What it stands on</button>"
    )
    question = f'<h2 class="wp-question">{lines(turn.answer.question)}</h2>'
    return (
        f'<article class="wp-turn" aria-label="Turn {number + 1}">{about}{question}'
        f"{answer_html(turn.answer, lambda n, judged: link(number + 1, n, judged))}{show if live else ''}</article>"
    )


def _field(field: str, of: int) -> str:
    return f'<span class="wp-field">{text(field)}</span> ' if of > 1 else ""


def answer_html(answer: Answer, link: Link) -> str:
    """The sentences of one answer; ``link`` counts its claims from 0."""
    shown, first = "", 0
    for sentence in answer.sentences:
        shown += sentence_html(sentence, first, link)
        first += len(sentence.claims)
    return shown


def offers_html(answer: Answer) -> str:
    """The next questions as buttons, and how else the answer can be said."""
    return asks_html(answer.suggestions) + (_LEVELLED if claims_of(answer) else "")


def asks_html(questions: Sequence[str]) -> str:
    """Questions as buttons that ask them."""
    buttons = "".join(f'<button type="button" class="wp-ask" data-ask="{text(q)}">{text(q)}</button>' for q in questions)
    return f'<div class="wp-offers" role="group" aria-label="You can ask">{buttons}</div>' if buttons else ""


def claims_of(answer: Answer) -> list[JudgedClaim]:
    """All claims of an answer, numbered as the page numbers them."""
    return [judged for sentence in answer.sentences for judged in sentence.claims]
