#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# LibTorch 1.13.1's headers (libtorch-dev), clang 14.0.6 on Debian's libstdc++ 12, -std=c++20.
#
# Expected: what compiles as C++17 with clang, and as C++20 with GCC, compiles as C++20 with clang.
# Seen: <torch/torch.h> is refused (<ATen/core/ivalue.h> by itself is not): since std::vector is constexpr in C++20, clang
# instantiates members of std::vector<c10::IValue> where they are first named, and there IValue is not complete yet
# ("static_assert failed due to requirement 'is_destructible<c10::IValue>::value'"). GCC 12 waits until they are needed.
#
# For Sightline: packaging/tidy leaves out the sources that include LibTorch; GCC's warnings look at them.
# Run: findings/libtorch-headers-clang-cxx20.sh (Debian 12 with g++; the other packages go into a temporary folder).
# Fails when this changes.
set -euo pipefail
packages=(libtorch-dev=1.13.1+dfsg-4 clang-14=1:14.0.6-12 libclang-cpp14=1:14.0.6-12 libclang-common-14-dev=1:14.0.6-12
  libllvm14=1:14.0.6-12 libz3-4=4.8.12-3.1)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log >&2; exit 1; }
for package in *.deb; do dpkg-deb -x "$package" root; done
multiarch=$(dpkg-architecture -qDEB_HOST_MULTIARCH)
printf '#include <torch/torch.h>\nint main() { return torch::ones({1}).item<int>() == 1 ? 0 : 1; }\n' >net.cpp

# compiles COMPILER STANDARD: what it says goes to said.log
compiles() {
  "$1" "-std=$2" -fsyntax-only -w -isystem root/usr/include -isystem root/usr/include/torch/csrc/api/include net.cpp \
    >said.log 2>&1
}
clang() { LD_LIBRARY_PATH=$folder/root/usr/lib/$multiarch:$folder/root/usr/lib/llvm-14/lib root/usr/lib/llvm-14/bin/clang++ "$@"; }

clang --version | head -1
g++ --version | head -1
for what in 'clang c++17 yes' 'g++ c++20 yes' 'clang c++20 no'; do
  read -r compiler standard expected <<<"$what"
  if compiles "$compiler" "$standard"; then seen=yes; else seen=no; fi
  echo "$compiler -std=$standard: compiles: $seen"
  [ "$seen" = "$expected" ] || { echo "no longer as written above"; head -20 said.log; exit 1; }
done
grep -m1 'is_destructible<c10::IValue>' said.log || { echo "refused for another reason than written above"; head -20 said.log; exit 1; }
