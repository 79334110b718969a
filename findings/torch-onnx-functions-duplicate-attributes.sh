#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# PyTorch 1.13.1, torch.onnx.export(..., export_modules_as_functions=True), of stages of blocks, as every ResNet has them.
#
# Expected: a model with a function for each kind of module, as the documentation of the option says, that onnx.checker
# accepts; it does so for one stage, or for stages of one block.
# Seen: with two stages of two blocks the function of the stage lists attributes of its blocks' convolutions twice. The
# exporter writes the file and then refuses it itself: "function (Sequential) should not have duplicate attributes
# specified". The file computes what the network does all the same, once its functions are replaced by what they do.
#
# Sightline reads such files: a function's list of attributes says nothing that its nodes do not (core/graphs).
# Run: findings/torch-onnx-functions-duplicate-attributes.sh (Debian 12 with libtorch1.13 and libonnx1, which
# packaging/setup.sh installs; the other packages go into a temporary folder). Fails when this changes.
set -euo pipefail
packages=(python3-torch=1.13.1+dfsg-4 python3-onnx=1.12.0-2+b4 python3-numpy=1:1.24.2-1+deb12u1
  python3-protobuf=3.21.12-3+deb12u1 libprotobuf32=3.21.12-3+deb12u1 python3-typing-extensions=4.4.0-1
  libblas3=3.11.0-2 liblapack3=3.11.0-2 libgfortran5=12.2.0-14+deb12u1 libquadmath0=12.2.0-14+deb12u1)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log >&2; exit 1; }
for package in *.deb; do dpkg-deb -x "$package" root; done
lib=$folder/root/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)
torch=$folder/root/usr/lib/python3/dist-packages/torch
mkdir -p "$torch/lib"
ln -sf "/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/libtorch_global_deps.so.1.13" "$torch/lib/libtorch_global_deps.so"
export PYTHONPATH=$folder/root/usr/lib/python3/dist-packages LD_LIBRARY_PATH=$lib:$lib/blas:$lib/lapack PYTHONNOUSERSITE=1
exec /usr/bin/python3 -S -W ignore - <<'PYTHON'
import collections
import onnx
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, channels, width, stride):
        super().__init__()
        self.first = nn.Conv2d(channels, width, 3, stride, 1)
        self.second = nn.Conv2d(width, width, 1)

    def forward(self, x):
        return self.second(self.first(x)).relu()


def stages(blocks, count):
    """`count` stages of so many blocks."""
    made, channels = [], 3
    for _ in range(count):
        made.append(nn.Sequential(*(Block(channels if i == 0 else 8, 8, 2 if i == 0 else 1) for i in range(blocks))))
        channels = 8
    return nn.Sequential(*made).eval()


def export(network):
    """What the exporter says, and the attributes that a function lists twice."""
    said = "exported"
    try:
        torch.onnx.export(network, torch.randn(1, 3, 16, 16), "net.onnx", opset_version=15,
                          export_modules_as_functions=True)
    except Exception as e:  # onnx' own class, or torch's around it
        said = str(e)
    functions = onnx.load("net.onnx").functions
    return said, [name for f in functions for name, times in collections.Counter(f.attribute).items() if times > 1]


torch.manual_seed(1)
print("torch", torch.__version__, "onnx", onnx.__version__)
ok = torch.__version__.startswith("1.13") and onnx.__version__ == "1.12.0"
for blocks, count, fails in ((1, 2, False), (2, 1, False), (2, 2, True)):
    said, twice = export(stages(blocks, count))
    print(f"{count} stages of {blocks} blocks: {said.strip()}; listed twice: {twice[:2]}")
    ok = ok and bool(twice) == fails and ("duplicate attributes" in said) == fails
raise SystemExit(0 if ok else "torch.onnx.export no longer behaves as written above")
PYTHON
