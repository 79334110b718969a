// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/analysis/study_statistics.h"

namespace sightline {

/// A box plot of one grouping; several stand side by side in a figure.
struct BoxPlotPanel {
  std::string title;
  std::vector<ScoreGroup> groups;
};

struct BoxPlotStyle {
  double widthInches = 6.875;  ///< two columns of a CVPR paper; one is 3.25
  double heightInches = 2.9;
  double fontPoints = 8;
  std::string axisTitle;                  ///< "IoU"
  std::vector<std::string> modelColours;  ///< `#RRGGBB` per model (colourOf)
  std::vector<std::string> imageNames;    ///< when given, points carry a hover text
  bool points = true;
};

/// The figure as SVG with real text: Tukey boxes (quartiles, median, whiskers within 1.5 IQR), every value as a
/// jittered point, the mean as a white circle, n and what was left out under each label. Models are told by
/// colour and label, XRAI by hatching and triangles as well. Same input, same bytes.
std::string boxPlotSvg(const std::vector<BoxPlotPanel>& panels, const BoxPlotStyle& style);

/// What the parts of the figure are, for its caption.
std::string boxPlotCaption(Metric metric, const std::vector<Technique>& techniques);

/// Horizontal place of a value's point within its box, -1..1: fixed per map, so that points do not dance.
double jitterOf(const CellKey& key);

/// Round ends of an axis that holds 0 and the distance of its ticks, of which both ends are multiples.
struct AxisTicks {
  double top = 1, step = 0.2, bottom = 0;
};
/// For scores, which lie between 0 and 1: from 0 to the smallest of 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1 that
/// holds `largest`. For values below 0 or above 1: four to ten steps of 1, 2 or 5 times a power of ten.
AxisTicks axisTicks(double largest, double smallest = 0);

}  // namespace sightline
