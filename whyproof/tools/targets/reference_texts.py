"""Plain sentences, written for this package, that stand in for "no particular text" where a method needs reference data.

They speak of everyday facts, praise and blame nothing, and cover common words, so that their embeddings are what a model
of English usually sees. A model of another language sees foreign words: its maps then rest on an odd reference.
"""

from __future__ import annotations

REFERENCE_TEXTS = (
    "The train to the coast leaves at a quarter past nine.",
    "There is a table in the room, and two chairs stand beside it.",
    "She put the letter on the desk and went out to the garden.",
    "The number of the house is painted on the gate.",
    "On Tuesday the library opens an hour later than on other days.",
    "He asked where the station was, and I told him.",
    "A river runs through the town and under three bridges.",
    "The box holds paper, pens and a roll of tape.",
    "They moved here from another city some years ago.",
    "The meeting was about the plan for the next month.",
    "Water boils at a lower temperature on a mountain.",
    "My neighbour keeps his bicycle in the hall.",
    "The report has forty pages and a list of names at the end.",
    "In the afternoon the children walk home from school.",
    "The shop on the corner sells bread, milk and newspapers.",
    "We looked at the map and took the second road on the left.",
    "The window faces north, so the light changes little in the day.",
    "An engineer measured the length of the wall and wrote it down.",
    "Some of the members came by bus and some by car.",
    "The film lasts about two hours and is set in a village.",
    "The company said that it would publish the figures in March.",
    "Her brother works in an office near the harbour.",
    "The book has been translated into several languages.",
    "A man and a woman are waiting for the lift on the ground floor.",
)
