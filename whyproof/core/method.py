"""What a method says of itself before it is asked anything."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from whyproof.core.canonical import JSON
from whyproof.core.target import Capability


@dataclass(frozen=True)
class MethodCard:
    """A method's card: shown by ``whyproof methods``, quoted by the operation ``method_info``.

    The texts are whole sentences in plain words: an answer quotes them as they stand.
    """

    name: str  # registry name, the paper's name in snake_case: "integrated_gradients"
    title: str  # the paper's name as written: "Integrated Gradients"
    family: str  # place on the taxonomy: gradient | learned | perturbation | game-theoretic | counterfactual | query
    question: str  # the question it answers
    how: str  # what it does, in one sentence a lay person can follow
    guarantee: str  # what holds of its result, always
    not_shown: str  # what it does not show
    cost: str  # in forward passes
    paper: str  # citation with a resolvable id, or "" for plain queries of the model
    needs: frozenset[Capability] = frozenset()
    aliases: tuple[str, ...] = ()  # other names people use: ("ig", "path attribution")
    notice: str = ""  # on what terms it may be used, where there are any; such a method runs only where it is asked for by name

    @property
    def by_name_only(self) -> bool:
        """Whether nothing but a person's own wish may run it: no default, no comparison of all methods."""
        return bool(self.notice)

    def to_dict(self) -> dict[str, JSON]:
        data = asdict(self)
        data["needs"] = sorted(c.value for c in self.needs)
        data["aliases"] = list(self.aliases)
        if not self.notice:
            del data["notice"]
        return data
