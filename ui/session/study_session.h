// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/alignment/scores.h"
#include "core/analysis/layered_maps.h"
#include "core/engine/blank_maps.h"
#include "core/engine/engine_status.h"
#include "core/engine/mask_note.h"
#include "core/engine/model_note.h"
#include "core/engine/unlike_maps.h"
#include "core/image/colour_map.h"
#include "core/models/layer_info.h"
#include "core/study/cell_result.h"
#include "core/study/definition.h"
#include "core/types/image.h"

namespace sightline {
class ComputeBackend;
class ResultStore;
class StudyEngine;
struct CamStack;
struct FaithfulCell;
struct LayerStrip;
struct MeasuredMap;
struct ProbeAnswer;
struct ProbeQuestion;
struct TruthAnswer;
struct TruthQuestion;
struct UntrainedMaps;
using BackendFactory = std::function<std::unique_ptr<ComputeBackend>()>;
}  // namespace sightline

namespace sightline::ui {

/// A map of the grid that the others are compared with.
struct PinnedMap {
  Technique technique = Technique::GradCam;
  int model = 0;
  bool operator==(const PinnedMap&) const = default;
};

/// How maps are drawn; changing it repaints and never computes.
struct DisplaySettings {
  enum class Overlay { Map, Contour, Overlap, ImageOnly };  ///< Overlap: both / only people / only the model
  Overlay overlay = Overlay::Map;
  Palette palette = Palette::Inferno;
  double opacity = 0.6;               ///< of the map over the image, 0..1
  bool showHumanOutline = true;       ///< outline of what people marked, in every cell
  bool showSaliencyOutline = true;    ///< outline of the saliency mask
  Metric metric = Metric::Iou;        ///< the metric that thumbnails, plots and tests show
  bool onlyAgreeing = false;          ///< plots and tests use only images on which all models agree
  bool onlyListed = false;            ///< plots, tests and exports use only images that pass the browser's filter
  double pictureOpacity = 1;          ///< of the image under a map, over black, 0..1
  double humanOutlineOpacity = 1;     ///< 0..1
  double saliencyOutlineOpacity = 1;  ///< 0..1
  bool showFixations = true;          ///< where people looked, in every cell, of images with fixations
  bool swipe = false;                 ///< every cell shows the bare image left of a divider and its map right of it
  double divider = 0.5;               ///< where, as a share of what is shown of the image, 0..1
  std::optional<PinnedMap> pinned{};  ///< every other map is shown as its difference to this one
  /// Over what the conclusions are tested: the panel's choices, which its figure and the recipe share.
  struct Robustness {
    std::optional<BinarisationRule::Kind> along{};  ///< the rule whose value is varied; none chosen: the current one
    LayerDepths depths = LayerDepths::Chosen;
    std::optional<int> depth{};  ///< only this of the depths is shown, counted from 0; none: all together
    bool operator==(const Robustness&) const = default;
  };
  Robustness robustness{};
  bool operator==(const DisplaySettings&) const = default;
};

/// Images that were picked out in a plot or table; the browser shows only these until they are let go.
struct PickedImages {
  QString what;  ///< "IoU 0.10 to 0.20, XRAI"; empty: nothing is picked
  std::vector<int> images;
  bool operator==(const PickedImages&) const = default;
};

/// The one QObject between the study engine's threads and the widgets. It owns the engine, turns its callbacks
/// into queued signals (grouped, at most one of a kind per frame), holds what all panels share (current image,
/// settings, display, filter), and keeps the latest snapshot. GUI thread only.
class StudySession : public QObject {
  Q_OBJECT
 public:
  /// Does not start the engine; call start() after the first paint.
  StudySession(StudyDefinition definition, BackendFactory backend, std::shared_ptr<ResultStore> store,
               QObject* parent = nullptr);
  ~StudySession() override;
  void start();

  [[nodiscard]] const StudyDefinition& definition() const;
  [[nodiscard]] int imageCount() const { return static_cast<int>(definition().dataset.items.size()); }
  [[nodiscard]] int modelCount() const { return static_cast<int>(definition().models.size()); }
  [[nodiscard]] std::vector<std::string> modelNames() const;

  [[nodiscard]] int currentImage() const { return currentImage_; }
  [[nodiscard]] const AnalysisSettings& settings() const { return settings_; }
  /// What the settings say of models that are set aside (takeOffModels()), for sessions to keep.
  [[nodiscard]] const AnalysisSettings& settingsOfSetAside() const { return settingsOfSetAside_; }
  void setSettingsOfSetAside(AnalysisSettings settings) { settingsOfSetAside_ = std::move(settings); }
  [[nodiscard]] const DisplaySettings& display() const { return display_; }
  /// Never null; its cells may not be ready.
  [[nodiscard]] std::shared_ptr<const StudySnapshot> snapshot() const { return snapshot_; }
  /// Images that pass the browser's filter, in its order.
  [[nodiscard]] const std::vector<int>& visibleImages() const { return visibleImages_; }
  /// The same in the study's order, whatever the browser's.
  [[nodiscard]] std::vector<int> listedImages() const;
  [[nodiscard]] const PickedImages& picked() const { return picked_; }
  [[nodiscard]] const std::vector<int>& thumbnailsWanted() const { return thumbnailsWanted_; }

