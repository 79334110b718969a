// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

/// Activations on rows in memory, one value per channel, as networks of inverted residual blocks have them.
namespace sightline::nets {

enum class RowActivation { Silu, Relu, Relu6, HardSwish };

/// Rows of `channels` values, worked on where they lie.
struct ActivatedRows {
  float* y;                    ///< in: what comes from a convolution; out: the activation of y * scale + shift
  float* derivative;           ///< of the output with respect to y as it came; null when no gradient is wanted
  const float *scale, *shift;  ///< one for each channel: batch norm
  int64_t channels, rows;
};
void activateRows(RowActivation activation, const ActivatedRows& rows);

/// sums[c] = the sum of y over the rows
void sumRows(const float* y, float* sums, int64_t channels, int64_t rows);
/// sums[c] = the sum of a * b over the rows
void sumProducts(const float* a, const float* b, float* sums, int64_t channels, int64_t rows);
/// out = y * gate[c]
void gateRows(const float* y, const float* gate, float* out, int64_t channels, int64_t rows);
/// out = (gradient * gate[c] + added[c]) * derivative
void gateRowsBack(const float* gradient, const float* gate, const float* added, const float* derivative, float* out,
                  int64_t channels, int64_t rows);
/// y = y * scale[c] + shift[c] + residual; `residual` may be null
void normRowsInPlace(float* y, const float* scale, const float* shift, const float* residual, int64_t channels,
                     int64_t rows);

/// y += x
void addInPlace(float* y, const float* x, int64_t count);
/// y = max(y, 0); NaN stays
void reluInPlace(float* y, int64_t count);
/// y = max(y + x, 0); NaN stays
void addAndReluInPlace(float* y, const float* x, int64_t count);

}  // namespace sightline::nets
