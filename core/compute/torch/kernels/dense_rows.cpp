// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/dense_rows.h"

#include "core/compute/torch/kernels/vector_math.h"

namespace sightline::nets {

SIGHTLINE_VECTOR void normReluRows(const DenseRows& t) {
  for (int64_t row = 0; row < t.count; ++row) {
    const float* from = t.from + row * t.fromStep;
    float* to = t.to + row * t.toStep;
    for (int64_t c = 0; c < t.channels; ++c) {
      const float v = from[c] * t.scale[c] + t.shift[c];
      to[c] = v < 0 ? 0.f : v;  // NaN stays
    }
  }
}

SIGHTLINE_VECTOR void addBehindRelu(const DenseRows& t, const float* gradients) {
  for (int64_t row = 0; row < t.count; ++row) {
    const float *from = t.from + row * t.fromStep, *gradient = gradients + row * t.channels;
    float* to = t.to + row * t.toStep;
    for (int64_t c = 0; c < t.channels; ++c) {
      const float scale = t.scale[c], v = from[c] * scale + t.shift[c];
      const float share = v <= 0 ? 0.f : scale;
      to[c] += gradient[c] * share;
    }
  }
}

SIGHTLINE_VECTOR void maskValues(float* gradient, const float* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    const float g = gradient[i], share = y[i] <= 0 ? 0.f : 1.f;
    gradient[i] = g * share;
  }
}

}  // namespace sightline::nets
