// SPDX-License-Identifier: GPL-3.0-or-later
// The loader thread: pictures, cached results, recomposed maps; what is on screen first.
#include <algorithm>

#include "core/base/attempt.h"
#include "core/base/parallel_for.h"
#include "core/engine/engine_impl.h"
#include "core/engine/least_used.h"
#include "core/image/image_io.h"
#include "core/image/resize.h"

namespace sightline {
namespace {

constexpr std::size_t kCellBatch = 32;  // some 20 ms: how long something more urgent waits at most
constexpr std::size_t kPictureBatch = 8;
constexpr std::size_t kPictureBytes = std::size_t{512} << 20;
constexpr int kThumbnailSide = 128;
constexpr std::size_t kThumbnailBytes = std::size_t{128} << 20;

}  // namespace

bool StudyEngine::Impl::hasLoaderWork() const {
  return !imageQueue.empty() || !maskQueue.empty() || hasLoaderCells() ||
         (thumbnailsWanted && !thumbnailsFull && untriedPictures > 0) || nextStrip() ||
         std::find(layersChecked.begin(), layersChecked.end(), false) != layersChecked.end();
}

std::optional<StudyEngine::Impl::LoaderTask> StudyEngine::Impl::nextLoaderTask() {
  const auto takePictures = [&](std::size_t most) {
    LoaderTask task;
    while (!imageQueue.empty() && task.images.size() < most) {
      task.images.push_back(imageQueue.front());
      imageQueue.pop_front();
    }
    return task;
  };
  const auto isLoadable = [&](const CellKey& key) {
    const Cell& cell = cells[key];
    return !cell.loading && (cell.phase == Phase::Unchecked || cell.phase == Phase::Compose);
  };
  // The one picture in the middle of the window, its maps, the other pictures asked for, film strips, the rest.
  if (imageUrgent && !imageQueue.empty()) {
    imageUrgent = false;
    return takePictures(1);
  }
  LoaderTask task;
  if (hasLoaderCells())
    for (const CellKey& key : wanted)
      if (isLoadable(key) && std::find(task.cells.begin(), task.cells.end(), key) == task.cells.end())
        task.cells.push_back(key);
  if (!task.cells.empty()) return task;
  if (!maskQueue.empty()) {  // one at a time, what is on screen first
    const auto shown = std::find_if(maskQueue.begin(), maskQueue.end(), [&](int image) {
      return std::any_of(wanted.begin(), wanted.end(), [&](const CellKey& key) { return key.image == image; });
    });
    const auto next = shown == maskQueue.end() ? maskQueue.begin() : shown;
    task.masks.push_back(*next);
    maskQueue.erase(next);
    return task;
  }
  if (!imageQueue.empty()) return takePictures(kPictureBatch);
  if (const auto strip = nextStrip()) {
    task.stripModel = strips[*strip].model;
    return task;
  }
  for (int model = 0; model < modelCount; ++model)
    if (!layersChecked[static_cast<std::size_t>(model)]) task.models.push_back(model);
  if (!task.models.empty()) return task;
  // The rest from where the last search ended, and round: with 50 000 pictures a search from the first one on each time
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
  if (thumbnailsWanted && !thumbnailsFull)
    for (int seen = 0; seen < imageCount && task.images.size() < kPictureBatch;
         ++seen, nextUntried = (nextUntried + 1) % imageCount)
      if (!pictures[static_cast<std::size_t>(nextUntried)].tried) task.images.push_back(nextUntried);
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
        apply(work, attempt(describeCell(work.key), [&] { return restore(work); }), false);
      },
      kLoaderThreads);
  parallelFor(
      task.images.size(),
      [&](std::size_t i) {
        if (!stop.stop_requested()) loadPicture(task.images[i], !task.thumbnailsOnly);
      },
      kLoaderThreads);
  for (const int image : task.masks)
    if (!stop.stop_requested()) refreshMask(image, stop);
  if (task.stripModel) makeStripPart(*task.stripModel, stop);
  for (const int model : task.models)
    if (!stop.stop_requested()) loadLayers(model);
}

