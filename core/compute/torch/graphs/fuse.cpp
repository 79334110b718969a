// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/fuse.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/compute/torch/graphs/attention_step.h"
#include "core/compute/torch/kernels/fused_ops.h"
#include "core/compute/torch/kernels/token_rows.h"

namespace sightline::graphs {
namespace {

using T = torch::Tensor;

/// Steps that become one.
struct Match {
  std::vector<std::size_t> members;  ///< the last one's first output is the whole's
  std::vector<int> inputs;
  std::function<T(const std::vector<T>&)> run;
  StepCore core{};
};

/// The steps of a program as a graph.
class Steps {
 public:
  explicit Steps(Program& program) : program_(program) {
    const auto& steps = program.steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      for (const int v : steps[i].outputs) makers_[v] = i;
      for (const int v : steps[i].inputs) readers_[v].push_back(i);
    }
  }
  [[nodiscard]] const Step& at(std::size_t i) const { return program_.steps[i]; }
  /// The step that makes a value from the image; none for constants and shapes.
  [[nodiscard]] std::optional<std::size_t> maker(int value, const char* type = nullptr) const {
    const auto it = makers_.find(value);
    if (value < 0 || it == makers_.end()) return {};
    const Step& step = at(it->second);
    if (step.kind != Step::Kind::Data || !step.parts.empty() || (type && step.type != type)) return {};
    return it->second;
  }
  /// The step that makes a value with a core that others may be done with; it may be several in one already.
  [[nodiscard]] std::optional<std::size_t> core(int value) const {
    const auto it = makers_.find(value);
    if (value < 0 || it == makers_.end() || at(it->second).kind != Step::Kind::Data) return {};
    const StepCore& c = at(it->second).core;
    if (!at(it->second).parts.empty() && !c.convolution && !c.scale.defined()) return {};
    return it->second;
  }
  /// The only step of this type that reads a value.
  [[nodiscard]] std::optional<std::size_t> reader(int value, const char* type) const {
    std::optional<std::size_t> found;
    const auto it = readers_.find(value);
    if (it == readers_.end()) return {};
    for (const std::size_t i : it->second) {
      if (at(i).type != type || at(i).kind != Step::Kind::Data || !at(i).parts.empty() || found == i) continue;
      if (found) return {};
      found = i;
    }
    return found;
  }
  [[nodiscard]] std::optional<double> number(int value) const {
    const T t = value < 0 ? T() : program_.constantTensor(value);
    if (!t.defined() || t.numel() != 1) return {};
    return t.to(torch::kDouble).item<double>();
  }
  [[nodiscard]] T constant(int value) const { return value < 0 ? T() : program_.constantTensor(value); }
  /// Of a step with two inputs, the one that is not `value`; -2 when it reads something else.
  [[nodiscard]] int other(std::size_t step, int value) const {
    const auto& in = at(step).inputs;
    if (in.size() != 2) return -2;
    return in[0] == value ? in[1] : in[1] == value ? in[0] : -2;
  }
  /// Whether a step computes with `value` and a number close to `wished`.
  [[nodiscard]] bool with(std::size_t step, int value, double wished) const {
    const auto n = number(other(step, value));
    return n && std::abs(*n - wished) < 1e-4 * std::abs(wished);
  }
  /// Whether nothing outside reads what lies within, and no step between the members depends on it.
  [[nodiscard]] bool separate(const Match& m) const {
    const std::set<std::size_t> members(m.members.begin(), m.members.end());
    const std::size_t last = *members.rbegin();
    for (const std::size_t i : members) {
      if (i == last) continue;
      for (const int v : at(i).outputs) {
        if (v == program_.output) return false;
        const auto it = readers_.find(v);
        if (it == readers_.end()) continue;
        for (const std::size_t reader : it->second)
          if (!members.count(reader)) return false;
      }
    }
    return true;
  }

