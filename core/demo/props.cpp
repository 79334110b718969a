// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/props.h"

#include <cmath>

namespace sightline::demo {

void drawCloud(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size).plain();
  const Paint white = Paint{0.82, 0.86, 0.9}.mixed({1, 1, 1}, r.unit());
  for (int i = 0; i < 5; ++i)
    b.oval(Oval{{-0.6 + i * 0.3 + r.in(-0.05, 0.05), 0.05}, r.in(0.22, 0.36), r.in(0.14, 0.2), white.times(0.9)});
  for (int i = 0; i < 4; ++i)
    b.oval(Oval{{-0.45 + i * 0.3 + r.in(-0.05, 0.05), -0.06 - r.in(0, 0.1)}, r.in(0.2, 0.3), r.in(0.13, 0.22), white});
}

void drawStone(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size, 0, r.chance(0.5));
  const Paint grey = hsv({r.in(0.05, 0.15), r.in(0.03, 0.2), r.in(0.4, 0.65)});
  b.blob({{-0.5, 0}, {-0.35, -0.35}, {0.1, -0.45}, {0.5, -0.2}, {0.55, 0.02}, {0, 0.08}}, grey);
  b.plain().blob({{-0.25, -0.22}, {0.05, -0.36}, {0.25, -0.25}, {0, -0.18}}, grey.times(1.25));
}

void drawTuft(Brush b, Random& r, Spot spot, const Paint& green) {
  b = b.placed(spot.at, spot.size).plain();
  for (int i = 0; i < 6; ++i) {
    const double lean = r.in(-0.6, 0.6), height = r.in(0.5, 1.0), light = r.in(0.7, 1.15);
    b.polygon({{-0.07 + lean * 0.2, 0}, {0.07 + lean * 0.2, 0}, {lean, -height}}, green.times(light));
  }
}

void drawBush(Brush b, Random& r, Spot spot, const Paint& green) {
  b = b.placed(spot.at, spot.size).plain();
  for (int i = 0; i < 5; ++i)
    b.oval(Oval{{-0.5 + 0.25 * i, -0.25 - r.in(0, 0.2)}, 0.3, 0.28, green.times(r.in(0.7, 0.95))});
  for (int i = 0; i < 8; ++i)
    b.oval(Oval{{r.in(-0.55, 0.55), -r.in(0.1, 0.6)}, 0.1, 0.07, green.times(r.in(0.9, 1.25))});
}

void drawDistantTree(Brush b, Random& r, Spot spot, bool acacia) {
  b = b.placed(spot.at, spot.size).plain();
  const Paint green = hsv({r.in(0.2, 0.36), r.in(0.3, 0.6), r.in(0.25, 0.5)});
  b.limb({0, 0}, {0.02, -0.6}, 0.05, 0.035, {0.32, 0.24, 0.18});
  if (acacia) {
    b.limb({0.0, -0.4}, {0.3, -0.72}, 0.025, 0.02, {0.32, 0.24, 0.18});
    b.blob({{-0.65, -0.72}, {0, -0.98}, {0.7, -0.74}, {0.35, -0.66}, {0, -0.72}, {-0.35, -0.66}}, green);
  } else {
    for (int i = 0; i < 4; ++i)
      b.oval(Oval{{r.in(-0.2, 0.2), -0.7 + r.in(-0.15, 0.15)}, 0.28, 0.26, green.times(r.in(0.85, 1.1))});
  }
}

void drawSmallBloom(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size).plain();
  const Paint petal = hsv({r.unit(), r.in(0.3, 0.9), 0.95});
  b.limb({0, 0}, {0, -0.7}, 0.03, 0.03, {0.25, 0.5, 0.2});
  for (int i = 0; i < 5; ++i) b.dot({0.14 * std::cos(i * 1.2566), -0.75 + 0.14 * std::sin(i * 1.2566)}, 0.1, petal);
  b.dot({0, -0.75}, 0.08, {0.95, 0.8, 0.3});
}

