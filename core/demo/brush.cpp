// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/brush.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace sightline::demo {
namespace {

constexpr int kShift = 4;  // sub-pixel bits of OpenCV's drawing functions
constexpr double kRadians = std::numbers::pi / 180;

Point catmullRom(const Point& a, const Point& b, const Point& c, const Point& d, double t) {
  const double t2 = t * t, t3 = t2 * t;
  return 0.5 * ((2 * b) + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t2 + (3 * b - a - 3 * c + d) * t3);
}

cv::Scalar scalar(const Paint& p) {
  const auto byte = [](double v) { return std::clamp(std::round(v * 255), 0.0, 255.0); };
  return {byte(p.r), byte(p.g), byte(p.b), 255};
}

std::vector<cv::Point> fixedPoint(const Points& points, const Frame& frame) {
  std::vector<cv::Point> out;
  out.reserve(points.size());
  for (const Point& p : points) {
    const Point q = frame.map(p);
    // OpenCV's integer coordinates are pixel centres, ours are pixel corners.
    out.emplace_back(static_cast<int>(std::lround((q.x - 0.5) * (1 << kShift))),
                     static_cast<int>(std::lround((q.y - 0.5) * (1 << kShift))));
  }
  return out;
}

}  // namespace

Paint hsv(const Hsv& colour) {
  const double hue = colour.hue - std::floor(colour.hue), saturation = colour.saturation, value = colour.value;
  const double h = hue * 6, f = h - std::floor(h);
  const double p = value * (1 - saturation), q = value * (1 - saturation * f), t = value * (1 - saturation * (1 - f));
  switch (static_cast<int>(h) % 6) {
    case 0: return {value, t, p};
    case 1: return {q, value, p};
    case 2: return {p, value, t};
    case 3: return {p, q, value};
    case 4: return {t, p, value};
    default: return {value, p, q};
  }
}

Layer::Layer(int size, bool withColour) : parts(size, size, CV_8UC1, cv::Scalar(0)) {
  if (withColour) rgba = cv::Mat(size, size, CV_8UC4, cv::Scalar(0, 0, 0, 0));
}

Frame Frame::placed(Point origin, double scale, double degrees, bool flip, double stretch) const {
  const double c = std::cos(degrees * kRadians) * scale, s = std::sin(degrees * kRadians) * scale;
  const double f = (flip ? -1 : 1) * stretch;
  // own: (f*x, y) rotated by degrees (clockwise on screen, as y points down)
  const double axx = c * f, axy = -s, ayx = s * f, ayy = c;
  const Point o = map(origin);
  return {xx * axx + xy * ayx, xx * axy + xy * ayy, yx * axx + yy * ayx, yx * axy + yy * ayy, o.x, o.y};
}

Brush Brush::placed(Point origin, double scale, double degrees, bool flip, double stretch) const {
  Brush b = *this;
  b.frame_ = frame_.placed(origin, scale, degrees, flip, stretch);
  return b;
}

Brush Brush::plain() const {
  Brush b = *this;
  b.plain_ = true;
  return b;
}

Brush& Brush::part(Part part) {
  part_ = part;
  return *this;
}

void Brush::fill(const Points& points, const Paint& paint) {
  const std::vector<std::vector<cv::Point>> polygon{fixedPoint(points, frame_)};
  cv::fillPoly(layer_->parts, polygon, cv::Scalar(static_cast<int>(part_)), cv::LINE_8, kShift);
  if (layer_->rgba.empty()) return;
  cv::fillPoly(layer_->rgba, polygon, scalar(paint), cv::LINE_AA, kShift);
  if (plain_ || !layer_->outlines) return;
  const int width = std::max(1, static_cast<int>(std::lround(layer_->rgba.cols * 0.006)));
  cv::polylines(layer_->rgba, polygon, true, scalar(paint.times(layer_->outlineTone)), width, cv::LINE_AA, kShift);
}

void Brush::polygon(const Points& corners, const Paint& paint) { fill(corners, paint); }

void Brush::blob(const Points& points, const Paint& paint) { fill(smoothClosed(points), paint); }

void Brush::oval(Point centre, double rx, double ry, const Paint& paint, double degrees) {
  fill(ellipsePoints(centre, rx, ry, degrees), paint);
}

void Brush::box(double left, double top, double right, double bottom, const Paint& paint) {
  fill({{left, top}, {right, top}, {right, bottom}, {left, bottom}}, paint);
}

