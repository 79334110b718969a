// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/techniques/blank.h"
#include "core/techniques/expected_agreement.h"
#include "core/techniques/ig_row.h"
#include "core/techniques/rows.h"
#include "core/techniques/xrai_regions.h"

namespace sightline {
namespace {

Explanation explainByXrai(ExplainedNetwork& network, const OptionValues& options, const std::vector<std::string>&,
                          const ExplainSinks& sinks) {
  const IgOptions ig = igOptionsOf(options);
  const auto algorithm = options.choice("algorithm") == "fast" ? XraiAlgorithm::Fast : XraiAlgorithm::Full;
  const Region& covers = network.input().covers;
  Explanation out;
  out.segments = network.segments(ig.convention, sinks.stop);
  sinks.tell(0.04, "segments");
  // Maps of the gradients so far are for the eye alone.
  const auto showPartial = [&](const IgPartial& partial) {
    if (sinks.stop.stop_requested() || !blankReasonOf(partial.attribution).empty()) return;
    sinks.partial({partial.fraction, {growRegions(partial.attribution, *out.segments, algorithm).map, covers, {}}});
  };
  ExplainSinks inner = sinks;
  if (sinks.progress)
    inner.progress = [&](const Progress& p) {
      sinks.progress({0.04 + 0.92 * std::clamp(p.fraction, 0.0, 1.0), p.stage});
    };
  out.path = network.integratedGradients(ig, inner, sinks.partial ? IgPartialSink(showPartial) : IgPartialSink());
  throwIfStopped(sinks.stop);
  out.target = out.path->target;
  out.evaluations = out.path->evaluations;
  out.map = {Plane<float>(out.path->attribution.width(), out.path->attribution.height()), covers,
             blankReasonOf(*out.path)};
  if (out.map.blankReason.empty()) {
    out.regions = growRegions(out.path->attribution, *out.segments, algorithm, sinks.stop);
    out.map.values = out.regions->map;
  }
  out.agreement = ig.mode == IgMode::Fast
                      ? expectedAgreement(*out.path, out.map.values, *out.segments, algorithm, sinks.stop)
                      : ExpectedAgreement{ExpectedAgreement::Range{}, {}};
  sinks.tell(1, "regions");
  return out;
}

}  // namespace

TechniqueInfo xraiRow() {
  TechniqueInfo info;
  info.id = "xrai";
  info.name = "XRAI";
  info.meaning = "Regions of the image in the order of their Integrated Gradients density (Kapishnikov et al. 2019).";
  info.needs.gradients = true;
  info.values = TechniqueInfo::Values::Regions;
  info.options = igOptionSpecs();
  info.options.push_back(choiceOption("algorithm", {"full", "fast"}, "Regions",
                                      "full: regions grow by merging; fast: segments in the order of their density"));
  info.run = explainByXrai;
  return info;
}

}  // namespace sightline
