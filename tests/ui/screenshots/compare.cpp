// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/compare.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace sightline::ui {

namespace {
constexpr int kReduce = 4, kBlock = 4;
constexpr double kTolerance = 12;

std::array<double, 3> meanOf(const QImage& image, const QRect& block) {
  std::array<double, 3> sum{};
  for (int y = block.top(); y <= block.bottom(); ++y)
    for (int x = block.left(); x <= block.right(); ++x) {
      const QRgb pixel = image.pixel(x, y);
      sum[0] += qRed(pixel);
      sum[1] += qGreen(pixel);
      sum[2] += qBlue(pixel);
    }
  for (double& channel : sum) channel /= static_cast<double>(block.width()) * block.height();
  return sum;
}
}  // namespace

QImage reducedForReference(const QImage& window) {
  return window.convertToFormat(QImage::Format_RGB32)
      .scaled(window.size() / kReduce, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

ScreenshotComparison compareScreenshots(const QImage& seen, const QImage& reference) {
  ScreenshotComparison result;
  result.difference = seen.convertToFormat(QImage::Format_RGB32);
  if (seen.size() != reference.size() || seen.isNull()) return result;
  QPainter painter(&result.difference);
  painter.setPen(Qt::red);
  for (int y = 0; y < seen.height(); y += kBlock)
    for (int x = 0; x < seen.width(); x += kBlock) {
      const QRect block = QRect(x, y, kBlock, kBlock) & seen.rect();
      const auto a = meanOf(seen, block), b = meanOf(reference, block);
      double apart = 0;
      for (std::size_t c = 0; c < a.size(); ++c) apart = std::max(apart, std::abs(a[c] - b[c]));
      ++result.blocks;
      result.largest = std::max(result.largest, apart);
      if (apart <= kTolerance) continue;
      ++result.differing;
      painter.drawRect(block.adjusted(0, 0, -1, -1));
    }
  return result;
}

}  // namespace sightline::ui
