// SPDX-License-Identifier: GPL-3.0-or-later
// The compute worker: the one thread that owns the backend, and what it does for one cell.
#include <algorithm>
#include <list>

#include "core/base/attempt.h"
#include "core/base/memory.h"
#include "core/compute/compute_backend.h"
#include "core/engine/engine_impl.h"
#include "core/engine/probe_region.h"
#include "core/image/image_io.h"
#include "core/techniques/blank.h"

namespace sightline {
namespace {

/// The few values used last, newest first.
template <class T>
class RecentValues {
 public:
  explicit RecentValues(std::size_t capacity) : capacity_(capacity) {}
  template <class Make>
  std::shared_ptr<const T> get(const std::string& key, const Make& make) {
    for (auto it = values_.begin(); it != values_.end(); ++it)
      if (it->first == key) {
        values_.splice(values_.begin(), values_, it);
        return values_.front().second;
      }
    auto value = std::make_shared<const T>(make());
    values_.emplace_front(key, value);
    if (values_.size() > capacity_) values_.pop_back();
    return value;
  }

 private:
  std::size_t capacity_;
  std::list<std::pair<std::string, std::shared_ptr<const T>>> values_;
};

/// Sorts a stack by the order of execution, so far as it is known.
void sortByExecution(CamStack& stack, const std::vector<LayerInfo>& all) {
  const auto place = [&](const LayerCam& cam) {
    return std::find_if(all.begin(), all.end(), [&](const LayerInfo& l) { return l.path == cam.path; }) - all.begin();
  };
  std::stable_sort(stack.layers.begin(), stack.layers.end(),
                   [&](const LayerCam& a, const LayerCam& b) { return place(a) < place(b); });
}

}  // namespace

/// One cell at a time with one backend. Used by the worker thread only.
class StudyEngine::Impl::Computer {
 public:
  Computer(Impl& engine, ComputeBackend& backend) : engine_(engine), backend_(backend) {}

  CellYield compute(const CellWork& work, const std::stop_token& stop, const ProgressSink& progress) {
    const CellKey& key = work.key;
    const StudyDefinition& study = engine_.definition;
    const ModelSpec& model = study.models[static_cast<std::size_t>(key.model)];
    const TargetSpec spec = resolveTarget(work.recipe.target, engine_.names, study.dataset, study.models, key.image,
                                          key.model, work.accepted);
    // Also without a store: says at once what is wrong with missing weights.
    const std::string storeKey = engine_.fingerprints.cell(key, work.recipe, spec);
    if (!work.cams && engine_.store && engine_.store->contains(storeKey))
      if (auto found = engine_.restore(work); found.result) return found;  // another process was faster

    const auto begun = std::chrono::steady_clock::now();
    const auto input = inputOf(key);
    throwIfStopped(stop);
    CellYield yield;
    yield.prediction = work.prediction ? work.prediction
                                       : std::make_shared<const Prediction>(trimmed(backend_.predict(model, *input)));
    throwIfStopped(stop);
    const int target = targetIndex(spec, *yield.prediction);
    progress({0.02, "prediction"});
    if (keepsLayers(key.technique))
      layeredMap(work, model, *input, target, storeKey, begun, stop, yield);
    else
      map(work, model, *input, target, storeKey, begun, stop, progress, yield);
    return yield;
  }

  ProbeEffect probe(const ProbeQuestion& question, int model, const TargetClass& choice,
                    const AcceptedClasses& accepted, const std::stop_token& stop) {
    const StudyDefinition& study = engine_.definition;
    const TargetSpec target =
        resolveTarget(choice, engine_.names, study.dataset, study.models, question.image, model, accepted);
    const auto picture = pictureOf(question.image);
    return probeRegion(backend_, study.models[static_cast<std::size_t>(model)], *picture, *question.region,
                       question.filling, target, stop);
  }

  void askLayers(int model) {
    std::vector<std::string> candidates;
    {
      const std::lock_guard lock(engine_.mutex);
      for (int image = 0; image < engine_.imageCount && candidates.empty(); ++image)
        if (const auto& cams = engine_.cams[engine_.pairIndex(image, model)])
          for (const LayerCam& cam : cams->stack.layers) candidates.push_back(cam.path);
    }
    engine_.publishLayers(
        model, {backend_.layers(engine_.definition.models[static_cast<std::size_t>(model)]), candidates}, true);
  }

 private:
  std::shared_ptr<const ModelInput> inputOf(const CellKey& key) {
    const Preprocessing& preprocessing = engine_.definition.models[static_cast<std::size_t>(key.model)].preprocessing;
    return inputs_.get(std::to_string(key.image) + "|" + describe(preprocessing),
                       [&] { return prepareInput(*pictureOf(key.image), preprocessing); });
  }

  std::shared_ptr<const Image> pictureOf(int image) const {
    const auto i = static_cast<std::size_t>(image);
    {
      const std::lock_guard lock(engine_.mutex);
      if (engine_.pictures[i].image) return engine_.pictures[i].image;
    }
    return std::make_shared<const Image>(readImage(engine_.definition.dataset.items[i].image));
  }

