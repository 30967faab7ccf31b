"""Changes of the text that are wished for without an "if": "say the soup had been hot", "get rid of the guy", "make the battery a
joke", "runner for racer", "hours not minutes". Each is put as the supposition that it is; what cannot be placed is asked back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from whyproof.agent.asking_back import which_edit
from whyproof.agent.forms_spoken_of import spoken_words
from whyproof.agent.names_of_words import places_of
from whyproof.agent.reading import PRONOUNS, TALK, Reading
from whyproof.agent.reading_aligned import ASKED, GRAMMAR, fits
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step

_SO = (
    r"^(?:(?:and|n|so|but|ok(?:ay)?|then|well|hm+|umm?|or|now|also|right|fine|yes|no|wait|sorry|please|pls|alternatively|rather|"
    r"maybe|perhaps|actually|lets|let's)\b[\s,.]*)*"
)
_END = (
    r"(?:[\s,]+(?:instead|then|please|pls|maybe|too|now|also|as well|altogether|obviously|either|for a change|for me|"
    r"in its place))*\s*[?!.]*$"
)
_CLAUSE = (
    r"(?:the|an?|my|our|his|her|their|its|your|he|she|they|we|i|there|nobody|somebody|someone|everybody|everyone|no one|"
    r"people|"
    r"every|all|no|both|none|it (?=was|were|had|is|has|said|never|didn|did|wasn|weren|took|cost|lasted|happened|came|went)|"
    r"(?:this|that) (?=was|were|had|is))\b"
)
#: A clause behind what bids to suppose it.
_BID = re.compile(
    rf"{_SO}(?P<bid>say|have it(?: say)?|make (?:it (?:so )?that|it say(?: that)?|believe(?: that)?)|pretend(?: that)?|"
    rf"picture(?: that)?|"
    r"put (?:it )?that|what (?:would|might|could) (?:come of it|become of it|happen) if|let it be that|think of it as if) "
    rf"(?P<rest>(?:that )?{_CLAUSE}.*)$",
    re.IGNORECASE,
)
#: What is said of the answer, and no change of the text: "say that in plain words".
_OF_ANSWER = re.compile(
    r"\b(?:again|simpl\w+|short\w*|words|sentences?|english|terms|explain\w*|percent|language|slowly|child|boss|plain\w*|"
    r"summary|why|"
    r"because|answer|reasons?|rest)\b"
)
_GONE = re.compile(
    rf"{_SO}(?:get rid of|getting rid of|do away with|chop(?: off| out)?|ditch|bin|scrap|axe|nix|strip(?: out)?|cross out|"
    rf"kill(?: off)?|"
    rf"throw (?:out|away)|toss(?: out)?|forget(?: about)?|mute|wipe(?: out)?|leave aside|leave off|shut out|black out|knock out|"
    rf"never mind) (?:the |my |his |her |their |that |this |those |word )*(?P<gone>[^?!.]{{2,60}}?){_END}",
    re.IGNORECASE,
)
_MADE = re.compile(
    rf"{_SO}(?:make|turn|have|let) (?P<of>(?:the |my |his |her |their |that |this |our |"
    rf"both )*[\w'-]+(?: and (?:the )?[\w'-]+)?) "
    rf"(?:be |into |to be )?(?P<new>(?:an? |the |very |really |so |not )*[\w'-]+){_END}",
    re.IGNORECASE,
)
_WORD = r"qq\d+|[a-z][\w'-]*(?: [a-z][\w'-]*)??|\d+"
#: Two things, of which the text has the one that gives way: "runner for racer", "hours not minutes", "sea where the bins are".
_PAIRS = (
    re.compile(
        rf"{_SO}(?:with |say |make it |put |use |write |try )?(?:the |an? )?(?P<new>{_WORD}),? (?:for (?:each |every |the |"
        rf"an? )?|"
        rf"(?:and )?not (?:the |an? )?|(?:instead of|rather than|in (?:the )?place of) (?:the |an? )?|where (?:the |an? )?|"
        rf"in for (?:the |an? )?)(?P<old>{_WORD})(?: is| are| was| were| stands?)?{_END}"
    ),
    re.compile(
        rf"{_SO}(?:from |put |turn |change |make )?(?:the |an? )?(?P<old>{_WORD}) (?:to|into|becomes|becoming|>|turns into) "
        rf"(?:the |an? )?(?P<new>{_WORD}){_END}"
    ),
)
#: A new word for the one spoken of: "swap it for 'picnic'", "use Oleg", "try bus".
_FOR_IT = re.compile(
    rf"{_SO}(?:(?:swap|switch|change|exchange|trade|turn|make) (?:it|that|this|that word|the word) (?:for|to|into|with) |"
    rf"(?:use|try|type|"
    rf"go with|write|i'd (?:write|say|put|use)|i would (?:write|say|put|use)|insert|what about|"
    rf"how about) (?:the word )?)(?:an? )?"
    rf"(?P<new>qq\d+|[a-z][\w'-]+){_END}"
)
_OLDER = (
    r"(?:method|methods|lime|shap|occlusion|ig|words?|sentences?|top|another|other|both|all|it|that|this|them|me|us|"
    r"again|more)"
)


WHOLE, HALF = 3, 0.5  # words of a sentence that stands for a whole text, and the part of them that this text has


def wished(reading: Reading, state: Conversation, planned: Callable[[Reading], Step | None]) -> Step | None:
    """The what-if that a wish without an "if" is, as ``planned`` reads the supposition; the question back where no place is plain
    for it. None where nothing of the text is wished otherwise."""
    whole = _whole_text(reading, state) or _put_at_an_end(reading)
    if reading.instance is None or (edits_of(reading) and not whole):
        return None
    said = whole or _shouted(reading) or _bidden(reading) or _taken_out(reading) or _turned_into(reading)
    said = said or _of_two(reading) or _for_what_was_said(reading, state)
    if said is None:
        return None
    found = planned(replace(reading, question=said))
    if found is not None and found.operation.name in ("what_if", "clarify"):
        return found
    return which_edit(reading) if _BID.match(reading.question) else None


#: One sentence in quotes, and no more than that it be tried.
_TRIED = re.compile(
    rf"{_SO}(?:(?:well )?(?:make it|make that|try|test|say|write|use|put|have|read|take|with|what about|how about|"
    rf"what if it (?:was|said|says|were)|"
    rf"how would|would|what would|if it (?:said|says|was|were)|it (?:said|says)|"
    rf"change it to)\b:?(?: it)?(?: with)? )?(?P<new>qq\d+)"
    rf"(?: (?:do|work|fare|look|be|change (?:it|that|anything)|soften it|have got me|as (?:the )?(?:text|sentence|"
    rf"claim)))*{_END}"
)
#: An order, which nobody who asks a question gives.
_ORDER = re.compile(
    rf"{_SO}(?:make|let|say|write|turn|switch|swap|put|shove|chop|mute|get rid|i'd (?:write|say|put)|i'm gonna|give|use|kick|"
    rf"cut|ditch|"
    rf"flip|fix|told|test)\b"
)


def _whole_text(reading: Reading, state: Conversation) -> str | None:
    """Of a pair, a sentence in quotes as that text of the two which was replaced before, or which has most of its words: "make
    it 'A plant is jumping'"."""
    m, instance = _TRIED.match(reading.plain), reading.instance
    said = reading.surface(m["new"]) if m else ""
    if instance is None or len(instance.fields) < 2 or len(said.split()) < WHOLE:
        return None
    if again := _replaced_whole(state):
        return f"what if the {again} said '{said}'"
    words = {w.casefold() for w in re.findall(r"[\w'-]+", said)} - {"a", "an", "the"}
    of = {f: {w.text.casefold() for w in instance.words if w.field == f} for f in instance.fields}
    shared = {f: len(words & of[f]) / max(len(words), 1) for f in instance.fields}
    best, *others = sorted(instance.fields, key=lambda f: -shared[f])
    plain = shared[best] >= HALF and all(shared[best] > shared[f] for f in others) and said != instance[best]
    return f"what if the {best} said '{said}'" if plain else None


