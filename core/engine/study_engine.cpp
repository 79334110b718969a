// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/study_engine.h"

#include <algorithm>

#include "core/analysis/layered_maps.h"
#include "core/base/thread_priority.h"
#include "core/engine/engine_impl.h"
#include "core/study/layer_strip.h"

namespace sightline {

StudyEngine::StudyEngine(StudyDefinition definition, BackendFactory backend, std::shared_ptr<ResultStore> store,
                         AnalysisSettings settings, Callbacks callbacks)
    : impl_(std::make_unique<Impl>(std::move(definition), std::move(backend), std::move(store), std::move(settings),
                                   std::move(callbacks))) {}

StudyEngine::~StudyEngine() = default;

const StudyDefinition& StudyEngine::definition() const { return impl_->definition; }

void StudyEngine::start(ProcessorShare share) {
  Impl& e = *impl_;
  const std::lock_guard lock(e.mutex);
  if (e.started) return;
  e.started = true;
  e.notifier.start();
  const auto begin = [share] {
    if (share == ProcessorShare::WhatIsLeft) giveWayToOtherThreads();
  };
  e.loader = std::jthread([&e, begin](const std::stop_token& stop) {
    begin();
    e.loaderLoop(stop);
  });
  e.worker = std::jthread([&e, begin](const std::stop_token& stop) {
    begin();
    e.workerLoop(stop);
  });
}

void StudyEngine::setWanted(std::vector<CellKey> cells) {
  Impl& e = *impl_;
  std::optional<std::stop_source> preempted;
  {
    const std::lock_guard lock(e.mutex);
    cells.erase(std::remove_if(cells.begin(), cells.end(), [&](const CellKey& key) { return !e.cells.has(key); }),
                cells.end());
    if (!e.background)  // those that enter or leave the list change between Missing and Queued
      for (const auto* list : {&e.wanted, &cells})
        for (const CellKey& key : *list) e.notifier.cell(key);
    e.wanted = std::move(cells);
    preempted = e.jobToPreempt();
    e.statusChanged();
    e.wakeAll();
  }
  if (preempted) preempted->request_stop();
}

void StudyEngine::setBackground(bool on) {
  Impl& e = *impl_;
  const std::lock_guard lock(e.mutex);
  if (e.background == on) return;
  e.background = on;
  e.cells.forEach([&](const CellKey& key) {
    if (!e.cells[key].result) e.notifier.cell(key);
  });
  e.statusChanged();
  e.wakeAll();
}

void StudyEngine::setPaused(bool paused) {
  Impl& e = *impl_;
  const std::lock_guard lock(e.mutex);
  e.paused = paused;
  e.statusChanged();
  e.wakeAll();
}

void StudyEngine::cancel() {
  Impl& e = *impl_;
  std::optional<std::stop_source> current;
  {
    const std::lock_guard lock(e.mutex);
    e.wanted.clear();
    if (e.running) current = e.running->stop;
    e.probeStop.request_stop();  // nobody waits on this one, so nothing runs here
  }
  setBackground(false);
  if (current) current->request_stop();
}

void StudyEngine::ask(ProbeQuestion question) {
  Impl& e = *impl_;
  if (question.image < 0 || question.image >= e.imageCount || !question.region) return;
  std::stop_source former;
  std::optional<std::stop_source> preempted;
  {
    const std::lock_guard lock(e.mutex);
    former = std::exchange(e.probeStop, std::stop_source());
    auto answer = std::make_shared<ProbeAnswer>();
    answer->question = std::move(question);
    answer->models.resize(static_cast<std::size_t>(e.modelCount));
    answer->complete = e.modelCount == 0;
    e.probe = std::move(answer);
    e.probeNext = 0;
    if (e.running && isLong(e.running->key.technique)) preempted = e.running->stop;
    e.statusChanged();
    e.wakeAll();
  }
  former.request_stop();
  if (preempted) preempted->request_stop();
}

std::shared_ptr<const ProbeAnswer> StudyEngine::probeAnswer() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->probe;
}

void StudyEngine::retryFailed() {
  Impl& e = *impl_;
  e.fingerprints.forget();
  const std::lock_guard lock(e.mutex);
  e.fatal.clear();
  e.warning.clear();
  for (auto& strip : e.strips)
    if (strip.value && !strip.value->failure.empty()) strip.value.reset();
  for (int image = 0; image < e.imageCount; ++image) {
    auto& picture = e.pictures[static_cast<std::size_t>(image)];
    if (!picture.failure.empty()) {
      picture.failure.clear();
      e.imageQueue.push_back(image);
    }
  }
  e.cells.forEach([&](const CellKey& key) {
    if (e.cells[key].phase == Impl::Phase::Failed) e.reset(key);
  });
  e.statusChanged();
  e.wakeAll();
}

void StudyEngine::setSettings(const AnalysisSettings& settings) {
  Impl& e = *impl_;
  std::optional<std::stop_source> preempted;
  {
    const std::lock_guard lock(e.mutex);
    const AnalysisSettings old = std::exchange(e.settings, settings);
    ++e.generation;
    if (old.paintedMasks != settings.paintedMasks)
      for (int image = 0; image < e.imageCount; ++image)
        if (e.painted[static_cast<std::size_t>(image)].mask &&
            !e.definition.dataset.items[static_cast<std::size_t>(image)].mask.empty())
          e.maskChanged(image);
    const MapSettings &was = old, &is = settings;
    if (was == is && old.techniques == settings.techniques) return;  // the binarisation slider: nothing to do here
    e.follow(old);
    preempted = e.jobToPreempt();
    e.statusChanged();
    e.wakeAll();
  }
  if (preempted) preempted->request_stop();
}

