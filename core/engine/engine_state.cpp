// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's table: phases, queue, status. Everything here runs under the engine's mutex and is quick.
#include <algorithm>

#include "core/engine/engine_impl.h"

namespace sightline {

bool hasLayers(const CamStack& stack, const std::vector<std::string>& layers) {
  if (stack.layers.empty()) return false;
  return std::all_of(layers.begin(), layers.end(), [&](const std::string& path) {
    return std::any_of(stack.layers.begin(), stack.layers.end(), [&](const LayerCam& l) { return l.path == path; });
  });
}

StudyEngine::Impl::Impl(StudyDefinition d, BackendFactory b, std::shared_ptr<ResultStore> s, AnalysisSettings a,
                        Callbacks c)
    : definition(std::move(d)),
      factory(std::move(b)),
      store(std::move(s)),
      names(definition.dataset, definition.models),
      imageCount(static_cast<int>(definition.dataset.items.size())),
      modelCount(static_cast<int>(definition.models.size())),
      fingerprints(definition, store.get()),
      notifier(
          std::move(c),
          [this] {
            const std::lock_guard lock(mutex);
            return statusNow();
          },
          [this] {
            { const std::lock_guard lock(mutex); }  // whoever checks idleness now will either see it or be woken
            idleWake.notify_all();
          }),
      settings(std::move(a)),
      layersVersion(static_cast<std::size_t>(modelCount)),
      cells(static_cast<std::size_t>(imageCount) * static_cast<std::size_t>(modelCount) * kAllTechniques.size()),
      studyResults(static_cast<std::size_t>(imageCount) * static_cast<std::size_t>(modelCount) * kTechniques.size()),
      predictions(static_cast<std::size_t>(imageCount) * static_cast<std::size_t>(modelCount)),
      cams(predictions.size()),
      layers(static_cast<std::size_t>(modelCount)),
      layersChecked(static_cast<std::size_t>(modelCount)),
      layersToAsk(static_cast<std::size_t>(modelCount)),
      gridMasks(static_cast<std::size_t>(imageCount)),
      painted(static_cast<std::size_t>(imageCount)),
      maskVersion(static_cast<std::size_t>(imageCount)),
      pictures(static_cast<std::size_t>(imageCount)) {
  for (auto& ofTechnique : pendingOf) ofTechnique.resize(static_cast<std::size_t>(modelCount));
  phaseCounts[static_cast<std::size_t>(Phase::Unchecked)] = static_cast<int>(cells.size());
  const auto shown = settings.shownTechniques();
  for (int image = 0; image < imageCount; ++image)
    for (int model = 0; model < modelCount; ++model)
      for (const Technique t : kAllTechniques)
        if (std::find(shown.begin(), shown.end(), t) == shown.end()) setPhase({image, model, t}, Phase::Off);
  for (int image = 0; image < imageCount; ++image) {
    const bool files = !definition.dataset.items[static_cast<std::size_t>(image)].painted.empty();
    painted[static_cast<std::size_t>(image)].read = !files;
    if (files) maskQueue.push_back(image);  // how far people agree is known even where no map is
  }
  untriedPictures = imageCount;
  for (auto& ofTechnique : durations) ofTechnique.resize(static_cast<std::size_t>(modelCount));
}

StudyEngine::Impl::~Impl() {
  std::optional<std::stop_source> current;
  {
    const std::lock_guard lock(mutex);
    if (running) current = running->stop;
    probeStop.request_stop();  // nothing listens on this one: no callback runs under the mutex
  }
  worker.request_stop();
  loader.request_stop();
  if (current) current->request_stop();
  if (worker.joinable()) worker.join();
  if (loader.joinable()) loader.join();
  notifier.stop();
}

std::size_t StudyEngine::Impl::index(const CellKey& key) const {
  return pairIndex(key.image, key.model) * kAllTechniques.size() + static_cast<std::size_t>(key.technique);
}

std::size_t StudyEngine::Impl::pairIndex(int image, int model) const {
  return static_cast<std::size_t>(image) * static_cast<std::size_t>(modelCount) + static_cast<std::size_t>(model);
}

bool StudyEngine::Impl::isInStudy(const CellKey& key) const {
  return key.image >= 0 && key.image < imageCount && key.model >= 0 && key.model < modelCount;
}

void StudyEngine::Impl::setPhase(const CellKey& key, Phase phase) {
  Cell& cell = cells[index(key)];
  if (cell.result) updatingCount += (phase == Phase::Compose) - (cell.phase == Phase::Compose);
  --phaseCounts[static_cast<std::size_t>(cell.phase)];
  ++phaseCounts[static_cast<std::size_t>(phase)];
  auto& pending = pendingOf[static_cast<std::size_t>(key.technique)][static_cast<std::size_t>(key.model)];
  pending += (phase == Phase::Pending) - (cell.phase == Phase::Pending);
  cell.phase = phase;
}

void StudyEngine::Impl::setResult(Cell& cell, std::shared_ptr<const CellResult> result) {
  const int more = (result != nullptr) - (cell.result != nullptr);
  resultCount += more;
  const auto empty = [](const std::shared_ptr<const CellResult>& r) {
    return r && r->key.technique == Technique::Imported && !r->map.blankReason.empty();
  };
  emptyImports += empty(result) - empty(cell.result);
  updatingCount += cell.phase == Phase::Compose ? more : 0;
  const auto at = static_cast<std::size_t>(&cell - cells.data());
  if (const auto technique = at % kAllTechniques.size(); isOfStudy(kAllTechniques[technique]))
    studyResults.set(at / kAllTechniques.size() * kTechniques.size() + technique, result);
  cell.result = std::move(result);
}

void StudyEngine::Impl::reset(const CellKey& key) {
  Cell& cell = cells[index(key)];
  ++cell.version;
  setResult(cell, nullptr);
  cell.failure.clear();
  if (key.technique == Technique::GradCam) cams[pairIndex(key.image, key.model)].reset();
  setPhase(key, Phase::Unchecked);
  notifier.cell(key);
}

void StudyEngine::Impl::switchOff(const CellKey& key) {
  Cell& cell = cells[index(key)];
  ++cell.version;
  setResult(cell, nullptr);
  cell.failure.clear();
  setPhase(key, Phase::Off);
  notifier.cell(key);
}

std::vector<std::string> StudyEngine::Impl::layersFor(int model) const {
  const auto m = static_cast<std::size_t>(model);
  if (m < settings.layers.size() && !settings.layers[m].empty()) return settings.layers[m];
  const std::string& standard = definition.models[m].defaultLayer;
  return standard.empty() ? std::vector<std::string>{} : std::vector<std::string>{standard};
}

void StudyEngine::Impl::relayer(const CellKey& key) {
  Cell& cell = cells[index(key)];
  const auto& known = cams[pairIndex(key.image, key.model)];
  if (cell.phase == Phase::Unchecked) return;
  if (!known) {
    if (cell.phase == Phase::Failed) reset(key);  // perhaps because of the layer
    return;
  }
  cell.failure.clear();
  if (hasLayers(known->stack, layersFor(key.model))) {
    setPhase(key, Phase::Compose);  // the former map stays until the new one is there
  } else {
    setResult(cell, nullptr);
    setPending(key);
  }
  notifier.cell(key);
}

void StudyEngine::Impl::setPending(const CellKey& key) {
  setPhase(key, fatal.empty() ? Phase::Pending : Phase::Failed);
  if (!fatal.empty()) cells[index(key)].failure = fatal;
}

bool StudyEngine::Impl::isWanted(const CellKey& key) const {
  return std::find(wanted.begin(), wanted.end(), key) != wanted.end();
}

CellState StudyEngine::Impl::visibleState(const CellKey& key) const {
  const Cell& cell = cells[index(key)];
  if (cell.phase == Phase::Off) return CellState::Missing;
  if (cell.phase == Phase::Failed) return CellState::Failed;
  if (cell.result) return CellState::Ready;
  if (running && running->key == key && running->version == cell.version) return CellState::Running;
  return background || isWanted(key) ? CellState::Queued : CellState::Missing;
}

StudyEngine::Impl::CellWork StudyEngine::Impl::capture(const CellKey& key) const {
  const Cell& cell = cells[index(key)];
  const std::size_t pair = pairIndex(key.image, key.model);
  CellWork work;
  work.key = key;
  work.phase = cell.phase;
  work.version = cell.version;
  work.layersVersion = layersVersion[static_cast<std::size_t>(key.model)];
  work.target = settings.targetFor(key.image);
  work.accepted = settings.acceptedClasses;
  work.layers = layersFor(key.model);
  work.xrai = settings.xrai;
  work.more = settings.techniqueOptions();
  work.mapsFolder = settings.mapsFolder;
  if (key.technique == Technique::GradCam) work.cams = cams[pair];
  work.prediction = predictions[pair];
  return work;
}

std::optional<CellKey> StudyEngine::Impl::nextCell() const {
  if (phaseCounts[static_cast<std::size_t>(Phase::Pending)] == 0) return {};
  // What the loader is looking up at this moment keeps its place in the order: it may turn out to need computing.
  const auto next = nextJob(wanted, background, imageCount, modelCount, [this](const CellKey& key) {
    const Cell& cell = cells[index(key)];
    const bool isRunning = running && running->key == key && running->version == cell.version;
    return (cell.phase == Phase::Pending && !isRunning) || (cell.phase == Phase::Unchecked && cell.loading);
  });
  return next && cells[index(*next)].phase == Phase::Pending ? next : std::nullopt;
}

std::optional<int> StudyEngine::Impl::nextLayersModel() const {
  if (!fatal.empty()) return {};
  const auto it = std::find(layersToAsk.begin(), layersToAsk.end(), true);
  if (it == layersToAsk.end()) return {};
  return static_cast<int>(it - layersToAsk.begin());
}

std::optional<std::stop_source> StudyEngine::Impl::jobToPreempt() const {
  if (!running || paused) return {};
  const auto incoming = nextCell();
  if (!incoming) return {};
  const bool abandoned = running->version != cells[index(running->key)].version;
  const JobTraits now{isWanted(running->key) ? Priority::Wanted : Priority::Background, running->key.technique,
                      abandoned, running->fraction};
  const JobTraits next{isWanted(*incoming) ? Priority::Wanted : Priority::Background, incoming->technique, false, 0};
  return shouldPreempt(now, next) ? std::optional(running->stop) : std::nullopt;
}

bool StudyEngine::Impl::isComputeIdle() const {
  return !running && !hasProbe() && !hasLoaderCells() && !nextCell() && !nextLayersModel();
}

bool StudyEngine::Impl::hasProbe() const { return probe && !probe->complete; }

bool StudyEngine::Impl::hasLoaderCells() const {
  return phaseCounts[static_cast<std::size_t>(Phase::Unchecked)] +
             phaseCounts[static_cast<std::size_t>(Phase::Compose)] >
         0;
}

bool StudyEngine::Impl::isIdle() const {
  return isComputeIdle() && !loaderBusy && !hasLoaderWork() && notifier.isDrained();
}

void StudyEngine::Impl::statusChanged() {
  notifier.status(isComputeIdle());
  idleWake.notify_all();
}

void StudyEngine::Impl::wakeAll() {
  workerWake.notify_all();
  loaderWake.notify_all();
}

EngineStatus StudyEngine::Impl::statusNow() const {
  EngineStatus status;
  status.total = static_cast<int>(cells.size()) - phaseCounts[static_cast<std::size_t>(Phase::Off)];
  status.done = resultCount;
  status.empty = emptyImports;
  if (hasProbe()) {
    status.current = "Why here? · " + definition.models[static_cast<std::size_t>(probeNext)].displayName;
    status.currentFraction = static_cast<double>(probeNext) / modelCount;
  } else if (running) {
    status.current = describeCell(running->key);
    status.currentFraction = running->fraction;
  }
  status.paused = paused;
  status.idle = isComputeIdle();
  if (!status.idle) status.secondsLeft = estimatedSeconds();
  status.fatal = fatal;
  status.warning = warning;
  return status;
}

StudyTable StudyEngine::Impl::tableNow() const {
  StudyTable table;
  table.imageCount = imageCount;
  table.modelCount = modelCount;
  table.predictions = predictions;
  table.masks = gridMasks;
  table.mutualIou.reserve(painted.size());
  for (const Painted& p : painted) table.mutualIou.push_back(p.mutualIou);
  table.painters.reserve(painted.size());
  for (int i = 0; i < imageCount; ++i)
    table.painters.push_back(usesPainted(i) ? painted[static_cast<std::size_t>(i)].mask->annotators : 0);
  table.results = studyResults;
  table.updating = updatingCount;
  std::vector<Technique> further = settings.shownTechniques();
  std::erase_if(further, [](Technique technique) { return isOfStudy(technique); });
  std::sort(further.begin(), further.end());
  for (int image = 0; image < (further.empty() ? 0 : imageCount); ++image)
    for (int model = 0; model < modelCount; ++model)
      for (const Technique technique : further)
        if (const auto& result = cells[index({image, model, technique})].result) table.more.push_back(result);
  return table;
}

std::optional<double> StudyEngine::Impl::estimatedSeconds() const {
  // A model that has not run yet is taken to be as slow as the others on average.
  const auto secondsOf = [&](std::size_t technique, std::size_t model) -> std::optional<double> {
    const auto& ofTechnique = durations[technique];
    const Duration& own = ofTechnique[model];
    if (own.count > 0) return own.mean;
    double sum = 0;
    int known = 0;
    for (const Duration& d : ofTechnique)
      if (d.count > 0) sum += d.mean, ++known;
    return known > 0 ? std::optional(sum / known) : std::nullopt;
  };
  double total = 0;
  const auto add = [&](std::size_t technique, std::size_t model, double jobs) {
    const auto seconds = secondsOf(technique, model);
    if (seconds) total += *seconds * jobs;
    return seconds.has_value();
  };
  const auto placeOf = [](const CellKey& key) {
    return std::pair(static_cast<std::size_t>(key.technique), static_cast<std::size_t>(key.model));
  };
  auto queued = pendingOf;
  if (!background) {  // only what is on screen
    for (auto& ofTechnique : queued) std::fill(ofTechnique.begin(), ofTechnique.end(), 0);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const bool repeated = std::find(wanted.begin(), wanted.begin() + static_cast<std::ptrdiff_t>(i), wanted[i]) !=
                            wanted.begin() + static_cast<std::ptrdiff_t>(i);
      const auto [technique, model] = placeOf(wanted[i]);
      queued[technique][model] += !repeated && cells[index(wanted[i])].phase == Phase::Pending;
    }
  }
  if (running) {
    const auto [technique, model] = placeOf(running->key);
    const bool counted = cells[index(running->key)].phase == Phase::Pending && (background || isWanted(running->key));
    queued[technique][model] -= counted;
    if (!add(technique, model, 1 - running->fraction)) return {};
  }
  for (std::size_t technique = 0; technique < queued.size(); ++technique)
    for (std::size_t model = 0; model < queued[technique].size(); ++model)
      if (queued[technique][model] > 0 && !add(technique, model, queued[technique][model])) return {};
  return total;
}

