// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/overlay.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace sightline {
namespace {

/// Weighted source pixels behind one output pixel of one axis; weights add up to 1 << 14.
struct Taps {
  static constexpr int kMaximum = 8;
  int first = 0, count = 0;
  std::array<int, kMaximum> weight{};
};
constexpr int kUnit = 1 << 14;

/// Taps for showing [from, from + length) of `sourceSize` pixels on `targetSize` pixels.
std::vector<Taps> tapsFor(double from, double length, int sourceSize, int targetSize) {
  std::vector<Taps> taps(targetSize);
  const double step = length / targetSize;  // source pixels per target pixel; below 2 where the aspect is kept
  for (int i = 0; i < targetSize; ++i) {
    Taps& t = taps[i];
    const double low = from + i * step, high = low + step;
    if (step > 1) {  // average the covered stretch
      t.first = std::clamp(static_cast<int>(std::floor(low)), 0, sourceSize - 1);
      const int last = std::clamp(static_cast<int>(std::ceil(high)) - 1, t.first, sourceSize - 1);
      t.count = std::min(last - t.first + 1, Taps::kMaximum);
      for (int k = 0; k < t.count; ++k) {
        const double overlap = std::min<double>(high, t.first + k + 1) - std::max<double>(low, t.first + k);
        t.weight[k] = std::max(0, static_cast<int>(std::lround(overlap / step * kUnit)));
      }
    } else if (step > 1.0 / 3) {  // interpolate between centres
      const double centre = std::clamp((low + high) / 2 - 0.5, 0.0, sourceSize - 1.0);
      t.first = std::min(static_cast<int>(centre), std::max(0, sourceSize - 2));
      t.count = std::min(2, sourceSize);
      const int upper = t.count == 2 ? static_cast<int>(std::lround((centre - t.first) * kUnit)) : 0;
      t.weight[0] = kUnit - upper;
      t.weight[1] = upper;
    } else {  // enlarged so far that pixels themselves are of interest
      t.first = std::clamp(static_cast<int>((low + high) / 2), 0, sourceSize - 1);
      t.count = 1;
      t.weight[0] = kUnit;
    }
    int sum = 0;
    for (int k = 0; k < t.count; ++k) sum += t.weight[k];
    t.weight[t.count / 2] += kUnit - sum;  // rounding must not change the brightness
  }
  return taps;
}

Image halvedCopy(const Image& source) {
  Image half;
  half.width = (source.width + 1) / 2;
  half.height = (source.height + 1) / 2;
  half.rgb.resize(static_cast<std::size_t>(half.width) * half.height * 3);
  for (int y = 0; y < half.height; ++y) {
    const int y0 = 2 * y, y1 = std::min(y0 + 1, source.height - 1);
    for (int x = 0; x < half.width; ++x) {
      const int x0 = 2 * x, x1 = std::min(x0 + 1, source.width - 1);
      const std::uint8_t *a = source.pixel(x0, y0), *b = source.pixel(x1, y0), *c = source.pixel(x0, y1),
                         *d = source.pixel(x1, y1);
      for (int k = 0; k < 3; ++k) half.pixel(x, y)[k] = static_cast<std::uint8_t>((a[k] + b[k] + c[k] + d[k] + 2) / 4);
    }
  }
  return half;
}

/// Where one axis of a canvas falls on a plane that covers only part of the image.
struct Sample {
  int low = -1, high = -1;  ///< -1: outside what the plane covers
  float fraction = 0;       ///< of `high`
};
std::vector<Sample> samplesFor(double viewFrom, double viewLength, int canvasSize, double coversFrom,
                               double coversLength, int planeSize, Sampling sampling) {
  std::vector<Sample> samples(canvasSize);
  for (int i = 0; i < canvasSize; ++i) {
    const double inPicture = viewFrom + (i + 0.5) / canvasSize * viewLength;
    const double inPlane = (inPicture - coversFrom) / coversLength * planeSize;
    if (inPlane < 0 || inPlane >= planeSize) continue;
    Sample& s = samples[i];
    if (sampling == Sampling::Nearest) {
      s.low = s.high = static_cast<int>(inPlane);
      continue;
    }
    const double centre = std::clamp(inPlane - 0.5, 0.0, planeSize - 1.0);
    s.low = static_cast<int>(centre);
    s.high = std::min(s.low + 1, planeSize - 1);
    s.fraction = static_cast<float>(centre - s.low);
  }
  return samples;
}

/// A plane seen through a canvas, row by row.
class Sampler {
 public:
  Sampler(const Plane<float>& plane, const Region& covers, Sampling sampling, const Canvas& canvas, const Region& view)
      : plane_(plane),
        nearest_(sampling == Sampling::Nearest),
        x_(samplesFor(view.x, view.width, canvas.width(), covers.x, covers.width, plane.width(), sampling)),
        y_(samplesFor(view.y, view.height, canvas.height(), covers.y, covers.height, plane.height(), sampling)),
        blended_(static_cast<std::size_t>(plane.width())),
        row_(static_cast<std::size_t>(canvas.width()), std::numeric_limits<float>::quiet_NaN()) {
    // What the plane covers is one stretch of the canvas.
    while (first_ < canvas.width() && x_[static_cast<std::size_t>(first_)].low < 0) ++first_;
    end_ = first_;
    while (end_ < canvas.width() && x_[static_cast<std::size_t>(end_)].low >= 0) ++end_;
    // The columns that are seen; when zoomed in, these are few.
    if (first_ < end_) {
      left_ = x_[static_cast<std::size_t>(first_)].low;
      right_ = x_[static_cast<std::size_t>(end_ - 1)].high;
    }
  }

