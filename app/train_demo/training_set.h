// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "core/image/preprocessing.h"

namespace sightline::demo {

/// Drawn scenes held in memory as 8-bit RGB of one size, with their class indices.
struct TrainingSet {
  int side = 0;
  std::vector<std::uint8_t> pixels;  ///< scene after scene, HWC
  std::vector<int> labels;
  [[nodiscard]] std::size_t size() const { return labels.size(); }
  [[nodiscard]] const std::uint8_t* scene(std::size_t i) const {
    return pixels.data() + i * static_cast<std::size_t>(side) * side * 3;
  }
};

/// Draws `perClass` scenes of every class at twice `side` and halves them, so that edges are as soft as those
/// of a large image made small. The first scene of a class has
/// index `firstIndex`.
TrainingSet drawTrainingSet(std::uint64_t seed, int firstIndex, int perClass, int side, unsigned threads);

/// Images drawn at the benchmark's size and prepared as the study prepares them: normalised, CHW.
struct ValidationSet {
  std::vector<float> values;
  std::vector<int> labels;
};
ValidationSet drawValidationSet(std::uint64_t seed, int perClass, const Preprocessing& preprocessing, unsigned threads);

}  // namespace sightline::demo