AnalysisSettings StudyEngine::settings() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->settings;
}

CellState StudyEngine::state(const CellKey& key) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->cells.has(key) ? impl_->visibleState(key) : CellState::Missing;
}

double StudyEngine::fraction(const CellKey& key) const {
  const std::lock_guard lock(impl_->mutex);
  const auto& running = impl_->running;
  return running && running->key == key ? running->fraction : 0;
}

std::shared_ptr<const CellResult> StudyEngine::result(const CellKey& key) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->cells.has(key) ? impl_->cells[key].result : nullptr;
}

std::shared_ptr<const PartialMap> StudyEngine::partial(const CellKey& key) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->isRunning(key) ? impl_->running->partial : nullptr;
}

std::string StudyEngine::failure(const CellKey& key) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->cells.has(key) ? impl_->cells[key].failure : std::string();
}

std::shared_ptr<const Prediction> StudyEngine::prediction(int image, int model) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->hasPair(image, model) ? impl_->predictions[impl_->pairIndex(image, model)] : nullptr;
}

std::shared_ptr<const CamStack> StudyEngine::camStack(int image, int model) const {
  const std::lock_guard lock(impl_->mutex);
  if (!impl_->hasPair(image, model)) return {};
  const auto& record = impl_->cams[impl_->pairIndex(image, model)];
  return record ? std::shared_ptr<const CamStack>(record, &record->stack) : nullptr;
}

std::shared_ptr<const ModelLayers> StudyEngine::layers(int model) const {
  const std::lock_guard lock(impl_->mutex);
  return model >= 0 && model < impl_->modelCount ? impl_->layers[static_cast<std::size_t>(model)] : nullptr;
}

std::optional<std::string> StudyEngine::weightsHash(int model) const {
  return model >= 0 && model < impl_->modelCount ? impl_->fingerprints.knownWeights(model) : std::nullopt;
}

EngineStatus StudyEngine::status() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->statusNow();
}

std::shared_ptr<const StudySnapshot> StudyEngine::evaluate() const {
  const Impl& e = *impl_;
  StudyTable known;
  AnalysisSettings settings;
  std::uint64_t generation = 0;
  {
    const std::lock_guard lock(e.mutex);
    settings = e.settings;
    generation = e.generation;
    known = e.tableNow();
  }
  return evaluateStudy(known, settings, e.names, generation);
}

StudyTable StudyEngine::table() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->tableNow();
}

LayeredMaps StudyEngine::layeredMaps() const {
  const Impl& e = *impl_;
  const std::lock_guard lock(e.mutex);
  return {e.tableNow(), e.cams, e.definition.grid, e.definition.dataset.annotators};
}

bool StudyEngine::waitIdle(double seconds) const {
  const Impl& e = *impl_;
  std::unique_lock lock(e.mutex);
  return e.idleWake.wait_for(lock, std::chrono::duration<double>(seconds), [&] { return e.started && e.isIdle(); });
}

void StudyEngine::requestImages(std::vector<int> images) {
  Impl& e = *impl_;
  const std::lock_guard lock(e.mutex);
  e.imageQueue.clear();
  e.protectedImages.clear();
  e.thumbnailsWanted = true;
  for (const int image : images) {
    if (image < 0 || image >= e.imageCount) continue;
    const auto& picture = e.pictures[static_cast<std::size_t>(image)];
    if (e.protectedImages.size() < 4) e.protectedImages.push_back(image);
    if ((!picture.image || !picture.thumbnail) && picture.failure.empty() &&
        std::find(e.imageQueue.begin(), e.imageQueue.end(), image) == e.imageQueue.end())
      e.imageQueue.push_back(image);
  }
  e.imageUrgent = !e.imageQueue.empty();
  e.loaderWake.notify_all();
}

std::shared_ptr<const Image> StudyEngine::image(int index) const {
  const std::lock_guard lock(impl_->mutex);
  if (index < 0 || index >= impl_->imageCount) return {};
  const auto& picture = impl_->pictures[static_cast<std::size_t>(index)];
  picture.lastUse = ++impl_->useClock;
  return picture.image;
}

std::shared_ptr<const Image> StudyEngine::thumbnail(int index) const {
  const std::lock_guard lock(impl_->mutex);
  if (index < 0 || index >= impl_->imageCount) return {};
  const auto& picture = impl_->pictures[static_cast<std::size_t>(index)];
  picture.lastUse = ++impl_->useClock;
  return picture.thumbnail;
}

std::shared_ptr<const HumanMask> StudyEngine::mask(int index) const {
  const std::lock_guard lock(impl_->mutex);
  return index >= 0 && index < impl_->imageCount ? impl_->pictures[static_cast<std::size_t>(index)].mask : nullptr;
}

std::string StudyEngine::imageFailure(int index) const {
  const std::lock_guard lock(impl_->mutex);
  return index >= 0 && index < impl_->imageCount ? impl_->pictures[static_cast<std::size_t>(index)].failure
                                                 : std::string();
}

}  // namespace sightline
