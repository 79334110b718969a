// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/image/preprocessing.h"
#include "core/models/layer_info.h"
#include "core/models/model_spec.h"
#include "core/techniques/technique_info.h"
#include "core/types/prediction.h"

namespace sightline {

/// What a network can be asked, found out when it is loaded.
struct NetworkCapabilities {
  bool layers = true;     ///< it has layers that lie on the image
  bool gradients = true;  ///< its scores can be differentiated
  Message reason;         ///< why one of them is missing; else empty
};

/// What a network turned out to be when it was loaded.
struct NetworkTraits {
  std::int64_t parameters = 0;  ///< numbers that training found
  int channels = 3;             ///< 1: it is given images in grey
  int classes = 0;              ///< to choose from
  ScoreMeaning meaning;
};

/// One map to compute. References live as long as the call.
struct ExplainRequest {
  const ModelSpec& model;
  const ModelInput& input;
  int target = -1;       ///< class to explain; < 0: the predicted one
  OptionValues options;  ///< of the technique, which they name
  std::vector<std::string>
      layers{};  ///< for techniques that use layers; empty: all candidates, of which the last makes the map
};

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
  /// What people should know about how the network was read and is queried ("It answers one image at a time only ..."),
  /// a sentence each; loads the weights.
  virtual std::vector<Message> notes(const ModelSpec& model) {
    load(model);
    return {};
  }
  virtual std::vector<LayerInfo> layers(const ModelSpec& model) = 0;
  virtual Prediction predict(const ModelSpec& model, const ModelInput& input) = 0;

  /// What a network is; loads it. @throws like load()
  virtual NetworkTraits traits(const ModelSpec& model) = 0;
  /// What can be asked of a network. @throws like load()
  virtual NetworkCapabilities capabilities(const ModelSpec& model) = 0;
  /// Computes one map: the one door for every technique (core/techniques/technique_info.h). @throws Error InvalidOption
  /// for an unknown layer (naming near ones) or class, and for a technique that the network cannot serve, saying why;
  /// Cancelled
  virtual Explanation explain(const ExplainRequest& request, const ExplainSinks& sinks) = 0;

  /// Lends a network that looks at an image to `work`, for questions that are no technique. @param target  class that
  /// is asked about; < 0: the predicted one. @throws like explain(), and what `work` throws
  virtual void lend(const ModelSpec& model, const ModelInput& input, int target,
                    const std::function<void(ExplainedNetwork&)>& work) = 0;

  /// The stages in which the weights of a network can be drawn anew (ModelSpec::redraw), the head first: "fc",
  /// "layer4", ... @throws Error InvalidOption for a network whose weights cannot, naming it; like load()
  virtual std::vector<std::string> weightStages(const ModelSpec& model) = 0;

  /// Frees every loaded model.
  virtual void unloadAll() = 0;
};

/// Makes a backend; called on the compute worker.
using BackendFactory = std::function<std::unique_ptr<ComputeBackend>()>;

/// Loads the compute module library (LibTorch, 0.6 s) and returns its backend; searched beside the executable
/// (../lib) and in $SIGHTLINE_COMPUTE_MODULE. @throws Error with the loader's message and the remedy.
std::unique_ptr<ComputeBackend> loadTorchBackend();

}  // namespace sightline