 private:
  Program& program_;
  std::map<int, std::size_t> makers_;
  std::map<int, std::vector<std::size_t>> readers_;
};

using Find = std::optional<Match> (*)(const Steps& steps, std::size_t at);

void rewrite(Program& program, Find find) {
  std::vector<Match> matches;
  std::set<std::size_t> used;
  {
    const Steps steps(program);
    for (std::size_t i = 0; i < program.steps.size(); ++i) {
      if (program.steps[i].kind != Step::Kind::Data || !program.steps[i].parts.empty()) continue;
      auto match = find(steps, i);
      if (!match || !steps.separate(*match)) continue;
      std::sort(match->members.begin(), match->members.end());
      if (std::any_of(match->members.begin(), match->members.end(), [&](std::size_t m) { return used.count(m) > 0; }))
        continue;
      used.insert(match->members.begin(), match->members.end());
      matches.push_back(std::move(*match));
    }
  }
  std::map<std::size_t, Step> made;
  for (Match& m : matches) {
    Step whole;
    const Step& last = program.steps[m.members.back()];
    whole.name = last.name;
    whole.type = last.type;
    whole.inputs = m.inputs;
    whole.outputs = {last.outputs[0]};
    whole.offers = last.offers;
    whole.core = m.core;
    whole.run = [run = std::move(m.run)](const std::vector<c10::IValue>& in) -> std::vector<c10::IValue> {
      std::vector<T> tensors;
      tensors.reserve(in.size());
      for (const auto& value : in) tensors.push_back(value.toTensor());
      return {run(tensors)};
    };
    for (const std::size_t i : m.members) {
      const Step& member = program.steps[i];
      whole.hidden.insert(whole.hidden.end(), member.hidden.begin(), member.hidden.end());
      if (i != m.members.back())
        for (const auto& [path, type] : member.offers) whole.hidden.push_back(path);
      whole.parts.push_back(std::move(program.steps[i]));
    }
    made.emplace(m.members.back(), std::move(whole));
  }
  std::vector<Step> kept;
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    if (const auto it = made.find(i); it != made.end())
      kept.push_back(std::move(it->second));
    else if (!used.count(i))
      kept.push_back(std::move(program.steps[i]));
  }
  program.steps = std::move(kept);
}

/// x / sqrt(2), or x times the inverse: the value that x is, if that is what the step is.
std::optional<int> shrunk(const Steps& s, std::size_t step) {
  const auto& in = s.at(step).inputs;
  if (in.size() != 2) return {};
  const auto divisor = s.number(in[1]);
  if (s.at(step).type == "Div" && divisor && std::abs(*divisor - std::sqrt(2.0)) < 1e-4) return in[0];
  if (s.at(step).type != "Mul") return {};
  for (const int x : in)
    if (s.with(step, x, std::sqrt(0.5))) return x;
  return {};
}

/// x / 2 (1 + erf(x / sqrt(2))), in the orders in which PyTorch and TensorFlow write it.
std::optional<Match> gelu(const Steps& s, std::size_t at) {
  if (s.at(at).type != "Erf") return {};
  const auto small = s.maker(s.at(at).inputs[0]);
  if (!small) return {};
  const auto x = shrunk(s, *small);
  const auto sum = s.reader(s.at(at).outputs[0], "Add");
  if (!x || !sum || !s.with(*sum, s.at(at).outputs[0], 1)) return {};
  const int one = s.at(*sum).outputs[0];
  const auto first = s.reader(one, "Mul");
  if (!first) return {};
  const auto run = [](const std::vector<T>& in) { return nets::exactGelu(in[0]); };
  const int product = s.at(*first).outputs[0], factor = s.other(*first, one);
  if (factor == *x) {  // (x (1 + erf)) / 2
    const auto half = s.reader(product, "Mul");
    if (!half || !s.with(*half, product, 0.5)) return {};
    return Match{{*small, at, *sum, *first, *half}, {*x}, run};
  }
  if (const auto n = s.number(factor); n && std::abs(*n - 0.5) < 1e-6) {  // x ((1 + erf) / 2)
    const auto second = s.reader(product, "Mul");
    if (!second || s.other(*second, product) != *x) return {};
    return Match{{*small, at, *sum, *first, *second}, {*x}, run};
  }
  const auto half = s.maker(factor, "Mul");  // (x / 2) (1 + erf)
  if (!half || !s.with(*half, *x, 0.5)) return {};
  return Match{{*small, *half, at, *sum, *first}, {*x}, run};
}

