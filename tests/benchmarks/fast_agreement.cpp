// SPDX-License-Identifier: GPL-3.0-or-later
// How far XRAI's fast mode is from the exact one, and how well it knows: overlap of the maps' most important fifths.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

#include "core/base/files.h"
#include "core/compute/torch/gradients/integrated_gradients.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/image/image_io.h"
#include "core/models/registry.h"
#include "core/techniques/expected_agreement.h"
#include "core/techniques/segments.h"
#include "core/techniques/xrai_regions.h"
#include "tests/benchmarks/network_checks.h"

namespace sightline::bench {
namespace {

/// One network and how it is fed: an identifier, a model file or a TorchScript archive, "@SIZE" behind it for images of
/// another size.
ModelSpec specOf(const std::string& name) {
  const auto at = name.rfind('@');
  const std::string id = name.substr(0, at);
  const std::string extension = std::filesystem::path(id).extension().string();
  ModelSpec model = extension == ".pt"     ? torchScriptModel(id, {}, {})
                    : extension == ".json" ? readModelFile(id)
                                           : findModel(id, resourceDirectory() / "demo", {});
  if (at != std::string::npos) {
    model.preprocessing.size = std::stoi(name.substr(at + 1));
    model.architecture = sizedFor(model.architecture, model.preprocessing.size, id);
  }
  return model;
}

/// With its own weights where it has any (the demo's networks, archives), else with formula weights.
std::shared_ptr<Classifier> networkOf(const ModelSpec& model) {
  if (!model.weights.empty()) return loadClassifier(model.architecture, model.weights, model.preprocessing.size);
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

/// A map of the fast mode: what it said of itself and what was found.
struct Case {
  ExpectedAgreement stated;
  double steadiness = 0, found = 0;
};

/// What the statements of many maps are worth.
struct Reliability {
  int maps = 0, unknown = 0, inside = 0;
  double stated = 0, found = 0, apart = 0;  ///< sums over the maps with a statement
  void add(const Case& c) {
    ++maps;
    if (!c.stated.range) {
      ++unknown;
      return;
    }
    const auto& r = *c.stated.range;
    stated += r.expected;
    found += c.found;
    apart += std::abs(r.expected - c.found);
    inside += c.found >= r.low && c.found <= r.high;
  }
  void print(const std::string& name) const {
    const double n = maps - unknown;
    if (n == 0)
      std::printf("| %s | %d | %d | | | | |\n", name.c_str(), maps, unknown);
    else
      std::printf("| %s | %d | %d | %.3f | %.3f | %.3f | %.0f %% |\n", name.c_str(), maps, unknown, stated / n,
                  found / n, apart / n, 100 * inside / n);
  }
};

void printReliability(const std::vector<std::pair<std::string, Case>>& cases) {
  std::printf(
      "\n| network | maps | of these unknown | stated | found | mean of abs(stated - found) | in the interval |\n"
      "|---|---|---|---|---|---|---|\n");
  std::map<std::string, Reliability> ofNetwork;
  Reliability all;
  for (const auto& [name, c] : cases) {
    ofNetwork[name].add(c);
    all.add(c);
  }
  for (const auto& [name, r] : ofNetwork) r.print(name);
  all.print("all");
  std::printf(
      "\n| stated | maps | of these unknown | stated | found | mean of abs(stated - found) | in the interval |\n"
      "|---|---|---|---|---|---|---|\n");
  static constexpr std::array kEdges{0.0, 0.82, 0.86, 0.9, 0.94, 0.97, 1.01};
  for (std::size_t e = 0; e + 1 < kEdges.size(); ++e) {
    Reliability bin;
    for (const auto& [name, c] : cases)
      if (c.stated.range && c.stated.range->expected >= kEdges[e] && c.stated.range->expected < kEdges[e + 1])
        bin.add(c);
    std::array<char, 32> label{};
    std::snprintf(label.data(), label.size(), "%.2f - %.2f", kEdges[e], std::min(1.0, kEdges[e + 1]));
    if (bin.maps > 0) bin.print(label.data());
  }
}

}  // namespace

void printFastAgreement(const std::vector<std::string>& networks, const std::vector<std::filesystem::path>& pictures,
                        const std::vector<int>& points, int threads) {
  std::vector<Sum> overall(points.size());
  std::vector<std::pair<std::string, Case>> cases;
  for (const auto& name : networks) {
    const ModelSpec model = specOf(name);
    const auto network = networkOf(model);
    // A model file is often called config.json: its folder tells more.
    const std::filesystem::path path(name);
    const std::string shown = (path.extension() == ".json" ? path.parent_path() : path).filename().string();
    std::vector<Sum> sums(points.size());
    for (const auto& file : pictures) {
      const ModelInput input = prepareInput(readImage(file), model.preprocessing);
      const SegmentSet segments =
          xraiSegments({input.pixels.width, input.pixels.height, {input.pixels.rgb.begin(), input.pixels.rgb.end()}});
      IgOptions options;
      const auto mapOf = [&](const IgResult& ig) {
        return growRegions(ig.attribution, segments, XraiAlgorithm::Full).map;
      };
      const IgResult exact = integratedGradients(*network, {input, model.preprocessing, -1, options, threads});
      const auto reference = mapOf(exact);
      options.mode = IgMode::Fast;
      options.tolerance = 0;
      for (std::size_t p = 0; p < points.size(); ++p) {
        options.maxPoints = points[p];
        const IgResult fast =
            integratedGradients(*network, {input, model.preprocessing, exact.target, options, threads});
        const auto map = mapOf(fast);
        const Case c{expectedAgreement(fast, map, segments, XraiAlgorithm::Full),
                     steadiness(fast, map, segments, XraiAlgorithm::Full), topFifthOverlap(reference, map)};
        sums[p].add(c.found);
        overall[p].add(c.found);
        cases.emplace_back(shown, c);
        const auto range = c.stated.range.value_or(ExpectedAgreement::Range{0, 0, 0});
        std::fprintf(stderr,
                     "%s %s %d points, %d gradients: path error %.3f, steadiness %.3f, stated %.3f (%.3f to %.3f), "
                     "found %.3f %s\n",
                     shown.c_str(), file.filename().c_str(), points[p], fast.evaluations, fast.relativePathError,
                     c.steadiness, range.expected, range.low, range.high, c.found, c.stated.unknown.text().c_str());
      }
    }
    std::printf("| %s |", shown.c_str());
    for (const Sum& s : sums) std::printf(" %.3f (%.2f) |", s.mean(), s.lowest);
    std::printf("\n");
    std::fflush(stdout);
  }
  std::printf("| mean, lowest; points");
  for (const int p : points) std::printf(" %d", p);
  std::printf(" |");
  for (const Sum& s : overall) std::printf(" %.3f (%.2f) |", s.mean(), s.lowest);
  std::printf("\n");
  printReliability(cases);
}

}  // namespace sightline::bench
