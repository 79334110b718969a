// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/mask_book.h"

#include <algorithm>

#include "core/alignment/annotator_agreement.h"
#include "core/dataset/annotation.h"
#include "core/image/image_io.h"
#include "core/study/people_marks.h"

namespace sightline {

MaskBook::MaskBook(const Dataset& dataset, const EvaluationGrid& grid, bool paintedFirst)
    : dataset_(dataset),
      grid_(grid),
      paintedFirst_(paintedFirst),
      pages_(dataset.items.size()),
      onGrid_(dataset.items.size()) {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const bool hasFiles = !dataset.items[i].painted.empty();
    pages_[i].known = !hasFiles;
    if (hasFiles) queue(static_cast<int>(i));  // how far people agree is known even where no map is
  }
}

MaskBook::Painted MaskBook::averaged(const std::vector<Plane<std::uint8_t>>& people) const {
  Painted painted;
  HumanMask mask = humanMaskFromAnnotations(people);
  if (mask.annotators == 0) return painted;
  painted.mask.onGrid = std::make_shared<const HumanMask>(resampled(mask, grid_.width, grid_.height));
  painted.mask.onImage = std::make_shared<const HumanMask>(std::move(mask));
  std::vector<Plane<std::uint8_t>> marked;
  for (const auto& person : people)
    if (std::any_of(person.values().begin(), person.values().end(), [](std::uint8_t v) { return v != 0; }))
      marked.push_back(person);
  // Where models are compared with people, people are compared with each other.
  painted.people = std::make_shared<const std::vector<Plane<std::uint8_t>>>(peopleOnGrid(marked, grid_));
  painted.mutualIou = sightline::mutualIou(*painted.people);
  return painted;
}

MaskBook::Painted MaskBook::readPainted(int image) const {
  const ImageSize size = readImageSize(item(image).image);
  std::vector<Plane<std::uint8_t>> people;
  for (const auto& file : item(image).painted) people.push_back(readAnnotation(file, size.width, size.height));
  return averaged(people);
}

MaskBook::Understood MaskBook::understoodAs(const HumanMask& raw) const {
  Understood understood{raw.note, marksNothing(raw), {}};
  understood.mutualIou = sightline::mutualIou(peopleOnGrid(raw.people, grid_));  // as painted masks are compared
  return understood;
}

HumanMask MaskBook::rawOf(int image, const Fixations& fixations) const {
  return readHumanMask(fixations ? fixations->of(item(image)) : item(image), dataset_.people());
}

MaskBook::Own MaskBook::readOwnOnGrid(int image, const Fixations& fixations) const {
  const HumanMask raw = rawOf(image, fixations);
  Own own{{}, understoodAs(raw)};
  if (!own.understood.blank)
    own.mask.onGrid = std::make_shared<const HumanMask>(resampled(raw, grid_.width, grid_.height));
  return own;
}

MaskBook::Own MaskBook::readOwn(int image, int width, int height, const Fixations& fixations) const {
  const HumanMask raw = rawOf(image, fixations);
  Own own{{}, understoodAs(raw)};
  if (own.understood.blank) return own;
  own.mask.onImage = std::make_shared<const HumanMask>(resampled(raw, width, height));
  own.mask.onGrid = std::make_shared<const HumanMask>(resampled(raw, grid_.width, grid_.height));
  return own;
}

bool MaskBook::setUnderstood(int image, Understood understood) {
  const bool before = usesPainted(image);
  pages_[static_cast<std::size_t>(image)].own = std::move(understood);
  if (usesPainted(image) == before) return false;
  change(image);
  return true;
}

void MaskBook::change(int image) {
  Page& page = pages_[static_cast<std::size_t>(image)];
  ++page.version;
  // The data set's own is read again when it is needed.
  onGrid_.set(static_cast<std::size_t>(image), usesPainted(image) ? page.painted.mask.onGrid : nullptr);
  queue(image);
}

void MaskBook::setPainted(int image, Painted painted) {
  Page& page = pages_[static_cast<std::size_t>(image)];
  page.painted = std::move(painted);
  page.known = true;
  change(image);
}

std::vector<int> MaskBook::setPaintedFirst(bool on) {
  std::vector<int> changed;
  if (std::exchange(paintedFirst_, on) == on) return changed;
  for (int image = 0; image < static_cast<int>(pages_.size()); ++image) {
    if (!isPainted(image) || !marksOwn(image)) continue;
    change(image);
    changed.push_back(image);
  }
  return changed;
}

std::vector<int> MaskBook::setFixationMap(const std::optional<FixationOptions>& options) {
  const Fixations former = fixations_;
  fixations_ = options ? std::make_shared<const ChangedFixations>(dataset_, *options) : nullptr;
  std::vector<int> changed;
  for (int image = 0; image < static_cast<int>(pages_.size()); ++image) {
    if (!(former && former->concerns(item(image))) && !(fixations_ && fixations_->concerns(item(image)))) continue;
    pages_[static_cast<std::size_t>(image)].own = {};
    change(image);
    changed.push_back(image);
  }
  return changed;
}

bool MaskBook::offerOnGrid(int image, Mask mask, std::uint32_t asOf) {
  if (version(image) != asOf) return false;
  if (!onGrid(image) && mask) onGrid_.set(static_cast<std::size_t>(image), std::move(mask));
  return true;
}

void MaskBook::queue(int image) {
  if (!std::exchange(pages_[static_cast<std::size_t>(image)].queued, true)) queue_.push_back(image);
}

int MaskBook::takeQueued(const std::function<bool(int)>& isOnScreen) {
  const auto shown = std::find_if(queue_.begin(), queue_.end(), isOnScreen);
  const auto next = shown == queue_.end() ? queue_.begin() : shown;
  const int image = *next;
  pages_[static_cast<std::size_t>(image)].queued = false;
  queue_.erase(next);
  return image;
}

}  // namespace sightline
