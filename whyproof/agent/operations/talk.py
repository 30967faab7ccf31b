"""Talk about the talk: the proof of the last answer, saying it otherwise, what a method means, what can be asked."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from whyproof.agent.operations import operation
from whyproof.agent.operations.decision import decision
from whyproof.agent.operations.earlier import Claims, recall, said_again, stated_in
from whyproof.agent.operations.put_right import whether
from whyproof.agent.operations.words import SHORT, in_short
from whyproof.agent.statement import Remark, Said, say
from whyproof.agent.toolbox import outcome_of
from whyproof.agent.turn import Turn
from whyproof.core.claim import Agreement, Claim, Confidence, Definition, Necessity, Rank, Share, Sign, Sufficiency, Top
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence
from whyproof.core.method import MethodCard
from whyproof.core.numbers import spoken_share
from whyproof.knowledge.cards import card_evidence
from whyproof.knowledge.glossary import glossary
from whyproof.tools.registry import method, methods

PROOF_SENTENCES = 4  # of the last answer, re-proved one by one
LABELS_IN_FULL = 4


def last_proved(turn: Turn, anew: bool = False) -> tuple[int, tuple[Claims, ...]] | None:
    """The last answer that stated something of the model, with its turn number: the claims of each proved sentence.

    What a card says of a method, and what was only said again or proved again, is passed over; where it is to be said ``anew``,
    what was put otherwise too, for that may have left something out.
    """
    for number, answer in reversed(list(enumerate(turn.conversation.answers, start=1))):
        proved_again = all(o.name == "evidence" and not o.slots for o in answer.operations)
        if proved_again or (anew and [o.name for o in answer.operations] == ["restate"]):
            continue
        stated = stated_in(answer)
        if stated:
            return number, stated
    return None


@operation("evidence")
def evidence(turn: Turn) -> Iterator[Said]:
    """The last answer proved again, sentence by sentence, against what was said and the records it rests on; whether a
    statement of the person's holds; or what an earlier answer said."""
    if turn.slots.get("statement"):
        yield from whether(turn, str(turn.slots["statement"]))
        return
    if turn.slots.get("again"):
        yield from said_again(turn)
        return
    found = last_proved(turn)
    if found is None and turn.conversation.instance is not None:
        yield decision(turn)
        yield Remark("More I have not said yet: ask why the model decided as it did.")
        return
    if found is None:
        yield Remark("There is nothing to prove yet: ask why the model decided as it did.")
        return
    number, stated = found
    recall(turn, stated[:PROOF_SENTENCES])
    for claims in stated[:PROOF_SENTENCES]:
        yield say(*(Agreement(said=c, turn=number, evidence=c.evidence) for c in claims))
    yield from in_full(turn)
    records = ", ".join(f"{e} ({_source(r)})" for e, r in turn.tools.used.items() if r.kind != "card")
    yield Remark(f"The records behind it: {records}.")
    yield Remark("Each sentence has a certificate that “whyproof recheck” judges again without the solver.")


def _source(record: Evidence) -> str:
    """Where a record comes from, for people."""
    if record.kind in _OF_DATA:
        return _OF_DATA[record.kind]
    if isinstance(data := record.values.get("data"), dict):
        return str(data["name"])
    return str(record.values["graph"]) if record.kind in ("graph", "graph_file") else method(record.method).card.title


_OF_DATA = {
    "aggregate": "a count of rows",
    "neighbours": "nearest rows",
    "tied_words": "log-odds of words",
    "word_statistics": "attributions of rows",
}


def in_full(turn: Turn) -> Iterator[Said]:
    """The model's own numbers for the text, to a hundredth of a per cent, where the proof rests on them."""
    for record in list(turn.tools.used.values()):
        if record.kind == "prediction":
            chances = outcome_of(record.values).probabilities
            ranked = sorted(chances, key=lambda label: -chances[label])[:LABELS_IN_FULL]
            yield say(
                *(Confidence(label=x, probability=spoken_share(chances[x], decimals=2), evidence=(record.id,)) for x in ranked)
            )
            return


