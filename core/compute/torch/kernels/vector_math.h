// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <bit>
#include <cstdint>

/// Functions that become vector instructions when the compiler inlines them into a loop; SIGHTLINE_VECTOR compiles a
/// function for several instruction sets, of which the best is taken at start. (CMake's SIGHTLINE_AVX512=OFF leaves the
/// best out, to measure what a processor without it would do.)
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#if defined(SIGHTLINE_WITHOUT_AVX512)
#define SIGHTLINE_VECTOR __attribute__((target_clones("avx2", "default")))
#else
#define SIGHTLINE_VECTOR __attribute__((target_clones("avx512f", "avx2", "default")))
#endif
#else
#define SIGHTLINE_VECTOR
#endif

namespace sightline::nets {

/// `yes` where the condition holds, else `no`, by their bits. Compilers turn a choice between values that take some
/// computing into branches at times (GCC 14 more than GCC 12), and a loop with branches does not become vectors.
inline float chosen(bool condition, float yes, float no) {
  const std::int32_t mask = -static_cast<std::int32_t>(condition);
  return std::bit_cast<float>((std::bit_cast<std::int32_t>(yes) & mask) | (std::bit_cast<std::int32_t>(no) & ~mask));
}

/// e^x within two units in the last place; 0 below -87, infinity is cut at e^88; NaN stays NaN.
inline float vectorExp(float x) {
  const float cut = x < -87.f ? -87.f : (x > 88.f ? 88.f : x);
  // x = n ln 2 + r with |r| <= ln 2 / 2; adding 1.5 * 2^23 rounds to the nearest integer.
  const float shifted = cut * 1.44269504f + 12582912.f;
  const float n = shifted - 12582912.f;
  const float r = (cut - n * 0.693359375f) + n * 2.12194440e-4f;
  float p = 1.f / 5040;
  p = p * r + 1.f / 720;
  p = p * r + 1.f / 120;
  p = p * r + 1.f / 24;
  p = p * r + 1.f / 6;
  p = p * r + 0.5f;
  p = p * r + 1.f;
  p = p * r + 1.f;
  const auto power = std::bit_cast<float>((std::bit_cast<std::int32_t>(shifted) + 127) << 23);
  const float value = x < -87.f ? 0.f : p * power;
  return x != x ? x : value;
}

}  // namespace sightline::nets
