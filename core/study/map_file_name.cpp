// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/map_file_name.h"

namespace sightline {

std::string mapFileStem(const StudyDefinition& study, const CellKey& key) {
  std::string name = study.dataset.items[static_cast<std::size_t>(key.image)].id + "_" +
                     study.models[static_cast<std::size_t>(key.model)].id + "_" + techniqueId(key.technique);
  for (char& c : name)
    if (c == '/' || c == '\\' || c == ' ' || static_cast<unsigned char>(c) < 32) c = '-';
  return name;
}

}  // namespace sightline
