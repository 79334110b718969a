// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/kernels/attention_rows.h"

#include "core/compute/torch/kernels/vector_math.h"

extern "C" void sgemm_(const char* transA, const char* transB, const int* m, const int* n, const int* k,
                       const float* alpha, const float* a, const int* lda, const float* b, const int* ldb,
                       const float* beta, float* c, const int* ldc);

namespace sightline::nets {
namespace {

/// The sum of 16 partial sums, which they are left without.
inline float total(float* sums) {
  for (int64_t half = 8; half > 0; half /= 2)
    for (int64_t j = 0; j < half; ++j) sums[j] += sums[j + half];
  return sums[0];
}

SIGHTLINE_VECTOR void softmaxRow(float* row, int64_t count) {
  float highest = row[0];
#pragma omp simd reduction(max : highest)
  for (int64_t i = 1; i < count; ++i) highest = row[i] > highest ? row[i] : highest;
  for (int64_t i = 0; i < count; ++i) row[i] = vectorExp(row[i] - highest);
  float sums[16] = {};
  int64_t i = 0;
  for (; i + 16 <= count; i += 16)
    for (int64_t j = 0; j < 16; ++j) sums[j] += row[i + j];
  float sum = 0;
  for (; i < count; ++i) sum += row[i];
  const float share = 1.f / (sum + total(sums));
  for (i = 0; i < count; ++i) row[i] *= share;
}

SIGHTLINE_VECTOR void softmaxRowBackward(const float* p, float* gradient, int64_t count) {
  float sums[16] = {};
  int64_t i = 0;
  for (; i + 16 <= count; i += 16)
    for (int64_t j = 0; j < 16; ++j) sums[j] += p[i + j] * gradient[i + j];
  float sum = 0;
  for (; i < count; ++i) sum += p[i] * gradient[i];
  sum += total(sums);
  for (i = 0; i < count; ++i) gradient[i] = p[i] * (gradient[i] - sum);
}

}  // namespace

void product(const ProductSize& size, float alpha, const Rows& a, const Rows& b, float* c, int64_t stride) {
  // Row-major a b is column-major b^T a^T.
  const int rows = static_cast<int>(size.rows), columns = static_cast<int>(size.columns),
            inner = static_cast<int>(size.inner);
  const int lda = static_cast<int>(a.stride), ldb = static_cast<int>(b.stride), ldc = static_cast<int>(stride);
  const float zero = 0;
  sgemm_(b.transposed ? "T" : "N", a.transposed ? "T" : "N", &columns, &rows, &inner, &alpha, b.data, &ldb, a.data,
         &lda, &zero, c, &ldc);
}

void softmaxRows(float* rows, int64_t count, int64_t length) {
  for (int64_t row = 0; row < count; ++row) softmaxRow(rows + row * length, length);
}

void softmaxRowsBack(const float* p, float* gradient, int64_t count, int64_t length) {
  for (int64_t row = 0; row < count; ++row) softmaxRowBackward(p + row * length, gradient + row * length, length);
}

}  // namespace sightline::nets
