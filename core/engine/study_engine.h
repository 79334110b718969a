// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/human_mask.h"
#include "core/engine/blank_maps.h"
#include "core/engine/engine_status.h"
#include "core/engine/mask_note.h"
#include "core/engine/model_note.h"
#include "core/engine/unlike_maps.h"
#include "core/models/layer_info.h"
#include "core/study/cell_result.h"
#include "core/study/definition.h"
#include "core/study/settings.h"
#include "core/study/snapshot.h"
#include "core/types/image.h"

namespace sightline {

class ComputeBackend;
class Error;
class LayeredMaps;
class ResultStore;
struct CamStack;
struct FaithfulCell;
struct LayerStrip;
struct MeasuredMap;
struct ProbeAnswer;
struct ProbeQuestion;
struct StudyTable;
struct TruthAnswer;
struct TruthQuestion;
struct UntrainedMaps;
using BackendFactory = std::function<std::unique_ptr<ComputeBackend>()>;

/// How the engine's threads compete with the rest of the program.
enum class ProcessorShare {
  Full,        ///< like any thread: a command line has nothing else to do
  WhatIsLeft,  ///< a window's threads come first
};

/// A study at work: one compute worker (owner of the backend), one loader thread for images and cached
/// results, and the numbers for any settings. All methods are thread-safe and return at once unless noted.
///
/// Callbacks run one after the other on one thread of the engine, must be quick and must not call back into the
/// engine except for the const queries (not waitIdle). After the destructor returns none is running and none will
/// come.
class StudyEngine {
 public:
  struct Callbacks {
    std::function<void(const CellKey&)> cellChanged;  ///< its state or result changed
    std::function<void(int image)> imageLoaded;       ///< image and mask are available, or imageFailure() says why not
    std::function<void(int model)> layersKnown;
    std::function<void(const EngineStatus&)> statusChanged;  ///< throttled to about 10 per second
    std::function<void(const CellKey&, const Error&)> cellFailed;
    std::function<void()> probeAnswered{};  ///< a network's answer is in probeAnswer()
    std::function<void()> stripsChanged{};  ///< layerStrip() knows more
    std::function<void()> truthChanged{};   ///< truthAnswer(), measuredMap() or measuredValues() know more
  };

  /// @param store may be null: then nothing outlives the engine
  StudyEngine(StudyDefinition definition, BackendFactory backend, std::shared_ptr<ResultStore> store,
              AnalysisSettings settings, Callbacks callbacks);
  ~StudyEngine();  ///< stops and joins; work in progress is cancelled

  [[nodiscard]] const StudyDefinition& definition() const;

  /// Starts the worker and loads cached results; separate from construction so that the window paints first.
  void start(ProcessorShare share = ProcessorShare::Full);

  // --- what is wanted ---------------------------------------------------------------------------
  /// Cells on screen, most wanted first; replaces the previous list. They run before everything else.
  void setWanted(std::vector<CellKey> cells);
  /// Whether the rest of the study is computed in the background (default true). A running job is finished.
  void setBackground(bool on);
  /// No new job begins; a running XRAI job halts at its next step, Grad-CAM is finished.
  void setPaused(bool paused);
  /// Drops the running job, the wanted list and all background work (setBackground(false)); cells may be asked
  /// for again.
  void cancel();
  /// Looks again at everything that failed, images and the compute module included.
  void retryFailed();

  /// Asks all networks what a part of an image is worth to them, before everything else (a long job on a map is put
  /// back and started again afterwards), also while paused. Replaces the question before; the target class is that of
  /// the settings when the network's turn comes.
  void ask(ProbeQuestion question);
  /// Null until ask() was called.
  [[nodiscard]] std::shared_ptr<const ProbeAnswer> probeAnswer() const;

