// SPDX-License-Identifier: GPL-3.0-or-later
// How far XRAI's fast mode is from the exact one: overlap of the maps' most important fifth.
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

#include "core/base/files.h"
#include "core/compute/torch/gradients/integrated_gradients.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/image/image_io.h"
#include "core/models/registry.h"
#include "core/techniques/segments.h"
#include "core/techniques/xrai_regions.h"
#include "tests/benchmarks/network_checks.h"

namespace sightline::bench {
namespace {

/// Pixels at or above the value that a fifth of the map reaches.
std::vector<bool> topFifth(const Plane<float>& map) {
  std::vector<float> sorted(map.values().begin(), map.values().end());
  const auto at = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 5);
  std::nth_element(sorted.begin(), at, sorted.end(), std::greater<>());
  std::vector<bool> mask(map.size());
  for (std::size_t i = 0; i < map.size(); ++i) mask[i] = map[i] >= *at;
  return mask;
}

double overlap(const std::vector<bool>& a, const std::vector<bool>& b) {
  std::size_t both = 0, either = 0;
  for (std::size_t i = 0; i < a.size(); ++i) both += a[i] && b[i], either += a[i] || b[i];
  return either == 0 ? 1 : static_cast<double>(both) / static_cast<double>(either);
}

/// The demo's networks with their own weights, all others with formula weights.
std::shared_ptr<Classifier> networkOf(const ModelSpec& model) {
  if (model.id.rfind("demo-", 0) == 0) return loadClassifier(model.architecture, model.weights);
  auto network = makeClassifier(model.architecture);
  fillWithFormula(*network, familyId(model.architecture));
  return network;
}

struct Sum {
  double total = 0, lowest = 1;
  int count = 0;
  void add(double value) {
    total += value;
    lowest = std::min(lowest, value);
    ++count;
  }
  [[nodiscard]] double mean() const { return total / count; }
};

}  // namespace

void printFastAgreement(const std::vector<std::string>& networks, const std::vector<std::filesystem::path>& pictures,
                        const std::vector<int>& points, int threads) {
  static constexpr std::array kErrors{0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6};
  std::vector<Sum> overall(points.size());
  std::array<Sum, kErrors.size()> ofError;
  for (const auto& name : networks) {
    const ModelSpec model = findModel(name, resourceDirectory() / "demo", {});
    const auto network = networkOf(model);
    std::vector<Sum> sums(points.size());
    for (const auto& file : pictures) {
      const ModelInput input = prepareInput(readImage(file), model.preprocessing);
      const SegmentSet segments =
          xraiSegments({input.pixels.width, input.pixels.height, {input.pixels.rgb.begin(), input.pixels.rgb.end()}});
      IgOptions options;
      const auto mapOf = [&](const IgResult& ig) {
        return topFifth(growRegions(ig.attribution, segments, XraiAlgorithm::Full).map);
      };
      const IgResult exact = integratedGradients(*network, {input, model.preprocessing, -1, options, threads});
      const auto reference = mapOf(exact);
      options.mode = IgMode::Fast;
      options.tolerance = 0;
      for (std::size_t p = 0; p < points.size(); ++p) {
        options.maxPoints = points[p];
        const IgResult fast =
            integratedGradients(*network, {input, model.preprocessing, exact.target, options, threads});
        const double agreement = overlap(reference, mapOf(fast));
        sums[p].add(agreement);
        overall[p].add(agreement);
        for (std::size_t e = kErrors.size(); e-- > 0;)
          if (fast.relativePathError >= kErrors[e]) {
            ofError[e].add(agreement);
            break;
          }
        std::fprintf(stderr, "%s %s %d points, %d gradients: path error %.3f, overlap %.3f\n", name.c_str(),
                     file.filename().c_str(), points[p], fast.evaluations, fast.relativePathError, agreement);
      }
    }
    std::printf("| %s |", name.c_str());
    for (const Sum& s : sums) std::printf(" %.3f (%.2f) |", s.mean(), s.lowest);
    std::printf("\n");
    std::fflush(stdout);
  }
  std::printf("| mean, lowest; points");
  for (const int p : points) std::printf(" %d", p);
  std::printf(" |");
  for (const Sum& s : overall) std::printf(" %.3f (%.2f) |", s.mean(), s.lowest);
  std::printf("\n\n| path error from | maps | mean overlap |\n|---|---|---|\n");
  for (std::size_t e = 0; e < kErrors.size(); ++e)
    if (ofError[e].count > 0) std::printf("| %.2f | %d | %.3f |\n", kErrors[e], ofError[e].count, ofError[e].mean());
}

}  // namespace sightline::bench
