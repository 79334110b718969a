// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>
#include <torch/torch.h>

#include <algorithm>
#include <cctype>

#include "core/compute/torch/graphs/graph_classifier.h"
#include "core/models/registry.h"
#include "tests/benchmarks/network_checks.h"

namespace sightline::bench {
namespace {

using Json = nlohmann::ordered_json;

/// Seconds that the processors worked for this program, whatever else runs beside it.
double processorSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double forward(Classifier& network, const torch::Tensor& images) {
  torch::NoGradGuard noGrad;
  const double before = processorSeconds();
  network.forward(images);
  return processorSeconds() - before;
}

double gradient(Classifier& network, const torch::Tensor& images) {
  const auto x = images.clone().requires_grad_(true);
  const double before = processorSeconds();
  const auto scores = network.forward(x);
  (void)torch::autograd::grad({scores.select(1, 0).sum()}, {x});
  return processorSeconds() - before;
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

}  // namespace

Json measureGraph(const std::filesystem::path& file, const std::string& id, int times) {
  const ModelSpec spec = findModel(id, {}, {});
  const auto native = makeClassifier(spec.architecture);
  fillWithFormula(*native, "plain");
  const auto graph = file.extension() == ".pt2" ? loadExported({}, 0, 0, file) : loadOnnx({}, 0, 0, file);
  const int side = spec.preprocessing.size;
  Json out{{"file", file.filename().string()}, {"native", id}, {"threads", at::get_num_threads()}, {"turns", times}};
  for (const auto& [name, images, run] : {std::tuple("forward_1", 1, &forward),
                                          {"gradient_1", 1, &gradient},
                                          {"forward_4", 4, &forward},
                                          {"gradient_4", 4, &gradient}}) {
    const auto x = torch::randn({images, 3, side, side});
    run(*native, x);  // packs weights
    run(*graph, x);
    std::vector<double> a, b;
    for (int i = 0; i < times; ++i) {
      a.push_back(run(*native, x));
      b.push_back(run(*graph, x));
    }
    out[name] = {{"native_s", median(a)}, {"graph_s", median(b)}, {"ratio", median(b) / median(a)}};
  }
  return out;
}

}  // namespace sightline::bench
