// SPDX-License-Identifier: GPL-3.0-or-later
// Computer and phone, and what their screens show.
#include <cmath>
#include <numbers>

#include "core/demo/common.h"
#include "core/demo/objects.h"
#include "core/demo/screen.h"

namespace sightline::demo {
void screenPicture(Brush& b, Random& r, double left, double top, double right, double bottom) {
  const Paint ground = hsv({r.unit(), r.in(0.3, 0.8), r.in(0.35, 0.95)});
  const double w = right - left, h = bottom - top;
  b.plain().box(left, top, right, bottom, ground);
  if (r.chance(0.5)) {  // windows and lines of text
    b.plain().box(left + w * 0.08, top + h * 0.15, left + w * 0.7, top + h * 0.85, kWhite);
    for (int i = 0; i < 5; ++i)
      b.plain().box(left + w * 0.13, top + h * (0.24 + 0.11 * i), left + w * r.in(0.35, 0.65),
                    top + h * (0.28 + 0.11 * i), {0.4, 0.45, 0.5});
  } else {  // a landscape
    b.plain().polygon({{left, bottom},
                       {left, top + h * 0.7},
                       {left + w * 0.3, top + h * 0.35},
                       {left + w * 0.55, top + h * 0.75},
                       {left + w * 0.8, top + h * 0.45},
                       {right, top + h * 0.7},
                       {right, bottom}},
                      ground.times(0.5));
    b.plain().dot({left + w * 0.75, top + h * 0.22}, w * 0.07, {1, 0.95, 0.75});
  }
}

Surface drawComputer(Brush& b, Random& r) {
  const Paint shell = r.chance(0.5) ? hsv({0.6, 0.05, r.in(0.65, 0.9)}) : hsv({0.6, 0.1, r.in(0.12, 0.35)});
  const auto keys = [&](const Points& area, int rows, int columns) {
    // area: top left, top right, bottom right, bottom left
    for (int row = 0; row < rows; ++row)
      for (int c = 0; c < columns; ++c) {
        const auto at = [&](double u, double v) {
          const Point top = area[0] + (area[1] - area[0]) * u, low = area[3] + (area[2] - area[3]) * u;
          return top + (low - top) * v;
        };
        const double u0 = (c + 0.12) / columns, u1 = (c + 0.88) / columns, v0 = (row + 0.15) / rows,
                     v1 = (row + 0.85) / rows;
        b.plain().polygon({at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)},
                          shell.r > 0.5 ? kBlack.times(2) : Paint{0.6, 0.62, 0.65});
      }
  };
  if (r.chance(0.5)) {  // laptop
    const double lean = r.in(-0.08, 0.12);
    b.part(Part::Telling).polygon({{-0.78 + lean, -0.78}, {0.78 + lean, -0.78}, {0.76, 0.22}, {-0.76, 0.22}}, kBlack);
    Brush screen = b.placed({lean * 0.4, 0}, 1);
    screen.part(Part::Telling);
    screenPicture(screen, r, -0.7, -0.7, 0.7, 0.14);
    b.part(Part::Body).polygon({{-0.78, 0.22}, {0.78, 0.22}, {1.0, 0.7}, {-1.0, 0.7}}, shell);
    b.polygon({{-1.0, 0.7}, {1.0, 0.7}, {0.98, 0.77}, {-0.98, 0.77}}, shell.times(0.6));
    keys({{-0.7, 0.26}, {0.7, 0.26}, {0.84, 0.52}, {-0.84, 0.52}}, 3, 10);
    b.plain().polygon({{-0.2, 0.55}, {0.2, 0.55}, {0.22, 0.67}, {-0.22, 0.67}}, shell.times(0.85));
    return {.grain = 0.02, .relief = 0.18, .tilt = 5};
  }
  const bool tower = r.chance(0.5);
  b.part(Part::Body);
  b.polygon({{-0.12, 0.2}, {0.12, 0.2}, {0.16, 0.46}, {-0.16, 0.46}}, shell.times(0.7));
  b.oval({0, 0.47}, 0.36, 0.07, shell.times(0.8));
  b.part(Part::Telling).roundBox(-0.82, -0.85, 0.82, 0.26, 0.05, shell);
  screenPicture(b, r, -0.74, -0.77, 0.74, 0.13);
  b.part(Part::Body);
  b.plain().dot({0, 0.195}, 0.025, {0.3, 0.8, 0.4});
  b.part(Part::Extra).polygon({{-0.68, 0.6}, {0.56, 0.6}, {0.64, 0.88}, {-0.78, 0.88}}, shell.times(0.9));
  keys({{-0.66, 0.62}, {0.54, 0.62}, {0.6, 0.85}, {-0.74, 0.85}}, 3, 9);
  b.oval({0.8, 0.76}, 0.08, 0.11, shell);
  if (tower) {
    b.part(Part::Extra).box(0.9, -0.55, 1.25, 0.62, shell.times(0.85));
    b.plain().box(0.95, -0.45, 1.2, -0.36, kBlack.times(2));
    b.plain().dot({1.07, 0.1}, 0.04, {0.3, 0.8, 0.4});
    for (int i = 0; i < 4; ++i) b.plain().box(0.97, 0.3 + i * 0.07, 1.18, 0.33 + i * 0.07, kBlack.times(2));
  }
  return {.grain = 0.02, .relief = 0.18, .tilt = 3};
}

