// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/scene.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "core/demo/annotators.h"
#include "core/demo/background.h"
#include "core/demo/objects.h"
#include "core/demo/texture.h"

namespace sightline {
namespace {

using namespace demo;

constexpr int kMeasureSize = 96;
/// Chance that a scene plays where its class is usually met.
constexpr double kUsualPlace = 0.7;

struct Extent {
  cv::Rect2d box;   ///< in object coordinates
  double area = 1;  ///< in object coordinates squared
};

/// How an object is turned.
struct Stance {
  double degrees = 0;
  bool flip = false;
  double stretch = 1;
};

/// How large the object comes out in its own coordinates: the same random numbers drawn once without colour.
Extent measure(int classIndex, Random random, const Stance& stance) {
  Layer layer(kMeasureSize, false);
  const double scale = kMeasureSize / 4.0;
  Brush brush(layer, Frame{scale, 0, 0, scale, kMeasureSize / 2.0, kMeasureSize / 2.0}.placed(
                         {0, 0}, 1, stance.degrees, stance.flip, stance.stretch));
  drawObject(classIndex, brush, random);
  const cv::Rect box = cv::boundingRect(layer.parts);
  Extent out;
  out.box = {(box.x - kMeasureSize / 2.0) / scale, (box.y - kMeasureSize / 2.0) / scale, box.width / scale,
             box.height / scale};
  out.area = std::max(1, cv::countNonZero(layer.parts)) / (scale * scale);
  return out;
}

/// Rounds the object with a light from `light` (unit vector towards it) and gives it its texture.
void shade(cv::Mat& rgba, const Surface& surface, Point light, Random& r) {
  const int size = rgba.rows;
  cv::Mat alpha, soft;
  cv::extractChannel(rgba, alpha, 3);
  const int reach = std::max(1, static_cast<int>(std::lround(size * 0.03)));
  cv::blur(alpha, soft, {2 * reach + 1, 2 * reach + 1});
  const Noise noise(r.next());
  const double grain = 2 * surface.grain;
  const int dx = static_cast<int>(std::lround(light.x * reach)), dy = static_cast<int>(std::lround(light.y * reach));
  for (int y = 0; y < size; ++y) {
    uchar* row = rgba.ptr(y);
    const uchar* away = soft.ptr(std::clamp(y - dy, 0, size - 1));
    const uchar* toward = soft.ptr(std::clamp(y + dy, 0, size - 1));
    for (int x = 0; x < size; ++x) {
      if (row[4 * x + 3] == 0) continue;
      // Less of the object towards the light than away from it: this side faces the light.
      const double facing = (away[std::clamp(x - dx, 0, size - 1)] - toward[std::clamp(x + dx, 0, size - 1)]) / 255.0;
      const float n = noise.fractal(static_cast<float>(x + 0.5) / static_cast<float>(size) * 42,
                                    static_cast<float>(y + 0.5) / static_cast<float>(size) * 42);
      const double k = std::max(0.2, (1 + surface.relief * facing * 1.2) * (1 + grain * 2 * (n - 0.5)));
      for (int c = 0; c < 3; ++c)
        row[4 * x + c] = static_cast<uchar>(std::min(row[4 * x + c] * k, static_cast<double>(row[4 * x + 3])));
    }
  }
}

void composite(cv::Mat& ground, const cv::Mat& sheet) {
  for (int y = 0; y < ground.rows; ++y) {
    uchar* g = ground.ptr(y);
    const uchar* s = sheet.ptr(y);
    for (int x = 0; x < ground.cols; ++x) {
      const int rest = 255 - s[4 * x + 3];
      if (rest == 255) continue;
      for (int c = 0; c < 3; ++c)
        g[4 * x + c] = static_cast<uchar>(std::min(255, s[4 * x + c] + (g[4 * x + c] * rest + 127) / 255));
    }
  }
}

/// A soft shadow on the ground under a standing object.
void groundShadow(cv::Mat& ground, const cv::Rect& box, Point light, double strength) {
  const int size = ground.rows;
  const double cx = box.x + box.width / 2.0 - light.x * box.width * 0.12, cy = box.y + box.height * 0.98;
  const double rx = box.width * 0.58 + 1, ry = std::max(2.0, std::min(box.height * 0.09, size * 0.05));
  const int y0 = std::max(0, static_cast<int>(cy - 2 * ry)), y1 = std::min(size - 1, static_cast<int>(cy + 2 * ry));
  for (int y = y0; y <= y1; ++y) {
    uchar* row = ground.ptr(y);
    for (int x = 0; x < size; ++x) {
      const double d = std::hypot((x + 0.5 - cx) / rx, (y + 0.5 - cy) / ry);
      if (d >= 1.3) continue;
      const double k = 1 - strength * std::min(1.0, (1.3 - d) / 0.9);
      for (int c = 0; c < 3; ++c) row[4 * x + c] = static_cast<uchar>(row[4 * x + c] * k);
    }
  }
}

/// Where and how large an object goes: its frame in an image of `size` pixels. @param coverage  share of the image
Frame place(const Extent& e, const Surface& surface, const Background& ground, int size, double coverage,
            const Stance& stance, Random& r) {
  double scale = std::sqrt(coverage / e.area);  // object units to shares of the image
  scale = std::min({scale, 0.96 / e.box.width, 0.94 / e.box.height});
  const double w = e.box.width * scale, h = e.box.height * scale;
  const double left = r.in(0.02, std::max(0.021, 0.98 - w));
  const bool grounded = !surface.flies && !ground.floats && ground.horizon > 0;
  double top = r.in(0.03, std::max(0.031, 0.97 - h));
  if (grounded) {  // the foot stands below the horizon
    const double low = std::max(ground.horizon + 0.08, h + 0.02), high = 0.98;
    top = (low < high ? r.in(low, high) : high) - h;
  }
  if (surface.cropped && coverage > 0.05) top = 1.005 - h;
  const double originX = left - e.box.x * scale, originY = top - e.box.y * scale;
  const Frame image{double(size), 0, 0, double(size), 0, 0};
  return image.placed({originX, originY}, scale, stance.degrees, stance.flip, stance.stretch);
}

/// Draws one object of a class on the background and returns its part tags.
cv::Mat drawOnto(Background& ground, int classIndex, int size, double coverage, Point light, double outlineTone,
                 Random& r) {
  const Random pose = r.fork();
  // A first look at how this object stands decides how far it may be turned.
  Random look = pose;
  Layer nothing(8, false);
  Brush dry(nothing, Frame{});
  const Surface surface = drawObject(classIndex, dry, look);
  Stance stance;  // in the order in which the demo has always drawn its random numbers
  stance.degrees = r.in(-surface.tilt, surface.tilt);
  stance.stretch = r.in(0.9, 1.1);
  stance.flip = r.chance(0.5);
  const Extent extent = measure(classIndex, pose, stance);
  const Frame frame = place(extent, surface, ground, size, coverage, stance, r);
  Layer layer(size, true);
  layer.outlineTone = outlineTone;
  Random again = pose;
  Brush brush(layer, frame);
  drawObject(classIndex, brush, again);
  Random texture = r.fork();
  shade(layer.rgba, surface, light, texture);
  if (!surface.cropped && !surface.flies && !ground.floats)
    groundShadow(ground.sheet.rgba, cv::boundingRect(layer.parts), light, 0.4);
  composite(ground.sheet.rgba, layer.rgba);
  return layer.parts;
}

/// Light falling from one side, vignette, colour cast, contrast and sensor noise.
Image finished(const cv::Mat& rgba, Point light, Random& r) {
  const int size = rgba.rows;
  Image out{size, size, std::vector<std::uint8_t>(static_cast<std::size_t>(size) * size * 3)};
  const double vignette = r.in(0.0, 0.4), sweep = r.in(0.0, 0.22), contrast = r.in(0.85, 1.12),
               exposure = r.in(0.86, 1.1);
  const double cast[3] = {r.in(0.94, 1.06), r.in(0.96, 1.04), r.in(0.92, 1.08)};
  const double noise = r.in(1.0, 7.0);
  Random sensor = r.fork();
  for (int y = 0; y < size; ++y) {
    const uchar* row = rgba.ptr(y);
    for (int x = 0; x < size; ++x) {
      const double u = (x + 0.5) / size - 0.5, v = (y + 0.5) / size - 0.5;
      const double k =
          exposure * (1 - vignette * (u * u + v * v) * 1.6) * (1 + sweep * (u * light.x + v * light.y) * 2);
      const std::uint64_t bits = sensor.next();
      for (int c = 0; c < 3; ++c) {
        const double n = (static_cast<double>((bits >> (16 * c)) & 0xffff) / 65535.0 - 0.5) * 2 * noise;
        const double value = (row[4 * x + c] * k * cast[c] - 128) * contrast + 128 + n;
        out.pixel(x, y)[c] = static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
      }
    }
  }
  return out;
}

}  // namespace

DemoScene drawDemoScene(int classIndex, std::uint64_t seed, int index, int size, bool withMask) {
  if (classIndex < 0 || classIndex >= static_cast<int>(kDemoClasses.size()))
    throw Error(ErrorCode::InvalidOption, "demo scene", message("class {1} does not exist", classIndex),
                message("Use 0 to {1}.", kDemoClasses.size() - 1));
  if (size < 16 || size > 4096)
    throw Error(ErrorCode::InvalidOption, "demo scene", message("a side of {1} pixels cannot be drawn", size),
                "Use 16 to 4096 pixels.");
  Random r(seed, static_cast<std::uint64_t>(classIndex) + 1, static_cast<std::uint64_t>(index) + 1);
  const Setting setting =
      r.chance(kUsualPlace) ? usualSetting(classIndex, r) : static_cast<Setting>(r.below(kSettingCount));
  Random groundRandom = r.fork();
  Background ground = drawBackground(setting, size, groundRandom);
  const double angle = r.in(-150, -30) * std::numbers::pi / 180;
  const Point light(std::cos(angle), std::sin(angle));
  const double tone = r.in(0.42, 0.85);
  // Something of another class in the distance now and then.
  if (r.chance(0.25)) {
    const int other =
        (classIndex + 1 + r.below(static_cast<int>(kDemoClasses.size()) - 1)) % static_cast<int>(kDemoClasses.size());
    Random distant = r.fork();
    drawOnto(ground, other, size, distant.in(0.006, 0.022), light, tone, distant);
  }
  if (r.chance(0.5)) {  // the lens is focused on the object
    const int reach = static_cast<int>(std::lround(size * r.in(0.002, 0.012)));
    if (reach > 0) cv::blur(ground.sheet.rgba, ground.sheet.rgba, {2 * reach + 1, 2 * reach + 1});
  }
  Random objectRandom = r.fork();
  const double coverage = objectRandom.in(0.1, 0.4);
  const cv::Mat parts = drawOnto(ground, classIndex, size, coverage, light, tone, objectRandom);

  DemoScene scene;
  Random finish = r.fork();
  scene.image = finished(ground.sheet.rgba, light, finish);
  scene.object = Plane<std::uint8_t>(size, size, 0);
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) scene.object.at(x, y) = parts.at<uchar>(y, x) ? 255 : 0;
  if (withMask) scene.mask = simulateAnnotators(parts, r.fork());
  return scene;
}

}  // namespace sightline
