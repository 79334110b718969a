// SPDX-License-Identifier: GPL-3.0-or-later
// Masks painted in the program: which mask a picture is compared with, and results made anew when that changes. A map
// does not depend on any mask, so nothing is computed again by a network.
#include <algorithm>

#include "core/alignment/annotator_agreement.h"
#include "core/base/attempt.h"
#include "core/base/parallel_for.h"
#include "core/dataset/annotation.h"
#include "core/engine/engine_impl.h"
#include "core/image/image_io.h"
#include "core/image/resize.h"

namespace sightline {
StudyEngine::Impl::Painted StudyEngine::Impl::paintedBy(const std::vector<Plane<std::uint8_t>>& people) const {
  Painted out;
  out.read = true;
  HumanMask mask = humanMaskFromAnnotations(people);
  if (mask.annotators == 0) return out;
  const EvaluationGrid& grid = definition.grid;
  out.onGrid = std::make_shared<const HumanMask>(resampled(mask, grid.width, grid.height));
  out.mask = std::make_shared<const HumanMask>(std::move(mask));
  std::vector<Plane<std::uint8_t>> small;  // where models are compared with people, people are compared with each other
  for (const auto& person : people)
    if (std::any_of(person.values().begin(), person.values().end(), [](std::uint8_t v) { return v != 0; }))
      small.push_back(resizeNearest(person, grid.width, grid.height));
  out.mutualIou = mutualIou(small);
  return out;
}

bool StudyEngine::Impl::usesPainted(int image) const {
  const auto i = static_cast<std::size_t>(image);
  return painted[i].mask && (settings.paintedMasks || definition.dataset.items[i].mask.empty() || ownMasks[i].blank);
}

std::shared_ptr<const HumanMask> StudyEngine::Impl::readOwnMask(int image) {
  const auto i = static_cast<std::size_t>(image);
  HumanMask mask = readHumanMask(definition.dataset.items[i], definition.dataset.annotators);
  const bool blank = marksNothing(mask);
  const std::lock_guard lock(mutex);
  const bool nowBlank = blank && !ownMasks[i].blank;
  ownMasks[i] = {mask.note, blank};
  if (nowBlank && usesPainted(image)) maskChanged(image);
  return blank ? nullptr : std::make_shared<const HumanMask>(std::move(mask));
}

void StudyEngine::Impl::readPainted(int image) {
  const auto i = static_cast<std::size_t>(image);
  const DatasetItem& item = definition.dataset.items[i];
  {
    const std::lock_guard lock(mutex);
    if (painted[i].read) return;
  }
  const ImageSize size = readImageSize(item.image);
  std::vector<Plane<std::uint8_t>> people;
  for (const auto& file : item.painted) people.push_back(readAnnotation(file, size.width, size.height));
  Painted found = paintedBy(people);
  const std::lock_guard lock(mutex);
  if (painted[i].read) return;  // painted meanwhile
  painted[i] = std::move(found);
  maskChanged(image);
}

void StudyEngine::Impl::queueMask(int image) {
  if (std::find(maskQueue.begin(), maskQueue.end(), image) == maskQueue.end()) maskQueue.push_back(image);
  loaderWake.notify_all();
}

void StudyEngine::Impl::maskChanged(int image) {
  const auto i = static_cast<std::size_t>(image);
  const bool own = usesPainted(image);
  ++maskVersion[i];
  ++generation;
  gridMasks.set(i, own ? painted[i].onGrid : nullptr);  // the data set's own is read again when it is needed
  pictures[i].mask = own ? painted[i].mask : nullptr;
  queueMask(image);
  notifier.image(image);
}

std::shared_ptr<const HumanMask> StudyEngine::Impl::gridMask(int image) {
  const auto i = static_cast<std::size_t>(image);
  const auto& file = definition.dataset.items[i].mask;
  readPainted(image);
  for (;;) {
    std::uint32_t version = 0;
    {
      const std::lock_guard lock(mutex);
      if (gridMasks[i] || file.empty() || ownMasks[i].blank) return gridMasks[i];
      version = maskVersion[i];
    }
    const auto raw = readOwnMask(image);
    auto mask = raw ? std::make_shared<const HumanMask>(resampled(*raw, definition.grid.width, definition.grid.height))
                    : nullptr;
    const std::lock_guard lock(mutex);
    if (maskVersion[i] != version) continue;  // somebody painted while the file was read
    if (!gridMasks[i] && mask) gridMasks.set(i, mask);
    return gridMasks[i];
  }
}

void StudyEngine::Impl::refreshMask(int image, const std::stop_token& stop) {
  const auto i = static_cast<std::size_t>(image);
  // A mask that cannot be read is reported by the picture and by each of its maps.
  const auto found = attempt(definition.dataset.items[i].id, [&] { return gridMask(image); });
  if (!found.ok()) return loadPicture(image);
  const auto mask = found.value();
  std::vector<std::shared_ptr<const CellResult>> stale;
  bool pictureLacksMask = false;
  {
    const std::lock_guard lock(mutex);
    pictureLacksMask = pictures[i].image && !pictures[i].mask && mask;
    cells.forEachOf(image, [&](const CellKey& key) {
      if (const auto& result = cells[key].result; result && result->mask != mask) stale.push_back(result);
    });
  }
  if (pictureLacksMask) loadPicture(image);
  parallelFor(
      stale.size(),
      [&](std::size_t n) {
        if (stop.stop_requested()) return;
        const CellResult& former = *stale[n];
        const auto scored = compared(former.key, former.prediction, former.target, former.map,
                                     {former.onGrid, former.valid}, former.seconds, mask);
        const std::lock_guard lock(mutex);
        if (!cells.has(former.key) || cells[former.key].result != stale[n] || gridMasks[i] != mask)
          return;  // with another mask, the image is queued again
        cells.setResult(former.key, scored);
        ++generation;
        notifier.cell(stale[n]->key);
      },
      kLoaderThreads);
}

void StudyEngine::setPainted(int image, const std::vector<Plane<std::uint8_t>>& people) {
  Impl& e = *impl_;
  if (image < 0 || image >= e.imageCount) return;
  Impl::Painted painted = e.paintedBy(people);
  const std::lock_guard lock(e.mutex);
  const auto i = static_cast<std::size_t>(image);
  e.painted[i] = std::move(painted);
  e.pictures[i].failure.clear();
  e.cells.forEachOf(image, [&](const CellKey& key) {  // perhaps because of a painted mask that could not be read
    if (e.cells[key].phase == Impl::Phase::Failed) e.reset(key);
  });
  e.maskChanged(image);
  e.statusChanged();
  e.wakeAll();
}

bool StudyEngine::isPainted(int image) const {
  const std::lock_guard lock(impl_->mutex);
  return image >= 0 && image < impl_->imageCount && impl_->painted[static_cast<std::size_t>(image)].mask != nullptr;
}

std::vector<MaskNote> StudyEngine::maskNotes() const {
  const std::lock_guard lock(impl_->mutex);
  std::vector<MaskNote> notes;
  for (int image = 0; image < impl_->imageCount; ++image)
    if (const auto& own = impl_->ownMasks[static_cast<std::size_t>(image)]; !own.note.empty())
      notes.push_back({image, own.note, own.blank});
  return notes;
}

std::string StudyEngine::blankMask(int image) const {
  const std::lock_guard lock(impl_->mutex);
  if (image < 0 || image >= impl_->imageCount) return {};
  const auto& own = impl_->ownMasks[static_cast<std::size_t>(image)];
  return own.blank ? own.note : std::string();
}

bool StudyEngine::usesPainted(int image) const {
  const std::lock_guard lock(impl_->mutex);
  return image >= 0 && image < impl_->imageCount && impl_->usesPainted(image);
}

}  // namespace sightline
