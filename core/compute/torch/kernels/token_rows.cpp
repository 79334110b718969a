// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/token_rows.h"

#include <cmath>

#include "core/compute/torch/kernels/fused_ops.h"
#include "core/compute/torch/kernels/tensor_words.h"
#include "core/compute/torch/kernels/vector_math.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr int64_t kLanes = 16;  ///< partial sums, on every processor alike

inline float sumOfLanes(float* lanes) {
  for (int64_t half = kLanes / 2; half > 0; half /= 2)
    for (int64_t j = 0; j < half; ++j) lanes[j] += lanes[j + half];
  return lanes[0];
}

SIGHTLINE_VECTOR void normSomeRows(const RowNorm& n, const float* from, float* to, float* stats, int64_t rows) {
  const float share = 1.f / static_cast<float>(n.channels);
  for (int64_t row = 0; row < rows; ++row) {
    const float* x = from + row * n.channels;
    float* y = to + row * n.channels;
    float sums[kLanes] = {}, squares[kLanes] = {}, rest = 0;
    int64_t c = 0;
    for (; c + kLanes <= n.channels; c += kLanes)
      for (int64_t j = 0; j < kLanes; ++j) sums[j] += x[c + j];
    for (; c < n.channels; ++c) rest += x[c];
    const float mean = (sumOfLanes(sums) + rest) * share;
    rest = 0;
    for (c = 0; c + kLanes <= n.channels; c += kLanes)
      for (int64_t j = 0; j < kLanes; ++j) squares[j] += (x[c + j] - mean) * (x[c + j] - mean);
    for (; c < n.channels; ++c) rest += (x[c] - mean) * (x[c] - mean);
    const float scale = 1.f / std::sqrt((sumOfLanes(squares) + rest) * share + static_cast<float>(n.eps));
    for (c = 0; c < n.channels; ++c) y[c] = (x[c] - mean) * scale * n.weight[c] + n.bias[c];
    if (stats) stats[2 * row] = mean, stats[2 * row + 1] = scale;
  }
}

/// What normSomeRowsBack() reads and writes; `added` may be null.
struct NormBack {
  const float *x, *stats, *gradient, *added;
  float* out;
  int64_t rows;
};

SIGHTLINE_VECTOR void normSomeRowsBack(const RowNorm& n, const NormBack& t) {
  const float share = 1.f / static_cast<float>(n.channels);
  for (int64_t row = 0; row < t.rows; ++row) {
    const float *x = t.x + row * n.channels, *g = t.gradient + row * n.channels;
    float* out = t.out + row * n.channels;
    const float mean = t.stats[2 * row], scale = t.stats[2 * row + 1];
    float sums[kLanes] = {}, products[kLanes] = {}, restSum = 0, restProduct = 0;
    int64_t c = 0;
    for (; c + kLanes <= n.channels; c += kLanes)
      for (int64_t j = 0; j < kLanes; ++j) {
        const float d = g[c + j] * n.weight[c + j];
        sums[j] += d;
        products[j] += d * ((x[c + j] - mean) * scale);
      }
    for (; c < n.channels; ++c) {
      const float d = g[c] * n.weight[c];
      restSum += d;
      restProduct += d * ((x[c] - mean) * scale);
    }
    const float first = (sumOfLanes(sums) + restSum) * share, second = (sumOfLanes(products) + restProduct) * share;
    if (t.added) {
      const float* added = t.added + row * n.channels;
      for (c = 0; c < n.channels; ++c)
        out[c] = added[c] + scale * (g[c] * n.weight[c] - first - (x[c] - mean) * scale * second);
    } else {
      for (c = 0; c < n.channels; ++c) out[c] = scale * (g[c] * n.weight[c] - first - (x[c] - mean) * scale * second);
    }
  }
}

