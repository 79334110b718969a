// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>

#include "core/dataset/people_count.h"

namespace sightline {

struct Dataset;
struct DatasetSearch;

/// Pixels of each grey level, 0 nobody to 255 everybody.
using GreyHistogram = std::array<std::uint64_t, 256>;

/// The largest number of people that grey levels suggest.
inline constexpr int kMostSuggestedPeople = 24;
/// In so many steps grey levels are taken that no number of people explains.
inline constexpr int kGradedSteps = 10;

/// What grey levels say of the number of people whose marks they average.
struct PeopleFinding {
  PeopleCount people{1, PeopleKnown::OneMask};
  int levels = 0;  ///< different ones, 0 among them; those that averages of the people have, where these are found
};

/// The smallest number of people, 2 to kMostSuggestedPeople, whose averages (255 k / n) are all of the levels, give or
/// take one, at least a quarter of its levels being there. Of files that lose values most of the pixels between black
/// and white must lie on them, within two levels and beyond what chance puts there. Black and white with soft edges is
/// one mask; anything else is graded.
PeopleFinding peopleFromLevels(const GreyHistogram& pixels);
/// Whether the levels are not those of averages of so many people, as above.
bool contradicts(const GreyHistogram& pixels, int people);

/// Grey levels of a mask file, numbers of classes being marks. @throws Error when it cannot be read
GreyHistogram greyLevelsOf(const std::filesystem::path& mask, int frame = 0);

/// Decides how many people a data set's mask files average, where files and people do not count themselves: as stated
/// (`RegionChoice::annotators`, then the manifest), else as the grey levels of the masks say. Of many or large masks
/// some are looked at, evenly over the data set. A stated number that the levels contradict is a warning with the name
/// of the first such file. Readable masks only: others are said elsewhere. @throws Cancelled
void settlePeople(Dataset& data, const DatasetSearch& search);

}  // namespace sightline
