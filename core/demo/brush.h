// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <opencv2/core.hpp>
#include <vector>

namespace sightline::demo {

using Point = cv::Point2d;
using Points = std::vector<Point>;

/// Colour of a part, red, green and blue in [0,1].
struct Paint {
  double r = 0, g = 0, b = 0;
  [[nodiscard]] Paint times(double factor) const { return {r * factor, g * factor, b * factor}; }
  [[nodiscard]] Paint mixed(const Paint& o, double share) const {
    return {r + (o.r - r) * share, g + (o.g - g) * share, b + (o.b - b) * share};
  }
};
/// Hue in turns, saturation and value in [0,1].
struct Hsv {
  double hue = 0, saturation = 0, value = 0;
};
Paint hsv(const Hsv& colour);

/// What a piece of an object is to people: annotators mark or forget parts by these tags.
enum class Part : unsigned char { None = 0, Body = 1, Telling = 2, Limb = 3, Extra = 4 };

/// A transparent sheet on which one object is drawn: colour with premultiplied alpha, and the part tags.
/// Without colour (measuring) only the tags are drawn.
struct Layer {
  Layer(int size, bool withColour);
  cv::Mat rgba;              ///< 8UC4, empty when measuring
  cv::Mat parts;             ///< 8UC1, values of Part
  double outlineTone = 0.6;  ///< outline colour = fill colour times this
  bool outlines = true;
};

/// Affine map from an object's own coordinates (about [-1,1], y down) to pixels.
struct Frame {
  double xx = 1, xy = 0, yx = 0, yy = 1, x0 = 0, y0 = 0;
  [[nodiscard]] Point map(const Point& p) const { return {xx * p.x + xy * p.y + x0, yx * p.x + yy * p.y + y0}; }
  /// First scale, flip and rotate about the own origin, then move to `origin` of this frame.
  [[nodiscard]] Frame placed(Point origin, double scale, double degrees = 0, bool flip = false,
                             double stretch = 1) const;
};

/// An ellipse in one piece. C++ leaves open in which order a call's arguments are evaluated, but not the
/// members of a braced list: where several of them draw random numbers, only this form gives the same image
/// everywhere.
struct Oval {
  Point centre;
  double rx = 0, ry = 0;
  Paint paint;
  double degrees = 0;
};

/// Draws shapes on a layer in a frame. Every shape has a thin darker outline unless `plain()` was called.
class Brush {
 public:
  Brush(Layer& layer, const Frame& frame) : layer_(&layer), frame_(frame) {}
  [[nodiscard]] Brush placed(Point origin, double scale, double degrees = 0, bool flip = false,
                             double stretch = 1) const;
  [[nodiscard]] Brush plain() const;
  Brush& part(Part part);

  void polygon(const Points& corners, const Paint& paint);
  /// Smooth closed outline through the points (Catmull-Rom).
  void blob(const Points& points, const Paint& paint);
  void oval(Point centre, double rx, double ry, const Paint& paint, double degrees = 0);
  void oval(const Oval& o) { oval(o.centre, o.rx, o.ry, o.paint, o.degrees); }
  void dot(Point centre, double radius, const Paint& paint) { oval(centre, radius, radius, paint); }
  void box(double left, double top, double right, double bottom, const Paint& paint);
  void roundBox(double left, double top, double right, double bottom, double radius, const Paint& paint);
  /// Tapered rod with round ends.
  void limb(Point from, Point to, double radiusFrom, double radiusTo, const Paint& paint);
  /// Smooth open line through the points, half width from `from` to `to`.
  void stroke(const Points& points, double halfWidthFrom, double halfWidthTo, const Paint& paint);
  /// Runs `draw`, keeping of it only what falls inside the closed smooth outline (or polygon).
  void inside(const Points& outline, bool smooth, const std::function<void(Brush&)>& draw);

 private:
  void fill(const Points& points, const Paint& paint);
  Layer* layer_;
  Frame frame_;
  Part part_ = Part::Body;
  bool plain_ = false;
};

/// Points of smooth curves and ellipses, for outlines shared between filling and clipping.
Points smoothClosed(const Points& points);
Points smoothOpen(const Points& points);
Points ellipsePoints(Point centre, double rx, double ry, double degrees = 0);

}  // namespace sightline::demo
