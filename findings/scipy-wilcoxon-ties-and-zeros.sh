#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# scipy 1.10.1, scipy.stats.wilcoxon with its defaults, on few pairs with ties or a zero difference.
#
# Expected: a p that the test can have. With n differences there are 2^n equally likely choices of signs, so p is a
# multiple of 2 / 2^n (two-sided) and never below it.
# Seen: with ties and no zero, mode "auto" takes the table for untied ranks, so that p is not the share of the choices of
# signs. With a single zero it leaves the exact distribution for the normal approximation, however few the pairs, with a
# warning: six differences of one sign and a zero give p = .0277, below 2 / 2^6 = .03125, the least the test can have.
#
# Sightline counts all choices of signs with the ranks as they are tied, up to 50 differences (core/statistics).
# Run: findings/scipy-wilcoxon-ties-and-zeros.sh (Debian 12; packages go into a temporary folder). Fails when this changes.
set -euo pipefail
packages=(python3-scipy=1.10.1-2 python3-numpy=1:1.24.2-1+deb12u1 python3-decorator=5.1.1-3 libblas3=3.11.0-2
  liblapack3=3.11.0-2 liblbfgsb0=3.0+dfsg.4-1 libgfortran5=12.2.0-14+deb12u1 libquadmath0=12.2.0-14+deb12u1)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log >&2; exit 1; }
for package in *.deb; do dpkg-deb -x "$package" root; done
lib=$folder/root/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)
export PYTHONPATH=$folder/root/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$lib:$lib/blas:$lib/lapack PYTHONNOUSERSITE=1
exec /usr/bin/python3 -S - <<'PYTHON'
import itertools
import scipy
from scipy.stats import rankdata, wilcoxon

def counted(differences):
    """Two-sided p: the share of the choices of signs whose rank sum is as far out."""
    ranks = rankdata([abs(d) for d in differences if d])
    seen = sum(r for r, d in zip(ranks, [d for d in differences if d]) if d > 0)
    sums = [sum(r for r, sign in zip(ranks, signs) if sign) for signs in itertools.product((0, 1), repeat=len(ranks))]
    tail = min(sum(s <= seen for s in sums), sum(s >= seen for s in sums))
    return min(1.0, 2 * tail / len(sums))

print("scipy", scipy.__version__)
ok = scipy.__version__ == "1.10.1"
for name, differences, expected in (
        ("no ties, no zero", [1, 2, 3, 4, 5, -6], "same"),
        ("ties", [1, 1, 2, 2, 3, -1], "other"),
        ("a zero", [1, 2, 3, 4, 5, 6, 0], "other")):
    given, right = wilcoxon(differences).pvalue, counted(differences)
    same = abs(given - right) < 1e-9
    print(f"{name}: {differences}: scipy {given:.5f}, all choices of signs {right:.5f}")
    ok = ok and same == (expected == "same")
given = wilcoxon([1, 2, 3, 4, 5, 6, 0]).pvalue
print(f"the least p that six differences can have: {2 / 2 ** 6}; scipy's: {given:.5f}")
ok = ok and given < 2 / 2 ** 6
raise SystemExit(0 if ok else "scipy no longer behaves as written above")
PYTHON
