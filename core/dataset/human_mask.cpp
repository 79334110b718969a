// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/human_mask.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/human_records.h"
#include "core/dataset/readers/annotation_reader.h"
#include "core/image/resize.h"

namespace sightline {

HumanMask humanMaskFromGrey(const Plane<std::uint8_t>& grey, int annotators) {
  if (annotators < 1 || annotators > 255)
    throw Error(ErrorCode::InvalidOption, "human mask", message("is said to average {1} people", annotators),
                "Give a number of annotators from 1 to 255.");
  std::array<std::uint8_t, 256> votesOf{};
  for (int v = 0; v < 256; ++v)
    votesOf[static_cast<std::size_t>(v)] = static_cast<std::uint8_t>((2 * v * annotators + 255) / 510);
  HumanMask mask{Plane<std::uint8_t>(grey.width(), grey.height()), annotators};
  for (std::size_t i = 0; i < grey.size(); ++i) mask.votes[i] = votesOf[grey[i]];
  return mask;
}

namespace {

MaskReading readingOf(const std::filesystem::path& path, int annotators, int frame) {
  const std::string name = path.string();
  (void)readMaskSize(path);  // what is too large is refused before it is read
  const auto file = readFile(path);
  return annotationReaderOf(file, name).read(file, name, annotators, frame);
}

/// Whether everybody marked the whole edge and most of the image, and nobody the rest, which is large enough for a
/// thing. People mark things, which rarely reach all four edges; whether they did here, nobody can know from the file.
bool looksExchanged(const HumanMask& mask) {
  const auto& votes = mask.votes;
  const int right = votes.width() - 1, bottom = votes.height() - 1;
  constexpr int kLeast = 8;  // pixels: of fewer nothing can be said
  if (right < kLeast || bottom < kLeast) return false;
  std::size_t marked = 0;
  for (const std::uint8_t v : votes.values()) {
    if (v != 0 && v != mask.annotators) return false;
    marked += v != 0;
  }
  constexpr std::size_t kThing = 100;  // a hundredth of the image
  if (2 * marked <= votes.size() || kThing * (votes.size() - marked) < votes.size()) return false;
  for (int x = 0; x <= right; ++x)
    if (votes.at(x, 0) == 0 || votes.at(x, bottom) == 0) return false;
  for (int y = 0; y <= bottom; ++y)
    if (votes.at(0, y) == 0 || votes.at(right, y) == 0) return false;
  return true;
}

}  // namespace

Plane<std::uint8_t> readMaskShares(const std::filesystem::path& path, int annotators, int frame) {
  return readingOf(path, annotators, frame).grey;
}

HumanMask readHumanMask(const std::filesystem::path& path, int annotators, int frame) {
  const MaskReading reading = readingOf(path, annotators, frame);
  HumanMask mask = humanMaskFromGrey(reading.grey, annotators);
  mask.note = reading.note;
  if (looksExchanged(mask))
    mask.note = mask.note.empty()
                    ? Message(
                          "marks most of the image and its whole edge, as a mask does whose black and white are "
                          "exchanged; white counts as marked")
                    : message(
                          "{1}; it marks most of the image and its whole edge, as a mask does whose values are "
                          "exchanged",
                          mask.note);
  return mask;
}

HumanMask readHumanMask(const DatasetItem& item, int annotators) {
  return readHumanMask(item, PeopleCount{annotators, PeopleKnown::Stated});
}

HumanMask readHumanMask(const DatasetItem& item, const PeopleCount& people) {
  if (item.records) return item.records->maskOf(item.record, readImageSize(item.image));
  if (item.readers.empty()) {
    const PeopleCount own = item.maskPeople > 0 ? PeopleCount{item.maskPeople, item.maskKnown} : people;
    HumanMask mask = readHumanMask(item.mask, own.number, item.frame);
    mask.known = own.known;
    return mask;
  }
  HumanMask sum{{}, static_cast<int>(std::min<std::size_t>(item.readers.size(), 255))};
  for (int k = 0; k < sum.annotators; ++k) {
    HumanMask one = readHumanMask(item.readers[static_cast<std::size_t>(k)], 1, item.frame);
    if (sum.votes.empty()) sum.votes = Plane<std::uint8_t>(one.votes.width(), one.votes.height());
    if (!sum.votes.sameSizeAs(one.votes)) one = resampled(one, sum.votes.width(), sum.votes.height());
    for (std::size_t i = 0; i < sum.votes.size(); ++i)
      sum.votes[i] = static_cast<std::uint8_t>(sum.votes[i] + one.votes[i]);
    if (sum.note.empty()) sum.note = one.note;
  }
  if (item.partsOfOne) {
    for (auto& votes : sum.votes.values()) votes = votes > 0 ? 1 : 0;
    sum.annotators = 1;
  }
  if (!marksNothing(sum) && sum.note.text().starts_with("marks nothing")) sum.note = {};  // one reader found nothing
  return sum;
}

std::string humanMaskSource(const DatasetItem& item) {
  return item.records ? item.records->source(item.record) : item.mask.string();
}

void detachHumanMask(DatasetItem& item) {
  item.mask.clear();
  item.readers.clear();
  item.records.reset();
  item.record = 0;
}

bool marksNothing(const HumanMask& mask) {
  return std::all_of(mask.votes.values().begin(), mask.votes.values().end(), [](std::uint8_t v) { return v == 0; });
}

ImageSize readMaskSize(const std::filesystem::path& path) {
  constexpr std::size_t kEnough = 128 * 1024;  // holds the header
  const std::string name = path.string();
  const auto start = readFileStart(path, kEnough);
  const AnnotationReader& reader = annotationReaderOf(start, name);
  return &reader == &kImageMaskReader ? readImageSize(path) : reader.size(start, name);
}

int maskFrames(const std::filesystem::path& path) {
  const auto start = readFileStart(path, 128 * 1024);
  return &annotationReaderOf(start, path.string()) == &kImageMaskReader ? readImageHeader(path).frames : 1;
}

ImageSize readMaskSize(const DatasetItem& item, const ImageSize& image) {
  if (!item.records) return readMaskSize(item.mask);
  const ImageSize stated = item.records->statedSize(item.record);
  return stated.width > 0 ? stated : image;
}

HumanMask resampled(const HumanMask& mask, int width, int height) {
  return {resizeNearest(mask.votes, width, height), mask.annotators, mask.note, mask.fixations, {}, mask.known};
}

}  // namespace sightline
