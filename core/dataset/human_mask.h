// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/dataset.h"
#include "core/image/image_io.h"
#include "core/types/fixated_points.h"
#include "core/types/plane.h"

namespace sightline {

/// How many people marked each pixel: values 0..annotators, from a grey mask (255*k/annotators, JPEG noise
/// allowed: each grey is snapped to the nearest level). A mask of only 0 and 255 becomes 0 and annotators.
struct HumanMask {
  Plane<std::uint8_t> votes;
  int annotators = 1;
  Message note{};  ///< how a file's values were understood where that is not obvious, part of a sentence; else empty
  std::shared_ptr<const FixationEvidence> fixations{};  ///< where it was made of fixations: their points
  /// What each person marked, 1 or 0, where that is known; of a mask as it was read only.
  std::vector<Plane<std::uint8_t>> people{};
  PeopleKnown known = PeopleKnown::Counted;  ///< how it is known that they are so many

  [[nodiscard]] PeopleCount count() const { return {annotators, known}; }
};

/// Whether nobody marked a pixel: such a mask is compared with nothing.
[[nodiscard]] bool marksNothing(const HumanMask& mask);

/// A file of any format of annotationReaders(). @throws Error when it cannot be decoded or understood.
/// @param frame  of a file of several masks, such as a volume: which of them, from 0
HumanMask readHumanMask(const std::filesystem::path& path, int annotators, int frame = 0);
/// Not votes but the share of people who marked each pixel, 0..255, as annotationReaders() give it.
/// @throws Error as above
Plane<std::uint8_t> readMaskShares(const std::filesystem::path& path, int annotators, int frame = 0);
/// The mask of a data set's image, which has one: its file's, what its records hold, or the average of its readers'
/// files, one vote each (a pixel that a reader's file gives at least half counts as marked). Files of other sizes are
/// sampled on the first one's pixels. @throws Error as above
/// @param people  of the data set's mask files (Dataset::people()), for a file that says nothing of its own
HumanMask readHumanMask(const DatasetItem& item, const PeopleCount& people);
/// The same where somebody states how many people the files average.
HumanMask readHumanMask(const DatasetItem& item, int annotators);
/// Where the mask comes from, for messages: a file's path; empty without a mask.
std::string humanMaskSource(const DatasetItem& item);
/// Takes the mask away, whatever it is; painted masks stay.
void detachHumanMask(DatasetItem& item);
/// How many masks a file holds: one for each image of a file of as many, or one for all of them. @throws Error
int maskFrames(const std::filesystem::path& path);
/// Width and height of a mask's file. @throws Error as readHumanMask()
ImageSize readMaskSize(const std::filesystem::path& path);
/// Size that the mask of a data set's image has or is made for. @throws Error as readHumanMask()
/// @param image  of its image; the answer where the mask follows it, as boxes in shares of the image do
ImageSize readMaskSize(const DatasetItem& item, const ImageSize& image);
HumanMask humanMaskFromGrey(const Plane<std::uint8_t>& grey, int annotators);
/// The mask on a grid of another size over the same image (nearest sample, votes stay whole people).
HumanMask resampled(const HumanMask& mask, int width, int height);

}  // namespace sightline
