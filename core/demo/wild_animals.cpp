// SPDX-License-Identifier: GPL-3.0-or-later
// Elephant and zebra, and the walking legs that all four-footed animals share.
#include <cmath>

#include "core/demo/animal_parts.h"
#include "core/demo/objects.h"

namespace sightline::demo {

void drawLegPair(Brush& b, Random& r, const LegPair& legs) {
  b.part(Part::Limb);
  const double stride = (legs.far ? -1 : 1) * r.in(-0.16, 0.2);
  const double top = legs.hipY, ground = legs.groundY, width = legs.width;
  int k = 0;
  for (double x : {legs.hindX, legs.frontX}) {
    const double s = (k++ == 0 ? stride : -stride) + r.in(-0.04, 0.04);
    const Point hip(x, top), knee(x + s * 0.35 + (k == 1 ? -0.03 : 0.02), top + (ground - top) * 0.52),
        ankle(x + s, ground - width * 0.6);
    b.limb(knee, ankle, width * 0.8, width * 0.66, legs.coat);
    b.limb(hip, knee, width * 1.35, width * 0.85, legs.coat);
    b.oval(ankle + Point(width * 0.35, width * 0.2), width * 1.05, width * 0.6, legs.foot);
  }
}

Surface drawElephant(Brush& b, Random& r) {
  const Paint skin = hsv({r.in(0.04, 0.65), r.in(0.03, 0.14), r.in(0.42, 0.66)}), far = skin.times(0.7);
  const Paint nail = skin.mixed({0.95, 0.92, 0.85}, 0.5);
  const auto leg = [&](double x, double lean, const Paint& paint) {
    b.part(Part::Limb);
    b.limb({x, 0.15}, {x + lean, 0.88}, 0.165, 0.125, paint);
    b.oval({x + lean, 0.95}, 0.145, 0.07, paint);
    for (int i = -1; i <= 1; ++i) b.plain().oval({x + lean + i * 0.085, 0.97}, 0.032, 0.03, nail);
  };
  const double step = r.in(-0.12, 0.12);
  leg(-0.4, step, far);
  leg(0.36, -step, far);
  b.part(Part::Limb).stroke({{-0.66, -0.15}, {-0.8, 0.05}, {-0.8, 0.4}}, 0.03, 0.018, skin.times(0.8));
  b.oval({-0.8, 0.44}, 0.035, 0.07, skin.times(0.35));
  b.part(Part::Body)
      .blob({{-0.72, 0.0},
             {-0.55, -0.42},
             {-0.1, -0.55},
             {0.3, -0.48},
             {0.55, -0.2},
             {0.5, 0.3},
             {0.1, 0.42},
             {-0.4, 0.42},
             {-0.68, 0.3}},
            skin);
  for (int i = 0; i < 5; ++i) {  // folds of the skin
    const double x = r.in(-0.6, 0.1), y = r.in(-0.3, 0.2);
    b.plain().stroke({{x, y}, {x + 0.04, y + 0.1}, {x, y + 0.2}}, 0.008, 0.003, skin.times(0.75));
  }
  leg(-0.52, -step, skin);
  leg(0.28, step, skin);
  Brush h = b.placed({0.6, -0.38}, 1, r.in(-8, 8));
  h.part(Part::Telling);
  const double raise = r.in(-0.2, 1.0);  // trunk from hanging to raised
  Points trunk{{0.14, 0.02}, {0.3, 0.25}};
  if (raise < 0.55) {
    trunk.insert(trunk.end(), {{0.33, 0.6}, {0.32, 0.95}, {0.42 + 0.1 * raise, 1.15}});
  } else {
    trunk.insert(trunk.end(), {{0.46, 0.42}, {0.66, 0.25}, {0.66, -0.1}, {0.6, -0.28}});
  }
  h.oval({0.02, -0.05}, 0.3, 0.32, skin);
  h.stroke(trunk, 0.15, 0.05, skin);
  for (std::size_t i = 1; i + 1 < trunk.size(); ++i)
    h.plain().limb(trunk[i] + Point(-0.06, 0.02), trunk[i] + Point(0.06, 0.0), 0.008, 0.005, skin.times(0.7));
  if (r.chance(0.8)) h.stroke({{0.12, 0.22}, {0.25, 0.4}, {0.46, 0.42}}, 0.045, 0.012, {0.96, 0.93, 0.83});
  h.plain().dot({0.14, -0.1}, 0.035, {0.06, 0.05, 0.05});
  const double flap = r.in(0.85, 1.15);
  const Points ear{{-0.02, -0.28},      {-0.25, -0.36 * flap}, {-0.46 * flap, -0.1},
                   {-0.4 * flap, 0.25}, {-0.2, 0.46 * flap},   {-0.02, 0.2}};
  h.blob(ear, skin.times(0.86));
  h.inside(ear, true, [&](Brush& in) {
    in.plain().oval({-0.2, 0.05}, 0.16, 0.26, skin.mixed({0.85, 0.6, 0.6}, 0.35));
  });
  return {.grain = 0.1, .relief = 0.4, .tilt = 4};
}

Surface drawZebra(Brush& b, Random& r) {
  const Paint white{r.in(0.9, 0.97), r.in(0.88, 0.95), r.in(0.82, 0.93)}, black{0.1, 0.09, 0.1};
  const Paint farWhite = white.times(0.75);
  const auto stripedLeg = [&](double x, double lean, const Paint& paint, Random lr) {
    b.part(Part::Limb);
    const Point knee(x + lean * 0.35, 0.42), ankle(x + lean, 0.88);
    b.limb(knee, ankle, 0.062, 0.045, paint);
    b.limb({x, 0.1}, knee, 0.115, 0.068, paint);
    for (double t = 0.06; t < 0.95; t += 0.13) {
      const Point p = t < 0.5 ? Point(x, 0.1) + (knee - Point(x, 0.1)) * (t * 2) : knee + (ankle - knee) * (t * 2 - 1);
      const double w = t < 0.5 ? 0.1 - 0.06 * t : 0.062 - 0.02 * t;
      const double rise = lr.in(-0.02, 0.02), fall = lr.in(-0.02, 0.02);
      b.plain().limb(p + Point(-w, rise), p + Point(w, fall), 0.017, 0.017, black);
    }
    b.oval(ankle + Point(0.02, 0.07), 0.07, 0.05, black);
  };
  const double step = r.in(-0.18, 0.18);
  stripedLeg(-0.42, step, farWhite, r.fork());
  stripedLeg(0.3, -step, farWhite, r.fork());
  b.part(Part::Limb).stroke({{-0.6, -0.15}, {-0.76, 0.0}, {-0.78, 0.3}}, 0.03, 0.015, white);
  b.oval({-0.78, 0.38}, 0.04, 0.1, black);
  const bool grazing = r.chance(0.25);
  const Point head = grazing ? Point(0.92, 0.35) : Point{r.in(0.72, 0.8), r.in(-0.78, -0.62)};
  // Neck with its stripes and mane.
  const Point n0(0.42, -0.12), axis = head - n0;
  const double length = std::hypot(axis.x, axis.y);
  const Point dir = axis / length, side(dir.y, -dir.x);
  Points neck{n0 - side * 0.24, head - side * 0.1, head + side * 0.1, n0 + side * 0.2};
  b.part(Part::Body);
  b.stroke({n0 - side * 0.2 - dir * 0.05, n0 - side * 0.17 + dir * length * 0.5, head - side * 0.13 + dir * 0.08}, 0.05,
           0.055, black);
  constexpr double kManeSide = -1;
  for (double t = 0.05; t < 1.0; t += 0.16)
    b.plain().dot(n0 + dir * (t * length) + side * (kManeSide * (0.22 - 0.06 * t)), 0.045, black);
  b.polygon(neck, white);
  b.inside(neck, false, [&](Brush& in) {
    for (double t = 0.04; t < 1.0; t += 0.15) {
      const Point c = n0 + dir * (t * length);
      in.plain().limb(c - side * 0.3 + dir * 0.04, c + side * 0.3, 0.026, 0.022, black);
    }
  });
  b.part(Part::Telling);
  const Points body{{-0.64, -0.08}, {-0.5, -0.3}, {-0.05, -0.25}, {0.35, -0.32}, {0.56, -0.12},
                    {0.5, 0.16},    {0.1, 0.24},  {-0.35, 0.2},   {-0.6, 0.14}};
  b.blob(body, white);
  const double spacing = r.in(0.115, 0.15), lean = r.in(-0.12, 0.12);
  b.inside(body, true, [&](Brush& in) {
    for (double x = -0.7; x < 0.7; x += spacing) {
      const double bend = r.in(-0.04, 0.04) + (x < -0.3 ? 0.12 : 0);
      in.plain().stroke({{x + lean, -0.4}, {x + bend, -0.05}, {x - lean * 0.4 + bend * 0.5, 0.3}}, spacing * 0.27,
                        spacing * 0.16, black);
    }
  });
  stripedLeg(-0.5, -step, white, r.fork());
  stripedLeg(0.38, step, white, r.fork());
  Brush h = b.placed(head, 1, (grazing ? 62 : r.in(18, 40)));
  h.part(Part::Telling);
  h.polygon({{-0.1, -0.08}, {-0.08, -0.26}, {0.0, -0.1}}, white);
  h.blob({{-0.14, 0.0}, {-0.02, -0.13}, {0.22, -0.08}, {0.4, -0.03}, {0.43, 0.08}, {0.2, 0.14}, {-0.05, 0.14}}, white);
  h.plain().stroke({{0.02, -0.12}, {0.05, 0.0}, {0.03, 0.12}}, 0.018, 0.01, black);
  h.plain().stroke({{0.13, -0.1}, {0.16, 0.0}, {0.14, 0.12}}, 0.017, 0.01, black);
  h.plain().stroke({{0.24, -0.08}, {0.26, 0.02}, {0.24, 0.12}}, 0.014, 0.01, black);
  h.oval({0.4, 0.03}, 0.075, 0.085, {0.2, 0.18, 0.18});
  h.plain().dot({0.08, -0.04}, 0.028, {0.05, 0.04, 0.04});
  h.polygon({{-0.04, -0.1}, {0.0, -0.28}, {0.06, -0.1}}, white.times(0.92));
  return {.grain = 0.06, .relief = 0.3, .tilt = 5};
}

}  // namespace sightline::demo
