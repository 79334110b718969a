// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

#include "core/base/outcome.h"
#include "core/base/shared_chunks.h"
#include "core/compute/compute_backend.h"
#include "core/engine/cell_table.h"
#include "core/engine/fingerprints.h"
#include "core/engine/job_order.h"
#include "core/engine/notifier.h"
#include "core/engine/study_engine.h"
#include "core/store/result_store.h"
#include "core/study/cell_recipe.h"
#include "core/study/class_names.h"
#include "core/study/evaluate.h"
#include "core/study/grid_map.h"
#include "core/study/layer_strip.h"
#include "core/study/probe.h"
#include "core/study/records.h"

namespace sightline {

/// The engine's state, under one mutex, and its three threads.
///
///   worker   owns the compute backend; takes Pending cells in nextJob()'s order
///   loader   pictures; looks Unchecked cells up in the store; composes Compose cells from CAMs that are known
///   notifier makes the callbacks
///
/// A cell's phases:
///
///   Unchecked --loader: in the store--------------> Ready <--------------+
///       |                                             |  layers changed  |
///       +--loader: not there--> Pending --worker------+-----> Compose ---+ (loader)
///       ^                          ^                              |
///       |  another recipe          +---- a layer's CAM is missing-+
///       +--(any phase)                 any error --> Failed --retryFailed--> Unchecked
///
/// There are cells for the techniques that the settings show (CellTable); a row that is added begins Unchecked.
///
/// Work is captured by value under the mutex (CellWork), done without it, and applied under it: only when the cell's
/// version is still the one that was captured. Long values are shared pointers to const.
struct StudyEngine::Impl {
  using Phase = CellTable::Phase;
  using Cell = CellTable::Cell;
  /// Everything that one piece of work on one cell needs.
  struct CellWork {
    CellKey key;
    Phase phase = Phase::Unchecked;
    std::uint32_t version = 0;
    std::uint64_t layersVersion = 0;
    CellRecipe recipe;
    AcceptedClasses accepted;
    std::shared_ptr<const CamRecord> cams;  ///< of a technique that keeps its layers: what is known already
    std::shared_ptr<const Prediction> prediction;
  };
  /// What came of it. No result: it is not in the store, or a layer's CAM is missing.
  struct CellYield {
    std::shared_ptr<const Prediction> prediction;
    std::shared_ptr<const CamRecord> cams;
    std::shared_ptr<const CellResult> result;
  };
  struct Running {
    CellKey key;
    std::uint32_t version = 0;
    std::stop_source stop;
    double fraction = 0;
    std::shared_ptr<const PartialMap> partial;
    std::chrono::steady_clock::time_point begun, told;
    double pausedSeconds = 0;
  };
  struct Picture {
    std::shared_ptr<const Image> image, thumbnail;
    std::shared_ptr<const HumanMask> mask;
    std::string failure;
    bool tried = false;
    mutable std::uint64_t lastUse = 0;
  };
  /// What people painted on a picture.
  struct Painted {
    std::shared_ptr<const HumanMask> mask,
        onGrid;                       ///< on the picture's pixels and on the evaluation grid; null: nobody did
    std::optional<double> mutualIou;  ///< of the people; see annotator_agreement.h
    bool read = false;                ///< what the files hold is here
  };
  /// How the values of an image's own mask were understood. One that marks nothing is no mask: it is said, and what
  /// people painted counts in its place.
  struct OwnMask {
    std::string note;
    bool blank = false;
  };
  /// A film strip that is wanted.
  struct Strip {
    int model = 0;
    std::shared_ptr<const CamRecord> record;  ///< it was made of these
    std::uint32_t maskVersion = 0;            ///< and with this mask
    std::shared_ptr<const LayerStrip> value;  ///< null: nothing of it is made
  };
  struct LoaderTask {
    std::vector<CellKey> cells;
    std::vector<int> images, models, masks;
    bool thumbnailsOnly = false;  ///< nobody asked for the pictures themselves: they are not kept
    std::optional<int> stripModel{};
  };
  struct Duration {
    double mean = 0;
    int count = 0;
  };

  Impl(StudyDefinition definition, BackendFactory backend, std::shared_ptr<ResultStore> store,
       AnalysisSettings settings, Callbacks callbacks);
  ~Impl();

