// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-bench-networks [MODEL...] [--whole] [--batch N] [--threads N] [--json] | --parity FOLDER | --loading |
// --fast-agreement IMAGE... | --graph FILE --native MODEL: the full-size networks with formula weights (speed does not
// depend on their values), beside the peak of a large matrix product measured between them.
#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "app/openmp_policy.h"
#include "core/base/error.h"
#include "core/base/processors.h"
#include "core/compute/torch/gradients/grad_cam.h"
#include "core/compute/torch/gradients/gradient_memory.h"
#include "core/compute/torch/gradients/integrated_gradients.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/models/registry.h"
#include "core/techniques/segments.h"
#include "core/techniques/xrai_regions.h"
#include "tests/benchmarks/network_checks.h"

using namespace sightline;
using bench::fillWithFormula;
using Json = nlohmann::ordered_json;

namespace {

template <class Work>
double seconds(const Work& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

template <class Work>
double fastest(int times, const Work& work) {
  double best = 1e300;
  for (int i = 0; i < times; ++i) best = std::min(best, seconds(work));
  return best;
}

/// GFLOP/s of a 2048-wide float32 matrix product on all threads.
double peak() {
  torch::NoGradGuard noGrad;
  constexpr int64_t kSide = 2048;
  const auto a = torch::randn({kSide, kSide}), b = torch::randn({kSide, kSide});
  auto c = torch::mm(a, b);
  const double t = fastest(5, [&] { torch::mm_out(c, a, b); });
  return 2.0 * kSide * kSide * kSide / t * 1e-9;
}

/// Multiplications and additions of one forward pass and of the gradient with respect to its input, in GFLOP. Layers
/// are counted from what they put out; attention from the projections that feed it.
struct Work {
  double forward = 0, backward = 0;
};
Work countWork(Classifier& network, const ModelSpec& model) {
  torch::NoGradGuard noGrad;
  std::map<std::string, torch::Tensor> parameters;
  for (const auto& p : network.named_parameters()) parameters[p.key()] = p.value();
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  network.forward(torch::zeros({1, 3, model.preprocessing.size, model.preprocessing.size}));
  Work work;
  for (const auto& tap : recorder.taps()) {
    const auto weight = parameters.find(tap.path + ".weight");
    const auto endsWith = [&](const std::string& s) {
      return tap.path.size() >= s.size() && tap.path.compare(tap.path.size() - s.size(), s.size(), s) == 0;
    };
    if (weight != parameters.end() && weight->second.dim() >= 2 && (tap.type == "Conv2d" || tap.type == "Linear")) {
      const double flops =
          2.0 * static_cast<double>(tap.output.numel()) * static_cast<double>(weight->second[0].numel());
      work.forward += flops;
      work.backward += flops;
    }
    // scores and mixed values: 2 N^2 C each per window; both operands of both get a gradient.
    if (endsWith("attn.qkv")) {
      const double tokens = static_cast<double>(tap.output.size(1)),
                   flops = 4.0 * static_cast<double>(tap.output.numel()) / 3 * tokens;
      work.forward += flops;
      work.backward += 2 * flops;
    }
  }
  work.forward *= 1e-9;
  work.backward *= 1e-9;
  return work;
}

/// Waves with grain; compare_with_python draws the same.
Image drawnImage(int side) {
  Image image{side, side,
              std::vector<std::uint8_t>(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 3)};
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x)
      for (int c = 0; c < 3; ++c)
        image.rgb[static_cast<std::size_t>((y * side + x) * 3 + c)] =
            static_cast<std::uint8_t>(127 + 60 * std::sin(x * 0.05 * (c + 1)) * std::cos(y * 0.04) +
                                      40 * std::sin((x * x + y * y) * 0.0007) + (x * 7 + y * 13) % 17);
  return image;
}

/// Attribution without structure: many steps of the region growing.
Plane<float> noiseMap(int width, int height) {
  Plane<float> map(width, height);
  std::mt19937 random(1);
  std::normal_distribution<float> normal;
  for (std::size_t i = 0; i < map.size(); ++i) map[i] = normal(random);
  return map;
}

struct Named {
  const char *model, *arch;
  int batch;
};
constexpr Named kKnown[]{{"resnet101", "resnet", 8},
                         {"tf_efficientnet_b6", "efficientnet", 2},
                         {"swin_small_patch4_window7_224", "swin", 8},
                         {"cait_s24_224", "cait", 8},
                         {"vit_small_patch16_224", "vit", 8},
                         {"convnext_tiny", "convnext", 8},
                         {"densenet121", "densenet", 8}};
constexpr std::size_t kStudys = 4;  ///< the first of them are measured when none is named

/// What is asked for on the command line.
struct Options {
  std::vector<std::string> names;
  bool whole = false, json = false, loading = false;
  int threads = static_cast<int>(usableProcessors());
  int batch = 0;  ///< 0: the best measured for each network
  std::string golden;
  std::vector<std::filesystem::path> images;
  std::string graph, native;
  int turns = 11;
  std::vector<int> points{5, 9, 13, 17, 21, 25, 33};
};

void addOptions(CLI::App& app, Options& o) {
  app.add_option("models", o.names, "networks to measure (default: the study's four)");
  app.add_flag("--whole", o.whole, "also one exact and one fast XRAI map each (a minute per network)");
  app.add_flag("--json", o.json, "one JSON document on stdout");
  app.add_option("--batch", o.batch, "points at once (default: the best measured for each network)")
      ->check(CLI::Range(1, 256));
  app.add_option("--threads", o.threads, "cores to use")->check(CLI::Range(1, 1024));
  app.add_option("--parity", o.golden,
                 "only print how far all is from the reference values in this folder (tests/golden)")
      ->check(CLI::ExistingDirectory);
  app.add_flag("--loading", o.loading, "only measure loading the study's four networks, and the memory they take");
  app.add_option("--fast-agreement", o.images,
                 "only print how far XRAI's fast maps of these images are from the exact ones and from what they state "
                 "(networks: the "
                 "demo's; or identifiers, model files or archives, with @SIZE for images of another size)")
      ->check(CLI::ExistingFile);
  app.add_option(
         "--graph", o.graph,
         "only measure a network in a file (.onnx, .pt2) against --native in turns, in seconds of the processor "
         "(tests/benchmarks/export_networks.py writes some)")
      ->check(CLI::ExistingFile);
  app.add_option("--native", o.native, "the published network that --graph is compared with, as resnet50");
  app.add_option("--turns", o.turns, "with --graph: how often each is measured")->check(CLI::Range(3, 1000));
  app.add_option("--points", o.points, "with --fast-agreement: points per baseline")
      ->delimiter(',')
      ->check(CLI::Range(5, 100));
}

/// Times a whole XRAI map and adds it to a row.
void measureWhole(Classifier& network, const IntegratedGradientsRequest& request, const FloatImage& image, Json& row) {
  double first = 0;
  const auto begin = std::chrono::steady_clock::now();
  const auto elapsed = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(); };
  const auto segments = xraiSegments(image);
  const auto result = integratedGradients(network, request, {}, {}, [&](const IgPartial& p) {
    growRegions(p.attribution, segments, XraiAlgorithm::Full);
    if (first == 0) first = elapsed();
  });
  growRegions(result.attribution, segments, XraiAlgorithm::Full);
  const std::string prefix = "xrai_" + modeId(request.options.mode);
  row[prefix + "_s"] = elapsed();
  row[prefix + "_first_map_s"] = first;
  row[prefix + "_gradients"] = result.evaluations;
}

