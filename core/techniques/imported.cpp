// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/rows.h"

namespace sightline {

TechniqueInfo importedRow() {
  TechniqueInfo info;
  info.id = "imported";
  info.name = "Imported maps";
  info.meaning =
      "Maps that another program computed, read from a folder: MODEL/IMAGE.npy or IMAGE_MODEL.npy, or grey images.";
  info.needs.files = true;
  info.cost = TechniqueInfo::Cost::OnePass;
  return info;
}

}  // namespace sightline
