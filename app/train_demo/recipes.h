// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "app/train_demo/trainer.h"
#include "core/models/model_spec.h"

namespace sightline::demo {

/// What one network of the demo is and how it is trained.
struct Recipe {
  ModelSpec model;
  TrainingOptions training;
};

/// The demo's four networks: the families of the study at about 20 million multiply-adds and 0.15 to 0.4
/// million parameters each, for images of 112 x 112.
std::vector<Recipe> demoRecipes();

}  // namespace sightline::demo
