"""Questions after other people: "would it change for a woman?", "what if she were a man?"."""

from __future__ import annotations

import re
from functools import cache

from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step
from whyproof.knowledge.word_edits.identity_terms import people_of, term_sets

_WHO = r"(?:he|she|they|it|this|that|i|(?:the|this|that|his|her|their|my) \w+)"
_GONE = r"(?:removed|deleted|gone|replaced|missing|left out|taken out|dropped|there|mentioned|more|less)"
_PERSON = r"(?:m[ae]n|wom[ae]n|person|people|guys?|author|writer|reviewer|customer|user|couple|friends?|one)"

#: Behind it stands a term for people; which, only the table of terms can say.
OTHERS = (
    rf"\b(?:if|suppose|imagine|say|had|were)\b.*\b(?:were|was|is|are|be|been|about|by|from|wrote|written)\b(?! {_GONE})",
    r"\b(?:would|does|do|will|is|are|was|same|different\w*|change\w*|differ\w*|decid\w+|treat\w*|harsh\w*|say|answer)\b.*"
    r"\b(?:for|about|of|towards?|against|with|treat\w*|on|by|from)\b",
    r"\b(?:would|does|do|will) an? .*\b(?:get|receive|have|be|fare)\b",
    r"\b(?:treat|harsh|strict|nice|kind|mild|hard|soft)(?:er)?\w*\b.*",
    r"^(?:and |what about |how about )+(?:for |if )?",
)

#: How a model treats people is asked of all of them.
_MANNER = (
    r"\b(?:treat\w*|harsher|stricter|nicer|kinder|milder|harder|softer|discriminat\w*|bias\w*|unfair\w*|fair\w*|prejudic\w*)\b"
)
_OF_PEOPLE_ALONE = ("gender", "religion", "origin")  # terms of the other groups are said of things, too


@cache
def _people() -> re.Pattern[str]:
    """A term that names people and is no pronoun, behind what speaks of someone."""
    pronouns = {"subjects", "objects", "possessives", "reflexives"}
    terms = {t for sets in term_sets().values() for name, listed in sets.items() if name not in pronouns for t in listed if t}
    either = "|".join(map(re.escape, sorted(terms, key=lambda t: (-len(t), t))))
    lead = r"(?:were|was|is|are|be|been|for|about|by|from|of|treat\w*|towards?|against|with|on|and|if|would|does|do|will)"
    return re.compile(
        rf"\b{lead} (?:(?:about|by|for|from|written by) )?(?:an? |the |some |other )?"
        rf"(?P<people>{either})\b(?! {_GONE})(?P<whom> {_PERSON}\b)?"
    )


def other_people(reading: Reading, state: Conversation) -> Step | None:
    """The same text about other people; not where words are quoted, or where the term is one of the labels."""
    found = _people().search(reading.plain)
    if found is None or reading.quoted or found["people"] in {x.lower() for label in reading.labels for x in label.split()}:
        return None
    last = state.operations[-1].name if state.operations else ""
    if (
        re.match(r"^(?:and|what about|how about)\b", reading.plain)
        and not re.search(r"\b(?:if|for)\b", reading.plain)
        and last != "bias"
    ):
        return None
    group = people_of(found["people"])
    who = re.search(rf"\bif (?P<who>{_WHO}) (?:were|was|is|had been)\b", reading.plain)
    said = who["who"].split()[-1] if who else ""
    if who and said == found["people"]:  # "what if the man were a woman?", and not "what if the man were asleep?"
        found = _people().search(reading.plain, who.end("who"))
        if found is None:
            return None
        group = people_of(found["people"])
    of_things = group is not None and group[0] not in _OF_PEOPLE_ALONE
    if of_things and not found["whom"] and not re.fullmatch(rf"he|she|they|i|{_PERSON}", said):
        return None  # "what if the film were old?"
    if re.search(_MANNER, reading.plain):
        return on_edited(step("bias", group=group[0] if group else None), reading, state)
    instead = re.search(r"\b(?:instead of|rather than|not) (?:an? |the )?(?P<old>\w+)", reading.plain)
    before = next(
        (w for w in (instead["old"] if instead else "", said) if w and (people_of(w) or ("",))[0] == (group or ("",))[0]), None
    )
    asked = re.search(r"\b(?:would|does|do|will|is)\b.*\b(?:change\w*|differ\w*|different\w*)\b", reading.plain)
    still = re.search(r"\b(?:same|still)\b", reading.plain)
    return on_edited(
        step(
            "bias",
            group=group[0] if group else None,
            people=found["people"],
            instead_of=before,
            yes_or_no=bool(asked and not still) or None,
        ),
        reading,
        state,
    )


IDENTITY_FORMS = ((OTHERS, other_people),)