/// The normal distribution's share below x, and e^(-x^2 / 2).
struct Normal {
  float share, bell;
};
/// The tail is e^(-x^2 / 2) times a polynomial in 1 / (1 + 0.35 |x|), fitted to 5e-8 of its value for |x| <= 14.
inline Normal normal(float x) {
  const float size = std::fabs(x), bell = vectorExp(-0.5f * x * x), t = 1.f / (1.f + 0.35f * size);
  float p = -0.02914623394f;
  p = p * t + 0.1439731418f;
  p = p * t - 0.2557171561f;
  p = p * t + 0.1591773659f;
  p = p * t - 0.0231119546f;
  p = p * t + 0.1055088587f;
  p = p * t + 0.1198326635f;
  p = p * t + 0.139861896f;
  p = p * t + 0.1396214029f;
  const float tail = p * t * bell;
  return {chosen(x < 0, tail, 1.f - tail), bell};
}

SIGHTLINE_VECTOR void geluSome(float* x, int64_t count) {
  for (int64_t i = 0; i < count; ++i) x[i] = x[i] * normal(x[i]).share;
}
SIGHTLINE_VECTOR void geluSomeWithDerivative(float* x, float* derivative, int64_t count) {
  constexpr float kTop = 0.398942280f;  // 1 / sqrt(2 pi)
  for (int64_t i = 0; i < count; ++i) {
    const float v = x[i];
    const Normal n = normal(v);
    x[i] = v * n.share;
    derivative[i] = n.share + v * (n.bell * kTop);
  }
}
SIGHTLINE_VECTOR void multiplySome(float* x, const float* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) x[i] *= y[i];
}
SIGHTLINE_VECTOR void addSome(const float* a, const float* b, float* out, int64_t count) {
  for (int64_t i = 0; i < count; ++i) out[i] = a[i] + b[i];
}
SIGHTLINE_VECTOR void addSomeScaled(const float* a, const float* b, const float* scale, float* out, int64_t channels,
                                    int64_t rows) {
  for (int64_t row = 0, at = 0; row < rows; ++row, at += channels)
    for (int64_t c = 0; c < channels; ++c) out[at + c] = a[at + c] + b[at + c] * scale[c];
}
SIGHTLINE_VECTOR void scaleSome(const float* x, const float* scale, float* out, int64_t channels, int64_t rows) {
  for (int64_t row = 0, at = 0; row < rows; ++row, at += channels)
    for (int64_t c = 0; c < channels; ++c) out[at + c] = x[at + c] * scale[c];
}

constexpr int64_t kValuesGrain = 32768;  ///< values for which another thread is worth while

/// Calls work(first row, rows).
template <class Work>
void forTokenRows(int64_t rows, int64_t channels, const Work& work) {
  at::parallel_for(0, rows, std::max<int64_t>(1, kValuesGrain / channels),
                   [&](int64_t begin, int64_t end) { work(begin, end - begin); });
}

RowNorm rowNormOf(const torch::Tensor& weight, const torch::Tensor& bias, double eps) {
  return {weight.data_ptr<float>(), bias.data_ptr<float>(), eps, weight.size(0)};
}

class LayerNormStep : public torch::autograd::Function<LayerNormStep> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x, const torch::Tensor& weight,
                               const torch::Tensor& bias, double eps) {
    const auto norm = rowNormOf(weight, bias, eps);
    const int64_t rows = x.numel() / norm.channels;
    auto y = torch::empty_like(x);
    const auto stats = torch::empty({rows, 2});
    normRows(norm, x.data_ptr<float>(), y.data_ptr<float>(), stats.data_ptr<float>(), rows);
    ctx->saved_data["eps"] = eps;
    ctx->save_for_backward({x, stats, weight, bias});
    return y;
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto saved = ctx->get_saved_variables();
    const auto gradient = gradients[0].contiguous();
    auto out = torch::empty_like(gradient);
    const auto norm = rowNormOf(saved[2], saved[3], ctx->saved_data["eps"].toDouble());
    normRowsBack(norm, saved[0].data_ptr<float>(), saved[1].data_ptr<float>(), gradient.data_ptr<float>(), nullptr,
                 out.data_ptr<float>(), gradient.numel() / norm.channels);
    return {out, {}, {}, {}};
  }
};

