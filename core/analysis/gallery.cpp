// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gallery.h"

#include <algorithm>

namespace sightline {

Gallery galleryOf(const StudySnapshot& snapshot, Metric metric, Technique technique, int model, std::size_t each,
                  const ImageSubset& subset) {
  Gallery gallery;
  std::vector<Gallery::Entry> ranked;
  for (const int image : imagesOf(snapshot, subset)) {
    const CellScores& cell = snapshot.cell({image, model, technique});
    const auto value = cell.ready ? valueOf(cell, metric) : std::nullopt;
    if (value)
      ranked.push_back({image, *value});
    else
      ++gallery.leftOut;
  }
  gallery.images = static_cast<int>(ranked.size());
  const double sign = lowerIsBetter(metric) ? -1 : 1;
  std::stable_sort(ranked.begin(), ranked.end(),
                   [&](const auto& a, const auto& b) { return sign * a.value > sign * b.value; });
  const std::size_t count = ranked.size();
  const auto part = [&](std::size_t more) { return std::min(each, count / 3 + (count % 3 > more ? 1 : 0)); };
  const std::size_t best = part(0), worst = part(1), typical = part(2);
  const auto take = [&](std::size_t from, std::size_t n) {
    const auto first = ranked.begin() + static_cast<std::ptrdiff_t>(from);
    return std::vector<Gallery::Entry>(first, first + static_cast<std::ptrdiff_t>(n));
  };
  gallery.best = take(0, best);
  gallery.worst = take(count - worst, worst);
  std::reverse(gallery.worst.begin(), gallery.worst.end());
  // About the middle rank, and between the two.
  const std::size_t from = std::clamp((count - typical + 1) / 2, best, count - worst - typical);
  gallery.typical = take(from, typical);
  return gallery;
}

}  // namespace sightline
