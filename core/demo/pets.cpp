// SPDX-License-Identifier: GPL-3.0-or-later
// Cat and dog: a walking side view and a sitting front view each.
#include <cmath>
#include <numbers>

#include "core/demo/animal_parts.h"
#include "core/demo/objects.h"

namespace sightline::demo {
namespace {

Paint petCoat(Random& r, bool cat) {
  switch (r.below(cat ? 5 : 6)) {
    case 0: return hsv({r.in(0.06, 0.09), r.in(0.5, 0.75), r.in(0.65, 0.9)});   // ginger or golden
    case 1: return hsv({0.08, r.in(0.0, 0.12), r.in(0.42, 0.62)});              // grey
    case 2: return hsv({0.07, r.in(0.05, 0.25), r.in(0.16, 0.26)});             // black
    case 3: return hsv({0.1, r.in(0.03, 0.15), r.in(0.88, 0.96)});              // white
    case 4: return hsv({r.in(0.05, 0.08), r.in(0.4, 0.6), r.in(0.35, 0.5)});    // brown
    default: return hsv({r.in(0.09, 0.11), r.in(0.3, 0.45), r.in(0.75, 0.9)});  // sand
  }
}

void catEar(Brush& b, Point base, double side, double size, const Paint& coat) {
  b.polygon({base + Point(-side * size * 0.55, size * 0.25), base + Point(side * size * 0.3, -size),
             base + Point(side * size * 0.7, size * 0.5)},
            coat);
  b.plain().polygon({base + Point(-side * size * 0.2, size * 0.15), base + Point(side * size * 0.26, -size * 0.62),
                     base + Point(side * size * 0.45, size * 0.35)},
                    Paint{0.92, 0.62, 0.6}.times(0.9));
}

void whiskers(Brush b, Point nose, double length, double side) {
  const Paint white{0.95, 0.95, 0.93};
  for (int i = -1; i <= 1; ++i)
    b.plain()
        .part(Part::Telling)
        .limb(nose + Point(side * 0.05, 0.02 * i), nose + Point(side * length, 0.07 * i - 0.02), 0.008, 0.004, white);
}

void tabby(Brush& b, const Points& outline, bool smooth, const Paint& dark, double spacing, Random r) {
  b.inside(outline, smooth, [&](Brush& in) {
    for (double x = -0.75; x < 0.75; x += spacing) {
      const double bend = r.in(-0.06, 0.06);
      in.plain().stroke({{x, -0.6}, {x + bend, -0.1}, {x - bend, 0.12}}, 0.028, 0.006, dark);
    }
  });
}

void catFace(Brush b, Random& r, const Paint& coat, bool stripes) {
  b.part(Part::Telling);
  catEar(b, {-0.62, -0.62}, -1, 0.62, coat);
  catEar(b, {0.62, -0.62}, 1, 0.62, coat);
  b.blob({{0, -0.85},
          {0.62, -0.72},
          {1.02, -0.05},
          {0.86, 0.5},
          {0.35, 0.8},
          {-0.35, 0.8},
          {-0.86, 0.5},
          {-1.02, -0.05},
          {-0.62, -0.72}},
         coat);
  const Paint dark = coat.times(0.55);
  if (stripes)
    for (double x : {-0.24, 0.0, 0.24})
      b.plain().stroke({{x, -0.8}, {x * 0.8, -0.55}, {x * 0.7, -0.4}}, 0.06, 0.02, dark);
  const Paint light = coat.mixed({1, 1, 0.98}, 0.55);
  Brush p = b.plain();
  p.oval({-0.2, 0.42}, 0.3, 0.25, light);
  p.oval({0.2, 0.42}, 0.3, 0.25, light);
  const Paint iris = r.chance(0.6) ? hsv({r.in(0.2, 0.36), 0.7, 0.8}) : hsv({r.in(0.1, 0.15), 0.8, 0.9});
  for (double s : {-1.0, 1.0}) {
    b.oval({s * 0.44, -0.02}, 0.22, 0.18, iris, s * -12);
    p.oval({s * 0.44, -0.02}, 0.07, 0.17, {0.05, 0.05, 0.06});
    p.dot({s * 0.44 + 0.06, -0.08}, 0.05, {1, 1, 1});
  }
  b.polygon({{-0.11, 0.22}, {0.11, 0.22}, {0, 0.36}}, {0.85, 0.45, 0.48});
  p.stroke({{0, 0.36}, {0.05, 0.5}, {0.2, 0.52}}, 0.025, 0.015, dark.times(0.7));
  p.stroke({{0, 0.36}, {-0.05, 0.5}, {-0.2, 0.52}}, 0.025, 0.015, dark.times(0.7));
  Brush w = b.placed({0, 0}, 2.6);
  whiskers(w, {0.08, 0.16}, 0.42, 1);
  whiskers(w, {-0.08, 0.16}, 0.42, -1);
}

void dogFace(Brush b, Random& r, const Paint& coat, const Paint& patch, bool floppy) {
  b.part(Part::Telling);
  b.blob({{0, -0.85},
          {0.6, -0.75},
          {0.8, -0.1},
          {0.62, 0.45},
          {0.3, 0.95},
          {-0.3, 0.95},
          {-0.62, 0.45},
          {-0.8, -0.1},
          {-0.6, -0.75}},
         coat);
  Brush p = b.plain();
  if (r.chance(0.5)) p.oval({0.38, -0.2}, 0.3, 0.34, patch);
  for (double s : {-1.0, 1.0}) {
    if (floppy)
      b.blob({{s * 0.5, -0.82}, {s * 0.95, -0.7}, {s * 1.12, 0.1}, {s * 0.95, 0.5}, {s * 0.74, 0.1}}, patch);
    else
      b.polygon({{s * 0.2, -0.75}, {s * 0.62, -1.35}, {s * 0.78, -0.4}}, patch);
  }
  const Paint muzzle = coat.mixed({1, 0.98, 0.94}, 0.5);
  b.oval({0, 0.5}, 0.42, 0.46, muzzle);
  for (double s : {-1.0, 1.0}) {
    p.dot({s * 0.34, -0.15}, 0.14, {0.12, 0.07, 0.05});
    p.dot({s * 0.34 + 0.05, -0.2}, 0.045, {1, 1, 1});
  }
  b.oval({0, 0.34}, 0.22, 0.15, {0.08, 0.07, 0.08});
  p.stroke({{0, 0.45}, {0, 0.66}, {0.2, 0.7}}, 0.025, 0.02, {0.2, 0.1, 0.1});
  p.stroke({{0, 0.45}, {0, 0.66}, {-0.2, 0.7}}, 0.025, 0.02, {0.2, 0.1, 0.1});
  if (r.chance(0.6)) b.blob({{-0.14, 0.7}, {0.14, 0.7}, {0.13, 1.02}, {-0.13, 1.02}}, {0.93, 0.45, 0.5});
}

void sitting(Brush& b, Random& r, const Paint& coat, bool cat) {
  const double sway = r.in(-0.05, 0.05);
  b.part(Part::Limb);
  if (cat)
    b.stroke({{0.3, 0.9}, {0.75, 0.85}, {0.85, 0.45}, {0.72, r.in(0.0, 0.3)}}, 0.075, 0.05, coat.times(0.85));
  else
    b.stroke({{0.35, 0.85}, {0.72, 0.7}, {0.8, 0.4}}, 0.07, 0.03, coat.times(0.85));
  b.part(Part::Body);
  for (double s : {-1.0, 1.0}) b.oval({s * 0.36, 0.72}, 0.27, 0.27, coat.times(0.9));
  b.blob({{sway, -0.35},
          {0.3 + sway, -0.15},
          {0.42, 0.45},
          {0.36, 0.92},
          {0, 0.98},
          {-0.36, 0.92},
          {-0.42, 0.45},
          {-0.3 + sway, -0.15}},
         coat);
  b.plain().oval({sway, 0.2}, 0.18, 0.4, coat.mixed({1, 1, 0.97}, 0.45));
  b.part(Part::Limb);
  for (double s : {-1.0, 1.0}) {
    b.limb({s * 0.17, 0.35}, {s * 0.17, 0.9}, 0.1, 0.085, coat);
    b.oval({s * 0.18, 0.94}, 0.13, 0.075, coat.mixed({1, 1, 1}, 0.25));
  }
}

}  // namespace

Surface drawCat(Brush& b, Random& r) {
  const Paint coat = petCoat(r, true), dark = coat.times(0.55);
  const bool stripes = r.chance(0.55);
  if (r.chance(0.5)) {  // sitting, seen from the front
    sitting(b, r, coat, true);
    const double nod = r.in(-12, 12);
    catFace(b.placed({r.in(-0.06, 0.06), -0.52}, 0.4, nod), r, coat, stripes);
    return {.grain = 0.12, .relief = 0.35, .tilt = 6};
  }
  drawLegPair(b, r, {-0.5, 0.38, 0.1, 0.72, 0.062, coat.times(0.72), coat.times(0.72), true});
  b.part(Part::Limb);
  const double up = r.in(-0.9, -0.3);
  b.stroke({{-0.6, -0.05}, {-0.85, -0.05}, {-1.0, up * 0.55}, {-0.85, up}, {-0.95, up - 0.12}}, 0.06, 0.035, coat);
  b.part(Part::Body);
  const Points body{{-0.64, -0.05}, {-0.45, -0.22}, {0.0, -0.17}, {0.4, -0.25}, {0.58, -0.05},
                    {0.45, 0.2},    {0.0, 0.15},    {-0.4, 0.24}, {-0.6, 0.15}};
  b.blob(body, coat);
  if (stripes) tabby(b, body, true, dark, 0.14, r.fork());
  drawLegPair(b, r, {-0.42, 0.46, 0.08, 0.76, 0.068, coat, coat.mixed({1, 1, 1}, 0.3), false});
  b.part(Part::Body).limb({0.45, -0.1}, {0.62, -0.3}, 0.17, 0.14, coat);
  if (r.chance(0.6)) {
    catFace(b.placed({0.66, -0.42}, 0.27, r.in(-14, 14)), r, coat, stripes);
  } else {  // profile
    Brush h = b.placed({0.66, -0.42}, 0.27, r.in(-10, 14));
    h.part(Part::Telling);
    catEar(h, {-0.35, -0.75}, -1, 0.55, coat);
    h.blob({{-0.2, -0.9}, {0.5, -0.75}, {0.85, 0.0}, {1.05, 0.3}, {0.8, 0.62}, {0.1, 0.8}, {-0.75, 0.4}, {-0.8, -0.4}},
           coat);
    catEar(h, {0.15, -0.75}, 1, 0.58, coat);
    h.oval({0.48, -0.08}, 0.17, 0.15, hsv({r.in(0.12, 0.35), 0.75, 0.85}));
    h.plain().oval({0.52, -0.08}, 0.06, 0.14, {0.05, 0.05, 0.05});
    h.dot({1.0, 0.25}, 0.09, {0.85, 0.45, 0.48});
    whiskers(h.placed({0, 0}, 2.4), {0.34, 0.16}, 0.36, 1);
  }
  return {.grain = 0.12, .relief = 0.35, .tilt = 6};
}

Surface drawDog(Brush& b, Random& r) {
  const Paint coat = petCoat(r, false);
  const Paint patch = r.chance(0.6) ? coat.times(r.in(0.5, 0.75)) : petCoat(r, false);
  const bool floppy = r.chance(0.65);
  const Paint collar = hsv({r.unit(), 0.85, 0.8});
  if (r.chance(0.4)) {
    sitting(b, r, coat, false);
    b.part(Part::Extra).oval({0, -0.2}, 0.24, 0.07, collar);
    const double nod = r.in(-14, 14);
    dogFace(b.placed({r.in(-0.05, 0.05), -0.52}, 0.38, nod), r, coat, patch, floppy);
    return {.grain = 0.12, .relief = 0.35, .tilt = 6};
  }
  drawLegPair(b, r, {-0.48, 0.36, 0.1, 0.86, 0.072, coat.times(0.7), coat.times(0.7), true});
  b.part(Part::Limb);
  const double wag = r.in(-0.75, -0.25);
  b.stroke({{-0.58, -0.12}, {-0.8, -0.3}, {-0.86, wag}}, 0.065, 0.025, coat);
  b.part(Part::Body);
  const Points body{{-0.62, -0.1}, {-0.4, -0.24}, {0.05, -0.2},  {0.45, -0.28}, {0.6, 0.0},
                    {0.42, 0.3},   {0.0, 0.16},   {-0.35, 0.14}, {-0.6, 0.12}};
  b.blob(body, coat);
  if (r.chance(0.6)) {
    const double x = r.in(-0.35, 0.1);
    b.inside(body, true, [&](Brush& in) { in.plain().oval({x, -0.12}, r.in(0.16, 0.3), 0.2, patch); });
  }
  drawLegPair(b, r, {-0.44, 0.42, 0.08, 0.9, 0.08, coat, coat.mixed({1, 1, 1}, 0.2), false});
  b.part(Part::Body).limb({0.45, -0.08}, {0.66, -0.42}, 0.2, 0.14, coat);
  b.part(Part::Extra).limb({0.48, -0.28}, {0.72, -0.2}, 0.035, 0.035, collar);
  Brush h = b.placed({0.68, -0.52}, 0.3, r.in(-18, 14));
  h.part(Part::Telling);
  const double muzzle = r.in(0.85, 1.35);
  if (!floppy) h.polygon({{-0.5, -0.4}, {-0.3, -1.25}, {0.1, -0.6}}, patch.times(0.85));
  h.limb({0.2, 0.12}, {muzzle, 0.24}, 0.42, 0.26, coat.mixed({1, 1, 1}, 0.15));
  h.oval({0, 0}, 0.66, 0.62, coat);
  h.plain().stroke({{0.5, 0.42}, {muzzle * 0.8, 0.42}, {muzzle * 1.1, 0.34}}, 0.03, 0.02, coat.times(0.35));
  h.oval({muzzle + 0.14, 0.1}, 0.15, 0.12, {0.07, 0.06, 0.07});
  h.plain().dot({0.3, -0.16}, 0.11, {0.08, 0.05, 0.04});
  h.plain().dot({0.33, -0.2}, 0.035, {1, 1, 1});
  if (floppy)
    h.blob({{-0.25, -0.55}, {0.05, -0.45}, {0.02, 0.25}, {-0.2, 0.62}, {-0.5, 0.4}, {-0.52, -0.2}}, patch);
  else
    h.polygon({{-0.35, -0.45}, {-0.05, -1.2}, {0.3, -0.5}}, patch);
  if (r.chance(0.4))
    h.blob({{muzzle * 0.75, 0.45}, {muzzle, 0.42}, {muzzle * 0.98, 0.8}, {muzzle * 0.82, 0.8}}, {0.93, 0.45, 0.5});
  return {.grain = 0.12, .relief = 0.35, .tilt = 6};
}

}  // namespace sightline::demo
