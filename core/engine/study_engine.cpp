// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/study_engine.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "core/analysis/layered_maps.h"
#include "core/base/thread_priority.h"
#include "core/engine/engine_impl.h"
#include "core/engine/untrained_maps.h"
#include "core/study/not_defined.h"

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
    e.probes.cancel();
    e.truth.cancel();
  }
  setBackground(false);
  if (current) current->request_stop();
}

void StudyEngine::ask(ProbeQuestion question) {
  Impl& e = *impl_;
  if (!e.hasImage(question.image) || !question.region) return;
  std::stop_source former;
  std::optional<std::stop_source> preempted;
  {
    const std::lock_guard lock(e.mutex);
    former = e.probes.ask(std::move(question));
    if (e.running && isLong(e.running->key.technique)) preempted = e.running->stop;
    e.statusChanged();
    e.wakeAll();
  }
  former.request_stop();
  if (preempted) preempted->request_stop();
}

std::shared_ptr<const ProbeAnswer> StudyEngine::probeAnswer() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->probes.answer();
}

void StudyEngine::askTruth(TruthQuestion question) {
  Impl& e = *impl_;
  if (!question.map || !question.region) return;
  const std::lock_guard lock(e.mutex);
  e.truth.ask(std::move(question));
  e.statusChanged();
  e.wakeAll();
}

std::shared_ptr<const TruthAnswer> StudyEngine::truthAnswer() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->truth.answer();
}

void StudyEngine::setMeasured(std::vector<CellKey> first, bool all) {
  Impl& e = *impl_;
  const std::lock_guard lock(e.mutex);
  e.truth.want(std::move(first), all);
  e.statusChanged();
  e.wakeAll();
}

std::shared_ptr<const MeasuredMap> StudyEngine::measuredMap(const CellKey& key) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->truth.measured(key);
}

std::vector<FaithfulCell> StudyEngine::measuredValues() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->truth.values();
}

int StudyEngine::measuringFailures() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->truth.failed();
}

void StudyEngine::retryFailed() {
  Impl& e = *impl_;
  e.fingerprints.forget();
  const std::lock_guard lock(e.mutex);
  e.notes.askAgain();
  e.fatal = {};
  e.warning = {};
  e.strips.retryFailed();
  e.shelf.retryFailed();
  e.truth.retryFailed();
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
    for (const int image : e.masks.setPaintedFirst(settings.paintedMasks)) e.maskChanged(image);
    if (old.fixationMap != settings.fixationMap) e.setFixationMap(settings.fixationMap);
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

Message StudyEngine::failure(const CellKey& key) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->cells.has(key) ? impl_->cells[key].failure : Message();
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
  return model >= 0 && model < impl_->modelCount ? impl_->layers[model] : nullptr;
}

BlankMaps StudyEngine::blankMaps() const {
  const Impl& e = *impl_;
  TechniqueRows rows;
  SharedChunks<std::shared_ptr<const CellResult>> results;
  {
    const std::lock_guard lock(e.mutex);
    rows = e.cells.rows();
    results = e.cells.results();
  }
  BlankMaps blank;
  blank.ofModel.resize(static_cast<std::size_t>(e.modelCount));
  for (std::size_t i = 0; i < results.size(); ++i) {
    const CellKey key = rows.keyAt(i, e.modelCount);
    if (!results[i] || isImported(key.technique)) continue;
    if (const Message why = whyNotDefined(key.technique, e.definition.models[static_cast<std::size_t>(key.model)]);
        !why.empty()) {
      blank.notDefined.push_back({key, why});
      continue;
    }
    ++blank.ofModel[static_cast<std::size_t>(key.model)];
    if (const Message& reason = results[i]->map.blankReason; !reason.empty()) blank.maps.push_back({key, reason});
  }
  return blank;
}

