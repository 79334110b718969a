// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

/// What a dense block does to values in memory between its convolutions.
namespace sightline::nets {

/// Rows of `count` places; each pointer moves on by its own step.
struct DenseRows {
  const float* from;
  int64_t fromStep;
  float* to;
  int64_t toStep;
  const float *scale, *shift;
  int64_t channels, count;
};

/// to = relu(from * scale + shift)
void normReluRows(const DenseRows& t);
/// to += gradient * scale where from * scale + shift went through the ReLU.
void addBehindRelu(const DenseRows& t, const float* gradients);
/// gradient = 0 where y is.
void maskValues(float* gradient, const float* y, int64_t count);

}  // namespace sightline::nets
