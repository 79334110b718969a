// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/cell_computer.h"

#include <algorithm>
#include <iterator>

#include "core/dataset/item_reading.h"
#include "core/engine/probe_region.h"
#include "core/image/image_io.h"
#include "core/study/not_defined.h"
#include "core/techniques/blank.h"

namespace sightline {
namespace {

/// Sorts a stack by the order of execution, so far as it is known.
void sortByExecution(CamStack& stack, const std::vector<LayerInfo>& all) {
  const auto place = [&](const LayerCam& cam) {
    return std::find_if(all.begin(), all.end(), [&](const LayerInfo& l) { return l.path == cam.path; }) - all.begin();
  };
  std::stable_sort(stack.layers.begin(), stack.layers.end(),
                   [&](const LayerCam& a, const LayerCam& b) { return place(a) < place(b); });
}

}  // namespace

StudyEngine::Impl::CellYield StudyEngine::Impl::Computer::compute(const CellWork& work, const std::stop_token& stop,
                                                                  const ProgressSink& progress) {
  const CellKey& key = work.key;
  const StudyDefinition& study = engine_.definition;
  const ModelSpec model = asRead(study.models[static_cast<std::size_t>(key.model)], work.recipe.outputs);
  const TargetSpec spec = targetOf(work.recipe, engine_.names, study, key, work.accepted);
  // Also without a store: says at once what is wrong with missing weights.
  const std::string storeKey = engine_.fingerprints.cell(key, work.recipe, spec);
  if (!work.cams && engine_.store && engine_.store->contains(storeKey))
    if (auto found = engine_.restore(work); found.result) return found;  // another process was faster

  const auto begun = std::chrono::steady_clock::now();
  const auto input = inputOf(key, work.recipe.window);
  throwIfStopped(stop);
  CellYield yield;
  yield.prediction =
      work.prediction ? work.prediction : std::make_shared<const Prediction>(trimmed(backend_->predict(model, *input)));
  askNotes(key.model, model);
  throwIfStopped(stop);
  const Job job{work, model, *input, targetIndex(spec, *yield.prediction), storeKey, begun, stop};
  progress({0.02, "prediction"});
  if (keepsLayers(key.technique))
    layeredMap(job, yield);
  else
    map(job, progress, yield);
  return yield;
}

ProbeEffect StudyEngine::Impl::Computer::probe(const ProbeDesk::Turn& turn, const MapSettings& settings) {
  const StudyDefinition& study = engine_.definition;
  const ProbeQuestion& question = turn.asked->question;
  // Any technique: the target and how the network is read are the same for all.
  const CellKey cell{question.image, turn.model, Technique::GradCam};
  const CellRecipe recipe = recipeOf(settings, study, cell);
  const TargetSpec target = targetOf(recipe, engine_.names, study, cell, settings.acceptedClasses);
  const auto image = imageOf(question.image, settings.window);
  return probeRegion(*backend_, asRead(study.models[static_cast<std::size_t>(turn.model)], recipe.outputs), *image,
                     *question.region, question.filling, target, turn.stop);
}

TruthAnswer StudyEngine::Impl::Computer::truthOf(const TruthQuestion& question, const AnalysisSettings& settings,
                                                 const std::stop_token& stop) {
  faithful_.follow(settings);
  TruthAnswer answer;
  answer.effect = faithful_.hiding(*question.map, *question.region, question.options, {stop, {}, {}});
  answer.pictures = faithful_.pictures(*question.map, *question.region, question.options);
  answer.shares = {0, 0.1, 0.25, 0.5, 0.75};
  answer.stages = faithful_.deletionStages(*question.map, answer.shares);
  return answer;
}

Faithfulness StudyEngine::Impl::Computer::faithfulnessOf(const CellResult& map, const AnalysisSettings& settings,
                                                         const ExplainSinks& sinks, bool& network) {
  faithful_.follow(settings);
  const int before = faithful_.measured();
  Faithfulness found = faithful_.of(map, sinks);
  network = faithful_.measured() > before;
  return found;
}

void StudyEngine::Impl::Computer::askLayers(int model) {
  std::vector<std::string> candidates;
  OutputReading outputs{};
  const ModelSpec& spec = engine_.definition.models[static_cast<std::size_t>(model)];
  {
    const std::lock_guard lock(engine_.mutex);
    outputs = engine_.settings.outputsOf(spec, model);
    for (int image = 0; image < engine_.imageCount && candidates.empty(); ++image)
      if (const auto& cams = engine_.cams[engine_.pairIndex(image, model)])
        for (const LayerCam& cam : cams->stack.layers) candidates.push_back(cam.path);
  }
  engine_.publishLayers(model, {backend_->layers(asRead(spec, outputs)), candidates}, true);
}

void StudyEngine::Impl::Computer::askNotes(int index, const ModelSpec& model) {
  {
    const std::lock_guard lock(engine_.mutex);
    if (engine_.notes.isAsked(index)) return;
  }
  engine_.publishNotes(index, model.architecture.outputs, backend_->notes(model));
}

std::shared_ptr<const ModelInput> StudyEngine::Impl::Computer::inputOf(const CellKey& key, const ValueWindow& window) {
  const Preprocessing& preprocessing = engine_.definition.models[static_cast<std::size_t>(key.model)].preprocessing;
  return inputs_.get(std::to_string(key.image) + "|" + describe(preprocessing) + "|" + toString(window),
                     [&] { return prepareInput(*imageOf(key.image, window), preprocessing); });
}

std::shared_ptr<const Image> StudyEngine::Impl::Computer::imageOf(int image, const ValueWindow& window) const {
  const DatasetItem& item = engine_.definition.dataset.items[static_cast<std::size_t>(image)];
  {
    const std::lock_guard lock(engine_.mutex);  // the shelf's images are as the settings are now
    const auto& loaded = engine_.shelf[image].image;
    if (loaded && (!item.windowed || engine_.settings.window == window)) return loaded;
  }
  return std::make_shared<const Image>(readImage(item.image, readingOf(item, window)));
}

std::shared_ptr<const ModelLayers> StudyEngine::Impl::Computer::layersOf(int index, const ModelSpec& model,
                                                                         const CamStack& stack) {
  {
    const std::lock_guard lock(engine_.mutex);
    if (const auto& known = engine_.layers[index]) return known;
  }
  ModelLayers found{backend_->layers(model), {}};
  for (const LayerCam& cam : stack.layers) found.candidates.push_back(cam.path);
  found.usual = usualCandidate(stack, found.candidates);
  auto layers = std::make_shared<const ModelLayers>(found);
  engine_.publishLayers(index, std::move(found), true);
  return layers;
}

Explanation StudyEngine::Impl::Computer::explain(const Job& job, const std::vector<std::string>& layers,
                                                 const ExplainSinks& sinks) {
  return backend_->explain({job.model, job.input, job.target, job.work.recipe.options, layers}, sinks);
}

CamStack StudyEngine::Impl::Computer::stackOf(const Job& job, const std::vector<std::string>& layers) {
  Explanation answer = explain(job, layers, {job.stop, {}, {}});
  if (!answer.cams) throw Error(ErrorCode::Internal, job.model.displayName, "gave no maps of its layers");
  answer.cams->target = job.target;
  return std::move(*answer.cams);
}

void StudyEngine::Impl::Computer::layeredMap(const Job& job, CellYield& yield) {
  const CellWork& work = job.work;
  CamRecord record;
  if (work.cams)
    record = *work.cams;
  else
    record = {*yield.prediction,       stackOf(job, {}), job.input.pixels.width,
              job.input.pixels.height, job.input.covers, 0};
  const auto layers = layersOf(work.key.model, job.model, record.stack);
  std::vector<std::string> missing;
  for (const std::string& path : work.recipe.layers)
    if (!hasLayers(record.stack, {path})) missing.push_back(path);
  if (!missing.empty()) {
    throwIfStopped(job.stop);
    CamStack more = stackOf(job, missing);
    std::move(more.layers.begin(), more.layers.end(), std::back_inserter(record.stack.layers));
    sortByExecution(record.stack, layers->all);
  }
  record.seconds += secondsSince(job.begun);
  engine_.keep(job.storeKey, describeKept(job), encode(record));
  yield.result = engine_.composed(work, record);
  yield.cams = std::make_shared<const CamRecord>(std::move(record));
  if (!yield.result)
    throw Error(ErrorCode::Internal, job.model.displayName, "gave no map for a layer that was asked for",
                "Choose another layer.");
}

void StudyEngine::Impl::Computer::map(const Job& job, const ProgressSink& progress, CellYield& yield) {
  const CellWork& work = job.work;
  ExplainSinks sinks{job.stop,
                     [&](const Progress& p) {
                       progress({0.02 + 0.97 * std::clamp(p.fraction, 0.0, 1.0), p.stage});
                     },
                     {}};
  // For the eye alone: partial maps are neither kept nor scored.
  if (engine_.isOnScreen(work.key))
    sinks.partial = [&](const PartialExplanation& partial) {
      engine_.publishPartial(
          work, {engine_.makeResult(work.key, *yield.prediction, job.target, partial.map, 0), partial.fraction});
    };
  Explanation answer;
  // Kept as any other, for the prediction; makeResult() says why.
  if (whyNotDefined(work.key.technique, job.model).empty())
    answer = explain(job, work.recipe.layers, sinks);
  else
    answer.map.values = Plane<float>(job.input.pixels.width, job.input.pixels.height);
  throwIfStopped(job.stop);
  MapRecord record{*yield.prediction, job.target, std::move(answer.map), secondsSince(job.begun)};
  record.map.covers = job.input.covers;
  if (record.map.blankReason.empty()) record.map.blankReason = blankReasonOf(record.map.values);
  if (!record.map.blankReason.empty())
    std::fill(record.map.values.values().begin(), record.map.values.values().end(), 0.f);
  engine_.keep(job.storeKey, describeKept(job), encode(record));
  yield.result = engine_.makeResult(work.key, *yield.prediction, job.target, std::move(record.map), record.seconds);
}

std::string StudyEngine::Impl::Computer::describeKept(const Job& job) const {
  const CellKey& key = job.work.key;
  return techniqueId(key.technique) + " " + job.model.id + " " +
         engine_.definition.dataset.items[static_cast<std::size_t>(key.image)].id;
}

double StudyEngine::Impl::Computer::secondsSince(std::chrono::steady_clock::time_point begun) const {
  const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  const std::lock_guard lock(engine_.mutex);
  return engine_.running ? elapsed - engine_.running->pausedSeconds : elapsed;
}

}  // namespace sightline
