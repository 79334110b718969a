// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <numeric>
#include <vector>

#include "core/dataset/human_mask.h"
#include "core/study/evaluate.h"

namespace sightline::testing {

/// A computed study without an engine: `map(image, model, technique)` and `votes(image)`, of 10 people.
template <class Map, class Votes>
StudyTable tableOf(int images, int models, const Map& map, const Votes& votes) {
  StudyTable table;
  table.imageCount = images;
  table.modelCount = models;
  table.predictions.resize(static_cast<std::size_t>(images) * static_cast<std::size_t>(models));
  for (int i = 0; i < images; ++i) {
    const Plane<std::uint8_t> people = votes(i);
    table.masks.push_back(std::make_shared<const HumanMask>(HumanMask{people, 10}));
    for (int m = 0; m < models; ++m)
      for (const Technique t : publishedTechniques()) {
        const Plane<float> plane = map(i, m, t);
        AlignmentCurve curve(plane, people, 10);
        auto free = std::make_shared<const ThresholdFreeTable>(plane, people, 10, Plane<std::uint8_t>{}, curve);
        table.results.push_back(std::make_shared<const CellResult>(
            CellResult{{i, m, t}, {}, 0, {}, {}, plane, std::move(curve), 0, std::move(free), table.masks.back(), {}}));
      }
  }
  return table;
}

inline std::vector<int> allImages(int images) {
  std::vector<int> all(static_cast<std::size_t>(images));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

}  // namespace sightline::testing
