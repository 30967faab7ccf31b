"""The training questions: templates by operation, filled with words, labels and methods, and spelled as people type.

``questions/OPERATION.txt`` has those that say by themselves what they ask for; ``follow_ups.txt`` those that hang on the question
before: its operation (or ``any``), what is asked for now, and the wording. Two or three of those that stand alone make one
that asks for ``several``. Beside them stand the questions of whole conversations (``talks.py``).
"""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.understanding.talks import questions, talks
from whyproof.agent.reading import Reading
from whyproof.agent.understanding.masking import masked
from whyproof.agent.understanding.question_model import SEVERAL
from whyproof.agent.vocabulary import spoken_methods
from whyproof.core.text import Instance

HERE = Path(__file__).parent
METHODS = ("LIME", "Integrated Gradients", "SHAP", "occlusion", "KernelSHAP", "saliency", "DeepLIFT", "Shapley values")
NUMBERS = ("2", "3", "5", "two", "three", "ten")
WORLDS = (
    (
        ("negative", "positive"),
        (
            "The waiter was rude and the soup was cold but the dessert saved the evening",
            "A gripping story with a brave heroine and a clumsy ending",
            "My phone broke after two weeks and nobody answered my mails",
            "The garden is lovely although the rooms smell of smoke",
        ),
    ),
    (
        ("World", "Sports", "Business", "Sci/Tech"),
        (
            "The bank raised its rates while the striker signed a new contract",
            "Engineers launched a probe to study the icy moon",
            "Voters in the capital protest against the new tax",
        ),
    ),
    (
        ("entailment", "neutral", "contradiction"),
        (
            "A man plays a guitar on a crowded stage while a child sleeps",
            "Two dogs run through deep snow near a frozen lake",
        ),
    ),
)
BEFORE = (
    "please ", "hey, ", "ok so ", "and ", "can you tell me ", "hm, ", "um ", "well, ", "I'd like to know: ", "sorry but ", "so ",
)  # fmt: skip
AFTER = ("?", "?", "??", " please", " thanks", " pls", ".", " here", " for this text")


#: The share of questions that say what they ask for which come behind another one, of any kind.
LATER = 0.6
ANY, AGAIN = "any", "again"
#: One question in so many asks for two or three things, put side by side in these ways.
COMPOUND, LONGEST = 8, 90  # characters of a part
SLIPS = 0.3  # the share of questions with a slip of the finger
SAID = 3  # times that a question of a conversation counts as one of the templates does
BETWEEN = (
    ", and ", " and ", " and ", "? ", "? ", ". ", "; ", " + ", ", then ", " and then ", ", also ", " & ", ", plus ", ", but ",
    ", ", "?? ", " and also ",
)  # fmt: skip


@dataclass(frozen=True)
class Template:
    """A wording of an operation. ``before``: the operation that it comes behind; empty where it says by itself what it asks."""

    operation: str
    wording: str
    before: str = ""


@dataclass(frozen=True)
class Example:
    """A masked question, its operation, that of the question before, and the number of the template or the conversation that it
    comes from."""

    question: str
    operation: str
    before: str
    template: int


def templates() -> list[Template]:
    """All of them, in the order of the files."""
    found = []
    for path in sorted((HERE / "questions").glob("*.txt")):
        found += [Template(path.stem, line) for line in _lines(path)]
    for line in _lines(HERE / "follow_ups.txt"):
        before, operation, wording = (part.strip() for part in line.split("|", 2))
        found.append(Template(operation, wording, before))
    return found


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def examples(copies: int, seed: int) -> list[Example]:
    """Each template once as it stands and ``copies`` times as people might type it."""
    rng, names, found = random.Random(seed), spoken_methods(), []
    asked = templates()
    operations = sorted({t.operation for t in asked} - {AGAIN})
    alone, known = [t for t in asked if joins(t)], {*operations, SEVERAL}
    for number, template in enumerate(asked):
        for copy in range(copies + 1):
            labels, texts = rng.choice(WORLDS)
            text = rng.choice(texts)
            operation, wording = template.operation, template.wording
            if copy and joins(template) and rng.random() < 1 / COMPOUND:
                operation, wording = SEVERAL, compound(template, alone, rng)
            question = filled(wording, text, labels, rng)
            if copy:
                question = typed(question, rng)
            reading = Reading(question, Instance.of(text), labels, names)
            found.append(Example(masked(reading), operation, before(template, operations, rng), number))
    return found + [e for n, talk in enumerate(talks(), len(asked)) for e in said(talk, n, copies, known, rng)]


def said(talk: dict[str, Any], number: int, copies: int, known: Collection[str], rng: random.Random) -> list[Example]:
    """A conversation's questions, as they stand and ``copies`` times with a slip of the finger now and then."""
    found = []
    for question, operation, earlier in SAID * list(questions(talk)):
        if operation in known:
            typed = [slipped(question, rng) if rng.random() < SLIPS else question for _ in range(copies)]
            found += [Example(q, operation, earlier if earlier in known else "", number) for q in (question, *typed)]
    return found


def joins(template: Template) -> bool:
    """Whether it can be a part of a question that asks for several things."""
    return not template.before and template.operation != AGAIN and len(template.wording) < LONGEST


def compound(first: Template, others: Sequence[Template], rng: random.Random) -> str:
    """A template with one or two of other operations behind it."""
    asked = [first]
    for _ in range(1 if rng.random() < 0.8 else 2):
        asked.append(rng.choice([t for t in rng.sample(others, 8) if t.operation not in {a.operation for a in asked}]))
    said = [t.wording.rstrip(" ?.!") for t in asked[:-1]]
    return "".join(s + rng.choice(BETWEEN) for s in said) + asked[-1].wording


def before(template: Template, operations: Sequence[str], rng: random.Random) -> str:
    """What was asked before a question; nothing before some of those that stand alone."""
    if template.before not in ("", ANY):
        return template.before
    later = template.before == ANY or template.operation == AGAIN or rng.random() < LATER
    return rng.choice(operations) if later else ""


def filled(template: str, text: str, labels: tuple[str, ...], rng: random.Random) -> str:
    w, v, u = rng.sample([x for x in re.findall(r"\w+", text) if len(x) > 3], 3)
    label, other = rng.sample(labels, 2)
    method, method2 = rng.sample(METHODS, 2)
    return template.format(w=w, v=v, u=u, label=label, other=other, method=method, method2=method2, n=rng.choice(NUMBERS))


def typed(question: str, rng: random.Random) -> str:
    """With a greeting, a tail, other capitals or a slip of the finger, now and then."""
    if rng.random() < 0.5:
        question = rng.choice(BEFORE) + question
    if not question.endswith(("?", ".", "!")) and rng.random() < 0.7:
        question += rng.choice(AFTER)
    question = question.lower() if rng.random() < 0.4 else question[0].upper() + question[1:]
    return slipped(question, rng) if rng.random() < SLIPS else question


def slipped(question: str, rng: random.Random) -> str:
    """Two neighbouring letters swapped, or one left out or doubled."""
    places = [i for i in range(len(question) - 1) if question[i].isalpha() and question[i + 1].isalpha()]
    if not places:
        return question
    i = rng.choice(places)
    a, b = question[i], question[i + 1]
    return question[:i] + rng.choice((b + a, b, a + a + b)) + question[i + 2 :]
