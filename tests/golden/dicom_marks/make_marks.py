#!/usr/bin/env python3
"""Makes three small DICOM images, two segmentations and a structure set on them, and expected.json: how many of three
people marked each pixel, computed here from what is drawn. Needs pydicom 2.3 and numpy; run in this folder."""
import json

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.pixel_data_handlers.numpy_handler import pack_bits
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian

ROWS, COLUMNS = 6, 8
SPACING = [2.0, 1.5]  # from row to row, from column to column
FRAME_OF_REFERENCE = "1.2.3.99"
IMAGE_CLASS = "1.2.840.10008.5.1.4.1.1.2"
# Rows run to the back of the patient, columns to the head: coronal, so that no axis is the usual one.
ALONG_ROW, ALONG_COLUMN = np.array([0.0, 1.0, 0.0]), np.array([0.0, 0.0, 1.0])
ORIGINS = [np.array([10.0 + 5 * i, -3.0, 7.0]) for i in range(3)]


def item(**values):
    d = Dataset()
    for name, value in values.items():
        setattr(d, name, Sequence(value) if isinstance(value, list) and value and isinstance(value[0], Dataset) else value)
    return d


def save(d, name, sop_class, syntax=ExplicitVRLittleEndian):
    d.SOPClassUID = sop_class
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = sop_class
    meta.MediaStorageSOPInstanceUID = d.SOPInstanceUID
    meta.TransferSyntaxUID = syntax
    d.file_meta = meta
    d.is_little_endian = True
    d.is_implicit_VR = syntax == ImplicitVRLittleEndian
    d.save_as(name, write_like_original=False)


def image(i):
    d = item(SOPInstanceUID=f"1.2.3.{i + 1}", FrameOfReferenceUID=FRAME_OF_REFERENCE, Modality="CT", Rows=ROWS,
             StudyInstanceUID="1.2.3.500", SeriesInstanceUID="1.2.3.501", PatientName="Patient^Some", PatientID="17",
             Columns=COLUMNS, SamplesPerPixel=1, PhotometricInterpretation="MONOCHROME2", BitsAllocated=16, BitsStored=16,
             HighBit=15, PixelRepresentation=0, PixelSpacing=SPACING, ImagePositionPatient=list(ORIGINS[i]),
             ImageOrientationPatient=[*ALONG_ROW, *ALONG_COLUMN])
    d.PixelData = (np.arange(ROWS * COLUMNS) + i).astype("<u2").tobytes()
    save(d, f"image{i + 1}.dcm", IMAGE_CLASS)


def reference(instance):
    return item(ReferencedSOPClassUID=IMAGE_CLASS, ReferencedSOPInstanceUID=instance)


def drawn_on(instance):
    return [item(SourceImageSequence=[reference(instance)])]


def segmentation(name, uid, creator, frames, segments, kind, most=None):
    """frames: (segment, mask of fractions or bits, instance or None, origin or None)"""
    d = item(SOPInstanceUID=uid, FrameOfReferenceUID=FRAME_OF_REFERENCE, Modality="SEG", Rows=ROWS, Columns=COLUMNS,
             SamplesPerPixel=1, PhotometricInterpretation="MONOCHROME2", PixelRepresentation=0,
             NumberOfFrames=len(frames), SegmentationType=kind, ContentCreatorName=creator)
    bits = 1 if kind == "BINARY" else 8
    d.BitsAllocated = d.BitsStored = bits
    d.HighBit = bits - 1
    if most:
        d.MaximumFractionalValue = most
        d.SegmentationFractionalType = "PROBABILITY"
    d.SegmentSequence = Sequence([item(SegmentNumber=n, SegmentLabel=label, SegmentAlgorithmType="MANUAL")
                                  for n, label in segments])
    d.SharedFunctionalGroupsSequence = Sequence([item(
        PlaneOrientationSequence=[item(ImageOrientationPatient=[*ALONG_ROW, *ALONG_COLUMN])],
        PixelMeasuresSequence=[item(PixelSpacing=SPACING)])])
    groups = []
    for segment, _, instance, origin in frames:
        g = item(SegmentIdentificationSequence=[item(ReferencedSegmentNumber=segment)])
        if instance:
            g.DerivationImageSequence = Sequence(drawn_on(instance))
        if origin is not None:
            g.PlanePositionSequence = Sequence([item(ImagePositionPatient=list(origin))])
        groups.append(g)
    d.PerFrameFunctionalGroupsSequence = Sequence(groups)
    values = np.stack([f[1] for f in frames]).astype(np.uint8)
    d.PixelData = pack_bits(values.reshape(-1)) if bits == 1 else values.tobytes()
    if len(d.PixelData) % 2:
        d.PixelData += b"\0"
    save(d, name, "1.2.840.10008.5.1.4.1.1.66.4")


