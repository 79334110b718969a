// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstdint>
#include <memory>

#include "core/alignment/alignment_curve.h"
#include "core/base/parallel_for.h"
#include "core/techniques/segments.h"
#include "core/techniques/xrai_regions.h"
#include "tests/benchmarks/bench.h"

namespace sightline::bench {
namespace {

constexpr int kSide = 224, kPairs = 800;

/// Smooth maps and masks that differ from pair to pair; values follow from the index.
Plane<float> syntheticMap(int index, int side = kSide) {
  Plane<float> map(side, side);
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x)
      map.at(x, y) = static_cast<float>(std::sin(0.021 * x * (1 + index % 7) + index) +
                                        std::cos(0.017 * y * (1 + index % 5)) + 1e-4 * ((x * 31 + y * 17) % 101));
  return map;
}

Plane<std::uint8_t> syntheticVotes(int index) {
  Plane<std::uint8_t> votes(kSide, kSide);
  const double cx = 60 + index % 100, cy = 80 + index % 60;
  for (int y = 0; y < kSide; ++y)
    for (int x = 0; x < kSide; ++x)
      votes.at(x, y) = static_cast<std::uint8_t>(std::max(0.0, 10.5 - std::hypot(x - cx, y - cy) / 6));
  return votes;
}

std::vector<std::unique_ptr<AlignmentCurve>> buildCurves() {
  std::vector<std::unique_ptr<AlignmentCurve>> curves(kPairs);
  parallelFor(kPairs, [&](std::size_t i) {
    curves[i] =
        std::make_unique<AlignmentCurve>(syntheticMap(static_cast<int>(i)), syntheticVotes(static_cast<int>(i)), 10);
  });
  return curves;
}

Samples rescore() {
  const auto curves = buildCurves();
  double k = 0;
  return repeat(200, [&] {
    k = k > 3 ? 0 : k + 0.013;
    const BinarisationRule rule{BinarisationRule::Kind::MeanPlusSd, k};
    for (const auto& curve : curves) {
      const AgreementRule agreement{1 + static_cast<int>(k * 3) % 10, 10};
      volatile auto kept = curve->counts(curve->threshold(rule, agreement), agreement).both;
      (void)kept;
    }
  });
}

FloatImage syntheticPicture(int side) {
  FloatImage image{side, side, {}};
  image.values.reserve(static_cast<std::size_t>(side) * side * 3);
  const auto base = syntheticMap(3, side), detail = syntheticMap(11, side);
  for (std::size_t i = 0; i < base.size(); ++i)
    for (int c = 0; c < 3; ++c)
      image.values.push_back(127.f + 60.f * base[i] * (c == 0 ? 1.f : 0.6f) + 20.f * detail[i] +
                             static_cast<float>((i * 2654435761u >> 24) % 23));
  return image;
}

}  // namespace

std::vector<Benchmark> coreBenchmarks() {
  return {{"curve-build", "AlignmentCurves of 800 pairs at 224 x 224, both cores",
           [] { return repeat(5, [] { buildCurves(); }); }},
          {"rescore", "thresholds and counts of 800 pairs under another rule value and agreement", rescore},
          {"segments", "XRAI's six segmentations of a 224 x 224 picture, dilated",
           [] {
             const auto picture = syntheticPicture(224);
             return repeat(20, [&] { xraiSegments(picture); });
           }},
          {"regions", "XRAI's region growing (full) given segments and attribution, 224 x 224", [] {
             const auto segments = xraiSegments(syntheticPicture(224));
             const auto attribution = syntheticMap(5);
             return repeat(50, [&] { growRegions(attribution, segments, XraiAlgorithm::Full); });
           }}};
}

}  // namespace sightline::bench
