// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/fused_ops.h"

#include "core/compute/torch/kernels/tensor_words.h"
#include "core/compute/torch/kernels/vector_math.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Values of one plane; `derivative` is null when no gradient is wanted.
struct PlaneTask {
  const float *x, *residual;
  float *y, *derivative;
  float scale, shift;
  int64_t count;
};

SIGHTLINE_VECTOR void linearPlane(const PlaneTask& t) {
  for (int64_t i = 0; i < t.count; ++i) t.y[i] = t.x[i] * t.scale + t.shift;
  if (t.residual)
    for (int64_t i = 0; i < t.count; ++i) t.y[i] += t.residual[i];
}

SIGHTLINE_VECTOR void reluPlane(const PlaneTask& t) {
  if (t.residual) {
    for (int64_t i = 0; i < t.count; ++i) {
      const float v = (t.x[i] * t.scale + t.shift) + t.residual[i];
      t.y[i] = v < 0 ? 0.f : v;  // NaN stays
    }
    return;
  }
  for (int64_t i = 0; i < t.count; ++i) {
    const float v = t.x[i] * t.scale + t.shift;
    t.y[i] = v < 0 ? 0.f : v;
  }
}

SIGHTLINE_VECTOR void siluPlane(const PlaneTask& t) {
  for (int64_t i = 0; i < t.count; ++i) {
    const float z = t.x[i] * t.scale + t.shift;
    t.y[i] = z / (1.f + vectorExp(-z));
  }
}

/// The derivative is kept instead of the input: the exponential is taken once.
SIGHTLINE_VECTOR void siluPlaneWithDerivative(const PlaneTask& t) {
  for (int64_t i = 0; i < t.count; ++i) {
    const float z = t.x[i] * t.scale + t.shift;
    const float s = 1.f / (1.f + vectorExp(-z));
    t.y[i] = z * s;
    t.derivative[i] = s * (1.f + z * (1.f - s)) * t.scale;
  }
}

SIGHTLINE_VECTOR void scaleByPlane(const float* gradient, float scale, float* out, int64_t count) {
  for (int64_t i = 0; i < count; ++i) out[i] = gradient[i] * scale;
}

SIGHTLINE_VECTOR void multiplyPlane(const float* gradient, const float* derivative, float* out, int64_t count) {
  for (int64_t i = 0; i < count; ++i) out[i] = gradient[i] * derivative[i];
}

// What is chosen from is read in any case, here and below: reading under a condition keeps loops from becoming vectors.
SIGHTLINE_VECTOR void reluBackwardPlane(const float* gradient, const float* y, float scale, float* out, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    const float g = gradient[i] * scale;
    out[i] = y[i] <= 0 ? 0.f : g;
  }
}

SIGHTLINE_VECTOR void reluBackwardTwoPlanes(const float* gradient, const float* y, float scale, float* out,
                                            float* residual, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    const float all = gradient[i], g = y[i] <= 0 ? 0.f : all;
    residual[i] = g;
    out[i] = g * scale;
  }
}

// The same for images whose channels lie together ("channels last"): rows of C values with C scales.

struct RowsTask {
  const float *x, *residual, *scale, *shift;
  float *y, *derivative;
  int64_t channels, rows;
};

SIGHTLINE_VECTOR void linearRows(const RowsTask& t) {
  for (int64_t row = 0, at = 0; row < t.rows; ++row, at += t.channels) {
    for (int64_t c = 0; c < t.channels; ++c) t.y[at + c] = t.x[at + c] * t.scale[c] + t.shift[c];
    if (t.residual)
      for (int64_t c = 0; c < t.channels; ++c) t.y[at + c] += t.residual[at + c];
  }
}

SIGHTLINE_VECTOR void reluRows(const RowsTask& t) {
  for (int64_t row = 0, at = 0; row < t.rows; ++row, at += t.channels) {
    if (t.residual) {
      for (int64_t c = 0; c < t.channels; ++c) {
        const float v = (t.x[at + c] * t.scale[c] + t.shift[c]) + t.residual[at + c];
        t.y[at + c] = v < 0 ? 0.f : v;
      }
      continue;
    }
    for (int64_t c = 0; c < t.channels; ++c) {
      const float v = t.x[at + c] * t.scale[c] + t.shift[c];
      t.y[at + c] = v < 0 ? 0.f : v;
    }
  }
}

SIGHTLINE_VECTOR void siluRows(const RowsTask& t) {
  for (int64_t row = 0, at = 0; row < t.rows; ++row, at += t.channels)
    for (int64_t c = 0; c < t.channels; ++c) {
      const float z = t.x[at + c] * t.scale[c] + t.shift[c];
      t.y[at + c] = z / (1.f + vectorExp(-z));
    }
}