bool overLast(const Step& step) { return step.core.axes == std::vector<int64_t>{-1}; }

/// (x - mean) / sqrt(mean((x - mean)^2) + eps) weight + bias over the last dimension.
std::optional<Match> layerNorm(const Steps& s, std::size_t at) {
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
  Match m{{*mean, *difference, *square, *variance, *sum, at, *quotient}, {x}, {}};
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
  m.run = [weight, bias, e = *eps](const std::vector<T>& in) { return nets::layerNorm(in[0], weight, bias, e); };
  return m;
}

std::optional<Match> linear(const Steps& s, std::size_t at) {
  const auto& core = s.at(at).core.linear;
  if (!core || core->bias.defined()) return {};
  const int y = s.at(at).outputs[0];
  const auto plus = s.reader(y, "Add");
  const T bias = plus ? s.constant(s.other(*plus, y)) : T();
  if (!bias.defined() || bias.dim() != 1 || bias.size(0) != core->weight.size(0)) return {};
  const auto whole = std::make_shared<LinearStep>(LinearStep{core->weight, bias});
  Match m{{at, *plus}, {s.at(at).inputs[0]}, [whole](const std::vector<T>& in) { return whole->forward(in[0]); }};
  m.core.linear = whole;
  return m;
}

/// x sigmoid(x)
std::optional<Match> silu(const Steps& s, std::size_t at) {
  if (s.at(at).type != "Sigmoid") return {};
  const int x = s.at(at).inputs[0], gate = s.at(at).outputs[0];
  const auto product = s.reader(gate, "Mul");
  if (!product || s.other(*product, gate) != x) return {};
  return Match{{at, *product}, {x}, [](const std::vector<T>& in) -> T {
                 const T& value = in[0];
                 if (value.dim() != 4 || !nets::canFuse(value, {})) return at::silu(value);
                 return nets::scaleShift(value, torch::ones({value.size(1)}), torch::zeros({value.size(1)}),
                                         nets::Activation::Silu);
               }};
}

/// Zeros around an image and the convolution behind them (Keras' ZeroPadding2D).
std::optional<Match> padding(const Steps& s, std::size_t at) {
  const auto& conv = s.at(at).core.convolution;
  const auto before = conv ? s.maker(s.at(at).inputs[0], "Pad") : std::nullopt;
  if (!before || s.at(*before).core.zeros.size() != 4) return {};
  const auto whole = conv->padded(s.at(*before).core.zeros);
  if (!whole) return {};
  Match m{
      {*before, at}, {s.at(*before).inputs[0]}, [whole](const std::vector<T>& in) { return whole->forward(in[0]); }};
  m.core.convolution = whole;
  return m;
}

/// What a step does to each channel of its input: times `scale`, plus `shift`. Constants for each channel count too.
struct Channels {
  int input = -1;
  T scale, shift;
};
std::optional<Channels> channelsOf(const Steps& s, std::size_t at, int64_t count) {
  const Step& step = s.at(at);
  if (step.core.scale.defined()) {
    if (step.core.scale.numel() != count || step.core.shift.numel() != count) return {};
    return Channels{step.inputs[0], step.core.scale, step.core.shift};
  }
  if (step.inputs.size() != 2 || !step.parts.empty()) return {};
  const bool second = s.constant(step.inputs[1]).defined();
  const T c = s.constant(step.inputs[second ? 1 : 0]);
  if (!c.defined() || c.scalar_type() != torch::kFloat || (c.numel() != 1 && c.numel() != count)) return {};
  // One value, or one for each channel: C x 1 x 1 with or without a 1 before it.
  const bool single = c.numel() == 1 && c.dim() <= 4;
  if (!single && (c.dim() < 3 || c.dim() > 4 || c.size(-3) != count)) return {};
  const T each = c.flatten().expand({count}).contiguous();
  Channels out{step.inputs[second ? 0 : 1], torch::ones({count}), torch::zeros({count})};
  if (step.type == "Mul")
    out.scale = each;
  else if (step.type == "Add")
    out.shift = each;
  else if (step.type == "Sub" && second)
    out.shift = -each;
  else if (step.type == "Div" && second && each.all().item<bool>())
    out.scale = 1 / each.to(torch::kDouble);
  else
    return {};
  return out;
}

