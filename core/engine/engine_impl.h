// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "core/base/outcome.h"
#include "core/base/shared_chunks.h"
#include "core/compute/compute_backend.h"
#include "core/engine/cell_table.h"
#include "core/engine/fingerprints.h"
#include "core/engine/image_shelf.h"
#include "core/engine/job_durations.h"
#include "core/engine/job_order.h"
#include "core/engine/layer_book.h"
#include "core/engine/mask_book.h"
#include "core/engine/model_note.h"
#include "core/engine/notifier.h"
#include "core/engine/probe_desk.h"
#include "core/engine/strip_maker.h"
#include "core/engine/study_engine.h"
#include "core/engine/truth_desk.h"
#include "core/store/result_store.h"
#include "core/study/cell_recipe.h"
#include "core/study/class_names.h"
#include "core/study/evaluate.h"
#include "core/study/records.h"

namespace sightline {

/// The engine's schedule: what its three threads do next, and how their results reach the parts that hold them.
///
///   worker   owns the compute backend; takes Pending cells in nextJob()'s order
///   loader   images; looks Unchecked cells up in the store; composes Compose cells from CAMs that are known
///   notifier makes the callbacks
///
/// The state is held in parts, each of which knows one thing and no other part: CellTable (phases and results),
/// ImageShelf (decoded images), MaskBook (human masks), StripMaker (layer strips), ProbeDesk (the question about a
/// region), TruthDesk (whether maps are true), LayerBook (layers of the models), NoteBook (what the networks say of
/// themselves), JobDurations. None of them locks: one mutex, the one here, guards them all, so that a change that
/// concerns several of them is seen whole or not at all. Fingerprints and Notifier have mutexes of their own, taken
/// inside it.
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
  struct LoaderTask {
    std::vector<CellKey> cells;
    std::vector<int> images, models, masks;
    bool thumbnailsOnly = false;  ///< nobody asked for the images themselves: they are not kept
    std::optional<int> stripModel{};
  };
  /// What the worker does next: one of these.
  struct WorkerTask {
    bool probe = false;                ///< a network answers the probe's question
    bool truth = false;                ///< a network answers the question about what a map marks
    std::optional<CellKey> cell{};     ///< a map is computed
    std::optional<int> layersOf{};     ///< a model is asked for its layers
    std::optional<CellKey> measure{};  ///< the faithfulness of a map
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
  LayerBook layers;
  NoteBook notes;
  ImageShelf shelf;
  MaskBook masks;
  std::set<int> outdatedMasks;  ///< images that are shown with their former mask while the present one is made
  StripMaker strips;
  ProbeDesk probes;
  TruthDesk truth;
  JobDurations durations;
  std::vector<CellKey> wanted;
  bool background = true, paused = false, started = false, loaderBusy = false;
  std::optional<Running> running;
  Message fatal, warning;
  std::size_t nextUnasked = 0;  ///< index in the study's order from which the loader looks for results on disk

  std::jthread worker, loader;

  // --- engine_state.cpp: with the mutex held
  [[nodiscard]] std::size_t pairIndex(int image, int model) const;
  [[nodiscard]] bool hasPair(int image, int model) const;
  [[nodiscard]] bool hasImage(int image) const { return image >= 0 && image < imageCount; }
  /// Another map, or null for none.
  void setMap(const CellKey& key, std::shared_ptr<const CellResult> map);
  /// Its former content is no longer wanted: looked up again, with a new version.
  void reset(const CellKey& key);
  [[nodiscard]] std::vector<std::string> layersFor(int model) const;  ///< Grad-CAM's
  [[nodiscard]] bool isRunning(const CellKey& key) const;
  /// Makes known which layer this model's maps are made of without a choice, if that is not known yet.
  void learnUsualLayer(int model, const CamStack& stack);
  /// The chosen layers of a model changed: the cell is composed again, or waits for the CAMs that are missing.
  void relayer(const CellKey& key);
  /// Brings the cells to what the settings ask for, after a change of what decides maps. @param before  what that was
  void follow(const MapSettings& before);
  /// Another window of values: images that are seen through it are other images now.
  void readImagesAnew();
  /// Not in the store: waits for the worker, unless nothing can be computed at all.
  void setPending(const CellKey& key);
  [[nodiscard]] CellState visibleState(const CellKey& key) const;
  [[nodiscard]] bool isWanted(const CellKey& key) const;
  [[nodiscard]] CellWork capture(const CellKey& key) const;
  [[nodiscard]] std::optional<CellKey> nextCell() const;
  [[nodiscard]] std::optional<int> nextLayersModel() const;
  /// The running job's stop source when the next job is to replace it; to be used without the mutex.
  [[nodiscard]] std::optional<std::stop_source> jobToPreempt() const;
  [[nodiscard]] bool hasLoaderCells() const;
  [[nodiscard]] bool isComputeIdle() const;
  [[nodiscard]] bool isIdle() const;
  [[nodiscard]] EngineStatus statusNow() const;
  [[nodiscard]] StudyTable tableNow() const;
  [[nodiscard]] StripMaker::Source stripSource(int image, int model) const;
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