/// All numbers of one network.
Json measure(const Named& named, const Options& o) {
  const int batch = o.batch ? o.batch : named.batch;
  const ModelSpec model = findModel(named.model, {}, {});
  const auto network = makeClassifier(model.architecture);
  fillWithFormula(*network, named.arch);
  const Image drawn = drawnImage(model.preprocessing.size);
  const auto input = prepareInput(drawn, model.preprocessing);
  const auto tensor =
      torch::from_blob(const_cast<float*>(input.values.data()), {1, 3, input.pixels.height, input.pixels.width})
          .clone();
  const Work work = countWork(*network, model);

  IntegratedGradientsRequest request{input, model.preprocessing, -1, {}, o.threads};
  request.options.batchSize = batch;
  request.options.steps = 2 * batch;
  const double before = peak();
  const double forward = fastest(3, [&] {
    torch::NoGradGuard noGrad;
    network->forward(tensor);
  });
  const double cam = fastest(3, [&] { (void)gradCam(*network, tensor, -1, {model.defaultLayer}); });
  const double step = fastest(4, [&] { (void)integratedGradients(*network, request); }) / (2.0 * request.options.steps);
  const double best = std::max(before, peak());
  Json row{{"threads", o.threads},
           {"peak_gflops", best},
           {"gflop_forward", work.forward},
           {"gflop_forward_and_input_gradient", work.forward + work.backward},
           {"forward_s", forward},
           {"gradcam_s", cam},
           {"ig_step_s", step},
           {"ig_batch", batch},
           {"share_of_peak", (work.forward + work.backward) / step / best}};
  const FloatImage image{drawn.width, drawn.height, {drawn.rgb.begin(), drawn.rgb.end()}};
  const auto found = xraiSegments(image);
  const auto noise = noiseMap(image.width, image.height);
  torch::Tensor logits;
  row["gradient_mib_per_picture"] =
      static_cast<double>(measureGradientMemory(*network, tensor, logits).bytesPerPicture) / (1 << 20);
  row["input_side"] = image.width;
  row["segment_count"] = found.masks.size();
  row["segments_s"] = fastest(5, [&] { xraiSegments(image); });
  row["regions_s"] = fastest(5, [&] { growRegions(noise, found, XraiAlgorithm::Full); });
  for (const IgMode mode : {IgMode::Exact, IgMode::Fast}) {
    if (!o.whole) break;
    request.options = {};
    request.options.batchSize = batch;
    request.options.mode = mode;
    request.options.tolerance = 0;  // of the fast mode: all of its points, the longest that it may take
    measureWhole(*network, request, image, row);
  }
  return row;
}

