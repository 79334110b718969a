// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_demo/trainer.h"

#include <chrono>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>
#include <string>
#include <vector>

#include "app/train_demo/augmentation.h"
#include "core/demo/random.h"

namespace sightline::demo {
namespace {

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

/// Normal numbers by Box and Muller from our own generator, so that they do not depend on LibTorch's.
void fillNormal(const torch::Tensor& tensor, double deviation, Random& random) {
  auto* out = tensor.data_ptr<float>();
  for (std::int64_t i = 0; i < tensor.numel(); ++i) {
    const double radius = std::sqrt(-2 * std::log(1 - random.unit()));
    out[i] = static_cast<float>(deviation * radius * std::cos(2 * std::numbers::pi * random.unit()));
  }
}

/// FNV-1a, so that a parameter's first values depend on its name and not on its place in a list.
std::uint64_t hashOf(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

std::map<std::string, torch::Tensor> parametersByName(const Classifier& network) {
  std::map<std::string, torch::Tensor> sorted;
  for (const auto& item : network.named_parameters()) sorted[item.key()] = item.value();
  return sorted;
}

/// No decay on biases, norms, layer scale, tokens and tables.
bool decays(const std::string& name, const torch::Tensor& tensor) {
  return tensor.dim() > 1 && !contains(name, "pos_embed") && !contains(name, "cls_token") &&
         !contains(name, "bias_table");
}

}  // namespace

void initialise(Classifier& network, std::uint64_t seed) {
  const torch::NoGradGuard guard;
  for (const auto& [name, tensor] : parametersByName(network)) {
    Random random(seed, hashOf(name), 0);
    if (contains(name, "gamma_")) {
      tensor.fill_(0.1);
    } else if (contains(name, "pos_embed") || contains(name, "cls_token") || contains(name, "bias_table")) {
      fillNormal(tensor, 0.02, random);
    } else if (tensor.dim() == 4) {
      const auto fanOut = static_cast<double>(tensor.size(0) * tensor.size(2) * tensor.size(3));
      const bool depthwise = tensor.size(1) == 1;
      fillNormal(tensor, std::sqrt(2.0 / (depthwise ? static_cast<double>(tensor.size(2) * tensor.size(3)) : fanOut)),
                 random);
    } else if (tensor.dim() == 2) {
      fillNormal(tensor, std::sqrt(2.0 / static_cast<double>(tensor.size(0) + tensor.size(1))), random);
      if (contains(name, "proj_l") || contains(name, "proj_w")) {
        tensor.mul_(0.1);
        tensor.add_(torch::eye(tensor.size(0)));
      }
    } else {
      tensor.fill_(name.ends_with("bias") ? 0.0 : 1.0);
    }
  }
}

void train(Classifier& net, const TrainingSet& set, const Preprocessing& preprocessing, const TrainingOptions& options,
           int cycle, const EpochSink& afterEpoch) {
  const auto started = std::chrono::steady_clock::now();
  std::vector<torch::Tensor> decayed, plain, all;
  for (const auto& [name, tensor] : parametersByName(net)) {
    (decays(name, tensor) ? decayed : plain).push_back(tensor);
    all.push_back(tensor);
  }
  using torch::optim::AdamW;
  using torch::optim::AdamWOptions;
  AdamW optimizer(
      {torch::optim::OptimizerParamGroup(
           decayed, std::make_unique<AdamWOptions>(AdamWOptions(options.peakRate).weight_decay(options.weightDecay))),
       torch::optim::OptimizerParamGroup(
           plain, std::make_unique<AdamWOptions>(AdamWOptions(options.peakRate).weight_decay(0)))},
      AdamWOptions(options.peakRate));
  const std::size_t batch = static_cast<std::size_t>(options.batch), steps = set.size() / batch;
  const double totalSteps = static_cast<double>(steps) * options.epochs;
  const std::size_t floats = static_cast<std::size_t>(preprocessing.size) * preprocessing.size * 3;
  std::vector<std::size_t> order(set.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Random random(options.seed, static_cast<std::uint64_t>(cycle) + 1, 1);
  std::size_t step = 0;
  for (int epoch = 1; epoch <= options.epochs; ++epoch) {
    net.train();
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.next() % i]);
    double loss = 0;
    for (std::size_t b = 0; b < steps; ++b, ++step) {
      torch::Tensor input = torch::empty({options.batch, 3, preprocessing.size, preprocessing.size});
      torch::Tensor target = torch::empty({options.batch}, torch::kLong);
      for (std::size_t i = 0; i < batch; ++i) {
        const std::size_t sample = order[b * batch + i];
        writeAugmented(set.scene(sample), set.side, preprocessing, random, input.data_ptr<float>() + i * floats);
        target.data_ptr<std::int64_t>()[i] = set.labels[sample];
      }
      if (options.channelsLast) input = input.contiguous(at::MemoryFormat::ChannelsLast);
      const auto done = static_cast<double>(step);
      const double rate = options.peakRate * std::min(1.0, (done + 1) / options.warmupSteps) *
                          (0.5 + 0.5 * std::cos(std::numbers::pi * done / totalSteps));
      for (auto& group : optimizer.param_groups()) static_cast<AdamWOptions&>(group.options()).lr(rate);
      optimizer.zero_grad();
      torch::Tensor value = torch::nn::functional::cross_entropy(
          net.forward(input), target,
          torch::nn::functional::CrossEntropyFuncOptions().label_smoothing(options.labelSmoothing));
      value.backward();
      torch::nn::utils::clip_grad_norm_(all, 2.0);
      optimizer.step();
      loss += value.item<double>();
    }
    net.eval();
    afterEpoch(epoch, loss / static_cast<double>(steps),
               std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count());
  }
}

double accuracy(Classifier& net, const ValidationSet& set, int inputSize) {
  const torch::NoGradGuard guard;
  net.eval();
  const std::int64_t count = static_cast<std::int64_t>(set.labels.size()), chunk = 50;
  const std::int64_t floats = std::int64_t{3} * inputSize * inputSize;
  std::int64_t right = 0;
  for (std::int64_t first = 0; first < count; first += chunk) {
    const std::int64_t n = std::min(chunk, count - first);
    const torch::Tensor input =
        torch::from_blob(const_cast<float*>(set.values.data()) + first * floats, {n, 3, inputSize, inputSize});
    const torch::Tensor best = net.forward(input).argmax(1);
    for (std::int64_t i = 0; i < n; ++i)
      right += best[i].item<std::int64_t>() == set.labels[static_cast<std::size_t>(first + i)];
  }
  return static_cast<double>(right) / static_cast<double>(count);
}

}  // namespace sightline::demo
