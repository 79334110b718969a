// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/annotators.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/demo/brush.h"

namespace sightline::demo {
namespace {

constexpr int kAnnotators = 10;

cv::Mat disc(double radius) {
  const int r = std::max(1, static_cast<int>(std::lround(radius)));
  return cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * r + 1, 2 * r + 1});
}

/// Widens a region and rounds its outline, as a wide marker pen does.
cv::Mat marked(const cv::Mat& region, double radius) {
  cv::Mat wide;
  cv::dilate(region, wide, disc(radius));
  cv::morphologyEx(wide, wide, cv::MORPH_CLOSE, disc(radius * 1.5));
  return wide;
}

std::vector<cv::Point> outlineOf(const cv::Mat& region) {
  std::vector<cv::Point> points;
  cv::findNonZero(region, points);
  return points;
}

cv::Mat filled(const std::vector<cv::Point>& corners, const cv::Size& size) {
  cv::Mat out(size, CV_8UC1, cv::Scalar(0));
  if (corners.size() > 2) cv::fillPoly(out, std::vector<std::vector<cv::Point>>{corners}, cv::Scalar(255));
  return out;
}

cv::Mat hullOf(const cv::Mat& region) {
  std::vector<cv::Point> hull;
  const auto points = outlineOf(region);
  if (points.size() < 3) return region.clone();
  cv::convexHull(points, hull);
  return filled(hull, region.size());
}

/// A few clicks around the object: the outline with its details cut off.
cv::Mat coarsePolygon(const cv::Mat& region, double tolerance) {
  std::vector<std::vector<cv::Point>> contours;
  cv::findContours(region, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
  cv::Mat out(region.size(), CV_8UC1, cv::Scalar(0));
  for (const auto& contour : contours) {
    std::vector<cv::Point> corners;
    cv::approxPolyDP(contour, corners, tolerance, true);
    if (corners.size() > 2) cv::bitwise_or(out, filled(corners, region.size()), out);
  }
  return out;
}

/// An ellipse with the region's centre and second moments.
cv::Mat ellipseOver(const cv::Mat& region, double stretch) {
  const cv::Moments m = cv::moments(region, true);
  cv::Mat out(region.size(), CV_8UC1, cv::Scalar(0));
  if (m.m00 < 1) return out;
  const double sxx = m.mu20 / m.m00, syy = m.mu02 / m.m00, sxy = m.mu11 / m.m00;
  const double mean = (sxx + syy) / 2, spread = std::hypot((sxx - syy) / 2, sxy);
  const double angle = 0.5 * std::atan2(2 * sxy, sxx - syy) * 57.29577951308232;
  Points points = ellipsePoints({m.m10 / m.m00, m.m01 / m.m00}, stretch * std::sqrt(mean + spread),
                                stretch * std::sqrt(std::max(1.0, mean - spread)), angle);
  std::vector<cv::Point> corners;
  for (const Point& p : points)
    corners.emplace_back(static_cast<int>(std::lround(p.x)), static_cast<int>(std::lround(p.y)));
  return filled(corners, region.size());
}

cv::Mat tagged(const cv::Mat& parts, Part part) { return parts == static_cast<int>(part); }

/// The habit of one person, before the unsteady hand.
cv::Mat markedBy(int person, const cv::Mat& parts, Random& r) {
  const double unit = parts.cols;
  const cv::Mat object = parts > 0;
  const cv::Mat telling = tagged(parts, Part::Telling);
  const bool hasTelling = cv::countNonZero(telling) > 0.004 * unit * unit;
  switch (person) {
    case 0:
    case 1: return marked(object, unit * r.in(0.012, 0.03));
    case 2: return marked(object, unit * r.in(0.03, 0.055));
    case 3: return hullOf(object);
    case 4: return coarsePolygon(marked(object, unit * 0.012), unit * r.in(0.015, 0.035));
    case 5: return ellipseOver(object, r.in(1.8, 2.1));
    case 6: {  // forgets the limbs
      cv::Mat rest = object & ~tagged(parts, Part::Limb);
      return marked(cv::countNonZero(rest) > 0 ? rest : object, unit * r.in(0.012, 0.025));
    }
    case 7: {  // leaves out what stands beside, and half of what is left at one end at times
      cv::Mat rest = object & ~tagged(parts, Part::Extra);
      if (r.chance(0.4)) {
        const cv::Rect box = cv::boundingRect(rest);
        const int cut = static_cast<int>(box.width * r.in(0.1, 0.3));
        rest(cv::Rect(r.chance(0.5) ? box.x : box.x + box.width - cut, box.y, cut, box.height)).setTo(0);
      }
      return marked(rest, unit * r.in(0.01, 0.03));
    }
    case 8: return hasTelling ? hullOf(marked(telling, unit * 0.02)) : marked(object, unit * 0.02);
    default: return hasTelling ? marked(telling, unit * r.in(0.02, 0.045)) : ellipseOver(object, 1.5);
  }
}

cv::Mat shifted(const cv::Mat& region, double dx, double dy) {
  const cv::Matx23d move(1, 0, std::lround(dx), 0, 1, std::lround(dy));
  cv::Mat out;
  cv::warpAffine(region, out, move, region.size(), cv::INTER_NEAREST);
  return out;
}

}  // namespace

HumanMask simulateAnnotators(const cv::Mat& parts, Random r) {
  HumanMask mask{Plane<std::uint8_t>(parts.cols, parts.rows, 0), kAnnotators};
  for (int person = 0; person < kAnnotators; ++person) {
    Random own = r.fork();
    const double dx = own.in(-0.015, 0.015) * parts.cols, dy = own.in(-0.015, 0.015) * parts.rows;
    const cv::Mat drawn = shifted(markedBy(person, parts, own), dx, dy);
    for (int y = 0; y < parts.rows; ++y) {
      const uchar* row = drawn.ptr(y);
      for (int x = 0; x < parts.cols; ++x) mask.votes.at(x, y) += row[x] != 0;
    }
  }
  return mask;
}

}  // namespace sightline::demo
