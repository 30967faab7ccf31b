"""LRP's rules on numpy arrays, each written as the paper states it: relevance in, relevance out, no gradient anywhere.

Achtibat et al. 2024, arXiv:2402.05602: the epsilon rule (equation 8, with epsilon 0), propositions 3.1 (softmax), 3.2 and 3.3
(products), 3.4 (normalisation); the identity rule for elementwise functions (equation 9).
"""

from __future__ import annotations

from math import erf
from typing import Any

import numpy as np

A = np.ndarray


def affine(x: A, W: A, z: A, R: A) -> A:
    """R_i = sum_j W_ji x_i / z_j R_j, one token and one output at a time; W is [out, in], z holds the bias."""
    found = np.zeros_like(x)
    for t in range(len(x)):
        for j in range(len(W)):
            found[t] += W[j] * x[t] / z[t, j] * R[t, j]
    return found


def added(parts: list[A], R: A) -> list[A]:
    """Proportional shares of a sum."""
    whole = sum(parts)
    return [part / whole * R for part in parts]


def centred(x: A, R: A) -> A:
    """Through c = x - mean(x), a linear map."""
    n = x.shape[1]
    return affine(x, np.eye(n) - 1 / n, x - x.mean(1, keepdims=True), R)


def layer_norm(x: A, gamma: A, beta: A, eps: float, R: A) -> A:
    """Scale and shift by the epsilon rule, the division by the deviation by the identity rule, the mean as a linear map."""
    c = x - x.mean(1, keepdims=True)
    n = c / np.sqrt(x.var(1, keepdims=True) + eps)
    return centred(x, n * gamma / (n * gamma + beta) * R)


def softmax(x: A, s: A, R: A) -> A:
    """Proposition 3.1: R_i = x_i (R_i - s_i sum_j R_j), row by row; a masked score is minus infinity and gets nothing."""
    found = np.zeros_like(s)
    for row in range(len(s)):
        seen = s[row] > 0
        found[row, seen] = x[row, seen] * (R[row, seen] - s[row, seen] * R[row].sum())
    return found


def product(a: A, b: A, R: A) -> tuple[A, A]:
    """Proposition 3.3 for o = a b: half of the relevance to each factor, in proportion to the summands."""
    o = a @ b
    of_a, of_b = np.zeros_like(a), np.zeros_like(b)
    for i in range(o.shape[0]):
        for k in range(o.shape[1]):
            summands = a[i] * b[:, k] / (2 * o[i, k]) * R[i, k]
            of_a[i] += summands
            of_b[:, k] += summands
    return of_a, of_b


def soft(x: A) -> A:
    powers = np.exp(x - x.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


class Attention:
    """softmax(q k' / sqrt(d)) v over heads; q, k and v are [n, n_heads * d]."""

    def __init__(self, q: A, k: A, v: A, heads: int, causal: bool) -> None:
        self.q, self.k, self.v, self.heads, self.causal = q, k, v, heads, causal
        self.d = q.shape[1] // heads
        self.out = np.concatenate([self._head(h)[2] for h in range(heads)], axis=1)

    def _head(self, h: int) -> tuple[A, A, A]:
        at = slice(h * self.d, (h + 1) * self.d)
        x = self.q[:, at] @ self.k[:, at].T / np.sqrt(self.d)
        if self.causal:
            x[np.triu_indices(len(x), 1)] = -np.inf
        s = soft(x)
        return x, s, s @ self.v[:, at]

    def relevance(self, R: A) -> tuple[A, A, A]:
        of_q, of_k, of_v = (np.zeros_like(m) for m in (self.q, self.k, self.v))
        for h in range(self.heads):
            at = slice(h * self.d, (h + 1) * self.d)
            x, s, _ = self._head(h)
            of_s, of_v[:, at] = product(s, self.v[:, at], R[:, at])
            of_q[:, at], of_kt = product(self.q[:, at], self.k[:, at].T / np.sqrt(self.d), softmax(x, s, of_s))
            of_k[:, at] = of_kt.T
        return of_q, of_k, of_v


class Bert:
    """A two-layer BERT's encoder, written out for one text; ``states`` are its last, [n_tokens, width]."""

    def __init__(self, model: Any, prefix: str, ids: list[int]) -> None:
        self.w = {name: value.numpy() for name, value in model.state_dict().items()}
        self.eps, heads = model.config.layer_norm_eps, model.config.num_attention_heads
        self.e = f"{prefix}embeddings"
        self.parts = [
            self.w[f"{self.e}.word_embeddings.weight"][ids],
            self.w[f"{self.e}.position_embeddings.weight"][: len(ids)],
            self.w[f"{self.e}.token_type_embeddings.weight"][[0] * len(ids)],
        ]
        h = self.norm(f"{self.e}.LayerNorm", sum(self.parts))
        self.layers: list[Any] = []
        for number in range(2):
            p = f"{prefix}encoder.layer.{number}"
            q, k, v = (self.lin(f"{p}.attention.self.{x}", h) for x in ("query", "key", "value"))
            attention = Attention(q, k, v, heads, causal=False)
            first = self.lin(f"{p}.attention.output.dense", attention.out)
            middle = self.norm(f"{p}.attention.output.LayerNorm", first + h)
            inner = self.lin(f"{p}.intermediate.dense", middle)
            second = self.lin(f"{p}.output.dense", gelu(inner))
            self.layers.append((p, h, attention, first, middle, inner, second))
            h = self.norm(f"{p}.output.LayerNorm", second + middle)
        self.states = h

    def lin(self, name: str, x: A) -> A:
        found: A = x @ self.w[f"{name}.weight"].T + self.w[f"{name}.bias"]
        return found

    def norm(self, name: str, x: A) -> A:
        c = x - x.mean(1, keepdims=True)
        found: A = c / np.sqrt(x.var(1, keepdims=True) + self.eps) * self.w[f"{name}.weight"] + self.w[f"{name}.bias"]
        return found

    def back(self, name: str, x: A, R: A) -> A:
        return affine(x, self.w[f"{name}.weight"], self.lin(name, x), R)

    def unnorm(self, name: str, x: A, R: A) -> A:
        return layer_norm(x, self.w[f"{name}.weight"], self.w[f"{name}.bias"], self.eps, R)

    def relevance(self, R_h: A) -> A:
        """Relevance of the tokens' own embeddings [n_tokens], of relevance [n_tokens, width] of the last states."""
        for p, below, attention, first, middle, inner, second in reversed(self.layers):
            R_second, R_middle = added([second, middle], self.unnorm(f"{p}.output.LayerNorm", second + middle, R_h))
            R_inner = self.back(f"{p}.output.dense", gelu(inner), R_second)  # gelu: the identity rule
            R_middle = R_middle + self.back(f"{p}.intermediate.dense", middle, R_inner)
            R_first, R_h = added([first, below], self.unnorm(f"{p}.attention.output.LayerNorm", first + below, R_middle))
            R_qkv = attention.relevance(self.back(f"{p}.attention.output.dense", attention.out, R_first))
            for x, R_x in zip(("query", "key", "value"), R_qkv, strict=True):
                R_h = R_h + self.back(f"{p}.attention.self.{x}", below, R_x)
        whole: A = sum(self.parts)  # type: ignore[assignment]
        found: A = added(self.parts, self.unnorm(f"{self.e}.LayerNorm", whole, R_h))[0].sum(1)
        return found


def gelu(x: A) -> A:
    found: A = np.vectorize(lambda y: 0.5 * y * (1 + erf(y / 2**0.5)))(x)
    return found
