// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

#include "core/analysis/study_statistics.h"

namespace sightline {

/// Images by one score: the maps of one technique and model that agree best with people, those in the middle, and those
/// that agree worst.
struct Gallery {
  struct Entry {
    int image = 0;
    double value = 0;
    bool operator==(const Entry&) const = default;
  };
  std::vector<Entry> best;     ///< the best first
  std::vector<Entry> typical;  ///< about the median, the better first
  std::vector<Entry> worst;    ///< the worst first
  int images = 0;              ///< that have a value
  int leftOut = 0;             ///< that take part and have none
};

/// Best is highest, or lowest for errors and the share on the background (lowerIsBetter()); equal values keep the
/// study's order. No image is in two of the three: where there are fewer than 3 `each` images, each of the three gets a
/// third of them, and what is left over goes to the best, then to the worst.
Gallery galleryOf(const StudySnapshot& snapshot, Metric metric, Technique technique, int model, std::size_t each,
                  const ImageSubset& subset = {});

}  // namespace sightline
