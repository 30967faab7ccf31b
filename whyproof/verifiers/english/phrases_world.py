"""Phrases of the sentences about data sets, measures, word meanings, rules and theories, and of interactions. Data only."""

from __future__ import annotations

_DELETED = "deleted|removed|dropped|omitted|left out|taken out|taken away|cut|erased|missing|gone"

WORLD_PHRASES: dict[str, str] = {
    # interactions
    "ADD": "add / adds / brings / bring",
    "ONEBYONE": (
        "(than|as) [they [do|would]|both [do|would]|two [do|would]] "
        "(one by one|one at a time|separately|individually|taken separately|taken one by one|taken individually|"
        "apart|added up|alone added up) / "
        "(than|as) the sum of (what each [one] (adds|does|gives|contributes) alone|their (separate|individual|single) effects) / "
        "(than|as) their (separate|individual|single) effects [added up|taken together|combined|would|add up to|sum to]"
    ),
    "EACHALONE": (
        "(than|as) (each|either) [one|word|of them] [does|would|do] [do] (alone|on its own|by itself|in isolation) "
        "[does|would|do]"
    ),
    "INTERACT": "interact / interacted / interacts",
    "INTERACTION": "[joint] (interaction|interaction effect) / synergy",
    "BETWEEN": "between",
    "EACHOTHER": "each other / one another",
    "REINFORCE": "reinforce / amplify / strengthen / reinforces",
    "SHOW": "show / shows / showed / exhibits / exhibit / achieves / achieve / scores",
    "OCCURRENCES": "instances / instance / occurrences / occurrence / appearances / appearance",
    "ABSENT": "absent / nowhere / missing / nowhere to be found",
    "PRESENT": "mentioned / used / found / present / there / contained / included",
    "THERE": "there is / there's / there are / there was",
    "NOTHERE": (
        "there (is|was) not (single|any|one) / there (isn't|wasn't) (any|single) / there aren't any / there is no / "
        "there's no / there are no / there was no"
    ),
    # samples
    "RANDOM": (
        "[all] random (fillings|filling|replacements|texts|variants|contexts|substitutions|completions|samples|infills) "
        "[of the (other words|rest)] / "
        "[all] (texts|variants|cases|samples) (where|in which|whose) [all] (other words|others|rest) "
        "(are|is) [randomly] (replaced|filled|filled in|swapped|changed|sampled) [at random|randomly]"
    ),
    "WHICHEVER": (
        f"whichever [of the] [other] (words|ones) (are|is|get|gets) ({_DELETED}) / "
        f"whichever of the others (are|is) ({_DELETED}) / "
        f"(whatever|whatever else) (is|gets) ({_DELETED}) / "
        f"(no matter|regardless of) which [of] [other|others] [words|ones] (are|is|get) ({_DELETED}) / "
        f"however many [of] [other|others] [words] (are|is) ({_DELETED}) / "
        f"(no matter|regardless of) (what|what else) (is|gets) ({_DELETED})"
    ),
    # where words stand
    "CONTAIN": (
        "contains / contain / mentions / mention / includes / include / uses / use / features / feature / comprises / "
        "(make|makes) use of / employs / employ"
    ),
    "LACK": "lacks / lack / lacking / (is|are) (free of|devoid of)",
    "TEXTN": "[this] (text|review|sentence|headline|input|comment|article|example|document|passage)",
    "CANTFIND": (
        "(we|you|one|i) (cannot|can't|won't|couldn't|could not|will not|don't|do not|did not|didn't) "
        "(find|see|spot|encounter|come across)"
    ),
    "NUMBERTIMES": "number of (times|occasions)",
    "AUTHOR": "(author|writer|reviewer) [of [this] (text|review|sentence|comment|article|headline)]",
    "APPEARS": "figures / figure / features / pops up / crops up / (is|are) seen / turns up",
    "OCCASIONS": "occasions / places / spots / positions",
    "NOTFOUND": "(cannot|can't|could not) be (found|seen|read)",
    "NOTONCE": "not once / at no point / not a single time / not one time",
    "ANYWHERE": "anywhere / somewhere",
    # word meanings
    "NAMES": "names / name / denotes / denote / describes / describe / stands for / stand for / refers to / refer to",
    "TOBE": "to be",
    "HYPERN": "hypernym / superclass / genus / broader term / superordinate",
    "SYNN": "synonym",
    "ANTN": "antonym / opposite",
    "BEING": "being",
    "DOING": "doing",
    "MEANV": "means / mean / amounts to",
    "INTERCHANGE": "can be used interchangeably / are interchangeable / can be interchanged",
    "GRAPHN": (
        "[knowledge] graph [on record] / lexicon / dictionary / thesaurus / ontology / taxonomy / lexical database / "
        "knowledge base"
    ),
    "MEANINGOF": "meaning of",
    "KINDN": "special case / [special] (kind|type|subclass|hyponym|species|sort|subtype)",
    "FORMSPART": "(forms|form|makes up|constitutes) part of",
    "CONCEPT": "[general] (concept|notion|idea|expression|phrase|lemma)",
    "SOMETHING": "something [that|which] / anything [that|which] / whatever / things [that|which] / someone / somebody",
    "WHOEVER": (
        "whoever / anyone who / everyone who / someone who / if (you|someone|somebody|we) / (when|if) one / "
        "when (you|someone|we|somebody)"
    ),
    "YOU": "you / we",
    "KINDOF": (
        "[one|particular|special|specific] (kind|kinds|type|types|sort|sorts|form|forms|hyponym|hyponyms|subtype|subtypes|"
        "subclass|subclasses|species|instance|variety|subcategory|subconcept|example|special case|special cases|"
        "special kind|subset|specialisation|specialization) of / "
        "(more specific|narrower|more special) [word|term|concept|notion] than / "
        "(among|one of) [the] (hyponyms|kinds|types|sorts|species) of / (narrower|more specific) (term|concept|word) for"
    ),
    "FALLSUNDER": (
        "(falls|fall|comes|come|goes) under [concept|notion|category|heading|class|term] [of] / "
        "(belongs|belong) to [the] (class|category|group|concept|set|family|kind) [of] / "
        "(is|are) (subsumed|covered|classified|classed|filed) (by|under) [concept|notion] [of] / "
        "(is|are) included in [concept|class|category] [of] / "
        "counts among"
    ),
    "SUBSUMES": (
        "(subsumes|subsume|covers|cover|encompasses|encompass) / (is|are) (hypernym|superclass|superordinate|genus|hyperonym) for"
    ),
    "HYPERNYM": (
        "(hypernym|hyperonym|superclass|superordinate|genus|generalisation|generalization|parent|parent concept|umbrella term|"
        "supertype|superordinate term|superordinate concept|broader term|broader concept|more general term) (of|for) / "
        "(more general|broader|wider) [word|term|concept|notion] than / (broader|more general|wider) (term|concept|word) for"
    ),
    "PARTOF": (
        "[one] (part|parts) of / part belonging to / one of parts of / "
        "(component|components|portion|piece|meronym|constituent|constituents|element) of"
    ),
    "PARTS": "[one of] (part|parts|component|components|constituent|constituents)",
    "SYNONYM": (
        "(synonym|synonyms) (of|for|to) / synonymous with / (another|other) (word|term|name|way of saying|expression) for / "
        "same [in meaning] as / (equivalent|identical|equal) in meaning to / interchangeable with"
    ),
    "SYNONYMS": (
        "synonyms [of each other|of one another] / synonymous [with each other] / (same|identical|equivalent|equal) in meaning / "
        "interchangeable [in meaning] / two (words|names|terms) for same [thing|concept]"
    ),
    "MEANSAME": (
        "(means|mean) [exactly|just] same [thing] as / (has|have|shares|share) [the] [exactly] same meaning (as|with) / "
        "(says|expresses|denotes) same [thing] as / (shares|share) [its|their] meaning with / "
        "(has|have) same sense as"
    ),
    "MEANALIKE": (
        "(mean|express|denote|say) [exactly] [one and] same [thing] / (have|share) [exactly] [one and] same (meaning|sense) / "
        "share (meaning|one meaning)"
    ),
    "ANTONYM": (
        "[direct|exact|very] (opposite|opposites|antonym|antonyms|contrary|reverse|antithesis) (of|to|for) / "
        "opposite in meaning (to|of) / opposed in meaning to / antonymous (to|with) / opposed to"
    ),
    "ANTONYMS": (
        "contraries / opposites [of each other|of one another] / antonyms [of each other|of one another] / "
        "(opposite|opposed|contrary) in meaning / "
        "antonymous [to each other]"
    ),
    "MEANOPPOSITE": (
        "(means|mean) [exactly] (opposite|contrary|reverse) (of|to) / "
        "(has|have) [exactly] opposite (meaning|sense) (of|to|from) / (has|have) meaning opposite to [that of] / "
        "(means|expresses) opposite of [what]"
    ),
    "OPPOSITEMEANINGS": "(have|carry) (opposite|contrary|opposed) (meanings|senses) / mean opposite things / mean opposite",
    "SIMILARTO": (
        "similar [in meaning] to / (close|similar|akin) to that of / "
        "(akin|close in meaning|near in meaning|close in sense) to / near-synonym of / comparable in meaning (to|with) / "
        "near synonym of / much like [in meaning]"
    ),
    "MEANLIKE": (
        "(has|have) [a] meaning (close|similar|akin|near) to [that of] / (resembles|resemble) [in meaning] / "
        "(has|have) [a] (similar|like) meaning (to|as) [that of] / (means|mean) something (similar|close|akin) to / "
        "(means|mean) much same as / (is|are) near in meaning to"
    ),
    "SIMILAR": (
        "similar [in meaning] / alike in meaning / near-synonyms / (close|near) [to each other] in meaning / near synonyms"
    ),
    "SIMILARMEANINGS": "(have|carry|share) similar (meanings|senses|meaning) / mean (similar things|something similar|much same)",
    "DERIVED": (
        "(derived|formed|built) from / [word] (derivative|derivation) of / derivationally related to / "
        "(built|formed) (on|upon) [word|root|stem]"
    ),
    "DERIVES": (
        "(derives|derive|stems|stem|originates|originate) from / (goes|go|traces|trace) back to / "
        "(has|have) [its|their] (root|roots|origin) in"
    ),
    "ROOTOF": "(root|base|stem|base word|root word|origin) of",
    "INVOLVES": "involves / involve / presupposes / presuppose / necessarily involves",
    "RELATEDTO": "[semantically|somehow] (related|connected|linked|associated) (to|with)",
    "HASTODO": "(has|have) to do with / (relates|relate) to / (is|are) in relation to / bears on",
    "RELATED": "[semantically] (related|connected|linked|associated) [to each other|with each other|to one another]",
    "POLARITY": "[sentiment|emotional] polarity",
    "TONE": (
        "(sentiment|connotation|connotations|meaning|tone|valence|ring|impression|undertone|undertones|overtone|overtones|"
        "feel|flavour|flavor|"
        "sense|charge|colouring|associations|nuance) [to it]"
    ),
    "EXPRESS": (
        "expresses / express / evokes / evoke / conveys / convey / denotes / denote / connotes / connote / "
        "(is|are) (loaded|charged|laden) with / signals / communicates"
    ),
    "SOUNDS": "sounds / sound / comes across as / come across as / reads as / feels",
    "CHARGED": "(charged|loaded|connoted|toned|coloured|colored|valenced)",
}
