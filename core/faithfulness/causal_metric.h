// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/faithfulness/hidden_pixels.h"
#include "core/faithfulness/measured.h"
#include "core/techniques/explanation.h"

namespace sightline {

/// How deletion and insertion (Petsiuk, Das, Saenko 2018, RISE) are measured. The defaults are the authors' for one
/// image.
struct CausalOptions {
  int step = 224;  ///< pixels that are changed from one point of a curve to the next, at least 1
  Substrate deletion = Substrate::Mean, insertion = Substrate::Blur;
  /// Points only where the curve bends, until its area is known to about `tolerance`; else every point.
  bool adaptive = false;
  double tolerance = 0.002;

  bool operator==(const CausalOptions&) const = default;
};

/// The probability of the class while the pixels of an image are changed in the order of a map.
struct CausalCurve {
  std::vector<double> share;        ///< of the pixels that are changed, 0..1, rising
  std::vector<double> probability;  ///< 0..1, of the class; as long as `share`
  /// Trapezoids of equal width over the steps, as in the authors' program: a short last step counts in full. 0..1
  double area = 0;
  /// Of an adaptive curve: how far the area may be from the whole curve's, from the bends that were seen; else 0.
  double areaError = 0;
};

struct CausalCurves {
  Measured<CausalCurve> deletion;   ///< highest values first are taken away: a low area is a faithful map
  Measured<CausalCurve> insertion;  ///< highest values first come back: a high area is a faithful map
  int evaluations = 0;              ///< passes through the network
};

/// Measures a map on the network's own grid. @param map  as large as the network's input
/// Undefined, with the reason, for maps of one value or with values that are not numbers, for images that are their own
/// substrate, and where the probability is the same whatever is hidden. @throws Error, Cancelled
CausalCurves causalCurves(ExplainedNetwork& network, const Preprocessing& preprocessing, const Plane<float>& map,
                          const CausalOptions& options, const ExplainSinks& sinks);

/// Why a map orders nothing: empty for one that does.
Message whyNoOrder(const Plane<float>& map);

}  // namespace sightline