@operation("restate")
def restate(turn: Turn) -> Iterator[Said]:
    """The last answer said otherwise: the same claims, fewer of them for "short", with the method for "expert", and with what its
    words mean for "simple"."""
    found = last_proved(turn, anew=True)
    if found is None:
        yield Remark("There is nothing to say again yet: ask why the model decided as it did.")
        return
    level = str(turn.slots.get("level", "simple"))
    turn.conversation.level = level
    number, stated = found
    count = int(turn.slots.get("n") or (_shorter(turn) if level == "short" else len(stated)))
    if (turn.slots.get("whole") or count == 1) and _of_decision(turn, number):
        yield from in_short(turn, count)
        return
    recall(turn, stated)
    for claims in stated[:count]:
        yield say(*(claims[:2] if level == "short" else claims))
    if level in ("expert", "detailed"):
        maps = [r for r in turn.tools.used.values() if r.kind == "feature_attribution"]
        for record in maps[:1]:
            yield from about_method(turn, record.method, ("how", "guarantee"))
    if level == "simple":
        yield from meanings(turn, stated)


def _shorter(turn: Turn) -> int:
    """The sentences of a short answer: one where the last one was short already."""
    last = turn.conversation.operations[-1:]
    return 1 if any(o.name == "restate" and o.slots.get("level") == "short" for o in last) else SHORT


def _of_decision(turn: Turn, number: int) -> bool:
    """Whether an answer was about the decision on the text in focus as a whole, so that the whole of it can be summed up."""
    names = {o.name for o in turn.conversation.answers[number - 1].operations if not {"words", "class", "subset"} & set(o.slots)}
    return turn.conversation.instance is not None and bool(names & _OF_DECISION)


_OF_DECISION = {"attribute", "rationale", "predict", "confidence", "compare_methods", "trust", "restate"}

#: What is said in answers and is not everybody's word, by the claims that it says.
_TERMS: tuple[tuple[tuple[type[Claim], ...], str], ...] = (
    ((Sign, Rank, Top), "speaks for"),
    ((Share,), "weight"),
    ((Confidence,), "confidence"),
    ((Necessity,), "necessary"),
    ((Sufficiency,), "sufficient"),
)


def meanings(turn: Turn, stated: tuple[Claims, ...]) -> Iterator[Said]:
    """What the words mean that these claims are said with: whoever asks for plainer words has heard the others already."""
    for kinds, term in _TERMS:
        if any(isinstance(c, kinds) for claims in stated for c in claims):
            card = turn.tools.keep(card_evidence(glossary()[term]))
            aspect = "plainly" if "plainly" in card.values else "means"
            yield say(Definition(term=card.method, aspect=aspect, evidence=(card.id,)))


@operation("method_info")
def method_info(turn: Turn) -> Iterator[Said]:
    """What a method does and what it does not show, in its card's own words; which methods there are."""
    if turn.slots.get("all"):
        yield from _listed(turn)
        return
    card = _card_named(turn)
    yield from about_method(turn, card.name, ("how", "not_shown", "notice") if card.notice else ("how", "not_shown"))


#: What methods of a family go by; those of another are listed under its name.
_FAMILIES = {
    "perturbation": "By taking words away and asking the model again",
    "game-theoretic": "By shares as in a game",
    "gradient": "By gradients",
    "attention": "By attention",
    "propagation": "By passing the score back layer by layer",
    "rule": "By rules",
    "learned": "Learned beforehand",
    "counterfactual": "By changes that turn or keep the decision",
}
_NO_METHODS = ("metric", "query")  # families that explain nothing by themselves
EXAMPLES = 4  # of a family


def _listed(turn: Turn) -> Iterator[Said]:
    """The methods that this model allows, by families."""
    can = turn.tools.target.capabilities
    cards = [known.card for known in methods().values() if known.card.family not in _NO_METHODS and known.card.needs <= can]
    for family in dict.fromkeys([*_FAMILIES, *(c.family for c in cards)]):
        fit = [c.title for c in cards if c.family == family and not c.by_name_only]
        if fit:
            more = f" and {len(fit) - EXAMPLES} more" if len(fit) > EXAMPLES else ""
            yield Remark(f"{_FAMILIES.get(family, family.capitalize())}: {', '.join(fit[:EXAMPLES])}{more}.")
    yield Remark("Name one in a question (“why, by LIME?”), ask what it is (“what is LIME?”), or whether two of them agree.")
    yield Remark("“whyproof methods” lists them all.")