  Explanation explain(const CellWork& work, const ModelSpec& model, const ModelInput& input, int target,
                      const std::vector<std::string>& layers, const ExplainSinks& sinks) {
    return backend_.explain({model, input, target, work.recipe.options, layers}, sinks);
  }

  /// A technique whose answer holds all layers: what is known already is kept, missing layers are asked for, and the
  /// chosen ones are composed.
  void layeredMap(const CellWork& work, const ModelSpec& model, const ModelInput& input, int target,
                  const std::string& storeKey, std::chrono::steady_clock::time_point begun, const std::stop_token& stop,
                  CellYield& yield) {
    const ExplainSinks sinks{stop, {}, {}};
    const auto stackOf = [&](const std::vector<std::string>& layers) {
      Explanation answer = explain(work, model, input, target, layers, sinks);
      if (!answer.cams) throw Error(ErrorCode::Internal, model.displayName, "gave no maps of its layers");
      answer.cams->target = target;
      return std::move(*answer.cams);
    };
    CamRecord record;
    if (work.cams)
      record = *work.cams;
    else
      record = {*yield.prediction, stackOf({}), input.pixels.width, input.pixels.height, input.covers};
    const auto layers = layersOf(work.key.model, model, record.stack);
    std::vector<std::string> missing;
    for (const std::string& path : work.recipe.layers)
      if (!hasLayers(record.stack, {path})) missing.push_back(path);
    if (!missing.empty()) {
      throwIfStopped(stop);
      CamStack more = stackOf(missing);
      std::move(more.layers.begin(), more.layers.end(), std::back_inserter(record.stack.layers));
      sortByExecution(record.stack, layers->all);
    }
    engine_.keep(storeKey, describeKept(work, model), encode(record));
    yield.result = engine_.composed(work, record, secondsSince(begun));
    yield.cams = std::make_shared<const CamRecord>(std::move(record));
    if (!yield.result)
      throw Error(ErrorCode::Internal, model.displayName, "gave no map for a layer that was asked for",
                  "Choose another layer.");
  }

  /// The layers of a model; asked for, and made known, the first time.
  std::shared_ptr<const ModelLayers> layersOf(int index, const ModelSpec& model, const CamStack& stack) {
    {
      const std::lock_guard lock(engine_.mutex);
      if (const auto& known = engine_.layers[static_cast<std::size_t>(index)]) return known;
    }
    ModelLayers found{backend_.layers(model), {}};
    for (const LayerCam& cam : stack.layers) found.candidates.push_back(cam.path);
    auto layers = std::make_shared<const ModelLayers>(found);
    engine_.publishLayers(index, std::move(found), true);
    return layers;
  }

  void map(const CellWork& work, const ModelSpec& model, const ModelInput& input, int target,
           const std::string& storeKey, std::chrono::steady_clock::time_point begun, const std::stop_token& stop,
           const ProgressSink& progress, CellYield& yield) {
    ExplainSinks sinks{stop,
                       [&](const Progress& p) {
                         progress({0.02 + 0.97 * std::clamp(p.fraction, 0.0, 1.0), p.stage});
                       },
                       {}};
    // For the eye alone: partial maps are neither kept nor scored.
    if (engine_.isOnScreen(work.key))
      sinks.partial = [&](const PartialExplanation& partial) {
        engine_.publishPartial(
            work, {engine_.makeResult(work.key, *yield.prediction, target, partial.map, 0), partial.fraction});
      };
    Explanation answer = explain(work, model, input, target, work.recipe.layers, sinks);
    throwIfStopped(stop);
    MapRecord record{*yield.prediction, target, std::move(answer.map)};
    record.map.covers = input.covers;
    if (record.map.blankReason.empty()) record.map.blankReason = blankReasonOf(record.map.values);
    if (!record.map.blankReason.empty())
      std::fill(record.map.values.values().begin(), record.map.values.values().end(), 0.f);
    engine_.keep(storeKey, describeKept(work, model), encode(record));
    yield.result = engine_.makeResult(work.key, *yield.prediction, target, std::move(record.map), secondsSince(begun));
  }

  [[nodiscard]] std::string describeKept(const CellWork& work, const ModelSpec& model) const {
    return techniqueId(work.key.technique) + " " + model.id + " " + itemId(work.key);
  }

  /// Time the job took, without the time it was paused.
  double secondsSince(std::chrono::steady_clock::time_point begun) const {
    const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    const std::lock_guard lock(engine_.mutex);
    return engine_.running ? elapsed - engine_.running->pausedSeconds : elapsed;
  }

  const std::string& itemId(const CellKey& key) const {
    return engine_.definition.dataset.items[static_cast<std::size_t>(key.image)].id;
  }

