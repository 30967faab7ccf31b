"""Concepts of trials: what is tried on a text, and what comes of it. Beside ``concepts_answers``. Data only: see ``lexicon``."""

from __future__ import annotations

TRIED: dict[str, str] = {
    "FAILV": "fail",
    "INSTEADV": "instead",
    "AMONG": "across / throughout / over the course of",
    "IMPOSSIBLE": "impossible / infeasible / not feasible",
    "POSSIBLE": "possible / feasible",
    "THENV": "then",
    "ASMANY": "as many as",
    "UNREAL": (
        "counterfactual / hypothetical / edited / modified / altered / resulting / shortened / changed / new / reduced / "
        "counterfactual version of"
    ),
    "REPRODUCE": "reproduce / recover / replicate / regenerate / recreate / re-create",
    "DOUBLY": "simultaneously / at the same time / both at once / at once / in one go",
    "THISLABEL": (
        "decide as it (does|did) / decide the way it (does|did) / say what it says / say what it said / "
        "predict what it (does|predicts) / "
        "say so / decide so / predict so / decide that way / decide this way / same one / very same one / "
        "(same|this|that) (judgment|judgement|ruling|choice|category|tag|finding|predicted label|predicted class)"
    ),
    "ENOUGH": (
        "carry the (prediction|decision|verdict|outcome|result|classification|answer|whole decision|whole prediction) / "
        "plenty / all that it needs / all that it takes"
    ),
    "SAYV": "arrive at / earn / elicit / trigger / induce / secure / produce / "
    "keep getting / keep giving / decide on / settle on",
    "FILL": "rewritten / refill / re-sample / infill / noise / jumble / permute / permutation / scramble",
    "CHECKED": (
        "exhaustively check / exhaustive check / assessed / analyse / analyze / attempt / scan / probe / considered / "
        "brute-force / sweep / combed through / comb through / go over / look through"
    ),
    "WAYS": "possible way / scenario / permutation / trial / experiment / perturbation / modification",
    "WHOLE": "predicted / chosen / very / existing / actual",
    "NEEDED": (
        "irreplaceable / mandatory / necessity / necessary [part|component|piece|ingredient] of the (input|text|review|sentence)"
    ),
    "DISPENSABLE": "not crucial / not indispensable / non-essential / disposable / unessential / not imperative / not critical",
    "NOMATTER": "whatever happens to / whatever one / no matter how many / no matter what other / it matters not",
}
