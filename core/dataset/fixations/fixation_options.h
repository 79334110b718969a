// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace sightline {

/// How a person's fixations become a map and the map what the person "marked".
struct FixationOptions {
  enum class SigmaUnit { Usual, Pixels, Degrees };
  enum class Weights { Usual, Durations, Counts };
  /// What lies beyond the edges of the image, named as in scipy.ndimage.
  enum class Edges { Constant, Reflect, Nearest, Mirror, Wrap };
  enum class Cut { Area, ShareOfMaximum };

  /// Standard deviation of the Gaussian. Usual: 1 degree of visual angle where the table says how many pixels that is,
  /// else 35/1024 of the longer side of the image, which is 1 degree in MIT1003 (Judd et al. 2009).
  SigmaUnit sigmaUnit = SigmaUnit::Usual;
  double sigma = 1;
  double pixelsPerDegree = 0;  ///< of the image, where the table does not say; 0: not known
  /// Usual: durations where the table has them, else every fixation counts the same.
  Weights weights = Weights::Usual;
  Edges edges = Edges::Constant;  ///< nothing lies outside
  /// What counts as marked: the highest pixels up to a share of the image's area (Judd et al. 2009 took 20 %) that
  /// reach 1 % of the map's maximum, or all that reach a share of it. A pixel without weight is never marked.
  Cut cut = Cut::Area;
  double cutAt = 0.2;
  bool skipFirst =
      false;  ///< leave out each person's first fixation of an image, usually that on the cross in the middle
  bool operator==(const FixationOptions&) const = default;
};

/// "sigma=1deg,weights=durations,edges=constant,cut=area:0.2,first=keep": all that differs from the usual, or empty.
std::string toString(const FixationOptions& options);
/// Everything, in words for provenance: also what is as usual.
std::string inFull(const FixationOptions& options);
/// Any of sigma (usual, 35px, 1.5deg), ppd (pixels per degree), weights (usual, durations, counts), edges (constant,
/// reflect, nearest, mirror, wrap), cut (area:0.2, max:0.5), first (keep, skip); what is not said is as usual.
/// @throws Error InvalidOption that lists them
FixationOptions parseFixationOptions(const std::string& text);

}  // namespace sightline
