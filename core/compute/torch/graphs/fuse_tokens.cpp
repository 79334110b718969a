// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns of networks of tokens.
#include <algorithm>
#include <cmath>

#include "core/compute/torch/graphs/attention_step.h"
#include "core/compute/torch/graphs/step_graph.h"
#include "core/compute/torch/kernels/fused_ops.h"
#include "core/compute/torch/kernels/token_rows.h"
#include "core/compute/torch/kernels/token_steps.h"

namespace sightline::graphs {
namespace {

using T = torch::Tensor;

/// x / sqrt(2), or x times the inverse: the value that x is, if that is what the step is.
std::optional<int> shrunk(const StepGraph& s, std::size_t step) {
  const auto& in = s.at(step).inputs;
  if (in.size() != 2) return {};
  const auto divisor = s.number(in[1]);
  if (s.at(step).type == "Div" && divisor && std::abs(*divisor - std::sqrt(2.0)) < 1e-4) return in[0];
  if (s.at(step).type != "Mul") return {};
  for (const int x : in)
    if (s.with(step, x, std::sqrt(0.5))) return x;
  return {};
}

StepMatch geluOf(std::vector<std::size_t> members, int x) {
  StepMatch m{std::move(members), {x}, [](const std::vector<T>& in) { return nets::exactGelu(in[0]); }};
  m.core.gelu = true;
  return m;
}

/// x / 2 (1 + erf(x / sqrt(2))), in the orders in which PyTorch and TensorFlow write it.
std::optional<StepMatch> gelu(const StepGraph& s, std::size_t at) {
  if (s.at(at).type != "Erf") return {};
  const auto small = s.maker(s.at(at).inputs[0]);
  if (!small) return {};
  const auto x = shrunk(s, *small);
  const auto sum = s.reader(s.at(at).outputs[0], "Add");
  if (!x || !sum || !s.with(*sum, s.at(at).outputs[0], 1)) return {};
  const int one = s.at(*sum).outputs[0];
  const auto first = s.reader(one, "Mul");
  if (!first) return {};
  const int product = s.at(*first).outputs[0], factor = s.other(*first, one);
  if (factor == *x) {  // (x (1 + erf)) / 2
    const auto half = s.reader(product, "Mul");
    if (!half || !s.with(*half, product, 0.5)) return {};
    return geluOf({*small, at, *sum, *first, *half}, *x);
  }
  if (const auto n = s.number(factor); n && std::abs(*n - 0.5) < 1e-6) {  // x ((1 + erf) / 2)
    const auto second = s.reader(product, "Mul");
    if (!second || s.other(*second, product) != *x) return {};
    return geluOf({*small, at, *sum, *first, *second}, *x);
  }
  const auto half = s.maker(factor, "Mul");  // (x / 2) (1 + erf)
  if (!half || !s.with(*half, *x, 0.5)) return {};
  return geluOf({*small, *half, at, *sum, *first}, *x);
}

bool overLast(const Step& step) { return step.core.axes == std::vector<int64_t>{-1}; }

/// (x - mean) / sqrt(mean((x - mean)^2) + eps) weight + bias over the last dimension.
std::optional<StepMatch> layerNorm(const StepGraph& s, std::size_t at) {
  if (s.at(at).type != "Sqrt") return {};
  const auto sum = s.maker(s.at(at).inputs[0], "Add");
  if (!sum) return {};
  std::optional<std::size_t> variance;
  std::optional<double> eps;
  for (const int v : s.at(*sum).inputs)
    if (const auto m = s.maker(v, "ReduceMean")) {
      variance = m;
      eps = s.number(s.other(*sum, v));
    }
  if (!variance || !eps || !overLast(s.at(*variance))) return {};
  const auto square = s.maker(s.at(*variance).inputs[0]);
  if (!square || s.at(*square).inputs.size() != 2) return {};
  const int centred = s.at(*square).inputs[0];
  const bool squared = (s.at(*square).type == "Pow" && s.number(s.at(*square).inputs[1]) == 2.0) ||
                       (s.at(*square).type == "Mul" && s.at(*square).inputs[1] == centred);
  const auto difference = s.maker(centred, "Sub");
  if (!squared || !difference) return {};
  const int x = s.at(*difference).inputs[0];
  const auto mean = s.maker(s.at(*difference).inputs[1], "ReduceMean");
  const auto quotient = s.reader(s.at(at).outputs[0], "Div");
  if (!mean || !overLast(s.at(*mean)) || s.at(*mean).inputs[0] != x || !quotient ||
      s.at(*quotient).inputs[0] != centred)
    return {};
  StepMatch m{{*mean, *difference, *square, *variance, *sum, at, *quotient}, {x}, {}};
  T weight, bias;
  int y = s.at(*quotient).outputs[0];
  if (const auto times = s.reader(y, "Mul")) {
    const T w = s.constant(s.other(*times, y));
    if (w.defined() && w.dim() == 1) {
      weight = w;
      m.members.push_back(*times);
      y = s.at(*times).outputs[0];
      const auto plus = s.reader(y, "Add");
      const T b = plus ? s.constant(s.other(*plus, y)) : T();
      if (b.defined() && b.dim() == 1 && b.size(0) == w.size(0)) {
        bias = b;
        m.members.push_back(*plus);
      }
    }
  }
  if (weight.defined() && bias.defined()) m.core.norm = NormStep{weight, bias, *eps};
  m.run = [weight, bias, e = *eps](const std::vector<T>& in) {
    const auto each = [&](const T& t) {  // one value may stand for all
      return t.defined() && t.numel() == 1 ? t.expand({in[0].size(-1)}).contiguous() : t;
    };
    return nets::layerNorm(in[0], each(weight), each(bias), e);
  };
  return m;
}

std::optional<StepMatch> linear(const StepGraph& s, std::size_t at) {
  const auto& core = s.at(at).core.linear;
  if (!core || core->bias.defined()) return {};
  const int y = s.at(at).outputs[0];
  const auto plus = s.reader(y, "Add");
  const T bias = plus ? s.constant(s.other(*plus, y)) : T();
  if (!bias.defined() || bias.dim() != 1 || bias.size(0) != core->weight.size(0)) return {};
  const auto whole = std::make_shared<LinearStep>(LinearStep{core->weight, bias});
  StepMatch m{{at, *plus}, {s.at(at).inputs[0]}, [whole](const std::vector<T>& in) { return whole->forward(in[0]); }};
  m.core.linear = whole;
  return m;
}

/// The value without a scalar factor: it is taken into `factor` and its step into the match.
int withoutFactor(const StepGraph& s, int value, double& factor, StepMatch& m) {
  const auto at = s.maker(value);
  if (!at || s.at(*at).inputs.size() != 2) return value;
  const auto& in = s.at(*at).inputs;
  const auto first = s.number(in[0]), second = s.number(in[1]);
  if (s.at(*at).type == "Div" && second && *second != 0) {
    factor /= *second;
    m.members.push_back(*at);
    return in[0];
  }
  if (s.at(*at).type != "Mul" || (!first && !second)) return value;
  factor *= first ? *first : *second;
  m.members.push_back(*at);
  return first ? in[1] : in[0];
}

/// Takes a sum with a constant off a value; undefined when there is none.
T addedConstant(const StepGraph& s, int& value, StepMatch& m) {
  const auto plus = s.maker(value, "Add");
  if (!plus || s.at(*plus).inputs.size() != 2) return {};
  for (const int v : s.at(*plus).inputs)
    if (const T t = s.constant(v); t.defined()) {
      m.members.push_back(*plus);
      value = s.other(*plus, v);
      return t;
    }
  return {};
}

/// The bias of Swin's scores (1 x heads x N x N), the mask of shifted windows (1 x W x 1 x N x N between two changes of
/// shape), or both; false where something else is added.
bool biasAndMask(const StepGraph& s, int& value, T& bias, T& mask, StepMatch& m) {
  if (const auto back = s.maker(value, "Reshape")) {
    m.members.push_back(*back);
    value = s.at(*back).inputs[0];
    T added = addedConstant(s, value, m);
    const auto apart = s.maker(value, "Reshape");
    if (!added.defined() || !apart || added.dim() < 4) return false;
    if (added.dim() == 5 && added.size(0) == 1) added = added.squeeze(0);
    if (added.dim() != 4 || added.size(1) != 1) return false;
    mask = added.squeeze(1).contiguous();
    m.members.push_back(*apart);
    value = s.at(*apart).inputs[0];
  }
  if (T added = addedConstant(s, value, m); added.defined()) {
    if (added.dim() == 4 && added.size(0) == 1) added = added.squeeze(0);
    if (added.dim() != 3) return false;
    bias = added.contiguous();
  }
  return true;
}

/// softmax(q k^T factor + bias + mask) v
std::optional<StepMatch> attention(const StepGraph& s, std::size_t at) {
  const auto& axes = s.at(at).core.axes;
  if (s.at(at).type != "Softmax" || (axes != std::vector<int64_t>{-1} && axes != std::vector<int64_t>{3})) return {};
  const auto product = s.reader(s.at(at).outputs[0], "MatMul");
  if (!product || s.at(*product).inputs.size() != 2 || s.at(*product).inputs[0] != s.at(at).outputs[0]) return {};
  StepMatch m{{at, *product}, {}, {}};
  double factor = 1;
  T bias, mask;
  int value = s.at(at).inputs[0];
  if (!biasAndMask(s, value, bias, mask, m)) return {};
  value = withoutFactor(s, value, factor, m);
  const auto scores = s.maker(value, "MatMul");
  if (!scores || s.at(*scores).inputs.size() != 2 || s.at(*scores).core.linear) return {};
  m.members.push_back(*scores);
  const int q = withoutFactor(s, s.at(*scores).inputs[0], factor, m);
  int k = withoutFactor(s, s.at(*scores).inputs[1], factor, m);
  const auto turned = s.maker(k, "Transpose");
  if (!turned || s.at(*turned).core.axes != std::vector<int64_t>{0, 1, 3, 2}) return {};
  m.members.push_back(*turned);
  k = withoutFactor(s, s.at(*turned).inputs[0], factor, m);
  m.inputs = {q, k, s.at(*product).inputs[1]};
  m.run = [=](const std::vector<T>& in) { return selfAttention(in[0], in[1], in[2], factor, bias, mask); };
  return m;
}

/// What a transformer's second half, or a block of ConvNeXt's, is made of.
struct TokenBlock {
  NormStep norm;
  std::shared_ptr<LinearStep> first, second;
  T scale;  ///< of each channel, or undefined

