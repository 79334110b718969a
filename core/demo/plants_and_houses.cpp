// SPDX-License-Identifier: GPL-3.0-or-later
// Flower, tree and house.
#include <cmath>
#include <numbers>

#include "core/demo/objects.h"

namespace sightline::demo {
namespace {

Point polarDegrees(double radius, double degrees) {
  const double a = degrees * std::numbers::pi / 180;
  return radius * Point(std::cos(a), std::sin(a));
}

void blossom(Brush b, Random& r, const Paint& petal, const Paint& heart, int kind) {
  b.part(Part::Telling);
  if (kind == 2) {  // tulip
    b.blob({{-0.5, -0.5},
            {-0.62, 0.1},
            {-0.3, 0.62},
            {0.3, 0.62},
            {0.62, 0.1},
            {0.5, -0.5},
            {0.22, -0.1},
            {0, -0.66},
            {-0.22, -0.1}},
           petal);
    b.plain().blob({{-0.18, -0.2}, {0, -0.6}, {0.18, -0.2}, {0.14, 0.5}, {-0.14, 0.5}}, petal.mixed({1, 1, 1}, 0.25));
    return;
  }
  const int count = kind == 0 ? 5 + r.below(3) : 11 + r.below(6);
  const double turn = r.in(0, 360), wide = kind == 0 ? 0.34 : 0.14;
  if (kind == 1)
    for (int i = 0; i < count; ++i) {
      const double a = turn + (i + 0.5) * 360.0 / count;
      b.oval(polarDegrees(0.6, a), 0.38, wide, petal.times(0.8), a);
    }
  for (int i = 0; i < count; ++i) {
    const double a = turn + i * 360.0 / count;
    b.oval(polarDegrees(0.58, a), 0.42, wide, petal, a);
    b.plain().limb(polarDegrees(0.3, a), polarDegrees(0.7, a), 0.02, 0.008, petal.times(0.8));
  }
  b.dot({0, 0}, kind == 1 ? 0.36 : 0.28, heart);
  for (int i = 0; i < 10; ++i) {
    const double radius = r.in(0, 0.24);
    b.plain().dot(polarDegrees(radius, r.in(0, 360)), 0.035, heart.times(0.7));
  }
}

void leafCluster(Brush& b, Random& r, Point centre, double rx, double ry, const Paint& leaf, int count) {
  for (int i = 0; i < count; ++i) {
    const double a = r.in(0, 360), d = std::sqrt(r.unit());
    const Point p(centre.x + rx * d * polarDegrees(1, a).x, centre.y + ry * d * polarDegrees(1, a).y);
    const double light = 0.78 + 0.3 * (1 - (p.y - centre.y + ry) / (2 * ry)) + r.in(-0.1, 0.1);
    b.plain().oval(Oval{p, rx * r.in(0.14, 0.24), ry * r.in(0.1, 0.18), leaf.times(light), r.in(-40, 40)});
  }
}

}  // namespace

Surface drawFlower(Brush& b, Random& r) {
  const Paint green = hsv({r.in(0.24, 0.36), r.in(0.5, 0.8), r.in(0.35, 0.65)});
  const double hue = r.chance(0.85) ? r.in(0.72, 1.17) : r.in(0.55, 0.7);
  const Paint petal = r.chance(0.15) ? Paint{0.97, 0.96, 0.93} : hsv({hue, r.in(0.55, 0.95), r.in(0.75, 1.0)});
  const Paint heart = hsv({r.in(0.07, 0.15), 0.85, r.in(0.5, 0.95)});
  const int kind = r.below(3);
  const bool pot = r.chance(0.25);
  const int stems = r.chance(0.6) ? 1 : 2 + r.below(2);
  const double foot = pot ? 0.5 : 0.98;
  for (int i = 0; i < stems; ++i) {
    const double spread = stems == 1 ? 0 : (i - (stems - 1) / 2.0) * 0.62;
    const Point top{spread + r.in(-0.1, 0.1), stems == 1 ? -0.42 : r.in(-0.5, -0.15)};
    const double size = stems == 1 ? r.in(0.5, 0.62) : r.in(0.32, 0.4);
    b.part(Part::Limb).stroke({{spread * 0.15, foot}, {spread * 0.4 + r.in(-0.1, 0.1), 0.4}, top}, 0.035, 0.028, green);
    for (double s : {-1.0, 1.0})
      if (r.chance(0.75)) {
        const double y = r.in(0.3, 0.75) * foot;
        const Point base(spread * 0.3, y);
        b.blob({base, base + Point(s * 0.18, -0.16), base + Point(s * 0.46, -0.2), base + Point(s * 0.24, -0.01)},
               green.times(r.in(0.8, 1.1)));
      }
    blossom(b.placed(top, size, r.in(-15, 15)), r, petal.times(i % 2 ? 0.9 : 1), heart, kind);
  }
  if (pot) {
    const Paint clay = r.chance(0.6) ? hsv({0.045, 0.65, 0.7}) : hsv({r.unit(), 0.5, 0.7});
    b.part(Part::Extra).polygon({{-0.36, 0.52}, {0.36, 0.52}, {0.26, 1.0}, {-0.26, 1.0}}, clay);
    b.box(-0.41, 0.44, 0.41, 0.58, clay.times(1.1));
  }
  return {.grain = 0.05, .relief = 0.3, .tilt = 10};
}

Surface drawTree(Brush& b, Random& r) {
  const Paint bark = hsv({r.in(0.05, 0.09), r.in(0.35, 0.6), r.in(0.25, 0.48)});
  const Paint leaf = r.chance(0.8) ? hsv({r.in(0.2, 0.38), r.in(0.45, 0.85), r.in(0.3, 0.65)})
                                   : hsv({r.in(0.02, 0.12), r.in(0.6, 0.9), r.in(0.6, 0.85)});
  const int kind = r.below(10);
  if (kind < 3) {  // fir
    b.part(Part::Limb).polygon({{-0.08, 0.6}, {0.08, 0.6}, {0.11, 1.0}, {-0.11, 1.0}}, bark);
    const int tiers = 3 + r.below(3);
    const double wide = r.in(0.5, 0.72);
    for (int i = tiers - 1; i >= 0; --i) {
      const double top = -1.0 + i * (1.35 / tiers), low = top + 1.35 / tiers + 0.3, w = wide * (i + 1.2) / tiers;
      b.part(i < 2 ? Part::Telling : Part::Body);
      Points tier{{0, top}};
      for (int k = 0; k <= 6; ++k) tier.emplace_back(w - k * w / 3, low - (k % 2 ? 0.0 : 0.09) + (k == 3 ? 0.05 : 0));
      b.polygon(tier, leaf.times(0.8 + 0.08 * (tiers - i)));
      for (int k = 0; k < 6; ++k) {
        const double x = r.in(-w * 0.6, w * 0.6), y = low - r.in(0.08, 0.3);
        b.plain().limb({x, y}, {x * 1.2, y + 0.08}, 0.014, 0.008, leaf.times(r.in(0.5, 1.25)));
      }
    }
    return {.grain = 0.16, .relief = 0.3, .tilt = 3};
  }
  if (kind < 5) {  // palm
    const double lean = r.in(-0.3, 0.3);
    b.part(Part::Limb)
        .stroke({{-lean * 0.5, 1.0}, {-lean * 0.2, 0.4}, {lean * 0.6, -0.4}}, 0.085, 0.05, bark.times(1.3));
    const Point top(lean * 0.6, -0.42);
    b.part(Part::Telling);
    for (int i = 0; i < 8; ++i) {
      const double a = -200 + i * 220 / 7.0 + r.in(-8, 8);
      const Point tip = top + polarDegrees(r.in(0.6, 0.78), a) + Point(0, 0.22),
                  mid = top + polarDegrees(0.42, a) + Point(0, -0.06);
      b.blob({top, (top + mid) / 2 + Point(0, -0.09), mid + Point(0, -0.1), tip, mid + Point(0, 0.07),
              (top + mid) / 2 + Point(0, 0.06)},
             leaf.times(r.in(0.75, 1.15)));
      b.plain().stroke({top, mid, tip}, 0.012, 0.004, leaf.times(0.6));
    }
    for (int i = -1; i <= 1; ++i) b.dot(top + Point(i * 0.08, 0.06), 0.06, bark);
    return {.grain = 0.12, .relief = 0.3, .tilt = 4};
  }
  // broad-leaved
  const double crownY = r.in(-0.42, -0.3), rx = r.in(0.6, 0.85), ry = r.in(0.48, 0.62);
  b.part(Part::Limb).polygon({{-0.1, 0.0}, {0.1, 0.0}, {0.12, 0.8}, {0.2, 1.0}, {-0.2, 1.0}, {-0.12, 0.8}}, bark);
  b.limb({0, 0.2}, {-0.38, -0.2}, 0.055, 0.03, bark);
  b.limb({0, 0.15}, {0.36, -0.25}, 0.055, 0.03, bark);
  for (int i = 0; i < 6; ++i) {
    const double x = r.in(-0.08, 0.08), y = r.in(0.2, 0.8);
    b.plain().limb({x, y}, {x + r.in(-0.02, 0.02), y + 0.12}, 0.01, 0.006, bark.times(0.6));
  }
  b.part(Part::Body);
  Points crown;
  const int bumps = 8 + r.below(4);
  for (int i = 0; i < bumps * 2; ++i) {
    const double k = i % 2 ? r.in(0.82, 0.9) : r.in(0.96, 1.1);
    const Point p = polarDegrees(k, i * 180.0 / bumps);
    crown.emplace_back(p.x * rx, crownY + p.y * ry);
  }
  b.part(Part::Telling).blob(crown, leaf);
  b.inside(crown, true, [&](Brush& in) { leafCluster(in, r, {0, crownY}, rx, ry, leaf, 55); });
  if (r.chance(0.3))
    for (int i = 0; i < 9; ++i) {
      const double radius = r.in(0, 0.8);
      const Point p = polarDegrees(radius, r.in(0, 360));
      b.dot({p.x * rx, crownY + p.y * ry}, 0.05, {0.88, 0.18, 0.15});
    }
  return {.grain = 0.16, .relief = 0.4, .tilt = 3};
}

Surface drawHouse(Brush& b, Random& r) {
  const Paint wall = r.chance(0.35) ? hsv({r.in(0.02, 0.06), r.in(0.45, 0.65), r.in(0.5, 0.7)})
                                    : hsv({r.unit(), r.in(0.05, 0.4), r.in(0.75, 0.97)});
  const Paint roof = r.chance(0.6) ? hsv({r.in(0.0, 0.05), r.in(0.5, 0.8), r.in(0.4, 0.7)})
                                   : hsv({r.in(0.5, 0.7), 0.2, r.in(0.25, 0.5)});
  const Paint door = hsv({r.unit(), 0.7, 0.5}), frame{0.95, 0.95, 0.93},
              glass = r.chance(0.7) ? Paint{0.5, 0.68, 0.82} : Paint{1, 0.87, 0.5};
  const bool brick = r.chance(0.45), gable = r.chance(0.5);
  const int floors = r.chance(0.35) ? 2 : 1;
  const double wide = r.in(0.72, 0.95), top = floors == 2 ? -0.38 : -0.02, ridge = top - r.in(0.42, 0.58);
  b.part(Part::Extra);
  const double chimney = wide * r.in(-0.5, 0.5);
  b.box(chimney - 0.09, ridge + (gable ? 0.0 : -0.12), chimney + 0.09, top - 0.05, roof.times(0.75));
  b.part(Part::Body);
  const Points front = gable ? Points{{-wide, 0.98}, {-wide, top}, {0, ridge}, {wide, top}, {wide, 0.98}}
                             : Points{{-wide, 0.98}, {-wide, top}, {wide, top}, {wide, 0.98}};
  b.polygon(front, wall);
  if (brick)
    b.inside(front, false, [&](Brush& in) {
      int row = 0;
      for (double y = -0.95; y < 1; y += 0.09, ++row) {
        in.plain().box(-1, y, 1, y + 0.012, wall.times(0.72));
        for (double x = -1 + (row % 2) * 0.1; x < 1; x += 0.2)
          in.plain().box(x, y, x + 0.012, y + 0.09, wall.times(0.72));
      }
    });
  b.part(Part::Telling);
  if (gable) {
    b.polygon({{-wide - 0.14, top + 0.1},
               {0, ridge - 0.1},
               {wide + 0.14, top + 0.1},
               {wide + 0.14, top + 0.22},
               {0, ridge + 0.05},
               {-wide - 0.14, top + 0.22}},
              roof);
    b.dot({0, top - 0.04 + 0.05}, 0.1, frame);
    b.plain().dot({0, top + 0.01}, 0.07, glass);
  } else {
    const Points slope{
        {-wide - 0.14, top + 0.06}, {-wide + 0.28, ridge}, {wide - 0.28, ridge}, {wide + 0.14, top + 0.06}};
    b.polygon(slope, roof);
    b.inside(slope, false, [&](Brush& in) {
      for (double y = ridge + 0.1; y < top + 0.05; y += 0.1) in.plain().box(-1.2, y, 1.2, y + 0.018, roof.times(0.75));
    });
  }
  b.part(Part::Body);
  const double doorX = r.in(-0.3, 0.3) * wide;
  b.box(doorX - 0.15, 0.42, doorX + 0.15, 0.98, door);
  b.plain().dot({doorX + 0.09, 0.72}, 0.025, {0.95, 0.85, 0.4});
  const auto window = [&](double x, double y) {
    b.box(x - 0.16, y - 0.15, x + 0.16, y + 0.15, frame);
    b.plain().box(x - 0.125, y - 0.115, x + 0.125, y + 0.115, glass);
    b.plain().box(x - 0.014, y - 0.115, x + 0.014, y + 0.115, frame);
    b.plain().box(x - 0.125, y - 0.012, x + 0.125, y + 0.012, frame);
  };
  for (double x : {-0.62 * wide, 0.62 * wide})
    if (std::abs(x - doorX) > 0.34) window(x, 0.5);
  if (floors == 2)
    for (double x : {-0.6 * wide, 0.0, 0.6 * wide}) window(x, top + 0.36);
  return {.grain = 0.06, .relief = 0.12, .tilt = 2};
}

}  // namespace sightline::demo
