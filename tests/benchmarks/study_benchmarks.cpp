// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/study_benchmarks.h"
#include "core/compute/compute_backend.h"
#include "core/store/result_store.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <thread>

#include "core/analysis/robustness.h"
#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/study/evaluate.h"
#include "tests/support/fake_backend.h"
#include "tests/support/synthetic_study.h"

namespace sightline::bench {
namespace {

constexpr int kImages = 100, kModels = 4, kSide = 224;

std::shared_ptr<const CellResult> syntheticResult(const CellKey& key) {
  Plane<float> map(kSide, kSide);
  const int seed = key.image * 8 + key.model * 2;
  for (int y = 0; y < kSide; ++y)
    for (int x = 0; x < kSide; ++x) {
      const int u = key.technique == Technique::Xrai ? x / 16 : x, v = key.technique == Technique::Xrai ? y / 16 : y;
      map.at(x, y) =
          static_cast<float>(std::sin(0.021 * u * (1 + seed % 7) + seed) + std::cos(0.017 * v * (1 + seed % 5)));
    }
  Plane<std::uint8_t> votes(kSide, kSide);
  for (int y = 0; y < kSide; ++y)
    for (int x = 0; x < kSide; ++x)
      votes.at(x, y) = static_cast<std::uint8_t>(std::max(0.0, 10.5 - std::hypot(x - 60 - key.image, y - 110) / 6));
  AlignmentCurve curve(map, votes, 10);
  return std::make_shared<const CellResult>(CellResult{key, {}, 0, {}, {}, {}, std::move(curve), 0});
}

/// 100 images by 4 models by 2 techniques, without predictions.
StudyTable syntheticTable() {
  StudyTable table;
  table.imageCount = kImages;
  table.modelCount = kModels;
  table.results.resize(std::size_t{kImages} * kModels * publishedTechniques().size());
  parallelFor(table.results.size(), [&](std::size_t i) {
    const int pair = static_cast<int>(i / 2);
    table.results.set(i, syntheticResult({pair / kModels, pair % kModels, publishedTechniques()[i % 2]}));
  });
  return table;
}

/// A study with all its results in a store.
class ComputedStudy {
 public:
  ComputedStudy() : study_(options()), store_(std::make_shared<ResultStore>(study_.folder() / "cache")) {
    const auto engine = make({});
    engine->start();
    if (!engine->waitIdle(600))
      throw Error(ErrorCode::Internal, "benchmark", "the study was not computed in ten minutes");
  }
  std::unique_ptr<StudyEngine> make(StudyEngine::Callbacks callbacks) {
    return std::make_unique<StudyEngine>(study_.definition(), testing::fakeBackendFactory(), store_, AnalysisSettings{},
                                         std::move(callbacks));
  }