void drawFence(Brush b, Random& r, double y) {
  b = b.plain();
  const Paint wood = hsv({0.08, r.in(0.05, 0.5), r.in(0.55, 0.92)});
  for (double dy : {-0.06, -0.025}) b.box(0, y + dy, 1, y + dy + 0.012, wood.times(0.85));
  for (double x = r.in(0, 0.05); x < 1; x += 0.07)
    b.polygon({{x, y}, {x, y - 0.08}, {x + 0.014, y - 0.1}, {x + 0.028, y - 0.08}, {x + 0.028, y}}, wood);
}

void drawLamp(Brush b, Random&, Spot spot) {
  b = b.placed(spot.at, spot.size).plain();
  b.limb({0, 0}, {0, -1}, 0.025, 0.018, {0.22, 0.23, 0.25});
  b.limb({0, -1}, {0.2, -1.03}, 0.016, 0.014, {0.22, 0.23, 0.25});
  b.oval({0.24, -1.0}, 0.07, 0.04, {1, 0.95, 0.75});
}

void drawSkyline(Brush b, Random& r, double horizon) {
  b = b.plain();
  for (double x = -0.05; x < 1.02;) {
    const double w = r.in(0.09, 0.2), h = r.in(0.1, 0.36);
    const Paint wall = hsv({r.unit(), r.in(0.04, 0.3), r.in(0.42, 0.82)});
    b.box(x, horizon - h, x + w, horizon + 0.01, wall);
    for (double wy = horizon - h + 0.025; wy < horizon - 0.03; wy += 0.045)
      for (double wx = x + 0.015; wx < x + w - 0.02; wx += 0.036)
        if (r.chance(0.8)) b.box(wx, wy, wx + 0.018, wy + 0.024, r.chance(0.2) ? Paint{1, 0.9, 0.6} : wall.times(0.6));
    x += w + (r.chance(0.3) ? r.in(0.0, 0.05) : 0);
  }
}

void drawHills(Brush b, Random& r, double horizon, const Paint& paint) {
  Points line{{-0.1, horizon + 0.02}};
  for (int i = 0; i <= 5; ++i) line.emplace_back(-0.05 + i * 0.22, horizon - r.in(0.01, 0.15));
  line.emplace_back(1.1, horizon + 0.02);
  b.plain().blob(line, paint);
}

void drawSeaweed(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size).plain();
  const Paint green = hsv({r.in(0.28, 0.48), 0.6, r.in(0.25, 0.5)});
  for (int i = 0; i < 3; ++i) {
    const double x = (i - 1) * 0.16, s = r.in(0.08, 0.18) * (i == 1 ? -1 : 1), top = r.in(0.8, 1.1),
                 light = r.in(0.8, 1.2);
    b.stroke({{x, 0}, {x + s, -0.3}, {x - s, -0.6}, {x + s * 0.6, -top}}, 0.06, 0.02, green.times(light));
  }
}

void drawSmallFish(Brush b, Random& r, Spot spot) {
  const bool leftward = r.chance(0.5);
  b = b.placed(spot.at, spot.size, r.in(-12, 12), leftward);
  const Paint scale = hsv({r.unit(), 0.75, 0.9});
  b.polygon({{-0.3, 0}, {-0.6, -0.25}, {-0.6, 0.25}}, scale.times(0.8));
  b.oval({0, 0}, 0.42, 0.24, scale);
  b.plain().dot({0.22, -0.05}, 0.05, {0.05, 0.05, 0.05});
}

void drawShell(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size, r.in(-40, 40));
  const Paint pink = hsv({r.in(0.0, 0.12), r.in(0.15, 0.4), 0.95});
  b.blob({{0, 0.3}, {-0.4, -0.05}, {-0.25, -0.35}, {0.25, -0.35}, {0.4, -0.05}}, pink);
  for (int i = -1; i <= 1; ++i) b.plain().limb({0, 0.25}, {i * 0.22, -0.28}, 0.02, 0.02, pink.times(0.75));
}

void drawGulls(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size).plain();
  for (int i = 0; i < 3; ++i) {
    const Point c{r.in(-1, 1), r.in(-0.6, 0.6)};
    b.stroke({c + Point(-0.3, -0.08), c + Point(-0.12, -0.14), c}, 0.02, 0.03, {0.25, 0.27, 0.32});
    b.stroke({c, c + Point(0.12, -0.14), c + Point(0.3, -0.08)}, 0.03, 0.02, {0.25, 0.27, 0.32});
  }
}