  [[nodiscard]] bool fits() const {
    const auto channels = norm.weight.numel(), hidden = first->weight.size(0);
    const auto has = [](const T& bias, int64_t count) { return !bias.defined() || bias.numel() == count; };
    return has(norm.bias, channels) && has(first->bias, hidden) && has(second->bias, channels) &&
           first->weight.size(1) == channels && second->weight.size(1) == hidden &&
           second->weight.size(0) == channels && (!scale.defined() || scale.numel() == channels);
  }
  [[nodiscard]] T forward(const T& x, const T& residual) const {
    using nets::PackedLinear;
    if (x.dim() > 0 && x.size(-1) == norm.weight.numel() && residual.sizes() == x.sizes() &&
        nets::canFuse(residual, {}) &&
        nets::canFuse(x, {norm.weight, norm.bias, scale, second->weight, second->bias}) &&
        PackedLinear::takes(x, first->weight, first->bias)) {
      const T from = x.contiguous();
      return nets::mlpStep(from, residual.is_same(x) ? from : residual.contiguous(),
                           {{norm.weight, norm.bias, norm.eps},
                            first->packed->weights(first->weight, first->bias),
                            second->packed->weights(second->weight, second->bias),
                            scale});
    }
    const T inside = nets::exactGelu(first->forward(nets::layerNorm(x, norm.weight, norm.bias, norm.eps)));
    const T y = second->forward(inside);
    return residual + (scale.defined() ? y * scale : y);
  }
};

/// residual + scale second(gelu(first(norm(x)))), the scale where there is one
std::optional<StepMatch> mlp(const StepGraph& s, std::size_t at) {
  if (s.at(at).type != "Add" || s.at(at).inputs.size() != 2) return {};
  for (const int sum : s.at(at).inputs) {
    const int residual = s.other(at, sum);
    if (residual < 0 || s.constant(residual).defined()) continue;
    StepMatch m{{at}, {}, {}};
    TokenBlock block;
    auto step = s.behind(sum, m);
    if (step && s.at(*step).type == "Mul" && s.at(*step).parts.empty() && s.at(*step).inputs.size() == 2) {
      const auto& in = s.at(*step).inputs;
      const bool second = s.constant(in[1]).defined();
      block.scale = s.constant(in[second ? 1 : 0]);
      if (!block.scale.defined() || block.scale.dim() != 1) continue;
      m.members.push_back(*step);
      step = s.behind(in[second ? 0 : 1], m);
    }
    const auto within = [&](auto is) {
      if (!step || !is(s.at(*step).core)) return false;
      m.members.push_back(*step);
      return true;
    };
    const auto before = [&] { step = s.behind(s.at(*step).inputs[0], m); };
    if (!within([&](const StepCore& c) { return (block.second = c.linear) != nullptr; })) continue;
    before();
    if (!within([&](const StepCore& c) { return c.gelu; })) continue;
    before();
    if (!within([&](const StepCore& c) { return (block.first = c.linear) != nullptr; })) continue;
    before();
    if (!within([&](const StepCore& c) { return c.norm && (block.norm = *c.norm, true); }) || !block.fits()) continue;
    const int x = s.at(*step).inputs[0];
    m.inputs = x == residual ? std::vector<int>{x} : std::vector<int>{x, residual};
    m.run = [block](const std::vector<T>& in) { return block.forward(in[0], in.back()); };
    return m;
  }
  return {};
}

}  // namespace

std::vector<StepPattern> tokenPatterns() { return {&gelu, &layerNorm, &linear, &attention, &mlp}; }

}  // namespace sightline::graphs
