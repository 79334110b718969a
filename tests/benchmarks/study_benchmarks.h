// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/benchmarks/bench.h"

namespace sightline::bench {

/// StudyEngine::evaluate()'s work: all numbers of 800 synthetic maps (100 pictures, 4 models, 2 techniques) at
/// 224 x 224 under another rule value and agreement each time.
Samples benchEvaluate();

/// Verdicts of all conclusions of such a study over 1010 settings.
Samples benchRobustness();

/// benchEvaluate() for 10 000 pictures (80 000 maps) with compact curves; throws when curves and scores need more than 2 GiB.
Samples benchEvaluateMany();

/// From start() of an engine on 100 pictures with 4 models to the last of 800 maps read from the store, composed
/// and ready for scores. Computes them once before, on the fake backend.
Samples benchCachedStart();

/// From setSettings() with another layer to the new maps of the 4 models of one picture on screen, on the same study.
Samples benchLayerChange();

std::vector<Benchmark> studyBenchmarks();

}  // namespace sightline::bench
