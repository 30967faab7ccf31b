"""How the verifier does on public sets of inference: MoNLI, FOLIO, and smaller runs on MED, FraCaS and semantic fragments.

python benchmarks/public_anchors.py --data FOLDER [--pairs 600] [--every 1] [--json]

FOLDER holds ``monli``, ``nli_reasoning`` and ``wordnet``. Every verdict is ``judge``'s. The sets measure; nothing is tuned on
their test parts.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.anchors import folio, monli, sentence_pairs, wordnet, worlds
from benchmarks.anchors.first_order import BadFormula, FirstOrder
from whyproof.core.canonical import JSON
from whyproof.core.claim_world import Entailment
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Judgement
from whyproof.knowledge.lexicon import Lexicon
from whyproof.verifiers import judge
from whyproof.verifiers.english.inference import Problem, Theory, theory
from whyproof.verifiers.english.inference.words import joined, tokens_of

UNREAD = "UNTRANSLATABLE"
UNEXPLAINED = "not explained"
WANTED = {"PROVED": "entailment", "REFUTED": "contradiction"}


def judged(values: Mapping[str, JSON]) -> Judgement:
    """The verdict on the hypothesis of a theory record."""
    evidence = Evidence("theory", "theory", "", "", (), values)
    sentences: list[Mapping[str, JSON]] = values["sentences"]  # type: ignore[assignment]
    hypothesis = next(str(s["text"]) for s in sentences if s["role"] == "hypothesis")
    return judge(Entailment((evidence.id,), hypothesis=hypothesis), {evidence.id: evidence}, ())


def read_and_judged(premises: list[str], hypothesis: str, lexicon: Lexicon, **options: object) -> str:
    """The verdict's name; a graph that the proof has no use for is left out and the theory judged without it."""
    read = theory(premises, hypothesis, lexicon=lexicon, **options)  # type: ignore[arg-type]
    if not isinstance(read, Theory):
        return UNREAD
    found = judged(read.values)
    if found.gate == "unused_axiom":
        return read_and_judged(premises, hypothesis, lexicon)
    return found.verdict.name


def share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def run_monli(data: Path, lexicon: Lexicon, every: int) -> dict[str, object]:
    """Accuracy, false proofs of neutral pairs and the share that is not read, over all pairs and by part; strictly, with no
    axiom but the edges of the graph between the two nouns, each tied to one sense; and with it assumed that a large bookstore is
    a large store. Every entailed pair that is not proved strictly is counted under its cause."""
    graph = wordnet.graph(data / "wordnet")
    strict: Counter[tuple[str, bool, str]] = Counter()
    assuming: Counter[tuple[str, bool, str]] = Counter()
    links: Counter[str] = Counter()
    causes: Counter[str] = Counter()
    for pair in list(monli.pairs(data / "monli"))[::every]:
        link = monli.linked(pair.words, graph, lexicon)
        links[monli.clearness(link)] += 1
        facts = monli.facts(link, graph)
        verdict = read_and_judged([pair.premise], pair.hypothesis, lexicon, graph=facts)
        strict[pair.part, pair.entailed, verdict] += 1
        assumed = verdict
        if verdict == "UNSUPPORTED" and _compares(pair, lexicon, facts):
            assumed = read_and_judged([pair.premise], pair.hypothesis, lexicon, graph=facts, comparisons=True)
        assuming[pair.part, pair.entailed, assumed] += 1
        if pair.entailed and verdict != "PROVED":
            causes[_cause(pair, lexicon, link is None, verdict, assumed)] += 1
    parts = sorted({part for part, _, _ in strict})
    return {
        "strictly": _summary(strict),
        **{f"{part}, strictly": _summary({key: n for key, n in strict.items() if key[0] == part}) for part in parts},
        "with comparisons assumed": _summary(assuming),
        "choice of senses": dict(sorted(links.items())),
        "entailed and not proved strictly": dict(causes.most_common()),
    }


def _cause(pair: monli.Pair, lexicon: Lexicon, unlinked: bool, verdict: str, assumed: str) -> str:
    """Why an entailed pair is not proved strictly."""
    if verdict == UNREAD:
        problem = theory(pair.premise, pair.hypothesis, lexicon=lexicon)
        return f"not read: {problem.line}" if isinstance(problem, Problem) else "not read with the graph"
    if verdict != "UNSUPPORTED":
        return verdict
    if assumed == "PROVED":
        return "an adjective that compares within a kind"
    if unlinked:
        return "the graph links no senses of the two nouns"
    texts = zip((pair.premise, pair.hypothesis), pair.words, strict=True)
    if any(t.lower.endswith(f" {word.casefold()}") for text, word in texts for t in joined(tokens_of(text), lexicon)):
        return "the noun is part of a noun of two words"
    return "no proof found"


def _compares(pair: monli.Pair, lexicon: Lexicon, facts: Mapping[str, JSON] | None) -> bool:
    """Whether assuming comparisons makes a difference to the theory."""
    one, two = (
        theory(pair.premise, pair.hypothesis, graph=facts, lexicon=lexicon, comparisons=assumed) for assumed in (False, True)
    )
    return one != two


