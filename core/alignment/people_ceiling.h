// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/message.h"
#include "core/types/plane.h"

namespace sightline {

/// How halves of a group of people are drawn. The same options give the same halves on every machine.
struct SplitOptions {
  int allUpTo = 10;  ///< so many people: every split into two halves; more: `draws` random ones
  int draws = 100;
  std::uint64_t seed = 20230618;
};

/// What several people marked on one image, as the distinct combinations of their values with the pixels of each: all
/// rank correlations between groups of them follow from these few, whatever the size of the image.
class PeopleMarks {
 public:
  /// @param people  one plane per person, of one size; any whole values, for masks 1 and 0
  /// @param valid   0 = pixel left out; empty = all pixels count
  /// @throws Error InvalidOption when sizes differ
  explicit PeopleMarks(std::span<const Plane<std::uint8_t>> people, const Plane<std::uint8_t>& valid = {});

  [[nodiscard]] int count() const { return people_; }
  /// Spearman's correlation of the mean maps of two groups, which are not empty. Empty where either is constant.
  [[nodiscard]] std::optional<double> between(std::span<const int> first, std::span<const int> second) const;

 private:
  [[nodiscard]] std::vector<double> ranksOf(std::span<const int> group) const;  ///< per combination, less their mean

  int people_ = 0;
  double pixels_ = 0;
  std::vector<std::vector<std::uint8_t>> combinations_;  ///< [combination][person]
  std::vector<double> often_;                            ///< pixels of each
};

/// How far the people who marked one image agree with each other, by the same measure as a map with all of them
/// (Metric::RankCorrelation): what a map can reach. Fel et al. 2022 (arXiv 2211.04533) use half against half.
struct PeopleCeiling {
  int people = 0;
  /// One person against the mean of the others, mean over people: what one more person reaches.
  std::optional<double> leaveOneOut;
  /// The mean map of half of the people (the smaller half of an odd number) against that of the rest, mean over splits:
  /// the ceiling of *half* the group.
  std::optional<double> splitHalf;
  /// 2 r / (1 + r) of it (Spearman and Brown 1910): the ceiling of the whole group, to which a map is compared.
  std::optional<double> spearmanBrown;
  int splits = 0;     ///< that the mean is of
  int undefined = 0;  ///< people whose marks are constant over the image (nothing, or all of it): in no mean of
                      ///< leave-one-out, but among the others
  Message why{};      ///< a sentence where nothing is defined; else empty
};
/// @throws Error as PeopleMarks
[[nodiscard]] PeopleCeiling peopleCeiling(std::span<const Plane<std::uint8_t>> people,
                                          const Plane<std::uint8_t>& valid = {}, const SplitOptions& options = {});

}  // namespace sightline
