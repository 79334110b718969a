// SPDX-License-Identifier: GPL-3.0-or-later
// Both directions are the same sum: each pixel of the row is a sum over taps, each with pixels of its own and one
// weight per channel. A block of pixels and channels is kept in registers while all taps are added to it.
#include "core/compute/torch/kernels/depthwise_rows.h"

#include <algorithm>

// What Highway compiles the sums for beside what every x86-64 has; the vectors of others are no wider.
#if defined(SIGHTLINE_WITHOUT_AVX512)
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_SSE4 | (HWY_AVX2 - 1))  // better ones have smaller numbers
#else
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_SSE4 | (HWY_AVX3 - 1))
#endif
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/compute/torch/kernels/depthwise_rows.cpp"
#include <hwy/foreach_target.h>  // includes this file again for each of them
// clang-format off
#include <hwy/highway.h>
// clang-format on

#ifndef SIGHTLINE_DEPTHWISE_SPAN
#define SIGHTLINE_DEPTHWISE_SPAN
namespace sightline::nets {
namespace {

constexpr int64_t kMostTaps = 15 * 15;

/// Pixels of one row that are sums over the same taps.
struct TapSpan {
  const float* from[kMostTaps];     ///< of each tap: what the first pixel reads, channel 0
  const float* weights[kMostTaps];  ///< of each tap: a value per channel
  const float* start;               ///< what each channel's sum begins with; null: 0
  int64_t taps, step;               ///< `step`: values between what neighbouring pixels read
  int64_t pixels, channels;
  float* to;
  int64_t toStep;  ///< values between the pixels
};

}  // namespace
}  // namespace sightline::nets
#endif