def _summary(count: Mapping[tuple[str, bool, str], int]) -> dict[str, object]:
    total = sum(count.values())
    neutral = sum(n for (_, entailed, _), n in count.items() if not entailed)
    right = sum(n for (_, entailed, verdict), n in count.items() if entailed == (verdict == "PROVED"))
    false = sum(n for (_, entailed, verdict), n in count.items() if not entailed and verdict == "PROVED")
    unread = sum(n for (_, _, verdict), n in count.items() if verdict == UNREAD)
    return {
        "pairs": total,
        "accuracy": share(right, total),
        "false proofs": f"{false} of {neutral}",
        "unread": share(unread, total),
    }


def run_folio(data: Path) -> dict[str, object]:
    """Agreement with the labels by class, what else was said instead, and how many formulas could not be read."""
    folder = data / "nli_reasoning"
    count: Counter[str] = Counter()
    mismatches: list[dict[str, object]] = []
    repaired = 0
    for case in folio.conclusions(folder):
        symbols = FirstOrder()
        try:
            values = symbols.theory(case.premises, case.conclusion)
        except BadFormula as bad:
            count[f"{case.wanted} unreadable"] += 1
            line = next(line for line in (*case.premises, case.conclusion) if not _readable(line))
            why = f"a formula of the story cannot be read: {bad}: {line}"
            mismatches.append({"wanted": case.wanted, "found": UNREAD, "why": why, "conclusion": case.conclusion})
            continue
        repaired += symbols.repaired
        found = judged(values)
        count[f"{case.wanted} {found.verdict.name}"] += 1
        if found.verdict.name != case.wanted:
            why = _explained(symbols, values, found)
            mismatches.append({"wanted": case.wanted, "found": found.verdict.name, "why": why, "conclusion": case.conclusion})
    unreadable = [line for story in folio.stories(folder) for line in story if not _readable(line)]
    right = sum(n for key, n in count.items() if len(set(key.split())) == 1)
    return {
        "agreement": share(right, sum(count.values())),
        "by class": dict(sorted(count.items())),
        "repaired formulas": repaired,
        "unreadable formulas of all stories": len(unreadable),
        "mismatches without an explanation": sum(UNEXPLAINED in str(m["why"]) for m in mismatches),
        "mismatches": mismatches,
    }


def _explained(symbols: FirstOrder, values: Mapping[str, JSON], found: Judgement) -> str:
    """Why the formulas do not say what the label does: shown by worlds, or by the proof itself."""
    parts = [f"no premise has {', '.join(symbols.strange)}"] if symbols.strange else []
    if found.verdict.name == "UNSUPPORTED":
        parts.append(worlds.unsettled(values) or UNEXPLAINED)
    elif found.verdict.name == "VACUOUS":
        parts.append(f"{found.reason}, so it says nothing of the case; classical logic counts it as true")
    elif found.verdict.name in {"PROVED", "REFUTED"}:
        parts.append(f"{found.reason}, whatever the label")
    else:
        parts.append(UNEXPLAINED)
    parts += [f"spelt apart: {pair}" for pair in worlds.spelt_apart([name for name, _ in symbols.predicates])]
    return "; ".join(parts)


def _readable(line: str) -> bool:
    try:
        FirstOrder().read(line)
    except BadFormula:
        return False
    return True


def run_pairs(pairs: Iterable[sentence_pairs.Pair], lexicon: Lexicon) -> dict[str, object]:
    """Share that is read; proofs, and of what; each proof or refutation that the label denies."""
    count: Counter[str] = Counter()
    disputed: list[str] = []
    for premise, hypothesis, label in pairs:
        verdict = read_and_judged(sentence_pairs.premises_of(premise), hypothesis, lexicon)
        count[f"{label} {verdict}"] += 1
        if verdict in WANTED and label != WANTED[verdict]:
            disputed.append(f"{verdict}, labelled {label}: {premise} / {hypothesis}")
    total = sum(count.values())
    read = total - sum(n for key, n in count.items() if key.endswith(UNREAD))
    proved = sum(n for key, n in count.items() if key.endswith(" PROVED"))
    return {
        "pairs": total,
        "read": share(read, total),
        "proved": proved,
        "proved and not entailed": proved - count["entailment PROVED"],
        "by label": dict(sorted(count.items())),
        "disputed": disputed,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with monli, nli_reasoning and wordnet")
    parser.add_argument("--pairs", type=int, default=600, help="pairs of each of the smaller sets")
    parser.add_argument("--every", type=int, default=1, help="take only every so-manieth pair of MoNLI")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    lexicon = wordnet.lexicon(args.data / "wordnet")
    folder = args.data / "nli_reasoning"
    started = time.perf_counter()
    results: dict[str, object] = {
        "monli": run_monli(args.data, lexicon, args.every),
        "folio": run_folio(args.data),
        "med": run_pairs(sentence_pairs.sampled(sentence_pairs.med(folder), args.pairs), lexicon),
        "fracas": run_pairs(sentence_pairs.sampled(sentence_pairs.fracas(folder), args.pairs), lexicon),
        "semantic fragments": run_pairs(sentence_pairs.sampled(sentence_pairs.fragments(folder), args.pairs), lexicon),
        "seconds": round(time.perf_counter() - started),
    }
    if args.json:
        print(json.dumps(results, indent=1, ensure_ascii=False))
        return
    for name, found in results.items():
        print(name)
        for key, value in found.items() if isinstance(found, dict) else [("", found)]:
            for line in value if isinstance(value, list) else [value]:
                print(f"  {key}: {line}" if key else f"  {line}")


if __name__ == "__main__":
    main()
