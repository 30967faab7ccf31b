"""The forms of questions that go beyond the model's decisions: what goes on inside it, and what the text itself tells."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_MODEL = r"(?:it|this|that|(?:the |this |that |your )?(?:model|classifier|machine|ai|thing|system|network|program|algorithm))"
_NOR = (
    rf"{_MODEL} (?:does|do|can|did) ?(?:n't|nt|not|'t) (?:really |actually |even )*"
    r"(?:understand|comprehend|think|reason)\b.{0,40}$"
)
_MERELY = r"(?:just|only|merely|simply|basically|purely|really just|nothing but|more than|no more than)"
#: Whether the model does no more than count words.
COUNTING = re.compile(
    rf"^(?:and |so |but |ok,? )*(?:is|does|do|are|isn't|doesn't|did|was) {_MODEL} (?:really |actually )*{_MERELY} "
    r"(?:count|add|tally|sum|spot|match|look(?:ing)? for|search|pick|react|go(?:ing)? by|hunt|scan|check)\w*"
    r"(?: \w+){0,4} (?:words?|keywords?|terms?|vocabulary|adjectives)\b"
)
#: What goes on inside it.
INSIDE = re.compile(
    rf"^(?:and |so |but |ok,? )*(?:does|do|can|is|did) {_MODEL} (?:really |actually |truly |even |just |"
    r"only )*(?:understand(?:ing)?|"
    r"comprehend\w*|think(?:ing)?|reason(?:ing)?|guess(?:ing)?|memori[sz]\w+|parrot\w*|feel(?:ing)?)(?: (?:at all|"
    r"here|like (?:a human|we do|i do)|"
    r"what (?:it|the text) (?:says|means|reads)|(?:the|this|my) (?:text|meaning|sentence|review|headline|language|"
    r"premise|hypothesis)|english|"
    rf"anything|language|irony|sarcasm|humou?r))*\W*$"
)
DENIED = re.compile(rf"^(?:and |so |but |ok,? |then )*{_NOR}")
#: What the text tells of people, places and times.
TOLD = re.compile(
    r"^(?:and |so |but |ok,? )*(?:who(?:m|se)?(?:'s)? (?:is |was |are |were |did |does |do |has |had )?(?:this|that|it|"
    r"the (?:text|review|"
    r"headline|sentence|author|writer|reviewer|speaker|person|story|article)|(?:wrote|said|posted|written|speaking|"
    r"talking|talked|"
    r"reviewed|mentioned|named))\b(?! (?:model|classifier)).*|"
    r"(?:where|when) (?:is|was|did|does|are|were) (?:this|that|it|the (?:text|review|story|scene)|he|she|"
    r"they)(?: (?:happen\w*|set|take place|written|"
    r"posted|take|took|about))?(?: place)?)\W*$"
)


def only_counting(reading: Reading, state: Conversation) -> Step | None:
    """ "Is it just counting nasty words?": whether words do more together than one by one; of a word that is named,
    what it does."""
    return None if reading.words else on_edited(step("interactions", about="counting"), reading, state)


def inside(reading: Reading, state: Conversation) -> Step | None:
    """ "Does it really understand the text?": an honest no."""
    named = (reading.classes or reading.words) and not DENIED.match(reading.plain)
    return None if named else step("unsupported", about="inside")


def told(reading: Reading, state: Conversation) -> Step | None:
    """ "Who is this about?": an honest no, of a text in focus."""
    open_text = state.instance is not None and not (reading.classes or reading.words)
    return step("unsupported", about="told") if open_text and re.search(r"\bwho\w*|\bwhere\b|\bwhen\b", reading.plain) else None


INSIDE_FORMS = ((INSIDE, inside), (DENIED, inside), (TOLD, told))
