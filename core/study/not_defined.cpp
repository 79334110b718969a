// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/not_defined.h"

#include "core/models/family.h"
#include "core/techniques/registry.h"

namespace sightline {

Message whyNotDefined(Technique technique, const ModelSpec& model) {
  const Message why = whyNoAttention(model.architecture, infoOf(technique).needs.attention);
  return why.empty() ? why
                     : message("{1} is not defined for {2}. {3}", Message::restored(techniqueName(technique)),
                               model.displayName, why);
}

Message notDefinedFor(Technique technique, const std::vector<ModelSpec>& models) {
  std::string names;
  for (const ModelSpec& model : models)
    if (!whyNotDefined(technique, model).empty()) names += (names.empty() ? "" : ", ") + model.displayName;
  return names.empty() ? Message() : message("Not defined for {1}.", names);
}

}  // namespace sightline
