// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/brush.h"
#include "core/demo/random.h"

namespace sightline::demo {

/// How a finished object takes light.
struct Surface {
  double grain = 0.05;   ///< strength of fine texture (fur, bark, cloth), 0..0.3
  double relief = 0.35;  ///< strength of the rounding light, 0..1
  double tilt = 6;       ///< largest rotation in degrees at which it still looks natural
  bool flies = false;    ///< needs no ground under it
  bool cropped = false;  ///< cut off below: its lower edge belongs on the image's
};

// One function per class: draws the object in its own coordinates, about [-1,1] with y down, standing
// objects with their feet near y = 1, facing right. Pose, shape and colours come from `random`.
Surface drawAnt(Brush& brush, Random& random);
Surface drawBall(Brush& brush, Random& random);
Surface drawBird(Brush& brush, Random& random);
Surface drawBook(Brush& brush, Random& random);
Surface drawCar(Brush& brush, Random& random);
Surface drawCat(Brush& brush, Random& random);
Surface drawChair(Brush& brush, Random& random);
Surface drawComputer(Brush& brush, Random& random);
Surface drawDog(Brush& brush, Random& random);
Surface drawElephant(Brush& brush, Random& random);
Surface drawFlower(Brush& brush, Random& random);
Surface drawHouse(Brush& brush, Random& random);
Surface drawMan(Brush& brush, Random& random);
Surface drawPhone(Brush& brush, Random& random);
Surface drawPlane(Brush& brush, Random& random);
Surface drawShark(Brush& brush, Random& random);
Surface drawShip(Brush& brush, Random& random);
Surface drawTree(Brush& brush, Random& random);
Surface drawWoman(Brush& brush, Random& random);
Surface drawZebra(Brush& brush, Random& random);

/// Dispatches by the index in kDemoClasses.
Surface drawObject(int classIndex, Brush& brush, Random& random);

}  // namespace sightline::demo