def _replaced_whole(state: Conversation) -> str | None:
    """The text of a pair that the last edit replaced as a whole."""
    slots = state.operations[-1].slots if state.operations and state.operations[-1].name == "what_if" else {}
    last = slots.get("edit")
    if not isinstance(last, dict) or state.instance is None or last.get("field") not in state.instance.fields:
        return None
    field = str(last["field"])
    return field if last.get("old") == state.instance[field] else None


def ordered(found: Step, reading: Reading) -> bool:
    """Whether an order for a change of the text was taken for something out of reach: "make the promise at the end a threat"."""
    refused = found.operation.name == "unsupported" and set(found.operation.slots.values()) <= {"data"}
    return refused and reading.instance is not None and bool(reading.words) and _ORDER.match(reading.plain) is not None


_SHOUTED = re.compile(
    r"\b(?:[Ww]rite|[Ww]rote|[Tt]ype[d]?|[Pp]ut|[Uu]se|[Ss]aid|[Ss]ay|[Ww]ith|[Mm]ake it|[Ww]as|[Ii]f)\s+(?P<new>[A-Z]{3,})\b"
)


def _shouted(reading: Reading) -> str | None:
    """ "What if I write GREAT?" of a text with 'great'."""
    m = None if reading.question.isupper() else _SHOUTED.search(reading.question)
    found = reading.instance.find(m["new"]) if m and reading.instance else ()
    return f"replace '{found[0].text}' with '{m['new']}'" if m and found and found[0].text != m["new"] else None


