// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's table: phases, queue, status. Everything here runs under the engine's mutex and is quick.
#include <algorithm>

#include "core/engine/cell_name.h"
#include "core/engine/engine_impl.h"

namespace sightline {

bool hasLayers(const CamStack& stack, const std::vector<std::string>& layers) {
  if (stack.layers.empty()) return false;
  return std::all_of(layers.begin(), layers.end(), [&](const std::string& path) {
    return std::any_of(stack.layers.begin(), stack.layers.end(), [&](const LayerCam& l) { return l.path == path; });
  });
}

std::string usualCandidate(const CamStack& stack, const std::vector<std::string>& candidates) {
  CamStack own{stack.target, {}};
  for (const LayerCam& layer : stack.layers)
    if (std::find(candidates.begin(), candidates.end(), layer.path) != candidates.end())
      own.layers.push_back({layer.path, {}, layer.zeroGradient});
  const LayerCam* usual = usualLayer(own);
  return usual && !usual->zeroGradient ? usual->path : std::string();
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
      cells(imageCount, modelCount, settings.techniques),
      predictions(static_cast<std::size_t>(imageCount) * static_cast<std::size_t>(modelCount)),
      cams(predictions.size()),
      layers(modelCount),
      notes(modelCount),
      shelf(imageCount),
      masks(definition.dataset, definition.grid, settings.paintedMasks),
      strips(definition),
      probes(modelCount),
      durations(modelCount) {
  setFixationMap(settings.fixationMap);
}

StudyEngine::Impl::~Impl() {
  std::optional<std::stop_source> current;
  {
    const std::lock_guard lock(mutex);
    if (running) current = running->stop;
    probes.cancel();
    truth.cancel();
    wakeAll();  // where it waits for the end of a pause
  }
  worker.request_stop();
  loader.request_stop();
  if (current) current->request_stop();
  if (worker.joinable()) worker.join();
  if (loader.joinable()) loader.join();
  notifier.stop();
}

std::size_t StudyEngine::Impl::pairIndex(int image, int model) const {
  return static_cast<std::size_t>(image) * static_cast<std::size_t>(modelCount) + static_cast<std::size_t>(model);
}

bool StudyEngine::Impl::hasPair(int image, int model) const {
  return image >= 0 && image < imageCount && model >= 0 && model < modelCount;
}

bool StudyEngine::Impl::isRunning(const CellKey& key) const {
  return running && running->key == key && cells.has(key) && running->version == cells[key].version;
}

void StudyEngine::Impl::setMap(const CellKey& key, std::shared_ptr<const CellResult> map) {
  cells.setResult(key, std::move(map));
  truth.mapChanged(key, cells);
}

void StudyEngine::Impl::reset(const CellKey& key) {
  cells.reset(key);
  truth.mapChanged(key, cells);
  if (key.technique == Technique::GradCam) cams[pairIndex(key.image, key.model)].reset();
  notifier.cell(key);
}

void StudyEngine::Impl::follow(const MapSettings& before) {
  if (cells.rows().techniques() != settings.techniques) {
    const TechniqueRows former = cells.rows();
    cells.setRows(settings.techniques);
    truth.rowsChanged(cells);
    if (former.has(Technique::GradCam) && !cells.rows().has(Technique::GradCam)) cams.assign(cams.size(), nullptr);
    std::erase_if(wanted, [&](const CellKey& key) { return !cells.has(key); });
    nextUnasked = 0;
    cells.forEach([&](const CellKey& key) { notifier.cell(key); });
  }
  const MapSettings& now = settings;
  if (now == before) return;
  if (now.window != before.window) readImagesAnew();
  for (int model = 0; model < modelCount; ++model) {
    const auto m = static_cast<std::size_t>(model);
    const auto chosen = [m](const MapSettings& s) {
      return m < s.layers.size() ? s.layers[m] : std::vector<std::string>{};
    };
    if (chosen(before) != chosen(now)) ++layersVersion[m];
    const ModelSpec& spec = definition.models[m];
    if (before.outputsOf(spec, model) == now.outputsOf(spec, model)) continue;
    notes.askAgain(model);
    for (int image = 0; image < imageCount; ++image) predictions.set(pairIndex(image, model), nullptr);
  }
  cells.forEach([&](const CellKey& key) {
    const CellRecipe was = recipeOf(before, definition, key), is = recipeOf(now, definition, key);
    if (was == is) return;
    if (was.sameComputation(is))
      relayer(key);
    else
      reset(key);
  });
}

void StudyEngine::Impl::readImagesAnew() {
  for (int image = 0; image < imageCount; ++image) {
    if (!definition.dataset.items[static_cast<std::size_t>(image)].windowed) continue;
    shelf.readAnew(image);
    for (int model = 0; model < modelCount; ++model) predictions.set(pairIndex(image, model), nullptr);
    notifier.image(image);
  }
}

std::vector<std::string> StudyEngine::Impl::layersFor(int model) const {
  const auto m = static_cast<std::size_t>(model);
  if (m < settings.layers.size() && !settings.layers[m].empty()) return settings.layers[m];
  const std::string& standard = definition.models[m].defaultLayer;
  return standard.empty() ? std::vector<std::string>{} : std::vector<std::string>{standard};
}

void StudyEngine::Impl::learnUsualLayer(int model, const CamStack& stack) {
  const auto& known = layers[model];
  if (!known || !known->usual.empty()) return;
  std::string usual = usualCandidate(stack, known->candidates);
  if (usual.empty()) return;
  auto complete = std::make_shared<ModelLayers>(*known);
  complete->usual = std::move(usual);
  layers.publish(model, std::move(complete));
  notifier.layers(model);
}

void StudyEngine::Impl::relayer(const CellKey& key) {
  const Cell& cell = cells[key];
  const auto& known = cams[pairIndex(key.image, key.model)];
  if (cell.phase == Phase::Unchecked) return;
  if (!known) {
    if (cell.phase == Phase::Failed) reset(key);  // perhaps because of the layer
    return;
  }
  cells.setFailure(key, {});
  if (hasLayers(known->stack, layersFor(key.model))) {
    cells.setPhase(key, Phase::Compose);  // the former map stays until the new one is there
  } else {
    setMap(key, nullptr);
    setPending(key);
  }
  notifier.cell(key);
}

void StudyEngine::Impl::setPending(const CellKey& key) {
  cells.setPhase(key, fatal.empty() ? Phase::Pending : Phase::Failed);
  if (!fatal.empty()) cells.setFailure(key, fatal);
}

bool StudyEngine::Impl::isWanted(const CellKey& key) const {
  return std::find(wanted.begin(), wanted.end(), key) != wanted.end();
}

CellState StudyEngine::Impl::visibleState(const CellKey& key) const {
  const Cell& cell = cells[key];
  if (cell.phase == Phase::Failed) return CellState::Failed;
  if (cell.result) return CellState::Ready;
  if (isRunning(key)) return CellState::Running;
  return background || isWanted(key) ? CellState::Queued : CellState::Missing;
}

StudyEngine::Impl::CellWork StudyEngine::Impl::capture(const CellKey& key) const {
  const Cell& cell = cells[key];
  const std::size_t pair = pairIndex(key.image, key.model);
  CellWork work;
  work.key = key;
  work.phase = cell.phase;
  work.version = cell.version;
  work.layersVersion = layersVersion[static_cast<std::size_t>(key.model)];
  work.recipe = recipeOf(settings, definition, key);
  work.accepted = settings.acceptedClasses;
  if (key.technique == Technique::GradCam) work.cams = cams[pair];
  work.prediction = predictions[pair];
  return work;
}

std::optional<CellKey> StudyEngine::Impl::nextCell() const {
  if (cells.count(Phase::Pending) == 0) return {};
  return nextJob(wanted, background, imageCount, modelCount, cells.rows().techniques(), [this](const CellKey& key) {
    const Cell& cell = cells[key];
    if (cell.phase == Phase::Unchecked) return cell.loading ? JobNeed::BeingSeen : JobNeed::Unknown;
    return cell.phase == Phase::Pending && !isRunning(key) ? JobNeed::Pending : JobNeed::None;
  });
}

std::optional<int> StudyEngine::Impl::nextLayersModel() const {
  return fatal.empty() ? layers.nextToAsk() : std::nullopt;
}

std::optional<std::stop_source> StudyEngine::Impl::jobToPreempt() const {
  if (!running || paused) return {};
  const auto incoming = nextCell();
  if (!incoming) return {};
  const bool abandoned = !isRunning(running->key);
  const JobTraits now{isWanted(running->key) ? Priority::Wanted : Priority::Background, running->key.technique,
                      abandoned, running->fraction};
  const JobTraits next{isWanted(*incoming) ? Priority::Wanted : Priority::Background, incoming->technique, false, 0};
  return shouldPreempt(now, next) ? std::optional(running->stop) : std::nullopt;
}

bool StudyEngine::Impl::isComputeIdle() const {
  return !running && !probes.isOpen() && !truth.isOpen() && !truth.current() && !hasLoaderCells() && !nextCell() &&
         !nextLayersModel() && !truth.next(cells, false) && !truth.next(cells, true);
}

bool StudyEngine::Impl::hasLoaderCells() const {
  return cells.count(Phase::Unchecked) + cells.count(Phase::Compose) > 0;
}

bool StudyEngine::Impl::isIdle() const {
  return isComputeIdle() && !loaderBusy && !hasLoaderWork() && notifier.isDrained();
}

StripMaker::Source StudyEngine::Impl::stripSource(int image, int model) const {
  return {cams[pairIndex(image, model)], masks.version(image)};
}

void StudyEngine::Impl::statusChanged() {
  notifier.status(isComputeIdle());
  idleWake.notify_all();
}

void StudyEngine::Impl::makeWay() {
  if (!truth.current()) return;
  const auto cell = nextCell();
  if (probes.isOpen() || truth.isOpen() || (cell && (isWanted(*cell) || !truth.isCurrentFirst())) ||
      (!truth.isCurrentFirst() && truth.next(cells, false)))
    truth.interrupt();
}

void StudyEngine::Impl::wakeAll() {
  makeWay();
  workerWake.notify_all();
  loaderWake.notify_all();
}

EngineStatus StudyEngine::Impl::statusNow() const {
  EngineStatus status;
  status.total = static_cast<int>(cells.size());
  status.done = cells.resultCount();
  status.empty = cells.emptyImports();
  if (probes.isOpen()) {
    status.work = EngineStatus::Work::Probe;
    status.current = definition.models[static_cast<std::size_t>(probes.nextModel())].displayName;
    status.currentFraction = static_cast<double>(probes.nextModel()) / modelCount;
  } else if (running) {
    status.current = cellName(definition, running->key);
    status.currentFraction = running->fraction;
  } else if (truth.isOpen()) {
    status.work = EngineStatus::Work::Truth;
    status.current = cellName(definition, truth.answer()->question.map->key);
  } else if (const CellKey* const key = truth.current()) {
    status.work = EngineStatus::Work::Truth;
    status.current = cellName(definition, *key);
    status.currentFraction = truth.fraction();
  }
  status.paused = paused;
  status.idle = isComputeIdle();
  if (!status.idle) status.secondsLeft = estimatedSeconds();
  if (truth.wantsAll()) {
    status.measured = truth.known();
    status.toMeasure = cells.resultCount();
  }
  status.fatal = fatal;
  status.warning = warning;
  return status;
}

StudyTable StudyEngine::Impl::tableNow() const {
  StudyTable table;
  table.imageCount = imageCount;
  table.modelCount = modelCount;
  table.predictions = predictions;
  table.masks = masks.allOnGrid();
  table.mutualIou.reserve(static_cast<std::size_t>(imageCount));
  table.painters.reserve(static_cast<std::size_t>(imageCount));
  table.painted.reserve(static_cast<std::size_t>(imageCount));
  for (int image = 0; image < imageCount; ++image) {
    const MaskBook::Painted& painted = masks.painted(image);
    table.mutualIou.push_back(masks.mutualIou(image));
    table.painters.push_back(masks.usesPainted(image) ? painted.mask.onImage->annotators : 0);
    table.painted.push_back(painted.people);
  }
  table.rows = cells.rows();
  table.results = cells.results();
  table.updating = cells.updatingCount();
  return table;
}

std::optional<double> StudyEngine::Impl::estimatedSeconds() const {
  double total = 0;
  const auto add = [&](Technique technique, int model, double jobs) {
    const auto seconds = durations.expected(technique, model);
    if (seconds) total += *seconds * jobs;
    return seconds.has_value();
  };
  const auto& rows = cells.rows();
  auto queued = cells.pending();
  const auto countOf = [&](const CellKey& key) -> int& {
    return queued[rows.of(key.technique)][static_cast<std::size_t>(key.model)];
  };
  if (!background) {  // only what is on screen
    for (auto& ofTechnique : queued) std::fill(ofTechnique.begin(), ofTechnique.end(), 0);
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
      if (std::find(wanted.begin(), it, *it) == it) countOf(*it) += cells[*it].phase == Phase::Pending;
  }
  if (running) {
    const CellKey& key = running->key;
    if (cells.has(key)) countOf(key) -= cells[key].phase == Phase::Pending && (background || isWanted(key));
    if (!add(key.technique, key.model, 1 - running->fraction)) return {};
  }
  for (std::size_t row = 0; row < queued.size(); ++row)
    for (std::size_t model = 0; model < queued[row].size(); ++model)
      if (queued[row][model] > 0 && !add(rows.techniques()[row], static_cast<int>(model), queued[row][model]))
        return {};
  if (truth.wantsAll() && cells.resultCount() > truth.known()) {
    const auto one = truth.secondsForOne();
    if (!one) return {};
    total += *one * (cells.resultCount() - truth.known());
  }
  return total;
}

void StudyEngine::Impl::apply(const CellWork& work, const Outcome<CellYield>& outcome, bool byWorker) {
  std::optional<std::stop_source> preempted;
  {
    const std::lock_guard lock(mutex);
    const CellKey& key = work.key;
    if (byWorker) {
      if (outcome.ok()) noteDuration(key);
      running.reset();
    } else {
      cells.setLoading(key, false);
    }
    if (outcome.ok()) {
      const std::size_t pair = pairIndex(key.image, key.model);
      if (!predictions[pair] && outcome.value().prediction) {
        // Depends on one setting alone: welcome from other abandoned work, too.
        const ModelSpec& model = definition.models[static_cast<std::size_t>(key.model)];
        if (work.recipe.outputs == settings.outputsOf(model, key.model))
          predictions.set(pair, outcome.value().prediction);
        ++generation;
      }
    }
    if (cells.has(key) && cells[key].version == work.version && !outcome.cancelled()) {
      if (outcome.ok())
        applyYield(work, outcome.value(), byWorker);
      else
        applyFailure(work, outcome.error());
      ++generation;
    }
    notifier.cell(key);
    preempted = jobToPreempt();
    statusChanged();
    wakeAll();
  }
  if (preempted) preempted->request_stop();
}

void StudyEngine::Impl::noteDuration(const CellKey& key) {
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - running->begun).count() - running->pausedSeconds;
  durations.note(key.technique, key.model, seconds);
}

bool StudyEngine::Impl::layersAreCurrent(const CellWork& work) const {
  return !usesLayers(work.key.technique) ||
         work.layersVersion == layersVersion[static_cast<std::size_t>(work.key.model)];
}

void StudyEngine::Impl::applyFailure(const CellWork& work, const Error& error) {
  const CellKey& key = work.key;
  setMap(key, nullptr);
  cells.setFailure(key, error.message());
  cells.setPhase(key, Phase::Failed);
  if (layersAreCurrent(work))
    notifier.failure(key, error);
  else if (keepsLayers(key.technique))
    relayer(key);  // the error may have been about layers that are no longer chosen
}

void StudyEngine::Impl::applyYield(const CellWork& work, const CellYield& yield, bool byWorker) {
  const CellKey& key = work.key;
  if (key.technique == Technique::GradCam && yield.cams) cams[pairIndex(key.image, key.model)] = yield.cams;
  if (yield.cams) learnUsualLayer(key.model, yield.cams->stack);
  cells.setFailure(key, {});
  if (yield.result) setMap(key, yield.result);
  if (yield.result && yield.result->mask != masks.onGrid(key.image)) {  // painted meanwhile
    masks.queue(key.image);
    loaderWake.notify_all();
  }
  if (!byWorker && yield.cams) layers.ask(key.model);
  if (!layersAreCurrent(work) && keepsLayers(key.technique)) {
    setPending(key);
    relayer(key);
  } else if (yield.result) {
    cells.setPhase(key, Phase::Ready);
  } else {
    setMap(key, nullptr);
    setPending(key);
  }
}

}  // namespace sightline
