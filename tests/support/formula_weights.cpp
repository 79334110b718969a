// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/formula_weights.h"

#include <cmath>
#include <map>
#include <stdexcept>
#include <utility>

namespace sightline::test {
namespace {

std::uint64_t seedOf(const std::string& name) {  // FNV-1a
  std::uint64_t h = 0xCBF29CE484222325ull;
  for (const unsigned char c : name) h = (h ^ c) * 0x100000001B3ull;
  return h;
}

double uniform(std::uint64_t seed, std::uint64_t i) {  // splitmix64's finaliser
  std::uint64_t z = seed + (i + 1) * 0x9E3779B97F4A7C15ull;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ z >> 27) * 0x94D049BB133111EBull;
  z ^= z >> 31;
  return static_cast<double>(z >> 40) * 0x1p-24;
}

bool isOrEndsWith(const std::string& name, const std::string& suffix) {
  return name == suffix || (name.size() > suffix.size() &&
                            name.compare(name.size() - suffix.size() - 1, std::string::npos, "." + suffix) == 0);
}

double gain(const std::string& arch, const std::string& name) {
  using Rows = std::vector<std::pair<std::string, double>>;
  static const std::map<std::string, std::pair<double, Rows>> kRules{
      {"resnet", {std::sqrt(2.0), {{"conv3.weight", .35}, {"downsample.0.weight", 1.0}, {"fc.weight", 2.0}}}},
      {"efficientnet",
       {1.0,
        {{"conv_stem.weight", 1.5},
         {"conv_dw.weight", 1.7},
         {"0.conv_pwl.weight", 2.75},
         {"conv_pwl.weight", .45},
         {"conv_head.weight", 1.75},
         {"classifier.weight", 3.5}}}},
      {"tiny_efficientnet",
       {1.0,
        {{"conv_stem.weight", 1.5},
         {"conv_dw.weight", 1.7},
         {"0.conv_pwl.weight", 4.4},
         {"conv_pwl.weight", 1.2},
         {"conv_head.weight", 1.75},
         {"classifier.weight", 5.0}}}},
      {"swin", {1.0, {{"attn.qkv.weight", 1.5}, {"head.fc.weight", 2.0}}}},
      {"cait", {1.0, {{"attn.qkv.weight", 1.5}, {"attn.q.weight", 1.5}, {"attn.k.weight", 1.5}}}},
      {"vit", {1.0, {{"patch_embed.proj.weight", 2.5}, {"attn.qkv.weight", 1.5}}}},
      {"convnext", {1.0, {{"head.fc.weight", 2.0}}}},
      {"densenet", {std::sqrt(2.0), {{"classifier.weight", 2.0}}}},
      {"vgg", {std::sqrt(2.0), {{"head.fc.weight", .9}}}},
      {"inception", {std::sqrt(2.0), {{"fc.weight", 2.0}}}},
      {"mobilenetv3",
       {1.0,
        {{"conv_stem.weight", 1.5},
         {"conv_dw.weight", 1.7},
         {"0.conv_pwl.weight", 1.65},
         {"conv_pwl.weight", .6},
         {"conv_head.weight", 2.0},
         {"classifier.weight", 4.2}}}},
      {"plain", {1.0, {}}}};
  if (arch == "deit" || arch == "dinov2") return gain("vit", name);
  if (arch == "resnext") return gain("resnet", name);
  if ((arch == "cait" || arch == "vit") && (name == "head.weight" || name == "head_dist.weight")) return 2.0;
  const auto& [standard, rows] = kRules.at(arch);
  for (const auto& [suffix, value] : rows)
    if (isOrEndsWith(name, suffix)) return value;
  return standard;
}

}  // namespace

double formulaUniform(const std::string& name, std::uint64_t i) { return uniform(seedOf(name), i); }

std::vector<float> formulaTensor(const std::string& arch, const std::string& name,
                                 const std::vector<std::int64_t>& shape, const std::string& generator) {
  const std::string last = name.substr(name.rfind('.') + 1);
  if (last == "num_batches_tracked") return {};
  double offset = 0, scale = 0;
  if (last == "running_mean")
    scale = 0.1;
  else if (last == "running_var")
    offset = 1, scale = 0.2;
  else if (last == "gamma_1" || last == "gamma_2" || last == "gamma")
    offset = 0.5, scale = 0.25;
  else if (last == "relative_position_bias_table")
    scale = 1;
  else if (last == "logit_scale")
    offset = 2, scale = 0.5;
  else if (last == "cls_token" || last == "pos_embed" || last == "dist_token" || last == "reg_token")
    scale = 0.5;
  else if (last == "bias" || last == "q_bias" || last == "v_bias")
    scale = 0.02;
  else if (last == "weight" && shape.size() == 1)
    offset = 1, scale = 0.1;
  else if (last == "weight") {
    double fanIn = 1;
    for (std::size_t d = 1; d < shape.size(); ++d) fanIn *= static_cast<double>(shape[d]);
    scale = gain(arch, name) * std::sqrt(3.0 / fanIn);
  } else
    throw std::invalid_argument(name);
  std::size_t count = 1;
  for (const auto d : shape) count *= static_cast<std::size_t>(d);
  const auto seed = seedOf(generator.empty() ? name : generator);
  std::vector<float> values(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double s = 2 * uniform(seed, i) - 1;
    // Layer scale is G * (1 + 0.5 s): the product is taken last, as in the reference.
    values[i] = static_cast<float>(last[0] == 'g' ? 0.5 * (1 + 0.5 * s) : offset + scale * s);
  }
  return values;
}

}  // namespace sightline::test