  // --- settings and results ---------------------------------------------------------------------
  /// Binarisation and agreement act at once on the next evaluate(); layers recompose maps from stored CAMs
  /// (wanted cells first); target and XRAI options make new work.
  void setSettings(const AnalysisSettings& settings);
  [[nodiscard]] AnalysisSettings settings() const;
  [[nodiscard]] CellState state(const CellKey& key) const;
  [[nodiscard]] double fraction(const CellKey& key) const;  ///< progress of a running cell, 0..1
  /// Null unless Ready. After a change of layers the former map stays until its successor is composed.
  [[nodiscard]] std::shared_ptr<const CellResult> result(const CellKey& key) const;
  /// A running cell's map so far; null when there is none yet, and for cells that are not on screen.
  [[nodiscard]] std::shared_ptr<const PartialMap> partial(const CellKey& key) const;
  [[nodiscard]] Message failure(const CellKey& key) const;
  [[nodiscard]] std::shared_ptr<const Prediction> prediction(int image, int model) const;  ///< null if unknown
  /// CAMs of all candidate layers for one image and model (null until the Grad-CAM cell was computed).
  [[nodiscard]] std::shared_ptr<const CamStack> camStack(int image, int model) const;
  [[nodiscard]] std::shared_ptr<const ModelLayers> layers(int model) const;  ///< null until known
  /// What the networks that were used so far, now or when the store got their maps, say of themselves; in the order of
  /// the models.
  [[nodiscard]] std::vector<ModelNote> modelNotes() const;
  /// The maps that say nothing, of those that are there. Looks at every map.
  [[nodiscard]] BlankMaps blankMaps() const;
  /// Imported maps that resemble none of the maps that were computed here. Reads a number of maps per model.
  [[nodiscard]] std::vector<UnlikeMaps> unlikeMaps() const;
  /// "Is it true?": asks the network of one finished map whether it depends on what the map marks
  /// (core/engine/truth.h); replaces the question before. Answered also while the engine is paused.
  void askTruth(TruthQuestion question);
  /// What is known of the latest question; null until one was asked.
  [[nodiscard]] std::shared_ptr<const TruthAnswer> truthAnswer() const;
  /// Faithfulness to measure: of these maps, in their order, once what is wanted of maps is there; and, behind
  /// everything else, of all others. Replaces what was wanted before. What is measured is kept in the store.
  void setMeasured(std::vector<CellKey> first, bool all);
  /// Null while it is not known, and for maps that are not among the first: see measuredValues().
  [[nodiscard]] std::shared_ptr<const MeasuredMap> measuredMap(const CellKey& key) const;
  /// The numbers of all maps that were measured, and how many could not be.
  [[nodiscard]] std::vector<FaithfulCell> measuredValues() const;
  [[nodiscard]] int measuringFailures() const;
  /// SHA-256 of a model's weights; nothing until it was taken for the store, and while the next one is being taken.
  [[nodiscard]] std::optional<std::string> weightsHash(int model) const;
  /// Film strips to make on the loader, most wanted first, as soon as their CAMs are known; replaces the previous list
  /// and lets go what is no longer in it.
  void setStripsWanted(int image, const std::vector<int>& models);
  /// What has been made of a wanted strip (core/study/layer_strip.h); null while that is nothing. Maps are always
  /// those of the present target; scores follow another mask a moment later.
  [[nodiscard]] std::shared_ptr<const LayerStrip> layerStrip(int image, int model) const;
  [[nodiscard]] EngineStatus status() const;

  /// All numbers under the current settings, computed on the calling thread: about a millisecond for 800 maps.
  [[nodiscard]] std::shared_ptr<const StudySnapshot> evaluate() const;
  /// What is known now, for computations on threads of their own (core/study/evaluate.h).
  [[nodiscard]] StudyTable table() const;
  /// The same with what Grad-CAM's maps of any other layers are composed of, without the network.
  [[nodiscard]] LayeredMaps layeredMaps() const;
  /// The same with what the maps of the untrained networks are read by (core/engine/untrained_maps.h).
  [[nodiscard]] UntrainedMaps untrainedMaps() const;
  /// Blocks until nothing is queued, loading or running and every callback was made (headless runs, tests). False
  /// when it timed out, as it does while work is queued and the engine is paused.
  bool waitIdle(double seconds) const;  // NOLINT(modernize-use-nodiscard): some only want to have waited

  // --- images -----------------------------------------------------------------------------------
  /// Asks the loader for images and masks, most wanted first; replaces the previous list. From the first request
  /// on, the thumbnails of all other images are made when nothing else is to be loaded, until 128 MB (some 3500) are
  /// kept. Of the images at most about 512 MB are kept. Least recently used ones go and can be requested again.
  void requestImages(const std::vector<int>& images);
  /// What people painted on an image in the program, each on its own pixels; replaces what was painted there before.
  /// Its results are compared with their average where the data set has no mask, or AnalysisSettings::paintedMasks says
  /// so; no network runs again. Averages on the calling thread: some milliseconds for each megapixel and person. Does
  /// not write files (core/dataset/annotation.h). @throws Error InvalidOption when sizes differ.
  void setPainted(int image, const std::vector<Plane<std::uint8_t>>& people);
  /// Whether somebody painted this image, and whether that is what its maps are compared with.
  [[nodiscard]] bool isPainted(int image) const;
  [[nodiscard]] bool usesPainted(int image) const;
  /// How the masks that were read so far were understood where that is not obvious; in the order of the images.
  [[nodiscard]] std::vector<MaskNote> maskNotes() const;
  /// Why an image's own mask counts as none: it marks nothing. Empty for any other mask.
  [[nodiscard]] Message blankMask(int image) const;
  /// Why an image or its mask is unavailable, else empty.
  [[nodiscard]] Message imageFailure(int index) const;
  [[nodiscard]] std::shared_ptr<const Image> image(int index) const;  ///< null until loaded, or let go
  [[nodiscard]] std::shared_ptr<const Image> thumbnail(
      int index) const;  ///< longest side 128; null until loaded, or let go
  [[nodiscard]] std::shared_ptr<const HumanMask> mask(int index) const;  ///< at the image's size; null if none

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sightline
