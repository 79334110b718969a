#!/usr/bin/env python3
"""Makes the small images of this folder and expected.json: their samples as other programs decode them.

Needs Pillow, nibabel, numpy, and of Debian libopenjp2-tools and libheif-examples. Run in this folder.
"""
import json
import os
import struct
import subprocess
import zlib

import nibabel
import numpy as np
from PIL import Image, ImageSequence

expected = {}


def note(name, frames):
    """frames: arrays of rows x columns (x channels), in the order of the file."""
    expected[name] = [{"width": int(a.shape[1]), "height": int(a.shape[0]),
                       "channels": int(a.shape[2]) if a.ndim == 3 else 1,
                       "values": [v.item() for v in a.reshape(-1)]} for a in frames]


def tiff_pages():
    """Three pages of 16 bits, of which the second is marked as a thumbnail, and one of another size."""
    def page(seed, shape=(3, 4)):
        return Image.fromarray((np.arange(shape[0] * shape[1]).reshape(shape) * 401 + seed).astype(np.uint16))
    from PIL import TiffImagePlugin
    reduced = TiffImagePlugin.ImageFileDirectory_v2()
    reduced[254] = 1
    pages = [page(7), page(900, (2, 2)), page(30000), page(5, (5, 2))]
    # Each page is written alone and they are chained here: Pillow gives all pages of one call the same tags.
    parts = []
    for i, p in enumerate(pages):
        p.save("page.tif", tiffinfo=reduced if i == 1 else TiffImagePlugin.ImageFileDirectory_v2())
        parts.append(bytearray(open("page.tif", "rb").read()))
    os.remove("page.tif")
    whole = bytearray(b"II*\0\0\0\0\0")
    link = 4
    for part in parts:
        base = len(whole)
        at = int.from_bytes(part[4:8], "little")
        count = int.from_bytes(part[at:at + 2], "little")
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, kind, n = (int.from_bytes(part[entry + a:entry + b], "little") for a, b in ((0, 2), (2, 4), (4, 8)))
            size = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8}[kind] * n
            if tag == 273 or size > 4:
                value = int.from_bytes(part[entry + 8:entry + 12], "little") + base
                part[entry + 8:entry + 12] = value.to_bytes(4, "little")
        whole[link:link + 4] = (base + at).to_bytes(4, "little")
        link = base + at + 2 + 12 * count
        whole += part + b"\0" * (len(part) % 2)
    open("pages.tif", "wb").write(whole)
    with Image.open("pages.tif") as image:
        frames = [np.array(f) for f in ImageSequence.Iterator(image)]
    assert len(frames) == 4
    note("pages.tif", [frames[0].astype(np.uint16), frames[2].astype(np.uint16)])


def gif():
    """Frames with transparent pixels, the first one kept, the second cleared; and frames smaller than the screen."""
    def frame(seed):
        image = Image.new("RGBA", (9, 7), (0, 0, 0, 0))
        for y in range(7):
            for x in range(9):
                if (x * 3 + y * 5 + seed) % 4:
                    image.putpixel((x, y), ((x * 31 + seed) % 256, (y * 37) % 256, seed % 256, 255))
        return image
    frames = [frame(0), frame(11), frame(99)]
    frames[0].save("frames.gif", save_all=True, append_images=frames[1:], disposal=[1, 2, 1], duration=100, loop=0)
    with Image.open("frames.gif") as image:
        decoded = [np.array(f.convert("RGBA")) for f in ImageSequence.Iterator(image)]
    # What nobody has drawn has no colour; Pillow leaves one there.
    for a in decoded:
        a[a[..., 3] == 0] = 0
    # Where all is opaque there is no opacity.
    note("frames.gif", [a if (a[..., 3] < 255).any() else a[..., :3] for a in decoded])
    first = Image.fromarray((np.arange(63).reshape(7, 9) * 4).astype(np.uint8), "L")
    second, third = first.copy(), first.copy()
    second.paste(255, (3, 2, 6, 4))
    third.paste(1, (5, 1, 8, 6))
    first.save("parts.gif", save_all=True, append_images=[second, third], disposal=[1, 3, 1], duration=100)
    with Image.open("parts.gif") as image:
        note("parts.gif", [np.array(f.convert("RGB")) for f in ImageSequence.Iterator(image)])
    large = Image.fromarray(np.random.default_rng(3).integers(0, 256, (40, 50), dtype=np.uint8), "L")
    large.save("codes.gif", interlace=1)  # more codes than twelve bits hold
    with Image.open("codes.gif") as image:
        note("codes.gif", [np.array(image.convert("RGB"))])


def looked_at(image, volume):
    """Slices along the third axis as radiologists look at them, by nibabel's own turning to the closest axes."""
    codes = nibabel.aff2axcodes(image.affine)
    axis = {"R": 0, "L": 0, "A": 1, "P": 1, "S": 2, "I": 2}[codes[2]]
    turned = nibabel.as_closest_canonical(nibabel.Nifti1Image(volume, image.affine)).get_fdata()  # right, front, top
    out = []
    for k in range(volume.shape[2]):
        at = k if codes[2] in "RAS" else volume.shape[2] - 1 - k
        plane = np.take(turned, at, axis=axis)  # the lower of the other two axes first
        out.append(plane[::-1, ::-1].T)  # left or back comes last in a row, top comes first in a column
    return out