def point(i, column, row):
    return ORIGINS[i] + ALONG_ROW * column * SPACING[1] + ALONG_COLUMN * row * SPACING[0]


def inside(corners):
    """Pixels whose centre a line runs around: by its winding number, from the angles at which its corners are seen."""
    out = np.zeros((ROWS, COLUMNS), bool)
    for r in range(ROWS):
        for c in range(COLUMNS):
            angles = [np.arctan2(y - r, x - c) for x, y in corners]
            turned = 0.0
            for a, b in zip(angles, angles[1:] + angles[:1]):
                turned += (b - a + np.pi) % (2 * np.pi) - np.pi
            out[r, c] = abs(turned) > 1
    return out


def structures(contours):
    """contours: (image, corners in columns and rows, whether the image is named)"""
    d = item(SOPInstanceUID="1.2.3.60", Modality="RTSTRUCT", StructureSetLabel="x", OperatorsName="Nobody")
    d.StructureSetROISequence = Sequence([item(ROINumber=4, ROIName="Tumour", ROIGenerationAlgorithm="MANUAL",
                                               ReferencedFrameOfReferenceUID=FRAME_OF_REFERENCE)])
    items = []
    for i, corners, named in contours:
        c = item(ContourGeometricType="CLOSED_PLANAR", NumberOfContourPoints=len(corners))
        c.ContourData = [f"{v:.6g}" for corner in corners for v in point(i, *corner)]
        if named:
            c.ContourImageSequence = Sequence([reference(f"1.2.3.{i + 1}")])
        items.append(c)
    items.append(item(ContourGeometricType="POINT", NumberOfContourPoints=1, ContourData=["1", "2", "3"]))
    d.ROIContourSequence = Sequence([item(ReferencedROINumber=4, ContourSequence=items)])
    d.RTROIObservationsSequence = Sequence([item(ObservationNumber=1, ReferencedROINumber=4, ROIInterpreter="Poe^Ann")])
    save(d, "structures.dcm", "1.2.840.10008.5.1.4.1.1.481.3", ImplicitVRLittleEndian)


def main():
    for i in range(3):
        image(i)
    rng = np.random.default_rng(8)
    bits = [rng.integers(0, 2, (ROWS, COLUMNS)) for _ in range(5)]
    segmentation("bits.dcm", "1.2.3.40", "Doe^Jane",
                 [(1, bits[0], "1.2.3.1", ORIGINS[0]), (1, bits[1], "1.2.3.2", None), (2, bits[2], "1.2.3.2", None),
                  (2, bits[3], None, ORIGINS[2]), (1, bits[4], "1.2.3.77", None)],
                 [(1, "Liver"), (2, "Spleen")], "BINARY")
    fractions = rng.integers(0, 201, (ROWS, COLUMNS))
    # Shifted by one column and two rows against the image.
    moved = point(1, 1, 2)
    segmentation("fractions.dcm", "1.2.3.50", "Roe^Richard", [(1, fractions, "1.2.3.2", moved)], [(1, "Liver")],
                 "FRACTIONAL", 200)
    ring = [(0.6, 0.4), (6.7, 0.7), (6.2, 4.6), (0.4, 4.4)]
    hole = [(2.3, 1.6), (4.4, 1.8), (3.8, 3.7)]
    triangle = [(1.2, 0.3), (7.4, 2.6), (2.1, 5.3)]
    structures([(0, ring, True), (0, hole, True), (1, triangle, False)])
    shifted = np.zeros((ROWS, COLUMNS), bool)
    shifted[2:, 1:] = fractions[:-2, :-1] >= 100
    votes = {"image1": (bits[0] > 0).astype(int) + (inside(ring) ^ inside(hole)),
             "image2": ((bits[1] | bits[2]) > 0).astype(int) + shifted + inside(triangle),
             "image3": (bits[3] > 0).astype(int)}
    people = {"image1": 2, "image2": 3, "image3": 1}
    votes["image2, spleen alone"] = bits[2] + shifted + inside(triangle)
    people["image2, spleen alone"] = 3
    json.dump({name: {"people": people[name], "votes": v.astype(int).reshape(-1).tolist()} for name, v in votes.items()},
              open("expected.json", "w"), separators=(",", ":"))


if __name__ == "__main__":
    main()
