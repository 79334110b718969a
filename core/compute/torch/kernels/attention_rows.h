// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

/// What attention is made of, on matrices in memory: float32, row after row.
namespace sightline::nets {

/// A matrix in rows of `stride` floats.
struct Rows {
  const float* data;
  int64_t stride;
  bool transposed = false;
};
/// Of a (rows x inner) times b (inner x columns).
struct ProductSize {
  int64_t rows, columns, inner;
};
/// c (in rows of `stride` floats) = alpha a b, by the BLAS.
void product(const ProductSize& size, float alpha, const Rows& a, const Rows& b, float* c, int64_t stride);

/// The softmax of each of `count` rows of `length` values, in place.
void softmaxRows(float* rows, int64_t count, int64_t length);
/// gradient = p * (gradient - sum(p * gradient)) of each row: back through the softmax whose result was p.
void softmaxRowsBack(const float* p, float* gradient, int64_t count, int64_t length);

}  // namespace sightline::nets
