"""The training questions: templates by operation, filled with words, labels and methods, and spelled as people type."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

from whyproof.agent.reading import Reading
from whyproof.agent.understanding.masking import masked
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


@dataclass(frozen=True)
class Example:
    """A masked question, its operation, and the number of the template that it comes from."""

    question: str
    operation: str
    template: int


def templates() -> list[tuple[str, str]]:
    """Operation and template, in the order of the files."""
    found = []
    for path in sorted((HERE / "questions").glob("*.txt")):
        found += [(path.stem, line.strip()) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return found


def examples(copies: int, seed: int) -> list[Example]:
    """Each template once as it stands and ``copies`` times as people might type it."""
    rng, names, found = random.Random(seed), spoken_methods(), []
    for number, (operation, template) in enumerate(templates()):
        for copy in range(copies + 1):
            labels, texts = rng.choice(WORLDS)
            text = rng.choice(texts)
            question = filled(template, text, labels, rng)
            if copy:
                question = typed(question, rng)
            reading = Reading(question, Instance.of(text), labels, names)
            found.append(Example(masked(reading), operation, number))
    return found


def filled(template: str, text: str, labels: tuple[str, ...], rng: random.Random) -> str:
    w, v = rng.sample([x for x in re.findall(r"\w+", text) if len(x) > 3], 2)
    label, other = rng.sample(labels, 2)
    method, method2 = rng.sample(METHODS, 2)
    return template.format(w=w, v=v, label=label, other=other, method=method, method2=method2, n=rng.choice(NUMBERS))


def typed(question: str, rng: random.Random) -> str:
    """With a greeting, a tail, other capitals or a slip of the finger, now and then."""
    if rng.random() < 0.5:
        question = rng.choice(BEFORE) + question
    if not question.endswith(("?", ".", "!")) and rng.random() < 0.7:
        question += rng.choice(AFTER)
    question = question.lower() if rng.random() < 0.4 else question[0].upper() + question[1:]
    return slipped(question, rng) if rng.random() < 0.3 else question


def slipped(question: str, rng: random.Random) -> str:
    """Two neighbouring letters swapped, or one left out or doubled."""
    places = [i for i in range(len(question) - 1) if question[i].isalpha() and question[i + 1].isalpha()]
    if not places:
        return question
    i = rng.choice(places)
    a, b = question[i], question[i + 1]
    return question[:i] + rng.choice((b + a, b, a + a + b)) + question[i + 2 :]