SIGHTLINE_VECTOR void siluRowsWithDerivative(const RowsTask& t) {
  for (int64_t row = 0, at = 0; row < t.rows; ++row, at += t.channels)
    for (int64_t c = 0; c < t.channels; ++c) {
      const float z = t.x[at + c] * t.scale[c] + t.shift[c];
      const float s = 1.f / (1.f + vectorExp(-z));
      t.y[at + c] = z * s;
      t.derivative[at + c] = s * (1.f + z * (1.f - s)) * t.scale[c];
    }
}

/// Of the gradient: `y` is the output (ReLU) or the derivative (SiLU); `residual` takes its part where there is one.
struct RowsBack {
  const float *gradient, *y, *scale;
  float *out, *residual;
  int64_t channels, rows;
};

SIGHTLINE_VECTOR void scaleRowsBack(const RowsBack& t) {
  for (int64_t row = 0, at = 0; row < t.rows; ++row, at += t.channels)
    for (int64_t c = 0; c < t.channels; ++c) t.out[at + c] = t.gradient[at + c] * t.scale[c];
}

SIGHTLINE_VECTOR void reluRowsBack(const RowsBack& t) {
  for (int64_t row = 0, at = 0; row < t.rows; ++row, at += t.channels)
    for (int64_t c = 0; c < t.channels; ++c) {
      const float g = t.gradient[at + c] * t.scale[c];
      t.out[at + c] = t.y[at + c] <= 0 ? 0.f : g;
    }
}

SIGHTLINE_VECTOR void reluRowsBackTwice(const RowsBack& t) {
  for (int64_t row = 0, at = 0; row < t.rows; ++row, at += t.channels)
    for (int64_t c = 0; c < t.channels; ++c) {
      const float all = t.gradient[at + c], g = t.y[at + c] <= 0 ? 0.f : all;
      t.residual[at + c] = g;
      t.out[at + c] = g * t.scale[c];
    }
}

bool channelsTogether(const torch::Tensor& x) { return x.suggest_memory_format() == at::MemoryFormat::ChannelsLast; }

/// Calls work(first row, rows) for all pixels of a channels-last tensor.
template <class Work>
void forRows(const torch::Tensor& x, const Work& work) {
  const int64_t channels = x.size(1);
  at::parallel_for(0, x.numel() / std::max<int64_t>(channels, 1),
                   std::max<int64_t>(1, 32768 / std::max<int64_t>(channels, 1)),
                   [&](int64_t begin, int64_t end) { work(begin, end - begin); });
}

/// Calls work(plane, channel) for all planes of an N x C x H x W tensor.
template <class Work>
void forPlanes(const torch::Tensor& x, const Work& work) {
  const int64_t channels = x.size(1), size = x.size(2) * x.size(3);
  at::parallel_for(0, x.size(0) * channels, std::max<int64_t>(1, 32768 / std::max<int64_t>(size, 1)),
                   [&](int64_t begin, int64_t end) {
                     for (int64_t p = begin; p < end; ++p) work(p, p % channels);
                   });
}

torch::Tensor evaluate(const torch::Tensor& x, const torch::Tensor& scale, const torch::Tensor& shift,
                       Activation activation, const torch::Tensor& residual, torch::Tensor* derivative) {
  auto y = torch::empty_like(x);
  if (derivative) *derivative = torch::empty_like(x);
  const int64_t size = x.size(2) * x.size(3);
  const float *from = x.data_ptr<float>(), *a = scale.data_ptr<float>(), *b = shift.data_ptr<float>(),
              *r = residual.defined() ? residual.data_ptr<float>() : nullptr;
  float *to = y.data_ptr<float>(), *d = derivative ? derivative->data_ptr<float>() : nullptr;
  if (channelsTogether(x)) {
    const int64_t channels = x.size(1);
    forRows(x, [&](int64_t row, int64_t rows) {
      const int64_t at = row * channels;
      const RowsTask task{from + at, r ? r + at : nullptr, a, b, to + at, d ? d + at : nullptr, channels, rows};
      switch (activation) {
        case Activation::None: return linearRows(task);
        case Activation::Relu: return reluRows(task);
        case Activation::Silu: return d ? siluRowsWithDerivative(task) : siluRows(task);
      }
    });
    return y;
  }
  forPlanes(x, [&](int64_t p, int64_t c) {
    const PlaneTask task{
        from + p * size, r ? r + p * size : nullptr, to + p * size, d ? d + p * size : nullptr, a[c], b[c], size};
    switch (activation) {
      case Activation::None: return linearPlane(task);
      case Activation::Relu: return reluPlane(task);
      case Activation::Silu: return d ? siluPlaneWithDerivative(task) : siluPlane(task);
    }
  });
  return y;
}

