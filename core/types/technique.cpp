// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/types/technique.h"

#include <string>

#include "core/base/error.h"

namespace sightline {

std::string_view techniqueId(Technique technique) { return technique == Technique::GradCam ? "gradcam" : "xrai"; }

std::string_view techniqueName(Technique technique) { return technique == Technique::GradCam ? "Grad-CAM" : "XRAI"; }

Technique techniqueFromId(std::string_view id) {
  for (const Technique t : kTechniques)
    if (techniqueId(t) == id) return t;
  throw Error(ErrorCode::InvalidOption, std::string(id), "is not a known technique", "Use gradcam or xrai.");
}

}  // namespace sightline
