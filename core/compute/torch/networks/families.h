// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/compute/torch/networks/classifier.h"
#include "core/models/architecture.h"

/// Builders of the four families, one source file each; use makeClassifier().
namespace sightline::nets {

std::shared_ptr<Classifier> makeResNet(const ResNetConfig& config, int classes);
std::shared_ptr<Classifier> makeEfficientNet(const EfficientNetConfig& config, int classes);
std::shared_ptr<Classifier> makeSwin(const SwinConfig& config, int classes);
std::shared_ptr<Classifier> makeCait(const CaitConfig& config, int classes);

}  // namespace sightline::nets
