// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/preprocessing.h"
#include "core/models/layer_info.h"
#include "core/models/model_spec.h"
#include "core/techniques/cam.h"
#include "core/techniques/technique_options.h"
#include "core/techniques/xrai_options.h"
#include "core/types/plane.h"
#include "core/types/prediction.h"

namespace sightline {

/// The door to LibTorch: a plain interface implemented once in the compute module library and once, without
/// torch, for tests. All calls come from one thread (the compute worker). Models are loaded on first use and
/// kept; every call throws Error or Cancelled.
class ComputeBackend {
 public:
  virtual ~ComputeBackend() = default;

  /// Loads the weights if that has not happened. @throws Error naming missing, extra or misshaped tensors.
  virtual void load(const ModelSpec& model) = 0;
  /// SHA-256 of the weights; loads them.
  virtual std::string weightsHash(const ModelSpec& model) = 0;
  virtual std::vector<LayerInfo> layers(const ModelSpec& model) = 0;
  virtual Prediction predict(const ModelSpec& model, const ModelInput& input) = 0;

  /// CAMs of several layers from one forward and one backward pass. `target` < 0 means the predicted class;
  /// empty `layerPaths` means all candidate layers (block outputs and the family's usual targets).
  /// @throws Error InvalidOption for an unknown layer (naming near ones) or class.
  virtual CamStack gradCam(const ModelSpec& model, const ModelInput& input, int target,
                           const std::vector<std::string>& layerPaths, std::stop_token stop) = 0;

  /// Integrated Gradients as PAIR computes it, or fast; see IgOptions. `partial` gets maps of what is done so far.
  virtual IgResult integratedGradients(const ModelSpec& model, const ModelInput& input, int target,
                                       const IgOptions& options, std::stop_token stop, const ProgressSink& progress,
                                       const IgPartialSink& partial) = 0;

  /// A map of one of the techniques beside the study's two. `layerPaths` are for those that use layers (one or several,
  /// composed as Grad-CAM's). @throws Error InvalidOption for the study's two themselves, like gradCam()
  virtual TechniqueMap explain(const ModelSpec& model, const ModelInput& input, int target, Technique technique,
                               const std::vector<std::string>& layerPaths, const TechniqueOptions& options,
                               std::stop_token stop, const ProgressSink& progress) = 0;

  /// Frees every loaded model.
  virtual void unloadAll() = 0;
};

/// Makes a backend; called on the compute worker.
using BackendFactory = std::function<std::unique_ptr<ComputeBackend>()>;

/// Loads the compute module library (LibTorch, 0.6 s) and returns its backend; searched beside the executable
/// (../lib) and in $SIGHTLINE_COMPUTE_MODULE. @throws Error with the loader's message and the remedy.
std::unique_ptr<ComputeBackend> loadTorchBackend();

}  // namespace sightline
