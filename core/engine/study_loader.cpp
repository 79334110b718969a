// SPDX-License-Identifier: GPL-3.0-or-later
// The loader thread: images, cached results, recomposed maps, layer strips; what is on screen first.
#include <algorithm>
#include <utility>

#include "core/base/attempt.h"
#include "core/base/parallel_for.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/item_reading.h"
#include "core/engine/cell_name.h"
#include "core/engine/engine_impl.h"
#include "core/engine/loader_threads.h"

namespace sightline {
namespace {

constexpr std::size_t kCellBatch = 32;  // some 20 ms: how long something more urgent waits at most
constexpr std::size_t kImageBatch = 8;

}  // namespace

bool StudyEngine::Impl::hasLoaderWork() const {
  return shelf.hasRequests() || masks.hasQueued() || hasLoaderCells() || shelf.lacksThumbnails() ||
         strips.nextModel([this](int image, int model) { return stripSource(image, model); }) || layers.hasUnchecked();
}

std::optional<StudyEngine::Impl::LoaderTask> StudyEngine::Impl::nextLoaderTask() {
  const auto isLoadable = [&](const CellKey& key) {
    const Cell& cell = cells[key];
    return !cell.loading && (cell.phase == Phase::Unchecked || cell.phase == Phase::Compose);
  };
  LoaderTask task;
  // The one image in the middle of the window, its maps, the other images asked for, layer strips, the rest.
  if (const auto urgent = shelf.takeUrgent()) {
    task.images.push_back(*urgent);
    return task;
  }
  if (hasLoaderCells())
    for (const CellKey& key : wanted)
      if (isLoadable(key) && std::find(task.cells.begin(), task.cells.end(), key) == task.cells.end())
        task.cells.push_back(key);
  if (!task.cells.empty()) return task;
  if (masks.hasQueued()) {  // one at a time, what is on screen first
    task.masks.push_back(masks.takeQueued([&](int image) {
      return std::any_of(wanted.begin(), wanted.end(), [&](const CellKey& key) { return key.image == image; });
    }));
    return task;
  }
  task.images = shelf.takeRequests(kImageBatch);
  if (!task.images.empty()) return task;
  task.stripModel = strips.nextModel([this](int image, int model) { return stripSource(image, model); });
  if (task.stripModel) return task;
  task.models = layers.unchecked();
  if (!task.models.empty()) return task;
  // The rest from where the last search ended, and round: with 50 000 images a search from the first one on each time
  // would hold up whoever asks the engine for anything.
  if (hasLoaderCells()) {
    const std::size_t all = cells.size();
    for (std::size_t seen = 0; seen < all; ++seen, nextUnasked = (nextUnasked + 1) % all) {
      const CellKey key = cells.keyAt(nextUnasked);
      if (isLoadable(key)) task.cells.push_back(key);
      if (task.cells.size() == kCellBatch) return task;
    }
  }
  if (!task.cells.empty()) return task;
  task.images = shelf.nextWithoutThumbnail(kImageBatch);
  task.thumbnailsOnly = true;
  return task.images.empty() ? std::nullopt : std::optional(task);
}

void StudyEngine::Impl::loaderLoop(const std::stop_token& stop) {
  std::unique_lock lock(mutex);
  while (!stop.stop_requested()) {
    loaderWake.wait(lock, stop, [&] { return hasLoaderWork(); });
    if (stop.stop_requested()) break;
    const auto task = nextLoaderTask();
    if (!task) continue;
    for (const CellKey& key : task->cells) cells.setLoading(key, true);
    loaderBusy = true;
    lock.unlock();
    load(*task, stop);
    lock.lock();
    loaderBusy = false;
    for (const CellKey& key : task->cells) cells.setLoading(key, false);
    idleWake.notify_all();
  }
}

void StudyEngine::Impl::load(const LoaderTask& task, const std::stop_token& stop) {
  parallelFor(
      task.cells.size(),
      [&](std::size_t i) {
        if (stop.stop_requested()) return;
        CellWork work;
        {
          const std::lock_guard lock(mutex);
          if (!cells.has(task.cells[i])) return;  // its row was taken away meanwhile
          work = capture(task.cells[i]);
        }
        apply(work, attempt(cellName(definition, work.key), [&] { return restore(work); }), false);
      },
      kLoaderThreads);
  parallelFor(
      task.images.size(),
      [&](std::size_t i) {
        if (!stop.stop_requested()) loadImage(task.images[i], !task.thumbnailsOnly);
      },
      kLoaderThreads);
  for (const int image : task.masks)
    if (!stop.stop_requested()) refreshMask(image, stop);
  if (task.stripModel) makeStripPart(*task.stripModel, stop);
  for (const int model : task.models)
    if (!stop.stop_requested()) loadLayers(model);
}

void StudyEngine::Impl::loadImage(int image, bool keep) {
  while (!tryToLoadImage(image, keep)) {
  }
}

bool StudyEngine::Impl::tryToLoadImage(int image, bool keep) {
  const DatasetItem& item = definition.dataset.items[static_cast<std::size_t>(image)];
  // A painted mask that cannot be read must not keep the image away.
  const auto people = attempt(item.id, [&] {
    readPainted(image);
    return true;
  });
  ImageShelf::Entry loaded;
  std::shared_ptr<const HumanMask> painted;
  std::uint32_t maskAsOf = 0;
  MaskBook::Fixations fixations;
  ImageReading reading;
  {
    const std::lock_guard lock(mutex);
    loaded = shelf[image];
    reading = readingOf(item, settings.window);
    painted = masks.paintedInUse(image);
    maskAsOf = masks.version(image);
    fixations = masks.fixationsInUse();
    if (outdatedMasks.contains(image)) loaded.mask.reset();
  }
  std::pair<int, int> size;
  const auto decoded = attempt(item.image.string(), [&] {
    size = ImageShelf::decode(item.image, loaded, reading, keep);
    return true;
  });
  std::shared_ptr<const HumanMask> onGrid;
  std::optional<MaskBook::Understood> understood;
  const auto mask = attempt(humanMaskSource(item), [&] {
    if (painted) loaded.mask = painted;
    if (!masks.hasOwn(image) || size.first == 0 || loaded.mask) return true;
    MaskBook::Own own = masks.readOwn(image, size.first, size.second, fixations);
    loaded.mask = std::move(own.mask.onImage);
    onGrid = std::move(own.mask.onGrid);
    understood = std::move(own.understood);
    return true;
  });
  loaded.failure = {};
  for (const auto* outcome : {&people, &mask, &decoded})
    if (!outcome->ok() && !outcome->cancelled()) loaded.failure = outcome->error().message();

  const std::lock_guard lock(mutex);
  if (reading != readingOf(item, settings.window)) return false;
  if (!keep && !shelf[image].image) {
    loaded.image.reset();
    if (!painted) loaded.mask.reset();
  }
  const bool current = masks.version(image) == maskAsOf;
  const bool usesPaintedNow = current && understood && masks.setUnderstood(image, std::move(*understood));
  if (masks.version(image) != maskAsOf)
    loaded.mask = shelf[image].mask;  // painted meanwhile
  else
    outdatedMasks.erase(image);
  shelf.put(image, std::move(loaded));
  if (onGrid) masks.offerOnGrid(image, std::move(onGrid), maskAsOf);
  if (usesPaintedNow) maskChanged(image);
  notifier.image(image);
  return true;
}

void StudyEngine::Impl::makeStripPart(int model, const std::stop_token& stop) {
  std::optional<StripMaker::Part> part;
  {
    const std::lock_guard lock(mutex);
    part = strips.nextPart(model, [this](int image, int m) { return stripSource(image, m); });
  }
  if (!part) return;
  auto made = strips.make(
      *part, [&] { return gridMask(part->image); }, stop);
  if (!made) return;
  const std::lock_guard lock(mutex);
  if (strips.accept(*part, std::move(made))) notifier.strips();
}

void StudyEngine::Impl::loadLayers(int model) {
  OutputReading outputs{};
  {
    const std::lock_guard lock(mutex);
    outputs = settings.outputsOf(definition.models[static_cast<std::size_t>(model)], model);
  }
  // A model whose weights are missing says so in its cells; here its layers just stay unknown.
  const auto found =
      attempt(definition.models[static_cast<std::size_t>(model)].displayName, [&]() -> std::optional<ModelLayers> {
        if (!store) return {};
        const auto bytes = store->get(fingerprints.layers(model));
        return bytes ? decodeLayers(*bytes) : std::nullopt;
      });
  if (found.ok() && found.value()) publishLayers(model, *found.value(), false);
  const auto said = attempt(definition.models[static_cast<std::size_t>(model)].displayName,
                            [&]() -> std::optional<std::vector<Message>> {
                              if (!store) return {};
                              const auto bytes = store->get(fingerprints.notes(model, outputs));
                              return bytes ? decodeNotes(*bytes) : std::nullopt;
                            });
  const std::lock_guard lock(mutex);
  if (said.ok() && said.value()) notes.put(model, *said.value(), false);
  layers.setChecked(model);
  for (int image = 0; image < imageCount; ++image)
    if (const auto& known = cams[pairIndex(image, model)]) {
      learnUsualLayer(model, known->stack);
      layers.ask(model);
      break;
    }
  statusChanged();
  wakeAll();
}

}  // namespace sightline
