// SPDX-License-Identifier: GPL-3.0-or-later
// Man and woman: standing figures and portraits. Clothes and hair overlap between the two on purpose.
#include <cmath>

#include "core/demo/objects.h"

namespace sightline::demo {
namespace {

struct Looks {
  Paint skin, hair, top, lower, shoe;
  bool longHair = false, beard = false, dress = false, hat = false, tie = false, glasses = false;
};

Looks randomLooks(Random& r, bool woman) {
  Looks l;
  l.skin = hsv({r.in(0.045, 0.075), r.in(0.3, 0.6), r.in(0.42, 0.97)});
  const int hair = r.below(4);
  l.hair = hair == 0   ? hsv({0.11, r.in(0.4, 0.6), r.in(0.75, 0.9)})
           : hair == 1 ? hsv({0.06, 0.6, r.in(0.25, 0.45)})
           : hair == 2 ? hsv({0.05, 0.3, r.in(0.1, 0.18)})
                       : hsv({0.035, 0.75, r.in(0.5, 0.65)});
  l.top = hsv({r.unit(), r.in(0.2, 0.85), r.in(0.4, 0.95)});
  l.lower = woman ? hsv({r.unit(), r.in(0.2, 0.8), r.in(0.35, 0.9)})
                  : hsv({r.in(0.55, 0.7), r.in(0.1, 0.5), r.in(0.18, 0.5)});
  l.shoe = hsv({r.unit(), 0.3, r.in(0.1, 0.5)});
  l.longHair = r.chance(woman ? 0.9 : 0.06);
  l.dress = woman && r.chance(0.72);
  l.beard = !woman && r.chance(0.5);
  l.hat = r.chance(woman ? 0.1 : 0.25);
  l.tie = !woman && r.chance(0.4);
  l.glasses = r.chance(0.2);
  return l;
}

/// Head of radius about 1 around the origin.
void head(Brush b, Random& r, const Looks& l, bool woman) {
  b.part(Part::Telling);
  Brush p = b.plain();
  if (l.longHair) {
    const double length = r.in(1.3, 2.1);
    b.blob({{0, -1.15},
            {0.95, -0.8},
            {1.15, 0.2},
            {1.1, length},
            {0.45, length + 0.1},
            {-0.45, length + 0.1},
            {-1.1, length},
            {-1.15, 0.2},
            {-0.95, -0.8}},
           l.hair.times(0.85));
  }
  b.limb({0, 0.6}, {0, 1.4}, 0.34, 0.38, l.skin.times(0.85));
  for (double s : {-1.0, 1.0}) b.oval({s * 0.84, 0.05}, 0.14, 0.2, l.skin.times(0.9));
  b.blob({{0, -1.0},
          {0.66, -0.75},
          {0.82, 0.0},
          {0.62, 0.62},
          {0, woman ? 1.0 : 0.96},
          {-0.62, 0.62},
          {-0.82, 0.0},
          {-0.66, -0.75}},
         l.skin);
  if (l.beard)
    b.blob({{-0.8, 0.1}, {-0.55, 0.35}, {0, 0.32}, {0.55, 0.35}, {0.8, 0.1}, {0.62, 0.78}, {0, 1.12}, {-0.62, 0.78}},
           l.hair);
  for (double s : {-1.0, 1.0}) {
    p.oval({s * 0.34, -0.08}, 0.15, 0.1, {0.97, 0.97, 0.97});
    p.dot({s * 0.34, -0.08}, 0.085, {0.12, 0.1, 0.1});
    p.limb({s * 0.18, -0.3}, {s * 0.5, -0.28}, woman ? 0.03 : 0.05, 0.025, l.hair.times(0.7));
    if (woman) p.limb({s * 0.22, -0.18}, {s * 0.52, -0.17}, 0.03, 0.02, {0.08, 0.06, 0.06});
    if (l.glasses)
      b.polygon({{s * 0.14, -0.22}, {s * 0.58, -0.22}, {s * 0.54, 0.1}, {s * 0.18, 0.1}}, {0.55, 0.65, 0.72});
  }
  p.stroke({{0.02, -0.02}, {0.1, 0.24}, {-0.04, 0.28}}, 0.03, 0.03, l.skin.times(0.72));
  if (woman) {
    p.oval({0, 0.52}, 0.26, 0.1, {0.82, 0.2, 0.25});
    for (double s : {-1.0, 1.0}) p.oval({s * 0.45, 0.3}, 0.15, 0.1, l.skin.mixed({0.95, 0.45, 0.45}, 0.35));
  } else {
    p.stroke({{-0.25, 0.5}, {0, 0.56}, {0.25, 0.5}}, 0.045, 0.035, l.skin.times(0.5));
  }
  // Fringe
  if (l.longHair)
    b.blob({{-0.95, 0.1},
            {-0.98, -0.7},
            {-0.4, -1.2},
            {0.4, -1.2},
            {0.98, -0.7},
            {0.95, 0.1},
            {0.72, -0.42},
            {0.1, -0.62},
            {-0.6, -0.5}},
           l.hair);
  else
    b.blob({{-0.88, -0.1},
            {-0.9, -0.75},
            {-0.4, -1.18},
            {0.4, -1.18},
            {0.9, -0.75},
            {0.88, -0.1},
            {0.66, -0.55},
            {0, -0.66},
            {-0.66, -0.55}},
           l.hair);
  if (l.hat) {
    const Paint hat = hsv({r.unit(), r.in(0.2, 0.8), r.in(0.3, 0.9)});
    b.blob({{-0.85, -0.6}, {-0.7, -1.35}, {0, -1.5}, {0.7, -1.35}, {0.85, -0.6}}, hat);
    b.oval({0.1, -0.62}, 1.25, 0.18, hat.times(0.8));
  }
}

void standing(Brush& b, Random& r, const Looks& l, bool woman) {
  const double shoulder = woman ? 0.17 : 0.235, hip = woman ? 0.165 : 0.16, waist = woman ? 0.115 : 0.165;
  const double spread = r.in(0.02, 0.16);
  b.part(Part::Limb);
  for (double s : {-1.0, 1.0}) {
    const Point foot(s * (0.09 + spread), 0.93), knee(s * (0.095 + spread * 0.6), 0.52);
    const Paint leg = l.dress ? l.skin : l.lower;
    b.limb({s * 0.085, 0.1}, knee, woman ? 0.078 : 0.095, 0.06, leg);
    b.limb(knee, foot, 0.06, 0.048, leg);
    b.oval(foot + Point(s * 0.03, 0.03), 0.085, 0.042, l.shoe);
  }
  const auto arm = [&](double s) {
    b.part(Part::Limb);
    const double out = r.in(0.1, 0.9), bend = r.in(-1.3, 0.7);
    const Point sh(s * shoulder, -0.42), elbow = sh + 0.26 * Point(s * std::sin(out), std::cos(out));
    const Point hand = elbow + 0.25 * Point(s * std::sin(out + bend), std::cos(out + bend));
    b.limb(elbow, hand, 0.048, 0.036, woman && l.dress ? l.skin : l.top.times(0.95));
    b.limb(sh, elbow, 0.068, 0.05, l.top.times(0.92));
    b.dot(hand, 0.05, l.skin);
  };
  arm(-1);
  b.part(Part::Body);
  if (l.dress) {
    const double flare = r.in(0.24, 0.42), hem = r.in(0.3, 0.6);
    b.polygon({{-waist, -0.08}, {waist, -0.08}, {flare, hem}, {0, hem + 0.03}, {-flare, hem}},
              r.chance(0.6) ? l.top : l.lower);
  }
  b.blob({{-shoulder, -0.46},
          {0, -0.52},
          {shoulder, -0.46},
          {shoulder * 0.92, -0.22},
          {waist, -0.06},
          {hip, 0.14},
          {0, 0.17},
          {-hip, 0.14},
          {-waist, -0.06},
          {-shoulder * 0.92, -0.22}},
         l.top);
  if (!l.dress) b.plain().box(-waist, 0.06, waist, 0.1, l.lower.times(0.5));
  if (l.tie)
    b.polygon({{-0.025, -0.5}, {0.025, -0.5}, {0.045, -0.12}, {0, -0.05}, {-0.045, -0.12}}, hsv({r.unit(), 0.85, 0.6}));
  arm(1);
  head(b.placed({0, -0.68}, 0.17, r.in(-8, 8)), r, l, woman);
}

void portrait(Brush& b, Random& r, const Looks& l, bool woman) {
  const double shoulder = woman ? 0.66 : 0.84;
  if (l.longHair) head(b.placed({0, -0.28}, 0.44), r, l, woman);
  b.part(Part::Body);
  const Points torso{{-shoulder, 1.0}, {-shoulder * 0.95, 0.62}, {-0.35, 0.38},  {0, 0.42},
                     {0.35, 0.38},     {shoulder * 0.95, 0.62},  {shoulder, 1.0}};
  b.polygon(torso, l.top);
  if (!woman || r.chance(0.5)) {
    b.polygon({{-0.22, 0.38}, {0.22, 0.38}, {0, 0.72}}, woman ? l.skin : Paint{0.95, 0.95, 0.95});
    b.polygon({{-0.3, 0.36}, {-0.14, 0.34}, {0.0, 0.7}, {-0.12, 0.72}}, l.top.times(0.8));
    b.polygon({{0.3, 0.36}, {0.14, 0.34}, {0.0, 0.7}, {0.12, 0.72}}, l.top.times(0.8));
  } else {
    b.plain().blob({{-0.3, 0.36}, {0, 0.3}, {0.3, 0.36}, {0.15, 0.56}, {-0.15, 0.56}}, l.skin);
  }
  if (l.tie) b.polygon({{-0.06, 0.46}, {0.06, 0.46}, {0.09, 0.9}, {0, 1.0}, {-0.09, 0.9}}, hsv({r.unit(), 0.85, 0.6}));
  head(b.placed({0, -0.28}, 0.44, r.in(-6, 6)), r, l, woman);
}

Surface person(Brush& b, Random& r, bool woman) {
  const Looks looks = randomLooks(r, woman);
  if (r.chance(0.62)) {
    standing(b, r, looks, woman);
    return {.grain = 0.04, .relief = 0.32, .tilt = 4};
  }
  portrait(b, r, looks, woman);
  return {.grain = 0.04, .relief = 0.32, .tilt = 0, .cropped = true};
}

}  // namespace

Surface drawMan(Brush& b, Random& r) { return person(b, r, false); }
Surface drawWoman(Brush& b, Random& r) { return person(b, r, true); }

}  // namespace sightline::demo