  /// Values along row `y` of the canvas from first() to end(), NaN elsewhere; null where the plane does not reach.
  const float* row(int y) {
    const Sample& sy = y_[static_cast<std::size_t>(y)];
    if (sy.low < 0 || first_ == end_) return nullptr;
    const float* source = plane_.data() + static_cast<std::size_t>(sy.low) * static_cast<std::size_t>(plane_.width());
    if (nearest_) {
      for (int x = first_; x < end_; ++x)
        row_[static_cast<std::size_t>(x)] = source[x_[static_cast<std::size_t>(x)].low];
      return row_.data();
    }
    const float* lower = plane_.data() + static_cast<std::size_t>(sy.high) * static_cast<std::size_t>(plane_.width());
    for (int i = left_; i <= right_; ++i)
      blended_[static_cast<std::size_t>(i)] = source[i] + (lower[i] - source[i]) * sy.fraction;
    for (int x = first_; x < end_; ++x) {
      const Sample& sx = x_[static_cast<std::size_t>(x)];
      const float left = blended_[static_cast<std::size_t>(sx.low)];
      row_[static_cast<std::size_t>(x)] = left + (blended_[static_cast<std::size_t>(sx.high)] - left) * sx.fraction;
    }
    return row_.data();
  }
  [[nodiscard]] int first() const { return first_; }
  [[nodiscard]] int end() const { return end_; }

 private:
  const Plane<float>& plane_;
  bool nearest_;
  std::vector<Sample> x_, y_;
  std::vector<float> blended_, row_;
  int first_ = 0, end_ = 0, left_ = 0, right_ = -1;
};

/// Mix of two packed colours; `weight` of `over` is 0..256.
inline std::uint32_t mixed(std::uint32_t under, std::uint32_t over, std::uint32_t weight) {
  const std::uint32_t keep = 256 - weight;
  const std::uint32_t redBlue = ((under & 0xff00ffu) * keep + (over & 0xff00ffu) * weight + 0x800080u) >> 8;
  const std::uint32_t green = ((under & 0x00ff00u) * keep + (over & 0x00ff00u) * weight + 0x008000u) >> 8;
  return 0xff000000u | (redBlue & 0xff00ffu) | (green & 0x00ff00u);
}

std::uint32_t weightOf(double opacity) {
  return static_cast<std::uint32_t>(std::lround(std::clamp(opacity, 0.0, 1.0) * 256));
}

std::uint32_t greyOf(std::uint32_t pixel) {
  const Rgb c = unpacked(pixel);
  return (c.r * 77u + c.g * 150u + c.b * 29u) >> 8;  // Rec. 601 luma
}

}  // namespace

PictureScaler::PictureScaler(std::shared_ptr<const Image> picture) : picture_(std::move(picture)) {
  const Image* last = picture_.get();
  while (std::max(last->width, last->height) > 32) {
    halved_.push_back(halvedCopy(*last));
    last = &halved_.back();
  }
}

