// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-bench-images FOLDER THREADS: thumbnails of every file of a folder, as the window's list of images makes
// them; prints seconds. Run by compare_jpeg_with_pillow.
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <vector>

#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/image/image_io.h"

int main(int count, char** arguments) {
  constexpr int kSide = 128;  // ImageShelf::kThumbnailSide
  unsigned threads = 0;
  if (count != 3 ||
      std::from_chars(arguments[2], arguments[2] + std::strlen(arguments[2]), threads).ec != std::errc()) {
    std::fputs("sightline-bench-images FOLDER THREADS\n", stderr);
    return 2;
  }
  try {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) files.push_back(entry.path());
    std::vector<std::uint64_t> sums(files.size());
    const auto begin = std::chrono::steady_clock::now();
    sightline::parallelFor(
        files.size(),
        [&](std::size_t i) {
          const auto small = sightline::readSmallImage(files[i], kSide);
          for (const std::uint8_t v : small.image.rgb) sums[i] += v;
        },
        threads);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::uint64_t sum = 0;
    for (const std::uint64_t s : sums) sum += s;
    std::printf("%.3f s for %zu images (sum %llu)\n", took.count(), files.size(), static_cast<unsigned long long>(sum));
  } catch (const sightline::Error& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
  }
}
