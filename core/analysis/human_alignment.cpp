// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/human_alignment.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <random>

#include "core/alignment/rank_correlation.h"
#include "core/base/attempt.h"
#include "core/base/parallel_for.h"
#include "core/study/human_data.h"
#include "core/study/people_marks.h"

namespace sightline {
namespace {

/// The other images that maps of `image` are compared with for the null.
std::vector<int> othersOf(int image, const std::vector<int>& marked, const AlignmentOptions& options) {
  std::vector<int> others;
  for (const int other : marked)
    if (other != image) others.push_back(other);
  const auto most = static_cast<std::size_t>(std::max(0, options.mostOthers));
  if (others.size() <= most) return others;
  std::mt19937_64 random(options.seed + static_cast<std::uint64_t>(image));
  for (std::size_t i = 0; i < most; ++i) std::swap(others[i], others[i + random() % (others.size() - i)]);
  others.resize(most);
  return others;
}

Message whyNoCorrelation(const CellResult& cell, const RankedMap& ranks) {
  if (!cell.mask) return "Nobody marked the image.";
  if (ranks.isConstant()) return "The map is constant.";
  return "Of what the network saw, people marked all or nothing.";
}

/// Ceilings of one image, which depend on the part of it that a network saw.
class CeilingsOfImage {
 public:
  CeilingsOfImage(std::vector<Plane<std::uint8_t>> people, const HumanMask* mask, const SplitOptions& options)
      : people_(std::move(people)), mask_(mask), options_(options) {}

  const PeopleCeiling& over(const Plane<std::uint8_t>& valid) {
    for (const auto& [known, ceiling] : known_)
      if (known == valid) return ceiling;
    PeopleCeiling ceiling = peopleCeiling(people_, valid, options_);
    if (people_.empty() && mask_ && mask_->annotators == 1) {
      ceiling.people = 1;
      ceiling.why = "The image has one mask, which nobody's can be compared with.";
    }
    return known_.emplace_back(valid, std::move(ceiling)).second;
  }

 private:
  std::vector<Plane<std::uint8_t>> people_;
  const HumanMask* mask_;
  SplitOptions options_;
  std::vector<std::pair<Plane<std::uint8_t>, PeopleCeiling>> known_;
};

AlignedMap aligned(const CellResult& cell, CeilingsOfImage& ceilings, const std::vector<int>& others,
                   const StudyTable& table) {
  AlignedMap map{cell.key, {}, {}};
  const PeopleCeiling& ceiling = ceilings.over(cell.valid);
  map.people = ceiling.people;
  map.ceilings = {ceiling.leaveOneOut, ceiling.spearmanBrown, ceiling.splitHalf};
  map.whyNoCeiling = ceiling.why;
  if (!cell.map.blankReason.empty()) {
    map.whyUndefined = "The map is blank.";
    return map;
  }
  const RankedMap ranks(cell.onGrid, cell.valid);
  if (cell.mask) map.spearman = ranks.with(cell.mask->votes);
  if (!map.spearman) {
    map.whyUndefined = whyNoCorrelation(cell, ranks);
    return map;
  }
  double sum = 0;
  for (const int other : others)
    if (const auto rho = ranks.with(table.masks[static_cast<std::size_t>(other)]->votes)) {
      sum += *rho;
      ++map.others;
    }
  if (map.others > 0) map.shuffled = sum / map.others;
  return map;
}

}  // namespace

const char* ceilingId(CeilingKind kind) {
  switch (kind) {
    case CeilingKind::LeaveOneOut: return "leave_one_out";
    case CeilingKind::SpearmanBrown: return "spearman_brown";
    case CeilingKind::SplitHalf: break;
  }
  return "split_half";
}

Message ceilingName(CeilingKind kind) {
  switch (kind) {
    case CeilingKind::LeaveOneOut: return "one more person";
    case CeilingKind::SpearmanBrown: return "the whole group";
    case CeilingKind::SplitHalf: break;
  }
  return "half of the group";
}

Message ceilingMeaning(CeilingKind kind) {
  switch (kind) {
    case CeilingKind::LeaveOneOut:
      return "Each person against the mean of the others (leave-one-out): what one more person reaches";
    case CeilingKind::SpearmanBrown:
      return "Half of the people against the other half, corrected for the size of the group (Spearman-Brown): what a "
             "group of as many other people reaches";
    case CeilingKind::SplitHalf: break;
  }
  return "Half of the people against the other half (split half), uncorrected: a map compared with everybody may "
         "exceed "
         "it";
}

std::string describe(const AlignmentOptions& o) {
  return "Spearman's rank correlation over the pixels that the network saw; null: up to " +
         std::to_string(o.mostOthers) + " other images (seed " + std::to_string(o.seed) +
         "); halves: all splits of up to " + std::to_string(o.splits.allUpTo) + " people, else " +
         std::to_string(o.splits.draws) + " random ones (seed " + std::to_string(o.splits.seed) + ")";
}

StudyAlignment alignmentOf(const StudyDefinition& opened, const AnalysisSettings& settings, const StudyTable& table,
                           const AlignmentOptions& options, const std::stop_token& stop, const ProgressSink& progress) {
  const StudyDefinition study = asChosen(opened, settings);
  StudyAlignment alignment;
  alignment.definition = describe(options);
  std::vector<int> marked;
  for (int image = 0; image < table.imageCount; ++image)
    if (static_cast<std::size_t>(image) < table.masks.size() && table.masks[static_cast<std::size_t>(image)])
      marked.push_back(image);
  std::vector<std::vector<AlignedMap>> ofImage(static_cast<std::size_t>(table.imageCount));
  std::vector<Message> problem(ofImage.size());
  std::atomic<int> done{0};
  parallelFor(ofImage.size(), [&](std::size_t i) {
    throwIfStopped(stop);
    const int image = static_cast<int>(i);
    std::vector<const CellResult*> cells;
    for (int model = 0; model < table.modelCount; ++model)
      for (const Technique technique : table.rows.techniques())
        if (const CellResult* cell = table.at(image, model, technique)) cells.push_back(cell);
    if (cells.empty()) return;
    const auto people = attempt(study.dataset.items[i].id, [&] { return peopleMarked(study, table, image); });
    if (!people.ok()) problem[i] = people.error().message();
    CeilingsOfImage ceilings(people.ok() ? people.value() : std::vector<Plane<std::uint8_t>>{},
                             i < table.masks.size() ? table.masks[i].get() : nullptr, options.splits);
    const auto others = othersOf(image, marked, options);
    for (const CellResult* cell : cells) {
      throwIfStopped(stop);
      ofImage[i].push_back(aligned(*cell, ceilings, others, table));
    }
    const int count = ++done;
    if (progress) progress({static_cast<double>(count) / static_cast<double>(ofImage.size()), "against people"});
  });
  for (auto& maps : ofImage) alignment.maps.insert(alignment.maps.end(), maps.begin(), maps.end());
  for (Message& p : problem)
    if (!p.empty()) alignment.problems.push_back(std::move(p));
  return alignment;
}

}  // namespace sightline
