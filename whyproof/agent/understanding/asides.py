"""What stands beside a question and asks nothing of its own: "what now?" behind an edit, "if I may ask", "it is a slow film!"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from whyproof.agent.reading import NUMBERS

_ASKING = r"\b(?:what|why|how|which|where|when|who|whose|whether|if)\b|\?"
_WISH = (
    r"\b(?:want|need|wish|would like|'d like|wonder(?:ing|ed|s)?|curious|please|hop(?:e|ing)|tell|show|explain|list|give|"
    r"suspect|"
    r"doubt|bet|worry|convinced|interested|looking|imagine|suppose|guess|claim|swap|replace)\b"
)
_SUBJECT = (
    r"(?:i|it|he|she|we|they|you|this|that|there|(?:the|an?|my|our|your|his|her|their|some|all|most) (?:\w+ )?[\w'-]+|"
    r"every(?:body|one)|"
    r"no(?:body| one))"
)
_VERB = (
    r"(?:'m|'s|'re|'ve|'d|am|is|are|was|were|isn't|aren't|wasn't|weren't|has|have|had|would|will|do|does|did|don'?t|doesn'?t|"
    r"didn'?t|can'?t|won'?t|couldn'?t|wouldn'?t|"
    r"cannot|can|never|always|only|just|really|know|think|thought|heard|see|saw|read|found|find|calculated?|expect(?:ed)?|"
    r"assumed?|figured?|"
    r"says?|said|thinks?|reckons?|believes?|finds?|considers?|calls?|called|gave|chose|got|\w{3,}ed)"
)
#: A sentence that tells something.
_TOLD = re.compile(
    rf"^(?:and |but |so |well,? |sorry,? |after all,? |hm+,? |actually,? |maybe |perhaps |honestly,? |frankly,? )*(?:{_SUBJECT} "
    rf"?{_VERB}\b|"
    r"(?:just|only|recently) (?:got|uploaded|loaded|made|did|tried|saw|read|found|started|joined|bought|finished)\b|"
    r"(?:its|thats|theres|hes|shes|im|theyre) (?:an?|the|my|not|no|so|too|very|just|clearly|obviously)\b)",
    re.IGNORECASE,
)
#: What asks without a question mark, and what points at something said before.
_OPENS = re.compile(
    r"(?:and |but |so )*(?:what|why|how|which|where|who|explain|show|tell|give|list|prove|justify)\b", re.IGNORECASE
)
#: What merely grants a point: "ok, neutral makes sense, but ...".
_GRANTED = re.compile(
    r"^(?:(?:ok(?:ay)?|yes|sure|well|right|fine),? )*(?:(?:the )?[\w/'-]+(?: \w+)? )?(?:makes sense|(?:is|'s) (?:fair|fine|"
    r"clear|obvious|ok)"
    r"(?: enough)?|fair (?:enough|point)|i get (?:that|it)|agreed)\W*$",
    re.IGNORECASE,
)
#: What asks for the thing that the part before it wishes for.
_OFFERS = re.compile(
    r"^(?:and |so )*what (?:can|could|do|would) you (?:give|offer|provide|have|show|suggest)(?: (?:me|us))?(?: (?:for|on) (?:it|"
    r"this|that))?\W*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:does|do|did|is|are|can|could|would|will)\b", re.IGNORECASE)
#: What says again, and more plainly, what was asked just before.
_REPHRASED = re.compile(
    r"^[^\"'“‘]+[?.!,;]\s+(?:i\.? ?e\.?|in other words|to put it plainly|by which i mean|that is to say)[,:]?\s+(?=\w+ \w)",
    re.IGNORECASE,
)
#: "And me? I'm the girl at the desk": the word that stands for who asks.
_OF_ME = re.compile(
    r"^\s*(?P<ask>(?:and|but|so|or|what about|how about)(?: what about| how about)?) (?:me|us|my (?:bit|part|"
    r"role))\s*[?,.!]+\s*(?:i ?['’]?m|i am|"
    r"i was|we ?['’]?re|we are|that ?['’]?s me,?)\s+(?:the |an? |one of the |called |named )*(?P<who>[\w'’-]+)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_POINTS = re.compile(r"\b(?:it|that|this|them|they|those|these|both|so)\b", re.IGNORECASE)
SHORT = 2  # words of a question that points at what was said before it
#: What is said of the answer to an edit, which the answer says anyway.
_THEN = re.compile(
    r"^(?:and |so |then |now |please |can you |could you )*(?:what (?:now|then|happens(?: then| now)?|changes)|"
    r"(?:re-?)?(?:check|"
    r"run|test|"
    r"classify|try|see)(?: (?:it|this|that))?(?: again| once more)?|(?:tell me|see|check|say|look|show me) (?:what (?:changes|"
    r"happens|moves|it "
    r"does|comes out)|(?:if|whether) (?:it|anything|something|the \w+|that) (?:changes?|moves?|differs?|flips?|stays?|holds?|"
    r"matters?)"
    r"(?: \w+)?)|any(?:thing)? (?:change|different|difference)s?|(?:does|do|would|will) (?:it|anything|something|the (?:score|"
    r"label|answer|"
    r"result|decision|verdict|prediction|outcome)) (?:change|move|differ|flip|shift|stay(?: the same)?|survive|hold)(?: then)?|"
    r"(?:the )?same "
    r"(?:result|answer|label|outcome|verdict|thing)(?: then| now)?)\W*$",
    re.IGNORECASE,
)
_CHANGING = re.compile(
    r"\b(?:replac|swap|substitut|exchang|reword|rephras|paraphras|var(?:y|ies)|put|insert|add|append|tak(?:e|ing) (?:\S+ "
    r")?(?:out|away)|"
    r"remov|delet|drop|cut|omit|eras|chang|turn|augment|switch|leave|without|what if|suppos|strike|lose)\w*",
    re.IGNORECASE,
)
#: What opens or closes a question out of politeness.
_POLITELY = re.compile(
    r",?\s+(?:if (?:i|you|one) (?:may|might|can|could|don't mind|please|would|wouldn't mind)(?: (?:ask|tell me|say))?(?: that)?|"
    r"if that's ok|"
    r"do you (?:happen to )?know(?: that| this)?|(?:can|could) you (?:check|tell|say|look|find out)(?: (?:me|that|this|it))*|"
    r"i (?:wonder|was wondering)|just curious|thank(?:s| you)\b[^?]{0,20}|cheers)\s*(?P<end>[?.!]*)\s*$",
    re.IGNORECASE,
)
#: What says of the question before how much of it is wanted.
_LIMIT = re.compile(
    rf"^(?:and )?(?:just |only |please )*(?:(?:(?:the )?top|at most|max(?:imum)?|no more than|up to|with|in|the first) )?(?:\d+|"
    rf"{'|'.join(NUMBERS)})"
    r"(?: (?:words?|edits?|changes?|of them|examples?|texts?|items?|tokens?|at (?:the )?most|max|or fewer|"
    r"tops))*(?:,? (?:please|"
    r"pls|will do|"
    r"is enough|are enough|thanks))?\W*$|^(?:and )?(?:only|just) (?:those|them|these)(?:,? please)?\W*$|^in per ?cent(?:,? "
    r"please)?\W*$",
    re.IGNORECASE,
)
#: "Yes, but why?"
_AGREED = re.compile(
    r"^\s*(?:yes|yeah|yep|sure)[\s,.!]+(?:(?:but|and|so)\s+)?(?=(?:why|how|what|which|who|where)\b)", re.IGNORECASE
)
#: "Interesting, and science?"
_EXCLAIMING = re.compile(
    r"^\s*(?:(?:hi+|hello|hey|good (?:morning|afternoon|evening|day)|interesting|wow|lol|haha|cool|nice|great|awesome|i see|"
    r"right|hm+|oh|aha|ah|got it|good|fine|thanks|thank you|"
    r"thx|ok(?:ay)?|"
    r"fair enough|makes sense|huh)[\s,.!…-]+)+(?=(?:and|but|so|what|whats|why|how|which|is|does|do|can|could|would|show|"
    r"without|give|"
    r"tell|explain|now|then)\b)",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^\s*(?:i mean|that is|in other words|just wondering|quick question|out of curiosity)\s*[,:]\s+", re.IGNORECASE
)


def plainly_put(question: str) -> str:
    """The question without what merely closes it politely, and in the plainer of two wordings where it has both."""
    question = _OF_ME.sub(r"what about \g<who>?", _REPHRASED.sub("", question))
    question = _AGREED.sub("", _EXCLAIMING.sub("", question))
    short = _POLITELY.sub(lambda m: m["end"], question)
    return short if len(short.split()) > 1 else question


def asking(parts: Sequence[str], ended: Sequence[str], names: Callable[[str], bool]) -> list[str]:
    """The parts that ask something: without those that tell something where another one asks, and without those that ask after
    an edit what its answer says anyway. ``ended``: what stands behind each part. ``names``: whether a part names what
    the next one may point at; it is read with that one."""
    kept, lead = list[str](), ""
    for i, part in enumerate(parts):
        if i and _THEN.match(part) and _CHANGING.search(parts[i - 1]):
            continue
        if not i and _GRANTED.match(part) and any(_OPENS.match(x) or _GOES_ON.match(x) for x in parts[1:]):
            continue
        if i and _OFFERS.match(part) and re.search(_WISH, parts[i - 1], re.IGNORECASE):
            continue
        if kept and _LIMIT.match(part):
            kept[-1] = f"{kept[-1]}, {part}"
            continue
        others = any("?" in end or _OPENS.match(other) for j, (other, end) in enumerate(zip(parts, ended, strict=True)) if j != i)
        if others and "?" not in ended[i] and tells(part):
            follows = parts[i + 1] if i + 1 < len(parts) else ""
            points = follows and (len(follows.split()) <= SHORT or _POINTS.search(follows))
            lead = f"{lead}{part}{ended[i].strip()} " if points and names(part) else lead
            continue
        kept.append(lead + _LEADING.sub("", part))
        lead = ""
    return kept or list(parts)


def tells(part: str) -> bool:
    """Whether a part is a sentence that tells something and wishes for nothing."""
    said = part.replace("’", "'")
    return bool(_TOLD.match(said)) and not re.search(_ASKING, said, re.IGNORECASE) and not re.search(_WISH, said, re.IGNORECASE)
