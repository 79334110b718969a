// SPDX-License-Identifier: GPL-3.0-or-later
// Car, plane and ship.
#include <cmath>

#include "core/demo/objects.h"

namespace sightline::demo {
namespace {

const Paint kGlass{0.62, 0.78, 0.88}, kRubber{0.1, 0.1, 0.11};

void wheel(Brush& b, Point c, double radius, Random& r) {
  b.part(Part::Telling);
  b.dot(c, radius, kRubber);
  b.dot(c, radius * 0.62, {0.72, 0.73, 0.76});
  const double turn = r.in(0, 72);
  for (int i = 0; i < 5; ++i) {
    const double a = (turn + i * 72) * 0.0174532925;
    b.plain().limb(c, c + radius * 0.5 * Point(std::cos(a), std::sin(a)), radius * 0.07, radius * 0.07,
                   {0.35, 0.36, 0.4});
  }
  b.plain().dot(c, radius * 0.14, {0.25, 0.25, 0.28});
}

void airliner(Brush& b, const Paint& hull, const Paint& trim) {
  b.part(Part::Limb);
  b.polygon({{0.1, -0.02}, {-0.28, -0.42}, {-0.4, -0.42}, {-0.14, 0.0}}, hull.times(0.7));  // far wing
  b.polygon({{-0.68, -0.05}, {-0.92, -0.2}, {-1.0, -0.2}, {-0.86, 0.0}}, hull.times(0.7));
  b.part(Part::Body);
  const Points fuselage{{1.0, 0.05},   {0.86, -0.1}, {0.6, -0.15}, {-0.5, -0.15}, {-0.95, -0.12},
                        {-1.0, -0.06}, {-0.6, 0.1},  {0.0, 0.14},  {0.75, 0.14},  {0.94, 0.12}};
  b.part(Part::Telling).polygon({{-0.62, -0.12}, {-0.9, -0.56}, {-1.06, -0.56}, {-0.95, -0.1}}, trim);
  b.part(Part::Body).blob(fuselage, hull);
  b.inside(fuselage, true, [&](Brush& in) {
    in.plain().box(-1.1, 0.03, 1.1, 0.075, trim);
    in.plain().box(-1.1, 0.09, 1.1, 0.3, hull.times(0.8));
  });
  for (double x = -0.6; x < 0.68; x += 0.09) b.plain().roundBox(x, -0.07, x + 0.045, -0.005, 0.02, {0.2, 0.3, 0.42});
  b.plain().polygon({{0.8, -0.07}, {0.9, -0.04}, {0.94, 0.0}, {0.8, 0.0}}, {0.2, 0.3, 0.42});
  b.part(Part::Telling);
  b.roundBox(-0.08, 0.17, 0.2, 0.3, 0.05, hull.times(0.75));  // engine
  b.oval({0.2, 0.235}, 0.03, 0.065, {0.2, 0.2, 0.24});
  b.polygon({{0.22, 0.06}, {-0.42, 0.56}, {-0.58, 0.56}, {-0.2, 0.06}}, hull.times(0.88));
  b.polygon({{-0.66, -0.04}, {-0.95, 0.12}, {-1.07, 0.12}, {-0.9, -0.06}}, hull.times(0.88));
}

void seenFromAbove(Brush& b, const Paint& hull, const Paint& trim) {
  b.part(Part::Limb);
  for (double s : {-1.0, 1.0}) {
    b.part(Part::Telling);
    b.roundBox(0.05, s * 0.36 - 0.06, 0.32, s * 0.36 + 0.06, 0.05, hull.times(0.65));
    b.polygon({{0.32, s * 0.08}, {-0.22, s * 0.95}, {-0.38, s * 0.95}, {-0.12, s * 0.08}}, hull.times(0.9));
    b.plain().polygon({{-0.18, s * 0.85}, {-0.22, s * 0.95}, {-0.38, s * 0.95}, {-0.34, s * 0.85}}, trim);
    b.part(Part::Limb);
    b.polygon({{-0.66, s * 0.05}, {-0.9, s * 0.36}, {-1.0, s * 0.36}, {-0.88, s * 0.03}}, hull.times(0.9));
  }
  b.part(Part::Body)
      .blob({{1.0, 0},
             {0.85, -0.11},
             {0.5, -0.13},
             {-0.5, -0.11},
             {-1.0, -0.03},
             {-1.0, 0.03},
             {-0.5, 0.11},
             {0.5, 0.13},
             {0.85, 0.11}},
            hull);
  b.plain().polygon({{0.82, -0.07}, {0.9, 0}, {0.82, 0.07}, {0.76, 0.06}, {0.76, -0.06}}, {0.2, 0.3, 0.42});
  b.limb({-0.62, 0}, {-0.98, 0}, 0.02, 0.03, trim);
}

void sailShip(Brush& b, Random& r, const Paint& hull, const Paint& cloth) {
  b.part(Part::Body).limb({-0.05, 0.5}, {-0.05, -0.95}, 0.03, 0.018, {0.42, 0.28, 0.16});
  b.part(Part::Telling);
  const double belly = r.in(0.05, 0.2);
  b.blob({{0.02, -0.9}, {0.32 + belly, -0.35}, {0.72, 0.3}, {0.3, 0.33}, {0.02, 0.3}}, cloth);
  b.blob({{-0.12, -0.8}, {-0.4 - belly, -0.3}, {-0.72, 0.3}, {-0.4, 0.34}, {-0.12, 0.3}}, cloth.times(0.9));
  if (r.chance(0.5)) b.plain().limb({0.05, -0.1}, {0.42 + belly * 0.6, -0.1}, 0.035, 0.035, hsv({r.unit(), 0.8, 0.8}));
  b.polygon({{-0.05, -0.95}, {0.22, -0.88}, {-0.05, -0.8}}, hsv({r.unit(), 0.85, 0.85}));
  b.part(Part::Body).polygon({{-0.85, 0.42}, {0.95, 0.38}, {0.66, 0.78}, {-0.62, 0.8}}, hull);
  b.plain().polygon({{-0.83, 0.46}, {0.91, 0.43}, {0.87, 0.5}, {-0.8, 0.53}}, hull.mixed({1, 1, 1}, 0.6));
}

}  // namespace

Surface drawCar(Brush& b, Random& r) {
  const Paint body = r.chance(0.2) ? hsv({0, 0, r.in(0.3, 0.95)}) : hsv({r.unit(), r.in(0.55, 0.95), r.in(0.5, 0.95)});
  const int kind = r.below(4);  // saloon, hatchback, van, pick-up
  const double roof = kind == 2 ? -0.48 : r.in(-0.42, -0.33);
  Points shell, glass;
  switch (kind) {
    case 0:
      shell = {{-1.0, 0.26}, {-1.0, -0.02}, {-0.62, -0.08}, {-0.4, roof},
               {0.22, roof}, {0.5, -0.06},  {0.95, 0.02},   {1.0, 0.26}};
      glass = {{-0.5, -0.06}, {-0.35, roof + 0.06}, {0.19, roof + 0.06}, {0.4, -0.05}};
      break;
    case 1:
      shell = {{-0.95, 0.26}, {-0.95, -0.1}, {-0.8, roof}, {0.2, roof}, {0.48, -0.06}, {0.93, 0.03}, {0.97, 0.26}};
      glass = {{-0.8, -0.08}, {-0.7, roof + 0.06}, {0.16, roof + 0.06}, {0.38, -0.05}};
      break;
    case 2:
      shell = {{-1.0, 0.26}, {-1.0, roof}, {0.5, roof}, {0.76, -0.08}, {0.98, 0.0}, {1.0, 0.26}};
      glass = {{-0.85, -0.1}, {-0.85, roof + 0.08}, {0.46, roof + 0.08}, {0.66, -0.08}};
      break;
    default:
      shell = {{-1.0, 0.26}, {-1.0, -0.06}, {-0.2, -0.06}, {-0.18, roof},
               {0.26, roof}, {0.48, -0.06}, {0.95, 0.0},   {1.0, 0.26}};
      glass = {{-0.1, -0.06}, {-0.1, roof + 0.06}, {0.22, roof + 0.06}, {0.38, -0.06}};
  }
  b.part(Part::Body).polygon(shell, body);
  b.inside(shell, false, [&](Brush& in) {
    in.plain().box(-1.1, 0.16, 1.1, 0.3, body.times(0.6));
    in.plain().box(-1.1, -0.02, 1.1, 0.01, body.mixed({1, 1, 1}, 0.4));
  });
  b.polygon(glass, kGlass.times(r.in(0.5, 1.0)));
  b.inside(glass, false, [&](Brush& in) {
    const double x = r.in(-0.4, 0.1);
    in.plain().polygon({{x, -0.05}, {x + 0.2, -0.6}, {x + 0.3, -0.6}, {x + 0.1, -0.05}}, {0.9, 0.96, 1});
    in.plain().box(kind == 3 ? 0.3 : -0.14, -0.6, kind == 3 ? 0.33 : -0.08, 0, body.times(0.8));
  });
  b.plain().limb({-0.1, -0.03}, {-0.1, 0.2}, 0.008, 0.008, body.times(0.5));
  b.plain().limb({0.42, -0.03}, {0.36, 0.2}, 0.008, 0.008, body.times(0.5));
  b.plain().roundBox(-0.04, 0.03, 0.08, 0.055, 0.012, body.times(0.4));
  b.part(Part::Extra).roundBox(0.86, 0.05, 0.98, 0.14, 0.03, {1, 0.95, 0.7});
  b.roundBox(-1.0, 0.03, -0.92, 0.14, 0.03, {0.85, 0.1, 0.1});
  b.roundBox(0.8, 0.2, 1.03, 0.28, 0.03, {0.3, 0.31, 0.33});
  b.roundBox(-1.03, 0.2, -0.8, 0.28, 0.03, {0.3, 0.31, 0.33});
  const double radius = r.in(0.19, 0.23);
  wheel(b, {-0.57, 0.27}, radius, r);
  wheel(b, {0.58, 0.27}, radius, r);
  return {.grain = 0.02, .relief = 0.35, .tilt = 4};
}

Surface drawPlane(Brush& b, Random& r) {
  const Paint hull =
      r.chance(0.65) ? hsv({0.6, r.in(0, 0.08), r.in(0.82, 0.97)}) : hsv({r.unit(), r.in(0.3, 0.8), r.in(0.6, 0.9)});
  const Paint trim = hsv({r.unit(), 0.85, 0.75});
  if (r.chance(0.65)) {
    airliner(b, hull, trim);
    return {.grain = 0.02, .relief = 0.4, .tilt = 22, .flies = true};
  }
  seenFromAbove(b, hull, trim);
  return {.grain = 0.02, .relief = 0.4, .tilt = 180, .flies = true};
}

Surface drawShip(Brush& b, Random& r) {
  const Paint hull = r.chance(0.4) ? hsv({r.in(0, 0.08), r.in(0.5, 0.9), r.in(0.35, 0.6)})
                                   : hsv({r.in(0.5, 0.7), r.in(0.2, 0.8), r.in(0.2, 0.5)});
  if (r.chance(0.4)) {
    sailShip(b, r, hull, hsv({r.in(0.05, 0.15), r.in(0.02, 0.2), 0.96}));
    return {.grain = 0.05, .relief = 0.35, .tilt = 6};
  }
  const Paint white{0.94, 0.94, 0.92}, funnel = hsv({r.unit(), 0.8, 0.75});
  const bool cargo = r.chance(0.45);
  if (cargo) {
    b.part(Part::Telling);
    for (int row = 0; row < 2; ++row)
      for (int i = 0; i < 6; ++i)
        if (r.chance(0.9)) {
          const double x = -0.28 + i * 0.17, y = 0.2 - row * 0.16;
          b.box(x, y, x + 0.16, y + 0.15, hsv({r.unit(), 0.75, r.in(0.5, 0.85)}));
        }
    b.part(Part::Body).box(-0.78, -0.42, -0.36, 0.36, white);
    for (int i = 0; i < 3; ++i) b.plain().box(-0.74, -0.34 + i * 0.2, -0.4, -0.25 + i * 0.2, {0.25, 0.4, 0.52});
    b.part(Part::Extra).box(-0.7, -0.68, -0.54, -0.42, funnel);
  } else {
    b.part(Part::Extra);
    for (double x : {-0.35, 0.05}) {
      b.polygon({{x, -0.2}, {x - 0.04, -0.72}, {x + 0.14, -0.72}, {x + 0.16, -0.2}}, funnel);
      b.box(x - 0.05, -0.76, x + 0.15, -0.66, {0.12, 0.12, 0.13});
    }
    b.part(Part::Telling);
    b.box(-0.5, -0.25, 0.4, 0.0, white);
    b.box(-0.7, 0.0, 0.62, 0.34, white.times(0.95));
    for (double x = -0.44; x < 0.34; x += 0.14) b.plain().box(x, -0.17, x + 0.08, -0.08, {0.25, 0.4, 0.52});
    for (double x = -0.62; x < 0.54; x += 0.14) b.plain().dot({x + 0.04, 0.15}, 0.035, {0.25, 0.4, 0.52});
    b.part(Part::Limb).limb({0.56, 0.0}, {0.56, -0.6}, 0.018, 0.012, {0.4, 0.4, 0.42});
  }
  b.part(Part::Body);
  const Points body{{-0.96, 0.3}, {1.05, 0.22}, {0.74, 0.76}, {-0.82, 0.76}};
  b.polygon(body, hull);
  b.inside(body, false, [&](Brush& in) {
    in.plain().box(-1.2, 0.64, 1.2, 0.9, {0.6, 0.15, 0.13});
    in.plain().box(-1.2, 0.28, 1.2, 0.35, hull.mixed({1, 1, 1}, 0.55));
  });
  for (double x = -0.7; x < 0.7; x += 0.2) b.plain().dot({x, 0.47}, 0.03, hull.mixed({1, 1, 1}, 0.7));
  return {.grain = 0.03, .relief = 0.3, .tilt = 5};
}

}  // namespace sightline::demo
