#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Debian 12's LibTorch 1.13.1 (libtorch-dev, libtorch1.13), built with OpenMP; g++ 12.
#
# Expected: at::parallel_for, called from a program that links LibTorch, works on as many threads as
# at::get_num_threads() says.
# Seen: that depends on a flag of the caller. at::parallel_for is a template in LibTorch's headers; they look for _OPENMP,
# which the compiler defines with -fopenmp alone, and not at LibTorch's own AT_PARALLEL_OPENMP. Without the flag the whole
# range is worked on by the calling thread, nothing is said, and at::get_num_threads() still answers 2. (-fopenmp-simd does
# not define _OPENMP either.)
#
# For Sightline: whatever includes LibTorch is compiled with -fopenmp; tests/core/compute/threads_test.cpp counts threads.
# Run: findings/libtorch-parallel-for-without-openmp.sh (Debian 12 with g++ 12 and two cores; packages go into a temporary
# folder). Fails when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
version=1.13.1+dfsg-4
mapfile -t needed < <(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
  --no-enhances "libtorch1.13=$version" | grep '^[a-z]' |
  grep -vE '^(libc6|libgcc-s1|gcc-12-base|libstdc\+\+6|libcrypt1|libc-bin|debconf.*|cdebconf|dpkg|tar|perl.*|libopenblas0?-(openmp|serial).*|.*-dev)$')
apt-get download -q "libtorch-dev=$version" "${needed[@]}" >download.log 2>&1 || { tail -3 download.log >&2; exit 1; }
for package in *.deb; do dpkg-deb -x "$package" root; done
multiarch=$(dpkg-architecture -qDEB_HOST_MULTIARCH)
libraries=$folder/root/usr/lib/$multiarch
for blas in "$libraries"/openblas-pthread "$libraries"/blas "$libraries"/lapack; do
  [ ! -d "$blas" ] || libraries=$libraries:$blas
done
cat >threads.cpp <<'END'
#include <ATen/Parallel.h>

#include <iostream>
#include <mutex>
#include <set>
#include <thread>

int main() {
  at::set_num_threads(2);
  std::mutex mutex;
  std::set<std::thread::id> seen;
  at::parallel_for(0, 2, 1, [&](int64_t, int64_t) {
    const std::lock_guard lock(mutex);
    seen.insert(std::this_thread::get_id());
  });
  std::cout << "allowed " << at::get_num_threads() << ", used " << seen.size() << "\n";
}
END
g++ --version | head -1
echo "libtorch $version"
for what in 'none 1' '-fopenmp-simd 1' '-fopenmp 2'; do
  read -r flag expected <<<"$what"
  [ "$flag" = none ] && flags=() || flags=("$flag")
  g++ -std=c++17 -w "${flags[@]}" -isystem root/usr/include threads.cpp -o threads -L"${libraries%%:*}" -Wl,--no-as-needed \
    -ltorch_cpu -lc10 -Wl,--allow-shlib-undefined
  said=$(LD_LIBRARY_PATH=$libraries ./threads)
  echo "flag $flag: $said"
  [ "$said" = "allowed 2, used $expected" ] || { echo "no longer as written above"; exit 1; }
done
