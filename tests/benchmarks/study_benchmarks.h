// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>

#include "core/study/evaluate.h"
#include "tests/benchmarks/bench.h"

namespace sightline::bench {

/// StudyEngine::evaluate()'s work: all numbers of 800 synthetic maps (100 images, 4 models, 2 techniques) at
/// 224 x 224 under another rule value and agreement each time.
Samples benchEvaluate();

/// Verdicts of all conclusions of such a study over 1010 settings.
Samples benchRobustness();

/// benchEvaluate() for 10 000 images (80 000 maps) with compact curves; throws when curves and scores need more than
/// 2 GiB.
Samples benchEvaluateMany();

/// From start() of an engine on 100 images with 4 models to the last of 800 maps read from the store, composed
/// and ready for scores. Computes them once before, on the fake backend.
Samples benchCachedStart();

/// From setSettings() with another layer to the new maps of the 4 models of one image on screen, on the same study.
Samples benchLayerChange();

std::vector<Benchmark> studyBenchmarks();

/// A study of 10 000 images x 8 maps, as their numbers and plots see it: curves of real size, no pixels.
class ManyMaps {
 public:
  ManyMaps();
  /// All numbers, each time under another rule and agreement.
  std::shared_ptr<const StudySnapshot> evaluate();

 private:
  static constexpr int kPictures = 10'000;
  std::unique_ptr<ClassNames> names_;
  StudyTable table_;
  double k_ = 0;
  std::uint64_t generation_ = 0;
};

}  // namespace sightline::bench
