// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <thread>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/compute/compute_backend.h"
#include "core/dataset/dataset.h"
#include "core/engine/study_engine.h"
#include "core/image/image_io.h"
#include "core/models/registry.h"
#include "tests/benchmarks/bench.h"

namespace sightline::bench {
namespace {

using namespace std::chrono_literals;

StudyDefinition demoDefinition() {
  const auto folder = resourceDirectory() / "demo";
  return {openDataset(folder), demoModels(folder), {}};
}

template <class Condition>
void waitFor(const Condition& condition, const char* what) {
  const auto deadline = std::chrono::steady_clock::now() + 120s;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > deadline)
      throw Error(ErrorCode::Internal, std::string(what), "did not happen in 120 s");
    std::this_thread::sleep_for(200us);
  }
}

/// Engine on the demo without a store, compute module loaded and every network used once, nothing queued.
std::unique_ptr<StudyEngine> warmEngine() {
  auto engine = std::make_unique<StudyEngine>(demoDefinition(), loadTorchBackend, nullptr, AnalysisSettings{},
                                              StudyEngine::Callbacks{});
  engine->setBackground(false);
  engine->start();
  std::vector<CellKey> first;
  for (int m = 0; m < static_cast<int>(engine->definition().models.size()); ++m)
    first.push_back({0, m, Technique::GradCam});
  engine->setWanted(first);
  waitFor(
      [&] {
        return std::all_of(first.begin(), first.end(),
                           [&](const auto& k) { return engine->state(k) == CellState::Ready; });
      },
      "the first Grad-CAM maps");
  return engine;
}

/// From asking for one cell of an image never seen before to its map being there.
Samples timeToMap(Technique technique, int count) {
  const auto engine = warmEngine();
  Samples samples;
  for (int i = 0; i < count; ++i) {
    const CellKey key{1 + i / 4, i % 4, technique};
    samples.values.push_back(milliseconds([&] {
      engine->setWanted({key});
      waitFor([&] { return engine->state(key) == CellState::Ready; }, "a map");
    }));
  }
  return samples;
}

Samples timeToCancel() {
  const auto engine = warmEngine();
  Samples samples;
  for (int i = 0; i < 12; ++i) {
    const CellKey key{20 + i, i % 4, Technique::Xrai};
    engine->setWanted({key});
    waitFor([&] { return engine->state(key) == CellState::Running && engine->fraction(key) > 0; },
            "a running XRAI job");
    samples.values.push_back(milliseconds([&] {
      engine->cancel();
      waitFor([&] { return engine->status().idle; }, "the engine to be idle");
    }));
  }
  return samples;
}

}  // namespace

std::vector<Benchmark> computeBenchmarks() {
  return {{"job-first-map", "Grad-CAM of a picture not seen before, from the request to the map",
           [] { return timeToMap(Technique::GradCam, 40); }},
          {"xrai-map", "XRAI (exact, 200 gradient passes) of one picture and demo network",
           [] { return timeToMap(Technique::Xrai, 12); }},
          {"job-cancel", "from cancel() in the midst of an XRAI job to an idle worker", timeToCancel}};
}

}  // namespace sightline::bench
