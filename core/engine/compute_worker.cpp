// SPDX-License-Identifier: GPL-3.0-or-later
// The compute worker: the one thread that owns the backend, and what it does next.
#include <algorithm>

#include "core/base/attempt.h"
#include "core/base/memory.h"
#include "core/engine/cell_computer.h"
#include "core/engine/cell_name.h"
#include "core/engine/engine_impl.h"

namespace sightline {
namespace {

constexpr std::chrono::milliseconds kTellInterval{100};

}  // namespace

std::optional<StudyEngine::Impl::WorkerTask> StudyEngine::Impl::nextWorkerTask() const {
  if (probes.isOpen()) return WorkerTask{.probe = true};
  const auto cell = paused ? std::nullopt : nextCell();
  if (cell && isWanted(*cell)) return WorkerTask{.cell = cell};
  // A question about what is on screen takes a moment, like the probe's; measuring waits for the maps on screen, and of
  // all maps for everything else.
  if (truth.isOpen()) return WorkerTask{.truth = true};
  if (paused) return {};
  if (const auto onScreen = truth.next(cells, false)) return WorkerTask{.measure = onScreen};
  if (cell) return WorkerTask{.cell = cell};
  if (const auto model = nextLayersModel()) return WorkerTask{.layersOf = model};
  if (const auto any = truth.next(cells, true)) return WorkerTask{.measure = any};
  return {};
}

std::stop_token StudyEngine::Impl::beginJob(const CellWork& work) {
  running = Running{};
  running->key = work.key;
  running->version = work.version;
  running->begun = running->told = std::chrono::steady_clock::now();
  notifier.cell(work.key);
  statusChanged();
  return running->stop.get_token();
}

void StudyEngine::Impl::jobProgressed(const Progress& progress, const std::stop_token& jobStop) {
  std::unique_lock lock(mutex);
  running->fraction = std::max(running->fraction, progress.fraction);
  const auto now = std::chrono::steady_clock::now();
  if (now - running->told >= kTellInterval) {
    running->told = now;
    notifier.cell(running->key);
  }
  statusChanged();
  if (!paused || !isLong(running->key.technique)) return;
  workerWake.wait(lock, jobStop, [&] { return !paused; });
  running->pausedSeconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - now).count();
}

std::unique_ptr<StudyEngine::Impl::Computer> StudyEngine::Impl::makeComputer() {
  std::unique_ptr<Computer> computer;
  const auto made = attempt("The compute module", [&] {
    auto backend = factory();
    if (!backend) throw Error(ErrorCode::Internal, "The compute module", "is not there", "Reinstall Sightline.");
    computer = std::make_unique<Computer>(*this, std::move(backend));
    return true;
  });
  if (!made.ok())
    failEverything(made.cancelled() ? Error(ErrorCode::Internal, "The compute module", "was not loaded")
                                    : made.error());
  return computer;
}

void StudyEngine::Impl::answerProbe(Computer* computer) {
  std::optional<ProbeDesk::Turn> turn;
  MapSettings asSet;
  Message whyNot;
  {
    const std::lock_guard lock(mutex);
    turn = probes.nextTurn();
    if (!turn) return;
    whyNot = fatal;
    asSet = settings;
  }
  const auto& name = definition.models[static_cast<std::size_t>(turn->model)].displayName;
  const auto effect = attempt(name, [&] {
    if (!computer) throw Error(ErrorCode::Internal, name, message("cannot answer: {1}", whyNot));
    return computer->probe(*turn, asSet);
  });
  const std::lock_guard lock(mutex);
  if (!probes.settle(*turn, effect)) return;
  notifier.probe();
  statusChanged();
}

void StudyEngine::Impl::answerTruth(Computer* computer) {
  std::shared_ptr<const TruthAnswer> asked;
  std::stop_token stop;
  AnalysisSettings asSet;
  Message whyNot;
  {
    const std::lock_guard lock(mutex);
    if (!truth.isOpen()) return;
    asked = truth.answer();
    stop = truth.questionStop();
    whyNot = fatal;
    asSet = settings;
  }
  const std::string name = cellName(definition, asked->question.map->key);
  const auto found = attempt(name, [&] {
    if (!computer) throw Error(ErrorCode::Internal, name, message("cannot be asked: {1}", whyNot));
    return computer->truthOf(asked->question, asSet, stop);
  });
  const std::lock_guard lock(mutex);
  if (!truth.settle(asked, found)) return;
  notifier.truth();
  statusChanged();
}

void StudyEngine::Impl::measureMap(Computer* computer, const CellKey& key) {
  TruthDesk::Turn turn;
  AnalysisSettings asSet;
  Message whyNot;
  {
    const std::lock_guard lock(mutex);
    if (!cells.has(key) || !cells[key].result) return;
    turn = truth.begin(cells[key].result);
    whyNot = fatal;
    asSet = settings;
    statusChanged();
  }
  bool network = false;
  const auto progressed = [&](const Progress& p) {
    std::unique_lock lock(mutex);
    truth.progressed(p.fraction);
    statusChanged();
    workerWake.wait(lock, [&] { return !paused || truth.isInterrupted(); });
  };
  const std::string name = cellName(definition, key);
  const auto found = attempt(name, [&] {
    if (!computer) throw Error(ErrorCode::Internal, name, message("cannot be measured: {1}", whyNot));
    return computer->faithfulnessOf(*turn.map, asSet, {turn.stop, progressed, {}}, network);
  });
  const std::lock_guard lock(mutex);
  truth.finish(turn, found, network);
  notifier.truth();
  statusChanged();
}

void StudyEngine::Impl::askLayers(Computer& computer, int model) {
  const auto asked = attempt(definition.models[static_cast<std::size_t>(model)].displayName, [&] {
    computer.askLayers(model);
    return true;
  });
  const std::lock_guard lock(mutex);
  layers.setAsked(model);
  if (!asked.ok() && !asked.cancelled()) warning = asked.error().message();
  statusChanged();
}

void StudyEngine::Impl::failEverything(const Error& error) {
  const std::lock_guard lock(mutex);
  fatal = error.message();
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
  // Made and destroyed on this thread, like the backend in it; before the lock, so that it goes when that is released.
  std::unique_ptr<Computer> computer;
  std::unique_lock lock(mutex);
  while (true) {
    std::optional<WorkerTask> task;
    workerWake.wait(lock, stop, [&] {
      task = nextWorkerTask();
      return task.has_value();
    });
    if (stop.stop_requested()) break;
    CellWork work;
    std::stop_token jobStop;
    if (task->cell) {
      work = capture(*task->cell);
      jobStop = beginJob(work);
    }
    lock.unlock();
    if (!computer) computer = makeComputer();
    if (task->probe) {
      answerProbe(computer.get());
    } else if (task->truth) {
      answerTruth(computer.get());
    } else if (task->measure) {
      measureMap(computer.get(), *task->measure);
    } else if (computer && task->cell) {
      const auto outcome = attempt(cellName(definition, work.key), [&] {
        throwIfStopped(jobStop);
        return computer->compute(work, jobStop, [&](const Progress& p) { jobProgressed(p, jobStop); });
      });
      apply(work, outcome, true);
      if (isLong(work.key.technique))
        releaseFreedMemory();  // milliseconds, against hundreds of MiB between the maps that stay
    } else if (computer && task->layersOf) {
      askLayers(*computer, *task->layersOf);
    }
    lock.lock();
  }
}

}  // namespace sightline
