// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/pooled_norm.h"

#include "core/compute/torch/kernels/tensor_words.h"
#include "core/compute/torch/kernels/vector_math.h"

namespace sightline::nets {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

struct PoolNorm {
  const float *scale, *shift;
  int64_t channels;
};

/// One row of averages from two rows of pixels, of which the second begins `below` floats behind the first.
SIGHTLINE_VECTOR void poolRow(const PoolNorm& n, const float* from, int64_t below, float* to, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    const float *a = from + 2 * i * n.channels, *b = a + n.channels, *c = a + below, *d = b + below;
    float* out = to + i * n.channels;
    for (int64_t k = 0; k < n.channels; ++k) {
      const float p = a[k] * n.scale[k] + n.shift[k], q = b[k] * n.scale[k] + n.shift[k],
                  r = c[k] * n.scale[k] + n.shift[k], s = d[k] * n.scale[k] + n.shift[k];
      // NaN stays
      out[k] = (((p < 0 ? 0.f : p) + (q < 0 ? 0.f : q)) + ((r < 0 ? 0.f : r) + (s < 0 ? 0.f : s))) * 0.25f;
    }
  }
}

/// One row of pixels' gradients from its row of averages'.
SIGHTLINE_VECTOR void poolRowBack(const PoolNorm& n, const float* from, const float* gradients, float* to,
                                  int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    const float *x = from + i * n.channels, *gradient = gradients + i / 2 * n.channels;
    float* out = to + i * n.channels;
    for (int64_t k = 0; k < n.channels; ++k) {
      const float share = x[k] * n.scale[k] + n.shift[k] <= 0 ? 0.f : 0.25f * n.scale[k];
      out[k] = gradient[k] * share;
    }
  }
}

/// Calls work(row of the output, counted over all images) on several threads.
template <class Work>
void forPoolRows(int64_t rows, int64_t values, const Work& work) {
  at::parallel_for(0, rows, std::max<int64_t>(1, 32768 / values), [&](int64_t begin, int64_t end) {
    for (int64_t row = begin; row < end; ++row) work(row);
  });
}

torch::Tensor poolAhead(const torch::Tensor& x, const torch::Tensor& scale, const torch::Tensor& shift) {
  const int64_t channels = x.size(1), h = x.size(2), w = x.size(3), rows = h / 2, columns = w / 2;
  auto y = torch::empty({x.size(0), channels, rows, columns}, x.options().memory_format(kChannelsLast));
  const PoolNorm norm{scale.data_ptr<float>(), shift.data_ptr<float>(), channels};
  const float* from = x.data_ptr<float>();
  float* to = y.data_ptr<float>();
  forPoolRows(x.size(0) * rows, 4 * columns * channels, [&](int64_t row) {
    poolRow(norm, from + (row / rows * h + row % rows * 2) * w * channels, w * channels, to + row * columns * channels,
            columns);
  });
  return y;
}

class PooledNorm : public torch::autograd::Function<PooledNorm> {
 public:
  static torch::Tensor forward(AutogradContext* ctx, const torch::Tensor& x, const torch::Tensor& scale,
                               const torch::Tensor& shift) {
    ctx->save_for_backward({x, scale, shift});
    return poolAhead(x, scale, shift);
  }
  static variable_list backward(AutogradContext* ctx, const variable_list& gradients) {
    const auto saved = ctx->get_saved_variables();
    const auto &x = saved[0], gradient = gradients[0].contiguous(kChannelsLast);
    const int64_t channels = x.size(1), h = x.size(2), w = x.size(3), rows = h / 2, columns = w / 2;
    auto out = h % 2 == 0 && w % 2 == 0 ? torch::empty_like(x, kChannelsLast) : torch::zeros_like(x, kChannelsLast);
    const PoolNorm norm{saved[1].data_ptr<float>(), saved[2].data_ptr<float>(), channels};
    const float *from = x.data_ptr<float>(), *g = gradient.data_ptr<float>();
    float* to = out.data_ptr<float>();
    forPoolRows(x.size(0) * rows, 4 * columns * channels, [&](int64_t row) {
      for (int64_t half = 0; half < 2; ++half) {
        const int64_t at = (row / rows * h + row % rows * 2 + half) * w * channels;
        poolRowBack(norm, from + at, g + row * columns * channels, to + at, 2 * columns);
      }
    });
    return {out, {}, {}};
  }
};

}  // namespace

torch::Tensor pooledNormRelu(const torch::Tensor& x, const torch::Tensor& scale, const torch::Tensor& shift) {
  return torch::GradMode::is_enabled() && x.requires_grad() ? PooledNorm::apply(x, scale, shift)
                                                            : poolAhead(x, scale, shift);
}

}  // namespace sightline::nets