  // --- fixed
  const StudyDefinition definition;
  const BackendFactory factory;
  const std::shared_ptr<ResultStore> store;
  const ClassNames names;
  const int imageCount, modelCount;
  Fingerprints fingerprints;  ///< has its own mutex
  Notifier notifier;          ///< has its own mutex, taken inside this one

  // --- guarded by mutex
  mutable std::mutex mutex;
  std::condition_variable_any workerWake, loaderWake;
  mutable std::condition_variable_any idleWake;
  AnalysisSettings settings;
  std::uint64_t generation = 0;
  std::vector<std::uint64_t> layersVersion;  ///< per model
  CellTable cells;
  SharedChunks<std::shared_ptr<const Prediction>> predictions;  ///< [image*modelCount + model]
  std::vector<std::shared_ptr<const CamRecord>> cams;           ///< same index: Grad-CAM's
  std::vector<std::shared_ptr<const ModelLayers>> layers;       ///< per model
  std::vector<bool> layersChecked, layersToAsk;                 ///< per model: looked up; the worker is to ask
  SharedChunks<std::shared_ptr<const HumanMask>> gridMasks;     ///< per image, on the evaluation grid
  std::vector<Painted> painted;                                 ///< per image
  std::vector<std::uint32_t> maskVersion;                       ///< per image: rises when another mask is to be used
  std::deque<int> maskQueue;  ///< images whose results may have been made with another mask
  std::vector<CellKey> wanted;
  int stripImage = -1;
  std::vector<Strip> strips;  ///< of that image
  bool background = true, paused = false, started = false, loaderBusy = false;
  std::optional<Running> running;
  std::string fatal, warning;
  std::map<Technique, std::vector<Duration>> durations;  ///< [technique][model]
  std::vector<OwnMask> ownMasks;                         ///< per image, as far as they were read
  std::vector<Picture> pictures;
  std::vector<int> protectedImages;  ///< the most wanted ones: their pictures are not let go
  std::deque<int> imageQueue;
  int untriedPictures = 0;
  std::size_t thumbnailBytes = 0;
  bool imageUrgent = false, thumbnailsWanted = false;
  bool thumbnailsFull = false;  ///< no more are made ahead: others would have to go for them
  std::size_t nextUnasked = 0;  ///< index in the study's order from which the loader looks for results on disk
  int nextUntried = 0;          ///< picture from which it looks for those without a thumbnail
  mutable std::uint64_t useClock = 0;

  std::shared_ptr<const ProbeAnswer> probe;  ///< the latest question and what is known; null: none
  int probeNext = 0;                         ///< the model that is to answer next
  std::stop_source probeStop;                ///< of the latest question

  std::jthread worker, loader;

  // --- engine_state.cpp: with the mutex held
  [[nodiscard]] std::size_t pairIndex(int image, int model) const;
  [[nodiscard]] bool hasPair(int image, int model) const;
  /// What it was is no longer wanted: looked up again, with a new version.
  void reset(const CellKey& key);
  [[nodiscard]] std::vector<std::string> layersFor(int model) const;  ///< Grad-CAM's
  [[nodiscard]] bool isRunning(const CellKey& key) const;
  /// The chosen layers of a model changed: the cell is composed again, or waits for the CAMs that are missing.
  void relayer(const CellKey& key);
  /// Brings the cells to what the settings ask for, after a change of what decides maps. @param before  what that was
  void follow(const MapSettings& before);
  /// Not in the store: waits for the worker, unless nothing can be computed at all.
  void setPending(const CellKey& key);
  [[nodiscard]] CellState visibleState(const CellKey& key) const;
  [[nodiscard]] bool isWanted(const CellKey& key) const;
  [[nodiscard]] CellWork capture(const CellKey& key) const;
  [[nodiscard]] std::optional<CellKey> nextCell() const;
  [[nodiscard]] std::optional<int> nextLayersModel() const;
  /// The running job's stop source when the next job shall replace it; to be used without the mutex.
  [[nodiscard]] std::optional<std::stop_source> jobToPreempt() const;
  [[nodiscard]] bool hasProbe() const;  ///< a network has not answered yet
  [[nodiscard]] bool hasLoaderCells() const;
  [[nodiscard]] bool isComputeIdle() const;
  [[nodiscard]] bool isIdle() const;
  [[nodiscard]] EngineStatus statusNow() const;
  [[nodiscard]] StudyTable tableNow() const;
  /// Whether a picture is compared with what people painted rather than with the data set's mask.
  [[nodiscard]]  /// The data set's mask of an image, remembering its note; null where it marks nothing. Not under the
                 /// mutex.
  std::shared_ptr<const HumanMask>
  readOwnMask(int image);
  bool usesPainted(int image) const;
  /// Another mask is to be used: the picture's results follow on the loader.
  void maskChanged(int image);
  void queueMask(int image);
  void statusChanged();
  [[nodiscard]] std::optional<double> estimatedSeconds() const;

