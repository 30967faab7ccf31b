"""Answers in the terminal: quiet, narrow-proof, and as clear without colour as with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from whyproof.core.answer import Answer, Sentence
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Verdict
from whyproof.ui.phrases import PhraseLine, phrase_lines, shortened, tree_in
from whyproof.ui.printable import printable
from whyproof.ui.tint import Piece, Tinted, attribution_in, tinted

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

# Blue and orange of the Okabe-Ito palette: told apart with every kind of colour vision. Marks say the same without colour.
_STYLES = {
    ("for", 3): "bold #ffffff on #0072b2",
    ("for", 2): "bold #0072b2",
    ("for", 1): "#0072b2",
    ("against", 3): "bold #000000 on #e69f00",
    ("against", 2): "bold #d55e00",
    ("against", 1): "#d55e00",
    ("counts", 3): "bold reverse",
    ("counts", 2): "bold underline",
    ("counts", 1): "underline",
}
_MARKS = {"for": "⁺", "against": "⁻", "counts": "*"}
_PLAIN_MARKS = {"for": "(+)", "against": "(-)", "counts": "(*)"}

PROVED, UNPROVED, REFUTED = "✓", "?", "✗"
_LONGEST = 1_000  # characters of a sentence that are shown: no sentence of ours comes near, and a hostile one fills the screen
_ASCII = str.maketrans({PROVED: "+", REFUTED: "x", "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "−": "-", "…": "..."})
#: The space between a number and its per cent sign, and what stands for it while lines are broken: no space, one cell wide.
_PERCENT, _HELD = re.compile(r"(?<=\d) (?=%)"), "\ue000"
_GUIDES = str.maketrans({"│": "|", "├": "|", "└": "`", "─": "-"})
_VERDICT_MARKS = {
    Verdict.PROVED: (PROVED, "green"),
    Verdict.REFUTED: (REFUTED, "bold red"),
    Verdict.EVIDENCE_INCONSISTENT: (REFUTED, "bold red"),
    Verdict.SCAFFOLDING: (" ", ""),
}
#: What a verdict means, for a person.
MEANING = {
    Verdict.PROVED: "proved",
    Verdict.REFUTED: "wrong",
    Verdict.UNSUPPORTED: "not shown",
    Verdict.UNDECIDED: "not decided",
    Verdict.UNTRANSLATABLE: "could not be checked",
    Verdict.AMBIGUOUS: "can be read in several ways",
    Verdict.EVIDENCE_INCONSISTENT: "the evidence contradicts itself",
    Verdict.VACUOUS: "says nothing here",
    Verdict.TRIVIAL: "says nothing about this decision",
    Verdict.SCAFFOLDING: "",
}


def console(stderr: bool = False) -> Console:
    """A console that takes nothing in the text for markup, links or emoji codes.

    Printing raises BrokenPipeError when nobody reads any more; rich's own would exit with the code of a failed check.
    """
    from rich.console import Console

    class Plain(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return Plain(stderr=stderr, markup=False, emoji=False, highlight=False)


class Screen:
    """Shows a conversation turn by turn; the text is shown once, and again where another attribution tints it."""

    def __init__(self, to: Console) -> None:
        self._to = to
        self._unicode = to.encoding.lower().startswith("utf")
        self._shown: set[str] = set()

    def answer(self, answer: Answer, text: str) -> None:
        """Print one answer. ``text`` is what is explained, for answers that rest on no attribution."""
        from rich.text import Text

        self._to.print(Text(self._fit(answer.question), style="bold"))
        self._to.print()
        self._text(attribution_in(answer), text)
        for sentence in answer.sentences:
            self.sentence(sentence)
        self._tree(tree_in(answer))
        if answer.suggestions:
            self._to.print()
            self._to.print(Text("You can ask:", style="dim"))
            for suggestion in answer.suggestions:
                self._row("", Text(self._fit(suggestion), style="dim"))
        self._to.print()

    def sentence(self, sentence: Sentence) -> None:
        """One sentence behind its mark; one that is not proved says so in words too."""
        from rich.text import Text

        mark, style = _VERDICT_MARKS.get(sentence.verdict, (UNPROVED, "bold yellow"))
        text = sentence.text if len(sentence.text) <= _LONGEST else f"{sentence.text[:_LONGEST]}…"
        line = Text(self._fit(text))
        if sentence.verdict not in (Verdict.PROVED, Verdict.SCAFFOLDING):
            reason = f": {sentence.reason}" if sentence.reason else ""
            line.append(self._fit(f" ({MEANING[sentence.verdict]}{reason})"), style="dim")
        self._row(mark if self._unicode else mark.translate(_ASCII), line, style)

    def steps(self, lines: Sequence[str]) -> None:
        """The numbered lines of a proof, under the sentence they prove."""
        from rich.padding import Padding
        from rich.text import Text

        for line in lines:
            self._to.print(Padding(Text(self._fit(line), style="dim"), (0, 0, 0, 4)))

    def _fit(self, text: str) -> str:
        shown = printable(text)
        return shown if self._unicode else shown.translate(_ASCII)

    def _row(self, mark: str, line: Text, style: str = "") -> None:
        from rich.table import Table
        from rich.text import Text

        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=1)
        grid.add_column(overflow="fold")
        grid.add_row(Text(mark, style=style), self._wrapped(line, self._to.width - 2))
        self._to.print(grid)

    def _wrapped(self, line: Text, width: int) -> Text:
        """The line broken to a width, a number and its per cent sign never parted."""
        from rich.text import Text

        line.plain = _PERCENT.sub(_HELD, line.plain)
        lines = line.wrap(self._to, max(width, 1), overflow="fold")
        for one in lines:
            one.rstrip()
            one.plain = one.plain.replace(_HELD, " ")
        return Text("\n").join(lines)

    def _text(self, evidence: Evidence | None, text: str) -> None:
        from rich.padding import Padding
        from rich.text import Text

        key = evidence.id if evidence else ""
        if key in self._shown or (not evidence and self._shown):
            return
        if evidence is None and not text:
            return
        self._shown.add(key)
        if evidence is None:
            cut = text if len(text) <= 600 else text[:600].rsplit(" ", 1)[0] + " …"
            self._to.print(Padding(Text(self._fit(cut), style="italic"), (0, 2), expand=False))
        else:
            found = tinted(evidence)
            self._to.print(Padding(self._tinted(found), (0, 2), expand=False))
            self._to.print(Padding(self._legend(found), (0, 2), expand=False))
        self._to.print()

    def _tree(self, evidence: Evidence | None) -> None:
        """The phrase tree: a line a phrase, marked by what the model makes of it alone."""
        from rich.padding import Padding
        from rich.text import Text

        if evidence is None or evidence.id in self._shown:
            return
        self._shown.add(evidence.id)
        lines = phrase_lines(evidence)
        self._to.print()
        for line in lines:
            self._to.print(Padding(self._phrase(line), (0, 2)), no_wrap=True, overflow="ellipsis")
        label = str(evidence.values["class"])
        said = {"for": f"alone reads as {label}", "against": f"alone reads against {label}"}
        sides = {line.side for line in lines if line.level}
        legend = "   ".join(f"phrase{self._mark(side)} {said[side]}" for side in ("for", "against") if side in sides)
        self._to.print(Padding(Text(self._fit(legend), style="dim"), (0, 2), expand=False))

    def _phrase(self, line: PhraseLine) -> Text:
        from rich.text import Text

        bars = {True: "│  ", False: "   "}
        guide = "".join(bars[more] for more in line.branches[:-1])
        guide += ("├─ " if line.branches[-1] else "└─ ") if line.branches else ""
        whole = Text(guide if self._unicode else guide.translate(_GUIDES), style="dim")
        text = shortened(line.text, self._to.width - len(guide) - 9)  # room for the margins, the mark and the dots
        whole.append(*self._styled(Piece(text, line.side if line.level else "", line.level)))
        return whole.append(self._fit(" …"), "dim") if line.closed else whole

    def _tinted(self, found: Tinted) -> Text:
        from rich.text import Text

        whole = Text()
        for number, (field, pieces) in enumerate(found.fields):
            if len(found.fields) > 1:
                whole.append(("\n" if number else "") + self._fit(f"{field}: "), style="dim")
            for piece in pieces:
                whole.append(*self._styled(piece))
        return whole

    def _styled(self, piece: Piece) -> tuple[str, str]:
        if not piece.level:
            return self._fit(piece.text), ""
        return self._fit(piece.text) + self._mark(piece.side), _STYLES[piece.side, piece.level]

    def _mark(self, side: str) -> str:
        return (_MARKS if self._unicode else _PLAIN_MARKS)[side]

    def _legend(self, found: Tinted) -> Text:
        from rich.text import Text

        sides = {p.side for _, pieces in found.fields for p in pieces if p.level}
        label = f"{found.label} rather than {found.foil}" if found.foil else found.label
        said = {"for": f"for {label}", "against": "against it" if "for" in sides else f"against {label}"}
        said["counts"] = "counts, for or against is not told"
        line = "   ".join(f"word{self._mark(side)} {said[side]}" for side in said if side in sides)
        return Text(self._fit(line), style="dim")