class GeluStep : public torch::autograd::Function<GeluStep> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x) {
    auto y = x.clone();
    const auto derivative = torch::empty_like(y);
    geluRows(y.data_ptr<float>(), derivative.data_ptr<float>(), y.numel());
    ctx->save_for_backward({derivative});
    return y;
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto derivative = ctx->get_saved_variables()[0];
    // In the derivative's order in memory.
    auto out = torch::empty_like(derivative).copy_(gradients[0]);
    multiplyRows(out.data_ptr<float>(), derivative.data_ptr<float>(), out.numel());
    return {out};
  }
};

bool onTheTape(const torch::Tensor& x) { return torch::GradMode::is_enabled() && x.requires_grad(); }

}  // namespace

void normRows(const RowNorm& norm, const float* x, float* y, float* stats, int64_t rows) {
  forTokenRows(rows, norm.channels, [&](int64_t first, int64_t count) {
    const int64_t at = first * norm.channels;
    normSomeRows(norm, x + at, y + at, stats ? stats + 2 * first : nullptr, count);
  });
}

void normRowsBack(const RowNorm& norm, const float* x, const float* stats, const float* gradient, const float* added,
                  float* out, int64_t rows) {
  forTokenRows(rows, norm.channels, [&](int64_t first, int64_t count) {
    const int64_t at = first * norm.channels;
    normSomeRowsBack(norm, {x + at, stats + 2 * first, gradient + at, added ? added + at : nullptr, out + at, count});
  });
}

void geluRows(float* x, float* derivative, int64_t count) {
  forTokenRows(count, 8, [&](int64_t first, int64_t n) {  // some eight times the work of a sum
    derivative ? geluSomeWithDerivative(x + first, derivative + first, n) : geluSome(x + first, n);
  });
}

void multiplyRows(float* x, const float* y, int64_t count) {
  forTokenRows(count, 1, [&](int64_t first, int64_t n) { multiplySome(x + first, y + first, n); });
}

void addRows(const float* residual, const float* x, const float* scale, float* out, int64_t channels, int64_t rows) {
  forTokenRows(rows, channels, [&](int64_t first, int64_t count) {
    const int64_t at = first * channels;
    scale ? addSomeScaled(residual + at, x + at, scale, out + at, channels, count)
          : addSome(residual + at, x + at, out + at, channels * count);
  });
}

void scaleRows(const float* x, const float* scale, float* out, int64_t channels, int64_t rows) {
  forTokenRows(rows, channels, [&](int64_t first, int64_t count) {
    scaleSome(x + first * channels, scale, out + first * channels, channels, count);
  });
}

torch::Tensor layerNorm(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias, double eps) {
  const auto isRow = [&](const torch::Tensor& t) {
    return t.defined() && t.dim() == 1 && t.size(0) == x.size(-1) && t.size(0) > 0 && t.is_contiguous();
  };
  if (!isRow(weight) || !isRow(bias) || !canFuse(x, {weight, bias}))
    return at::layer_norm(x, {x.size(-1)}, optionalTensor(weight), optionalTensor(bias), eps);
  const auto from = x.contiguous();
  if (onTheTape(from)) return LayerNormStep::apply(from, weight, bias, eps);
  auto y = torch::empty_like(from);
  normRows(rowNormOf(weight, bias, eps), from.data_ptr<float>(), y.data_ptr<float>(), nullptr,
           from.numel() / weight.size(0));
  return y;
}

torch::Tensor exactGelu(const torch::Tensor& x) {
  if (!canFuse(x, {})) return at::gelu(x);
  const auto from = x.is_non_overlapping_and_dense() ? x : x.contiguous();
  if (onTheTape(from)) return GeluStep::apply(from);
  auto y = from.clone();
  geluRows(y.data_ptr<float>(), nullptr, y.numel());
  return y;
}

}  // namespace sightline::nets