class ScaleShift : public torch::autograd::Function<ScaleShift> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x, const torch::Tensor& scale,
                               const torch::Tensor& shift, int64_t activation, const OptionalTensor& added) {
    const auto residual = added.value_or(torch::Tensor());
    const auto kind = static_cast<Activation>(activation);
    torch::Tensor derivative;
    auto y = evaluate(x, scale, shift, kind, residual, kind == Activation::Silu ? &derivative : nullptr);
    ctx->saved_data["activation"] = activation;
    ctx->saved_data["residual"] = residual.defined();
    ctx->saved_data["format"] = static_cast<int64_t>(x.suggest_memory_format());
    ctx->save_for_backward({scale, kind == Activation::Silu   ? derivative
                                   : kind == Activation::Relu ? y
                                                              : torch::Tensor()});
    return y;
  }

  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto saved = ctx->get_saved_variables();
    const auto kind = static_cast<Activation>(ctx->saved_data["activation"].toInt());
    const bool hasResidual = ctx->saved_data["residual"].toBool();
    // The gradient in the order in which the input lay; without an activation nothing else says which it was.
    const auto format = static_cast<at::MemoryFormat>(ctx->saved_data["format"].toInt());
    const auto gradient = gradients[0].contiguous(format);
    auto out = torch::empty_like(gradient);
    torch::Tensor residual;
    if (hasResidual) residual = kind == Activation::Relu ? torch::empty_like(gradient) : gradient;
    const int64_t size = gradient.size(2) * gradient.size(3);
    const float *g = gradient.data_ptr<float>(), *a = saved[0].data_ptr<float>(),
                *k = saved[1].defined() ? saved[1].data_ptr<float>() : nullptr;
    float *to = out.data_ptr<float>(), *r = residual.defined() ? residual.data_ptr<float>() : nullptr;
    if (format == at::MemoryFormat::ChannelsLast) {
      const int64_t channels = gradient.size(1);
      forRows(gradient, [&](int64_t row, int64_t rows) {
        const int64_t at = row * channels;
        if (kind == Activation::Silu) return multiplyPlane(g + at, k + at, to + at, rows * channels);
        const RowsBack task{
            g + at, k ? k + at : nullptr, a, to + at, r && kind == Activation::Relu ? r + at : nullptr, channels, rows};
        if (kind != Activation::Relu) return scaleRowsBack(task);
        return task.residual ? reluRowsBackTwice(task) : reluRowsBack(task);
      });
      return {out, {}, {}, {}, residual};
    }
    forPlanes(gradient, [&](int64_t p, int64_t c) {
      const int64_t at = p * size;
      switch (kind) {
        case Activation::None: return scaleByPlane(g + at, a[c], to + at, size);
        case Activation::Silu: return multiplyPlane(g + at, k + at, to + at, size);
        case Activation::Relu:
          return hasResidual ? reluBackwardTwoPlanes(g + at, k + at, a[c], to + at, r + at, size)
                             : reluBackwardPlane(g + at, k + at, a[c], to + at, size);
      }
    });
    return {out, {}, {}, {}, residual};
  }
};

}  // namespace

bool canFuse(const torch::Tensor& input, at::ArrayRef<torch::Tensor> parameters) {
  const auto plain = [](const torch::Tensor& t) {
    return t.scalar_type() == torch::kFloat && t.is_cpu() && t.layout() == torch::kStrided;
  };
  if (!plain(input)) return false;
  for (const auto& p : parameters)
    if (p.defined() && (!plain(p) || p.requires_grad())) return false;
  return true;
}

torch::Tensor scaleShift(const torch::Tensor& x, const torch::Tensor& scale, const torch::Tensor& shift,
                         Activation activation, const torch::Tensor& residual) {
  // A residual behind SiLU does not occur in any of the families.
  TORCH_CHECK(activation != Activation::Silu || !residual.defined(), "no residual with SiLU");
  const auto format = x.suggest_memory_format();
  const auto from = x.contiguous(format);
  const auto added = residual.defined() ? residual.contiguous(format) : residual;
  const bool tape =
      torch::GradMode::is_enabled() && (x.requires_grad() || (residual.defined() && residual.requires_grad()));
  if (!tape) return evaluate(from, scale, shift, activation, added, nullptr);
  return ScaleShift::apply(from, scale, shift, static_cast<int64_t>(activation), optionalTensor(added));
}

}  // namespace sightline::nets
