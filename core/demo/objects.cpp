// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/objects.h"

#include <array>

#include "core/demo/scene.h"

namespace sightline::demo {

Surface drawObject(int classIndex, Brush& brush, Random& random) {
  using Draw = Surface (*)(Brush&, Random&);
  static constexpr std::array<Draw, kDemoClasses.size()> kDraw{
      drawAnt,      drawBall,  drawBird,     drawBook,   drawCar,   drawCat,  drawChair,
      drawComputer, drawDog,   drawElephant, drawFlower, drawHouse, drawMan,  drawPhone,
      drawPlane,    drawShark, drawShip,     drawTree,   drawWoman, drawZebra};
  return kDraw.at(static_cast<std::size_t>(classIndex))(brush, random);
}

}  // namespace sightline::demo
