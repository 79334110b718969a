// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faithfulness/pic.h"

#include <webp/encode.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/faithfulness/causal_metric.h"
#include "core/faithfulness/delaunay.h"
#include "core/faithfulness/pixel_order.h"
#include "core/statistics/number_text.h"
#include "core/techniques/normal_noise.h"

namespace sightline {
namespace {

constexpr int kGrid = 1000;  // steps of normalised information, PAIR's

/// Pixels that are shown from the start: the corners, without which nothing can be filled in, and a few at random.
std::vector<bool> shownFromTheStart(int width, int height, const PicOptions& options) {
  const std::size_t w = static_cast<std::size_t>(width), area = w * static_cast<std::size_t>(height);
  std::vector<std::uint32_t> order(area);
  std::iota(order.begin(), order.end(), 0u);
  NormalNoise random(static_cast<std::uint64_t>(options.seed), 0);
  const auto count = static_cast<std::size_t>(static_cast<double>(area) * options.randomShare);
  std::vector<bool> shown(area);
  for (std::size_t i = 0; i < count; ++i) {  // the first steps of a shuffle
    const auto other = i + static_cast<std::size_t>(random.uniform() * static_cast<double>(area - i));
    std::swap(order[i], order[other]);
    shown[order[i]] = true;
  }
  shown[0] = shown[w - 1] = shown[area - w] = shown[area - 1] = true;
  return shown;
}

std::vector<bool> withTop(std::vector<bool> shown, const Plane<float>& map, double share) {
  const float threshold = percentileOf(map, 100 * (1 - share));
  for (std::size_t i = 0; i < map.size(); ++i)
    if (map[i] >= threshold) shown[i] = true;
  return shown;
}

std::uint8_t rounded(double value) {  // the default rounding mode takes halves to the even neighbour
  return static_cast<std::uint8_t>(std::clamp(std::nearbyint(value), 0.0, 255.0));
}

/// Fills in what lies in one triangle of three pixels, linearly between its corners.
void fillTriangle(Image& image, const Image& known, const std::vector<bool>& shown, const std::array<int, 3>& xs,
                  const std::array<int, 3>& ys) {
  const auto cross = [](int ax, int ay, int bx, int by) {
    return static_cast<std::int64_t>(ax) * by - static_cast<std::int64_t>(ay) * bx;
  };
  const std::int64_t twice = cross(xs[1] - xs[0], ys[1] - ys[0], xs[2] - xs[0], ys[2] - ys[0]);
  if (twice == 0) return;
  const auto [left, right] = std::minmax_element(xs.begin(), xs.end());
  const auto [top, bottom] = std::minmax_element(ys.begin(), ys.end());
  const std::uint8_t* corner[3];
  for (std::size_t i = 0; i < 3; ++i) corner[i] = known.pixel(xs[i], ys[i]);
  for (int y = *top; y <= *bottom; ++y)
    for (int x = *left; x <= *right; ++x) {
      if (shown[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)])
        continue;
      // Twice the areas of the three parts of the triangle: all of its own sign inside and on its border.
      const std::int64_t b = cross(x - xs[0], y - ys[0], xs[2] - xs[0], ys[2] - ys[0]);
      const std::int64_t c = cross(xs[1] - xs[0], ys[1] - ys[0], x - xs[0], y - ys[0]);
      const std::int64_t a = twice - b - c;
      if (twice > 0 ? a < 0 || b < 0 || c < 0 : a > 0 || b > 0 || c > 0) continue;
      for (std::size_t channel = 0; channel < 3; ++channel)
        image.pixel(x, y)[channel] =
            rounded(static_cast<double>(a * corner[0][channel] + b * corner[1][channel] + c * corner[2][channel]) /
                    static_cast<double>(twice));
    }
}

struct WriterFree {
  void operator()(WebPMemoryWriter* writer) const { WebPMemoryWriterClear(writer); }
};
struct PictureFree {
  void operator()(WebPPicture* picture) const { WebPPictureFree(picture); }
};

/// Values at 0, 1/1000, ... of a line through points by rising information, numpy.interp's rule for equal ones.
std::vector<double> onGrid(const std::vector<PicPoint>& points) {
  std::vector<double> out;
  for (int i = 0; i < kGrid; ++i) {
    const double at = static_cast<double>(i) / kGrid;
    // The last point that is not beyond: of equal ones the later.
    const auto above = std::upper_bound(points.begin(), points.end(), at,
                                        [](double value, const PicPoint& p) { return value < p.information; });
    if (above == points.begin()) {
      out.push_back(points.front().score);
    } else if (above == points.end()) {
      out.push_back(points.back().score);
    } else {
      const PicPoint &low = above[-1], &high = above[0];
      const double slope = (high.score - low.score) / (high.information - low.information);
      out.push_back(slope * (at - low.information) + low.score);
    }
  }
  return out;
}

}  // namespace

