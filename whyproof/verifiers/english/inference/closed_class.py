"""The closed-class words of the reader: what each of them does to the logic. An open-class word may be opaque, one of these
may not: a function word that stands in no table here makes its sentence unreadable."""

from __future__ import annotations

Table = dict[str, tuple[str, ...]]


def _split(words: str) -> frozenset[str]:
    return frozenset(words.split())


SOME = _split("a an the some this these those his her their its my your our another")
POSSESSIVE = _split("his her their its my your our")
EVERY = _split("every all each")
STANDING_ALONE = _split("another this that these those")  # without a noun: "this" is whatever it points to
NO = _split("no")
ANY = _split("any")
NUMBERS = _split(
    """
    two three four five six seven eight nine ten eleven twelve several many 2 3 4 5 6 7 8 9 10 11 12
    """
)
NOT = _split("not never")

# Noun phrases of one word: (quantifier, noun). The noun "thing" is true of everything.
INDEFINITES: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("someone", "somebody"), ("some", "person")),
    **dict.fromkeys(("anyone", "anybody"), ("any", "person")),
    **dict.fromkeys(("everyone", "everybody"), ("every", "person")),
    **dict.fromkeys(("nobody",), ("no", "person")),
    "something": ("some", "thing"),
    "anything": ("any", "thing"),
    "everything": ("every", "thing"),
    "nothing": ("no", "thing"),
}
# Words that are read as one, and their class.
PHRASES: dict[str, str] = {
    **dict.fromkeys(("at all", "of course", "just"), "R"),
    **dict.fromkeys(("each other", "one another"), "PRON"),
    **dict.fromkeys(("lots of", "a lot of", "a couple of", "dozens of"), "#"),
    "next to": "P",
    "out of": "P",
    "at least one": "D",
    **{f"at least {number}": "#" for number in sorted(NUMBERS - {"several", "many"})},
}
REFUSED_PHRASES = frozenset(
    {
        "at least",
        "at most",
        "no longer",
        "as many",
        "as much",
        "so that",
        "more than",
        "less than",
        "free of",
        "free from",
        "empty of",
        "apart from",
        "aside from",
        "other than",
        "rid of",
        "far from",
        "instead of",
        "kind of",
        "sort of",
    }
    | {f"{word} of" for word in ("one", "each", "all", "some", "any", "two", "three", "several")}
)
PRONOUNS = _split("he she it they i we you him them me us himself herself itself themselves each-other")
PREPOSITIONS = _split(
    """
    about above across against along alongside amid among amongst around at atop behind below beneath beside
    besides between beyond by down during following for from in inside into near next of off on onto opposite
    out outside over past round through throughout toward towards under underneath up upon via with within
    """
)
# "What he is doing" after a verb: a thing of which nothing but these words is known.
FREE_RELATIVES = _split("what")
# They say that what follows is the case too; "before", "until", "because", "if" and "unless" do not, or say more.
SUBORDINATORS = _split("while as after when where whilst so")
RELATIVES = _split("who which that whom")
CONJUNCTIONS = _split("and")
DISJUNCTIONS = _split("or")
CONDITIONALS = {"if": "IF", "then": "THEN"}
BE: dict[str, str] = {
    **dict.fromkeys(("is", "are", "am", "'s", "'re", "'m"), "present"),
    **dict.fromkeys(("was", "were"), "past"),
    "be": "base",
    "been": "participle",
    "being": "ing",
}
HAVE: dict[str, str] = {"has": "present", "have": "present", "had": "past", "having": "ing"}
DO: dict[str, str] = {"do": "present", "does": "present", "did": "past"}
# Modals whose negation takes everything in scope. "may not" and "must not" are ambiguous and are not read.
MODALS = _split("can could will would")

# Words written as one, and the words they are. "'d" is "had" or "would", so it is not among them.
CONTRACTED: dict[str, tuple[str, ...]] = {"cannot": ("can", "not"), "can't": ("can", "not"), "won't": ("will", "not")}
CLITICS: dict[str, str] = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will"}

