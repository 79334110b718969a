#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# scipy 1.10.1, scipy.interpolate.griddata(method="linear") on pixels, with which PAIR's saliency library fills in what is
# hidden for its performance information curves (SIC, AIC).
#
# Expected: the mirror image of a picture is filled in to the mirror image of what the picture is filled in to. Linear
# interpolation has no left and right.
# Seen: where known pixels form rectangles the Delaunay triangulation is not unique, and which diagonal is taken depends on
# the order and the place of the points. A bright disc known at every fourth pixel and its mirror image differ at 72 of the
# 2232 pixels between, by up to half of the range. So a measure that is made on such pictures (file sizes, scores, areas under
# their curves) is not the same for an image and its mirror image, and not for another version of Qhull.
#
# Sightline uses Qhull with scipy's options and says how near SIC and AIC can therefore be (docs/numerics.md, Faithfulness).
# Run: findings/scipy-griddata-mirror.sh (Debian 12; packages go into a temporary folder). Fails when this changes.
set -euo pipefail
packages=(python3-scipy=1.10.1-2 python3-numpy=1:1.24.2-1+deb12u1 python3-decorator=5.1.1-3 libblas3=3.11.0-2
  liblapack3=3.11.0-2 liblbfgsb0=3.0+dfsg.4-1 libgfortran5=12.2.0-14+deb12u1 libquadmath0=12.2.0-14+deb12u1
  libqhull-r8.0=2020.2-5)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log >&2; exit 1; }
for package in *.deb; do dpkg-deb -x "$package" root; done
lib=$folder/root/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)
export PYTHONPATH=$folder/root/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$lib:$lib/blas:$lib/lapack PYTHONNOUSERSITE=1
exec /usr/bin/python3 -S - <<'PYTHON'
import numpy as np
import scipy
from scipy.interpolate import griddata

side = 49
row, column = np.mgrid[0:side, 0:side]
picture = np.where((column - 24) ** 2 + (row - 24) ** 2 < 180, 220.0, 20.0)  # a bright disc
known = (row % 4 == 0) & (column % 4 == 0)


def filled(image, mask):
    return griddata(np.argwhere(mask), image[mask], (row, column), method="linear")


straight = filled(picture, known)
mirrored = filled(picture[:, ::-1], known[:, ::-1])[:, ::-1]
again = filled(picture, known)
difference = np.abs(straight - mirrored)
count, largest = int((difference > 1).sum()), float(difference.max())
print("scipy", scipy.__version__, "pixels filled in:", int((~known).sum()))
print(f"the same picture twice: largest difference {np.abs(straight - again).max():.1f}")
print(f"its mirror image, mirrored back: {count} pixels differ by more than one level, the largest by {largest:.1f} of 200")
ok = scipy.__version__ == "1.10.1" and np.array_equal(straight, again) and count > 50 and largest > 20
raise SystemExit(0 if ok else "scipy no longer behaves as written above")
PYTHON
