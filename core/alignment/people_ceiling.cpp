// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alignment/people_ceiling.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

#include "core/base/error.h"

namespace sightline {
namespace {

struct MeanOfDefined {
  double sum = 0;
  int count = 0;
  void add(const std::optional<double>& value) {
    if (!value) return;
    sum += *value;
    ++count;
  }
  [[nodiscard]] std::optional<double> mean() const { return count > 0 ? std::optional(sum / count) : std::nullopt; }
};

std::vector<int> othersThan(std::span<const int> group, int people) {
  std::vector<int> others;
  for (int person = 0; person < people; ++person)
    if (std::find(group.begin(), group.end(), person) == group.end()) others.push_back(person);
  return others;
}

/// The next combination of numbers below `people`, in the order of a dictionary; false after the last.
bool nextCombination(std::vector<int>& chosen, int people) {
  const auto size = static_cast<int>(chosen.size());
  int at = size - 1;
  while (at >= 0 && chosen[static_cast<std::size_t>(at)] == people - size + at) --at;
  if (at < 0) return false;
  ++chosen[static_cast<std::size_t>(at)];
  for (int i = at + 1; i < size; ++i) chosen[static_cast<std::size_t>(i)] = chosen[static_cast<std::size_t>(i - 1)] + 1;
  return true;
}

MeanOfDefined halfAgainstHalf(const PeopleMarks& marks, const SplitOptions& options) {
  const int people = marks.count(), half = people / 2;
  std::vector<int> chosen(static_cast<std::size_t>(half));
  std::iota(chosen.begin(), chosen.end(), 0);
  MeanOfDefined mean;
  if (people <= options.allUpTo) {
    do {
      // Of an even number both halves are as large: with the first person in this one, each split is met once.
      if (people % 2 == 0 && chosen.front() != 0) break;
      mean.add(marks.between(chosen, othersThan(chosen, people)));
    } while (nextCombination(chosen, people));
    return mean;
  }
  std::mt19937_64 random(options.seed);
  std::vector<int> order(static_cast<std::size_t>(people));
  std::iota(order.begin(), order.end(), 0);
  for (int draw = 0; draw < options.draws; ++draw) {
    // std::shuffle is another one on every machine
    for (std::size_t i = order.size() - 1; i > 0; --i) std::swap(order[i], order[random() % (i + 1)]);
    const std::span all(order);
    mean.add(marks.between(all.first(static_cast<std::size_t>(half)), all.subspan(static_cast<std::size_t>(half))));
  }
  return mean;
}

}  // namespace

PeopleMarks::PeopleMarks(std::span<const Plane<std::uint8_t>> people, const Plane<std::uint8_t>& valid)
    : people_(static_cast<int>(people.size())) {
  const auto check = [&](const Plane<std::uint8_t>& plane) {
    if (plane.sameSizeAs(people.front())) return;
    throw Error(ErrorCode::InvalidOption, "mask",
                message("is {1} x {2}, the one it is compared with is {3} x {4}", plane.width(), plane.height(),
                        people.front().width(), people.front().height()),
                "Compare masks of one image.");
  };
  if (people.empty()) return;
  for (const auto& person : people) check(person);
  if (!valid.empty()) check(valid);
  std::map<std::vector<std::uint8_t>, double> found;
  std::vector<std::uint8_t> combination(people.size()), last;
  double* lastOften = nullptr;  // neighbouring pixels are mostly alike
  for (std::size_t i = 0; i < people.front().size(); ++i) {
    if (!valid.empty() && !valid[i]) continue;
    ++pixels_;
    for (std::size_t person = 0; person < people.size(); ++person) combination[person] = people[person][i];
    if (!lastOften || combination != last) {
      last = combination;
      lastOften = &found[last];
    }
    ++*lastOften;
  }
  for (auto& [values, often] : found) {
    combinations_.push_back(values);
    often_.push_back(often);
  }
}

std::vector<double> PeopleMarks::ranksOf(std::span<const int> group) const {
  std::vector<int> sums;
  for (const auto& values : combinations_) {
    int sum = 0;
    for (const int person : group) sum += values[static_cast<std::size_t>(person)];
    sums.push_back(sum);
  }
  std::vector<std::size_t> order(sums.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sums[a] < sums[b]; });
  std::vector<double> ranks(sums.size());
  double below = 0;
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin;
    double tied = 0;
    for (; end < order.size() && sums[order[end]] == sums[order[begin]]; ++end) tied += often_[order[end]];
    for (; begin < end; ++begin) ranks[order[begin]] = below + (tied + 1) / 2 - (pixels_ + 1) / 2;
    below += tied;
  }
  return ranks;
}

std::optional<double> PeopleMarks::between(std::span<const int> first, std::span<const int> second) const {
  const std::vector<double> a = ranksOf(first), b = ranksOf(second);
  double both = 0, ofA = 0, ofB = 0;
  for (std::size_t i = 0; i < often_.size(); ++i) {
    both += often_[i] * a[i] * b[i];
    ofA += often_[i] * a[i] * a[i];
    ofB += often_[i] * b[i] * b[i];
  }
  if (!(ofA > 0) || !(ofB > 0)) return std::nullopt;
  return both / std::sqrt(ofA * ofB);
}

PeopleCeiling peopleCeiling(std::span<const Plane<std::uint8_t>> people, const Plane<std::uint8_t>& valid,
                            const SplitOptions& options) {
  PeopleCeiling ceiling;
  ceiling.people = static_cast<int>(people.size());
  if (ceiling.people == 0) {
    ceiling.why = "It is not known what each person marked, only what they marked together.";
    return ceiling;
  }
  if (ceiling.people == 1) {
    ceiling.why = "One person marked the image, whom nobody can be compared with.";
    return ceiling;
  }
  const PeopleMarks marks(people, valid);
  MeanOfDefined oneAgainstOthers;
  for (int person = 0; person < ceiling.people; ++person) {
    const int alone[]{person};
    oneAgainstOthers.add(marks.between(alone, othersThan(alone, ceiling.people)));
  }
  ceiling.undefined = ceiling.people - oneAgainstOthers.count;
  ceiling.leaveOneOut = oneAgainstOthers.mean();
  const MeanOfDefined halves = halfAgainstHalf(marks, options);
  ceiling.splits = halves.count;
  ceiling.splitHalf = halves.mean();
  if (ceiling.splitHalf && *ceiling.splitHalf > -1)
    ceiling.spearmanBrown = 2 * *ceiling.splitHalf / (1 + *ceiling.splitHalf);
  if (!ceiling.leaveOneOut && !ceiling.splitHalf)
    ceiling.why = "Nobody can be compared: each person marked nothing or all of the image.";
  return ceiling;
}

}  // namespace sightline