Canvas PictureScaler::render(const Region& view, int width, int height) const {
  Canvas canvas(width, height, 0xff000000u);
  if (width <= 0 || height <= 0 || picture_->empty()) return canvas;
  // The smallest copy that still has a pixel for every pixel on screen. Odd sides leave half a pixel too much in
  // a copy, so positions go by the image's own sides.
  const Image* source = picture_.get();
  double sourceWidth = picture_->width, sourceHeight = picture_->height;
  for (const Image& half : halved_) {
    if (sourceWidth / 2 * view.width < width || sourceHeight / 2 * view.height < height) break;
    source = &half;
    sourceWidth /= 2;
    sourceHeight /= 2;
  }
  const auto across = tapsFor(view.x * sourceWidth, view.width * sourceWidth, source->width, width);
  const auto down = tapsFor(view.y * sourceHeight, view.height * sourceHeight, source->height, height);

  const int firstRow = down.front().first, lastRow = down.back().first + down.back().count - 1;
  const std::size_t rowLength = static_cast<std::size_t>(width) * 3;
  std::vector<std::uint16_t> rows(rowLength * static_cast<std::size_t>(lastRow - firstRow + 1));
  for (int sy = firstRow; sy <= lastRow; ++sy) {
    std::uint16_t* out = rows.data() + static_cast<std::size_t>(sy - firstRow) * rowLength;
    for (int x = 0; x < width; ++x, out += 3) {
      const Taps& t = across[x];
      const std::uint8_t* in = source->pixel(t.first, sy);
      int sum[3] = {0, 0, 0};
      for (int k = 0; k < t.count; ++k, in += 3)
        for (int c = 0; c < 3; ++c) sum[c] += in[c] * t.weight[k];
      for (int c = 0; c < 3; ++c) out[c] = static_cast<std::uint16_t>((sum[c] + 32) >> 6);  // 8 bits of fraction
    }
  }
  for (int y = 0; y < height; ++y) {
    const Taps& t = down[y];
    const std::uint16_t* first = rows.data() + static_cast<std::size_t>(t.first - firstRow) * rowLength;
    std::uint32_t* out = &canvas.at(0, y);
    for (int x = 0; x < width; ++x) {
      std::uint32_t channel[3];
      for (int c = 0; c < 3; ++c) {
        std::int64_t sum = 0;
        for (int k = 0; k < t.count; ++k)
          sum += std::int64_t{first[static_cast<std::size_t>(k) * rowLength + static_cast<std::size_t>(x) * 3 + c]} *
                 t.weight[k];
        channel[c] = static_cast<std::uint32_t>(std::min<std::int64_t>(255, (sum + (1 << 21)) >> 22));
      }
      out[x] = 0xff000000u | channel[0] << 16 | channel[1] << 8 | channel[2];
    }
  }
  return canvas;
}

Plane<float> scaledToUnit(const Plane<float>& map) {
  float low = std::numeric_limits<float>::infinity(), high = -low;
  for (const float v : map.values()) {
    if (!std::isfinite(v)) continue;
    low = std::min(low, v);
    high = std::max(high, v);
  }
  Plane<float> unit(map.width(), map.height());
  const float span = high - low;
  for (std::size_t i = 0; i < map.size(); ++i)
    unit[i] =
        std::isfinite(map[i]) ? (span > 0 ? (map[i] - low) / span : 0.0f) : std::numeric_limits<float>::quiet_NaN();
  return unit;
}

namespace {

/// Values that lie on a part of the image.
struct ValueField {
  const Plane<float>& values;
  Region covers;
  Sampling sampling;
};
/// Which colour stands for a value: the palette at value * scale + offset, which is 0..1.
struct ColourScale {
  std::span<const Rgb, 256> palette;
  float scale = 1, offset = 0;
};

void blendColours(Canvas& canvas, const Region& view, const ValueField& field, const ColourScale& colourOf,
                  double opacity) {
  if (canvas.empty() || field.values.empty()) return;
  std::array<std::uint32_t, 256> colours;
  std::ranges::transform(colourOf.palette, colours.begin(), packed);
  const std::uint32_t weight = weightOf(opacity);
  const float scale = colourOf.scale * 255.0f, offset = colourOf.offset * 255.0f + 0.5f;
  Sampler map(field.values, field.covers, field.sampling, canvas, view);
  for (int y = 0; y < canvas.height(); ++y) {
    const float* values = map.row(y);
    if (!values) continue;
    std::uint32_t* row = &canvas.at(0, y);
    for (int x = map.first(); x < map.end(); ++x) {
      const float v = values[x];
      if (std::isnan(v)) continue;
      const int index = std::clamp(static_cast<int>(v * scale + offset), 0, 255);
      row[x] = mixed(row[x], colours[static_cast<std::size_t>(index)], weight);
    }
  }
}

}  // namespace

void blendMap(Canvas& canvas, const Region& view, const Plane<float>& unitMap, const Region& covers, Sampling sampling,
              Palette palette, double opacity) {
  blendColours(canvas, view, {unitMap, covers, sampling}, {paletteColours(palette)}, opacity);
}

