// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/human_mask.h"
#include "core/image/image_io.h"
#include "core/types/image.h"

namespace sightline {

/// The images held in memory, each with its thumbnail and the human mask that is shown on it, and the list of those
/// that are to be loaded. Bounded in bytes: what was used longest ago goes first and can be requested again. Not
/// thread-safe: the engine's mutex guards it. Only decode() is called without that mutex.
class ImageShelf {
 public:
  static constexpr int kThumbnailSide = 128;  ///< longest side of a thumbnail, in pixels

  /// How much is held at most, in bytes.
  struct Limits {
    std::size_t images = std::size_t{512} << 20;  ///< images and their masks; see request() for what may exceed it
    std::size_t thumbnails = std::size_t{128} << 20;
  };
  /// What is held of one image.
  struct Entry {
    std::shared_ptr<const Image> image, thumbnail;  ///< null until loaded, or released
    std::shared_ptr<const HumanMask> mask;          ///< at the image's size; null: there is none, or it is not loaded
    Message failure;                                ///< why the image or its mask is unavailable, else empty
  };

  explicit ImageShelf(int images) : ImageShelf(images, Limits()) {}
  ImageShelf(int images, Limits limits);

  /// Does not count as a use.
  [[nodiscard]] const Entry& operator[](int image) const { return slots_[static_cast<std::size_t>(image)].entry; }
  [[nodiscard]] std::shared_ptr<const Image> image(int image);      ///< counts as a use
  [[nodiscard]] std::shared_ptr<const Image> thumbnail(int image);  ///< counts as a use

  /// Reads what `entry` lacks of the image and its thumbnail. What was read before an error stays in `entry`.
  /// @param whole  false: the thumbnail is enough, and the image itself may be left out
  /// @returns the image's width and height
  /// @throws Error when the file cannot be decoded
  static std::pair<int, int> decode(const std::filesystem::path& file, Entry& entry, const ImageReading& reading = {},
                                    bool whole = true);
  /// Takes in what was loaded, and releases others where that exceeds a limit.
  void put(int image, Entry loaded);
  /// The image is to be read anew, in another way: what is held of it is dropped, and it is asked for again if it is
  /// among the most wanted.
  void readAnew(int image);
  /// Another mask is shown on the image; null: none, or it has yet to be read.
  void setMask(int image, std::shared_ptr<const HumanMask> mask);

  /// Asks for images, most wanted first, in place of those asked for before; indices that do not exist are ignored. The
  /// first four are never released. From the first call on thumbnails of all other images are wanted too, until the
  /// limit is reached: beyond it others would have to go for them.
  void request(const std::vector<int>& images);
  /// Forgets the failure of an image.
  void clearFailure(int image) { slots_[static_cast<std::size_t>(image)].entry.failure = {}; }
  /// Asks again for everything that failed.
  void retryFailed();

  [[nodiscard]] bool hasRequests() const { return !queue_.empty(); }
  /// Whether an image that nobody asked for still lacks its thumbnail, and there is room for it.
  [[nodiscard]] bool lacksThumbnails() const { return thumbnailsWanted_ && !thumbnailsFull_ && untried_ > 0; }
  /// The most wanted image, once after each request().
  [[nodiscard]] std::optional<int> takeUrgent();
  /// The next requested images; at most `most`.
  [[nodiscard]] std::vector<int> takeRequests(std::size_t most);
  /// Images to make thumbnails of; at most `most`, none when no more are wanted.
  [[nodiscard]] std::vector<int> nextWithoutThumbnail(std::size_t most);

 private:
  struct Slot {
    Entry entry;
    bool tried = false;  ///< loading it was attempted
    std::uint64_t lastUse = 0;
  };
  [[nodiscard]] Slot& use(int image);
  void releaseImages();
  void releaseThumbnails();

  Limits limits_;
  std::vector<Slot> slots_;
  std::vector<int> protected_;  ///< the most wanted images: never released
  std::deque<int> queue_;
  bool urgent_ = false, thumbnailsWanted_ = false, thumbnailsFull_ = false;
  int untried_ = 0;
  int nextUntried_ = 0;  ///< from which image nextWithoutThumbnail() goes on
  std::size_t thumbnailBytes_ = 0;
  std::uint64_t clock_ = 0;
};

}  // namespace sightline