Surface drawPhone(Brush& b, Random& r) {
  if (r.chance(0.7)) {  // smartphone
    const Paint shell = r.chance(0.6) ? kBlack : hsv({r.unit(), r.in(0.1, 0.7), r.in(0.5, 0.95)});
    b.part(Part::Extra).roundBox(0.46, -0.5, 0.52, -0.25, 0.02, shell.times(0.6));
    b.part(Part::Body).roundBox(-0.5, -0.98, 0.5, 0.98, 0.13, shell);
    b.part(Part::Telling);
    const Paint wall = hsv({r.unit(), r.in(0.3, 0.9), r.in(0.35, 0.95)});
    b.plain().roundBox(-0.43, -0.86, 0.43, 0.86, 0.05, wall);
    b.plain().polygon({{-0.43, 0.8}, {0.43, 0.1}, {0.43, 0.8}}, wall.mixed({1, 1, 1}, 0.3));
    switch (r.below(3)) {
      case 0:
        for (int row = 0; row < 5; ++row)
          for (int c = 0; c < 4; ++c)
            if (r.chance(0.85))
              b.plain().roundBox(-0.38 + c * 0.2, -0.68 + row * 0.25, -0.22 + c * 0.2, -0.52 + row * 0.25, 0.04,
                                 hsv({r.unit(), 0.75, 0.95}));
        break;
      case 1:
        for (int i = 0; i < 4; ++i) {
          const bool mine = i % 2;
          b.plain().roundBox(mine ? -0.12 : -0.38, -0.6 + i * 0.28, mine ? 0.38 : 0.14, -0.4 + i * 0.28, 0.06,
                             mine ? Paint{0.3, 0.75, 0.4} : kWhite);
        }
        break;
      default:
        b.plain().roundBox(-0.24, -0.55, 0.24, -0.4, 0.03, kWhite);
        for (int row = 0; row < 4; ++row)
          for (int c = 0; c < 3; ++c) b.plain().dot({-0.24 + c * 0.24, -0.15 + row * 0.23}, 0.085, kWhite);
    }
    b.part(Part::Body).plain().roundBox(-0.12, -0.945, 0.12, -0.905, 0.018, {0.3, 0.3, 0.32});
    b.plain().roundBox(-0.15, 0.9, 0.15, 0.93, 0.012, {0.6, 0.6, 0.62});
    return {.grain = 0.01, .relief = 0.2, .tilt = 38};
  }
  const Paint shell = hsv({r.unit(), r.in(0.5, 0.9), r.in(0.4, 0.85)});  // desk telephone
  b.part(Part::Limb).stroke({{-0.8, 0.0}, {-1.0, 0.3}, {-0.9, 0.6}, {-0.7, 0.75}}, 0.03, 0.03, shell.times(0.6));
  b.part(Part::Body)
      .blob({{-0.42, -0.28}, {0.42, -0.28}, {0.72, 0.3}, {0.86, 0.72}, {0.0, 0.8}, {-0.86, 0.72}, {-0.72, 0.3}}, shell);
  b.box(-0.36, -0.5, -0.2, -0.2, shell.times(0.75));
  b.box(0.2, -0.5, 0.36, -0.2, shell.times(0.75));
  b.part(Part::Telling);
  if (r.chance(0.6)) {
    b.dot({0, 0.24}, 0.38, kWhite);
    for (int i = 0; i < 10; ++i) b.plain().dot(Point(0, 0.24) + polar(0.28, i / 12.0 + 0.1), 0.06, kBlack);
    b.dot({0, 0.24}, 0.15, shell);
  } else {
    for (int row = 0; row < 4; ++row)
      for (int c = 0; c < 3; ++c)
        b.plain().roundBox(-0.3 + c * 0.21, -0.1 + row * 0.19, -0.14 + c * 0.21, 0.03 + row * 0.19, 0.03, kWhite);
  }
  b.stroke({{-0.82, -0.35}, {-0.5, -0.66}, {0, -0.72}, {0.5, -0.66}, {0.82, -0.35}}, 0.12, 0.12, shell);
  b.oval({-0.78, -0.32}, 0.26, 0.16, shell.times(0.9), -20);
  b.oval({0.78, -0.32}, 0.26, 0.16, shell.times(0.9), 20);
  return {.grain = 0.02, .relief = 0.45, .tilt = 6};
}

}  // namespace sightline::demo
