"""The edits that a question proposes: words replaced, swapped, put in and taken out, several in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whyproof.agent.kindred import kindred
from whyproof.agent.phrases_edited import of_phrase, of_run, trimmed
from whyproof.agent.places_put_in import place_said
from whyproof.agent.reading import AND, ARTICLE, ITEM, LIST, PRONOUNS, TALK, Reading
from whyproof.agent.reading_aligned import aligned
from whyproof.agent.reading_fields import fields_named
from whyproof.agent.reading_said_of import Supposed, suppositions
from whyproof.core.canonical import JSON

_A = r"(?:an?\s+(?=\w))?"
_OLD, _NEW = rf"{ARTICLE}{_A}(?P<old>{ITEM})", rf"{ARTICLE}{_A}(?P<new>{ITEM})"
_SAID = r"(?:said|read|reads|says|say|wrote|write|used|put|had)"
_SUBJECT = r"(?:it|i|the text)?\s*"
_CHANGE = (
    r"(?:replac\w*|substitut\w*|exchang\w*|chang(?:e|es|ed|ing)\b|turn\w*|edit(?:s|ed|ing)?\b|swap\w*|switch\w*|"
    r"trad(?:e|es|ed|ing)\b)"
)
_CHANGED = r"(?:swap+(?:ed)?|switch(?:ed)?|replaced?|exchanged?|changed?|substituted?|traded?|rendered|turn(?:ed)?)"
_STANDS = (
    r"(?:is|are|was|were|stands?|stood|is standing|says?|said|has|had|have|reads?|comes?|came|wrote|written|put|used)"
    r"(?: (?:standing|written|there|in it))?"
)
_INSTEAD = (
    r"(?:in (?:the |its )?(?:place|stead) (?:of|for)|in lieu of|instead of|rather than|"
    r"where (?:it|the text|there|i|we|they|he|she) (?:now )?(?:says?|said|reads?|has|had|is|was|stands|stood|wrote|writes?|put)|"
    r"where(?= qq))"
)
#: "Replace a and b with c and d".
_MANY = re.compile(
    rf"\b{_CHANGE}\s+{ARTICLE}(?P<olds>{ITEM}(?:{AND}{ITEM})+)\s+(?:with|by|to|into|for|against)\s+{ARTICLE}(?P<news>{LIST})"
)
#: What says by its form that one thing is replaced with another.
_REPLACE = [
    re.compile(pattern)
    for pattern in (
        rf"\b{_CHANGE}\s+(?:out\s+)?{_OLD}\s+(?:with|by|to|into|for|against)\s+{_NEW}",
        rf"\bif\s+{_SUBJECT}{_SAID}\s+{_NEW}\s+(?:instead of|rather than|in place of)\s+{_OLD}",
        rf"\bif\s+(?:instead of|rather than)\s+{_OLD},?\s+{_SUBJECT}{_SAID}\s+{_NEW}",
        r"\b(?:was|were|is|said)\s+(?P<new>qq\d+)\s+(?:instead of|rather than|in place of)\s+(?P<old>qq\d+)",
        rf"\bif\s+(?!(?:there|it)\b){_OLD}\s+(?:were|was|is|became|had been)\s+(?:replaced (?:with|by)\s+|"
        rf"instead\s+)?{ARTICLE}(?P<new>qq\d+)",
        r"(?P<old>qq\d+|[^\s,.?!;:()=<>-]+)\s*(?:-+>|→|=>|⇒|➜|~>)\s*(?P<new>qq\d+|[^\s,.?!;:()=<>-]+)",
        rf"{_OLD}\s*:=\s*{_NEW}",
        rf"\btake\s+(?:out\s+)?{_OLD}(?:\s+out)?,?\s+(?:and|then)\s+put\s+(?:in\s+)?{_NEW}",
        r"\bs/(?P<old>[^/\s]+)/(?P<new>[^/\s]+)/?",
        rf"{_OLD}\s+(?:(?:were|was|is|are|gets?|got|be|being|been)\s+)?{_CHANGED}\s+(?:for|with|by|as|into|to)\s+{_NEW}",
        rf"\bput\s+{_NEW}\s+where (?:it|the text) (?:says|reads|has)\s+{_OLD}",
        r"\b(?:reading|read|say|saying|said|call(?:ed)? (?:it|them|him|her))"
        rf"\s+{_NEW}\s+(?:rather than|instead of|not)\s+{_OLD}",
        rf"\b(?:render\w*|chang\w*|turn\w*|became|becomes?)\s+{_OLD}\s+as\s+{_NEW}",
        rf"\b(?:with|try|put|use|using|had|say|typed|wrote|written|place|set|have)\s+{_NEW}\s+{_INSTEAD}\s+{_OLD}",
        rf"\binstead of\s+{_OLD}\s+(?:there (?:was|were)|it (?:was|were|said|read)|i (?:said|wrote|put|used))\s+{_NEW}",
        rf"\b(?:suppose|imagine|assume|say|if)\s+(?!(?:there|it)\b){_OLD}\s+(?:were|was|read|said)\s+(?P<new>qq\d+)",
    )
]
#: What says so only where the first is a word of the text, and the second could be one.
_REPLACE_STANDING = [
    re.compile(pattern)
    for pattern in (
        rf"(?:\b(?:was|were|is|be|been)|'s)\s+an?\s+(?P<new>[\w'-]+(?: [\w'-]+)?)\s+(?:instead of|rather than|in place of|and "
        rf"not|not)"
        rf"\s+(?:an?\s+|the\s+)?(?P<old>{ITEM})",
        rf"(?:^|[,;]\s*|\b(?:if|and|so|or|but|suppose|say|imagine)\s+)instead(?: of)?\s+{_OLD},?\s+(?:(?:there|it|they|we|i|"
        rf"you|one)\s+)?{_STANDS}\s+{_NEW}",
        rf"{_NEW}\s+{_INSTEAD}\s+{_OLD}",
        rf"(?P<new>qq\d+|[\w'-]+)\s+{_INSTEAD}\s+(?:the |word )*(?P<old>but|and|or|not|then|to|with|for)(?=\W*$)",
        rf"\b(?:if|try|use|make it|with|{_SAID}|(?:he|she|they|we|it) (?:is|are|was|were))\s+{_SUBJECT}(?:(?:was|were|is|"
        rf"{_SAID})\s+)?"
        rf"{_NEW},?\s+(?:and\s+)?not\s+{_OLD}(?=\s*(?:[,.?!;]|$|(?:instead|would|then|please|what)\b))",
        rf"\b(?:suppos(?:e|ing)|imagin(?:e|ing)|assum(?:e|ing)|pretend(?:ing)?|pictur(?:e|ing)|say|if|"
        rf"had)\s+(?:that\s+)?(?:the word )?(?P<old>{ITEM})\s+"
        rf"(?:were|was|is|had been|been|became|read|said)\s+(?:really\s+|actually\s+|instead\s+)?{_NEW}(?=\s*(?:[,.?!;]|$|"
        rf"(?:instead|would|does|is|then|what|how)\b))",
        rf"\bmak(?:e|ing)\s+{_OLD}\s+(?:into\s+)?{_NEW}(?=\s*(?:[,.?!;]|$|instead\b|and\b))",
        r"(?P<old>qq\d+|[^\s,.?!;:()=<>-]+)\s*=\s*(?P<new>qq\d+|[^\s,.?!;:()=<>-]+)",
        rf"(?:\bnot|n't)\s+(?:been\s+)?{_OLD}\s+but\s+(?:rather\s+)?{_NEW}",
        rf"{_OLD}\s+(?:(?:is|was|were|are)\s+)?(?:becomes?|became|turns? into|turned into|goes to|makes way for)\s+{_NEW}",
        rf"{_OLD}\s+out,?\s+(?:and\s+)?{_NEW}\s+in\b",
        rf"\b(?:try|use|put|write|wrote|written|typed|say|have|get|with|swap in)\s+{_NEW}\s+for\s+{_OLD}",
    )
]
#: What says so of the one word last spoken of: "and if it were 'nice'?", "make it 'nice'".
LONGEST = 3  # words in the place of the one last spoken of
_REPLACE_IT = re.compile(
    r"\b(?:(?:if|suppos(?:e|ing)|imagin(?:e|ing)|assum(?:e|ing)|pretend|say)\s+(?:it|that|this|that word)(?:'s|'d been|"
    r"\s+(?:were|was|is|"
    r"had been|became|read|said|had said)|(?=\s+qq))|(?:make|making)\s+(?:it|that|this|that word)(?:\s+into)?)\s+"
    rf"(?:really\s+|actually\s+|instead\s+)?(?P<new>{ITEM})(?=\s*(?:[,.?!;]|$|instead\b|and\b|then\b))"
)
#: What a text or a decision is, too.
_OF_TEXTS = frozenset(
    [
        "longer",
        "shorter",
        "different",
        "wrong",
        "right",
        "true",
        "false",
        "positive",
        "negative",
        "neutral",
        "correct",
        "simpler",
        "short",
        "long",
    ]
)
#: What is no word to put in: "replace 'thin' by something nicer".
VAGUE = frozenset(("something", "anything", "another", "other", "others", "whatever"))
_SWAP = re.compile(
    rf"\b(?:swap|switch|exchang)\w*\s+(?:round\s+|around\s+)?{_OLD}\s+and\s+{_NEW}(?=[\s,.?!;:]|$)"
    r"(?:\s+(?:round|around|over|about))?(?!\s+(?:with|for|by)\b)"
)
#: "..., and c for d", behind a replacement.
_MORE = re.compile(rf"\s*(?:,|;|\+|&|\band\b|\bthen\b|\balso\b|\bplus\b|\s)+\s*{_OLD}\s+(?:with|by|for|to|into|->|→|=>)\s+{_NEW}")
#: "..., and c d", behind "make a b".
_MORE_MADE = re.compile(rf"\s*(?:,|&|\band\b|\s)+\s*{_OLD}\s+{_NEW}(?=\s*(?:[,.?!;]|$|and\b))")
#: "..., and c instead of d", behind "if it said a instead of b".
_MORE_INSTEAD = re.compile(rf"\s*(?:,|&|\band\b|\s)+\s*{_NEW}\s+(?:instead of|rather than|in place of)\s+{_OLD}")
_INSERT = re.compile(
    rf"\b(?:insert\w*|add(?:s|ed|ing)?|put(?:s|ting)?|stick(?:s|ing)?|slip(?:s|ped|ping)?|squeez\w+|append\w*|prepend\w*|"
    rf"tack(?:ed|ing)? on|(?:also|additionally|even) (?:said|says|say|had|read|mention\w*|contain\w*|includ\w*)|"
    rf"throw(?:ing)? in|drop(?:ping)? in)\s+(?:in\s+)?(?:an?\s+(?=qq))?{_NEW}"
    rf"(?:\s+(?:in\s+)?(?:right\s+)?(?P<where>after|before|behind|in front of|ahead of)\s+{_OLD})?"
)
#: "Something I can put in a memo".
_TO_PUT = re.compile(
    r"\b(?:something|anything|one|which|that|what|to) (?:i|we|you) (?:can|could|may|might|must|have to|should) (?:put|add|"
    r"stick)\b|"
    r"\bput(?: [\w'-]+){1,3} back\b"
)
#: "Before 'boring' add 'not'".
_INSERT_AT = re.compile(
    rf"\b(?:right )?(?P<where>after|before|behind|in front of)\s+{_OLD},?\s+(?:we |i |you )?(?:insert|add|put|stick|say|"
    rf"write)\s+{_NEW}"
)
_TAKE_OUT = (
    r"(?:delet\w*|del|remov\w*|drop\w*|omit\w*|eras\w*|"
    r"without(?! (?:any(?:one|body) |me |us |you |ever )?(?:touch|chang|remov|delet|edit|replac|los|alter)\w*ing\b)"
    r"|w/o|sans|minus|lack(?:s|ing)?|los(?:e|es|ing)|lost|(?:leav(?:e|es|ing)|left) (?:out|off)|(?:tak(?:e|es|ing|en)|"
    r"took) (?:out|away)|"
    r"(?:cut|cutting|snip(?:ping)?|chop(?:ping)?|strip(?:ping)?|bin(?:ning)?|blank(?:ing|ed)?|mask(?:ing|ed)?|knock(?:ing|ed)?)"
    r"(?: (?:out|away|off))?|cross(?:ing|ed)? (?:out|off)|ignor(?:e|es|ed|ing)|disregard(?:s|ed|ing)?|overlook(?:s|ed|ing)?|nuke|"
    r"kill|scratch|strike|axe|ditch|scrap|skip|throw(?:ing)? (?:out|away)|toss(?:ing)?(?: out)?|"
    r"wip(?:e|ing)(?: out)?|rub(?:bing)? out|get(?:ting)? rid of|got rid of)"
)
_GONE = (
    r"(?:not (?:there|in it)|gone|removed|deleted|missing|absent|left out|taken out|dropped|cut|out|erased|omitted|"
    r"str(?:uck|icken)(?: out)?|blanked(?: out)?|scrapped|binned|excised|hidden|masked|crossed out|ignored|there)(?![\w-])"
)
_BE = r"(?:were|was|is|are|be|being|weren't|wasn't|isn't|aren't|had been|hadn't been)"
_DELETE = re.compile(
    rf"\b{_TAKE_OUT}\s+(?:(?:out|also|too|just|now|then|both|even|either)\s+){{0,2}}{ARTICLE}(?P<old>{LIST})"
    rf"|\b(?:take|taking|took|leave|leaving|left|cut|strip|knock|throw|get)\s+{ARTICLE}(?P<old2>{LIST})\s+(?:out|away|off)\b"
    rf"|\bif\s+{ARTICLE}(?P<old3>{LIST})\s+{_BE}\s*{_GONE}"
    r"|\b(?:hadn'?t|had not|didn'?t|did not|never|don'?t|do not) (?:have |been |be )?(?:mention(?:ed)?|said|say|writ(?:e|ten)|"
    r"wrote|"
    r"used?|put|includ\w+|there)"
    rf"\s+(?:anything |something |a word )?(?:about |of )?{ARTICLE}(?P<old4>{LIST})"
    rf"|\bif\s+{ARTICLE}(?P<old9>{LIST})\s+(?:goes|went|vanish(?:es|ed)|disappear(?:s|ed))\b"
    rf"|\b(?:say|said|write|wrote|written|mention(?:ed)?) nothing (?:about|of)\s+{ARTICLE}(?P<old8>{LIST})"
    rf"|\b(?:if|pretend|suppose|imagine|assume|say|that)\s+{ARTICLE}(?P<old7>{LIST})\s+(?:does not|doesn't|did not|didn't|"
    rf"don't|do not) "
    r"(?:exist|appear|occur|stand (?:there|in it))\b"
    rf"|\bwith\s+{ARTICLE}(?P<old5>{LIST})\s+{_GONE}\b|\b(?:if|when|with|suppose|and) (?:there(?: (?:was|were|is|had been|be)|"
    rf"'?s) (?:no|not any)|there (?:was|were|is)(?: ?n[o']t) an?y?)(?: more)? {ARTICLE}(?P<old6>{LIST})"
    rf"|\bif (?:i|we|they|he|she|it|you|one) (?:not|no) (?:have |had |to )?(?:write|wrote|written|say|said|put|use|used|mention|"
    rf"mentioned) {ARTICLE}(?P<old10>{LIST})"
    rf"|(?:^(?:(?:and|or|but|so|then|hm+|ok|what if|what about|if|with)\b[\s,]*)*(?:(?<=if )there(?:'?s| is| was| were) )?|"
    rf"\b(?:if|suppose)(?: \w+){{1,2}} (?:had|has|have|contained) )"
    rf"no (?:more )?(?P<old11>{ITEM}(?:{AND}(?:no )?{ITEM})*)(?: (?:at all|then|now|in it|there))*\s*[?!.]*$"
)
#: "Remove everything but 'thin'", "remove the words that hurt": no word that is named is taken out.
_NO_WORDS = re.compile(
    rf"\b{_TAKE_OUT} (?:everything|anything|all|every (?:other )?word|the rest)\b.*\b(?:apart from|except|but|besides|save|"
    rf"other than)\b|"
    r"\b(?:words?|terms?|phrases?|parts?|bits?) that\b(?! (?:out|away|off|too|then|now|instead)\b)(?=\s+\w)"
)
_EXCEPT = re.compile(r"\s*,?\s*(?:except(?: for)?|apart from|but not|save for|other than)\b")
#: Somebody in the text, who does what a question supposes.
_SOMEBODY_DOES = re.compile(
    r"\b(?:if|suppos\w+|imagin\w+)\s+(?:that\s+)?(?:he|she|they|nobody|somebody|someone|everyone|(?:the|an?|two|some)\s+"
    r"(?!(?:author|writer|reviewer|review|text|critic|model|headline|premise|hypothesis)\b)[\w-]+)\s+(?:had\s+|would\s+)?$"
)
_FAR_OUT = re.compile(rf"\b{_TAKE_OUT}\b(?P<rest>(?:(?!\b(?:and|or|then|but|if|to)\b)[^,.;?!]){{1,60}})")


def edits_of(reading: Reading) -> list[dict[str, JSON]]:
    """The edits a question proposes, as slot values, in the order of the question."""
    if "edits" not in reading.notes:
        reading.notes["edits"] = _edits(reading)
    return [dict(edit) for edit in reading.notes["edits"]]


def _edits(reading: Reading) -> list[dict[str, JSON]]:
    if wishes := suppositions(reading):
        told = [_of_wish(wish.said, wish) for wish in wishes if wish.said]
        beside = [aligned(replace(reading, question=said)) for wish in wishes for said in wish.beside]
        clear = len(told) == len(wishes) and all(beside)  # what cannot be read of it is not passed over
        return [*told, *(edit for some in beside for edit in some)] if clear else []
    plain = reading.plain
    found = list(_replacements(reading, plain))
    for start, end, _ in found:
        plain = plain[:start] + " , ".ljust(end - start)[: end - start] + plain[end:]
    m = None if _TO_PUT.search(plain) else _INSERT_AT.search(plain) or _INSERT.search(plain)
    if m and _may_be_new(reading, m["new"], strictly=bool(found)):
        found.append((m.start(), m.end(), [_insertion(reading, m)]))
        plain = plain[: m.start()] + " " * (m.end() - m.start()) + plain[m.end() :]
    found += _deletions(reading, plain, strictly=bool(found))
    edits = [edit for _, _, some in sorted(found, key=lambda x: x[0]) for edit in some]
    edits = edits or of_phrase(reading) or of_it(reading) or aligned(reading) or of_run(reading)
    edits = [_in_field(reading, _without_what_stays(reading, edit)) for edit in edits]
    return [edit for i, edit in enumerate(edits) if edit not in edits[:i]]


def _of_wish(said: str, wish: Supposed) -> dict[str, JSON]:
    if wish.denied:
        return _replace(said, f"not {said}")
    return _replace(said, wish.new)


def _without_what_stays(reading: Reading, edit: dict[str, JSON]) -> dict[str, JSON]:
    """A replacement of no more than what gives way: of "Chelsea owner" by "Chelsea striker", 'owner'."""
    if edit["action"] != "replace" or " " not in f"{edit['old']}{edit['new']}" or "field" in edit:
        return edit
    old, new = trimmed(str(edit["old"]), str(edit["new"]), reading.instance)
    return {**edit, "old": old, "new": new}


def _in_field(reading: Reading, edit: dict[str, JSON]) -> dict[str, JSON]:
    """An edit of the one text of a pair that the question names, where the word stands in others too."""
    old, named = str(edit.get("old") or ""), fields_named(reading)
    if reading.instance is None or not old or len(named) != 1:
        return edit
    known = {w.field for w in reading.instance.find(old)}
    return {**edit, "field": named[0]} if len(known) > 1 and named[0] in known else edit


_Found = tuple[int, int, list[dict[str, JSON]]]


def _replacements(reading: Reading, plain: str) -> Iterator[_Found]:
    """Where the question replaces something, and what with what."""
    swap = _SWAP.search(plain)
    if swap:
        a, b = reading.surface(swap["old"]), reading.surface(swap["new"])
        yield swap.start(), swap.end(), [_replace(a, b), _replace(b, a)]
        return
    many = _MANY.search(plain)
    if many:
        olds, news = reading.items(many["olds"]), [x for x in reading.items(many["news"]) if x.lower() not in TALK]
        if len(news) >= len(olds) or len(news) == 1:
            news = news if len(news) >= len(olds) else news * len(olds)
            yield many.start(), many.end(), [_replace(a, b) for a, b in zip(olds, news, strict=False)]
            return
    labels = {label.lower() for label in reading.labels}
    for pattern in _REPLACE:
        m = pattern.search(plain)
        if m and m["new"] in VAGUE and m["old"] not in ("nothing", "everything"):
            return
        if m and not (m["old"] in PRONOUNS and m["new"] in labels):  # "turn it into negative" asks for a change
            yield from _chained(reading, plain, m, [_replace(old, reading.surface(m["new"])) for old in reading.items(m["old"])])
            return
    for pattern in _REPLACE_STANDING:
        m = pattern.search(plain)
        explicit = m is not None and re.search(rf"{_INSTEAD}\s", m[0]) is not None and m["old"] not in PRONOUNS
        stands = m and _stands(reading, m["old"], not explicit) and not _in_text(reading, m["new"])
        stands = stands or bool(m and explicit and m["old"].startswith("qq"))
        kin = m is not None and reading.instance is not None and kindred(m["new"], reading.instance, [m["old"]]) is not None
        if (
            m
            and stands
            and (kin or (("=" in m[0] or _alike(m["old"], m["new"])) and _may_be_new(reading, m["new"], strictly=True)))
        ):
            new, _, named = m["new"].partition(" ")  # "a brilliant sequel rather than a dull one": the sequel stays
            new = new if named and _stands(reading, named) else m["new"]
            yield from _chained(reading, plain, m, [_replace(reading.surface(m["old"]), reading.surface(new))])
            return


def _alike(old: str, new: str) -> bool:
    """Whether one word can stand where the other does: not "banned" for "bank". Of words that the lexicon does not have, yes."""
    from whyproof.knowledge.wordnet import english

    uses = [{("a", "") if r.part in ("a", "s") else (r.part, r.form) for r in english().readings(w)} for w in (old, new)]
    return not uses[0] or not uses[1] or bool(uses[0] & uses[1])


def of_it(reading: Reading) -> list[dict[str, JSON]]:
    """Another word for the one last spoken of."""
    m = _REPLACE_IT.search(reading.plain) if len(reading.previous) == 1 else None
    if m is None or not _may_be_new(reading, m["new"], strictly=True) or m["new"] in _OF_TEXTS:
        return []
    old, new = reading.previous[0], reading.surface(m["new"])
    if len(new.split()) > LONGEST:  # "what if it said 'I love it too'": the text says so, and no word of it
        return []
    stands = reading.instance is not None and bool(reading.instance.find(old)) and not reading.instance.find(new)
    return [_replace(old, new)] if stands else []


def _chained(reading: Reading, plain: str, m: re.Match[str], first: list[dict[str, JSON]]) -> Iterator[_Found]:
    """A replacement and those that hang on it: "a for b, c for d and e for f"; of arrows, all there are."""
    yield m.start(), m.end(), first
    end = m.end()
    while (more := _MORE.match(plain, end)) and _stands(reading, more["old"]):
        yield more.start(), more.end(), [_replace(reading.surface(more["old"]), reading.surface(more["new"]))]
        end = more.end()
    while (more := _MORE_INSTEAD.match(plain, end)) and _stands(reading, more["old"]):
        yield more.start(), more.end(), [_replace(reading.surface(more["old"]), reading.surface(more["new"]))]
        end = more.end()
    while m[0].startswith("mak") and (more := _MORE_MADE.match(plain, end)) and _stands(reading, more["old"]):
        yield more.start(), more.end(), [_replace(reading.surface(more["old"]), reading.surface(more["new"]))]
        end = more.end()
    for again in m.re.finditer(plain, end):
        if _stands(reading, again["old"]) and _may_be_new(reading, again["new"], strictly=True):
            yield again.start(), again.end(), [_replace(reading.surface(again["old"]), reading.surface(again["new"]))]


def _deletions(reading: Reading, plain: str, strictly: bool) -> list[_Found]:
    """What the question takes out; ``strictly``: beside other edits, only what stands in the text."""
    found: list[_Found] = []
    for m in _DELETE.finditer(plain):
        if _SOMEBODY_DOES.search(plain[: m.start()]) and not m["old4"]:  # "what if he dropped the ball?"
            continue
        listed = next(filter(None, m.groups()))
        only_standing, listed = m["old11"] is not None, re.sub(r"\bno ", "", listed)
        if _NO_WORDS.search(plain, m.start()) or _EXCEPT.match(plain, m.end()):
            continue
        named = [w for w in reading.items(listed) if w in reading.quoted or _stands(reading, w, quoted=False)]
        if not named and not only_standing and (far := _FAR_OUT.match(plain, m.start())):  # "leave off the bit about the plot"
            named = [reading.surface(t) for t in re.findall(ITEM, far["rest"]) if _stands(reading, t)][:1]
        if not named and not strictly and not found and not only_standing:
            named = [w for w in reading.items(listed)[:1] if w.lower() not in PRONOUNS | TALK or w in reading.previous]
        if len(named) == 1 and re.match(r"\s+(?:clause|part|bit|phrase|half)\b", plain[m.end() :]):
            named = [_clause_from(reading, named[0])]
        if named:
            found.append((m.start(), m.end(), [{"action": "delete", "old": w} for w in named]))
    return found


_LEADS = re.compile(
    r"although|though|while|because|but|when|where|who|which|that|since|if|so|in|on|at|with|after|before|until|as"
)


def _clause_from(reading: Reading, word: str) -> str:
    """What a word leads in the text, up to the next mark: "the although clause"; the word itself, where it leads nothing."""
    found = reading.instance.find(word) if reading.instance else ()
    if reading.instance is None or len(found) != 1 or not _LEADS.fullmatch(word.lower()):
        return word
    return re.split(r"[,.;:!?]", reading.instance[found[0].field][found[0].start :])[0].strip()


def _stands(reading: Reading, item: str, quoted: bool = True) -> bool:
    """Whether an item is a word of the text that questions do not merely talk with, or stands in quotes."""
    if re.fullmatch(r"qq\d+", item):
        return quoted
    if reading.instance is None or (quoted and item.lower() in TALK):
        return False
    return bool(reading.instance.find(reading.surface(item)))


def _in_text(reading: Reading, item: str) -> bool:
    """Whether an item that is not quoted stands in the text, as what is put in seldom does."""
    return not re.fullmatch(r"qq\d+", item) and _stands(reading, item)


def _may_be_new(reading: Reading, item: str, strictly: bool) -> bool:
    """Whether an item can be a word that is put in; ``strictly``: it is no word that questions talk with either."""
    if re.fullmatch(r"qq\d+", item):
        return True
    labels = {label.lower() for label in reading.labels}
    gone = re.fullmatch(_GONE, item) is not None
    talk = item in TALK - {"like", "kind", "right", "sure", "mean", "important"}
    return item not in PRONOUNS and not (strictly and (talk or item in labels or gone))


def _insertion(reading: Reading, m: re.Match[str]) -> dict[str, JSON]:
    slot: dict[str, JSON] = {"action": "insert", "new": reading.surface(m["new"])}
    if not m["old"]:
        slot |= place_said(reading) or {}
    if m["old"]:
        slot["old"] = reading.items(m["old"])[0]
        slot["where"] = "before" if m["where"] in ("before", "in front of", "ahead of") else "after"
    return slot


def _replace(old: str, new: str) -> dict[str, JSON]:
    return {"action": "replace", "old": old, "new": new}
