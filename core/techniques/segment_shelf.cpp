// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/segment_shelf.h"

#include <algorithm>

#include "core/base/sha256.h"

namespace sightline {

FloatImage segmentedImage(const ModelInput& input, IgConvention convention) {
  FloatImage image{input.pixels.width, input.pixels.height, {}};
  const std::size_t area = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
  image.values.resize(area * 3);
  for (std::size_t i = 0; i < area; ++i)
    for (std::size_t c = 0; c < 3; ++c)
      image.values[i * 3 + c] = convention == IgConvention::Pair ? static_cast<float>(input.pixels.rgb[i * 3 + c])
                                                                 : input.values[c * area + i];
  return image;
}

std::shared_ptr<const SegmentSet> SegmentShelf::get(const ModelInput& input, IgConvention convention,
                                                    const std::stop_token& stop) {
  const FloatImage image = segmentedImage(input, convention);
  Sha256 sha;
  sha.field(std::to_string(image.width) + "x" + std::to_string(image.height));
  sha.field({reinterpret_cast<const char*>(image.values.data()), image.values.size() * sizeof(float)});
  const std::string key = sha.hex();
  const auto found = std::find_if(sets_.begin(), sets_.end(), [&](const auto& entry) { return entry.first == key; });
  if (found != sets_.end()) {
    sets_.splice(sets_.begin(), sets_, found);
  } else {
    sets_.emplace_front(key, std::make_shared<const SegmentSet>(xraiSegments(image, stop)));
    if (sets_.size() > kKept) sets_.pop_back();
  }
  return sets_.front().second;
}

}  // namespace sightline
