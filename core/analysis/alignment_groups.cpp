// SPDX-License-Identifier: GPL-3.0-or-later
// What the aligned maps of a study say together: means, and scores held against how far people agree.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/analysis/human_alignment.h"
#include "core/base/undefined.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

/// Three values of one image each.
struct Triples {
  std::vector<double> model, null, ceiling;
  [[nodiscard]] std::size_t size() const { return model.size(); }
};

double meanAt(const std::vector<double>& values, std::span<const std::uint32_t> indices) {
  double sum = 0;
  for (const auto i : indices) sum += values[i];
  return sum / static_cast<double>(indices.size());
}

double normalisedAt(const Triples& t, std::span<const std::uint32_t> indices) {
  const double null = meanAt(t.null, indices), room = meanAt(t.ceiling, indices) - null;
  return room > 0 ? (meanAt(t.model, indices) - null) / room : kUndefined;
}

double shareAt(const Triples& t, std::span<const std::uint32_t> indices) {
  const double ceiling = meanAt(t.ceiling, indices);
  return ceiling > 0 ? meanAt(t.model, indices) / ceiling : kUndefined;
}

CeilingScore scoreAgainst(const std::vector<const AlignedMap*>& maps, std::size_t kind,
                          const BootstrapOptions& bootstrapOptions) {
  Triples t;
  Message why;
  for (const AlignedMap* map : maps) {
    if (!map->ceilings[kind] && why.empty()) why = map->whyNoCeiling;
    if (!map->spearman || !map->shuffled || !map->ceilings[kind]) continue;
    t.model.push_back(*map->spearman);
    t.null.push_back(*map->shuffled);
    t.ceiling.push_back(*map->ceilings[kind]);
  }
  CeilingScore score{meanOverImages(t.ceiling), kUndefined, {kUndefined, kUndefined}, kUndefined,
                     {kUndefined, kUndefined},  t.size()};
  if (t.size() == 0) {
    score.why = !why.empty() ? why : Message("There is no image with a correlation, a null and a ceiling.");
    return score;
  }
  std::vector<std::uint32_t> all(t.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<std::uint32_t>(i);
  score.normalised = normalisedAt(t, all);
  score.share = shareAt(t, all);
  if (std::isnan(score.normalised)) score.why = "People agree with each other no more than maps with other images.";
  if (t.size() < kFewestImagesForInterval) return score;
  const auto interval = [&](double value, double (*of)(const Triples&, std::span<const std::uint32_t>)) {
    if (std::isnan(value)) return BootstrapInterval{kUndefined, kUndefined};
    return bootstrap(
        t.size(), [&](std::span<const std::uint32_t> indices) { return of(t, indices); }, bootstrapOptions);
  };
  score.interval = interval(score.normalised, normalisedAt);
  score.shareInterval = interval(score.share, shareAt);
  return score;
}

AlignmentGroup groupOf(const std::vector<const AlignedMap*>& maps, const BootstrapOptions& options) {
  AlignmentGroup group;
  group.model = maps.front()->key.model;
  group.technique = maps.front()->key.technique;
  std::vector<double> spearman, shuffled, above;
  for (const AlignedMap* map : maps) {
    if (!map->spearman) {
      ++group.undefined;
      continue;
    }
    spearman.push_back(*map->spearman);
    if (map->shuffled) {
      shuffled.push_back(*map->shuffled);
      above.push_back(*map->spearman - *map->shuffled);
    }
    if (!map->ceilings.front() && !map->ceilings.back()) continue;
    group.fewestPeople = group.fewestPeople == 0 ? map->people : std::min(group.fewestPeople, map->people);
    group.mostPeople = std::max(group.mostPeople, map->people);
  }
  group.spearman = meanOverImages(spearman);
  group.shuffled = meanOverImages(shuffled);
  group.above = meanOverImages(above);
  for (std::size_t kind = 0; kind < kCeilingKinds.size(); ++kind)
    group.ceilings[kind] = scoreAgainst(maps, kind, options);
  return group;
}

Message saidWithInterval(double value, double low, double high, int decimals) {
  if (!std::isfinite(low)) return Message::verbatim(fixedText(value, decimals));
  return message("{1} (95 % interval {2} to {3})", fixedText(value, decimals), fixedText(low, decimals),
                 fixedText(high, decimals));
}

Message percent(double share, const BootstrapInterval& interval) {
  const std::string value = fixedText(100 * share, 0);
  if (!std::isfinite(interval.low)) return message("{1} %", value);
  return message("{1} % (95 % interval {2} to {3} %)", value, fixedText(100 * interval.low, 0),
                 fixedText(100 * interval.high, 0));
}

}  // namespace

