// SPDX-License-Identifier: GPL-3.0-or-later
// Ant, bird and shark.
#include <cmath>

#include "core/demo/objects.h"

namespace sightline::demo {

Surface drawAnt(Brush& b, Random& r) {
  const Paint shell = r.chance(0.5) ? hsv({r.in(0.0, 0.05), r.in(0.5, 0.8), r.in(0.28, 0.5)})
                                    : hsv({r.in(0.05, 0.6), 0.2, r.in(0.1, 0.2)});
  const bool above = r.chance(0.45);
  const Paint leg = shell.times(0.75);
  b.part(Part::Limb);
  const double sides[2] = {-1, 1};
  for (int i = 0; i < 3; ++i)
    for (double s : sides) {
      const Point hip(-0.02 + 0.13 * i, above ? s * 0.06 : 0.05);
      const double lean = (i - 1) * 0.42 + r.in(-0.12, 0.12) + (above ? 0 : s * 0.08);
      const Point knee =
          above ? Point(hip.x + lean * 0.7, s * r.in(0.34, 0.44)) : Point(hip.x + lean * 0.8, r.in(-0.22, -0.1));
      const Point foot = above ? Point(hip.x + lean * 1.5, s * r.in(0.66, 0.82))
                               : Point(hip.x + lean * 1.7, 0.55 + (s > 0 ? 0.03 : -0.03));
      const Paint paint = s < 0 && !above ? leg.times(0.75) : leg;
      b.limb(hip, knee, 0.038, 0.028, paint);
      b.limb(knee, foot, 0.03, 0.016, paint);
    }
  b.part(Part::Telling);
  for (double s : sides) {  // elbowed feelers
    const Point base(0.6, above ? s * 0.06 : -0.12);
    const Point elbow = base + (above ? Point(0.14, s * 0.2) : Point(0.12 + s * 0.05, -0.24));
    b.limb(base, elbow, 0.02, 0.018, leg);
    b.limb(elbow, elbow + (above ? Point(0.28, s * 0.06) : Point(0.26, 0.02 - s * 0.05)), 0.02, 0.014, leg);
    b.stroke({{0.7, above ? s * 0.06 : 0.05}, {0.84, above ? s * 0.1 : 0.1}, {0.9, above ? s * 0.02 : 0.14}}, 0.03,
             0.01, leg);
  }
  b.part(Part::Body);
  const double gaster = r.in(0.28, 0.36);
  b.oval({-0.58, above ? 0 : 0.02}, 0.42, gaster, shell, above ? 0 : -8);
  for (int i = 0; i < 3; ++i)
    b.plain().stroke({{-0.78 + i * 0.17, -0.2}, {-0.73 + i * 0.17, 0.0}, {-0.78 + i * 0.17, 0.2}}, 0.012, 0.012,
                     shell.times(0.6));
  b.plain().oval({-0.62, -0.12}, 0.16, 0.06, shell.mixed({1, 1, 1}, 0.35), -10);
  b.dot({-0.2, 0.02}, 0.075, shell);
  b.oval({0.12, 0}, 0.26, 0.155, shell.times(1.1));
  b.plain().oval({0.1, -0.06}, 0.11, 0.035, shell.mixed({1, 1, 1}, 0.35));
  b.part(Part::Telling);
  b.blob({{0.36, -0.06}, {0.48, -0.2}, {0.68, -0.16}, {0.76, 0.02}, {0.66, 0.17}, {0.46, 0.17}, {0.36, 0.06}},
         shell.times(1.05));
  if (above) {
    for (double s : sides) b.plain().dot({0.58, s * 0.13}, 0.04, {0.03, 0.03, 0.03});
  } else {
    b.plain().dot({0.57, -0.06}, 0.05, {0.02, 0.02, 0.02});
    b.plain().dot({0.585, -0.08}, 0.016, {1, 1, 1});
  }
  return {.grain = 0.04, .relief = 0.5, .tilt = above ? 180.0 : 14.0, .flies = above};
}

Surface drawBird(Brush& b, Random& r) {
  const Paint coat = hsv({r.unit(), r.in(0.35, 0.9), r.in(0.45, 0.95)});
  const Paint wing = r.chance(0.5) ? coat.times(0.68) : hsv({r.unit(), 0.6, 0.6});
  const Paint breast = hsv({r.in(0.0, 0.15), r.in(0.1, 0.7), 0.95});
  const Paint beak = hsv({r.in(0.05, 0.13), 0.9, 0.95});
  const bool flying = r.chance(0.45);
  if (flying) {
    const double lift = r.in(0.5, 1.0) * (r.chance(0.65) ? 1 : -1);
    b.part(Part::Limb)
        .polygon({{0.05, -0.02}, {-0.1, -lift * 0.85}, {-0.42, -lift * 0.95}, {-0.25, 0.02}}, wing.times(0.7));
    b.part(Part::Limb).polygon({{-0.35, 0.02}, {-0.95, -0.14}, {-0.86, 0.03}, {-0.98, 0.17}, {-0.35, 0.16}}, wing);
    b.part(Part::Body)
        .blob({{-0.45, 0.06}, {-0.1, -0.16}, {0.35, -0.17}, {0.5, 0.02}, {0.25, 0.2}, {-0.15, 0.2}}, coat);
    b.plain().oval({0.12, 0.11}, 0.25, 0.08, breast);
    b.part(Part::Telling);
    b.polygon({{0.66, -0.16}, {0.92, -0.06}, {0.66, 0.0}}, beak);
    b.dot({0.54, -0.1}, 0.18, coat);
    b.plain().dot({0.6, -0.14}, 0.05, {1, 1, 1});
    b.plain().dot({0.615, -0.14}, 0.03, {0.03, 0.03, 0.03});
    const Points near{{0.2, -0.06},          {0.02, -lift},         {-0.18, -lift * 1.12}, {-0.22, -lift * 0.92},
                      {-0.36, -lift * 0.95}, {-0.36, -lift * 0.72}, {-0.48, -lift * 0.66}, {-0.22, 0.06}};
    b.part(Part::Body).polygon(near, wing);
    b.inside(near, false, [&](Brush& in) {
      for (int i = 0; i < 4; ++i)
        in.plain().limb({0.0 - 0.05 * i, -0.02}, {-0.05 - 0.12 * i, -lift}, 0.012, 0.012, wing.times(0.65));
    });
    return {.grain = 0.06, .relief = 0.35, .tilt = 22, .flies = true};
  }
  b.part(Part::Limb);
  const Paint leg = hsv({0.08, 0.7, 0.55});
  for (double x : {-0.05, 0.12}) {
    b.limb({x, 0.35}, {x + 0.03, 0.82}, 0.028, 0.022, leg);
    for (double toe : {-0.1, 0.05, 0.14}) b.limb({x + 0.03, 0.82}, {x + 0.03 + toe, 0.88}, 0.02, 0.014, leg);
  }
  const double tailDrop = r.in(-0.25, 0.35);
  b.part(Part::Limb)
      .polygon({{-0.35, 0.05}, {-0.98, tailDrop}, {-0.9, tailDrop + 0.14}, {-0.3, 0.3}}, wing.times(0.85));
  b.part(Part::Body);
  const Points body{{-0.5, 0.12}, {-0.2, -0.22}, {0.2, -0.42}, {0.5, -0.25}, {0.46, 0.15}, {0.15, 0.46}, {-0.25, 0.4}};
  b.blob(body, coat);
  b.inside(body, true, [&](Brush& in) { in.plain().oval({0.4, 0.2}, 0.3, 0.34, breast, 30); });
  b.part(Part::Telling);
  const bool longBeak = r.chance(0.25);
  b.polygon({{0.62, -0.56}, {longBeak ? 1.15 : 0.9, -0.42}, {0.6, -0.36}}, beak);
  b.dot({0.44, -0.48}, 0.25, coat);
  if (r.chance(0.3)) b.polygon({{0.35, -0.68}, {0.22, -0.98}, {0.42, -0.84}, {0.5, -0.98}, {0.54, -0.7}}, wing);
  b.plain().oval({0.56, -0.38}, 0.1, 0.07, breast);
  b.plain().dot({0.52, -0.54}, 0.065, {1, 1, 1});
  b.plain().dot({0.54, -0.54}, 0.042, {0.03, 0.03, 0.03});
  b.part(Part::Body).blob({{0.2, -0.2}, {0.22, 0.12}, {-0.1, 0.28}, {-0.62, 0.24}, {-0.3, 0.0}, {-0.05, -0.2}}, wing);
  for (int i = 0; i < 3; ++i)
    b.plain().stroke({{0.08 - 0.06 * i, 0.0 + 0.06 * i}, {-0.15, 0.08 + 0.05 * i}, {-0.42, 0.16 + 0.03 * i}}, 0.012,
                     0.006, wing.times(0.6));
  return {.grain = 0.08, .relief = 0.35, .tilt = 10};
}

Surface drawShark(Brush& b, Random& r) {
  const Paint back = hsv({r.in(0.52, 0.62), r.in(0.12, 0.4), r.in(0.38, 0.6)}), belly{0.93, 0.95, 0.95};
  const double bend = r.in(-0.18, 0.18), tail = r.in(0.85, 1.15);
  b.part(Part::Limb);
  b.polygon({{0.0, 0.16}, {-0.22, 0.5}, {0.2, 0.2}}, back.times(0.7));
  b.blob({{-0.78, bend + 0.02},
          {-0.92, bend - 0.12},
          {-1.05, bend - 0.44 * tail},
          {-0.92, bend - 0.38 * tail},
          {-0.8, bend - 0.06},
          {-0.86, bend + 0.1},
          {-0.98, bend + 0.28 * tail},
          {-0.86, bend + 0.2},
          {-0.72, bend + 0.06}},
         back.times(0.9));
  b.part(Part::Telling)
      .blob({{0.12, -0.18}, {0.0, -0.38}, {-0.12, -0.56}, {-0.17, -0.53}, {-0.14, -0.32}, {-0.2, -0.16}},
            back.times(0.88));
  b.part(Part::Body);
  b.polygon({{-0.5, -0.1 + bend * 0.4}, {-0.6, -0.22 + bend * 0.5}, {-0.58, -0.06 + bend * 0.5}}, back.times(0.85));
  const Points body{{1.0, -0.02},
                    {0.7, -0.17},
                    {0.25, -0.24},
                    {-0.2, -0.18},
                    {-0.55, -0.07 + bend * 0.5},
                    {-0.85, bend - 0.03},
                    {-0.85, bend + 0.03},
                    {-0.5, 0.1 + bend * 0.4},
                    {-0.1, 0.2},
                    {0.35, 0.22},
                    {0.75, 0.15}};
  b.blob(body, back);
  b.inside(body, true, [&](Brush& in) {
    in.plain().blob({{1.05, 0.06},
                     {0.6, 0.05},
                     {0.1, 0.08},
                     {-0.5, 0.06 + bend * 0.4},
                     {-0.8, bend + 0.04},
                     {-0.4, 0.4},
                     {0.4, 0.45},
                     {0.9, 0.35}},
                    belly);
  });
  b.part(Part::Telling);
  for (int i = 0; i < 4; ++i)
    b.plain().stroke({{0.4 - 0.055 * i, -0.1}, {0.37 - 0.055 * i, 0.0}, {0.4 - 0.055 * i, 0.09}}, 0.012, 0.008,
                     back.times(0.5));
  const bool open = r.chance(0.6);
  if (open) {
    const Points mouth{{0.92, 0.07}, {0.72, 0.06}, {0.6, 0.12}, {0.72, 0.2}, {0.86, 0.17}};
    b.blob(mouth, {0.5, 0.1, 0.13});
    for (int i = 0; i < 5; ++i) {
      const double x = 0.64 + i * 0.055;
      b.plain().polygon({{x, 0.07}, {x + 0.045, 0.07}, {x + 0.022, 0.125}}, {1, 1, 1});
    }
  } else {
    b.plain().stroke({{0.94, 0.06}, {0.76, 0.08}, {0.6, 0.14}}, 0.014, 0.01, back.times(0.35));
  }
  b.plain().dot({0.74, -0.05}, 0.038, {0.03, 0.03, 0.04});
  b.plain().dot({0.752, -0.063}, 0.012, {1, 1, 1});
  b.part(Part::Limb).polygon({{0.28, 0.12}, {-0.02, 0.56}, {0.02, 0.3}, {0.05, 0.14}}, back.times(0.82));
  return {.grain = 0.05, .relief = 0.45, .tilt = 18, .flies = true};
}

}  // namespace sightline::demo