  // --- human_masks.cpp
  /// The book holds another mask of an image: it is shown, and the image's results follow on the loader. With the mutex
  /// held.
  void maskChanged(int image);
  /// How fixations become marks from now on. With the mutex held.
  void setFixationMap(const std::optional<FixationOptions>& options);
  /// Reads the files that were there when the study was opened, once. No mutex held, like the next two. @throws Error
  void readPainted(int image);
  /// The mask to compare with, on the evaluation grid; null when there is none. @throws Error
  [[nodiscard]] std::shared_ptr<const HumanMask> gridMask(int image);
  void refreshMask(int image, const std::stop_token& stop);

  // --- cell_results.cpp: no mutex held
  /// A map, compared with the image's mask.
  [[nodiscard]] std::shared_ptr<const CellResult> makeResult(const CellKey& key, const Prediction& prediction,
                                                             int target, SaliencyMap map, double seconds);
  /// Whether anybody would see partial maps.
  [[nodiscard]] bool isOnScreen(const CellKey& key) const;
  void publishPartial(const CellWork& work, PartialMap partial);
  /// Null when a layer's CAM is missing.
  [[nodiscard]] std::shared_ptr<const CellResult> composed(const CellWork& work, const CamRecord& record);
  /// From known CAMs or the store. @throws Error
  [[nodiscard]] CellYield restore(const CellWork& work);
  void keep(const std::string& storeKey, const std::string& description, const std::vector<std::uint8_t>& bytes);
  void publishLayers(int model, ModelLayers found, bool save);
  /// What the network said of itself, which is also put into the store.
  void publishNotes(int model, OutputReading outputs, const std::vector<Message>& said);

  // --- study_loader.cpp
  void loaderLoop(const std::stop_token& stop);
  [[nodiscard]] std::optional<LoaderTask> nextLoaderTask();
  [[nodiscard]] bool hasLoaderWork() const;  ///< with the mutex held
  void load(const LoaderTask& task, const std::stop_token& stop);
  /// @param keep  whether the image itself stays in memory, or only its thumbnail
  void loadImage(int image, bool keep = true);
  /// @returns false, and keeps nothing, when another window of values was chosen meanwhile
  [[nodiscard]] bool tryToLoadImage(int image, bool keep);
  void loadLayers(int model);
  void makeStripPart(int model, const std::stop_token& stop);

  // --- compute_worker.cpp
  class Computer;
  void workerLoop(const std::stop_token& stop);
  [[nodiscard]] std::optional<WorkerTask> nextWorkerTask() const;  ///< with the mutex held
  /// The cell is Running from here on, with the mutex held; gives what stops it.
  std::stop_token beginJob(const CellWork& work);
  /// Called between the steps of a job; also where a paused job halts.
  void jobProgressed(const Progress& progress, const std::stop_token& jobStop);
  /// Null when the compute module cannot be loaded; then everything has failed.
  std::unique_ptr<Computer> makeComputer();
  /// Lets the next network answer the probe's question; the mutex is not held.
  void answerProbe(Computer* computer);
  void askLayers(Computer& computer, int model);
  /// Whether a map is true, of which the desk has a question or that is to be measured. The mutex is not held.
  void answerTruth(Computer* computer);
  void measureMap(Computer* computer, const CellKey& key);
  /// What measures a map makes way for what is more urgent. With the mutex held.
  void makeWay();
  void failEverything(const Error& error);
};

/// Whether all of `layers` are in the stack; an empty list stands for its last layer.
bool hasLayers(const CamStack& stack, const std::vector<std::string>& layers);

/// ModelLayers::usual as one image's stack shows it; empty where the class depends on no candidate.
std::string usualCandidate(const CamStack& stack, const std::vector<std::string>& candidates);

}  // namespace sightline
