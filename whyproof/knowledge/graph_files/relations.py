"""Names of relations, as files write them, and the one name that we use for each."""

from __future__ import annotations

import re
from functools import lru_cache

#: Our name for what files write in many ways; compared without case and without all that is no letter.
_SAME = {
    "kind_of": "isa kindof isakindof typeof subclassof subclass hypernym hyponymof instanceof instance type broader is",
    "part_of": "partof ispartof meronymof componentof memberof",
    "synonym": "synonym synonymof synonyms sameas exactmatch alias meansthesameas",
    "antonym": "antonym antonymof opposite oppositeof contrary",
    "similar_to": "similarto similar closematch resembles",
    "derived_from": "derivedfrom wasderivedfrom derivation etymologicallyderivedfrom",
    "entails": "entails implies",
    "related_to": "relatedto related relates relation seealso associatedwith etymologicallyrelatedto",
    "distinct_from": "distinctfrom differentfrom disjointwith",
    "supports": "supports support speaksfor indicates infavourof infavorof for",
    "contradicts": "contradicts contradict speaksagainst opposes against",
    "used_for": "usedfor isusedfor",
    "at_location": "atlocation locatedat foundat locatedin",
    "located_near": "locatednear near",
    "capable_of": "capableof can",
    "causes": "causes cause leadsto",
    "causes_desire": "causesdesire",
    "desires": "desires wants",
    "has_property": "hasproperty property",
    "has_context": "hascontext context",
    "has_part": "hasa haspart has",
    "has_prerequisite": "hasprerequisite needs requires",
    "has_subevent": "hassubevent hasfirstsubevent haslastsubevent",
    "made_of": "madeof",
    "motivated_by": "motivatedbygoal motivatedby",
    "created_by": "createdby madeby",
    "defined_as": "definedas",
    "form_of": "formof",
    "manner_of": "mannerof",
    "receives_action": "receivesaction",
    "symbol_of": "symbolof",
}
_NAMES = {squeezed: name for name, all_ in _SAME.items() for squeezed in all_.split()}
#: Relations that run from the wide to the narrow.
_TURNED = {"narrower": "kind_of", "hyponym": "kind_of", "hashyponym": "kind_of"}


@lru_cache(maxsize=1024)
def relation_of(written: str) -> tuple[str, bool]:
    """Our name for a relation, and whether its edges must be turned round. What we have no name for keeps its words."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", written).replace("_", " ").replace("-", " ").split()
    squeezed = re.sub(r"[\W_]", "", written).casefold()
    if squeezed in _NAMES:
        return _NAMES[squeezed], False
    if squeezed in _TURNED:
        return _TURNED[squeezed], True
    return " ".join(words).casefold(), False
