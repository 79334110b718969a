// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/not_defined.h"

#include "core/models/family.h"
#include "core/techniques/registry.h"

namespace sightline {

namespace {

Message whyNoneServes(Technique technique, const ModelSpec& model) {
  return whyNoAttention(model.architecture, infoOf(technique).needs.attention);
}

}  // namespace

Message notDefinedHere(Technique technique, const ModelSpec& model) {
  const Message why = whyNoneServes(technique, model);
  return why.empty() ? why : message("Not defined for this network. {1}", why);
}

Message whyNotDefined(Technique technique, const ModelSpec& model) {
  const Message why = whyNoneServes(technique, model);
  return why.empty() ? why
                     : message("{1} is not defined for {2}. {3}", techniqueName(technique), model.displayName, why);
}

Message notDefinedFor(Technique technique, const std::vector<ModelSpec>& models) {
  std::string names;
  for (const ModelSpec& model : models)
    if (!whyNotDefined(technique, model).empty()) names += (names.empty() ? "" : ", ") + model.displayName;
  return names.empty() ? Message() : message("Not defined for {1}.", names);
}

Message notDefinedWords(int maps) {
  return plural(maps, "1 map is not defined, as its technique asks for something that its network does not have.",
                "{1} maps are not defined, as their techniques ask for something that their networks do not have.",
                maps);
}

}  // namespace sightline
