// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/faithfulness.h"

#include "core/base/error.h"
#include "core/base/shortest_number.h"

namespace sightline {

void checkFaithfulness(const FaithfulnessOptions& options, int width, int height) {
  const int pixels = width * height;
  if (options.causal.step < 1 || options.causal.step > pixels)
    throw Error(ErrorCode::InvalidOption, "The step of deletion and insertion",
                message("is {1} pixels", options.causal.step),
                message("The network's input has {1}; give 1 to that many.", pixels));
  for (const double p : options.road.percentiles)
    if (!(p >= 1 && p <= 99))
      throw Error(ErrorCode::InvalidOption, "A percentile of ROAD", message("is {1}", shortest(p)), "Give 1 to 99.");
  if (options.road.percentiles.empty())
    throw Error(ErrorCode::InvalidOption, "ROAD", "has no percentile", "Give one or more, 1 to 99 each.");
}

Faithfulness faithfulnessOf(ExplainedNetwork& network, const Preprocessing& preprocessing, const Plane<float>& map,
                            const FaithfulnessOptions& options, const ExplainSinks& sinks) {
  const Image& pixels = network.input().pixels;
  checkFaithfulness(options, pixels.width, pixels.height);
  if (map.width() != pixels.width || map.height() != pixels.height)
    throw Error(
        ErrorCode::InvalidOption, "The map",
        message("is {1} x {2}, the network's input {3} x {4}", map.width(), map.height(), pixels.width, pixels.height),
        "Give a map with a value for each pixel of the network's input, as 'saliency' writes it.");
  Faithfulness out;
  // Curves take nearly all passes.
  const auto part = [&](double from, double to) {
    ExplainSinks here = sinks;
    here.progress = [&sinks, from, to](const Progress& p) { sinks.tell(from + (to - from) * p.fraction, p.stage); };
    return here;
  };
  out.causal = causalCurves(network, preprocessing, map, options.causal, part(0, 0.85));
  RoadResult roadResult = road(network, map, options.road, part(0.85, 0.9));
  DropResult dropResult = confidenceDrop(network, map, part(0.9, 0.92));
  PicResult picResult;
  if (options.withPic) {
    picResult = pic(network, preprocessing, map, options.pic, part(0.92, 1));
  } else {
    picResult.sic = picResult.aic = Measured<PicCurve>::none("It was not asked for.");
  }
  out.road = std::move(roadResult.scores);
  out.drop = std::move(dropResult.drop);
  out.sic = std::move(picResult.sic);
  out.aic = std::move(picResult.aic);
  out.evaluations = out.causal.evaluations + roadResult.evaluations + dropResult.evaluations + picResult.evaluations;
  return out;
}

std::string describe(const FaithfulnessOptions& options) {
  const CausalOptions& c = options.causal;
  std::string out = "deletion=" + std::string(substrateId(c.deletion)) +
                    " insertion=" + std::string(substrateId(c.insertion)) + " step=" + std::to_string(c.step) +
                    " order=stable score=probability";
  if (c.adaptive) out += " adaptive=" + shortest(c.tolerance);
  out += " road=";
  for (std::size_t i = 0; i < options.road.percentiles.size(); ++i)
    out.append(i > 0 ? "," : "").append(shortest(options.road.percentiles[i]));
  out += " noise=0";
  if (options.withPic)
    out += " pic=random:" + shortest(options.pic.randomShare) + ",seed:" + std::to_string(options.pic.seed) +
           ",least:" + shortest(options.pic.smallestProbability) + (options.pic.monotone ? ",monotone" : "");
  return out;
}

}  // namespace sightline
