#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes shapes.json: outlines and the pixels that pycocotools and labelme mark for them.

    make_shapes.py MASKAPI OUT

MASKAPI is the shared library of pycocotools' own rasteriser: common/maskApi.c of the COCO API 2.0, compiled with
"gcc -O2 -shared -fPIC maskApi.c -lm". Pillow (9.4 here) is what labelme draws with: polygon, rectangle and ellipse with
outline=1 and fill=1, as its shape_to_mask() calls them. Needs numpy.
"""
import ctypes
import json
import random
import sys

import numpy
from PIL import Image, ImageDraw


class Rle(ctypes.Structure):
    _fields_ = [("h", ctypes.c_ulong), ("w", ctypes.c_ulong), ("m", ctypes.c_ulong),
                ("counts", ctypes.POINTER(ctypes.c_uint))]


class Coco:
    def __init__(self, library):
        self.lib = ctypes.CDLL(library)
        self.lib.rleToString.restype = ctypes.c_void_p

    def mask(self, xy, width, height):
        rle = Rle()
        numbers = (ctypes.c_double * len(xy))(*xy)
        self.lib.rleFrPoly(ctypes.byref(rle), numbers, ctypes.c_ulong(len(xy) // 2), ctypes.c_ulong(height),
                           ctypes.c_ulong(width))
        out = numpy.zeros(width * height, numpy.uint8)
        self.lib.rleDecode(ctypes.byref(rle), out.ctypes.data_as(ctypes.c_void_p), ctypes.c_ulong(1))
        return out.reshape(width, height).T

    def text(self, mask):
        height, width = mask.shape
        columns = numpy.ascontiguousarray(mask.T)
        rle = Rle()
        self.lib.rleEncode(ctypes.byref(rle), columns.ctypes.data_as(ctypes.c_void_p), ctypes.c_ulong(height),
                           ctypes.c_ulong(width), ctypes.c_ulong(1))
        text = ctypes.string_at(self.lib.rleToString(ctypes.byref(rle))).decode()
        return [rle.counts[i] for i in range(rle.m)], text


def labelme(kind, xy, width, height):
    image = Image.new("L", (width, height))
    draw = ImageDraw.Draw(image)
    points = list(zip(xy[::2], xy[1::2]))
    if kind == "polygon":
        draw.polygon(points, outline=1, fill=1)
    elif kind == "rectangle":
        draw.rectangle(points, outline=1, fill=1)
    else:  # circle: centre and a point on it
        (cx, cy), (px, py) = points
        d = numpy.sqrt((cx - px) ** 2 + (cy - py) ** 2)
        draw.ellipse([cx - d, cy - d, cx + d, cy + d], outline=1, fill=1)
    return numpy.array(image)


def runs(mask):
    """Lengths of pixels outside, inside, ... along the rows."""
    out, value, length = [], 0, 0
    for v in mask.reshape(-1):
        if v != value:
            out.append(length)
            value, length = v, 0
        length += 1
    return out + [length]


def corners(rng, kind, width, height, k):
    """Each kind of trouble in turn: inside, across the border, whole and half coordinates, repeated corners."""
    outside = 4 if kind % 2 else 0
    xy = [rng.uniform(-outside, (height if i % 2 else width) + outside) for i in range(2 * k)]
    if kind % 5 == 1:
        xy = [round(v) for v in xy]
    elif kind % 5 == 2:
        xy = [round(2 * v) / 2 for v in xy]
    else:
        xy = [round(v, 2) for v in xy]
    if kind % 7 == 3:
        xy += xy[:2]
    if kind % 7 == 5:
        xy[4:4] = xy[2:4]
    return xy


def main():
    coco, rng, cases, texts = Coco(sys.argv[1]), random.Random(17), [], []

    def add(rule, kind, xy, width, height, mask):
        cases.append({"rule": rule, "kind": kind, "width": width, "height": height, "xy": xy, "runs": runs(mask)})

    square = [10, 10, 20, 10, 20, 20, 10, 20]
    add("coco", "polygon", square, 30, 30, coco.mask(square, 30, 30))
    add("labelme", "polygon", square, 30, 30, labelme("polygon", square, 30, 30))
    for n in range(140):
        width, height = rng.randint(1, 40), rng.randint(1, 40)
        xy = corners(rng, n, width, height, rng.randint(3, 9))
        add("coco", "polygon", xy, width, height, coco.mask(xy, width, height))
        add("labelme", "polygon", xy, width, height, labelme("polygon", xy, width, height))
    for n in range(40):
        width, height = rng.randint(1, 40), rng.randint(1, 40)
        x0, y0, x1, y1 = corners(rng, n - n % 7, width, height, 2)[:4]
        box = [min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)]
        around = [box[0], box[1], box[0], box[3], box[2], box[3], box[2], box[1]]
        add("coco", "rectangle", box, width, height, coco.mask(around, width, height))
        add("labelme", "rectangle", box, width, height, labelme("rectangle", box, width, height))
        circle = [x0, y0, round(x0 + (x1 - x0) / 3, 2), round(y0 + (y1 - y0) / 3, 2)]
        add("labelme", "circle", circle, width, height, labelme("circle", circle, width, height))
    for n in range(12):
        width, height = rng.randint(1, 60), rng.randint(1, 60)
        mask = numpy.zeros((height, width), numpy.uint8)
        for _ in range(n):
            x, y = rng.randint(0, width), rng.randint(0, height)
            mask[y:y + rng.randint(1, 30), x:x + rng.randint(1, 30)] ^= 1
        counts, text = coco.text(mask)
        texts.append({"size": [height, width], "counts": counts, "text": text, "runs": runs(mask)})
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write('{"cases": [\n' + ",\n".join(json.dumps(c, separators=(",", ":"), default=int) for c in cases))
        out.write('\n], "texts": [\n' + ",\n".join(json.dumps(t, separators=(",", ":"), default=int) for t in texts))
        out.write("\n]}\n")


main()
