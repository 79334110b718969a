// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/activation_rows.h"

#include <algorithm>

#include "core/compute/torch/kernels/vector_math.h"

namespace sightline::nets {
namespace {

/// Value and derivative of each activation at z; comparisons are such that NaN stays NaN.
struct SiluAt {
  static void of(float z, float& y, float& slope) {
    const float s = 1.f / (1.f + vectorExp(-z));
    y = z * s;
    slope = s * (1.f + z * (1.f - s));
  }
};
struct ReluAt {
  static void of(float z, float& y, float& slope) {
    y = z < 0 ? 0.f : z;
    slope = z <= 0 ? 0.f : 1.f;
  }
};
struct Relu6At {
  static void of(float z, float& y, float& slope) {
    const float above = z < 0 ? 0.f : z;
    y = above > 6 ? 6.f : above;
    slope = chosen(z <= 0, 0.f, chosen(z >= 6, 0.f, 1.f));
  }
};
/// z relu6(z + 3) / 6
struct HardSwishAt {
  static void of(float z, float& y, float& slope) {
    y = z <= -3 ? 0.f : (z >= 3 ? z : z * (z + 3.f) / 6.f);
    slope = z < -3 ? 0.f : (z <= 3 ? z / 3.f + 0.5f : 1.f);
  }
};

// The loops are written out for each activation: a function that is compiled for several processors takes no template.
#define SIGHTLINE_ACTIVATION_LOOPS(Name)                                                \
  SIGHTLINE_VECTOR void plain##Name(const ActivatedRows& t) {                           \
    for (int64_t row = 0; row < t.rows; ++row) {                                        \
      float* y = t.y + row * t.channels;                                                \
      for (int64_t c = 0; c < t.channels; ++c) {                                        \
        float value = 0, slope = 0;                                                     \
        Name##At::of(y[c] * t.scale[c] + t.shift[c], value, slope);                     \
        y[c] = value;                                                                   \
      }                                                                                 \
    }                                                                                   \
  }                                                                                     \
  SIGHTLINE_VECTOR void taped##Name(const ActivatedRows& t) {                           \
    for (int64_t row = 0; row < t.rows; ++row) {                                        \
      float *y = t.y + row * t.channels, *derivative = t.derivative + row * t.channels; \
      for (int64_t c = 0; c < t.channels; ++c) {                                        \
        float value = 0, slope = 0;                                                     \
        Name##At::of(y[c] * t.scale[c] + t.shift[c], value, slope);                     \
        y[c] = value;                                                                   \
        derivative[c] = slope * t.scale[c];                                             \
      }                                                                                 \
    }                                                                                   \
  }
SIGHTLINE_ACTIVATION_LOOPS(Silu)
SIGHTLINE_ACTIVATION_LOOPS(Relu)
SIGHTLINE_ACTIVATION_LOOPS(Relu6)
SIGHTLINE_ACTIVATION_LOOPS(HardSwish)
#undef SIGHTLINE_ACTIVATION_LOOPS

}  // namespace

void activateRows(RowActivation activation, const ActivatedRows& rows) {
  switch (activation) {
    case RowActivation::Silu: return rows.derivative ? tapedSilu(rows) : plainSilu(rows);
    case RowActivation::Relu: return rows.derivative ? tapedRelu(rows) : plainRelu(rows);
    case RowActivation::Relu6: return rows.derivative ? tapedRelu6(rows) : plainRelu6(rows);
    case RowActivation::HardSwish: return rows.derivative ? tapedHardSwish(rows) : plainHardSwish(rows);
  }
}

SIGHTLINE_VECTOR void sumRows(const float* y, float* sums, int64_t channels, int64_t rows) {
  std::fill_n(sums, channels, 0.f);
  for (int64_t row = 0; row < rows; ++row, y += channels)
    for (int64_t c = 0; c < channels; ++c) sums[c] += y[c];
}

SIGHTLINE_VECTOR void sumProducts(const float* a, const float* b, float* sums, int64_t channels, int64_t rows) {
  std::fill_n(sums, channels, 0.f);
  for (int64_t row = 0; row < rows; ++row, a += channels, b += channels)
    for (int64_t c = 0; c < channels; ++c) sums[c] += a[c] * b[c];
}

SIGHTLINE_VECTOR void gateRows(const float* y, const float* gate, float* out, int64_t channels, int64_t rows) {
  for (int64_t row = 0; row < rows; ++row, y += channels, out += channels)
    for (int64_t c = 0; c < channels; ++c) out[c] = y[c] * gate[c];
}

SIGHTLINE_VECTOR void gateRowsBack(const float* gradient, const float* gate, const float* added,
                                   const float* derivative, float* out, int64_t channels, int64_t rows) {
  for (int64_t row = 0; row < rows; ++row, gradient += channels, derivative += channels, out += channels)
    for (int64_t c = 0; c < channels; ++c) out[c] = (gradient[c] * gate[c] + added[c]) * derivative[c];
}

SIGHTLINE_VECTOR void normRowsInPlace(float* y, const float* scale, const float* shift, const float* residual,
                                      int64_t channels, int64_t rows) {
  for (int64_t row = 0; row < rows; ++row, y += channels) {
    for (int64_t c = 0; c < channels; ++c) y[c] = y[c] * scale[c] + shift[c];
    if (!residual) continue;
    for (int64_t c = 0; c < channels; ++c) y[c] += residual[row * channels + c];
  }
}

SIGHTLINE_VECTOR void addInPlace(float* y, const float* x, int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] += x[i];
}

SIGHTLINE_VECTOR void reluInPlace(float* y, int64_t count) {
  for (int64_t i = 0; i < count; ++i) y[i] = y[i] < 0 ? 0.f : y[i];
}

SIGHTLINE_VECTOR void addAndReluInPlace(float* y, const float* x, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    const float v = y[i] + x[i];
    y[i] = v < 0 ? 0.f : v;
  }
}

}  // namespace sightline::nets