void drawPictureFrame(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size);
  b.box(-0.5, -0.4, 0.5, 0.4, hsv({0.09, r.in(0.2, 0.7), r.in(0.3, 0.8)}));
  const Paint sky = hsv({r.unit(), 0.4, 0.85});
  b.plain().box(-0.42, -0.32, 0.42, 0.32, sky);
  b.plain().polygon({{-0.42, 0.32}, {-0.42, 0.1}, {-0.1, -0.15}, {0.15, 0.1}, {0.3, -0.02}, {0.42, 0.12}, {0.42, 0.32}},
                    sky.times(0.5));
}

void drawWindow(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size);
  b.box(-0.5, -0.6, 0.5, 0.6, {0.93, 0.93, 0.9});
  const Paint sky = hsv({0.57, r.in(0.1, 0.5), r.in(0.75, 0.98)});
  for (double x : {-0.43, 0.03})
    for (double y : {-0.53, 0.03}) b.plain().box(x, y, x + 0.4, y + 0.5, sky);
  if (r.chance(0.6)) {
    const Paint cloth = hsv({r.unit(), r.in(0.2, 0.7), 0.8});
    for (double s : {-1.0, 1.0})
      b.polygon({{s * 0.68, -0.68}, {s * 0.3, -0.68}, {s * 0.46, 0.1}, {s * 0.5, 0.7}, {s * 0.68, 0.7}}, cloth);
  }
}

void drawShelf(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size);
  const Paint wood = hsv({0.08, r.in(0.3, 0.6), r.in(0.35, 0.65)});
  for (double x = -0.55; x < 0.45;) {
    const double w = r.in(0.05, 0.11), h = r.in(0.2, 0.34);
    if (r.chance(0.8)) b.box(x, -h, x + w, 0, hsv({r.unit(), 0.55, r.in(0.35, 0.8)}));
    x += w;
  }
  b.box(-0.65, 0, 0.65, 0.07, wood);
}

void drawSideTable(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size);
  const Paint wood = hsv({r.in(0.06, 0.1), r.in(0.2, 0.6), r.in(0.35, 0.75)});
  for (double x : {-0.4, 0.4}) b.limb({x, -0.5}, {x * 1.08, 0}, 0.045, 0.03, wood.times(0.8));
  b.roundBox(-0.55, -0.58, 0.55, -0.47, 0.03, wood);
  if (r.chance(0.6)) drawCup(b, r, {{r.in(-0.3, 0.3), -0.58}, 0.3});
}

void drawCup(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size, 0, r.chance(0.5));
  const Paint clay = hsv({r.unit(), r.in(0.1, 0.7), r.in(0.5, 0.95)});
  b.stroke({{0.3, -0.62}, {0.58, -0.55}, {0.52, -0.25}, {0.26, -0.2}}, 0.05, 0.05, clay.times(0.9));
  b.polygon({{-0.36, -0.75}, {0.36, -0.75}, {0.28, 0}, {-0.28, 0}}, clay);
  b.oval({0, -0.75}, 0.36, 0.1, {0.3, 0.2, 0.13});
}

void drawPencil(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size, r.in(0, 360));
  b.box(-0.5, -0.05, 0.4, 0.05, hsv({r.unit(), 0.8, 0.85}));
  b.polygon({{0.4, -0.05}, {0.56, 0}, {0.4, 0.05}}, {0.9, 0.78, 0.6});
  b.plain().box(-0.5, -0.05, -0.4, 0.05, {0.85, 0.5, 0.5});
}

void drawPaperSheet(Brush b, Random& r, Spot spot) {
  b = b.placed(spot.at, spot.size, r.in(-35, 35));
  b.box(-0.4, -0.5, 0.4, 0.5, {0.95, 0.95, 0.93});
  for (int i = 0; i < 6; ++i)
    b.plain().box(-0.3, -0.38 + i * 0.13, r.in(0.0, 0.3), -0.36 + i * 0.13, {0.6, 0.62, 0.66});
}

}  // namespace sightline::demo