def _bidden(reading: Reading) -> str | None:
    """ "Say the soup had been hot" as "what if the soup had been hot"."""
    m = _BID.match(reading.question)
    if m is None or (_OF_ANSWER.search(m["rest"].lower()) and not reading.words):
        return None
    short = len(m["rest"].split()) < 3 and m["bid"].lower() == "say"
    of_text = bool(reading.words) or not m["bid"].lower().startswith("make it")
    return None if short or not of_text else f"what if {m['rest'].strip(' ?!.')}"


_AT_AN_END = re.compile(
    rf"{_SO}(?:what )?if (?:i|we|it|they|he|she|you|one) (?:say|said|says|write|wrote|add|added|put|had (?:said|written|added)) "
    rf"(?P<new>[^?!.]{{2,60}}?),? (?:at|to|in) the (?:very )?(?P<end>end|start|beginning|front){_END}",
    re.IGNORECASE,
)


def _put_at_an_end(reading: Reading) -> str | None:
    """ "If I say I like it at the end" as "add 'I like it' at the end"."""
    m = _AT_AN_END.match(reading.question)
    if m is None:
        return None
    return f"add '{m['new'].strip(chr(39) + chr(34) + '“”')}' at the {'end' if m['end'].lower() == 'end' else 'start'}"


def _taken_out(reading: Reading) -> str | None:
    m = _GONE.match(reading.question)
    return f"what if I delete {m['gone']}" if m and reading.words and not reading.classes else None


def _turned_into(reading: Reading) -> str | None:
    """ "Make the battery a joke" as "what if the battery was a joke", of a word of the text and none of a class."""
    m = _MADE.match(reading.question)
    if m is None or reading.instance is None:
        return None
    of, new = (
        re.sub(r"^(?:(?:the|my|his|her|their|that|this|our|both|an?|very|really|so|not) )+", "", m[x].lower())
        for x in ("of", "new")
    )
    of_text = [w for w in re.split(r" and (?:the )?", of) if places_of(w, reading.instance)]
    taken = new in TALK | ASKED | GRAMMAR or any(new in (label.lower(), *label.lower().split()) for label in reading.labels)
    return f"what if {m['of']} was {m['new']}" if of_text and not taken and new not in of else None


def _of_two(reading: Reading) -> str | None:
    """ "Runner for racer" as "replace 'racer' with 'runner'", where the text has the one and not the other."""
    for pattern in _PAIRS:
        m = pattern.match(reading.plain)
        if m is None or reading.instance is None:
            continue
        old, new = reading.surface(m["old"]), reading.surface(m["new"])
        plain = (
            set(m["new"].split()) & (PRONOUNS | ASKED)
            or {m["old"], m["new"]} & (TALK | ASKED)
            or any(x in map(str.lower, reading.labels) for x in (m["old"], m["new"]))
        )
        alike = " " in f"{old}{new}" or fits(new, old)
        if places_of(old, reading.instance) and not places_of(new, reading.instance) and alike and not plain:
            return f"replace '{old}' with '{new}'"
    return None


def _for_what_was_said(reading: Reading, state: Conversation) -> str | None:
    """ "Swap it for picnic", "use Oleg" behind a question of one word, as "replace 'protest' with 'picnic'"."""
    m = _FOR_IT.match(reading.plain)
    spoken = spoken_words(reading, state)
    if m is None or len(spoken) != 1 or reading.all_methods or re.fullmatch(_OLDER, m["new"]):
        return None
    new = reading.surface(m["new"])
    labels = {x.lower() for label in reading.labels for x in (label, *label.split())}
    if m["new"] in TALK | ASKED | GRAMMAR | labels or (reading.instance and places_of(new, reading.instance)):
        return None
    return f"replace '{spoken[0]}' with '{new}'"