 private:
  static testing::SyntheticOptions options() {
    testing::SyntheticOptions o;
    o.images = kImages;
    o.models = kModels;
    o.width = o.height = 320;
    o.inputSize = kSide;
    return o;
  }
  testing::SyntheticStudy study_;
  std::shared_ptr<ResultStore> store_;
};

}  // namespace

Samples benchEvaluate() {
  testing::SyntheticOptions options;
  options.images = kImages;
  options.width = options.height = 16;  // only names and labels are used
  const testing::SyntheticStudy study(options);
  const ClassNames names(study.definition().dataset, study.definition().models);
  StudyTable table = syntheticTable();
  Prediction prediction;
  prediction.top = {{1, "ball", 1, 1}};
  table.predictions.assign(std::size_t{kImages} * kModels, std::make_shared<const Prediction>(prediction));
  AnalysisSettings settings;
  double k = 0;
  std::uint64_t generation = 0;
  return repeat(200, [&] {
    k = k > 3 ? 0 : k + 0.013;
    settings.rule = {BinarisationRule::Kind::MeanPlusSd, k};
    settings.agreement = {1 + static_cast<int>(k * 3) % 10, 10};
    const StudyTable copy = table;  // as the engine copies its pointers
    volatile int ready = evaluateStudy(copy, settings, names, ++generation)->readyCount();
    (void)ready;
  });
}

Samples benchRobustness() {
  const StudyTable table = syntheticTable();
  std::vector<int> images;
  for (int i = 0; i < kImages; ++i) images.push_back(i);
  const RobustnessPlane plane = RobustnessPlane::of(RuleAxis::of(BinarisationRule::Kind::Fixed, 101), 10);
  return repeat(5, [&] {
    const auto conclusions = robustnessOf(table, {Metric::Iou, {}, {}, images, {"A", "B", "C", "D"}}, plane);
    if (conclusions.size() != 9)
      throw Error(ErrorCode::Internal, "robustness", message("made {1} conclusions of 9", conclusions.size()));
  });
}

ManyMaps::ManyMaps() {
  constexpr int kDistinct = 50;  // as many different maps; every one has memory of its own
  testing::SyntheticOptions options;
  options.images = 4;
  options.width = options.height = 16;
  const testing::SyntheticStudy study(options);
  StudyDefinition definition = study.definition();
  const auto items = definition.dataset.items;
  definition.dataset.items.clear();
  for (int i = 0; i < kPictures; ++i)
    definition.dataset.items.push_back(items[static_cast<std::size_t>(i) % items.size()]);
  names_ = std::make_unique<ClassNames>(definition.dataset, definition.models);
  std::vector<std::shared_ptr<const CellResult>> originals(std::size_t{kDistinct} * kModels *
                                                           publishedTechniques().size());
  parallelFor(originals.size(), [&](std::size_t i) {
    const int pair = static_cast<int>(i / 2);
    originals[i] = syntheticResult({pair / kModels, pair % kModels, publishedTechniques()[i % 2]});
  });
  table_.imageCount = kPictures;
  table_.modelCount = kModels;
  table_.results.resize(std::size_t{kPictures} * kModels * publishedTechniques().size());
  parallelFor(table_.results.size(), [&](std::size_t i) {
    const CellResult& from = *originals[i % originals.size()];
    table_.results.set(
        i, std::make_shared<const CellResult>(CellResult{from.key, {}, 0, {}, {}, {}, from.curve.compacted(), 0}));
  });
  std::size_t bytes = table_.results.size() * (sizeof(CellResult) + sizeof(CellScores));
  for (const auto& result : table_.results) bytes += result->curve.memoryBytes();
  if (bytes > std::size_t{2} << 30)
    throw Error(ErrorCode::Internal, "compact curves",
                message("take {1} MiB for 80 000 maps, more than 2 GiB", bytes >> 20));
  Prediction prediction;
  prediction.top = {{1, "ball", 1, 1}};
  table_.predictions.assign(std::size_t{kPictures} * kModels, std::make_shared<const Prediction>(prediction));
  std::cerr << "curves and scores of 80 000 maps take " << (bytes >> 20) << " MiB\n";
}

std::shared_ptr<const StudySnapshot> ManyMaps::evaluate() {
  k_ = k_ > 3 ? 0 : k_ + 0.053;
  AnalysisSettings settings;
  settings.rule = {BinarisationRule::Kind::MeanPlusSd, k_};
  settings.agreement = {1 + static_cast<int>(k_ * 3) % 10, 10};
  return evaluateStudy(table_, settings, *names_, ++generation_);
}

Samples benchEvaluateMany() {
  ManyMaps many;
  return repeat(60, [&] {
    volatile int ready = many.evaluate()->readyCount();
    (void)ready;
  });
}

Samples benchCachedStart() {
  ComputedStudy study;
  return repeat(5, [&] {
    const auto engine = study.make({});
    engine->start();
    while (engine->status().done < engine->status().total) std::this_thread::sleep_for(std::chrono::microseconds(500));
  });
}

Samples benchLayerChange() {
  ComputedStudy study;
  const auto engine = study.make({});
  engine->start();
  if (!engine->waitIdle(60)) throw Error(ErrorCode::Internal, "benchmark", "the study was not read in a minute");
  std::vector<CellKey> onScreen;
  for (int model = 0; model < kModels; ++model) onScreen.push_back({7, model, Technique::GradCam});
  engine->setWanted(onScreen);
  int at = 0;
  return repeat(50, [&] {
    AnalysisSettings settings;
    for (int model = 0; model < kModels; ++model) {
      const auto& candidates = engine->layers(model)->candidates;
      settings.layers.push_back({candidates[static_cast<std::size_t>(at) % candidates.size()]});
    }
    ++at;
    std::vector<std::shared_ptr<const CellResult>> before;
    for (const CellKey& key : onScreen) before.push_back(engine->result(key));
    engine->setSettings(settings);
    for (std::size_t i = 0; i < onScreen.size(); ++i)
      while (engine->result(onScreen[i]) == before[i]) std::this_thread::sleep_for(std::chrono::microseconds(100));
  });
}

std::vector<Benchmark> studyBenchmarks() {
  return {
      {"evaluate", "all numbers of 800 maps under another rule, as the engine makes them", benchEvaluate},
      {"evaluate-10000", "all numbers of 80 000 maps (10 000 pictures x 8) from compact curves, within 2 GiB",
       benchEvaluateMany},
      {"robustness", "nine conclusions about 800 maps under 101 thresholds x 10 agreements", benchRobustness},
      {"cached-start", "start of an engine to 800 maps read from the store and ready", benchCachedStart},
      {"layer-change", "another layer for all four models to the new maps of the picture on screen", benchLayerChange}};
}

}  // namespace sightline::bench