void blendDifference(Canvas& canvas, const Region& view, const Plane<float>& difference, Sampling sampling,
                     double opacity) {
  blendColours(canvas, view, {difference, {}, sampling}, {differenceColours(), 0.5f, 0.5f}, opacity);
}

void dimOutside(Canvas& canvas, const Region& view, const Region& covers) {
  if (covers.isWhole()) return;
  for (int y = 0; y < canvas.height(); ++y) {
    const double py = view.y + (y + 0.5) / canvas.height() * view.height;
    for (int x = 0; x < canvas.width(); ++x) {
      const double px = view.x + (x + 0.5) / canvas.width() * view.width;
      if (covers.contains(px, py)) continue;
      const std::uint32_t grey = greyOf(canvas.at(x, y)) / 2;
      canvas.at(x, y) = 0xff000000u | grey * 0x010101u;
    }
  }
}

void greyAndDarken(Canvas& canvas, double darkness) {
  const std::uint32_t keep = 256 - weightOf(darkness);
  for (std::uint32_t& p : canvas.values()) p = 0xff000000u | (greyOf(p) * keep >> 8) * 0x010101u;
}

void tint(Canvas& canvas, Rgb colour, double opacity) {
  const std::uint32_t weight = weightOf(opacity), over = packed(colour);
  for (std::uint32_t& p : canvas.values()) p = mixed(p, over, weight);
}

void blendVotes(Canvas& canvas, const Region& view, const Plane<std::uint8_t>& votes, int annotators, Rgb colour,
                double opacity) {
  if (canvas.empty() || votes.empty() || annotators <= 0) return;
  const auto xs = samplesFor(view.x, view.width, canvas.width(), 0, 1, votes.width(), Sampling::Nearest);
  const auto ys = samplesFor(view.y, view.height, canvas.height(), 0, 1, votes.height(), Sampling::Nearest);
  std::array<std::uint32_t, 256> weights;
  for (int v = 0; v < 256; ++v)
    weights[static_cast<std::size_t>(v)] = weightOf(opacity * std::min(v, annotators) / annotators);
  const std::uint32_t over = packed(colour);
  for (int y = 0; y < canvas.height(); ++y) {
    if (ys[y].low < 0) continue;
    for (int x = 0; x < canvas.width(); ++x) {
      if (xs[x].low < 0) continue;
      canvas.at(x, y) = mixed(canvas.at(x, y), over, weights[votes.at(xs[x].low, ys[y].low)]);
    }
  }
}

void blendOverlap(Canvas& canvas, const Region& view, const PixelSet& people, const PixelSet& model,
                  const OverlapColours& colours, double opacity) {
  if (canvas.empty()) return;
  static const Plane<float> kNothing(1, 1, std::numeric_limits<float>::quiet_NaN());
  const auto samplerOf = [&](const PixelSet& set) {
    return set.field && !set.field->empty() ? Sampler(*set.field, set.covers, set.sampling, canvas, view)
                                            : Sampler(kNothing, {}, Sampling::Nearest, canvas, view);
  };
  Sampler peopleAt = samplerOf(people), modelAt = samplerOf(model);
  const std::uint32_t weight = weightOf(opacity);
  // Index: bit 0 people, bit 1 model.
  const std::array<std::uint32_t, 4> colour{0, packed(colours.onlyPeople), packed(colours.onlyModel),
                                            packed(colours.both)};
  for (int y = 0; y < canvas.height(); ++y) {
    const float *peopleRow = peopleAt.row(y), *modelRow = modelAt.row(y);
    if (!peopleRow && !modelRow) continue;
    std::uint32_t* row = &canvas.at(0, y);
    for (int x = 0; x < canvas.width(); ++x) {
      const unsigned in =
          (peopleRow && peopleRow[x] >= people.level ? 1u : 0u) | (modelRow && modelRow[x] >= model.level ? 2u : 0u);
      if (in) row[x] = mixed(row[x], colour[in], weight);
    }
  }
}

float valueAt(const Plane<float>& plane, const Region& covers, double x, double y) {
  if (plane.empty() || !covers.contains(x, y)) return std::numeric_limits<float>::quiet_NaN();
  const int px = std::min(static_cast<int>((x - covers.x) / covers.width * plane.width()), plane.width() - 1);
  const int py = std::min(static_cast<int>((y - covers.y) / covers.height * plane.height()), plane.height() - 1);
  return plane.at(px, py);
}

}  // namespace sightline
