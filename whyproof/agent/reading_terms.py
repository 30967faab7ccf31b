"""Methods and terms by the names that people give them: spelt apart or together, by their kind, in the middle of a sentence."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading
from whyproof.knowledge.glossary import glossary

#: What people call a kind of methods, where methods are spoken of: the plainest of the kind.
KINDS = {
    "attention": "attention_rollout", "gradients": "saliency", "gradient": "saliency", "raw gradients": "saliency",
    "perturbation": "occlusion", "shapley": "shapley_values",
}  # fmt: skip
#: Figures by how people name them.
_METRICS = (
    ("accuracy", r"accura\w+|\bacc\b|\bhow often\b.*\bright\b|\bhow accurate"),
    ("precision", r"\bprecisions?\b|\bprec\b|\bppv\b"),
    ("recall", r"\brecalls?\b|\bsensitivity\b|\btpr\b"),
    ("f1", r"\bf-?1\b|\bf[- ](?:score|measure)\b"),
    ("confusion matrix", r"\bconfusion (?:matrix|table)\b|\bmatrix of confusions?\b"),
    ("confusion", r"\bconfus(?!ion (?:matrix|table))\w+"),
)
#: What may stand before a term, the term, and what ends it.
_OF = (
    r"(?:(?:the|an?|this|that|your|any) )*(?:(?:term|word|words|notion|concept|idea|expression|phrase|method|thing "
    r"called|property)(?: of)? )?(?:the |an? )?"
)
_X = r"(?P<term>qq\d+|[\w'*×+/-]+(?: [\w'*×+/-]+){0,4}?)"
_END = (
    r"(?= (?:supposed|meant|mean|means|in|on|here|for|when|to|is|are|was|does|do|doing|about|even|anyway|exactly|actually|"
    r"really|good|works?|operate|computed|calculated|from|thing|method|and|or|but|as|with|please|pls|real|quick\w*|at|all|"
    r"can|cannot)\b|\s*[,.?!;:=—–-]|\s*$)"
)
#: Where a question names the term that it is about, the plainest first.
_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:term|notion|concept|expression)s?(?: of)? (?:the |an? )?{_X}{_END}",
        rf"\b(?:means?|meant|understand|understood) by {_OF}{_X}{_END}",
        rf"\b(?:meaning|definition|sense) of {_OF}{_X}{_END}",
        rf"\b(?:define|definition:?|explain|elucidate|clarify|describe) {_OF}{_X}{_END}",
        rf"\bwhat(?: do| does|'s|s| is| are| was)? {_OF}{_X} (?:mean|means|stand for|stands for|refer to)\b",
        rf"\bwhat (?:exactly |on earth )?{_OF}{_X} (?:is|are|was|were|means?)\b",
        rf"\bwh?at (?:exactly |on earth )?(?:is|are) {_OF}{_X}{_END}",
        rf"\bwh?at(?:'s|s| is| are| was) {_OF}{_X}{_END}",
        rf"\b(?:the word|word) {_X}{_END}",
        rf"^(?:and |but |so |ok |also )?{_OF}{_X}\s*(?:=|:|,|—|–|-)+ *(?:what|wat|meaning|means|definition|limits|"
        rf"downsides|\?|$)",
        rf"^(?:and |but |so )?{_OF}{_X} (?:means? what|meaning|definition|is doing what|does what|is what)\b",
        rf"\b(?:tl;?dr|lowdown|primer|info|paragraph|note|more|read(?:ing)?|hear(?:ing)?|heard|told|tell me|learn|catch "
        rf"w(?:ith)?|talk(?:s|ing)?) (?:on|about|of|w)?\b ?{_OF}{_X}{_END}",
        rf"\bhow (?:does|do|is|are|did) {_OF}{_X}{_END}",
    )
)
_EMPTY = frozenset(
    """does do exactly in by on of meant mean english words plain easy simple a an the it that this these those they
    them he she you i we one ones such what which who how why there here word term method methods thing things good
    use used doing going all any some no not is are was your my its model text sentence data actually really exactly anyway
    even""".split()  # noqa: SIM905
)
#: Terms of the glossary that questions also talk with.
_COMMON = frozenset(
    """explanation explanations model label labels class classes category reason rationale score scores sure certain
    record records open evidence enough alone need needs needed share plus minus range network false support supports
    flip flips verdict claim claims colour reference complete stable fair percent prediction""".split()  # noqa: SIM905
)


def methods_said(reading: Reading) -> list[str]:
    """The methods of a question about methods, in the order said: by their registry names, kinds of methods as they are said."""
    found = {at: known for at, _, known in reading.named_methods}
    spans = [(at, at + len(said)) for at, said, _ in reading.named_methods]
    for kind in sorted(KINDS, key=len, reverse=True):
        for m in re.finditer(rf"(?<![\w-]){kind}(?![\w-])", reading.plain):
            if not any(a < m.end() and m.start() < b for a, b in spans):
                found[m.start()] = kind
                spans.append(m.span())
    return list(dict.fromkeys(found[at] for at in sorted(found)))


def term_said(reading: Reading) -> str | None:
    """The term that a question asks the meaning of, as it is said; None where it names none."""
    plain = reading.plain
    for pattern in _NAMED:
        for m in pattern.finditer(plain):
            said = m["term"]
            if re.fullmatch(r"qq\d+", said):
                return reading.surface(said)
            words = re.split(r" (?:in|on|for|here|when)\b", said)[0].split()
            while words and words[0] in _EMPTY:
                words.pop(0)
            while words and words[-1] in _EMPTY:
                words.pop()
            if words and not all(w in _EMPTY for w in words):
                return " ".join(words)
    return None


def defined_in(said: str, labels: tuple[str, ...] = ()) -> str | None:
    """The longest term of the glossary, or label, that stands in what is said; those that questions talk with come last."""
    plain = said.lower().replace("-", " ")
    known = [t for t in (*glossary(), *(x.lower() for x in labels)) if re.search(rf"(?<!\w){re.escape(t)}(?!\w)", plain)]
    return max(known, key=lambda t: (t not in _COMMON, len(t)), default=None)


def metrics_in(plain: str) -> list[str]:
    """The figures that a question names."""
    whole = re.search(r"\b(macro|micro|weighted)[- ]f-?1\b", plain)
    found = [name for name, pattern in _METRICS if re.search(pattern, plain)]
    return [f"{whole[1]} F1" if whole and name == "f1" else name for name in found]