# Words that refuse the whole sentence, with the reason.
_REASONS = {
    "a vague or relative quantity": """most few fewer little less much more half majority minority enough too
        somewhat zero dozens lots""",
    "an exclusive or exceptive word": "only solely merely alone even exactly precisely than except unless but",
    "a connective that is no plain conjunction": """whether because since although though however therefore until before till
        lest provided whenever whereas albeit despite notwithstanding versus vs per otherwise hence thus nevertheless rather
        instead regarding concerning unlike sans minus plus yet""",
    "a modality with an ambiguous negation": "may might must should shall ought",
    "an adverb that changes what is claimed": """hardly barely scarcely seldom rarely almost nearly possibly
        probably perhaps maybe allegedly supposedly apparently likely unlikely somehow
        anyway anywhere nowhere everywhere wherever""",
    "a quantifier without a rule": "both either neither nor none nought",
    "how often something is so": """always usually often sometimes generally normally frequently typically mostly mainly
        occasionally regularly""",
    "a word that turns around what follows": """unable incapable devoid lacking absent reluctant unwilling refusal failure
        inability reluctance absence lack lacks lacked shortage ban banned""",
    "a question word": "what why how whose whatever whoever whichever",
    "a superlative without a noun": "least best worst",
}
REFUSED: dict[str, str] = {word: reason for reason, words in _REASONS.items() for word in words.split()}

# Every word above: none is part of a compound noun.
CLOSED = frozenset().union(
    SOME, EVERY, NO, ANY, NUMBERS, NOT, INDEFINITES, PRONOUNS, PREPOSITIONS, SUBORDINATORS, RELATIVES, CONJUNCTIONS, DISJUNCTIONS,
    BE, HAVE, DO, MODALS, REFUSED, PHRASES, {"to", "there", "without", ",", "'s", "like", "one", *CONDITIONALS},
)  # fmt: skip

# Verbs of attitude and implicatives, by lemma: what stands under them need not be the case, or is denied.
ATTITUDES = _split(
    """
    believe think know say claim doubt deny suspect assume suppose imagine hope wish fear expect dream pretend
    seem appear fail refuse avoid prevent forget lack neglect miss stop cease decline hesitate ban prohibit
    forbid reject exclude omit resemble imitate impersonate
    """
)
# What stands after them need not exist: "wants a dog", "looks for a dog", "a picture of a dog", "looks like a dog".
INTENSIONAL = _split("want need seek desire draw paint request require order await owe promise plan describe predict")
INTENSIONAL_FOR = _split("look search hunt wait ask pray beg long call shop reach wish")
DEPICTIONS = _split(
    """
    picture painting drawing photo photograph image statue sculpture story book movie film poster video sign costume
    mask model cartoon sketch portrait figure map logo display game idea dream
    """
)
# "Two hours" is no group of things of which one is an hour that something took.
MEASURES = _split(
    "second minute hour day week month year decade century inch foot yard mile meter metre kilometer pound dollar euro percent"
)
# Adjectives and nouns before a noun that take its meaning away: a fake gun is no gun.
PRIVATIVE = _split(
    """
    fake false former alleged artificial imitation counterfeit mock pseudo simulated would-be
    virtual fictional imaginary fictitious supposed so-called potential future past ex model pretend
    """
)
# Those that say what a thing shows or once was: a toy rifle need be no rifle, but what shows a rifle shows a gun. (Not so of
# "fake" and "former": a fake diamond ring may be a real ring, and a former senator is still a politician.)
SHOWING = _split("toy stuffed plastic inflatable rubber lego cardboard cartoon stone statue dead extinct")
# Adjectives that compare a thing with others of its kind: a small elephant is no small animal.
RELATIVE = _split(
    """
    small large big little tall short long tiny huge giant gigantic great enormous massive fast slow quick
    strong weak heavy light thick thin wide narrow deep shallow high low rich poor good bad skilled skillful
    talented experienced expert professional clever smart successful expensive cheap loud old young early late
    competent able qualified famous popular important serious perfect beautiful effective useful efficient legal
    powerful brilliant excellent great famous clever intelligent hard easy dangerous safe
    new
    """
)
# Words that pick one of all that the whole phrase names: the latest fatal accident need not be the latest accident.
RANKING = _split("first second third last next final main only previous")