def _card_named(turn: Turn) -> MethodCard:
    """The card of the method asked about, or of the one in use.

    Raises:
        InputError: none is called so.
    """
    term = turn.slots.get("term")
    if turn.slots.get("method") or term is None:
        return method(str(turn.slots.get("method") or turn.method())).card
    said = str(term).casefold()
    names = {
        name.casefold().replace("_", " "): known.card
        for known in methods().values()
        for name in (known.card.title, *known.card.aliases)
    }
    if said in names:
        return names[said]
    near = dict.fromkeys(names[n].title for n in difflib.get_close_matches(said, names, n=6, cutoff=0.0))
    listed = ", ".join(list(near)[:3])
    raise InputError("the name of a method that I have", said, f"I know none called “{term}”, and the nearest are {listed}")


def about_method(turn: Turn, name: str, aspects: tuple[str, ...]) -> Iterator[Said]:
    card = turn.tools.card(name)
    for aspect in aspects:
        yield say(Definition(term=str(card.values["name"]), aspect=aspect, evidence=(card.id,)))


@operation("help")
def help_(turn: Turn) -> Iterator[Said]:
    """What can be asked here; a word in return for thanks or anger; what this program is and costs, and where a text goes."""
    if about := turn.slots.get("about"):
        yield from _in_return(turn, str(about))
        return
    if turn.conversation.data is not None:
        yield Remark("Of the data set, ask what is in it, how accurate the model is on it, or which mistakes it makes.")
        yield Remark(
            "Count rows (“how many contain 'not'?”), keep some (“only the wrong ones”), or look at some (“show me three rows”)."
        )
        yield Remark("Of a row (“explain the second one”) or of any text, ask as follows.")
    yield Remark("Ask why the model decided as it did, how sure it is, or what a single word did.")
    yield Remark(
        "Ask what would change the decision, try an edit (“replace 'a' with 'b'”, “without 'a'”), or ask why not another class."
    )
    yield Remark("Ask which sentence matters most, what one of them did, or how words count that you take as one.")
    yield Remark("Ask which words work together, whether two of them do, or for the phrase tree.")
    yield Remark(
        "Ask whether a word is needed or enough, for the proof of an answer, or for the same in fewer words or for an expert."
    )


#: Words in return for words that ask nothing.
_RETURNED = {
    "thanks": "You are welcome.",
    "bye": "Goodbye.",
    "noted": "All right; ask on whenever you like.",
    "unhelpful": "I am sorry that this was no help.",
    "greeting": "Hello.",
    "language": "I read English and answer in English.",
    "appeal": "I am a program that explains a model's decision; I can neither change it nor pass it on to anybody.",
}
#: Those behind which it is said what may be asked.
_OPEN = ("unhelpful", "greeting")


def _in_return(turn: Turn, about: str) -> Iterator[Said]:
    if about in _RETURNED:
        yield Remark(_RETURNED[about])
        if about == "appeal":
            yield Remark("Whoever uses the model can. I can say why it decided so, and what would change it.")
        if about in _OPEN:
            yield Remark(_first_questions(turn))
        return
    card = turn.tools.keep(card_evidence(glossary()[about]))
    for aspect in ("means", "not_said"):
        yield say(Definition(term=card.method, aspect=aspect, evidence=(card.id,)))


def _first_questions(turn: Turn) -> str:
    """Questions that anybody may begin with, of the text in focus or of the data set."""
    state = turn.conversation
    if state.instance is None and state.data is not None:
        return "You can ask “what is in the data?”, “how accurate is it?” or “show me three rows”."
    return "You can ask “why?”, “how sure is it?”, “what would change it?” or “what can you do?”."


NO_DATA = "That is a question about a data set, and none is loaded: start me with “whyproof ask --data FILE”."


