// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/probe.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/base/error.h"
#include "core/image/resize.h"
#include "core/techniques/segments.h"

namespace sightline {
namespace {

constexpr int kPickableScale = 250;  // of kXraiScales

}  // namespace

Plane<std::int32_t> pickableSegments(const Image& image, int longestSide, const std::stop_token& stop) {
  static constexpr auto kAt = std::find(kXraiScales.begin(), kXraiScales.end(), kPickableScale) - kXraiScales.begin();
  static_assert(kAt < std::ssize(kXraiScales));
  const Image smaller = shrunkTo(image, longestSide);
  SegmentSet found = xraiSegments({smaller.width, smaller.height, {smaller.rgb.begin(), smaller.rgb.end()}}, stop);
  return std::move(found.labels.at(kAt));
}

Message describe(const ProbeEffect& effect, const std::string& modelName) {
  const auto percent = [](double p) { return std::to_string(std::lround(100 * p)) + " %"; };
  const auto part = [&](double p, const ClassScore& top) {
    return top.index == effect.target ? Message::verbatim(percent(p))
                                      : message("{1} (and says {2})", percent(p), top.label);
  };
  return message("Without the region {1} gives {2} {3} instead of {4}; with only the region, {5}.", modelName,
                 effect.label, percent(effect.hidden), part(effect.whole, effect.topHidden),
                 part(effect.kept, effect.topKept));
}

}  // namespace sightline