HWY_BEFORE_NAMESPACE();
namespace sightline::nets {
namespace {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// `Pixels` pixels x two vectors of channels.
template <int Pixels, class D>
HWY_INLINE void sumTwo(D d, const TapSpan& s, int64_t pixel, int64_t channel) {
  using V = hn::Vec<D>;
  const auto lanes = static_cast<int64_t>(hn::Lanes(d));
  V low[Pixels], high[Pixels];
  const V firstStart = s.start ? hn::LoadU(d, s.start + channel) : hn::Zero(d),
          secondStart = s.start ? hn::LoadU(d, s.start + channel + lanes) : hn::Zero(d);
  for (int p = 0; p < Pixels; ++p) {
    low[p] = firstStart;
    high[p] = secondStart;
  }
  const int64_t at = pixel * s.step + channel;
  for (int64_t t = 0; t < s.taps; ++t) {
    const V first = hn::LoadU(d, s.weights[t] + channel), second = hn::LoadU(d, s.weights[t] + channel + lanes);
    const float* from = s.from[t] + at;
    for (int p = 0; p < Pixels; ++p, from += s.step) {
      low[p] = hn::MulAdd(hn::LoadU(d, from), first, low[p]);
      high[p] = hn::MulAdd(hn::LoadU(d, from + lanes), second, high[p]);
    }
  }
  float* to = s.to + pixel * s.toStep + channel;
  for (int p = 0; p < Pixels; ++p, to += s.toStep) {
    hn::StoreU(low[p], d, to);
    hn::StoreU(high[p], d, to + lanes);
  }
}

/// One pixel x one vector, for what is left.
template <class D>
HWY_INLINE void sumOne(D d, const TapSpan& s, int64_t pixel, int64_t channel) {
  auto sum = s.start ? hn::LoadU(d, s.start + channel) : hn::Zero(d);
  for (int64_t t = 0; t < s.taps; ++t)
    sum = hn::MulAdd(hn::LoadU(d, s.from[t] + pixel * s.step + channel), hn::LoadU(d, s.weights[t] + channel), sum);
  hn::StoreU(sum, d, s.to + pixel * s.toStep + channel);
}

void sumTaps(const TapSpan& s) {
  const hn::ScalableTag<float> wide;
  const hn::CappedTag<float, 4> four;
  const hn::CappedTag<float, 1> single;
  const auto lanes = static_cast<int64_t>(hn::Lanes(wide));
  int64_t channel = 0;
  for (; channel + 2 * lanes <= s.channels; channel += 2 * lanes) {
    int64_t pixel = 0;
    for (; pixel + 6 <= s.pixels; pixel += 6) sumTwo<6>(wide, s, pixel, channel);
    switch (s.pixels - pixel) {
      case 5: sumTwo<5>(wide, s, pixel, channel); break;
      case 4: sumTwo<4>(wide, s, pixel, channel); break;
      case 3: sumTwo<3>(wide, s, pixel, channel); break;
      case 2: sumTwo<2>(wide, s, pixel, channel); break;
      case 1: sumTwo<1>(wide, s, pixel, channel); break;
      default: break;
    }
  }
  for (; channel + lanes <= s.channels; channel += lanes)
    for (int64_t pixel = 0; pixel < s.pixels; ++pixel) sumOne(wide, s, pixel, channel);
  for (; channel + 4 <= s.channels; channel += 4)
    for (int64_t pixel = 0; pixel < s.pixels; ++pixel) sumOne(four, s, pixel, channel);
  for (; channel < s.channels; ++channel)
    for (int64_t pixel = 0; pixel < s.pixels; ++pixel) sumOne(single, s, pixel, channel);
}

}  // namespace HWY_NAMESPACE
}  // namespace
}  // namespace sightline::nets
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace sightline::nets {
namespace {

HWY_EXPORT(sumTaps);

/// A tap of a row: it counts for the pixels from `first` to before `last`.
struct RowTap {
  const float *row, *weights;
  int64_t offset;  ///< from the row's beginning to what pixel 0 would read
  int64_t first, last;
};

/// Pixels 0, 1, ... `count` - 1 of a row, in spans in which the same taps count.
void sumRow(const std::vector<RowTap>& taps, int64_t count, TapSpan& span) {
  std::vector<int64_t> ends{count};
  for (const RowTap& t : taps)
    for (const int64_t end : {t.first, t.last})
      if (end > 0 && end < count) ends.push_back(end);
  std::sort(ends.begin(), ends.end());
  float* const to = span.to;
  for (int64_t begin = 0; const int64_t end : ends) {
    if (end == begin) continue;
    span.taps = 0;
    for (const RowTap& t : taps)
      if (t.first <= begin && end <= t.last) {
        span.from[span.taps] = t.row + (t.offset + begin * span.step);
        span.weights[span.taps++] = t.weights;
      }
    span.to = to + begin * span.toStep;
    span.pixels = end - begin;
    HWY_DYNAMIC_DISPATCH(sumTaps)(span);
    begin = end;
  }
}

int64_t dividedUp(int64_t a, int64_t b) { return a >= 0 ? (a + b - 1) / b : -((-a) / b); }

}  // namespace

DepthwiseWeights::DepthwiseWeights(const float* weight, int64_t c, int64_t k, int64_t s)
    : channels(c), kernel(k), stride(s), taps(static_cast<std::size_t>(c * k * k)) {
  for (int64_t channel = 0; channel < channels; ++channel)
    for (int64_t place = 0; place < kernel * kernel; ++place)
      taps[static_cast<std::size_t>(place * channels + channel)] = weight[channel * kernel * kernel + place];
}

void depthwiseAhead(const DepthwiseWeights& w, const DepthwiseRow& row, const float* const* rows, const float* bias,
                    float* to) {
  // Pixel x reads pixel x * stride - left + kx.
  TapSpan span;
  span.start = bias;
  span.channels = w.channels;
  span.step = w.stride * w.channels;
  span.toStep = w.channels;
  span.to = to;
  std::vector<RowTap> taps;
  for (int64_t ky = 0; ky < w.kernel; ++ky) {
    if (!rows[ky]) continue;
    for (int64_t kx = 0; kx < w.kernel; ++kx)
      taps.push_back({rows[ky], w.tap(ky, kx), (kx - row.left) * w.channels, dividedUp(row.left - kx, w.stride),
                      dividedUp(row.width + row.left - kx, w.stride)});
  }
  sumRow(taps, row.outWidth, span);
}

void depthwiseBack(const DepthwiseWeights& w, const DepthwiseRow& row, const float* const* rows, float* to) {
  // Pixels `part`, `part` + stride, ... are reached through the same columns kx of the kernel: pixel part + stride m by
  // the gradient at m + (part + left - kx) / stride.
  for (int64_t part = 0; part < std::min(w.stride, row.width); ++part) {
    TapSpan span;
    span.start = nullptr;
    span.channels = w.channels;
    span.step = w.channels;
    span.toStep = w.stride * w.channels;
    span.to = to + part * w.channels;
    std::vector<RowTap> taps;
    for (int64_t ky = 0; ky < w.kernel; ++ky) {
      if (!rows[ky]) continue;
      for (int64_t kx = 0; kx < w.kernel; ++kx) {
        const int64_t apart = part + row.left - kx;
        if (apart % w.stride != 0) continue;
        const int64_t places = apart / w.stride;
        taps.push_back({rows[ky], w.tap(ky, kx), places * w.channels, -places, row.outWidth - places});
      }
    }
    sumRow(taps, (row.width - part + w.stride - 1) / w.stride, span);
  }
}

}  // namespace sightline::nets
#endif
