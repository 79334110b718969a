// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <list>
#include <memory>
#include <stop_token>
#include <string>
#include <utility>

#include "core/image/preprocessing.h"
#include "core/techniques/segments.h"
#include "core/techniques/xrai_options.h"

namespace sightline {

/// XRAI's segments of the inputs seen last: networks that see the same image share them. One thread at a time.
class SegmentShelf {
 public:
  /// @throws Error as xraiSegments(), Cancelled
  std::shared_ptr<const SegmentSet> get(const ModelInput& input, IgConvention convention, const std::stop_token& stop);

 private:
  static constexpr std::size_t kKept = 6;
  std::list<std::pair<std::string, std::shared_ptr<const SegmentSet>>>
      sets_;  ///< newest first, by a hash of what was segmented
};

/// What XRAI segments: the image as the convention's own call function gets it (docs/numerics.md, Integrated
/// Gradients).
[[nodiscard]] FloatImage segmentedImage(const ModelInput& input, IgConvention convention);

}  // namespace sightline
