"""In which words a question wants to be answered: shortly, simply, for an expert, in detail."""

from __future__ import annotations

from whyproof.agent.reading import first_named

_WITHOUT = r"(?:not|non|un|less|no|without|minus|too|full of)[- ]?(?:that |so |very |at all |the |any |a )?"
_PARENTS = r"mum|mom|dad|grandm\w+|granny|mother|father"
_LEVELS = (
    (
        "short",
        r"\bshort|\bbrief|tl;?dr|summar|\b(?:one|a|single) (?:sentence|line)\b|\btoo (?:long|wordy)|\bconcise|\bnutshell"
        r"|\bsum (?:it|that|this|up)|\bfewer words|\bcut (?:it|that) down|\bcondens",
    ),
    (
        "simple",
        rf"\b{_WITHOUT}(?:technical\w*|jargon|experts?|specialists?)|\bjargon|\bchild|\bkids?\b|\beli5\b"
        rf"|\blay(?:man|person|people)?\b|\b(?:{_PARENTS})\b|\bplain|\bordinary",
    ),
    (
        "expert",
        r"\bexpert|\btechnical|\blogits\b|\bdata scien|\bscientist|\bengineer|\bdeveloper|\bspecialist|\bprofessional|\blinguist|"
        r"\bstatistician|\bresearcher|\bphd\b|\bprofessor",
    ),
    ("detailed", r"\bdetail|\bthorough|\bat length|\belaborat|\bexpand|\blonger\b|\b(?:tell me|say) more\b|\bin (?:more )?depth"),
)


def level_named(plain: str) -> str | None:
    """How an explanation is to be worded, where the question says so."""
    return first_named(_LEVELS, plain)


def level_of(plain: str) -> str:
    """How an explanation is to be worded; simply, where nothing is said of it."""
    return level_named(plain) or "simple"
