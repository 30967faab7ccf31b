"""Wordings of what a graph file says: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import Wordings
from whyproof.core.claim import Told

PET = {"graph": "pets.csv", "subject": "hamster", "relation": "kind_of", "object": "pet"}

TABLE: Wordings = (
    (
        [Told(**PET, places=("line 2",))],
        """The graph pets.csv says that 'hamster' is a kind of 'pet' (line 2).
        pets.csv says that 'hamster' is a kind of 'pet' (line 2).
        The file pets.csv states that 'hamster' is a type of 'pet' (line 2).
        Your graph pets.csv has it that 'hamster' is a kind of 'pet' (line 2).
        According to pets.csv, 'hamster' is a kind of 'pet' (line 2).
        By the graph pets.csv, 'hamster' is a sort of 'pet' (line 2).
        In pets.csv, 'hamster' is a kind of 'pet' (line 2).
        As per the file pets.csv, 'hamster' is a kind of 'pet' (line 2).
        It says in pets.csv that 'hamster' is a kind of 'pet' (line 2).
        It stands in the graph pets.csv that 'hamster' is a kind of 'pet' (line 2).
        'hamster' is a kind of 'pet', says pets.csv (line 2).
        'hamster' is a kind of 'pet' according to pets.csv (line 2).
        'hamster' is a type of 'pet', by the graph pets.csv (line 2).
        The expert graph “pets.csv” says that 'hamster' is a kind of 'pet' (line 2).
        Going by pets.csv, 'hamster' is a kind of 'pet' (line 2).""",
    ),
    (
        [Told(graph="pets.csv", subject="wheel", relation="used_for", object="running")],
        """The graph pets.csv says that 'wheel' is used for 'running'.
        pets.csv knows that 'wheel' serves for 'running'.
        'wheel' is used for 'running' in pets.csv.""",
    ),
    (
        [Told(graph="pets.csv", subject="hamster", relation="gnaws at", object="wheel", holds=False)],
        """The graph pets.csv does not say that 'hamster' stands in the relation 'gnaws at' to 'wheel'.
        pets.csv doesn't say that 'hamster' stands in the relation 'gnaws at' to 'wheel'.
        The file pets.csv nowhere says that 'hamster' stands in the relation 'gnaws at' to 'wheel'.""",
    ),
)
