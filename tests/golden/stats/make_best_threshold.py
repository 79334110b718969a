#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Best thresholds with cross-validation, by numpy and scipy alone: best_threshold.json beside this file.

A metric of every map at every value of a rule, [image][model][technique][value], null where it is undefined. An image's
value is the mean over its maps that have one. For every group of maps: the first value with the highest (or lowest) mean
over images among the values at which at least half of the images have one; the same without the images of each fold,
and the mean over images at the value chosen without them with Student's 95 % interval.
"""
import json
import warnings
from pathlib import Path

import numpy as np
from scipy import stats

warnings.simplefilter("ignore", RuntimeWarning)  # means of nothing are nan
IMAGES, MODELS, TECHNIQUES, POINTS = 9, 2, 2, 21


def best(values, lower):
    """The first best column of [image][value], or None."""
    defined = np.sum(~np.isnan(values), axis=0)
    means = np.nanmean(values, axis=0)
    means[(defined == 0) | (2 * defined < len(values))] = np.nan
    if np.all(np.isnan(means)):
        return None
    return int(np.nanargmin(np.round(means, 12)) if lower else np.nanargmax(np.round(means, 12)))


def result(values, folds, lower):
    values = np.asarray(values)
    chosen = best(values, lower)
    held, picks = [], []
    for fold in range(folds or len(values)):
        out = np.arange(len(values)) % (folds or len(values)) == fold
        pick = best(values[~out], lower)
        if pick is None:
            continue
        picks.append(pick)
        held += [v for v in values[out, pick] if not np.isnan(v)]
    mean = float(np.mean(held))
    half = stats.t.ppf(0.975, len(held) - 1) * stats.sem(held)
    means = np.nanmean(values, axis=0)
    flat = [chosen, chosen]
    while flat[0] > 0 and abs(means[flat[0] - 1] - means[chosen]) <= 0.01:
        flat[0] -= 1
    while flat[1] + 1 < len(means) and abs(means[flat[1] + 1] - means[chosen]) <= 0.01:
        flat[1] += 1
    return {"best": chosen, "fitted": float(means[chosen]), "images": int(np.sum(~np.isnan(values[:, chosen]))),
            "held_out": mean, "low": mean - half, "high": mean + half, "held_out_images": len(held),
            "chosen": [min(picks), max(picks)], "flat": flat}


def main():
    rng = np.random.default_rng(20261201)
    x = np.linspace(0, 1, POINTS)
    maps = np.empty((IMAGES, MODELS, TECHNIQUES, POINTS), dtype=np.float32)
    for i in range(IMAGES):
        for m in range(MODELS):
            for t in range(TECHNIQUES):
                centre = 0.3 + 0.2 * t + 0.1 * m + 0.15 * rng.standard_normal()
                maps[i, m, t] = 0.6 * np.exp(-((x - centre) / 0.3) ** 2) + 0.02 * rng.random(POINTS)
    maps[2, 0, 0, 15:] = np.nan  # an empty mask from there on
    maps[:6, 1, 1, 20] = np.nan
    cases = []
    for folds in (0, 3):
        for lower in (False, True):
            groups = []
            for technique in (None, 0, 1):
                for model in (None, 0, 1):
                    if technique is None and model is not None:
                        continue
                    part = maps[:, slice(None) if model is None else [model]]
                    part = part[:, :, slice(None) if technique is None else [technique]]
                    values = np.nanmean(part.astype(np.float64), axis=(1, 2))
                    groups.append({"technique": technique, "model": model, **result(values, folds, lower)})
            cases.append({"folds": folds, "lower_is_better": lower, "groups": groups})
    document = {"values": x.tolist(),
                "maps": [[[[None if np.isnan(v) else float(v) for v in t] for t in m] for m in i] for i in maps],
                "cases": cases}
    Path(__file__).with_name("best_threshold.json").write_text(json.dumps(document) + "\n")


if __name__ == "__main__":
    main()