void StudyEngine::Impl::apply(const CellWork& work, const Outcome<CellYield>& outcome, bool byWorker) {
  std::optional<std::stop_source> preempted;
  {
    const std::lock_guard lock(mutex);
    const CellKey& key = work.key;
    Cell& cell = cells[index(key)];
    if (byWorker) {
      if (outcome.ok()) {
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - running->begun).count() -
            running->pausedSeconds;
        Duration& d = durations[static_cast<std::size_t>(key.technique)][static_cast<std::size_t>(key.model)];
        d.mean += (seconds - d.mean) / std::min(++d.count, 20);  // the first counts fully, old ones fade
      }
      running.reset();
    } else {
      cell.loading = false;
    }
    if (outcome.ok()) {
      const std::size_t pair = pairIndex(key.image, key.model);
      if (!predictions[pair] && outcome.value().prediction) {
        predictions.set(pair,
                        outcome.value().prediction);  // does not depend on settings: welcome from abandoned work too
        ++generation;
      }
    }
    if (cell.version == work.version && !outcome.cancelled()) {
      const bool layersCurrent =
          !usesLayers(work.key.technique) || work.layersVersion == layersVersion[static_cast<std::size_t>(key.model)];
      if (!outcome.ok()) {
        setResult(cell, nullptr);
        cell.failure = outcome.error().what();
        setPhase(key, Phase::Failed);
        if (layersCurrent)
          notifier.failure(key, outcome.error());
        else if (key.technique == Technique::GradCam)
          relayer(key);  // the error may have been about layers that are no longer chosen
      } else {
        const CellYield& yield = outcome.value();
        if (key.technique == Technique::GradCam && yield.cams) cams[pairIndex(key.image, key.model)] = yield.cams;
        cell.failure.clear();
        if (yield.result) setResult(cell, yield.result);
        if (yield.result && yield.result->mask != gridMasks[static_cast<std::size_t>(key.image)])
          queueMask(key.image);  // painted meanwhile
        const auto model = static_cast<std::size_t>(key.model);
        if (!byWorker && yield.cams && !layers[model] && layersChecked[model]) layersToAsk[model] = true;
        if (!layersCurrent && key.technique == Technique::GradCam) {
          setPending(key);
          relayer(key);
        } else if (yield.result) {
          setPhase(key, Phase::Ready);
        } else {
          setResult(cell, nullptr);
          setPending(key);
        }
      }
      ++generation;
    }
    notifier.cell(key);
    preempted = jobToPreempt();
    statusChanged();
    wakeAll();
  }
  if (preempted) preempted->request_stop();
}

}  // namespace sightline
