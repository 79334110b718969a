// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/study_session.h"

#include <algorithm>
#include <mutex>
#include <numeric>

#include "core/analysis/faithfulness_summary.h"
#include "core/base/error.h"
#include "core/compute/compute_backend.h"
#include "core/engine/study_engine.h"
#include "core/engine/truth.h"
#include "core/engine/untrained_maps.h"
#include "core/store/result_store.h"
#include "core/study/evaluate.h"
#include "core/study/probe.h"
#include "ui/session/translated.h"

namespace sightline::ui {

namespace {
constexpr int kFrameMs = 16;
}

/// What the engine's threads reported since the last frame. Shared so that a callback never touches the session
/// itself except to post one wake-up.
struct StudySession::Mailbox {
  std::mutex mutex;
  bool posted = false;
  std::set<CellKey> cells;
  std::vector<int> images, layers;
  std::optional<EngineStatus> status;
  std::vector<std::pair<CellKey, QString>> failures;
  bool probe = false, truth = false, strips = false;
};

StudySession::StudySession(StudyDefinition definition, BackendFactory backend, std::shared_ptr<ResultStore> store,
                           QObject* parent)
    : QObject(parent), mailbox_(std::make_shared<Mailbox>()) {
  settings_.layers.resize(definition.models.size());
  settings_.agreement = usualAgreement(definition.dataset);
  frame_.setSingleShot(true);
  frame_.setTimerType(Qt::PreciseTimer);
  connect(&frame_, &QTimer::timeout, this, &StudySession::flush);

  // Runs on engine threads: note the news, and wake the session once per frame at most. The session outlives the
  // engine, whose destructor waits for running callbacks, so `this` is valid here.
  const auto deliver = [this, box = mailbox_](auto&& note) {
    const std::lock_guard lock(box->mutex);
    note(*box);
    if (std::exchange(box->posted, true)) return;
    QMetaObject::invokeMethod(
        this, [this] { scheduleFrame(); }, Qt::QueuedConnection);
  };
  StudyEngine::Callbacks callbacks;
  callbacks.cellChanged = [deliver](const CellKey& key) { deliver([&](Mailbox& box) { box.cells.insert(key); }); };
  callbacks.imageLoaded = [deliver](int image) { deliver([&](Mailbox& box) { box.images.push_back(image); }); };
  callbacks.layersKnown = [deliver](int model) { deliver([&](Mailbox& box) { box.layers.push_back(model); }); };
  callbacks.statusChanged = [deliver](const EngineStatus& s) { deliver([&](Mailbox& box) { box.status = s; }); };
  callbacks.cellFailed = [deliver](const CellKey& key, const Error& error) {
    deliver([&](Mailbox& box) { box.failures.emplace_back(key, translated(error)); });
  };
  callbacks.probeAnswered = [deliver] { deliver([](Mailbox& box) { box.probe = true; }); };
  callbacks.truthChanged = [deliver] { deliver([](Mailbox& box) { box.truth = true; }); };
  callbacks.stripsChanged = [deliver] { deliver([](Mailbox& box) { box.strips = true; }); };
  engine_ = std::make_unique<StudyEngine>(std::move(definition), std::move(backend), std::move(store), settings_,
                                          std::move(callbacks));
  visibleImages_.resize(static_cast<std::size_t>(imageCount()));
  std::iota(visibleImages_.begin(), visibleImages_.end(), 0);
  snapshot_ = engine_->evaluate();
  evaluator_.setMaxThreadCount(1);
  sinceFlush_.start();
}

StudySession::~StudySession() {
  evaluator_.waitForDone();  // it asks the engine
  engine_.reset();           // joins the threads while the mailbox's owner still stands
}

void StudySession::start() {
  requestPictures();
  engine_->start(ProcessorShare::WhatIsLeft);
}

const StudyDefinition& StudySession::definition() const { return engine_->definition(); }
CellState StudySession::state(const CellKey& key) const { return engine_->state(key); }
double StudySession::fraction(const CellKey& key) const { return engine_->fraction(key); }
Message StudySession::failure(const CellKey& key) const { return engine_->failure(key); }
std::shared_ptr<const CellResult> StudySession::result(const CellKey& key) const { return engine_->result(key); }
std::shared_ptr<const PartialMap> StudySession::partial(const CellKey& key) const { return engine_->partial(key); }
std::shared_ptr<const Prediction> StudySession::prediction(int image, int model) const {
  return engine_->prediction(image, model);
}
std::shared_ptr<const ModelLayers> StudySession::layers(int model) const { return engine_->layers(model); }
std::optional<std::string> StudySession::weightsHash(int model) const { return engine_->weightsHash(model); }
std::shared_ptr<const LayerStrip> StudySession::layerStrip(int image, int model) const {
  return engine_->layerStrip(image, model);
}
std::shared_ptr<const ProbeAnswer> StudySession::probeAnswer() const { return engine_->probeAnswer(); }
std::shared_ptr<const TruthAnswer> StudySession::truthAnswer() const { return engine_->truthAnswer(); }
std::shared_ptr<const MeasuredMap> StudySession::measuredMap(const CellKey& key) const {
  return engine_->measuredMap(key);
}
std::vector<FaithfulCell> StudySession::measuredValues() const { return engine_->measuredValues(); }
int StudySession::measuringFailures() const { return engine_->measuringFailures(); }
EngineStatus StudySession::status() const { return engine_->status(); }
StudyTable StudySession::table() const { return engine_->table(); }
UntrainedMaps StudySession::untrainedMaps() const { return engine_->untrainedMaps(); }
LayeredMaps StudySession::layeredMaps() const { return engine_->layeredMaps(); }
std::shared_ptr<const Image> StudySession::image(int index) const { return engine_->image(index); }
std::shared_ptr<const Image> StudySession::thumbnail(int index) const { return engine_->thumbnail(index); }
std::shared_ptr<const HumanMask> StudySession::mask(int index) const { return engine_->mask(index); }
Message StudySession::imageFailure(int index) const { return engine_->imageFailure(index); }
Message StudySession::blankMask(int image) const { return engine_->blankMask(image); }
std::vector<MaskNote> StudySession::maskNotes() const { return engine_->maskNotes(); }
BlankMaps StudySession::blankMaps() const { return engine_->blankMaps(); }
std::vector<UnlikeMaps> StudySession::unlikeMaps() const { return engine_->unlikeMaps(); }
std::vector<ModelNote> StudySession::modelNotes() const { return engine_->modelNotes(); }
bool StudySession::isPainted(int image) const { return engine_->isPainted(image); }
bool StudySession::usesPainted(int image) const { return engine_->usesPainted(image); }

void StudySession::setWanted(std::vector<CellKey> cells) { engine_->setWanted(std::move(cells)); }
void StudySession::setStripsWanted(int image, const std::vector<int>& models) {
  engine_->setStripsWanted(image, models);
}
void StudySession::setBackground(bool on) { engine_->setBackground(on); }
void StudySession::setPaused(bool paused) { engine_->setPaused(paused); }
void StudySession::cancel() { engine_->cancel(); }
void StudySession::retryFailed() { engine_->retryFailed(); }
void StudySession::ask(ProbeQuestion question) { engine_->ask(std::move(question)); }
void StudySession::askTruth(TruthQuestion question) { engine_->askTruth(std::move(question)); }
void StudySession::setMeasured(std::vector<CellKey> first, bool all) { engine_->setMeasured(std::move(first), all); }
void StudySession::setPainted(int image, const std::vector<Plane<std::uint8_t>>& people) {
  engine_->setPainted(image, people);
}
bool StudySession::waitIdle(double seconds) const { return engine_->waitIdle(seconds); }

std::vector<std::string> StudySession::modelNames() const {
  std::vector<std::string> names;
  for (const auto& model : definition().models) names.push_back(model.displayName);
  return names;
}

std::vector<int> StudySession::listedImages() const {
  std::vector<int> images = visibleImages_;
  std::sort(images.begin(), images.end());
  return images;
}

void StudySession::setCurrentImage(int index) {
  if (imageCount() == 0) return;
  index = std::clamp(index, 0, imageCount() - 1);
  if (index == currentImage_) return;
  currentImage_ = index;
  requestPictures();
  Q_EMIT currentImageChanged(index);
}

void StudySession::setSettings(const AnalysisSettings& settings) {
  if (settings == settings_) return;
  const bool otherPictures = settings.window != settings_.window;
  settings_ = settings;
  settings_.layers.resize(definition().models.size());
  engine_->setSettings(settings_);
  if (otherPictures) requestPictures();
  Q_EMIT settingsChanged();
  requestEvaluation();
}

void StudySession::setDisplay(const DisplaySettings& display) {
  if (display == display_) return;
  display_ = display;
  Q_EMIT displayChanged();
}

void StudySession::setVisibleImages(const std::vector<int>& images) {
  if (images == visibleImages_) return;
  const std::vector<int> before = listedImages();
  visibleImages_ = images;
  requestPictures();
  Q_EMIT visibleImagesChanged();
  if (display_.onlyListed && listedImages() != before) Q_EMIT displayChanged();
}

void StudySession::setPicked(const PickedImages& picked) {
  if (picked == picked_) return;
  picked_ = picked;
  Q_EMIT pickedChanged();
}

void StudySession::setThumbnailsWanted(const std::vector<int>& images) {
  if (images == thumbnailsWanted_) return;
  thumbnailsWanted_ = images;
  requestPictures();
}

void StudySession::setGalleryWanted(const std::vector<int>& images) {
  if (images == galleryWanted_) return;
  galleryWanted_ = images;
  requestPictures();
}

void StudySession::requestPictures() {
  std::vector<int> wanted;
  wanted.reserve(thumbnailsWanted_.size() + 5);
  const auto want = [&](int image) {
    if (image >= 0 && image < imageCount() && std::find(wanted.begin(), wanted.end(), image) == wanted.end())
      wanted.push_back(image);
  };
  want(currentImage_);
  // the arrow keys' next stops, so that stepping through never waits
  const auto here = std::find(visibleImages_.begin(), visibleImages_.end(), currentImage_);
  if (here != visibleImages_.end()) {
    const auto at = here - visibleImages_.begin();
    for (const auto step : {1, -1, 2, -2})
      if (at + step >= 0 && at + step < std::ssize(visibleImages_)) want(visibleImages_[at + step]);
  }
  for (const int image : thumbnailsWanted_) want(image);
  for (const int image : galleryWanted_) want(image);
  engine_->requestImages(wanted);
}

void StudySession::scheduleFrame() {
  if (frame_.isActive()) return;
  frame_.start(static_cast<int>(std::clamp<qint64>(kFrameMs - sinceFlush_.elapsed(), 0, kFrameMs)));
}

void StudySession::requestEvaluation() {
  evaluationPending_ = true;
  scheduleFrame();
}

void StudySession::evaluate() {
  if (snapshot_->cells.size() > evaluatedAtOnce_) return evaluateBehind();
  snapshot_ = engine_->evaluate();
  Q_EMIT snapshotChanged();
}

void StudySession::evaluateBehind() {
  evaluateAgain_ = std::exchange(evaluating_, true);
  if (evaluateAgain_) return;  // what is being evaluated may lack the latest news
  evaluator_.start([this] {    // the destructor waits for it
    auto snapshot = engine_->evaluate();
    QMetaObject::invokeMethod(
        this,
        [this, snapshot = std::move(snapshot)] {
          evaluating_ = false;
          evaluator_.start(
              [former = std::exchange(snapshot_, snapshot)] {});  // to let go of so many numbers takes milliseconds
          Q_EMIT snapshotChanged();
          if (std::exchange(evaluateAgain_, false)) requestEvaluation();
        },
        Qt::QueuedConnection);
  });
}

void StudySession::flush() {
  sinceFlush_.restart();
  Mailbox news;
  {
    const std::lock_guard lock(mailbox_->mutex);
    mailbox_->posted = false;
    news.cells.swap(mailbox_->cells);
    news.images.swap(mailbox_->images);
    news.layers.swap(mailbox_->layers);
    news.status.swap(mailbox_->status);
    news.failures.swap(mailbox_->failures);
    std::swap(news.probe, mailbox_->probe);
    std::swap(news.truth, mailbox_->truth);
    std::swap(news.strips, mailbox_->strips);
  }
  // Progress of a running cell changes no number; only cells that became or ceased to be ready do.
  for (const auto& key : news.cells)
    if (evaluationPending_ || engine_->state(key) == CellState::Ready || snapshot_->cell(key).ready) {
      evaluationPending_ = true;
      break;
    }
  for (const int image : news.images)  // how far people agree changes without any map
    evaluationPending_ = evaluationPending_ || engine_->isPainted(image);
  if (std::exchange(evaluationPending_, false)) evaluate();
  for (const int model : news.layers) Q_EMIT layersKnown(model);
  if (!news.cells.empty()) Q_EMIT cellsChanged({news.cells.begin(), news.cells.end()});
  if (!news.images.empty()) Q_EMIT imagesLoaded(news.images);
  for (const auto& [key, message] : news.failures) Q_EMIT cellFailed(key, message);
  if (news.probe) Q_EMIT probeAnswered();
  if (news.truth) Q_EMIT truthChanged();
  if (news.strips) Q_EMIT stripsChanged();
  if (news.status) Q_EMIT statusChanged(*news.status);
}

}  // namespace sightline::ui
