#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Pillow 9.4.0, ImageDraw.polygon, with which labelme and many scripts for COCO files turn a polygon into a mask.
#
# Expected: no pixel is marked outside the smallest box around the corners, whatever the rule at the border.
# Seen: a thin triangle with integer corners, the leftmost of them at x = 3, marks the pixel at x = 2, with an outline and
# without one. A row in which the two edges come to lie the wrong way round is filled all the same. So masks of one polygon
# differ between tools by more than a choice about borders, and a mask may reach out of its own bounding box.
#
# Sightline has this rule to the pixel under the name "labelme" (core/dataset/shapes) for masks that must equal those of such
# tools; its own default marks pixels whose centre lies inside.
# Run: findings/pillow-polygon-outside-its-corners.sh (Debian 12; packages go into a temporary folder). Fails when this changes.
set -euo pipefail
packages=(python3-pil=9.4.0-1.1+deb12u1 libimagequant0=2.17.0-1 libopenjp2-7 libtiff6 libwebp7 libxcb1 libjpeg62-turbo
  libzstd1 liblzma5 liblerc4 libjbig0 libdeflate0 libxau6 libxdmcp6 libbsd0 libmd0 zlib1g libgomp1)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log >&2; exit 1; }
for package in *.deb; do dpkg-deb -x "$package" root; done
arch=$(dpkg-architecture -qDEB_HOST_MULTIARCH)
export PYTHONPATH=$folder/root/usr/lib/python3/dist-packages PYTHONNOUSERSITE=1
export LD_LIBRARY_PATH=$folder/root/usr/lib/$arch:$folder/root/lib/$arch
exec /usr/bin/python3 -S - <<'PYTHON'
import PIL
from PIL import Image, ImageDraw

corners = [(3, 11), (9, 7), (4, 8)]
print("Pillow", PIL.__version__, "corners", corners)
ok = PIL.__version__ == "9.4.0"
for outline in (1, None):
    image = Image.new("L", (20, 20))
    ImageDraw.Draw(image).polygon(corners, outline=outline, fill=1)
    marked = [(x, y) for y in range(20) for x in range(20) if image.getpixel((x, y))]
    outside = [p for p in marked if not (3 <= p[0] <= 9 and 7 <= p[1] <= 11)]
    print(f"outline={outline}: {len(marked)} pixels marked, outside the box around the corners: {outside}")
    ok = ok and outside == [(2, 11)]
raise SystemExit(0 if ok else "Pillow no longer behaves as written above")
PYTHON
