"""The forms of questions about a loaded data set; tried before all others where there is one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from whyproof.agent.continuing import beside, in_context
from whyproof.agent.data_talk import DataTalk, joined
from whyproof.agent.forms_data_plainly import plainly_of_rows
from whyproof.agent.forms_graphs import over_data
from whyproof.agent.reading import Reading
from whyproof.agent.reading_numbers import NOUN, PLACES, how_many, rows_named, without_rows, words_wanted
from whyproof.agent.reading_order import order_of_rows
from whyproof.agent.reading_subsets import WRONG, SubsetReading, read_subset
from whyproof.agent.reading_terms import metrics_in
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step
from whyproof.core.answer import Operation
from whyproof.core.canonical import JSON
from whyproof.core.text import Instance
from whyproof.knowledge.data_labels import gold_labels

PlanPart = Callable[[Reading, Conversation], Step]

_ORDINAL = re.compile(
    rf"\b(?:the )?(?P<place>{'|'.join(PLACES)}|last)\b(?: (?:one|{NOUN}))?(?: of (?:them|those|these))?"
    r"(?=\W*$|\s*[-–—:;]| is\b| was\b| and\b|,| get\b| be\b| so\b| right\b| wrong\b| (?:pre|classi|label)\w+| (?:not )?\w+\W*$)"
)
_NUMBER = re.compile(
    r"\b(?:(?:the )?(?P<row>row|item|record)|(?:the )?(?:example|number|text|no\.?|one)) ?#?(?P<n>\d+)\b|(?<!\w)#(?P<n2>\d+)\b"
)
_THAT_ONE = re.compile(r"\b(?:that|this|the) (?:one|row|example|text|mistake|error|case|instance|review|headline)\b")
_MERELY = re.compile(
    r"^(?:and |now |ok(?:ay)?,? |please |can you |could you )*(?:show|display|look at|focus on|take|open|read|"
    r"go to|see|print|give)?(?: me| us)?\s*(?:at |to )?it(?: please| again| in full)?\W*$"
)
_WHY_WRONG = re.compile(r"\b(?:why|how come|what (?:made|makes|went)|reason)\b")
_ALL_AGAIN = re.compile(
    r"\b(?:all (?:of (?:them|the \w+)|the \w+|\w+)? ?(?:again|once more)|back to (?:all|everything|the (?:whole|full))|"
    r"everything again|(?:reset|clear|drop|remove|forget|undo|lift|no) (?:the |that |all )?(?:filters?|subsets?|selection)|"
    r"^(?:\w+,? )?reset\b|^(?:no|nah|ok),? all of (?:them|it)\W*$|the whole (?:data ?set|set|file) again|^all (?:of "
    r"(?:them|it)|rows|the rows|texts|the texts)\W*$|start over with all)"
)
THOSE = re.compile(
    r"\b(?:those|these|them|they|the rest of them)\b|(?<!\w)'?em\b|^(?:and )?(?:how many|which) of\b|(?<!are )(?<!is )(?<!exist "
    r")\bthere\W*$|\b(?:are|is) there (?:now|then|left)\W*$|\blike (?:that|those|these)\W*$"
)
#: What opens a correction of the last question on rows: "no, I meant the negative ones".
CORRECTED = re.compile(
    r"^(?:(?:no|nope|nah|sorry|oops|wait|argh|actually|i mean|wrong|not that)\b[,.!]* *)+"
    r"(?:i (?:meant|mean|wanted(?: to (?:say|see))?|was after|said|should have said)(?: to say)?[,:]? *)?|"
    r"^i (?:meant|mean|should have said)(?: to say)?\b[,:]? *"
)
#: What is asked of the one row that was spoken of, and what asks the last question again of another one.
_UNSURE_OF_IT = re.compile(
    r"^(?:and |but |so |ok,? )*(?:why|how come)\b.* (?:it|that|this|the model) (?:so |very |not |that |this )*(?:un)?(?:sure|"
    r"certain|"
    r"confident|hesitant|torn)\b"
)
_HOW_LONG = re.compile(r"^(?:and )?how (?:long|short) (?:is|are|was) the (?:longest|shortest)\b")
_SIDE_BY_SIDE = re.compile(r"\bcompar\w+|\b(?:vs\.?|versus|side by side|beside|next to)(?!\w)")
_OF_ITS_MAKING = re.compile(r"^(?:and |so )*(?:who|when|where)\b")
_SAME_FOR_IT = re.compile(r"^(?:and |now |then |do )*(?:the )?same (?:thing |question )?(?:for|with|of|on) it\W*$")
_SAME_OF_IT = re.compile(r"^(?:and|(?:do )?(?:the )?same|what about|how about|now|then|same for|also|or)\b")
#: Questions of a text that are asked again of the next row.
_OF_A_TEXT = ("attribute", "confidence", "counterfactual", "contrast", "rationale", "interactions", "sufficiency", "rule")
_MOST = re.compile(r"\b(?:no|not) more than\b")
_MORE = re.compile(r"\b(?:more|next|another|other)\b")
_EXPLAINED = re.compile(
    r"\b(?:proofs?|prove|evidence|certificates?|trees?|explanations?|weights?|methods?|attributions?|synonyms?|antonyms?)\b"
)

_PERFORMANCE = re.compile(
    r"\baccura\w+|\bacc\b|\bperform\w*|\bf1\b|\bprecision\b|\brecall\b|\bconfus\w+|\berror rate\b|"
    r"\bhow (?:good|well|bad|badly|reliable)\b|\bhow often\b.*\b(?:right|wrong|correct\w*|err|mistake\w*|fail\w*)\b|"
    r"\bscores?\b.*\bon\b"
)
_INFO = re.compile(
    r"\babout (?:the|this|these|my|your) (?:data\w*|data set|file|rows|set|texts)\b|\bdescribe\b.*\b(?:data|file|set|rows)\b|"
    r"\bwhat(?:'?s| is| are| do (?:we|you|i) have)? (?:all )?in (?:here|there|it)\W*$|"
    r"\bwhat(?:'s| is| are)? (?:in )?(?:the|this|these|my|that)? ?(?:data ?set|data|file|rows|texts)\b\W*$|"
    r"\bwhat (?:data|file|texts|rows) (?:is|are|do|have)\b|\bhow (?:big|large) is\b|\bsize of the\b|\boverview\b|"
    r"\bsummar\w+ (?:the|this|my) (?:data|file)"
)
_WORDS_WANTED = r"(?:words?|keywords?|terms?|features?)"
_GLOBAL = re.compile(
    rf"\b(?:import\w+|influen\w+|matter\w*|count\w*|weigh\w*|driv\w+|decid\w+|rel(?:y|ies))\b.*\b(?:overall|globally|in general|"
    rf"on average|all (?:the )?(?:rows|texts|data)|(?:whole|entire) (?:data ?set|set|file)|across|"
    rf"over(?:all)? the (?:data|set|rows|texts|file))\b|"
    rf"\b(?:overall|globally|in general|on average)\b.*\b{_WORDS_WANTED}\b|\bglobal\b|\b{_WORDS_WANTED}\b.*\boverall\b"
)
_KEYWORDS = re.compile(
    r"\bkeywords?\b|\b(?:frequent|typical|characteristic|common|distinctive|tied|associated|telling)\b.*\bwords?\b|"
    r"\bwords?\b.*\b(?:typical|tied|characteristic|associated|distinctive|tells?|frequent|common|go(?:es)? with)\b"
)
_SIMILAR = re.compile(
    r"\b(?:similar|alike|resembl\w+|nearest|closest|neighbou?rs?)\b|"
    rf"\b{NOUN} (?:that are |which are |are )?like (?:it|this|that|qq\d+)\b|\bmore like (?:it|this|that)\b"
)
_LABELS = re.compile(
    r"\bhow (?:are|is) (?:the |its )?(?:labels?|classes|predictions)\b|"
    r"\b(?:labels?|class|classes) (?:distribution|balance|spread|counts?)\b|"
    r"\bdistribut\w+\b|\bbalanced?\b|\b(?:which|what) (?:labels|classes)\b|\blabels? (?:are )?there\b|^labels\W*$|\bbreakdown\b"
)
_COUNT = re.compile(
    r"\bhow many\b(?! (?:words?|edits?|changes?|methods?))|\bcount (?:the|all|how|those|them|rows|of)\b|\bnumber of\b(?! words)|"
    r"^n (?:rows|texts|items|of)\b|"
    r"\bwhat (?:share|percentage|proportion|fraction|part)\b|\bper ?cent(?:age)? of\b"
)
_SHOW = re.compile(
    r"\b(?:show|list|give|print|see|display|fetch|read|pick|want|have)\b|\bexamples?\b|\bwhat do\b.*\blook like\b|"
    r"\bwhich (?:ones|rows|texts|are)\b"
)
_KEEP = re.compile(
    r"\b(?:only|just|filter\w*|keep|restrict|limit|narrow|take|consider|select|look at|focus on|exclude|leave out|drop)\b|"
    r"\bthose\b|\bthe ones\b"
)
#: What may ask for rows in an order, and a noun of rows that means one.
_ASKS_FOR = re.compile(
    r"^(?:and |so |now |ok,? |please |can you |could you |let me )*(?:which|what(?:'s| is| are| was| were)?|show|list|"
    r"give|print|find|see|the|where(?:'s| is))\b"
)
_ONE_ROW = re.compile(
    r"\b(?:row|text|example|review|headline|sentence|instance|item|one|record|document|article|post|tweet|comment|message|"
    r"input|case|pair|mistake|error|failure|prediction)\b"
)
_OF_WORDS = re.compile(r"\b(?:fewest|most) words\b")
_ROWS = re.compile(rf"\b{NOUN}\b|\bof (?:them|those|these)\b|\bthere\b|\bdata\b|\bset\b|\bfile\b")
#: What is called a mistake by name, as "the pairs it got wrong" are rows.
_MISTAKES = re.compile(r"\b(?:mistakes|errors|failures|fails|misclassifications|blunders|slip-ups)\b")
_AGAIN = re.compile(r"^(?:and|what about|how about|or|but|now)\b")
AGAIN_OF = ("count", "performance", "labels", "show", "mistakes", "filter")


def data_steps(reading: Reading, state: Conversation, plan_part: PlanPart) -> list[Step]:
    """The steps of a question about the data set; none where it is about something else."""
    talk = state.data
    if talk is None or over_data(reading, state):
        return []
    rows, plain = rows_named(reading.plain), reading.plain
    if _SIDE_BY_SIDE.search(plain) and rows and (both := list(dict.fromkeys([*([talk.row] if talk.row else []), *rows]))[-2:]):
        return [step("show", subset={"index": both if len(rows) < 2 else rows})] if len(both) > 1 else []
    if plainly := plainly_of_rows(reading, state):
        return [plainly]
    if len(rows) > 1 and (_SHOW.search(reading.plain) or _MERELY.search(without_rows(reading.plain).replace("the it", "it"))):
        return [step("show", subset={"index": rows})]
    if ordered := _in_order(reading, state, talk):
        return [ordered]
    return _of_one_row(reading, state, talk, plan_part) or [
        whole for found in _of_rows(reading, state, talk) if (whole := in_context(found, reading, state))
    ]


def _in_order(reading: Reading, state: Conversation, talk: DataTalk) -> Step | None:
    """ "Which review is it least sure of?": the first rows in an order, one where one is asked for."""
    plain = reading.plain
    if not (order := order_of_rows(plain)):
        return None
    if not _HOW_LONG.match(plain) and (not _ASKS_FOR.match(plain) or not re.search(rf"\b{NOUN}\b", plain)):
        return None
    if re.search(_WORDS_WANTED, _OF_WORDS.sub(" ", plain)) or _EXPLAINED.search(plain) or _PERFORMANCE.search(plain):
        return None
    said, base = rows_meant(reading, state, talk)
    n = how_many(plain) or (1 if _ONE_ROW.search(plain) or _HOW_LONG.match(plain) else None)
    name = "mistakes" if said.subset.get("correct") is False else "show"
    return step(name, subset=joined(base, said.subset) or None, n=n, order=order)


def _of_one_row(reading: Reading, state: Conversation, talk: DataTalk, plan_part: PlanPart) -> list[Step]:
    """ "Explain the second one", "why is row 17 negative?": the row comes into focus, and the rest is asked of its text."""
    plain = reading.plain
    found = _pointed(plain, talk)
    if found is None:
        return []
    row, span = found
    if row is None:
        return [ask_back("Which one do you mean? Say for example “the second one”, or “row 3”.")]
    if not 1 <= row <= len(talk.data.rows):
        return [ask_back(f"Which row do you mean? They go from 1 to {len(talk.data.rows):,}.")]
    opened = step("show", subset={"index": row})
    rest = f"{plain[: span[0]]} it {plain[span[1] :]}" if span != (0, 0) else plain
    rest = re.sub(r"^it\s*[,;:–—-]+\s*(?=\w)", "", " ".join(rest.split()))
    if _MERELY.search(rest) or _SAME_FOR_IT.match(rest):
        last = _asked_of_it(state)
        same = last is not None and last.name in _OF_A_TEXT and "words" not in last.slots and _SAME_OF_IT.match(plain)
        return [opened, Step(last)] if last is not None and same else [opened]
    first = [] if state.instance is not None and row == talk.row else [opened]
    instance = Instance(tuple(talk.data.texts(row - 1).items()))
    if _SIMILAR.search(rest):
        return [opened, step("similar", n=how_many(plain))]
    if _WHY_WRONG.search(rest) and WRONG.search(rest):
        return [opened, _why_wrong(reading, talk, row)]
    asked = replace(reading, question=unmarked(rest, reading), instance=instance, previous=())
    asks = plan_part(asked, state)
    if asks.operation.name == "clarify" and _OF_ITS_MAKING.match(rest):
        asks = step("unsupported")
    return [*first, asks]


def _asked_of_it(state: Conversation) -> Operation | None:
    """The last question, and where its answer was said otherwise since, the one before that."""
    asked = [o for a in state.answers[-3:] for o in a.operations if o.name != "restate"]
    said_again = bool(state.operations) and state.operations[-1].name == "restate"
    return (asked or [None])[-1] if said_again else state.operations[-1] if state.operations else None  # type: ignore[list-item]


def unmarked(plain: str, reading: Reading) -> str:
    """The question with its quoted strings put back."""
    return re.sub(r"qq(\d+)", lambda m: f'"{reading.quoted[int(m[1])]}"', plain)


def _why_wrong(reading: Reading, talk: DataTalk, row: int) -> Step:
    """Why the model says what it says, and not what the label is."""
    gold = gold_labels(talk.data.labels, reading.labels) if talk.data.labels is not None else None
    label = gold.values[row - 1] if gold and gold.comparable else None
    return step("contrast", **{"class": [label]}) if label else step("attribute")


def _pointed(plain: str, talk: DataTalk) -> tuple[int | None, tuple[int, int]] | None:
    """The row that a question points at, counted from 1, and where it does; a None row: several are meant."""
    m = _NUMBER.search(plain)
    if m:
        n = int(m["n"] or m["n2"])
        listed = m["row"] is None and n <= len(talk.shown)
        return (talk.shown[n - 1] if listed else n), m.span()
    m = _ORDINAL.search(plain) if talk.shown else None
    if m:
        place = PLACES.get(m["place"], len(talk.shown))
        return (talk.shown[place - 1], m.span()) if place <= len(talk.shown) else (None, m.span())
    m = _THAT_ONE.search(plain)
    if m and (talk.row or talk.shown):
        return (talk.row, m.span())
    if talk.row and ((_WHY_WRONG.search(plain) and WRONG.search(plain)) or _UNSURE_OF_IT.match(plain)):
        return talk.row, (0, 0)
    return None


def _of_rows(reading: Reading, state: Conversation, talk: DataTalk) -> list[Step]:
    plain = reading.plain
    if _ALL_AGAIN.search(plain):
        return [step("filter", subset={})]
    if _EXPLAINED.search(plain):
        return []
    if _SIMILAR.search(plain) and (state.instance is not None or reading.quoted) and "similar" not in reading.classes:
        return [step("similar", n=how_many(plain), text=reading.quoted[0] if reading.quoted else None)]
    said, base = rows_meant(reading, state, talk)
    subset = joined(base, said.subset)
    about_rows = (
        any(p.search(plain) for p in (_ROWS, _PERFORMANCE, _GLOBAL, _KEYWORDS, _LABELS, _COUNT))
        or bool(_SHOW.search(plain) and THOSE.search(plain))
        or bool(_MORE.search(plain) and how_many(plain))
        or bool(said.subset)
        or state.instance is None
    )
    if not about_rows:
        return []
    found = figures(plain, reading, base, said.subset) or _rows(plain, state, talk, subset, said.subset, said.bare)
    return [found] if found else []


def rows_meant(reading: Reading, state: Conversation, talk: DataTalk) -> tuple[SubsetReading, dict[str, JSON]]:
    """The constraints that a question puts on rows, and those that hold besides: of "those", of the filter, or, where the last
    question on rows is corrected, its own without what is put right."""
    labelled = talk.labelled(reading.labels)
    corrected = CORRECTED.match(reading.plain)
    last = state.operations[-1] if state.operations else None
    before = last.slots.get("subset") if last and last.name in AGAIN_OF else None
    if corrected is None or not isinstance(before, dict):
        return read_subset(reading, labelled), talk.last if THOSE.search(reading.plain) and talk.last else talk.subset
    rest = replace(reading, question=unmarked(reading.plain[corrected.end() :], reading))
    said = read_subset(rest, labelled)
    known = {name.removeprefix("not_") for name in before}
    word = re.fullmatch(r"(?:the )?(\w+)(?: ones?)?\W*", rest.plain)
    if not said.subset and word and known == {"contains"}:
        said = SubsetReading({name: rest.surface(word[1]) for name in before})
    if said.bare and known == {"predicted"}:
        said = SubsetReading({"predicted": said.bare}, said.bare)
    return said, beside(before, said.subset)


def figures(plain: str, reading: Reading, base: dict[str, JSON], said: dict[str, JSON]) -> Step | None:
    classes = reading.classes[:1] or None
    if _PERFORMANCE.search(plain):
        metrics = metrics_in(plain)
        general = re.search(r"\bin general\b|\bnew (?:texts|data)\b|\bpopulation\b|\bgenerali", plain)
        metric = metrics if len(metrics) > 1 else metrics[0] if metrics else "population" if general else None
        named = list(reading.classes) if {"precision", "recall", "f1"} & set(metrics) else None
        dropped = ("correct", "predicted", "label") if named else ("correct",)
        rows = joined(base, {key: value for key, value in said.items() if key not in dropped})
        return step("performance", metric=metric, subset=rows or None, **{"class": named or None})
    if _GLOBAL.search(plain):
        return step(
            "global_attribution", subset=joined(base, unclassed(said)) or None, top_k=words_wanted(plain), **{"class": classes}
        )
    if _KEYWORDS.search(plain):
        return step("keywords", subset=joined(base, unclassed(said)) or None, top_k=words_wanted(plain), **{"class": classes})
    if _INFO.search(plain) and not said:
        return step("data_info")
    if _LABELS.search(plain) and "correct" not in said:
        return step("labels", subset=joined(base, said) or None)
    return None


def unclassed(said: dict[str, JSON]) -> dict[str, JSON]:
    """The constraints without the class that words are asked for."""
    return {key: value for key, value in said.items() if key not in ("predicted", "label", "contains", "correct")}


def shown(plain: str, talk: DataTalk, subset: dict[str, JSON], said: dict[str, JSON]) -> Step:
    """Examples; "more" are those behind the ones that were shown."""
    if _MORE.search(plain) and not said and talk.told:
        return step("show", subset=talk.listed or None, n=how_many(plain), after=talk.told, order=talk.order)
    return step("show", subset=subset or None, n=how_many(plain))


def _rows(
    plain: str, state: Conversation, talk: DataTalk, subset: dict[str, JSON], said: dict[str, JSON], bare: str | None
) -> Step | None:
    classes = [bare] if bare else None
    if _COUNT.search(plain):
        return step("count", subset=subset or None, **{"class": classes})
    pointed = bool(THOSE.search(plain))
    asks = bool(_SHOW.search(plain)) and not re.search(r"\b(?:why|how)\b", plain)
    last = state.operations[-1] if state.operations else None
    if (
        asks
        and said.get("correct") is False
        and _MISTAKES.search(plain)
        and not pointed
        and not _MORE.search(_MOST.sub("", plain))
    ):
        return step("mistakes", subset=subset, n=how_many(plain))
    if asks and (said or pointed or how_many(plain) or _ROWS.search(plain) or _MORE.search(plain)):
        return shown(plain, talk, subset, said)
    if said.get("correct") is False and not _KEEP.search(plain) and not _AGAIN.search(plain):
        return step("mistakes", subset=subset, n=how_many(plain))
    if said and _AGAIN.search(plain) and last is not None and last.name in AGAIN_OF:
        return step(last.name, subset=subset, **{"class": classes if last.name == "count" else None})
    if said and (_KEEP.search(plain) or state.instance is None):
        return step("filter", subset=subset)
    return None
