// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace sightline {

/// How a saliency map becomes a saliency mask (docs/numerics.md, Binarisation and scores). Every rule keeps pixels >=
/// its threshold on the map scaled to [0,1] by its own minimum and maximum (Shared Interest's util.py).
struct BinarisationRule {
  enum class Kind {
    Fixed,       ///< value = threshold in [0,1]
    MeanPlusSd,  ///< value = k in [-10,10]; threshold = mean + k * population sd
    Percentile,  ///< value = quantile in [0,1], linear interpolation
    TopArea,     ///< value = share of pixels kept, in [0,1]; equal values at the border are all kept
    MatchHuman,  ///< as many pixels as people marked (ties as above); value unused
    Otsu,        ///< 256-bin between-class variance maximum; value unused
    /// value = fraction in [0,1] of the maximum in the map's own units, before scaling (0.15 in the Grad-CAM
    /// authors' code, 0.2 in Zhou et al. 2016); the same as Fixed for a map whose minimum is 0.
    FractionOfMax,
  };
  Kind kind = Kind::MeanPlusSd;
  double value = 1.0;
  bool largestPart =
      false;  ///< of the pixels kept, only the largest 8-connected part stays (wsolevaluation, Grad-CAM's authors)
  bool operator==(const BinarisationRule&) const = default;
};

/// "mean+1sd", "percentile:0.9", "fixed:0.5", "max:0.15", "otsu", "area:0.2", "match"; each may end in ",largest".
/// @throws Error InvalidOption that lists the forms and ranges.
BinarisationRule parseBinarisationRule(const std::string& text);
std::string toString(const BinarisationRule& rule);

/// When a pixel of the human mask counts: at least `people` of `of` marked it.
struct AgreementRule {
  int people = 5;
  int of = 10;
  bool operator==(const AgreementRule&) const = default;
};

/// One person's mark is enough, however many people there are.
inline constexpr AgreementRule kAnybody{1, 255};

/// "agree:5/10" or "fixed:0.5" (grey >= 0.5, i.e. at least half). @throws Error InvalidOption.
AgreementRule parseAgreementRule(const std::string& text);
std::string toString(const AgreementRule& rule);

}  // namespace sightline
