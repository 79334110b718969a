// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/human_mask.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/readers/annotation_reader.h"
#include "core/image/resize.h"

namespace sightline {

HumanMask humanMaskFromGrey(const Plane<std::uint8_t>& grey, int annotators) {
  if (annotators < 1 || annotators > 255)
    throw Error(ErrorCode::InvalidOption, "human mask", "is said to average " + std::to_string(annotators) + " people",
                "Give a number of annotators from 1 to 255.");
  std::array<std::uint8_t, 256> votesOf{};
  for (int v = 0; v < 256; ++v)
    votesOf[static_cast<std::size_t>(v)] = static_cast<std::uint8_t>((2 * v * annotators + 255) / 510);
  HumanMask mask{Plane<std::uint8_t>(grey.width(), grey.height()), annotators};
  for (std::size_t i = 0; i < grey.size(); ++i) mask.votes[i] = votesOf[grey[i]];
  return mask;
}

HumanMask readHumanMask(const std::filesystem::path& path, int annotators) {
  const auto file = readFile(path);
  const std::string name = path.string();
  const MaskReading reading = annotationReaderOf(file, name).read(file, name, annotators);
  HumanMask mask = humanMaskFromGrey(reading.grey, annotators);
  mask.note = reading.note;
  return mask;
}

bool marksNothing(const HumanMask& mask) {
  return std::all_of(mask.votes.values().begin(), mask.votes.values().end(), [](std::uint8_t v) { return v == 0; });
}

ImageSize readMaskSize(const std::filesystem::path& path) {
  constexpr std::size_t kEnough = 4096;  // tells the format
  const std::string name = path.string();
  const AnnotationReader& reader = annotationReaderOf(readFileStart(path, kEnough), name);
  return &reader == &kImageMaskReader ? readImageSize(path) : reader.size(readFile(path), name);
}

HumanMask resampled(const HumanMask& mask, int width, int height) {
  return {resizeNearest(mask.votes, width, height), mask.annotators, mask.note};
}

}  // namespace sightline