void Brush::roundBox(double left, double top, double right, double bottom, double radius, const Paint& paint) {
  Points points;
  const Point centres[4] = {{right - radius, top + radius},
                            {right - radius, bottom - radius},
                            {left + radius, bottom - radius},
                            {left + radius, top + radius}};
  for (int corner = 0; corner < 4; ++corner)
    for (int i = 0; i <= 4; ++i) {
      const double a = (-90 + corner * 90 + i * 22.5) * kRadians;
      points.push_back(centres[corner] + radius * Point(std::cos(a), std::sin(a)));
    }
  fill(points, paint);
}

void Brush::limb(Point from, Point to, double radiusFrom, double radiusTo, const Paint& paint) {
  const double angle = std::atan2(to.y - from.y, to.x - from.x);
  Points points;
  for (int i = 0; i <= 8; ++i) {
    const double a = angle + (90 + i * 22.5) * kRadians;
    points.push_back(from + radiusFrom * Point(std::cos(a), std::sin(a)));
  }
  for (int i = 0; i <= 8; ++i) {
    const double a = angle + (-90 + i * 22.5) * kRadians;
    points.push_back(to + radiusTo * Point(std::cos(a), std::sin(a)));
  }
  fill(points, paint);
}

void Brush::stroke(const Points& points, double halfWidthFrom, double halfWidthTo, const Paint& paint) {
  const Points line = smoothOpen(points);
  Points left, right;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const Point d = line[std::min(i + 1, line.size() - 1)] - line[i > 0 ? i - 1 : 0];
    const double length = std::max(1e-9, std::hypot(d.x, d.y));
    const Point normal(-d.y / length, d.x / length);
    const double share = line.size() > 1 ? static_cast<double>(i) / static_cast<double>(line.size() - 1) : 0;
    const double w = halfWidthFrom + (halfWidthTo - halfWidthFrom) * share;
    left.push_back(line[i] + normal * w);
    right.push_back(line[i] - normal * w);
  }
  left.insert(left.end(), right.rbegin(), right.rend());
  fill(left, paint);
}

void Brush::inside(const Points& outline, bool smooth, const std::function<void(Brush&)>& draw) {
  if (layer_->rgba.empty()) return;  // what is clipped to an object never changes its extent
  const cv::Mat before = layer_->rgba.clone(), partsBefore = layer_->parts.clone();
  draw(*this);
  cv::Mat mask(layer_->parts.size(), CV_8UC1, cv::Scalar(0));
  const std::vector<std::vector<cv::Point>> polygon{fixedPoint(smooth ? smoothClosed(outline) : outline, frame_)};
  cv::fillPoly(mask, polygon, cv::Scalar(255), cv::LINE_AA, kShift);
  for (int y = 0; y < mask.rows; ++y) {
    const uchar* m = mask.ptr(y);
    const uchar* old = before.ptr(y);
    const uchar* oldPart = partsBefore.ptr(y);
    uchar* now = layer_->rgba.ptr(y);
    uchar* part = layer_->parts.ptr(y);
    for (int x = 0; x < mask.cols; ++x) {
      if (m[x] < 128) part[x] = oldPart[x];
      if (m[x] == 255) continue;
      for (int c = 0; c < 4; ++c)
        now[4 * x + c] = static_cast<uchar>((old[4 * x + c] * (255 - m[x]) + now[4 * x + c] * m[x] + 127) / 255);
    }
  }
}

Points smoothClosed(const Points& p) {
  Points out;
  const std::size_t n = p.size();
  constexpr int kSteps = 6;
  for (std::size_t i = 0; i < n; ++i)
    for (int s = 0; s < kSteps; ++s)
      out.push_back(catmullRom(p[(i + n - 1) % n], p[i], p[(i + 1) % n], p[(i + 2) % n], s / double(kSteps)));
  return out;
}

Points smoothOpen(const Points& p) {
  Points out;
  const std::size_t n = p.size();
  constexpr int kSteps = 6;
  for (std::size_t i = 0; i + 1 < n; ++i)
    for (int s = 0; s < kSteps; ++s)
      out.push_back(catmullRom(p[i > 0 ? i - 1 : 0], p[i], p[i + 1], p[std::min(i + 2, n - 1)], s / double(kSteps)));
  out.push_back(p.back());
  return out;
}

Points ellipsePoints(Point centre, double rx, double ry, double degrees) {
  const double c = std::cos(degrees * kRadians), s = std::sin(degrees * kRadians);
  constexpr int kCorners = 28;
  Points out;
  out.reserve(kCorners);
  for (int i = 0; i < kCorners; ++i) {
    const double a = i * 2 * std::numbers::pi / kCorners;
    const double x = rx * std::cos(a), y = ry * std::sin(a);
    out.emplace_back(centre.x + c * x - s * y, centre.y + s * x + c * y);
  }
  return out;
}

}  // namespace sightline::demo