  Impl& engine_;
  ComputeBackend& backend_;
  RecentValues<ModelInput> inputs_{8};
};

void StudyEngine::Impl::answerProbe(Computer* computer) {
  std::shared_ptr<const ProbeAnswer> asked;
  std::stop_token stop;
  TargetClass target;
  AcceptedClasses accepted;
  std::string whyNot;
  int model = 0;
  {
    const std::lock_guard lock(mutex);
    if (!hasProbe()) return;
    whyNot = fatal;
    asked = probe;
    model = probeNext;
    stop = probeStop.get_token();
    target = settings.targetFor(asked->question.image);
    accepted = settings.acceptedClasses;
  }
  const auto& name = definition.models[static_cast<std::size_t>(model)].displayName;
  const auto effect = attempt(name, [&] {
    if (!computer) throw Error(ErrorCode::Internal, name, "cannot answer: " + whyNot);
    return computer->probe(asked->question, model, target, accepted, stop);
  });
  const std::lock_guard lock(mutex);
  if (probe != asked) return;  // another question came meanwhile
  auto answer = std::make_shared<ProbeAnswer>(*asked);
  auto& mine = answer->models[static_cast<std::size_t>(model)];
  if (effect.ok())
    mine.effect = std::make_shared<const ProbeEffect>(effect.value());
  else
    mine.failure = effect.cancelled() ? "Cancelled." : effect.error().what();
  if (effect.cancelled())
    for (auto& other : answer->models)
      if (!other.effect) other.failure = "Cancelled.";
  answer->complete = effect.cancelled() || ++probeNext == modelCount;
  probe = std::move(answer);
  notifier.probe();
  statusChanged();
}

void StudyEngine::Impl::failEverything(const Error& error) {
  const std::lock_guard lock(mutex);
  fatal = error.what();
  running.reset();
  cells.forEach([&](const CellKey& key) {
    if (cells[key].phase != Phase::Pending) return;
    setPending(key);
    notifier.cell(key);
  });
  ++generation;
  statusChanged();
}

void StudyEngine::Impl::workerLoop(const std::stop_token& stop) {
  std::unique_ptr<ComputeBackend> backend;
  std::unique_ptr<Computer> computer;
  constexpr std::chrono::milliseconds kTellInterval{100};

  const auto begin = [&](const CellKey& key, const CellWork& work) {  // with the mutex held
    running.emplace();
    running->key = key;
    running->version = work.version;
    running->begun = running->told = std::chrono::steady_clock::now();
    notifier.cell(key);
    statusChanged();
    return running->stop.get_token();
  };
  // Called between the steps of a job; also the place where a paused job halts.
  const auto onProgress = [&](const Progress& p, const std::stop_token& jobStop) {
    std::unique_lock lock(mutex);
    running->fraction = std::max(running->fraction, p.fraction);
    const auto now = std::chrono::steady_clock::now();
    if (now - running->told >= kTellInterval) {
      running->told = now;
      notifier.cell(running->key);
    }
    statusChanged();
    if (!paused || !isLong(running->key.technique)) return;
    workerWake.wait(lock, jobStop, [&] { return !paused; });
    running->pausedSeconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - now).count();
  };

  std::unique_lock lock(mutex);
  while (true) {
    std::optional<CellKey> key;
    std::optional<int> layersModel;
    workerWake.wait(lock, stop, [&] {
      if (hasProbe()) return true;
      if (paused) return false;
      key = nextCell();
      if (!key) layersModel = nextLayersModel();
      return key || layersModel;
    });
    if (stop.stop_requested()) break;
    const bool isProbe = hasProbe();
    CellWork work;
    std::stop_token jobStop;
    if (isProbe) {
      key.reset();
      layersModel.reset();
    }
    if (key) {
      work = capture(*key);
      jobStop = begin(*key, work);
    }
    lock.unlock();
    bool ready = computer != nullptr;
    if (!ready) {
      const auto made = attempt("The compute module", [&] {
        backend = factory();
        if (!backend) throw Error(ErrorCode::Internal, "The compute module", "is not there", "Reinstall the program.");
        computer = std::make_unique<Computer>(*this, *backend);
        return true;
      });
      ready = made.ok();
      if (!ready)
        failEverything(made.cancelled() ? Error(ErrorCode::Internal, "The compute module", "was not loaded")
                                        : made.error());
    }
    if (isProbe) {
      answerProbe(computer.get());
    } else if (ready && key) {
      const auto outcome = attempt(describeCell(*key), [&] {
        throwIfStopped(jobStop);
        return computer->compute(work, jobStop, [&](const Progress& p) { onProgress(p, jobStop); });
      });
      apply(work, outcome, true);
      if (isLong(key->technique))
        releaseFreedMemory();  // milliseconds, against hundreds of MiB between the maps that stay
    } else if (ready) {
      const auto asked = attempt(definition.models[static_cast<std::size_t>(*layersModel)].displayName, [&] {
        computer->askLayers(*layersModel);
        return true;
      });
      const std::lock_guard guard(mutex);
      layersToAsk[static_cast<std::size_t>(*layersModel)] = false;
      if (!asked.ok() && !asked.cancelled()) warning = asked.error().what();
      statusChanged();
    }
    lock.lock();
  }
  lock.unlock();
  computer.reset();
  backend.reset();  // on the thread that made it
}

}  // namespace sightline