std::vector<UnlikeMaps> StudyEngine::unlikeMaps() const {
  const Impl& e = *impl_;
  TechniqueRows rows;
  SharedChunks<std::shared_ptr<const CellResult>> results;
  {
    const std::lock_guard lock(e.mutex);
    rows = e.cells.rows();
    results = e.cells.results();
  }
  const auto& shown = rows.techniques();
  if (std::none_of(shown.begin(), shown.end(), isImported)) return {};
  std::map<std::pair<int, int>, ImportedBesideOwn> images;  // of an image and a model
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (!results[i]) continue;
    const CellKey key = rows.keyAt(i, e.modelCount);
    ImportedBesideOwn& image = images[{key.image, key.model}];
    image.model = key.model;
    if (isImported(key.technique))
      image.imported = results[i];
    else
      image.own.push_back(results[i]);
  }
  std::vector<ImportedBesideOwn> both;
  for (auto& [place, image] : images)
    if (image.imported && !image.own.empty()) both.push_back(std::move(image));
  return sightline::unlikeMaps(both);
}

std::vector<ModelNote> StudyEngine::modelNotes() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->notes.all();
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

UntrainedMaps StudyEngine::untrainedMaps() const {
  const Impl& e = *impl_;
  const std::lock_guard lock(e.mutex);
  return {e.definition, e.settings, e.tableNow(), e.store};
}

bool StudyEngine::waitIdle(double seconds) const {
  const Impl& e = *impl_;
  std::unique_lock lock(e.mutex);
  return e.idleWake.wait_for(lock, std::chrono::duration<double>(seconds), [&] { return e.started && e.isIdle(); });
}

void StudyEngine::setStripsWanted(int image, const std::vector<int>& models) {
  Impl& e = *impl_;
  const std::lock_guard lock(e.mutex);
  std::vector<int> known;
  std::copy_if(models.begin(), models.end(), std::back_inserter(known),
               [&](int model) { return e.hasPair(image, model); });
  e.strips.want(image, known);
  e.loaderWake.notify_all();
}

std::shared_ptr<const LayerStrip> StudyEngine::layerStrip(int image, int model) const {
  const Impl& e = *impl_;
  const std::lock_guard lock(e.mutex);
  return e.hasPair(image, model) ? e.strips.strip(image, model, e.cams[e.pairIndex(image, model)]) : nullptr;
}

void StudyEngine::requestImages(const std::vector<int>& images) {
  Impl& e = *impl_;
  const std::lock_guard lock(e.mutex);
  e.shelf.request(images);
  e.loaderWake.notify_all();
}

void StudyEngine::setPainted(int image, const std::vector<Plane<std::uint8_t>>& people) {
  Impl& e = *impl_;
  if (!e.hasImage(image)) return;
  MaskBook::Painted painted = e.masks.averaged(people);
  const std::lock_guard lock(e.mutex);
  e.masks.setPainted(image, std::move(painted));
  // Perhaps because of a painted mask that could not be read.
  e.shelf.clearFailure(image);
  e.cells.forEachOf(image, [&](const CellKey& key) {
    if (e.cells[key].phase == Impl::Phase::Failed) e.reset(key);
  });
  e.maskChanged(image);
  e.statusChanged();
  e.wakeAll();
}

bool StudyEngine::isPainted(int image) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->hasImage(image) && impl_->masks.isPainted(image);
}

std::vector<MaskNote> StudyEngine::maskNotes() const {
  const std::lock_guard lock(impl_->mutex);
  std::vector<MaskNote> notes;
  for (int image = 0; image < impl_->imageCount; ++image)
    if (const MaskBook::Understood& own = impl_->masks.understood(image); !own.note.empty())
      notes.push_back({image, own.note, own.blank});
  return notes;
}

Message StudyEngine::blankMask(int image) const {
  const std::lock_guard lock(impl_->mutex);
  if (!impl_->hasImage(image)) return {};
  const MaskBook::Understood& own = impl_->masks.understood(image);
  return own.blank ? own.note : Message();
}

bool StudyEngine::usesPainted(int image) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->hasImage(image) && impl_->masks.usesPainted(image);
}

std::shared_ptr<const Image> StudyEngine::image(int index) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->hasImage(index) ? impl_->shelf.image(index) : nullptr;
}

std::shared_ptr<const Image> StudyEngine::thumbnail(int index) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->hasImage(index) ? impl_->shelf.thumbnail(index) : nullptr;
}

std::shared_ptr<const HumanMask> StudyEngine::mask(int index) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->hasImage(index) ? impl_->shelf[index].mask : nullptr;
}

Message StudyEngine::imageFailure(int index) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->hasImage(index) ? impl_->shelf[index].failure : Message();
}

}  // namespace sightline
