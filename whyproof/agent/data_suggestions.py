"""The questions that an answer about the data set begs."""

from __future__ import annotations

from whyproof.agent.data_talk import DataTalk
from whyproof.agent.state import Conversation
from whyproof.core.answer import Operation

#: Question types about the data set: they need no text in focus.
DATA_OPERATIONS = frozenset(
    {"count", "filter", "show", "data_info", "labels", "performance", "mistakes", "keywords", "global_attribution", "similar"}
)  # fmt: skip
_MOST = 3


def data_suggestions(state: Conversation, last: Operation) -> tuple[str, ...]:
    """Questions not asked yet that follow from what was just said of the data, the nearest first."""
    talk = state.data
    assert talk is not None
    done = {o.name for a in state.answers for o in a.operations} | {last.name}
    found = list(_of_what_was_said(talk, last))
    if talk.data.labels is not None and (talk.answered is None or talk.answered[0].judged):
        found += ["How accurate is it?"] * ("performance" not in done)
        found += ["What mistakes does it make?"] * ("mistakes" not in done)
    if "labels" not in done and "data_info" not in done:
        found.append("What is in the data?")
    if "keywords" not in done and {"performance", "mistakes"} & done:
        found.append("Which words are typical of each class?")
    if talk.subset:
        found.append("All of them again")
    elif "show" not in done:
        found.append("Show me three rows")
    asked = {a.question.casefold() for a in state.answers}
    return tuple(q for q in dict.fromkeys(found) if q.casefold() not in asked)[:_MOST]


def _of_what_was_said(talk: DataTalk, last: Operation) -> list[str]:
    if last.name == "show" and talk.row is not None:
        wrong = talk.listed.get("correct") is False
        return ["Why did it get that one wrong?" if wrong else "Explain it", "Show me the next ones"][: 1 + bool(talk.told)]
    if last.name in ("show", "mistakes") and talk.shown:
        wrong = last.name == "mistakes" or talk.listed.get("correct") is False
        return ["Why did it get the first one wrong?" if wrong else "Explain the first one", "Show me the next ones"]
    if last.name in ("count", "filter") and talk.last:
        return ["Show me some of them", *(["How accurate is it on those?"] if talk.data.labels is not None else [])]
    return []
