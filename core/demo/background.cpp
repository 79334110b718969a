// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/background.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/demo/props.h"
#include "core/demo/scene.h"
#include "core/demo/texture.h"

namespace sightline::demo {
namespace {

/// A band of ground, wall, water or sky.
struct Field {
  double top = 0, bottom = 1;   ///< as shares of the image's height
  Paint upper, lower;           ///< colours of a vertical gradient
  double roughness = 0;         ///< how far noise makes it lighter and darker, 0..1
  double across = 1, down = 1;  ///< how many noise cells cross the image
  bool perspective = false;     ///< cells are larger towards the bottom
};

void paintField(Layer& sheet, Random& r, const Field& field) {
  const Noise noise(r.next());
  const int size = sheet.rgba.rows;
  const int y0 = std::clamp(static_cast<int>(std::lround(field.top * size)), 0, size);
  const int y1 = std::clamp(static_cast<int>(std::lround(field.bottom * size)), 0, size);
  for (int y = y0; y < y1; ++y) {
    const double v = (y + 0.5) / size, share = (v - field.top) / std::max(1e-6, field.bottom - field.top);
    const Paint base = field.upper.mixed(field.lower, share);
    const double zoom = field.perspective ? 2.2 - 1.7 * share : 1;
    uchar* row = sheet.rgba.ptr(y);
    for (int x = 0; x < size; ++x) {
      const double u = (x + 0.5) / size;
      const float n = noise.fractal(static_cast<float>((u - 0.5) * field.across * zoom + 50),
                                    static_cast<float>(v * field.down * zoom));
      const double k = 255 * (1 + field.roughness * 2 * (n - 0.5));
      row[4 * x] = static_cast<uchar>(std::clamp(base.r * k, 0.0, 255.0));
      row[4 * x + 1] = static_cast<uchar>(std::clamp(base.g * k, 0.0, 255.0));
      row[4 * x + 2] = static_cast<uchar>(std::clamp(base.b * k, 0.0, 255.0));
      row[4 * x + 3] = 255;
    }
  }
}

void paintSky(Layer& sheet, Brush& b, Random& r, double bottom, bool clouds = true) {
  const int mood = r.below(5);
  Paint upper = hsv({r.in(0.55, 0.62), r.in(0.4, 0.75), r.in(0.65, 0.95)}), lower = hsv({0.56, r.in(0.05, 0.3), 0.97});
  if (mood == 0)
    upper = hsv({r.in(0.55, 0.8), 0.35, r.in(0.45, 0.75)}), lower = hsv({r.in(0.03, 0.1), r.in(0.3, 0.6), 0.97});
  if (mood == 1) upper = hsv({0.58, 0.1, r.in(0.6, 0.75)}), lower = hsv({0.58, 0.05, 0.88});
  paintField(sheet, r, {0, bottom, upper, lower, 0.05, 4, 6});
  if (r.chance(0.3)) {
    const Point sun{r.in(0.1, 0.9), bottom * r.in(0.1, 0.6)};
    b.plain().dot(sun, r.in(0.03, 0.06), {1, 0.96, 0.8});
  }
  if (clouds)
    for (int i = r.below(4); i > 0; --i) drawCloud(b, r, {{r.in(0, 1), bottom * r.in(0.1, 0.75)}, r.in(0.1, 0.24)});
}

/// Points on the ground that get bigger towards the viewer.
Point onGround(Random& r, double horizon, double& size) {
  const double depth = r.unit();
  size *= 0.35 + 0.9 * depth;
  return {r.in(0, 1), horizon + (1 - horizon) * (0.05 + 0.95 * depth)};
}

void outdoors(Setting setting, Layer& sheet, Brush& b, Random& r, double horizon) {
  paintSky(sheet, b, r, horizon + 0.01);
  const bool savanna = setting == Setting::Savanna, forest = setting == Setting::Forest,
             garden = setting == Setting::Garden;
  const Paint green = savanna ? hsv({r.in(0.1, 0.15), r.in(0.4, 0.65), r.in(0.6, 0.85)})
                              : hsv({r.in(0.2, 0.34), r.in(0.4, 0.75), forest ? r.in(0.25, 0.5) : r.in(0.4, 0.75)});
  if (r.chance(0.7)) drawHills(b, r, horizon, green.mixed({0.6, 0.7, 0.8}, r.in(0.3, 0.7)));
  if (forest)
    for (int i = 0; i < 9; ++i) drawDistantTree(b, r, {{r.in(0, 1), horizon + 0.02}, r.in(0.25, 0.5)}, false);
  paintField(sheet, r, {horizon, 1, green.times(1.05), green.times(0.75), 0.22, 22, 34, true});
  if (garden && r.chance(0.7)) drawFence(b, r, horizon + 0.03);
  if (!garden)
    for (int i = r.below(3); i > 0; --i)
      drawDistantTree(b, r, {{r.in(0, 1), horizon + r.in(0, 0.06)}, r.in(0.12, 0.3)}, savanna);
  for (int i = 2 + r.below(4); i > 0; --i) {
    double size = r.in(0.08, 0.16);
    const Point p = onGround(r, horizon, size);
    if (r.chance(0.25))
      drawStone(b, r, {p, size});
    else if (garden && r.chance(0.6))
      drawSmallBloom(b, r, {p, size * 1.2});
    else if (r.chance(0.3))
      drawBush(b, r, {p, size * 1.3}, green.times(0.8));
    else
      drawTuft(b, r, {p, size * 0.8}, green.times(r.in(0.7, 1.2)));
  }
  for (int i = 0; i < 14; ++i) {
    double size = 0.05;
    const Point p = onGround(r, horizon, size);
    drawTuft(b, r, {p, size}, green.times(r.in(0.75, 1.2)));
  }
}

void soil(Layer& sheet, Brush& b, Random& r) {
  const Paint earth =
      r.chance(0.7) ? hsv({r.in(0.06, 0.11), r.in(0.25, 0.55), r.in(0.45, 0.8)}) : hsv({r.in(0.2, 0.32), 0.5, 0.55});
  paintField(sheet, r, {0, 1, earth.times(1.05), earth.times(0.85), 0.25, 16, 16});
  for (int i = 4 + r.below(8); i > 0; --i) {
    const Point p{r.in(0, 1), r.in(0, 1)};
    const double length = r.in(0.04, 0.12), turn = r.in(0, 360);
    if (r.chance(0.5))
      drawStone(b, r, {p, length});
    else if (r.chance(0.5))
      drawTuft(b, r, {p, length}, hsv({r.in(0.2, 0.35), 0.6, 0.5}));
    else
      b.placed(p, length * 0.8, turn)
          .blob({{-1, 0}, {0, -0.4}, {1, 0}, {0, 0.4}}, hsv({r.in(0.05, 0.35), 0.6, r.in(0.35, 0.7)}));
  }
}

void water(Setting setting, Layer& sheet, Brush& b, Random& r, double horizon) {
  const Paint sea = hsv({r.in(0.48, 0.62), r.in(0.4, 0.8), r.in(0.4, 0.8)});
  paintSky(sheet, b, r, horizon + 0.01);
  if (r.chance(0.3)) drawHills(b, r, horizon, sea.mixed({0.5, 0.55, 0.6}, 0.6));
  if (r.chance(0.4)) drawGulls(b, r, {{r.in(0.1, 0.9), horizon * 0.5}, 0.12});
  const bool beach = setting == Setting::Beach;
  const double shore = beach ? horizon + r.in(0.08, 0.2) : 1;
  paintField(sheet, r, {horizon, shore, sea.mixed({0.8, 0.9, 0.95}, 0.25), sea.times(0.8), 0.2, 9, 46, true});
  for (int i = beach ? 6 : 16; i > 0; --i) {
    const double depth = r.unit(), y = horizon + (shore - horizon) * (0.05 + 0.9 * depth), x = r.in(0, 1),
                 w = 0.02 + 0.06 * depth;
    b.plain().stroke({{x - w, y}, {x, y - 0.008}, {x + w, y}}, 0.003, 0.002, sea.mixed({1, 1, 1}, r.in(0.3, 0.7)));
  }
  if (!beach) return;
  const Paint sand = hsv({r.in(0.09, 0.13), r.in(0.25, 0.5), r.in(0.8, 0.96)});
  paintField(sheet, r, {shore, 1, sand, sand.times(0.88), 0.12, 30, 40, true});
  b.plain().box(0, shore - 0.006, 1, shore + 0.008, {0.96, 0.97, 0.96});
  for (int i = 2 + r.below(4); i > 0; --i) {
    double size = r.in(0.04, 0.09);
    const Point p = onGround(r, shore, size);
    if (r.chance(0.5))
      drawShell(b, r, {p, size});
    else
      drawStone(b, r, {p, size});
  }
}

void underwater(Layer& sheet, Brush& b, Random& r) {
  const Paint sea = hsv({r.in(0.5, 0.62), r.in(0.5, 0.85), r.in(0.55, 0.85)});
  paintField(sheet, r, {0, 1, sea.mixed({0.8, 0.95, 1}, 0.4), sea.times(0.45), 0.1, 5, 5});
  for (int i = r.below(4); i > 0; --i) {
    const double x = r.in(0, 1), w = r.in(0.02, 0.07);
    b.plain().polygon({{x, 0}, {x + w, 0}, {x + w * 2 + 0.12, 0.5}, {x + 0.06, 0.5}}, sea.mixed({0.85, 0.95, 1}, 0.38));
  }
  if (r.chance(0.7)) {
    const double floor = r.in(0.82, 0.94);
    paintField(sheet, r,
               {floor, 1, hsv({0.14, 0.3, 0.6}).mixed(sea, 0.4), hsv({0.14, 0.3, 0.45}).mixed(sea, 0.4), 0.2, 24, 24});
    for (int i = 2 + r.below(4); i > 0; --i) drawSeaweed(b, r, {{r.in(0, 1), r.in(floor, 1)}, r.in(0.1, 0.26)});
    if (r.chance(0.5)) drawStone(b, r, {{r.in(0, 1), r.in(floor, 1)}, r.in(0.08, 0.16)});
  }
  for (int i = r.below(5); i > 0; --i) drawSmallFish(b, r, {{r.in(0, 1), r.in(0.1, 0.85)}, r.in(0.03, 0.07)});
  for (int i = 4 + r.below(8); i > 0; --i) {
    const Point bubble{r.in(0, 1), r.in(0, 1)};
    b.plain().dot(bubble, r.in(0.004, 0.012), sea.mixed({1, 1, 1}, 0.6));
  }
}

void street(Layer& sheet, Brush& b, Random& r, double horizon) {
  paintSky(sheet, b, r, horizon + 0.01);
  if (r.chance(0.8)) drawSkyline(b, r, horizon);
  const Paint road = hsv({0.6, r.in(0.0, 0.08), r.in(0.35, 0.55)}), pavement = hsv({0.1, 0.05, r.in(0.6, 0.78)});
  const double kerb = horizon + r.in(0.05, 0.14);
  paintField(sheet, r, {horizon, kerb, pavement, pavement.times(0.9), 0.08, 30, 30});
  paintField(sheet, r, {kerb, 1, road, road.times(0.85), 0.12, 46, 60, true});
  b.plain().box(0, kerb - 0.006, 1, kerb + 0.006, pavement.times(0.7));
  const double lineY = kerb + (1 - kerb) * r.in(0.4, 0.7);
  for (double x = r.in(-0.1, 0.05); x < 1; x += 0.22)
    b.plain().polygon({{x, lineY}, {x + 0.12, lineY}, {x + 0.11, lineY + 0.02}, {x - 0.012, lineY + 0.02}},
                      {0.92, 0.91, 0.85});
  for (int i = r.below(3); i > 0; --i) drawLamp(b, r, {{r.in(0, 1), kerb}, r.in(0.25, 0.45)});
  for (int i = r.below(3); i > 0; --i) drawBush(b, r, {{r.in(0, 1), kerb}, r.in(0.08, 0.16)}, hsv({0.3, 0.5, 0.5}));
}

void room(Layer& sheet, Brush& b, Random& r, double horizon) {
  const Paint wall = hsv({r.unit(), r.in(0.05, 0.35), r.in(0.65, 0.95)}),
              floor = hsv({r.in(0.05, 0.1), r.in(0.15, 0.55), r.in(0.4, 0.75)});
  paintField(sheet, r, {0, horizon, wall, wall.times(0.92), 0.03, 6, 6});
  if (r.chance(0.3)) {
    const double step = r.in(0.05, 0.1);
    for (double x = 0; x < 1; x += step) b.plain().box(x, 0, x + step * 0.4, horizon, wall.times(0.95));
  }
  if (r.chance(0.5)) drawWindow(b, r, {{r.in(0.1, 0.9), horizon * 0.45}, r.in(0.2, 0.32)});
  for (int i = r.below(3); i > 0; --i)
    drawPictureFrame(b, r, {{r.in(0.05, 0.95), horizon * r.in(0.2, 0.6)}, r.in(0.1, 0.2)});
  if (r.chance(0.35)) drawShelf(b, r, {{r.in(0.1, 0.9), horizon * r.in(0.3, 0.7)}, r.in(0.15, 0.3)});
  paintField(sheet, r, {horizon, 1, floor, floor.times(0.8), 0.1, 6, 60, true});
  b.plain().box(0, horizon - 0.012, 1, horizon + 0.008, wall.mixed({1, 1, 1}, 0.5));
  if (r.chance(0.6))
    for (int i = -6; i <= 6; ++i)
      b.plain().polygon(
          {{0.5 + i * 0.1, horizon}, {0.503 + i * 0.1, horizon}, {0.51 + i * 0.26, 1}, {0.5 + i * 0.26, 1}},
          floor.times(0.65));
  if (r.chance(0.4))
    b.plain().oval(
        Oval{{r.in(0.3, 0.7), (1 + horizon) / 2}, r.in(0.25, 0.4), (1 - horizon) * 0.32, hsv({r.unit(), 0.45, 0.65})});
  if (r.chance(0.35))
    drawSideTable(b, r, {{r.chance(0.5) ? r.in(0, 0.2) : r.in(0.8, 1), horizon + r.in(0.05, 0.25)}, r.in(0.2, 0.34)});
}

void desk(Layer& sheet, Brush& b, Random& r, double& horizon) {
  const Paint wood = r.chance(0.7) ? hsv({r.in(0.05, 0.1), r.in(0.25, 0.6), r.in(0.45, 0.85)})
                                   : hsv({r.unit(), 0.08, r.in(0.6, 0.92)});
  horizon = r.chance(0.5) ? 0 : r.in(0.25, 0.5);
  if (horizon > 0) {
    const Paint wall = hsv({r.unit(), r.in(0.05, 0.3), r.in(0.6, 0.95)});
    paintField(sheet, r, {0, horizon, wall, wall.times(0.9), 0.04, 5, 5});
    if (r.chance(0.5)) drawPictureFrame(b, r, {{r.in(0, 1), horizon * 0.4}, r.in(0.1, 0.2)});
  }
  paintField(sheet, r, {horizon, 1, wood, wood.times(0.85), 0.16, 3, 50});
  for (int i = 1 + r.below(4); i > 0; --i) {
    const Point p{r.in(0, 1), r.in(horizon + 0.12, 1)};
    switch (r.below(3)) {
      case 0: drawCup(b, r, {p, r.in(0.1, 0.18)}); break;
      case 1: drawPencil(b, r, {p, r.in(0.12, 0.24)}); break;
      default: drawPaperSheet(b, r, {p, r.in(0.14, 0.26)});
    }
  }
}

}  // namespace

Background drawBackground(Setting setting, int size, Random& r) {
  Background out{Layer(size, true), r.in(0.32, 0.6), false};
  out.sheet.outlineTone = 0.75;
  Brush b(out.sheet, Frame{double(size), 0, 0, double(size), 0, 0});
  switch (setting) {
    case Setting::Soil:
      out.horizon = 0;
      soil(out.sheet, b, r);
      break;
    case Setting::Beach:
    case Setting::Sea: water(setting, out.sheet, b, r, out.horizon); break;
    case Setting::Underwater:
      out.floats = true;
      underwater(out.sheet, b, r);
      break;
    case Setting::Sky:
      out.floats = true;
      paintSky(out.sheet, b, r, 1.01);
      for (int i = 1 + r.below(4); i > 0; --i) drawCloud(b, r, {{r.in(0, 1), r.in(0.05, 0.95)}, r.in(0.12, 0.36)});
      if (r.chance(0.2)) drawHills(b, r, 1.0, hsv({r.in(0.2, 0.6), 0.3, 0.55}));
      break;
    case Setting::Street: street(out.sheet, b, r, out.horizon); break;
    case Setting::Room:
      out.horizon = r.in(0.5, 0.75);
      room(out.sheet, b, r, out.horizon);
      break;
    case Setting::Desk: desk(out.sheet, b, r, out.horizon); break;
    default: outdoors(setting, out.sheet, b, r, out.horizon);
  }
  return out;
}

Setting usualSetting(int classIndex, Random& r) {
  using S = Setting;
  static const std::vector<S> kUsual[kDemoClasses.size()]{{S::Soil, S::Soil, S::Garden},                  // ant
                                                          {S::Meadow, S::Beach, S::Garden},               // ball
                                                          {S::Sky, S::Garden, S::Forest},                 // bird
                                                          {S::Desk, S::Desk, S::Room},                    // book
                                                          {S::Street, S::Street, S::Meadow},              // car
                                                          {S::Room, S::Garden, S::Room},                  // cat
                                                          {S::Room, S::Room, S::Garden},                  // chair
                                                          {S::Desk, S::Desk, S::Room},                    // computer
                                                          {S::Meadow, S::Garden, S::Street, S::Beach},    // dog
                                                          {S::Savanna, S::Savanna, S::Forest},            // elephant
                                                          {S::Garden, S::Meadow, S::Soil},                // flower
                                                          {S::Garden, S::Street, S::Meadow},              // house
                                                          {S::Street, S::Room, S::Meadow},                // man
                                                          {S::Desk, S::Desk, S::Room},                    // phone
                                                          {S::Sky, S::Sky, S::Sky, S::Street},            // plane
                                                          {S::Underwater, S::Underwater, S::Sea},         // shark
                                                          {S::Sea, S::Sea, S::Beach},                     // ship
                                                          {S::Meadow, S::Forest, S::Savanna, S::Garden},  // tree
                                                          {S::Street, S::Room, S::Beach, S::Garden},      // woman
                                                          {S::Savanna, S::Savanna, S::Meadow}};           // zebra
  const auto& usual = kUsual[classIndex];
  return usual[static_cast<std::size_t>(r.below(static_cast<int>(usual.size())))];
}

}  // namespace sightline::demo
