// SPDX-License-Identifier: GPL-3.0-or-later
// Felzenszwalb and Huttenlocher 2004, with every convention of skimage 0.19 (docs/numerics.md, Segmentation).
#include <algorithm>
#include <cmath>

#include "core/base/progress.h"
#include "core/techniques/numpy_order.h"
#include "core/techniques/segments.h"

namespace sightline {
namespace {

/// scipy.ndimage.gaussian_filter over both axes in double precision, borders mirrored with the edge repeated.
std::vector<double> smooth(const FloatImage& image, double sigma) {
  const int radius = static_cast<int>(4.0 * sigma + 0.5);  // NOLINT(bugprone-incorrect-roundings): SciPy's
  std::vector<double> weight(static_cast<std::size_t>(radius) + 1);
  double total = 0;
  for (int x = -radius; x <= radius; ++x) total += std::exp(-0.5 / (sigma * sigma) * (x * x));
  for (int x = 0; x <= radius; ++x)
    weight[static_cast<std::size_t>(x)] = std::exp(-0.5 / (sigma * sigma) * (x * x)) / total;

  const int w = image.width, h = image.height;
  const auto mirrored = [](int i, int n) {  // d c b a | a b c d | d c b a, however far out
    const int period = 2 * n;
    i = ((i % period) + period) % period;
    return i < n ? i : period - 1 - i;
  };
  std::vector<double> source(image.values.begin(), image.values.end()), target(source.size());
  // The centre first, then pairs from the outside in: scipy's order, so that sums are equal to the last bit.
  const auto pass = [&](int lines, int length, std::size_t lineStride, std::size_t stride) {
    std::vector<double> line(static_cast<std::size_t>(length + 2 * radius));
    for (int l = 0; l < lines; ++l)
      for (int c = 0; c < 3; ++c) {
        const std::size_t base = static_cast<std::size_t>(l) * lineStride + static_cast<std::size_t>(c);
        for (int i = -radius; i < length + radius; ++i)
          line[static_cast<std::size_t>(i + radius)] =
              source[base + static_cast<std::size_t>(mirrored(i, length)) * stride];
        for (int i = 0; i < length; ++i) {
          const double* at = line.data() + i + radius;
          double sum = at[0] * weight[0];
          for (int r = radius; r > 0; --r) sum += (at[-r] + at[r]) * weight[static_cast<std::size_t>(r)];
          target[base + static_cast<std::size_t>(i) * stride] = sum;
        }
      }
    std::swap(source, target);
  };
  const auto row = static_cast<std::size_t>(w) * 3;
  pass(w, h, 3, row);
  pass(h, w, row, 3);
  return source;
}

struct Edges {
  std::vector<std::uint32_t> a, b;
  std::vector<double> cost;
};

/// Edges to the right, down, down-right and up-right neighbours, each group row by row.
Edges edgesOf(const std::vector<double>& image, int w, int h) {
  Edges e;
  const auto count = static_cast<std::size_t>(w) * h * 4;
  e.a.reserve(count);
  e.b.reserve(count);
  e.cost.reserve(count);
  const auto add = [&](int xa, int ya, int xb, int yb) {
    const auto a = static_cast<std::size_t>(ya) * w + xa, b = static_cast<std::size_t>(yb) * w + xb;
    double sum = 0;
    for (std::size_t c = 0; c < 3; ++c) {
      const double d = image[a * 3 + c] - image[b * 3 + c];
      sum = c == 0 ? d * d : sum + d * d;
    }
    e.a.push_back(static_cast<std::uint32_t>(a));
    e.b.push_back(static_cast<std::uint32_t>(b));
    e.cost.push_back(std::sqrt(sum));
  };
  for (int y = 0; y < h; ++y)
    for (int x = 1; x < w; ++x) add(x, y, x - 1, y);
  for (int y = 1; y < h; ++y)
    for (int x = 0; x < w; ++x) add(x, y, x, y - 1);
  for (int y = 1; y < h; ++y)
    for (int x = 1; x < w; ++x) add(x, y, x - 1, y - 1);
  for (int y = 1; y < h; ++y)
    for (int x = 1; x < w; ++x) add(x, y - 1, x - 1, y);
  return e;
}

/// Disjoint sets whose root is always the smallest member: labels then follow the raster order.
class Forest {
 public:
  explicit Forest(std::size_t n) : parent_(n) {
    for (std::size_t i = 0; i < n; ++i) parent_[i] = static_cast<std::uint32_t>(i);
  }
  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  std::uint32_t join(std::uint32_t rootA, std::uint32_t rootB) {
    const auto [low, high] = std::minmax(rootA, rootB);
    parent_[high] = low;
    return low;
  }

 private:
  std::vector<std::uint32_t> parent_;
};

Plane<std::int32_t> segmentAt(const Edges& sorted, int w, int h, double scale, int minSize) {
  const auto n = static_cast<std::size_t>(w) * h;
  Forest forest(n);
  std::vector<std::int64_t> size(n, 1);
  std::vector<double> inner(n, 0);
  const std::size_t edgeCount = sorted.cost.size();
  for (std::size_t i = 0; i < edgeCount; ++i) {
    const auto a = forest.find(sorted.a[i]), b = forest.find(sorted.b[i]);
    if (a == b) continue;
    const auto bound = [&](std::uint32_t r) {
      return static_cast<float>(inner[r] + scale / static_cast<double>(size[r]));
    };
    if (sorted.cost[i] < std::min(bound(a), bound(b))) {
      const auto total = size[a] + size[b];
      const auto root = forest.join(a, b);
      size[root] = total;
      inner[root] = sorted.cost[i];
    }
  }
  for (std::size_t i = 0; i < edgeCount; ++i) {
    const auto a = forest.find(sorted.a[i]), b = forest.find(sorted.b[i]);
    if (a == b || (size[a] >= minSize && size[b] >= minSize)) continue;
    const auto total = size[a] + size[b];
    size[forest.join(a, b)] = total;
  }
  Plane<std::int32_t> labels(w, h);
  std::vector<std::int32_t> labelOfRoot(n, -1);
  std::int32_t next = 0;
  for (std::size_t i = 0; i < n; ++i) {
    auto& label = labelOfRoot[forest.find(static_cast<std::uint32_t>(i))];
    if (label < 0) label = next++;
    labels[i] = label;
  }
  return labels;
}

}  // namespace

std::vector<Plane<std::int32_t>> felzenszwalb(const FloatImage& image, std::span<const int> scales, double sigma,
                                              int minSize, const std::stop_token& stop) {
  const Edges edges = edgesOf(smooth(image, sigma), image.width, image.height);
  throwIfStopped(stop);
  const auto order = numpyArgsort(edges.cost);
  Edges sorted;
  sorted.a.reserve(order.size());
  sorted.b.reserve(order.size());
  sorted.cost.reserve(order.size());
  for (const auto i : order) {
    sorted.a.push_back(edges.a[i]);
    sorted.b.push_back(edges.b[i]);
    sorted.cost.push_back(edges.cost[i]);
  }
  std::vector<Plane<std::int32_t>> labels;
  for (const int scale : scales) {
    throwIfStopped(stop);
    labels.push_back(segmentAt(sorted, image.width, image.height, scale / 255.0, minSize));
  }
  return labels;
}

}  // namespace sightline
