// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/human_preview.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include "core/base/error.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/item_reading.h"
#include "core/image/image_io.h"

namespace sightline {
namespace {

constexpr double kDarkness = 0.35, kVotes = 0.8;  // less dark than in the grid, where the image itself is beside it

void showVotes(const HumanMask& mask, HumanPreview& preview, Rgb colour) {
  preview.people = mask.count();
  std::size_t any = 0, all = 0;
  for (const std::uint8_t v : mask.votes.values()) {
    any += v > 0;
    all += v >= mask.annotators;
  }
  const auto pixels = static_cast<double>(std::max<std::size_t>(mask.votes.size(), 1));
  preview.anybody = static_cast<double>(any) / pixels;
  preview.everybody = static_cast<double>(all) / pixels;
  greyAndDarken(preview.picture, kDarkness);
  blendVotes(preview.picture, {}, mask.votes, mask.annotators, colour, kVotes);
}

}  // namespace

HumanPreview humanPreview(const Dataset& data, std::size_t item, int longestSide, Rgb colour) {
  const DatasetItem& shown = data.items.at(item);
  HumanPreview preview;
  preview.item = item;
  preview.id = shown.id;
  preview.hasMask = shown.hasHumanMask();
  try {
    const SmallImage small = readSmallImage(shown.image, longestSide, readingOf(shown, {}));
    const PictureScaler scaler(std::make_shared<const Image>(small.image));
    preview.picture = scaler.render({}, small.image.width, small.image.height);
    if (preview.hasMask)
      showVotes(readHumanMask(shown, data.people()), preview, colour);
    else
      preview.problem = shown.maskProblem;
  } catch (const Error& e) {
    preview.problem = message("{1} {2}", e.subjectMessage(), e.problemMessage());
  }
  return preview;
}

std::vector<std::size_t> imagesWorthPreviewing(const Dataset& data) {
  std::vector<std::size_t> images;
  for (std::size_t i = 0; i < data.items.size(); ++i)
    if (data.items[i].hasHumanMask()) images.push_back(i);
  if (images.empty()) {
    images.resize(data.items.size());
    std::iota(images.begin(), images.end(), std::size_t{0});
  }
  return images;
}

}  // namespace sightline