  // --- what the engine knows; each returns at once and means what StudyEngine says ------------------
  [[nodiscard]] CellState state(const CellKey& key) const;
  [[nodiscard]] double fraction(const CellKey& key) const;
  [[nodiscard]] Message failure(const CellKey& key) const;
  [[nodiscard]] std::shared_ptr<const CellResult> result(const CellKey& key) const;
  [[nodiscard]] std::shared_ptr<const PartialMap> partial(const CellKey& key) const;
  [[nodiscard]] std::shared_ptr<const Prediction> prediction(int image, int model) const;
  [[nodiscard]] std::shared_ptr<const ModelLayers> layers(int model) const;
  [[nodiscard]] std::optional<std::string> weightsHash(int model) const;
  [[nodiscard]] std::shared_ptr<const LayerStrip> layerStrip(int image, int model) const;
  [[nodiscard]] std::shared_ptr<const ProbeAnswer> probeAnswer() const;
  [[nodiscard]] std::shared_ptr<const TruthAnswer> truthAnswer() const;
  [[nodiscard]] std::shared_ptr<const MeasuredMap> measuredMap(const CellKey& key) const;
  [[nodiscard]] std::vector<FaithfulCell> measuredValues() const;
  [[nodiscard]] int measuringFailures() const;
  [[nodiscard]] EngineStatus status() const;
  [[nodiscard]] StudyTable table() const;
  [[nodiscard]] UntrainedMaps untrainedMaps() const;
  [[nodiscard]] LayeredMaps layeredMaps() const;
  [[nodiscard]] std::shared_ptr<const Image> image(int index) const;
  [[nodiscard]] std::shared_ptr<const Image> thumbnail(int index) const;
  [[nodiscard]] std::shared_ptr<const HumanMask> mask(int index) const;
  [[nodiscard]] Message imageFailure(int index) const;
  /// See StudyEngine.
  [[nodiscard]] Message blankMask(int image) const;
  [[nodiscard]] std::vector<MaskNote> maskNotes() const;
  [[nodiscard]] std::vector<ModelNote> modelNotes() const;
  [[nodiscard]] BlankMaps blankMaps() const;
  [[nodiscard]] std::vector<UnlikeMaps> unlikeMaps() const;
  [[nodiscard]] bool isPainted(int image) const;
  [[nodiscard]] bool usesPainted(int image) const;

  // --- what is wanted of it ---------------------------------------------------------------------------
  void setWanted(std::vector<CellKey> cells);
  void setStripsWanted(int image, const std::vector<int>& models);
  void setBackground(bool on);
  void setPaused(bool paused);
  void cancel();
  void retryFailed();
  void ask(ProbeQuestion question);
  void askTruth(TruthQuestion question);
  void setMeasured(std::vector<CellKey> first, bool all);
  /// May be called on any thread while the session lives.
  void setPainted(int image, const std::vector<Plane<std::uint8_t>>& people);
  /// Blocks until nothing is left to do, at most so long; for screenshots and tests.
  bool waitIdle(double seconds) const;  // NOLINT(modernize-use-nodiscard): some only want to have waited

 public Q_SLOTS:
  void setCurrentImage(int index);
  /// The numbers follow within one frame: bursts (slider drags) are folded into one evaluation per frame.
  void setSettings(const sightline::AnalysisSettings& settings);
  void setDisplay(const sightline::ui::DisplaySettings& display);
  void setVisibleImages(const std::vector<int>& images);
  void setPicked(const sightline::ui::PickedImages& picked);
  /// Thumbnails on screen in reading order. The session is the only caller of StudyEngine::requestImages(): it asks
  /// for the current image first, then its neighbours, then these, so panels do not push each other out.
  void setThumbnailsWanted(const std::vector<int>& images);
  /// Images of a gallery, after those thumbnails.
  void setGalleryWanted(const std::vector<int>& images);
  /// Studies of more maps than this are evaluated on a thread of their own: their numbers follow some frames later, and
  /// the window never waits for them.
  void setEvaluatedAtOnce(std::size_t maps) { evaluatedAtOnce_ = maps; }

 Q_SIGNALS:
  void currentImageChanged(int index);
  void settingsChanged();
  void displayChanged();
  void snapshotChanged();                                          ///< new numbers
  void cellsChanged(const std::vector<sightline::CellKey>& keys);  ///< state or map of these cells
  void imagesLoaded(const std::vector<int>& images);
  void layersKnown(int model);
  void statusChanged(const sightline::EngineStatus& status);
  void cellFailed(const sightline::CellKey& key, const QString& message);
  void stripsChanged();  ///< layerStrip() knows more
  void probeAnswered();  ///< probeAnswer() knows more
  void truthChanged();   ///< truthAnswer(), measuredMap() or measuredValues() know more
  /// Where onlyListed is on and it is not only another order, displayChanged() too: plots and tests are of other
  /// images.
  void visibleImagesChanged();
  void pickedChanged();

 private:
  void flush();  ///< delivers what the engine reported since the last frame
  void requestEvaluation();
  void evaluate();  ///< at once, or behind where it would take longer than a part of a frame
  void evaluateBehind();
  void scheduleFrame();
  void requestPictures();

  std::unique_ptr<StudyEngine> engine_;
  AnalysisSettings settings_, settingsOfSetAside_;
  DisplaySettings display_;
  std::shared_ptr<const StudySnapshot> snapshot_;
  std::vector<int> visibleImages_, thumbnailsWanted_, galleryWanted_;
  PickedImages picked_;
  int currentImage_ = 0;
  struct Mailbox;  ///< filled by engine threads under a mutex, emptied by flush()
  std::shared_ptr<Mailbox> mailbox_;
  QTimer frame_;
  QElapsedTimer sinceFlush_;
  bool evaluationPending_ = false;
  QThreadPool evaluator_;  ///< of large studies; one thread
  bool evaluating_ = false, evaluateAgain_ = false;
  std::size_t evaluatedAtOnce_ = 20000;  ///< maps; some 5 ms
};

}  // namespace sightline::ui