std::size_t informationIn(const Image& image) {
  WebPConfig config;
  WebPPicture picture;
  if (!WebPConfigInit(&config) || !WebPPictureInit(&picture))
    throw Error(ErrorCode::Internal, "libwebp", "is another version than it was built with");
  config.lossless = 1;
  config.quality = 100;
  config.method = 4;
  config.exact = 0;
  const std::unique_ptr<WebPPicture, PictureFree> freePicture(&picture);
  WebPMemoryWriter writer;
  WebPMemoryWriterInit(&writer);
  const std::unique_ptr<WebPMemoryWriter, WriterFree> freeWriter(&writer);
  picture.width = image.width;
  picture.height = image.height;
  picture.use_argb = 1;
  picture.writer = WebPMemoryWrite;
  picture.custom_ptr = &writer;
  if (!WebPPictureImportRGB(&picture, image.rgb.data(), image.width * 3) || !WebPEncode(&config, &picture))
    throw Error(ErrorCode::Internal, "libwebp",
                message("could not compress an image (code {1})", static_cast<int>(picture.error_code)));
  return writer.size;
}

Image shownThrough(const Image& image, const std::vector<bool>& shown) {
  const auto w = static_cast<std::size_t>(image.width);
  std::vector<double> points;
  std::vector<std::uint32_t> pixels;
  for (std::size_t i = 0; i < shown.size(); ++i)
    if (shown[i]) {  // row, column: Qhull's choice among equals depends on it
      const std::size_t row = i / w, column = i % w;
      points.push_back(static_cast<double>(row));
      points.push_back(static_cast<double>(column));
      pixels.push_back(static_cast<std::uint32_t>(i));
    }
  Image out = image;
  if (pixels.size() == shown.size()) return out;
  for (const Triangle& triangle : delaunayTriangles(std::move(points))) {
    std::array<int, 3> xs{}, ys{};
    for (std::size_t i = 0; i < 3; ++i) {
      xs[i] = static_cast<int>(pixels[triangle[i]] % w);
      ys[i] = static_cast<int>(pixels[triangle[i]] / w);
    }
    fillTriangle(out, image, shown, xs, ys);
  }
  return out;
}

Measured<PicCurve> picCurve(const std::vector<PicPoint>& shown, PicPoint blurred, PicPoint whole, bool monotone) {
  if (blurred.information >= whole.information)
    return Measured<PicCurve>::none("The blurred image takes no less to store than the image itself.");
  if (blurred.score >= whole.score)
    return Measured<PicCurve>::none("The network is as sure of the class when it sees the blurred image.");
  std::vector<PicPoint> points;
  double highest = 0;
  for (const PicPoint& p : shown) {
    double score = std::clamp((p.score - blurred.score) / (whole.score - blurred.score), 0.0, 1.0);
    if (monotone) score = highest = std::max(highest, score);
    points.push_back(
        {std::clamp((p.information - blurred.information) / (whole.information - blurred.information), 0.0, 1.0),
         score});
  }
  points.push_back({0, 0});
  points.push_back({1, 1});
  std::stable_sort(points.begin(), points.end(),
                   [](const PicPoint& a, const PicPoint& b) { return a.information < b.information; });
  PicCurve curve;
  curve.scores = onGrid(points);
  curve.scores.push_back(1);
  for (std::size_t i = 0; i + 1 < curve.scores.size(); ++i)
    curve.area += (curve.scores[i] + curve.scores[i + 1]) / 2 / kGrid;
  return curve;
}

PicResult pic(ExplainedNetwork& network, const Preprocessing& preprocessing, const Plane<float>& map,
              const PicOptions& options, const ExplainSinks& sinks) {
  PicResult out;
  const auto none = [&](const Message& why) {
    out.sic = Measured<PicCurve>::none(why);
    out.aic = Measured<PicCurve>::none(why);
    return out;
  };
  if (const Message why = whyNoOrder(map); !why.empty()) return none(why);
  const Image& pixels = network.input().pixels;
  const auto start = shownFromTheStart(pixels.width, pixels.height, options);
  const std::size_t stages = options.thresholds.size();
  // The whole image, the blurred one, then by share.
  std::vector<Image> images(stages + 2);
  std::vector<PicPoint> probable(stages + 2), right(stages + 2);
  images[0] = pixels;
  parallelFor(stages + 2, [&](std::size_t i) {
    throwIfStopped(sinks.stop);
    if (i == 1) images[i] = shownThrough(pixels, start);
    if (i > 1) images[i] = shownThrough(pixels, withTop(start, map, options.thresholds[i - 2]));
    probable[i].information = right[i].information = static_cast<double>(informationIn(images[i]));
  });
  const auto scores = network.scores(
      static_cast<int>(images.size()),
      [&](int index, std::span<float> values) {
        if (index > 0)
          std::ranges::copy(normalised(images[static_cast<std::size_t>(index)], preprocessing), values.begin());
      },
      sinks);
  out.evaluations = static_cast<int>(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!std::isfinite(scores[i].probability)) return none("The network gave values that are not numbers.");
    probable[i].score = scores[i].probability;
    right[i].score = scores[i].predicted ? 1 : 0;
  }
  const auto curveOf = [&](const std::vector<PicPoint>& points) {
    return picCurve({points.begin() + 2, points.end()}, points[1], points[0], options.monotone);
  };
  if (probable[0].score < options.smallestProbability)
    out.sic = Measured<PicCurve>::none(
        message("The network gives the class a probability of {1}, less than the {2} that images must have.",
                fixedText(probable[0].score, 2), fixedText(options.smallestProbability, 2)));
  else
    out.sic = curveOf(probable);
  out.aic =
      right[0].score > 0 ? curveOf(right) : Measured<PicCurve>::none("The network takes the image for another class.");
  return out;
}

}  // namespace sightline
