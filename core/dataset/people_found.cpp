// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/people_found.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/base/progress.h"
#include "core/dataset/dataset.h"
#include "core/dataset/human_mask.h"
#include "core/dataset/people_words.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

constexpr int kWhiteLevel = 255;
/// Nearer to black or white than this lie the edges of black and white masks that a JPEG blurs.
constexpr int kFirstInner = 13, kLastInner = kWhiteLevel - kFirstInner;

/// The share of k of n people that is nearest to a level, as a level; k is 0..n.
double nearestShare(int level, int people) {
  return std::round(static_cast<double>(level) * people / kWhiteLevel) * kWhiteLevel / people;
}

bool isNear(int level, int people, double tolerance) {
  return std::abs(level - nearestShare(level, people)) <= tolerance;
}

constexpr double kRounding = 1;       ///< of files that keep their values
constexpr double kLossTolerance = 2;  ///< of others, within even regions

/// Whether every level is that of an average.
bool explainsAll(const GreyHistogram& pixels, int people, double tolerance = kRounding) {
  for (int v = 1; v <= kWhiteLevel; ++v)
    if (pixels[static_cast<std::size_t>(v)] > 0 && (!isNear(v, people, tolerance) || nearestShare(v, people) == 0))
      return false;
  return true;
}

/// How many levels of averages of so many people are there, 0 among them. @param least  pixels that a level needs
int levelsThere(const GreyHistogram& pixels, int people, double tolerance, std::uint64_t least) {
  std::vector<std::uint64_t> of(static_cast<std::size_t>(people) + 1);
  for (int v = 0; v <= kWhiteLevel; ++v)
    if (isNear(v, people, tolerance))
      of[static_cast<std::size_t>(std::lround(static_cast<double>(v) * people / kWhiteLevel))] +=
          pixels[static_cast<std::size_t>(v)];
  return static_cast<int>(std::count_if(of.begin(), of.end(), [&](std::uint64_t n) { return n >= least; }));
}

/// Pixels that are neither black nor white nor at their edges.
std::uint64_t innerPixels(const GreyHistogram& pixels) {
  std::uint64_t sum = 0;
  for (int v = kFirstInner; v <= kLastInner; ++v) sum += pixels[static_cast<std::size_t>(v)];
  return sum;
}

/// How much more of the inner pixels lies near the levels of averages than chance puts there: 0 as by chance, 1 all.
double concentration(const GreyHistogram& pixels, int people) {
  std::uint64_t near = 0;
  int levels = 0;
  for (int v = kFirstInner; v <= kLastInner; ++v)
    if (isNear(v, people, kLossTolerance)) {
      near += pixels[static_cast<std::size_t>(v)];
      ++levels;
    }
  const double chance = static_cast<double>(levels) / (kLastInner - kFirstInner + 1);
  const double share = static_cast<double>(near) / static_cast<double>(std::max<std::uint64_t>(innerPixels(pixels), 1));
  return (share - chance) / (1 - chance);
}

constexpr double kConcentrated = 0.5;   // half of what chance does not explain
constexpr double kAsGoodAsBest = 0.85;  // of the best number's concentration
constexpr int kLevelsOfQuarter = 4;     // at least a quarter of the levels are there

/// The number of people that grey levels which a file does not keep exactly gather around.
std::optional<PeopleFinding> foundInNoise(const GreyHistogram& pixels) {
  double best = 0;
  for (int n = 2; n <= kMostSuggestedPeople; ++n) best = std::max(best, concentration(pixels, n));
  if (best < kConcentrated) return std::nullopt;
  const std::uint64_t least = innerPixels(pixels) / 100 + 1;
  for (int n = 2; n <= kMostSuggestedPeople; ++n) {
    const double here = concentration(pixels, n);
    if (here < kConcentrated || here < kAsGoodAsBest * best) continue;
    const int levels = levelsThere(pixels, n, kLossTolerance, least);
    if (kLevelsOfQuarter * (levels - 1) >= n) return PeopleFinding{{n, PeopleKnown::Found}, levels};
  }
  return std::nullopt;
}

}  // namespace

