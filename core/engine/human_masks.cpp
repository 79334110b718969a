// SPDX-License-Identifier: GPL-3.0-or-later
// Follows the human masks: another mask of an image is shown, and its results are compared with it. A map does not
// depend on any mask, so no network runs again.
#include "core/base/attempt.h"
#include "core/base/parallel_for.h"
#include "core/engine/engine_impl.h"
#include "core/engine/loader_threads.h"
#include "core/study/compared_result.h"

namespace sightline {

void StudyEngine::Impl::readPainted(int image) {
  {
    const std::lock_guard lock(mutex);
    if (masks.knowsPainted(image)) return;
  }
  MaskBook::Painted found = masks.readPainted(image);
  const std::lock_guard lock(mutex);
  if (masks.knowsPainted(image)) return;  // painted meanwhile
  masks.setPainted(image, std::move(found));
  maskChanged(image);
}

void StudyEngine::Impl::maskChanged(int image) {
  ++generation;
  shelf.setMask(image, masks.paintedInUse(image));
  loaderWake.notify_all();
  notifier.image(image);
}

void StudyEngine::Impl::setFixationMap(const std::optional<FixationOptions>& options) {
  for (const int image : masks.setFixationMap(options)) {
    ++generation;
    outdatedMasks.insert(image);  // shown until the next one is there, so that nothing flickers under a slider
  }
  loaderWake.notify_all();
}

std::shared_ptr<const HumanMask> StudyEngine::Impl::gridMask(int image) {
  readPainted(image);
  for (;;) {
    std::uint32_t version = 0;
    MaskBook::Fixations fixations;
    {
      const std::lock_guard lock(mutex);
      if (const auto& known = masks.onGrid(image); known || !masks.marksOwn(image)) return known;
      version = masks.version(image);
      fixations = masks.fixationsInUse();
    }
    MaskBook::Own own = masks.readOwnOnGrid(image, fixations);
    const std::lock_guard lock(mutex);
    if (masks.version(image) == version && masks.setUnderstood(image, std::move(own.understood))) maskChanged(image);
    if (masks.offerOnGrid(image, std::move(own.mask.onGrid), version)) return masks.onGrid(image);
    // While the file was read, somebody painted or chose another way from fixations to marks.
  }
}

void StudyEngine::Impl::refreshMask(int image, const std::stop_token& stop) {
  // A mask that cannot be read is reported by the image and by each of its maps.
  const auto found =
      attempt(definition.dataset.items[static_cast<std::size_t>(image)].id, [&] { return gridMask(image); });
  if (!found.ok()) return loadImage(image);
  const auto& mask = found.value();
  std::vector<std::shared_ptr<const CellResult>> stale;
  bool imageLacksMask = false;
  {
    const std::lock_guard lock(mutex);
    imageLacksMask = shelf[image].image && mask && (!shelf[image].mask || outdatedMasks.contains(image));
    cells.forEachOf(image, [&](const CellKey& key) {
      if (const auto& result = cells[key].result; result && result->mask != mask) stale.push_back(result);
    });
  }
  if (imageLacksMask) loadImage(image);
  parallelFor(
      stale.size(),
      [&](std::size_t n) {
        if (stop.stop_requested()) return;
        const CellResult& former = *stale[n];
        const auto scored = comparedResult({former.key, former.prediction, former.target, former.targetLabel,
                                            former.map, GridMap{former.onGrid, former.valid}, former.seconds},
                                           mask, definition.dataset.annotators);
        const std::lock_guard lock(mutex);
        if (!cells.has(former.key) || cells[former.key].result != stale[n] || masks.onGrid(image) != mask)
          return;  // with another mask, the image is queued again
        cells.setResult(former.key, scored);
        ++generation;
        notifier.cell(former.key);
      },
      kLoaderThreads);
}

}  // namespace sightline