  // --- engine_state.cpp: take the mutex
  /// Brings the outcome of work on a cell into the table. The worker's call ends its Running in the same step.
  void apply(const CellWork& work, const Outcome<CellYield>& outcome, bool byWorker);
  void applyYield(const CellWork& work, const CellYield& yield,
                  bool byWorker);  ///< with the mutex held, like the next three
  void applyFailure(const CellWork& work, const Error& error);
  void noteDuration(const CellKey& key);
  [[nodiscard]] bool layersAreCurrent(const CellWork& work) const;
  void wakeAll();

  // --- painted_masks.cpp: no mutex held
  [[nodiscard]] Painted paintedBy(const std::vector<Plane<std::uint8_t>>& people) const;
  /// Reads the files that were there when the study was opened, once. @throws Error
  void readPainted(int image);
  /// The mask to compare with, on the evaluation grid; null when there is none. @throws Error
  [[nodiscard]] std::shared_ptr<const HumanMask> gridMask(int image);
  void refreshMask(int image, const std::stop_token& stop);

  // --- cell_results.cpp: no mutex held
  /// A map against a mask, or against none.
  [[nodiscard]] std::shared_ptr<const CellResult> compared(const CellKey& key, const Prediction& prediction, int target,
                                                           SaliencyMap map, GridMap onGrid, double seconds,
                                                           const std::shared_ptr<const HumanMask>& mask,
                                                           bool thresholdFree = true) const;
  [[nodiscard]] std::shared_ptr<const CellResult> makeResult(const CellKey& key, const Prediction& prediction,
                                                             int target, SaliencyMap map, double seconds);
  /// Whether anybody would see partial maps.
  [[nodiscard]] bool isOnScreen(const CellKey& key) const;
  void publishPartial(const CellWork& work, PartialMap partial);
  /// Null when a layer's CAM is missing.
  [[nodiscard]] std::shared_ptr<const CellResult> composed(const CellWork& work, const CamRecord& record,
                                                           double seconds);
  [[nodiscard]] std::string describeCell(const CellKey& key) const;
  /// From known CAMs or the store. @throws Error
  [[nodiscard]] CellYield restore(const CellWork& work);
  void keep(const std::string& storeKey, const std::string& description, const std::vector<std::uint8_t>& bytes);
  void publishLayers(int model, ModelLayers found, bool save);

  // --- layer_strips.cpp
  [[nodiscard]] std::optional<std::size_t> nextStrip() const;  ///< with the mutex held: one that can be got on with
  /// One layer alone, compared with a mask or none. No mutex held.
  [[nodiscard]] std::shared_ptr<const StripLayer> stripLayer(const CellKey& key, const CamRecord& record,
                                                             const LayerCam& layer,
                                                             const std::shared_ptr<const HumanMask>& mask) const;
  void makeStripPart(int model, const std::stop_token& stop);

  // --- study_loader.cpp
  void loaderLoop(const std::stop_token& stop);
  [[nodiscard]] std::optional<LoaderTask> nextLoaderTask();
  [[nodiscard]] bool hasLoaderWork() const;  ///< with the mutex held
  void load(const LoaderTask& task, const std::stop_token& stop);
  void loadPicture(int image, bool keep = true);
  void loadLayers(int model);
  void letPicturesGo();
  void letThumbnailsGo();  ///< with the mutex held

  // --- compute_worker.cpp
  class Computer;
  void workerLoop(const std::stop_token& stop);
  /// Lets the next network answer the probe's question; the mutex is not held.
  void answerProbe(Computer* computer);
  void failEverything(const Error& error);
};

/// What the loader works with; the worker needs the rest of the machine.
inline constexpr unsigned kLoaderThreads = 2;

/// Whether all of `layers` are in the stack; an empty list stands for its last layer.
bool hasLayers(const CamStack& stack, const std::vector<std::string>& layers);

}  // namespace sightline
