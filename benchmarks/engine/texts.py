"""Texts written for the benchmarks: short (13-14 tokens), middling (25-30), long (250-300), and a document of 2,000 words."""

from __future__ import annotations

SHORT = (
    "The food was cold but the waiter kept all of us laughing",
    "Nobody I know could ever sit through this film a second time",
    "A warm and clever little story that deserves a far bigger audience",
    "The engine is quiet yet the seats in the back are hard",
    "I had expected very little and somehow I still felt rather cheated",
)
MIDDLING = (
    "The first half is slow and a little confused, but once the sisters finally meet, every scene is a delight to watch.",
    "They promised delivery within two days, it took three weeks, and when the box arrived the lamp inside was broken in half.",
    "Not every joke lands and the music is far too loud, yet I left the theatre smiling and would happily go again.",
    "Her new album is careful, polite and expertly produced, and I have already forgotten every song on it except the last.",
)
LONG = (
    "We booked this small hotel by the harbour after reading a dozen glowing reviews, and for the first hour it lived up to"
    " all of them. The woman at the desk greeted us by name and carried one of our bags up the stairs herself. Our room had"
    " a view over the fishing boats, and the bed was the most comfortable I have slept in for years. Then, just as we had "
    "turned out the light, the music started. There is a bar directly underneath, and until two in the morning the bass "
    "shook the glasses on the shelf. I went down to complain and was told, politely, that nothing could be done about it. "
    "Breakfast the next day was generous, with fresh bread, local cheese and strong coffee, and the terrace in the morning "
    "sun is a lovely place to sit. But the shower ran cold for both days of our stay, the towels smelled of damp, and the "
    "window did not close properly. When we checked out they offered us ten percent off, which felt like an insult after "
    "two nights without sleep. It is a pity, because the people are kind and the building is beautiful. With thicker floors"
    " and a working boiler I would come back gladly, but as things are I cannot recommend it to anyone who hopes to rest.",
    "The director has spent thirty years making quiet films about ordinary families, and this one may be the quietest of "
    "them all. A retired bus driver moves in with his daughter after a fall, and over one long winter the two of them learn"
    " to talk to each other again. Very little happens. They argue about the heating, they burn a cake, they watch an old "
    "match on television and fall asleep before it ends. Yet I was gripped from the first scene to the last, because the "
    "writing is so precise and the two lead actors listen so well. There is a moment near the middle, when he finds a box "
    "of letters that she never sent, that is as moving as anything I have seen this year. The photography is plain but "
    "never dull, and the music is used with great care. If I have one complaint it is that the subplot with the neighbour "
    "goes nowhere and could easily have been cut. Some viewers will find the pace too slow, and the ending refuses to tie "
    "things up. For me that refusal is the point. I left the cinema a good deal lighter than I went in, called my own "
    "father on the way home, and have been telling everyone I know to go and see it while they can.",
)


def document(words: int = 2_000) -> str:
    """A document of at least so many words: the long texts' sentences in a fixed order that mixes them, numbered apart."""
    from whyproof.core.sentences import sentence_groups
    from whyproof.core.text import Instance

    sentences: list[str] = []
    for text in LONG:
        instance = Instance.of(text)
        places = [(instance.words[group[0]].start, instance.words[group[-1]].end) for group in sentence_groups(instance)]
        sentences += [text[start:end] for start, end in places]
    found: list[str] = []
    length = 0
    while length < words:
        sentence = sentences[(7 * len(found)) % len(sentences)]
        found.append(f"Day {len(found) + 1}: {sentence}.")
        length += len(Instance.of(found[-1]).words)
    return " ".join(found)
