// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "core/faithfulness/measured.h"
#include "core/techniques/explanation.h"

namespace sightline {

/// Performance information curves (Kapishnikov et al. 2019, XRAI): how fast the class comes back while more and more of
/// a blurred image is shown sharp in the order of a map, against how much information is shown, measured by how far the
/// image can be compressed. As PAIR's saliency library computes it.
struct PicOptions {
  /// Shares of the image that are shown, 0..1.
  std::vector<double> thresholds{0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1, 0.13, 0.21, 0.34, 0.5, 0.75};
  double randomShare = 0.01;         ///< of pixels that are shown from the start, the same for all maps
  std::int64_t seed = 20190622;      ///< of those pixels
  double smallestProbability = 0.8;  ///< of the class, without which an image is left out of SIC
  bool monotone = true;              ///< a curve never falls

  bool operator==(const PicOptions&) const = default;
};

/// One curve on the library's grid: the score at 1001 equal steps of normalised information, 0..1 both.
struct PicCurve {
  std::vector<double> scores;
  double area = 0;  ///< trapezoids, 0..1: higher is better
};

struct PicResult {
  Measured<PicCurve> sic;  ///< softmax information: the probability of the class
  Measured<PicCurve> aic;  ///< accuracy information: whether the class is the predicted one
  int evaluations = 0;     ///< passes through the network
};

/// @param map  as large as the network's input. Undefined, with the reason, for maps that order nothing and for images
/// that the definition leaves out. @throws Error, Cancelled
PicResult pic(ExplainedNetwork& network, const Preprocessing& preprocessing, const Plane<float>& map,
              const PicOptions& options, const ExplainSinks& sinks);

/// Bytes of the image as a lossless WebP file of quality 100 and method 4, what Pillow writes. Sizes are of the libwebp
/// that is there: another version may find a shorter file. @throws Error Internal
std::size_t informationIn(const Image& image);

/// The image as it is where it is shown, and between there linear on the Delaunay triangles of the shown pixels, as
/// scipy's griddata; rounded half to even. The corners must be shown. @param shown  as large as the image
Image shownThrough(const Image& image, const std::vector<bool>& shown);

/// One stage of a curve: an image, its information and its score.
struct PicPoint {
  double information = 0, score = 0;
};
/// The curve from its points. @param shown  by rising share  @param blurred, whole  the ends
/// Undefined when an end makes the axis meaningless.
Measured<PicCurve> picCurve(const std::vector<PicPoint>& shown, PicPoint blurred, PicPoint whole, bool monotone);

}  // namespace sightline
