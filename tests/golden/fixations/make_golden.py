# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes maps.json and measures.json with Debian's python3-numpy and python3-scipy (1.24, 1.10.1).

    python3 tests/golden/fixations/make_golden.py

Nothing of Sightline runs here: maps are scipy.ndimage.gaussian_filter, measures are written out from their definitions.
"""
import json
import math
import pathlib

import numpy as np
from scipy.ndimage import gaussian_filter

HERE = pathlib.Path(__file__).parent
rng = np.random.default_rng(20261130)


def rounded(array):
    return [float(f"{v:.12g}") for v in np.asarray(array, float).ravel()]


def map_case(width, height, count, sigma, mode):
    x = np.round(rng.uniform(0, width, count), 2)
    y = np.round(rng.uniform(0, height, count), 2)
    weight = np.round(rng.uniform(80, 600, count))
    if count > 2:  # the same place again
        x[2], y[2] = x[0], y[0]
    field = np.zeros((height, width))
    for a, b, w in zip(x, y, weight):
        field[int(b), int(a)] += w
    blurred = gaussian_filter(field, sigma, mode=mode, cval=0, truncate=4.0)
    return dict(width=width, height=height, sigma=sigma, mode=mode, x=x.tolist(), y=y.tolist(),
                weight=weight.tolist(), map=rounded(blurred / blurred.max()))


def nss(field, x, y):
    return float(np.mean([(field[b, a] - field.mean()) / field.std() for a, b in zip(x, y)]))


def auc(positives, negatives):
    positives, negatives = np.asarray(positives), np.asarray(negatives)
    return float(np.mean([((negatives < p).sum() + 0.5 * (negatives == p).sum()) / len(negatives) for p in positives]))


def log2_density(field):
    shifted = field - min(field.min(), 0) + 1e-20
    return np.log2(shifted / shifted.sum())


def log2_centre(height, width):
    yy, xx = np.mgrid[0:height, 0:width]
    log = (-((yy + .5) / height - .5) ** 2 / (2 * .22 ** 2) - ((xx + .5) / width - .5) ** 2 / (2 * .28 ** 2))
    return (log - np.log(np.exp(log).sum())) / math.log(2)


def measure_cases():
    """Five pictures, one of another size; maps with ties, one signed; fixations that repeat."""
    sizes = [(16, 12), (16, 12), (16, 12), (48, 24), (16, 12)]
    maps, points = [], []
    for i, (width, height) in enumerate(sizes):
        field = np.round(rng.uniform(0, 1, (height, width)), 1 if i == 1 else 3).astype(np.float32)
        if i == 4:
            field -= np.float32(0.5)
        count = 6 + i
        x = np.round(np.clip(rng.normal(width / 2, width / 5, count), 0, width - .01), 2)
        y = np.round(np.clip(rng.normal(height / 2, height / 5, count), 0, height - .01), 2)
        x[-1], y[-1] = x[0], y[0]
        maps.append(field)
        points.append((x, y))
    cases = []
    for i, (field, (x, y)) in enumerate(zip(maps, points)):
        width, height = sizes[i]
        values = field.astype(np.float64)
        px, py = x.astype(int), y.astype(int)
        others = []
        for k, (ox, oy) in enumerate(points):
            if k != i:
                others += [values[int(b * height / sizes[k][1]), int(a * width / sizes[k][0])] for a, b in zip(ox, oy)]
        fixated = [values[b, a] for a, b in zip(px, py)]
        gain = log2_density(values) - log2_centre(height, width)
        cases.append(dict(width=width, height=height, map=[float(v) for v in field.ravel()], x=x.tolist(), y=y.tolist(),
                          nss=nss(values, px, py), auc=auc(fixated, values.ravel()), shuffled_auc=auc(fixated, others),
                          information_gain=float(np.mean([gain[b, a] for a, b in zip(px, py)]))))
    return cases


def main():
    maps = [map_case(21, 13, 5, 2.0, mode) for mode in ("constant", "reflect", "nearest", "mirror", "wrap")]
    maps += [map_case(17, 9, 4, 0.7, "constant"), map_case(15, 11, 6, 5.5, "constant"), map_case(7, 6, 3, 4.0, "reflect"),
             map_case(1, 5, 2, 1.5, "mirror"), map_case(32, 20, 1, 3.3, "constant")]
    (HERE / "maps.json").write_text(json.dumps({"maps": maps}) + "\n")
    (HERE / "measures.json").write_text(json.dumps({"pictures": measure_cases()}) + "\n")


if __name__ == "__main__":
    main()