def nifti():
    volume = (np.arange(2 * 3 * 4).reshape(2, 3, 4) * 13 % 101 - 20).astype(np.int16)
    axial = nibabel.Nifti1Image(volume, np.diag([2.0, 3.0, 4.0, 1.0]))
    axial.header["cal_min"], axial.header["cal_max"] = 0, 50
    nibabel.save(axial, "axial.nii.gz")
    note("axial.nii.gz", looked_at(axial, volume))
    # The first axis runs down, the second to the back, the third to the left: sagittal slices, rows and columns swapped.
    affine = np.array([[0, 0, -1.5, 9], [0, -1, 0.1, 8], [-2, 0, 0, 7], [0, 0, 0, 1]])
    values = (np.arange(24, dtype=np.float64).reshape(2, 3, 4) / 7).astype(np.float32)
    sagittal = nibabel.Nifti2Image(values.astype(">f4"), affine)
    sagittal = nibabel.Nifti2Image(values, affine, sagittal.header.as_byteswapped(">"))
    nibabel.save(sagittal, "sagittal.nii")
    note("sagittal.nii", looked_at(sagittal, values))
    # Only the quaternion says how it lies; whole numbers with a slope; two volumes.
    times = (np.arange(2 * 3 * 2 * 2).reshape(2, 3, 2, 2) * 5).astype(np.uint8)
    header = nibabel.Nifti1Header()
    header.set_data_dtype(np.uint8)
    turned = nibabel.Nifti1Image(times, None, header)
    oblique = np.array([[0.96, -0.28, 0, 0], [0, 0, 1, 0], [-0.28, -0.96, 0, 0], [0, 0, 0, 1.0]])
    turned.set_qform(oblique, code=1)
    turned.set_sform(None, code=0)
    turned.header.set_slope_inter(0.5, -3)
    data = bytearray(turned.to_bytes())
    scaled = np.frombuffer(bytes([0] * 4), np.uint8)  # nibabel drops the slope of arrays in memory: put there by hand
    data[112:116] = np.float32(0.5).tobytes()
    data[116:120] = np.float32(-3).tobytes()
    open("times.nii", "wb").write(data)
    back = nibabel.load("times.nii")
    assert back.get_sform(coded=True)[1] == 0 and back.header["qform_code"] == 1
    both = back.get_fdata()
    note("times.nii", looked_at(back, both[..., 0]) + looked_at(back, both[..., 1]))
    colours = np.zeros((2, 2, 1), [("R", "u1"), ("G", "u1"), ("B", "u1")])
    for i, (r, g, b) in enumerate([(255, 0, 0), (0, 255, 0), (0, 0, 255), (9, 8, 7)]):
        colours[i % 2, i // 2, 0] = (r, g, b)
    unknown = nibabel.Nifti1Image(colours, None)
    nibabel.save(unknown, "colours.nii")  # how it lies is not said: as stored
    data = bytearray(open("colours.nii", "rb").read())
    data[252:256] = bytes(4)
    open("colours.nii", "wb").write(data)
    plain = nibabel.load("colours.nii").dataobj[:, :, 0]
    note("colours.nii", [np.stack([plain[c].T for c in "RGB"], -1)])


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def box(kind, body):
    return (8 + len(body)).to_bytes(4, "big") + kind + body


def within(data, start, end):
    """Places, kinds and ends of the boxes between two places."""
    at = start
    while at < end:
        size = int.from_bytes(data[at:at + 4], "big") or end - at
        yield at, bytes(data[at + 4:at + 8]), at + size
        at += size


def grow(data, place, by):
    data[place:place + 4] = (int.from_bytes(data[place:place + 4], "big") + by).to_bytes(4, "big")


def jpeg2000():
    rng = np.random.default_rng(5)
    grey = rng.integers(0, 4096, (7, 10), dtype=np.uint16)
    grey.tofile("in.rawl")
    run("opj_compress", "-i", "in.rawl", "-F", "10,7,1,12,u", "-n", "2", "-o", "grey12.jp2")
    note("grey12.jp2", [grey])
    colours = rng.integers(0, 256, (9, 8, 4), dtype=np.uint8)
    Image.fromarray(colours[..., :3]).save("colours.j2k", no_jp2=True, num_resolutions=2)
    Image.fromarray(colours, "RGBA").save("opacity.jp2", num_resolutions=2)
    for name, channels in (("colours.j2k", 3), ("opacity.jp2", 4)):
        with Image.open(name) as image:
            assert (np.array(image) == colours[..., :channels]).all()  # without loss
        note(name, [colours[..., :channels]])
    numbers = rng.integers(0, 5, (6, 6), dtype=np.uint8)
    palette = rng.integers(0, 256, (5, 3), dtype=np.uint8)
    Image.fromarray(numbers).save("palette.jp2", num_resolutions=1)
    data = bytearray(open("palette.jp2", "rb").read())
    place = data.index(b"jp2h") - 4
    end = place + int.from_bytes(data[place:place + 4], "big")
    more = box(b"pclr", (5).to_bytes(2, "big") + b"\3" + b"\7" * 3 + palette.tobytes())
    more += box(b"cmap", b"".join(b"\0\0\1" + bytes([c]) for c in range(3)))
    data[end:end] = more
    grow(data, place, len(more))
    data[data.index(b"colr") + 7:data.index(b"colr") + 11] = (16).to_bytes(4, "big")
    open("palette.jp2", "wb").write(data)
    note("palette.jp2", [palette[numbers]])
    # Luma and differences of colour, these with half the pixels in both directions.
    luma = rng.integers(0, 256, (6, 8), dtype=np.uint8)
    blue, red = (rng.integers(90, 166, (3, 4), dtype=np.uint8) for _ in range(2))
    open("in.rawl", "wb").write(luma.tobytes() + blue.tobytes() + red.tobytes())
    run("opj_compress", "-i", "in.rawl", "-F", "8,6,3,8,u@1x1:2x2:2x2", "-mct", "0", "-n", "1", "-o", "sycc.jp2")
    os.remove("in.rawl")
    data = bytearray(open("sycc.jp2", "rb").read())
    data[data.index(b"colr") + 7:data.index(b"colr") + 11] = (18).to_bytes(4, "big")
    open("sycc.jp2", "wb").write(data)
    cb, cr = (np.repeat(np.repeat(c, 2, 0), 2, 1).astype(float) - 128 for c in (blue, red))
    rgb = np.stack([luma + 1.402 * cr, luma - 0.344136 * cb - 0.714136 * cr, luma + 1.772 * cb], -1)
    note("sycc.jp2", [np.clip(np.floor(rgb + 0.5), 0, 255).astype(np.uint8)])


def turned(name, out):
    """A HEIF file whose main image is to be turned by 90 degrees to the left: one property more."""
    data = bytearray(open(name, "rb").read())
    boxes = {kind: (at, end) for at, kind, end in within(data, 0, len(data))}
    meta, meta_end = boxes[b"meta"]
    inner = {kind: (at, end) for at, kind, end in within(data, meta + 12, meta_end)}
    pitm = inner[b"pitm"][0]
    main = data[pitm + 12:pitm + 14]
    iprp, iprp_end = inner[b"iprp"]
    parts = {kind: (at, end) for at, kind, end in within(data, iprp + 8, iprp_end)}
    ipco, ipco_end = parts[b"ipco"]
    count = len(list(within(data, ipco + 8, ipco_end)))
    ipma = parts[b"ipma"][0]
    at = data.index(bytes(main), ipma + 16)
    data[at + 2] += 1
    data[at + 3 + data[at + 2] - 1:at + 3 + data[at + 2] - 1] = bytes([0x80 | (count + 1)])
    irot = box(b"irot", b"\1")
    data[ipco_end:ipco_end] = irot
    for place, by in ((meta, len(irot) + 1), (iprp, len(irot) + 1), (ipco, len(irot)), (ipma + len(irot), 1)):
        grow(data, place, by)
    iloc = inner[b"iloc"][0]
    assert iloc < ipco and data[iloc + 8] == 1 and data[iloc + 12] == 0x44 and data[iloc + 13] == 0x40
    items = int.from_bytes(data[iloc + 14:iloc + 16], "big")
    at = iloc + 16
    for _ in range(items):  # number, construction, reference, place, extents of offset and length
        if data[at + 3] == 0:  # in the file; else within "meta"
            grow(data, at + 6, len(irot) + 1)
        at += 12 + 8 * int.from_bytes(data[at + 10:at + 12], "big")
    open(out, "wb").write(data)


def heif():
    y, x = np.mgrid[0:24, 0:32]
    colours = np.stack([x * 8, y * 10, x + y], -1).astype(np.uint8)
    Image.fromarray(colours).save("in.png")
    exact = ["-L", "-p", "chroma=444", "--matrix_coefficients=0", "--full_range_flag=1"]
    run("heif-enc", *exact, "in.png", "-o", "colours.heic")
    run("heif-enc", *exact, "-A", "in.png", "-o", "colours.avif")
    turned("colours.heic", "turned.heic")
    deep = (x * 32 + y).astype(np.uint16)  # grey: colours of ten bits are not kept exactly
    rows = b"".join(b"\0" + row.tobytes() for row in (deep << 6 | deep >> 4).astype(">u2"))

    def chunk(kind, body):
        return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
    open("in.png", "wb").write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 32, 24, 16, 0, 0, 0, 0)) +
                               chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
    run("heif-enc", "-L", "-b", "10", "in.png", "-o", "deep.heic")
    os.remove("in.png")
    note("colours.heic", [colours])
    note("colours.avif", [colours])
    note("turned.heic", [np.rot90(colours)])
    note("deep.heic", [np.stack([deep] * 3, -1)])


if __name__ == "__main__":
    tiff_pages()
    gif()
    nifti()
    jpeg2000()
    heif()
    json.dump(expected, open("expected.json", "w"), separators=(",", ":"))
