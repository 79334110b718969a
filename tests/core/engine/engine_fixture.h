// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/engine/study_engine.h"
#include "core/store/result_store.h"
#include "tests/support/fake_backend.h"
#include "tests/support/synthetic_study.h"

namespace sightline {

constexpr auto kCam = Technique::GradCam;
constexpr auto kXrai = Technique::Xrai;

/// What an engine said through its callbacks.
class Recorder {
 public:
  StudyEngine::Callbacks callbacks() {
    StudyEngine::Callbacks c;
    c.cellChanged = [this](const CellKey& k) { add([&] { ++changes[k]; }); };
    c.imageLoaded = [this](int i) { add([&] { images.insert(i); }); };
    c.layersKnown = [this](int m) { add([&] { layers.insert(m); }); };
    c.statusChanged = [this](const EngineStatus& s) { add([&] { statuses.push_back(s); }); };
    c.cellFailed = [this](const CellKey& k, const Error& e) { add([&] { failures.emplace_back(k, e.what()); }); };
    c.probeAnswered = [this] { add([&] { ++probes; }); };
    c.stripsChanged = [this] { add([&] { ++strips; }); };
    c.truthChanged = [this] { add([&] { ++truths; }); };
    return c;
  }
  std::mutex mutex;
  int probes = 0, strips = 0, truths = 0;
  std::map<CellKey, int> changes;
  std::set<int> images, layers;
  std::vector<EngineStatus> statuses;
  std::vector<std::pair<CellKey, std::string>> failures;

 private:
  template <class F>
  void add(const F& f) {
    const std::lock_guard lock(mutex);
    f();
  }
};

/// A small study of 3 images of 48 x 48 with 2 models on a 32 x 32 grid, a fake backend, and engines on it.
class EngineTest : public ::testing::Test {
 protected:
  static testing::SyntheticOptions small() {
    testing::SyntheticOptions o;
    o.images = 3;
    o.models = 2;
    o.width = o.height = 48;
    o.inputSize = 32;
    o.grid = {32, 32};
    return o;
  }
  explicit EngineTest(const testing::SyntheticOptions& options = small())
      : study(options), imageOf(study.inputFingerprints()) {}

  std::unique_ptr<StudyEngine> make(const AnalysisSettings& settings = {}) {
    return make(study.definition(), settings);
  }
  std::unique_ptr<StudyEngine> make(const StudyDefinition& definition, const AnalysisSettings& settings = {}) {
    return std::make_unique<StudyEngine>(definition, testing::fakeBackendFactory(control), store, settings,
                                         recorder.callbacks());
  }
  std::shared_ptr<ResultStore> openStore() { return store = std::make_shared<ResultStore>(study.folder() / "cache"); }

  /// The backend's Grad-CAM and IG calls so far, as cells.
  [[nodiscard]] std::vector<CellKey> jobs() const {
    std::vector<CellKey> keys;
    const auto& models = study.definition().models;
    for (const auto& call : control->calls()) {
      if (call.method != "gradCam" && call.method != "integratedGradients") continue;
      const auto model =
          std::find_if(models.begin(), models.end(), [&](const ModelSpec& m) { return m.id == call.model; });
      keys.push_back(
          {imageOf.at(call.image), static_cast<int>(model - models.begin()), call.method == "gradCam" ? kCam : kXrai});
    }
    return keys;
  }
  [[nodiscard]] std::vector<CellKey> allCells() const {
    std::vector<CellKey> keys;
    for (int i = 0; i < static_cast<int>(study.definition().dataset.items.size()); ++i)
      for (int m = 0; m < static_cast<int>(study.definition().models.size()); ++m)
        for (const Technique t : publishedTechniques()) keys.push_back({i, m, t});
    return keys;
  }
  template <class Condition>
  static bool soon(const Condition& condition, double seconds = 10) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    while (!condition() && std::chrono::steady_clock::now() < end)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return condition();
  }
  static void expectSameNumbers(const StudySnapshot& a, const StudySnapshot& b) {
    ASSERT_EQ(a.cells.size(), b.cells.size());
    for (std::size_t i = 0; i < a.cells.size(); ++i) {
      EXPECT_EQ(a.cells[i].ready, b.cells[i].ready) << i;
      EXPECT_EQ(a.cells[i].threshold, b.cells[i].threshold) << i;
      EXPECT_EQ(a.cells[i].counts, b.cells[i].counts) << i;
      EXPECT_EQ(a.cells[i].scores, b.cells[i].scores) << i;
    }
    EXPECT_EQ(a.predicted, b.predicted);
    EXPECT_EQ(a.correct, b.correct);
    EXPECT_EQ(a.allAgree, b.allAgree);
  }

  testing::SyntheticStudy study;
  std::map<std::uint64_t, int> imageOf;
  std::shared_ptr<testing::FakeControl> control = std::make_shared<testing::FakeControl>();
  std::shared_ptr<ResultStore> store;
  Recorder recorder;
};

}  // namespace sightline
