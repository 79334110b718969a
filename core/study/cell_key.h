// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>

#include "core/techniques/technique.h"

namespace sightline {

/// One map of a study: which image, model and technique (indices into the study's lists).
struct CellKey {
  int image = 0, model = 0;
  Technique technique = Technique::GradCam;
  auto operator<=>(const CellKey&) const = default;  // NOLINT(modernize-use-nullptr): there is no pointer
};

}  // namespace sightline
