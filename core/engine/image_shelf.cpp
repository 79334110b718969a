// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/image_shelf.h"

#include <algorithm>

#include "core/engine/least_used.h"
#include "core/image/image_io.h"
#include "core/image/resize.h"

namespace sightline {
namespace {

constexpr std::size_t kProtectedImages = 4;

std::size_t bytesOf(const ImageShelf::Entry& entry) {
  return (entry.image ? entry.image->rgb.size() : 0) + (entry.mask ? entry.mask->votes.size() : 0);
}

}  // namespace

ImageShelf::ImageShelf(int images, Limits limits)
    : limits_(limits), slots_(static_cast<std::size_t>(images)), untried_(images) {}

ImageShelf::Slot& ImageShelf::use(int image) {
  Slot& slot = slots_[static_cast<std::size_t>(image)];
  slot.lastUse = ++clock_;
  return slot;
}

std::shared_ptr<const Image> ImageShelf::image(int image) { return use(image).entry.image; }

std::shared_ptr<const Image> ImageShelf::thumbnail(int image) { return use(image).entry.thumbnail; }

std::pair<int, int> ImageShelf::decode(const std::filesystem::path& file, Entry& entry, const ImageReading& reading,
                                       bool whole) {
  if (!whole && !entry.image && !entry.thumbnail) {
    SmallImage small = readSmallImage(file, kThumbnailSide, reading);
    entry.thumbnail = std::make_shared<const Image>(std::move(small.image));
    return {small.width, small.height};
  }
  if (!entry.image) entry.image = std::make_shared<const Image>(readImage(file, reading));
  if (!entry.thumbnail) entry.thumbnail = std::make_shared<const Image>(shrunkTo(*entry.image, kThumbnailSide));
  return {entry.image->width, entry.image->height};
}

void ImageShelf::put(int image, Entry loaded) {
  Slot& slot = use(image);
  if (!slot.tried) --untried_;
  slot.tried = true;
  if (loaded.thumbnail && !slot.entry.thumbnail) thumbnailBytes_ += loaded.thumbnail->rgb.size();
  slot.entry = std::move(loaded);
  releaseImages();
  releaseThumbnails();
}

void ImageShelf::readAnew(int image) {
  Slot& slot = slots_[static_cast<std::size_t>(image)];
  if (slot.entry.thumbnail) thumbnailBytes_ -= slot.entry.thumbnail->rgb.size();
  slot.entry.image.reset();
  slot.entry.thumbnail.reset();
  slot.entry.failure = {};
  if (slot.tried) ++untried_;
  slot.tried = false;
  const auto has = [image](const auto& list) { return std::find(list.begin(), list.end(), image) != list.end(); };
  if (!has(protected_) || has(queue_)) return;
  queue_.push_back(image);
  urgent_ = true;
}

void ImageShelf::setMask(int image, std::shared_ptr<const HumanMask> mask) {
  slots_[static_cast<std::size_t>(image)].entry.mask = std::move(mask);
}

void ImageShelf::request(const std::vector<int>& images) {
  queue_.clear();
  protected_.clear();
  thumbnailsWanted_ = true;
  for (const int image : images) {
    if (image < 0 || image >= static_cast<int>(slots_.size())) continue;
    const Entry& entry = (*this)[image];
    if (protected_.size() < kProtectedImages) protected_.push_back(image);
    if ((!entry.image || !entry.thumbnail) && entry.failure.empty() &&
        std::find(queue_.begin(), queue_.end(), image) == queue_.end())
      queue_.push_back(image);
  }
  urgent_ = !queue_.empty();
}

void ImageShelf::retryFailed() {
  for (int image = 0; image < static_cast<int>(slots_.size()); ++image) {
    if ((*this)[image].failure.empty()) continue;
    clearFailure(image);
    queue_.push_back(image);
  }
}

std::optional<int> ImageShelf::takeUrgent() {
  if (!urgent_ || queue_.empty()) return {};
  urgent_ = false;
  return takeRequests(1).front();
}

std::vector<int> ImageShelf::takeRequests(std::size_t most) {
  std::vector<int> taken;
  while (!queue_.empty() && taken.size() < most) {
    taken.push_back(queue_.front());
    queue_.pop_front();
  }
  return taken;
}

std::vector<int> ImageShelf::nextWithoutThumbnail(std::size_t most) {
  std::vector<int> next;
  if (!lacksThumbnails()) return next;
  const int count = static_cast<int>(slots_.size());
  for (int seen = 0; seen < count && next.size() < most; ++seen, nextUntried_ = (nextUntried_ + 1) % count)
    if (!slots_[static_cast<std::size_t>(nextUntried_)].tried) next.push_back(nextUntried_);
  return next;
}

void ImageShelf::releaseImages() {
  std::size_t total = 0;
  for (const Slot& slot : slots_) total += bytesOf(slot.entry);
  while (total > limits_.images) {
    Slot* oldest = nullptr;
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      const bool isProtected = std::find(protected_.begin(), protected_.end(), static_cast<int>(i)) != protected_.end();
      if (slots_[i].entry.image && !isProtected && (!oldest || slots_[i].lastUse < oldest->lastUse))
        oldest = &slots_[i];
    }
    if (!oldest) return;
    total -= bytesOf(oldest->entry);
    oldest->entry.image.reset();
    oldest->entry.mask.reset();
  }
}

void ImageShelf::releaseThumbnails() {
  if (thumbnailBytes_ <= limits_.thumbnails) return;
  thumbnailsFull_ = true;
  std::vector<Held> held;
  for (std::size_t i = 0; i < slots_.size(); ++i)
    if (const auto& thumbnail = slots_[i].entry.thumbnail)
      held.push_back({i, thumbnail->rgb.size(), slots_[i].lastUse});
  // A good many at once, so that this is rare.
  for (const std::size_t i : leastUsed(std::move(held), limits_.thumbnails / 4 * 3)) {
    thumbnailBytes_ -= slots_[i].entry.thumbnail->rgb.size();
    slots_[i].entry.thumbnail.reset();
  }
}

}  // namespace sightline
