"""Phrases of the sentences about data sets, measures, word meanings, rules and theories, and of interactions. Data only."""

from __future__ import annotations

_DELETED = "deleted|removed|dropped|omitted|left out|taken out|taken away|cut|erased|missing|gone"
_EXPLANATION = "(explanation|explanations)"

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
    "SHOW": "show / shows / showed / exhibits / exhibit / reaches / reach / achieves / achieve / scores",
    "OCCURRENCES": "occurrences / occurrence / appearances / appearance",
    "ABSENT": "absent / nowhere",
    "PRESENT": "mentioned / used / found / present / there",
    "THERE": "there is / there's / there are / there was",
    "NOTHERE": "there is no / there's no / there are no / there was no",
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
    "CONTAIN": "contains / contain / containing / mentions / mention / mentioning / includes / include / including / uses / use",
    "LACK": "lacks / lack / lacking",
    "TEXTN": "[this] (text|review|sentence|headline|input|comment|article|example|document|passage)",
    # data sets
    "ROWS": (
        "rows / row / examples / instances / records / entries / samples / items / texts / documents / cases / inputs / "
        "data points / datapoints / comments / sentences / headlines / articles / record / entry / item / instance / case"
    ),
    "OUTOF": "out of / among / amongst",
    "WHOSE": "whose / where [the]",
    "EVERY": "every / each / all of them",
    "MAJORITY": "majority / bulk / lion's share / more than half",
    "NONE": "none / none of them",
    "LABELLED": "labelled as / labeled as / tagged / annotated [as] / with [gold] label / of (class|category)",
    "PREDICTEDAS": "predicted (as|to be) / (classified|rated|judged) [as|to be]",
    "RIGHT": "(predicted|classified|labelled) (correctly|rightly) / right",
    "WRONG": "(predicted|classified|labelled) (wrongly|incorrectly) / misclassified / wrong / incorrect",
    "DATASET": "[data] set / dataset / sample / corpus / data",
    "DRAWN": "[that] (was|were|is|are) (drawn|sampled|taken) from",
    "POPULATION": "[in] [whole] population (behind|of)",
    "AT": "at",
    "CONFN": "[statistical] confidence level / level of confidence / statistical confidence",
    # measures
    "MINUS": "minus",
    "PASS": "(passes|pass|passed|meets|meet|met|reaches|reach|clears) [its] (threshold|test|bar|required level)",
    "FAIL": "(fails|fail|failed|misses|miss|missed) [to (meet|reach|pass|clear)] [its] (threshold|test|bar|required level)",
    "BEYONDTHRESHOLD": "(within|on the right side of|good enough for) [its] threshold",
    # word meanings
    "KINDOF": (
        "[one] (kind|kinds|type|types|sort|sorts|form|forms|hyponym|hyponyms|subtype|subclass|species|instance) of / "
        "more specific [word|term|concept] than"
    ),
    "HYPERNYM": "(hypernym|superclass|superordinate|genus) of / more general [word|term|concept] than",
    "PARTOF": "part of / (component|portion|piece|meronym) of",
    "SYNONYM": ("(synonym|synonyms) (of|for) / synonymous with / (another|other) (word|term|name) for / same [in meaning] as"),
    "SYNONYMS": "synonyms [of each other] / synonymous / (same|identical) in meaning",
    "MEANSAME": "(means|mean) [exactly] same [thing] as / (has|have) the same meaning as",
    "MEANALIKE": "mean [exactly] same [thing] / have the same meaning",
    "ANTONYM": "(opposite|opposites|antonym|antonyms|contrary|reverse) (of|to|for)",
    "ANTONYMS": "opposites [of each other] / antonyms [of each other] / opposite in meaning",
    "MEANOPPOSITE": "(means|mean) opposite of",
    "SIMILARTO": "similar [in meaning] to / (akin|close in meaning|near in meaning) to",
    "SIMILAR": "similar [in meaning] / alike in meaning / near-synonyms",
    "DERIVED": "(derived|formed|built) from / derivative of / derivationally related to",
    "ENTAILS": "entails / entail / implies / imply / proves / prove / logically entails / logically implies",
    "ENTAILED": "(entailed|implied|proved|proven) by",
    "RELATEDTO": "(related|connected|linked|associated) (to|with)",
    "RELATED": "related [to each other] / connected / linked",
    "POLARITY": "polarity / sentiment polarity",
    "TONE": "(sentiment|connotation|connotations|meaning|tone|valence)",
    "EXPRESS": "expresses / express / conveys / convey / denotes / denote",
    # rules
    "BYRULE": "(by|under|according to|given|per|following|applying|as per) rule [called|named]",
    "GIVEN": "given / following / applying / per / as per",
    "STATE": "states / dictates / determines that",
    "FOLLOWSTHAT": "it follows [that]",
    "AS": "as",
    "RULEN": "rule [called|named]",
    "COUNTAS": "(qualifies|qualify|is treated|is regarded|is classified|is classed) as / is deemed [to be]",
    # theories
    "PREMISE": (
        f"(premise|premises|text) (with|and|together with|plus|combined with|joined with) [its] {_EXPLANATION} / "
        f"{_EXPLANATION} (with|and|together with|plus) (premise|premises) / premises / premise / recorded theory / theory"
    ),
    "HYPOTHESIS": "hypothesis / conclusion / hypothesis that / conclusion that",
    "FOLLOWS": "(follows|follow) [logically] from / can be (derived|inferred|deduced) from / is a [logical] consequence of",
    "CONTRADICT": (
        "contradicts / contradict / refutes / refute / rules out / rule out / disproves / disprove / "
        "(is|are) (inconsistent|incompatible) with"
    ),
    "CONTRADICTED": "(contradicted|refuted|ruled out|disproved) by",
    "FALSE": "false / not true / untrue",
    "TRUE": "true",
}
