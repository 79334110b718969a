// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/registry.h"

#include "core/base/error.h"
#include "core/base/nearest_word.h"
#include "core/techniques/rows.h"

namespace sightline {

const std::vector<TechniqueInfo>& techniqueRegistry() {
#define SIGHTLINE_MAKE_ROW(name) name(),
  static const std::vector<TechniqueInfo> rows{SIGHTLINE_TECHNIQUES(SIGHTLINE_MAKE_ROW)};
#undef SIGHTLINE_MAKE_ROW
  return rows;
}

const TechniqueInfo& infoOf(Technique technique) {
  return techniqueRegistry().at(static_cast<std::size_t>(technique.index()));
}

const std::vector<Technique>& allTechniques() {
  static const std::vector<Technique> all = [] {
    std::vector<Technique> places;
    for (int i = 0; i < static_cast<int>(techniqueRegistry().size()); ++i) places.emplace_back(i);
    return places;
  }();
  return all;
}

const std::vector<Technique>& publishedTechniques() {
  static const std::vector<Technique> two{Technique::GradCam, Technique::Xrai};
  return two;
}

const std::string& techniqueId(Technique technique) { return infoOf(technique).id; }
const std::string& techniqueName(Technique technique) { return infoOf(technique).name; }
const Message& techniqueMeaning(Technique technique) { return infoOf(technique).meaning; }

std::string techniqueIds() {
  std::string ids;
  for (const TechniqueInfo& row : techniqueRegistry()) ids += (ids.empty() ? "" : ", ") + row.id;
  return ids;
}

Technique techniqueFromId(std::string_view id) {
  std::vector<std::string> ids;
  for (const Technique t : allTechniques()) {
    if (techniqueId(t) == id) return t;
    ids.push_back(techniqueId(t));
  }
  throw Error(ErrorCode::InvalidOption, std::string(id), "is not a known technique", knownWords(id, ids));
}

bool usesLayers(Technique technique) { return infoOf(technique).needs.layers; }
bool keepsLayers(Technique technique) { return infoOf(technique).keepsLayers; }
bool isBaseline(Technique technique) { return infoOf(technique).baseline; }
bool hasRegions(Technique technique) { return infoOf(technique).values == TechniqueInfo::Values::Regions; }
bool isLong(Technique technique) { return infoOf(technique).cost == TechniqueInfo::Cost::ManyPasses; }

}  // namespace sightline
