// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/study/cell_key.h"
#include "core/study/definition.h"

namespace sightline {

/// A cell in words, for errors and the status: "XRAI · Swin · cat3".
inline std::string cellName(const StudyDefinition& study, const CellKey& key) {
  return techniqueName(key.technique) + " · " + study.models[static_cast<std::size_t>(key.model)].displayName + " · " +
         study.dataset.items[static_cast<std::size_t>(key.image)].id;
}

}  // namespace sightline
