// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>

#include "core/alignment/binarisation.h"
#include "core/types/plane.h"

namespace sightline {

/// The shape of a human mask. A property is empty where a mask that marks nothing has none.
struct MaskShape {
  double areaShare = 0;              ///< marked pixels over all
  std::optional<double> elongation;  ///< ratio of the axes of the ellipse with the same second moments, at least 1
  int components = 0;                ///< 8-connected parts
  double borderContact = 0;          ///< share of the image's outermost pixels that are marked
  std::optional<double>
      entropy;  ///< of the people, in bits: mean binary entropy of the pixels that anyone marked, 0 to 1
};

/// @param votes  people per pixel, 0..annotators
MaskShape maskShape(const Plane<std::uint8_t>& votes, int annotators, const AgreementRule& agreement);

/// The largest 8-connected part of a mask; of equal ones the first in reading order. `parts` gets their number.
Plane<std::uint8_t> largestComponent(const Plane<std::uint8_t>& mask, int* parts = nullptr);

}  // namespace sightline