PeopleFinding peopleFromLevels(const GreyHistogram& pixels) {
  const int levels =
      static_cast<int>(std::count_if(pixels.begin(), pixels.end(), [](std::uint64_t n) { return n > 0; }));
  const PeopleFinding one{{1, PeopleKnown::OneMask}, levels};
  if (explainsAll(pixels, 1)) return one;
  const bool few = levels <= kMostSuggestedPeople + 1;  // as they were written, or from even regions alone
  for (const double tolerance : {kRounding, few ? kLossTolerance : kRounding})
    for (int n = 2; n <= kMostSuggestedPeople; ++n)
      if (const int there = levelsThere(pixels, n, tolerance, 1);
          explainsAll(pixels, n, tolerance) && kLevelsOfQuarter * (there - 1) >= n)
        return {{n, PeopleKnown::Found}, there};
  std::uint64_t white = 0;
  for (int v = kLastInner + 1; v <= kWhiteLevel; ++v) white += pixels[static_cast<std::size_t>(v)];
  const std::uint64_t inner = innerPixels(pixels);
  if (const auto found = few ? std::nullopt : foundInNoise(pixels)) {
    // Edges of black and white may gather at a level by accident, while they are few.
    constexpr std::uint64_t kFew = 50;
    if (kFew * inner >= white) return *found;
  }
  if (inner < white) return one;  // soft edges, which small things have many of
  return {{kGradedSteps, PeopleKnown::Graded}, levels};
}

bool contradicts(const GreyHistogram& pixels, int people) {
  if (explainsAll(pixels, 1) || explainsAll(pixels, people)) return false;
  if (peopleFromLevels(pixels).people.known == PeopleKnown::OneMask) return false;  // black and white fit any number
  return people == 1 || concentration(pixels, people) < kConcentrated;
}

GreyHistogram greyLevelsOf(const fs::path& mask, int frame) {
  GreyHistogram pixels{};
  // As of so many people that every level is a share of them: nothing is taken for a class.
  const Plane<std::uint8_t> shares = readMaskShares(mask, kWhiteLevel, frame);
  for (const std::uint8_t v : shares.values()) ++pixels[v];
  constexpr int kLargestClass = 24;  // below one of ten people, as where masks are read
  const auto between = pixels.begin() + kLargestClass + 1;
  const bool classes = std::all_of(between, pixels.end() - 1, [](std::uint64_t n) { return n == 0; });
  if (!classes) return pixels;
  for (int v = 1; v <= kLargestClass; ++v) pixels[kWhiteLevel] += std::exchange(pixels[static_cast<std::size_t>(v)], 0);
  return pixels;
}

namespace {

/// Mask files whose number of people is to be decided.
std::vector<std::size_t> openMasks(const Dataset& data) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < data.items.size(); ++i) {
    const DatasetItem& item = data.items[i];
    if (!item.mask.empty() && !item.records && item.readers.empty() && item.maskPeople == 0) open.push_back(i);
  }
  return open;
}

/// Some of them, evenly spread: reading all of a large data set would take longer than its work is worth.
std::vector<std::size_t> someMasks(const Dataset& data, const std::vector<std::size_t>& open) {
  constexpr std::size_t kMost = 200, kFewest = 4;
  constexpr std::int64_t kMostPixels = 60'000'000;
  std::vector<std::size_t> some;
  std::int64_t pixels = 0;
  const std::size_t count = std::min(open.size(), kMost);
  // In an order that leaps through them, so that those that the pixels allow are spread too.
  std::size_t leap = count * 5 / 8 + 1;
  while (std::gcd(leap, count) != 1) ++leap;
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t at = open[k * leap % count * open.size() / count];
    if (pixels > kMostPixels && some.size() >= kFewest) break;
    try {
      const ImageSize size = readMaskSize(data.items[at].mask);
      pixels += std::int64_t{size.width} * size.height;
      some.push_back(at);
    } catch (const Error&) {
      // Said when it is read.
    }
  }
  return some;
}

/// Levels of one mask: none where it cannot be read, which is said when it is.
GreyHistogram histogramOf(const DatasetItem& item) {
  try {
    return greyLevelsOf(item.mask, item.frame);
  } catch (const Error&) {
    return {};
  }
}

/// Whether a mask has one level besides black: a share of people, or the number of a class.
bool hasOneLevel(const GreyHistogram& pixels) {
  return std::count_if(pixels.begin() + 1, pixels.end(), [](std::uint64_t n) { return n > 0; }) == 1;
}

