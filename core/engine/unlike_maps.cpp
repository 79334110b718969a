// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/unlike_maps.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>

#include "core/analysis/map_difference.h"
#include "core/techniques/technique.h"

namespace sightline {
namespace {

struct Nearest {
  double correlation = -1;
  Technique technique;
};

std::optional<Nearest> nearestOf(const ImportedBesideOwn& image) {
  std::optional<Nearest> nearest;
  for (const auto& own : image.own) {
    if (!own->onGrid.sameSizeAs(image.imported->onGrid)) continue;
    const auto r = differenceOf(*image.imported, *own).correlation;
    if (r && (!nearest || *r > nearest->correlation)) nearest = Nearest{*r, own->key.technique};
  }
  return nearest;
}

}  // namespace

std::vector<UnlikeMaps> unlikeMaps(const std::vector<ImportedBesideOwn>& images) {
  struct Sum {
    UnlikeMaps maps;
    std::map<Technique, int> nearest;
  };
  std::map<int, Sum> sums;
  for (const auto& image : images) {
    Sum& sum = sums[image.model];
    if (sum.maps.images == kLookedAt) continue;
    const auto nearest = nearestOf(image);
    if (!nearest) continue;
    ++sum.maps.images;
    sum.maps.correlation += nearest->correlation;
    ++sum.nearest[nearest->technique];
  }
  std::vector<UnlikeMaps> unlike;
  for (auto& [model, sum] : sums) {
    if (sum.maps.images == 0) continue;
    sum.maps.model = model;
    sum.maps.correlation /= sum.maps.images;
    if (sum.maps.correlation >= kNothingInCommon) continue;
    const auto best = std::max_element(sum.nearest.begin(), sum.nearest.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    sum.maps.bestTechnique = techniqueName(best->first);
    unlike.push_back(sum.maps);
  }
  return unlike;
}

std::vector<Message> sentencesOf(const std::vector<UnlikeMaps>& unlike, const StudyDefinition& study) {
  std::vector<Message> out;
  for (const UnlikeMaps& maps : unlike) {
    char r[16];
    std::snprintf(r, sizeof r, "%.2f", maps.correlation);
    out.push_back(plural(
        maps.images,
        "The imported maps of {1} have little in common with the maps computed here: the nearest, mostly {2}'s, "
        "correlate with them at r = {3} on one image. Check that they are of these images and this network, and that "
        "tokens were put back on their grid when they were made (pytorch-grad-cam needs its reshape_transform for "
        "transformers).",
        "The imported maps of {1} have little in common with the maps computed here: the nearest, mostly {2}'s, "
        "correlate with them at r = {3} on average over {4} images. Check that they are of these images and this "
        "network, and that tokens were put back on their grid when they were made (pytorch-grad-cam needs its "
        "reshape_transform for transformers).",
        study.models[static_cast<std::size_t>(maps.model)].displayName, maps.bestTechnique, std::string(r),
        maps.images));
  }
  return out;
}

}  // namespace sightline
