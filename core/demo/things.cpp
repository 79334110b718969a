// SPDX-License-Identifier: GPL-3.0-or-later
// Ball, book and chair.
#include <cmath>
#include <numbers>

#include "core/demo/common.h"
#include "core/demo/objects.h"
#include "core/demo/screen.h"

namespace sightline::demo {
Surface drawBall(Brush& b, Random& r) {
  const Points rim = ellipsePoints({0, 0}, 0.9, 0.9);
  const int kind = r.below(5);
  Brush s = b.placed({0, 0}, 1, r.in(0, 360));
  s.part(Part::Body);
  switch (kind) {
    case 0: {  // football
      s.polygon(rim, kWhite);
      const double dx = r.in(-0.15, 0.15);
      s.inside(rim, false, [&](Brush& in) {
        for (int i = 0; i < 5; ++i) {
          const Point out = polar(0.82, i / 5.0) + Point(dx, 0);
          in.plain().limb(polar(0.3, i / 5.0) + Point(dx, 0), out, 0.02, 0.02, {0.3, 0.3, 0.3});
          Points patch;
          for (int k = 0; k < 5; ++k) patch.push_back(out + polar(0.26, i / 5.0 + 0.5 + k / 5.0));
          in.plain().part(Part::Telling).polygon(patch, kBlack);
        }
        Points middle;
        for (int k = 0; k < 5; ++k) middle.push_back(Point(dx, 0) + polar(0.3, k / 5.0));
        in.plain().part(Part::Telling).polygon(middle, kBlack);
      });
      break;
    }
    case 1: {  // basketball
      s.polygon(rim, hsv({r.in(0.05, 0.07), 0.85, r.in(0.75, 0.92)}));
      s.inside(rim, false, [&](Brush& in) {
        in.part(Part::Telling);
        in.plain().limb({-1, 0}, {1, 0}, 0.025, 0.025, kBlack);
        in.plain().limb({0, -1}, {0, 1}, 0.025, 0.025, kBlack);
        for (double d : {-1.0, 1.0})
          in.plain().stroke({{d * 0.75, -0.8}, {d * 0.42, 0}, {d * 0.75, 0.8}}, 0.025, 0.025, kBlack);
      });
      break;
    }
    case 2: {  // beach ball
      const double hue = r.unit();
      s.polygon(rim, kWhite);
      const Point pole{r.in(-0.3, 0.3), r.in(-0.3, 0.3)};
      s.inside(rim, false, [&](Brush& in) {
        for (int i = 0; i < 3; ++i)
          in.plain().polygon({pole, polar(1.5, i / 3.0), polar(1.5, i / 3.0 + 1 / 6.0)},
                             hsv({hue + i / 3.0, 0.85, 0.9}));
        in.plain().part(Part::Telling).dot(pole, 0.13, kWhite);
      });
      break;
    }
    case 3: {  // tennis ball
      s.polygon(rim, hsv({r.in(0.17, 0.22), 0.75, 0.9}));
      s.inside(rim, false, [&](Brush& in) {
        in.part(Part::Telling);
        for (double d : {-1.0, 1.0})
          in.plain().stroke({{d * 1.0, -0.75}, {d * 0.25, -0.1}, {d * 0.3, 0.3}, {d * 1.0, 0.8}}, 0.05, 0.05, kWhite);
      });
      break;
    }
    default: {  // toy ball with a band
      const Paint base = hsv({r.unit(), 0.8, 0.85});
      s.polygon(rim, base);
      s.inside(rim, false, [&](Brush& in) {
        in.plain().part(Part::Telling).box(-1, -0.2, 1, 0.2, hsv({r.unit(), 0.7, 0.95}));
        in.plain().box(-1, -0.28, 1, -0.2, kWhite);
        in.plain().box(-1, 0.2, 1, 0.28, kWhite);
      });
    }
  }
  if (kind != 3) b.plain().oval({-0.32, -0.42}, 0.16, 0.1, Paint{1, 1, 1}.mixed({0.9, 0.9, 0.8}, 0.3), -35);
  return {.grain = kind == 1 || kind == 3 ? 0.1 : 0.03, .relief = 0.8, .tilt = 0};
}

Surface drawBook(Brush& b, Random& r) {
  const Paint cover = hsv({r.unit(), r.in(0.5, 0.9), r.in(0.35, 0.8)}), paper{0.96, 0.94, 0.87}, gold{0.93, 0.8, 0.4};
  if (r.chance(0.45)) {  // lying open
    b.part(Part::Body).polygon({{-1.02, -0.4}, {0, -0.46}, {1.02, -0.4}, {1.02, 0.6}, {0, 0.68}, {-1.02, 0.6}}, cover);
    for (double s : {-1.0, 1.0}) {
      b.part(Part::Body)
          .blob({{0, -0.42},
                 {s * 0.3, -0.56},
                 {s * 0.95, -0.46},
                 {s * 0.95, 0.05},
                 {s * 0.95, 0.52},
                 {s * 0.35, 0.46},
                 {0, 0.6},
                 {0, 0.1}},
                paper.times(s < 0 ? 0.94 : 1));
      b.part(Part::Telling);
      const bool picture = r.chance(0.35);
      if (picture) screenPicture(b, r, s > 0 ? 0.22 : -0.82, -0.35, s > 0 ? 0.82 : -0.22, 0.02);
      for (int i = picture ? 5 : 0; i < 9; ++i) {
        const double y = -0.36 + 0.09 * i, end = r.in(0.6, 0.85);
        b.plain().limb({s * 0.16, y}, {s * end, y - 0.01}, 0.014, 0.014, {0.45, 0.43, 0.4});
      }
    }
    b.plain().stroke({{0, -0.44}, {0.02, 0.0}, {0, 0.62}}, 0.02, 0.02, paper.times(0.6));
    return {.grain = 0.03, .relief = 0.2, .tilt = 14};
  }
  const double depth = r.in(0.14, 0.3), shift = r.in(-0.1, 0.1);
  b.part(Part::Body);
  b.polygon(
      {{-0.62 + depth, -0.9 - shift - 0.05}, {0.66 + depth, -0.9 - shift - 0.05}, {0.66 + depth, 0.8}, {-0.62, 0.9}},
      cover.times(0.55));
  b.polygon({{0.6, -0.85}, {0.6 + depth, -0.92 - shift}, {0.6 + depth, 0.75}, {0.6, 0.86}}, paper);
  for (int i = 1; i < 5; ++i) {
    const double x = 0.6 + depth * i / 5.0;
    b.plain().limb({x, -0.85 - shift * i / 5}, {x, 0.83 - 0.02 * i}, 0.006, 0.006, paper.times(0.7));
  }
  b.polygon({{-0.62, -0.9}, {0.62, -0.9}, {0.62, 0.9}, {-0.62, 0.9}}, cover);
  b.plain().box(-0.62, -0.9, -0.48, 0.9, cover.times(0.7));
  b.part(Part::Telling);
  const Paint ink = r.chance(0.6) ? gold : kWhite;
  const int lines = 1 + r.below(3);
  for (int i = 0; i < lines; ++i) {
    const double half = r.in(0.2, 0.42);
    b.plain().roundBox(0.06 - half, -0.62 + i * 0.2, 0.06 + half, -0.5 + i * 0.2, 0.03, ink);
  }
  switch (r.below(3)) {
    case 0:
      b.dot({0.06, 0.3}, 0.24, ink);
      b.dot({0.06, 0.3}, 0.15, cover.times(0.8));
      break;
    case 1: screenPicture(b, r, -0.3, 0.05, 0.42, 0.6); break;
    default: b.polygon({{0.06, 0.02}, {0.32, 0.3}, {0.06, 0.58}, {-0.2, 0.3}}, ink);
  }
  b.plain().box(-0.2, 0.7, 0.32, 0.75, ink);
  return {.grain = 0.05, .relief = 0.2, .tilt = 24};
}

Surface drawChair(Brush& b, Random& r) {
  const bool office = r.chance(0.22), padded = office || r.chance(0.45);
  const Paint wood = hsv({r.in(0.05, 0.09), r.in(0.4, 0.75), r.in(0.35, 0.75)});
  const Paint cloth = hsv({r.unit(), r.in(0.3, 0.9), r.in(0.35, 0.85)});
  const Paint frame = office ? Paint{0.25, 0.25, 0.28} : wood;
  const double slant = r.in(0.12, 0.3), back = r.in(-0.98, -0.75);
  if (office) {
    b.part(Part::Limb).limb({0.05, 0.2}, {0.05, 0.72}, 0.06, 0.06, frame);
    for (double x : {-0.5, -0.2, 0.25, 0.55}) {
      b.limb({0.05, 0.7}, {x, 0.88}, 0.045, 0.03, frame);
      b.dot({x, 0.93}, 0.06, kBlack);
    }
  } else {
    b.part(Part::Limb);
    b.limb({-0.42 + slant, 0.1}, {-0.45 + slant, 0.78}, 0.045, 0.035, frame.times(0.65));
    b.limb({0.46 + slant, 0.1}, {0.5 + slant, 0.78}, 0.045, 0.035, frame.times(0.65));
    if (r.chance(0.5)) b.limb({-0.48, 0.58}, {0.46, 0.58}, 0.025, 0.025, frame.times(0.8));
  }
  // Back rest, leaning a little.
  b.part(Part::Telling);
  const double lean = r.in(-0.12, 0.02);
  const Point l0(-0.5 + slant * 0.6, 0.06), r0(0.42 + slant * 0.6, 0.06), l1(l0.x + lean, back), r1(r0.x + lean, back);
  if (padded) {
    b.blob({l0 + Point(-0.02, -0.15), l1 + Point(-0.02, 0.12), l1 + Point(0.14, -0.04), r1 + Point(-0.14, -0.04),
            r1 + Point(0.02, 0.12), r0 + Point(0.02, -0.15)},
           cloth);
    b.plain().blob({l0 + Point(0.1, -0.25), l1 + Point(0.1, 0.2), r1 + Point(-0.1, 0.2), r0 + Point(-0.1, -0.25)},
                   cloth.mixed({1, 1, 1}, 0.18));
  } else {
    b.limb(l0, l1, 0.045, 0.04, frame);
    b.limb(r0, r1, 0.045, 0.04, frame);
    if (r.chance(0.5)) {
      const int bars = 2 + r.below(2);
      for (int i = 0; i < bars; ++i) {
        const double t = 0.45 + 0.5 * i / (bars - 0.5);
        b.limb(l0 + (l1 - l0) * t, r0 + (r1 - r0) * t, 0.065, 0.065, frame.times(0.92));
      }
    } else {
      b.limb(l1, r1, 0.075, 0.075, frame);
      for (int i = 1; i < 5; ++i)
        b.limb(l0 + (r0 - l0) * (i / 5.0), l1 + (r1 - l1) * (i / 5.0), 0.026, 0.026, frame.times(0.9));
    }
  }
  b.part(Part::Body);
  const Points seat{{-0.58, 0.24}, {0.5, 0.24}, {0.52 + slant, 0.02}, {-0.46 + slant, 0.02}};
  b.polygon(seat, padded ? cloth.times(0.9) : frame);
  b.polygon({{-0.58, 0.24}, {0.5, 0.24}, {0.5, 0.33}, {-0.58, 0.33}}, (padded ? cloth : frame).times(0.7));
  if (!office) {
    b.part(Part::Limb);
    b.limb({-0.52, 0.32}, {-0.55, 0.95}, 0.05, 0.038, frame);
    b.limb({0.44, 0.32}, {0.48, 0.95}, 0.05, 0.038, frame);
  }
  if (r.chance(office ? 0.6 : 0.2))
    b.part(Part::Limb).stroke({{-0.5, 0.1}, {-0.56, -0.2}, {-0.2, -0.24}, {0.1, -0.22}}, 0.035, 0.04, frame.times(0.9));
  return {.grain = 0.07, .relief = 0.3, .tilt = 5};
}

}  // namespace sightline::demo
