// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>

#include "core/dataset/human_mask.h"
#include "core/image/image_io.h"

namespace sightline {

/// What people marked on many images, from files that are each about more than one of them: polygons, boxes, fixations.
/// A record is what is known of one image. Immutable, and any thread may ask; a mask is made when it is asked for and
/// is the same each time.
class HumanRecords {
 public:
  HumanRecords() = default;
  HumanRecords(const HumanRecords&) = delete;
  HumanRecords& operator=(const HumanRecords&) = delete;
  virtual ~HumanRecords() = default;

  [[nodiscard]] virtual std::size_t size() const = 0;
  /// What a record is called in messages: its file, and its place there where that helps ("/data/boxes.json, cat.jpg").
  [[nodiscard]] virtual std::string source(std::size_t record) const = 0;
  /// The image's size as the file states it, upright; 0 x 0 where it does not. A mask is made at this size, so an image
  /// of another shape is not compared with it (openDataset() says both sizes).
  [[nodiscard]] virtual ImageSize statedSize(std::size_t record) const = 0;
  /// The votes of the people of this record, on the pixels of statedSize(), or of `image` where no size is stated.
  /// @throws Error naming source(), what is wrong and what to do
  [[nodiscard]] virtual HumanMask maskOf(std::size_t record, const ImageSize& image) const = 0;
};

}  // namespace sightline