#: What is said of what cannot be answered, by what it is about: why not, and the nearest thing that can be done.
NEAREST = {
    "people": (
        "What people would say of it I cannot tell; I ask the model alone.",
        "I can say what the model decides, why, how sure it is, and what would change its decision.",
    ),
    "judgement": (
        "Whether that is enough I cannot judge: it depends on what it is for.",
        "You can compare it with how the labels are distributed, for always saying the commonest one is right as often as it "
        "occurs.",
    ),
    "writing": (
        "I read rows and change none, and I write no file of them.",
        "To leave rows out, say for example “only those without 'not'”.",
    ),
    "statistics": (
        "I give no p-values and no error bars.",
        "What I say of weights holds over all that the samples leave open. Ask whether they are stable, or for the proof.",
    ),
    "form": (
        "I weigh words, and neither their order nor length, punctuation or tone.",
        "You can try it: say “classify:” and the text as you would write it.",
    ),
    "average": (
        "I count rows and take no averages.",
        "You can ask how many rows are longer than 20 words, say, or for the longest and the shortest.",
    ),
    "inside": (
        "What goes on inside the model, and whether that is understanding, I cannot prove either way.",
        "I can show what its decision rests on: ask why, which words work together, or whether it holds in other words.",
    ),
    "layers": (
        "I look at no single layer, head or neuron.",
        "I can show where the model looks through all its layers (“by attention rollout”), or what its decision rests on.",
    ),
    "export": (
        "I write no file from here.",
        "“whyproof ask --json” prints an answer with its claims and records, and the page has a button that saves the talk.",
    ),
    "cost": (
        "How long an answer took, and how often the model was asked for it, I do not put into words.",
        "With “--json” each answer carries its times; the card of a method says what it costs (“what is LIME?”).",
    ),
    "settings": (
        "Draws and seeds are set by each method, so that the same question has the same answer, and cannot be changed from here.",
        "Ask whether the weights are stable: that draws them anew.",
    ),
    "edits": (
        "I do not rank edits by what they did.",
        "I say what the model makes of the text after each; “list the edits so far” names those that stand.",
    ),
    "unsaid": (
        "What I could not prove I did not say, and I keep no list of it.",
        "Put a sentence to me (“the decision rests on 'a'”) and I say whether it is proved, refuted or open.",
    ),
    "coverage": (
        "How many other texts a rule is about I do not measure: its random fillings are no natural texts.",
        "With a data set loaded you can count the rows that have its words (“how many contain 'not'?”).",
    ),
    "training": (
        "I can neither train the model nor change it; I only ask it.",
        "I can say what its decision rests on, and what another text would be taken for (“without 'a'”).",
    ),
    "publishing": (
        "I read a text here and can take it down nowhere.",
        "I can say why it is read as it is, and what would change that.",
    ),
    "made up": (
        "I make up no texts.",
        "Give me one (“classify:” and the text behind it), or ask what would change the decision on this one.",
    ),
    "origin": (
        "Where these rows and their labels come from I cannot tell: the file does not say.",
        "I can show where the labels and the model differ (“show me the mistakes”).",
    ),
    "told": (
        "I do not read the text for what it tells; I explain what the model makes of it.",
        "Ask what the model says, why, or what a word of the text does.",
    ),
}


@operation("unsupported")
def unsupported(turn: Turn) -> Iterator[Said]:
    """An honest no, with the nearest thing that can be done."""
    if turn.slots.get("needs") == "data":
        yield Remark(NO_DATA)
        return
    if turn.slots.get("needs") == "proof":
        yield Remark("I say what I can prove, whoever asks for something else.")
        return
    if nearest := NEAREST.get(str(turn.slots.get("needs") or turn.slots.get("about"))):
        yield from map(Remark, nearest)
        return
    yield Remark("That is outside what I can answer.")
    yield Remark(
        "I can say why the model decided as it did, how sure it is, which words count, and what would change its decision."
    )


@operation("influence")
def influence(turn: Turn) -> Iterator[Said]:
    """An honest no: which training texts are behind a decision is not traced."""
    yield Remark("I cannot trace a decision to the texts that the model was trained on.")
    yield Remark("I can say what it was trained on (“what model is this?”), or find texts like this one in a data set of yours.")


@operation("clarify")
def clarify(turn: Turn) -> Iterator[Said]:
    """One short question back."""
    yield Remark(str(turn.slots["question"]))