void StudyEngine::Impl::loadPicture(int image, bool keep) {
  const auto i = static_cast<std::size_t>(image);
  const DatasetItem& item = definition.dataset.items[i];
  // A painted mask that cannot be read must not keep the picture away.
  const auto people = attempt(item.id, [&] {
    readPainted(image);
    return true;
  });
  Picture loaded;
  std::shared_ptr<const HumanMask> own;
  std::uint32_t maskAsOf = 0;
  {
    const std::lock_guard lock(mutex);
    loaded = pictures[i];
    if (usesPainted(image)) own = painted[i].mask;
    maskAsOf = maskVersion[i];
  }
  std::string failure;
  const auto picture = attempt(item.image.string(), [&] {
    if (!loaded.image) loaded.image = std::make_shared<const Image>(readImage(item.image));
    if (!loaded.thumbnail) loaded.thumbnail = std::make_shared<const Image>(shrunkTo(*loaded.image, kThumbnailSide));
    return true;
  });
  std::shared_ptr<const HumanMask> onGrid;
  const auto mask = attempt(item.mask.string(), [&] {
    if (own) loaded.mask = own;
    if (item.mask.empty() || !loaded.image || loaded.mask) return true;
    const auto raw = readOwnMask(image);
    if (!raw) return true;
    loaded.mask = std::make_shared<const HumanMask>(resampled(*raw, loaded.image->width, loaded.image->height));
    onGrid = std::make_shared<const HumanMask>(resampled(*raw, definition.grid.width, definition.grid.height));
    return true;
  });
  for (const auto* outcome : {&people, &mask, &picture})
    if (!outcome->ok() && !outcome->cancelled()) failure = outcome->error().what();

  const std::lock_guard lock(mutex);
  Picture& kept = pictures[i];
  if (!kept.tried) --untriedPictures;
  if (!keep && !kept.image) {
    loaded.image.reset();
    if (!own) loaded.mask.reset();
  }
  kept.image = loaded.image;
  if (loaded.thumbnail && !kept.thumbnail) thumbnailBytes += loaded.thumbnail->rgb.size();
  kept.thumbnail = loaded.thumbnail;
  if (maskVersion[i] == maskAsOf) kept.mask = loaded.mask;
  kept.failure = failure;
  kept.tried = true;
  kept.lastUse = ++useClock;
  if (onGrid && !gridMasks[i] && maskVersion[i] == maskAsOf) gridMasks.set(i, onGrid);
  letPicturesGo();
  letThumbnailsGo();
  notifier.image(image);
}

void StudyEngine::Impl::letPicturesGo() {
  const auto bytesOf = [](const Picture& p) {
    return (p.image ? p.image->rgb.size() : 0) + (p.mask ? p.mask->votes.size() : 0);
  };
  std::size_t total = 0;
  for (const Picture& p : pictures) total += bytesOf(p);
  while (total > kPictureBytes) {
    Picture* oldest = nullptr;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      const bool isProtected =
          std::find(protectedImages.begin(), protectedImages.end(), static_cast<int>(i)) != protectedImages.end();
      if (pictures[i].image && !isProtected && (!oldest || pictures[i].lastUse < oldest->lastUse))
        oldest = &pictures[i];
    }
    if (!oldest) return;
    total -= bytesOf(*oldest);
    oldest->image.reset();
    oldest->mask.reset();
  }
}

void StudyEngine::Impl::letThumbnailsGo() {
  if (thumbnailBytes <= kThumbnailBytes) return;
  thumbnailsFull = true;
  std::vector<Held> held;
  for (std::size_t i = 0; i < pictures.size(); ++i)
    if (pictures[i].thumbnail) held.push_back({i, pictures[i].thumbnail->rgb.size(), pictures[i].lastUse});
  for (const std::size_t i :
       leastUsed(std::move(held), kThumbnailBytes / 4 * 3)) {  // a good many at once, so that this is rare
    thumbnailBytes -= pictures[i].thumbnail->rgb.size();
    pictures[i].thumbnail.reset();
  }
}

void StudyEngine::Impl::loadLayers(int model) {
  const auto m = static_cast<std::size_t>(model);
  // A model whose weights are missing says so in its cells; here its layers just stay unknown.
  const auto found = attempt(definition.models[m].displayName, [&]() -> std::optional<ModelLayers> {
    if (!store) return {};
    const auto bytes = store->get(fingerprints.layers(model));
    return bytes ? decodeLayers(*bytes) : std::nullopt;
  });
  if (found.ok() && found.value()) publishLayers(model, *found.value(), false);
  const std::lock_guard lock(mutex);
  layersChecked[m] = true;
  if (!layers[m])
    for (int image = 0; image < imageCount && !layersToAsk[m]; ++image)
      layersToAsk[m] = cams[pairIndex(image, model)] != nullptr;
  statusChanged();
  wakeAll();
}

}  // namespace sightline
