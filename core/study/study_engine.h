// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/alignment/alignment_curve.h"
#include "core/dataset/dataset.h"
#include "core/dataset/human_mask.h"
#include "core/engine/compute_backend.h"
#include "core/store/result_store.h"
#include "core/study/settings.h"
#include "core/study/snapshot.h"
#include "core/types/image.h"

namespace sightline {

/// What a study is about; fixed for the engine's life.
struct StudyDefinition {
  Dataset dataset;
  std::vector<ModelSpec> models;
  EvaluationGrid grid;
};

enum class CellState { Missing, Queued, Running, Ready, Failed };

/// One finished map with all that the window shows of it; immutable.
struct CellResult {
  CellKey key;
  Prediction prediction;
  int target = -1;
  std::string targetLabel;
  SaliencyMap map;        ///< in the network's input pixels
  Plane<float> onGrid;    ///< on the evaluation grid, resampled (bilinear for Grad-CAM, nearest for XRAI)
  AlignmentCurve curve;   ///< against the human mask
  double seconds = 0;     ///< it took to compute (0 when read from the store)
};

/// A model's layers that Grad-CAM can target, in order of execution, and the default.
struct ModelLayers {
  std::vector<LayerInfo> all;
  std::vector<std::string> candidates;
};

/// State of the work as shown in the job panel.
struct EngineStatus {
  int done = 0, total = 0;             ///< maps of this study
  std::string current;                 ///< "XRAI · Swin · cat3", empty when idle
  double currentFraction = 0;          ///< of the current job
  std::optional<double> secondsLeft;   ///< estimate for all queued work; empty until it can be known
  bool paused = false, idle = true;
  std::string fatal;                   ///< why nothing can be computed (compute module missing...), else empty
};

/// The study alive: one compute worker (owner of the backend), one loader thread for pictures and cached
/// results, and the numbers for any settings. All methods are thread-safe and return at once unless noted.
///
/// Callbacks run on engine threads, must be quick and must not call back into the engine except for the const
/// queries. After the destructor returns none is running and none will come.
class StudyEngine {
 public:
  struct Callbacks {
    std::function<void(const CellKey&)> cellChanged;       ///< its state or result changed
    std::function<void(int image)> imageLoaded;            ///< picture and mask can be had
    std::function<void(int model)> layersKnown;
    std::function<void(const EngineStatus&)> statusChanged;  ///< throttled to about 10 per second
    std::function<void(const CellKey&, const Error&)> cellFailed;
  };

  /// @param store may be null: then nothing outlives the engine
  StudyEngine(StudyDefinition definition, BackendFactory backend, std::shared_ptr<ResultStore> store,
              AnalysisSettings settings, Callbacks callbacks);
  ~StudyEngine();  ///< stops and joins; work in progress is cancelled

  [[nodiscard]] const StudyDefinition& definition() const;

  /// Starts the worker and loads cached results; separate from construction so that the window paints first.
  void start();

  // --- what is wanted ---------------------------------------------------------------------------
  /// Cells on screen, most wanted first; replaces the previous list. They run before everything else.
  void setWanted(std::vector<CellKey> cells);
  /// Whether the rest of the study is computed in the background (default true).
  void setBackground(bool on);
  void setPaused(bool paused);
  /// Drops the running job and all background work (setBackground(false)); visible cells may be asked again.
  void cancel();
  void retryFailed();

  // --- settings and results ---------------------------------------------------------------------
  /// Binarisation and agreement act at once on the next evaluate(); layers recompose maps from stored CAMs
  /// (wanted cells first); target and XRAI options make new work.
  void setSettings(const AnalysisSettings& settings);
  [[nodiscard]] AnalysisSettings settings() const;
  [[nodiscard]] CellState state(const CellKey& key) const;
  [[nodiscard]] double fraction(const CellKey& key) const;  ///< progress of a running cell, 0..1
  [[nodiscard]] std::shared_ptr<const CellResult> result(const CellKey& key) const;  ///< null unless Ready
  [[nodiscard]] std::string failure(const CellKey& key) const;
  [[nodiscard]] std::shared_ptr<const Prediction> prediction(int image, int model) const;  ///< null if unknown
  /// CAMs of all candidate layers for one image and model (null until the Grad-CAM cell was computed).
  [[nodiscard]] std::shared_ptr<const CamStack> camStack(int image, int model) const;
  [[nodiscard]] std::shared_ptr<const ModelLayers> layers(int model) const;  ///< null until known
  [[nodiscard]] EngineStatus status() const;

  /// All numbers under the current settings, computed on the calling thread: about a millisecond for 800 maps.
  [[nodiscard]] std::shared_ptr<const StudySnapshot> evaluate() const;
  /// Blocks until nothing is queued or running (headless runs, tests). False when it timed out.
  bool waitIdle(double seconds) const;

  // --- pictures ---------------------------------------------------------------------------------
  /// Asks the loader for pictures and masks, most wanted first; replaces the previous list.
  void requestImages(std::vector<int> images);
  [[nodiscard]] std::shared_ptr<const Image> image(int index) const;        ///< null until loaded
  [[nodiscard]] std::shared_ptr<const Image> thumbnail(int index) const;    ///< longest side 128; null until loaded
  [[nodiscard]] std::shared_ptr<const HumanMask> mask(int index) const;     ///< at the picture's size; null if none

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sightline
