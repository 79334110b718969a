// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/channel_rows.h"

#include <algorithm>

#include "core/compute/torch/kernels/vector_math.h"

namespace sightline {
namespace {

constexpr int64_t kRowsGrain = 32768;  ///< values for which another thread is worth while

/// Rows of one value per channel; the residual may have a scale and shift of its own.
struct ChannelRows {
  float* y;
  const float *scale, *shift, *residual, *residualScale, *residualShift;
  int64_t channels, count;
};

SIGHTLINE_VECTOR void scaleRows(const ChannelRows& t) {
  for (int64_t row = 0; row < t.count; ++row) {
    float* y = t.y + row * t.channels;
    for (int64_t c = 0; c < t.channels; ++c) y[c] = y[c] * t.scale[c] + t.shift[c];
  }
}
SIGHTLINE_VECTOR void scaleReluRows(const ChannelRows& t) {
  for (int64_t row = 0; row < t.count; ++row) {
    float* y = t.y + row * t.channels;
    for (int64_t c = 0; c < t.channels; ++c) {
      const float v = y[c] * t.scale[c] + t.shift[c];
      y[c] = v < 0 ? 0.f : v;  // NaN stays
    }
  }
}
SIGHTLINE_VECTOR void scaleAddReluRows(const ChannelRows& t) {
  for (int64_t row = 0; row < t.count; ++row) {
    float* y = t.y + row * t.channels;
    const float* r = t.residual + row * t.channels;
    for (int64_t c = 0; c < t.channels; ++c) {
      const float v = (y[c] * t.scale[c] + t.shift[c]) + r[c];
      y[c] = v < 0 ? 0.f : v;
    }
  }
}
SIGHTLINE_VECTOR void scaleAddScaledReluRows(const ChannelRows& t) {
  for (int64_t row = 0; row < t.count; ++row) {
    float* y = t.y + row * t.channels;
    const float* r = t.residual + row * t.channels;
    for (int64_t c = 0; c < t.channels; ++c) {
      const float v = (y[c] * t.scale[c] + t.shift[c]) + (r[c] * t.residualScale[c] + t.residualShift[c]);
      y[c] = v < 0 ? 0.f : v;
    }
  }
}
SIGHTLINE_VECTOR void passWherePositive(const float* gradient, const float* y, float* out, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    const float g = gradient[i];  // read in any case: else the loop has branches
    out[i] = y[i] <= 0 ? 0.f : g;
  }
}

}  // namespace

void scaleInPlace(const torch::Tensor& y, ChannelScale own, const torch::Tensor& residual, ChannelScale residuals,
                  bool relu) {
  const int64_t channels = y.size(1);
  float* to = y.data_ptr<float>();
  const float* added = residual.defined() ? residual.data_ptr<float>() : nullptr;
  const int64_t grain = std::max<int64_t>(1, kRowsGrain / channels);
  at::parallel_for(0, y.numel() / channels, grain, [&](int64_t begin, int64_t end) {
    const int64_t at = begin * channels;
    const ChannelRows rows{to + at,         own.scale,       own.shift, added ? added + at : nullptr,
                           residuals.scale, residuals.shift, channels,  end - begin};
    if (!relu)
      scaleRows(rows);
    else if (!added)
      scaleReluRows(rows);
    else
      residuals.scale ? scaleAddScaledReluRows(rows) : scaleAddReluRows(rows);
  });
}

void reluBackward(const torch::Tensor& gradient, const torch::Tensor& y, const torch::Tensor& out) {
  const float *from = gradient.data_ptr<float>(), *passed = y.data_ptr<float>();
  float* to = out.data_ptr<float>();
  at::parallel_for(0, y.numel(), kRowsGrain, [&](int64_t begin, int64_t end) {
    passWherePositive(from + begin, passed + begin, to + begin, end - begin);
  });
}

}  // namespace sightline