void run(const Options& o) {
  at::set_num_threads(o.threads);
  if (!o.graph.empty()) {
    std::cout << bench::measureGraph(o.graph, o.native, o.turns).dump(2) << '\n';
    return;
  }
  if (!o.images.empty())
    return bench::printFastAgreement(
        o.names.empty() ? std::vector<std::string>{"demo-resnet", "demo-efficientnet", "demo-swin", "demo-cait"}
                        : o.names,
        o.images, o.points, o.threads);
  if (!o.golden.empty()) bench::printParity(o.golden);
  if (o.loading) std::cout << bench::measureLoading().dump(2) << '\n';
  if (!o.golden.empty() || o.loading) return;
  for (const auto& name : o.names)
    if (std::none_of(std::begin(kKnown), std::end(kKnown), [&](const Named& k) { return name == k.model; }))
      throw Error(ErrorCode::InvalidOption, name, "cannot be measured here",
                  "Known: resnet101, tf_efficientnet_b6, swin_small_patch4_window7_224, cait_s24_224, "
                  "vit_small_patch16_224, convnext_tiny, densenet121.");
  Json document = Json::object();
  for (const Named& named : kKnown) {
    const bool wanted = o.names.empty() ? &named < kKnown + kStudys
                                        : std::find(o.names.begin(), o.names.end(), named.model) != o.names.end();
    if (!wanted) continue;
    Json row = measure(named, o);
    std::cerr << named.model << ": " << row.dump() << '\n';
    document[named.model] = std::move(row);
  }
  if (o.json) std::cout << document.dump(2) << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  app::waitPassively(argv);  // as the programs do
  CLI::App app{"Measures the full-size networks against the peak of a large matrix product in the same run."};
  Options options;
  addOptions(app, options);
  CLI11_PARSE(app, argc, argv);
  try {
    run(options);
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
