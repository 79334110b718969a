// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/types/plane.h"
#include "core/types/saliency_map.h"

namespace sightline {

/// How a layer's activations A and gradients G become its CAM.
enum class CamMethod {
  GradCam,          ///< sum_k mean(G_k) A_k
  GradCamPlusPlus,  ///< sum_k w_k A_k, w_k = sum of a relu(G_k), a = G^2 / (2 G^2 + sum(A_k) G^3) (as pytorch-grad-cam)
  HiResCam,         ///< sum_k G_k A_k
  LayerCam,         ///< sum_k relu(G_k) A_k
};

/// Grad-CAM of one layer before ReLU and normalisation: sum_k w_k A_k on the layer's own grid (docs/numerics.md,
/// Grad-CAM).
struct LayerCam {
  std::string path;
  Plane<float> raw;
  bool zeroGradient = false;  ///< the class score does not depend on this layer's output
};

/// All layers' CAMs of one image, model and class: scrubbing through the depth needs nothing else.
struct CamStack {
  int target = -1;
  std::vector<LayerCam> layers;  ///< in order of execution
  int other = -1;                ///< the class whose score is subtracted; < 0: none
};

/// The layer that stands for a stack where nobody chose one: the last on whose grid the class score depends. In
/// transformers the patches of the last block do not reach the class token, so the last of all would be blank. Without
/// any such layer the last; null for an empty stack.
const LayerCam* usualLayer(const CamStack& stack);

/// " It depends on PATH: choose that.", for a map that is blank because the class does not depend on its layer; empty
/// where the class depends on none.
Message layerToChoose(const CamStack& all);

/// The map pytorch-grad-cam returns for these layers: each is cut at 0, scaled to [0,1], resized to the
/// network's input size, averaged, and scaled again. All-negative CAMs give an all-zero map whose blankReason
/// says so, as it does for a layer of one value and for evidence that is
/// smaller than the reference's own 1e-7 (a saturated softmax). @throws Error InvalidOption when `layers` is empty.
SaliencyMap composeCam(std::span<const LayerCam* const> layers, int inputWidth, int inputHeight, const Region& covers);

}  // namespace sightline