/// A convolution with the batch norm behind it that its exporter did not fold, or with constants for each channel.
std::optional<Match> scaling(const Steps& s, std::size_t at) {
  static const std::set<std::string> kTypes{"BatchNormalization", "batch_norm", "Mul", "Add", "Sub", "Div"};
  if (!kTypes.count(s.at(at).type)) return {};
  for (const int value : s.at(at).inputs) {
    const auto before = s.core(value);
    if (!before || !s.at(*before).core.convolution) continue;
    const auto& conv = s.at(*before).core.convolution;
    const auto channels = channelsOf(s, at, conv->channels());
    if (!channels || channels->input != value) continue;
    const auto whole = conv->scaled(channels->scale, channels->shift);
    Match m{
        {*before, at}, {s.at(*before).inputs[0]}, [whole](const std::vector<T>& in) { return whole->forward(in[0]); }};
    m.core.convolution = whole;
    return m;
  }
  return {};
}

/// A ReLU with the convolution or batch norm before it, and the residual sum between.
std::optional<Match> relu(const Steps& s, std::size_t at) {
  if (s.at(at).type != "Relu") return {};
  const auto before = s.core(s.at(at).inputs[0]);
  if (!before) return {};
  const Step& step = s.at(*before);
  if (const auto& conv = step.core.convolution)
    return Match{
        {*before, at}, {step.inputs[0]}, [conv](const std::vector<T>& in) { return conv->forwardRelu(in[0], {}); }};
  if (step.core.scale.defined())
    return Match{{*before, at},
                 {step.inputs[0]},
                 [scale = step.core.scale, shift = step.core.shift](const std::vector<T>& in) -> T {
                   if (in[0].dim() == 4 && in[0].size(1) == scale.numel() && nets::canFuse(in[0], {scale, shift}))
                     return nets::scaleShift(in[0], scale, shift, nets::Activation::Relu);
                   std::vector<int64_t> shape(static_cast<std::size_t>(in[0].dim()), 1);
                   shape[1] = scale.numel();
                   return at::relu(in[0] * scale.view(shape) + shift.view(shape));
                 }};
  if (step.type != "Add" || step.inputs.size() != 2 || step.inputs[0] == step.inputs[1]) return {};
  // Of two convolutions that are added (a block whose shortcut has one) the later is taken.
  std::optional<std::size_t> chosen;
  for (const int v : step.inputs)
    if (const auto made = s.core(v); made && s.at(*made).core.convolution && (!chosen || *made > *chosen)) {
      Match alone{{*made, *before}, {}, {}};
      if (s.separate(alone)) chosen = made;
    }
  if (!chosen) return {};
  const int residual = s.other(*before, s.at(*chosen).outputs[0]);
  if (residual < 0 || s.constant(residual).defined()) return {};
  return Match{
      {*chosen, *before, at},
      {s.at(*chosen).inputs[0], residual},
      [conv = s.at(*chosen).core.convolution](const std::vector<T>& in) { return conv->forwardRelu(in[0], in[1]); }};
}

/// The value without a scalar factor: it is taken into `factor` and its step into the match.
int withoutFactor(const Steps& s, int value, double& factor, Match& m) {
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
T addedConstant(const Steps& s, int& value, Match& m) {
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
bool biasAndMask(const Steps& s, int& value, T& bias, T& mask, Match& m) {
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
std::optional<Match> attention(const Steps& s, std::size_t at) {
  const auto& axes = s.at(at).core.axes;
  if (s.at(at).type != "Softmax" || (axes != std::vector<int64_t>{-1} && axes != std::vector<int64_t>{3})) return {};
  const auto product = s.reader(s.at(at).outputs[0], "MatMul");
  if (!product || s.at(*product).inputs.size() != 2 || s.at(*product).inputs[0] != s.at(at).outputs[0]) return {};
  Match m{{at, *product}, {}, {}};
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

}  // namespace

void fuse(Program& program) {
  // Twice: a scale and then a shift.
  for (const Find find : {&gelu, &layerNorm, &linear, &attention, &padding, &scaling, &scaling, &silu, &relu})
    rewrite(program, find);
}

}  // namespace sightline::graphs
