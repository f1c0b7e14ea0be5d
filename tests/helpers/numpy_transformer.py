"""A forward pass of every kind of Transformer in NumPy alone, from the weights as they are saved.

Written from the papers, in float64, and it shares no code with the layers. Results are named as in `forward_steps`.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import erf

import numpy as np

_EPSILON = 1e-5
Numbers = dict[str, np.ndarray]


class NumpyTransformer:
    """A network of a spec and its weights by path."""

    def __init__(self, spec, weights: Mapping[str, np.ndarray]) -> None:
        self.spec = spec
        self.weights = {path: np.asarray(value, "float64") for path, value in weights.items()}
        self.steps: Numbers = {}

    def classify(self, ids) -> Numbers:
        causal = self.spec.causal
        x = self._tower("encoder", ids, "embedding", "block", self.spec.num_layers, "final_norm", causal)
        pooled = {"mean": x.mean(axis=0), "cls": x[0], "max": x.max(axis=0), "last": x[-1]}[self.spec.pooling]
        self.steps["encoder.pooled"] = pooled
        return self._ended("encoder", pooled @ self.weights["head/kernel"] + self.weights["head/bias"])

    def write(self, ids, place) -> Numbers:
        x = self._tower("decoder", ids, "embedding", "block", self.spec.num_layers, "final_norm", causal=True)
        table = "embedding/table" if self.spec.tied_output else "output_embedding/table"
        return self._ended("decoder", x[place] @ self.weights[table].T)

    def translate(self, source, target, place) -> Numbers:
        tables = {
            "all": ["embedding"] * 3,
            "target_output": ["source_embedding", "target_embedding", "target_embedding"],
            "none": ["source_embedding", "target_embedding", "output_embedding"],
        }[self.spec.tied_embeddings]
        layers = self.spec.encoder_layers, self.spec.decoder_layers
        memory = self._tower("encoder", source, tables[0], "encoder", layers[0], "encoder_norm", causal=False)
        x = self._tower("decoder", target, tables[1], "decoder", layers[1], "decoder_norm", causal=True, memory=memory)
        return self._ended("decoder", x[place] @ self.weights[f"{tables[2]}/table"].T)

    def _ended(self, tower, logits) -> Numbers:
        self.steps |= {f"{tower}.logits": logits, f"{tower}.probabilities": softmax(logits)}
        return self.steps

    def _tower(self, tower, ids, table, prefix, layers, norm, causal, memory=None):
        rows = self.weights[f"{table}/table"][ids]
        x = rows * np.sqrt(self.spec.d_model)
        self.steps |= {f"{tower}.ids": np.asarray(ids), f"{tower}.embedding": rows, f"{tower}.scaled": x}
        if self.spec.positions != "rotary":
            places = self._places(len(ids))
            self.steps[f"{tower}.positions"] = places
            self.steps[f"{tower}.stream"] = x = x + places
        for number in range(1, layers + 1):
            names = {"attention": None, **({} if memory is None else {"cross_attention": memory}), "feed_forward": None}
            for name, seen in names.items():
                x = self._sub_layer(f"{tower}.{number}.{name}.", f"{prefix}_{number}/{name}", x, causal, seen)
        if self.spec.norm_placement == "pre":
            self.steps[f"{tower}.final_norm"] = x = self._norm(norm, x)
        return x

    def _places(self, length):
        if self.spec.positions == "learned":
            return self.weights["positions/table"][:length]
        width = self.spec.d_model
        channels = np.arange(width)
        angles = np.arange(length)[:, None] / 10000.0 ** (2 * (channels // 2) / width)
        return np.where(channels % 2, np.cos(angles), np.sin(angles))

    def _sub_layer(self, key, path, x, causal, memory):
        pre = self.spec.norm_placement == "pre"
        read = self._norm(f"{path}_norm", x) if pre else x
        if pre:
            self.steps[f"{key}norm"] = read
        if path.endswith("feed_forward"):
            added = self._feed_forward(key, path, read)
        elif memory is None:
            added = self._attention(key, path, *np.split(self._dense(path, "qkv", read), 3, axis=1), causal)
        else:
            keys, values = np.split(self._dense(path, "memory", memory), 2, axis=1)
            added = self._attention(key, path, self._dense(path, "query", read), keys, values, False, rotary=False)
        total = x + added
        self.steps |= {f"{key}output": added, f"{key}residual": total}
        if pre:
            return total
        self.steps[f"{key}norm"] = normed = self._norm(f"{path}_norm", total)
        return normed

    def _attention(self, key, path, q, k, v, causal, rotary=True):
        q, k, v = (np.stack(np.split(one, self.spec.num_heads, axis=1)) for one in (q, k, v))
        self.steps |= {f"{key}q": q, f"{key}k": k, f"{key}v": v}
        if rotary and self.spec.positions == "rotary":
            q, k = turned(q), turned(k)
            self.steps |= {f"{key}q_turned": q, f"{key}k_turned": k}
        dot = q @ k.transpose(0, 2, 1)
        scaled = dot / np.sqrt(q.shape[2])
        masked = scaled - (1e9 * np.triu(np.ones(dot.shape[1:]), 1) if causal else 0)
        weights = softmax(masked)
        heads = weights @ v
        joined = np.concatenate(list(heads * self.weights[f"{path}/gates"][:, None, None]), axis=1)
        self.steps |= {f"{key}dot": dot, f"{key}scaled": scaled, f"{key}masked": masked, f"{key}softmax": weights}
        self.steps |= {f"{key}heads": heads, f"{key}joined": joined}
        return self._dense(path, "output", joined)

    def _feed_forward(self, key, path, x):
        def dense(name, x):
            return x @ self.weights[f"{path}/{name}/kernel"] + self.weights[f"{path}/{name}/bias"]

        self.steps[f"{key}inner"] = inner = dense("inner", x)
        if self.spec.activation == "swiglu":
            self.steps[f"{key}linear"] = linear = dense("linear", x)
            activations = inner / (1 + np.exp(-inner)) * linear
        elif self.spec.activation == "gelu":
            activations = inner * np.vectorize(lambda one: (1 + erf(one / np.sqrt(2))) / 2)(inner)
        else:
            activations = np.maximum(inner, 0)
        self.steps[f"{key}activations"] = activations
        return dense("outer", activations)

    def _dense(self, path, name, x):
        return x @ self.weights[f"{path}/{name}_kernel"] + self.weights[f"{path}/{name}_bias"]

    def _norm(self, path, x):
        if self.spec.norm == "rms_norm":
            return x / np.sqrt((x**2).mean(axis=1, keepdims=True) + _EPSILON) * self.weights[f"{path}/scale"]
        centred = x - x.mean(axis=1, keepdims=True)
        deviation = np.sqrt((centred**2).mean(axis=1, keepdims=True) + _EPSILON)
        return centred / deviation * self.weights[f"{path}/gamma"] + self.weights[f"{path}/beta"]


def turned(x):
    """Each head's vector `(heads, T, d_head)` turned by its place: the pairs are channels i and i + d_head / 2."""
    half = x.shape[2] // 2
    angles = np.arange(x.shape[1])[:, None] / 10000.0 ** (np.arange(half) / half)
    first, second = x[..., :half], x[..., half:]
    cos, sin = np.cos(angles), np.sin(angles)
    return np.concatenate([first * cos - second * sin, second * cos + first * sin], axis=2)


def softmax(x):
    powers = np.exp(x - x.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