MeanOverImages meanOverImages(const std::vector<double>& values) {
  const BoxSummary box = summarise(values);
  return {values.empty() ? kUndefined : box.mean, meanInterval(box), values.size()};
}

std::vector<AlignmentGroup> alignmentGroups(const StudyAlignment& alignment, const std::vector<int>& images,
                                            const BootstrapOptions& options) {
  std::map<std::pair<int, Technique>, std::vector<const AlignedMap*>> byRow;
  for (const AlignedMap& map : alignment.maps)
    if (std::binary_search(images.begin(), images.end(), map.key.image))
      byRow[{map.key.model, map.key.technique}].push_back(&map);
  std::vector<AlignmentGroup> groups;
  groups.reserve(byRow.size());
  for (const auto& [row, maps] : byRow) groups.push_back(groupOf(maps, options));
  return groups;
}

Message sentenceOf(const AlignmentGroup& g, const Message& model) {
  const Message technique = Message::verbatim(techniqueName(g.technique));
  if (g.spearman.images == 0)
    return message("{1} on {2}: no map has a rank correlation with what people marked ({3} not defined).", technique,
                   model, g.undefined);
  const Message own = saidWithInterval(g.spearman.mean, g.spearman.interval.low, g.spearman.interval.high, 2);
  if (g.shuffled.images == 0)
    return message(
        "{1} on {2}: rank correlation with what people marked {3}; there is no other image to compare it with.",
        technique, model, own);
  const Message start =
      message("{1} on {2}: rank correlation with what people marked {3}, with what they marked on other images {4}.",
              technique, model, own, fixedText(g.shuffled.mean, 2));
  const CeilingScore& person = g.ceilings.front();
  if (std::isnan(person.normalised)) return start;
  return message("{1} One more person reaches {2}: from other images to that, the maps come {3} of the way.", start,
                 fixedText(person.ceiling.mean, 2), percent(person.normalised, person.interval));
}

Message peopleSentence(const StudyAlignment& alignment, const std::vector<int>& images) {
  std::map<int, bool> hasCeiling;  // by image
  int fewest = 0, most = 0;
  Message why;
  for (const AlignedMap& map : alignment.maps) {
    if (!std::binary_search(images.begin(), images.end(), map.key.image)) continue;
    const bool has = map.ceilings.front() || map.ceilings.back();
    hasCeiling[map.key.image] = hasCeiling[map.key.image] || has;
    if (!has) {
      if (why.empty()) why = map.whyNoCeiling;
      continue;
    }
    fewest = fewest == 0 ? map.people : std::min(fewest, map.people);
    most = std::max(most, map.people);
  }
  const auto with = std::count_if(hasCeiling.begin(), hasCeiling.end(), [](const auto& h) { return h.second; });
  if (hasCeiling.empty()) return "No map has been compared with people.";
  if (with == 0) return message("How far people agree with each other is not defined on any image. {1}", why);
  const Message people = fewest == most ? message("{1} people", most) : message("{1} to {2} people", fewest, most);
  if (static_cast<std::size_t>(with) == hasCeiling.size())
    return plural(with, "How far people agree with each other rests on {2}, on {1} image.",
                  "How far people agree with each other rests on {2} an image, on {1} images.", with, people);
  return message("How far people agree with each other rests on {1} an image, on {2} of {3} images. On the others: {4}",
                 people, with, hasCeiling.size(), why);
}

}  // namespace sightline
