// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "tests/sweep/written_files.h"

namespace sightline::sweep {

/// An image or a mask of 12 x 10 in the format of its name; formats are known by their bytes, so JPEGs may hold PNG.
inline void draw(const std::filesystem::path& file) {
  static const Samples kSamples(120, 255);
  if (file.extension() == ".npy")
    put(file, npy("|u1", false, 12, 10, std::vector<double>(120, 1)));
  else
    put(file, png(12, 10, kSamples, {}));
}

using Pairs = std::map<std::string, std::vector<std::string>>;

/// Each image and its masks, relative to the root.
inline Pairs pairsOf(const Dataset& data, const std::filesystem::path& root) {
  Pairs out;
  for (const auto& item : data.items) {
    auto& masks = out[item.image.lexically_relative(root).string()];
    if (!item.readers.empty()) {
      EXPECT_EQ(item.mask, item.readers.front());
      for (const auto& reader : item.readers) masks.push_back(reader.lexically_relative(root).string());
    } else if (!item.mask.empty()) {
      masks.push_back(item.mask.lexically_relative(root).string());
    }
  }
  return out;
}

}  // namespace sightline::sweep
