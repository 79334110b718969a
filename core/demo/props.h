// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/brush.h"
#include "core/demo/random.h"

// Small things that furnish backgrounds. Each is drawn at `at` (its foot for standing things) with about the
// given size, both as shares of the image.
namespace sightline::demo {

/// Foot (or middle) of a prop and its size.
struct Spot {
  Point at;
  double size = 0.1;
};

void drawCloud(Brush brush, Random& random, Spot spot);
void drawStone(Brush brush, Random& random, Spot spot);
void drawTuft(Brush brush, Random& random, Spot spot, const Paint& green);
void drawBush(Brush brush, Random& random, Spot spot, const Paint& green);
void drawDistantTree(Brush brush, Random& random, Spot spot, bool acacia);
void drawSmallBloom(Brush brush, Random& random, Spot spot);
void drawFence(Brush brush, Random& random, double y);
void drawLamp(Brush brush, Random& random, Spot spot);
void drawSkyline(Brush brush, Random& random, double horizon);
void drawHills(Brush brush, Random& random, double horizon, const Paint& paint);
void drawSeaweed(Brush brush, Random& random, Spot spot);
void drawSmallFish(Brush brush, Random& random, Spot spot);
void drawShell(Brush brush, Random& random, Spot spot);
void drawGulls(Brush brush, Random& random, Spot spot);
void drawPictureFrame(Brush brush, Random& random, Spot spot);
void drawWindow(Brush brush, Random& random, Spot spot);
void drawShelf(Brush brush, Random& random, Spot spot);
void drawSideTable(Brush brush, Random& random, Spot spot);
void drawCup(Brush brush, Random& random, Spot spot);
void drawPencil(Brush brush, Random& random, Spot spot);
void drawPaperSheet(Brush brush, Random& random, Spot spot);

}  // namespace sightline::demo
