"""The adapter of cvc5, the only file that imports it; whyproof works without it (``pip install 'whyproof[cvc5]'``)."""

from __future__ import annotations

from whyproof.core.errors import Defect, ResourceError
from whyproof.verifiers.smtlib import Result

try:
    import cvc5
except ImportError as error:
    raise ResourceError("cvc5, the third prover", "no such package", "pip install 'whyproof[cvc5]'") from error


class Session:
    """One problem, read from the very lines that its certificate carries. Gives no cores: it confirms those of others.

    Deterministic: the same text gives the same results. ``rlimit`` is cvc5's own unit of work, for each question; a claim
    on 11 words takes some 8,000, one on 512 words or on 2,000 texts up to a million.
    """

    def __init__(self, declarations: str, facts: str, rlimit: int) -> None:
        self._reader = _Reader(rlimit)
        self._reader.run(f"(set-logic QF_LRA)\n{declarations}{facts}")

    def ask(self, question: str = "") -> Result:
        """Are the facts satisfiable together with the question's assertions?"""
        answers = self._reader.run(f"(push 1)\n{question}(check-sat)\n(pop 1)\n")
        return Result("unsat") if answers == ["unsat"] else Result("sat" if answers == ["sat"] else "unknown")


class _Reader:
    """cvc5 behind its own reader of SMT-LIB."""

    def __init__(self, rlimit: int) -> None:
        self._solver = cvc5.Solver(cvc5.TermManager())
        self._solver.setOption("incremental", "true")
        self._solver.setOption("rlimit-per", str(rlimit))
        self._parser = cvc5.InputParser(self._solver)

    def run(self, text: str) -> list[str]:
        """What cvc5 says to the commands, without the empty answers.

        Raises:
            Defect: cvc5 cannot read them.
        """
        self._parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, text, "problem")
        symbols = self._parser.getSymbolManager()
        answers = []
        try:
            while not (command := self._parser.nextCommand()).isNull():
                answers.append(command.invoke(self._solver, symbols).strip())
        except RuntimeError as error:
            raise Defect("a script that cvc5 reads", str(error)) from error
        said = [answer for answer in answers if answer]
        if any(answer.startswith("(error") for answer in said):
            raise Defect("a script that cvc5 reads", said[0])
        return said


def finds_unsat(script: str, rlimit: int) -> bool:
    """cvc5 reads the whole script, as it stands in a certificate, and answers unsat.

    Raises:
        Defect: cvc5 cannot read it.
    """
    return _Reader(rlimit).run(script)[:1] == ["unsat"]


def version() -> str:
    """cvc5's version, ``major.minor.patch``."""
    return str(cvc5.__version__)
