"""Talk about the talk: the proof of the last answer, saying it otherwise, what a method means, what can be asked."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.operations import operation
from whyproof.agent.statement import Remark, Said, say
from whyproof.agent.turn import Turn
from whyproof.core.answer import Answer
from whyproof.core.claim import Agreement, Claim, Definition
from whyproof.core.verdict import Verdict
from whyproof.tools.registry import method

PROOF_SENTENCES = 4  # of the last answer, re-proved one by one


def last_proved(turn: Turn) -> tuple[int, Answer] | None:
    """The last answer that stated something, with its turn number."""
    for number, answer in reversed(list(enumerate(turn.conversation.answers, start=1))):
        if any(s.verdict is Verdict.PROVED and not _agreements(s.claims) for s in answer.sentences):
            return number, answer
    return None


def _agreements(claims: tuple[object, ...]) -> bool:
    return any(isinstance(getattr(c, "claim", None), Agreement) for c in claims)


@operation("evidence")
def evidence(turn: Turn) -> Iterator[Said]:
    """The last answer proved again, sentence by sentence, against what was said and the records it rests on."""
    found = last_proved(turn)
    if found is None:
        yield Remark("There is nothing to prove yet: ask why the model decided as it did.")
        return
    number, answer = found
    cited: dict[str, str] = {}
    sentences = [s for s in answer.sentences if s.verdict is Verdict.PROVED][:PROOF_SENTENCES]
    for sentence in sentences:
        for judged in sentence.claims:
            for record in judged.claim.evidence:
                if record in turn.conversation.pack:
                    cited[record] = turn.conversation.pack[record].method
        yield say(*(Agreement(said=c.claim, turn=number, evidence=c.claim.evidence) for c in sentence.claims))
    turn.tools.used |= {e: turn.conversation.pack[e] for e in cited}
    records = ", ".join(f"{e} ({method(name).card.title})" if name else e for e, name in cited.items())
    yield Remark(f"The records behind it: {records}.")
    yield Remark("Each sentence has a certificate that “whyproof recheck” judges again without the solver.")


@operation("restate")
def restate(turn: Turn) -> Iterator[Said]:
    """The last answer said otherwise: the same claims, fewer of them for "short", with the method for "expert"."""
    found = last_proved(turn)
    if found is None:
        yield Remark("There is nothing to say again yet: ask why the model decided as it did.")
        return
    level = str(turn.slots.get("level", "simple"))
    turn.conversation.level = level
    proved: list[tuple[Claim, ...]] = [
        tuple(c.claim for c in s.claims) for s in found[1].sentences if s.verdict is Verdict.PROVED and s.claims
    ]
    turn.tools.used |= {e: turn.conversation.pack[e] for claims in proved for c in claims for e in c.evidence}
    for claims in proved[: 2 if level == "short" else None]:
        yield say(*(claims[:2] if level in ("short", "simple") else claims))
    if level in ("expert", "detailed"):
        maps = {e: r for e, r in turn.tools.used.items() if r.kind == "feature_attribution"}
        for record in list(maps.values())[:1]:
            yield from about_method(turn, record.method, ("how", "guarantee"))


@operation("method_info")
def method_info(turn: Turn) -> Iterator[Said]:
    """What a method does and what it does not show, in its card's own words."""
    name = turn.slots.get("method") or turn.slots.get("term") or turn.method()
    yield from about_method(turn, str(name), ("how", "not_shown"))


def about_method(turn: Turn, name: str, aspects: tuple[str, ...]) -> Iterator[Said]:
    card = turn.tools.card(name)
    for aspect in aspects:
        yield say(Definition(term=str(card.values["name"]), aspect=aspect, evidence=(card.id,)))


@operation("help")
def help_(turn: Turn) -> Iterator[Said]:
    """What can be asked here, with words of the text in focus."""
    yield Remark("Ask why the model decided as it did, how sure it is, or what a single word did.")
    yield Remark(
        "Ask what would change the decision, try an edit (“replace 'a' with 'b'”, “without 'a'”), or ask why not another class."
    )
    yield Remark(
        "Ask whether a word is needed or enough, for the proof of an answer, or for the same in fewer words or for an expert."
    )


@operation("unsupported")
def unsupported(turn: Turn) -> Iterator[Said]:
    """An honest no, with the nearest thing that can be done."""
    yield Remark("I cannot answer that yet.")
    yield Remark(
        "I can say why the model decided as it did, how sure it is, which words count, and what would change its decision."
    )


@operation("clarify")
def clarify(turn: Turn) -> Iterator[Said]:
    """One short question back."""
    yield Remark(str(turn.slots["question"]))