/// What the masks say together. Levels of masks with one level each are numbers of classes unless they are shares of
/// the same people as each other's.
PeopleFinding peopleOfMasks(const std::vector<GreyHistogram>& masks) {
  GreyHistogram all{}, marked{};
  bool several = false;
  for (const GreyHistogram& mask : masks) {
    const bool one = hasOneLevel(mask);
    several = several || !one;
    for (std::size_t v = 0; v < mask.size(); ++v) {
      all[v] += mask[v];
      marked[one && v > 0 ? kWhiteLevel : v] += mask[v];
    }
  }
  const PeopleFinding found = peopleFromLevels(all);
  const bool sure = found.people.known == PeopleKnown::Found && (several || found.levels > 3);
  return sure ? found : peopleFromLevels(marked);
}

void warnOfContradiction(Dataset& data, const std::vector<std::size_t>& looked,
                         const std::vector<GreyHistogram>& histograms, const PeopleFinding& found) {
  for (std::size_t i = 0; i < looked.size(); ++i) {
    if (!contradicts(histograms[i], data.annotators)) continue;
    const fs::path name = data.items[looked[i]].mask.lexically_relative(data.root);
    const Message number = plural(data.annotators, "1 person is stated", "{1} people are stated", data.annotators);
    data.warnings.push_back(
        found.people.known == PeopleKnown::Found
            ? message("{1} has grey levels that do not fit the number of people: {2}, and the masks look like {3} "
                      "people's marks averaged. Each level counts as the nearest share.",
                      name, number, found.people.number)
            : message("{1} has grey levels that do not fit the number of people: {2}. Each level counts as the nearest "
                      "share.",
                      name, number));
    return;
  }
}

/// Where the data set's number is that of counted people, its plain mask files keep what they say themselves.
void settleBeside(Dataset& data, const std::vector<std::size_t>& open, const PeopleCount& people) {
  for (const std::size_t i : open) {
    data.items[i].maskPeople = people.number;
    data.items[i].maskKnown = people.known;
  }
}

}  // namespace

void settlePeople(Dataset& data, const DatasetSearch& search) {
  const std::vector<std::size_t> open = openMasks(data);
  const int chosen = data.regionChoice.annotators;
  if (open.empty()) {
    int most = 0;
    for (const DatasetItem& item : data.items)
      if (!item.mask.empty()) most = std::max(most, item.maskPeople);
    if (most > 0 && data.peopleKnown == PeopleKnown::OneMask) {
      data.annotators = most;  // the manifest says it of each
      data.peopleKnown = PeopleKnown::Stated;
    }
    if (chosen > 0)
      data.warnings.push_back(
          "The stated number of people has no part: it is about mask files that average people, and there are none "
          "whose number is open.");
    return;
  }
  const std::vector<std::size_t> looked = someMasks(data, open);
  std::vector<GreyHistogram> histograms(looked.size());
  parallelFor(looked.size(), [&](std::size_t i) {
    if (!search.stop.stop_requested()) histograms[i] = histogramOf(data.items[looked[i]]);
  });
  throwIfStopped(search.stop);
  const PeopleFinding found = peopleOfMasks(histograms);
  data.maskLevels = {open.size(), looked.size(), found.levels, found.people};
  const bool counted = data.peopleKnown == PeopleKnown::Counted;
  const bool stated = chosen > 0 || data.peopleKnown == PeopleKnown::Stated;
  if (counted) {
    const PeopleCount beside = chosen > 0 ? PeopleCount{chosen, PeopleKnown::Stated} : found.people;
    settleBeside(data, open, beside);
    // Shapes of one person on some images and black and white masks on others: nobody said how many people.
    if (data.annotators == 1 && !beside.isKnown()) data.peopleKnown = PeopleKnown::OneMask;
    return;
  }
  if (chosen > 0) data.annotators = chosen;
  data.peopleKnown = stated ? PeopleKnown::Stated : found.people.known;
  if (!stated) data.annotators = found.people.number;
  if (stated) warnOfContradiction(data, looked, histograms, found);
  data.recognised.push_back(howPeopleAreKnown(data));
  if (data.peopleKnown == PeopleKnown::Found || data.peopleKnown == PeopleKnown::Graded) {
    // Who knows the number can say it.
    data.recognised.back() = message(
        "{1} If you know of how many people they are, say so: File > Human data in the window, --annotators on the "
        "command line.",
        data.recognised.back());
    data.warnings.push_back(data.recognised.back());
  }
}

}  // namespace sightline
