# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes map.nii: what nibabel 5.0 makes of the small map of map_files_test.cpp. Needs python3-nibabel.

An image's column is the first axis of a NIfTI array and its row the second. Columns run to the left and rows to the
back, which is how radiological viewers show an image upright.
"""
import nibabel
import numpy

rows = numpy.array([[-1.25, 0.5, 3.0e-9], [7.75, 2.0, 0.0]], dtype=numpy.float32)
image = nibabel.Nifti1Image(rows.T[:, :, None], numpy.diag([-1.0, -1.0, 1.0, 1.0]))
image.header.set_data_dtype(numpy.float32)
image.header.set_slope_inter(1, 0)
image.set_qform(None, code=0)
image.set_sform(numpy.diag([-1.0, -1.0, 1.0, 1.0]), code=2)
nibabel.save(image, "map.nii")
again = nibabel.load("map.nii")
assert nibabel.aff2axcodes(again.affine) == ("L", "P", "S")
assert numpy.array_equal(again.get_fdata()[:, :, 0].T, rows.astype(float))
