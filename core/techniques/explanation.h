// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/preprocessing.h"
#include "core/techniques/cam.h"
#include "core/techniques/expected_agreement.h"
#include "core/techniques/segments.h"
#include "core/techniques/xrai_options.h"
#include "core/types/plane.h"
#include "core/types/saliency_map.h"

namespace sightline {

/// What a technique answers: the map, and whatever it was made of that can be looked at.
struct Explanation {
  int target = -1;                               ///< the class that was explained
  SaliencyMap map;                               ///< in the network's input pixels
  int evaluations = 0;                           ///< passes through the network
  std::optional<CamStack> cams;                  ///< techniques at layers
  std::optional<IgResult> path;                  ///< techniques on Integrated Gradients
  std::shared_ptr<const SegmentSet> segments{};  ///< XRAI
  std::optional<XraiRegions> regions;            ///< XRAI, unless the map is blank
  std::optional<ExpectedAgreement> agreement;    ///< XRAI: with the exact mode's map, which agrees with itself
  std::optional<Plane<float>> grid{};  ///< techniques on attention: a value for each patch, before any scaling
};

/// The attention of one block, behind its softmax.
struct BlockAttention {
  int heads = 0, queries = 0, keys = 0;  ///< tokens in the order of the network; 1 query: the class token alone attends
  int prefixTokens = 0;                  ///< keys before the patches, the class token first
  std::span<const float> weights;        ///< heads x queries x keys, in 0..1; those of a query sum to 1
  std::span<const float> gradients;      ///< of a score with respect to them, likewise; empty where nobody asked
};

/// What a layer gives of one image, on its own grid.
struct LayerActivations {
  int channels = 0, width = 0, height = 0;
  std::vector<float> values;  ///< channels x height x width
};

/// Which attention is looked at, and what is differentiated by it.
struct AttentionQuestion {
  enum class Gradient {
    None,
    OfLogit,            ///< the network's score of the class
    OfBlockMean,        ///< that of the mean of all tokens behind the block, as the network's norm and head read it
    OfBlockClassToken,  ///< that of the class token behind the block
  };
  Gradient gradient = Gradient::None;
  int blocks = 0;  ///< so many, the last ones; 0: all
};

/// How tokens lie on the image.
struct AttentionGrid {
  int blocks = 0;                     ///< that were handed over
  int prefixTokens = 0;               ///< before the patches: class token, distillation token, registers
  int gridWidth = 0, gridHeight = 0;  ///< patches, in raster order
};

/// A map that is still being refined: to look at, neither to score nor to keep.
struct PartialExplanation {
  double fraction = 0;  ///< of the work, 0..1
  SaliencyMap map;
};

/// How a computation talks to whoever asked for it. Every field may be empty.
struct ExplainSinks {
  std::stop_token stop{};
  ProgressSink progress{};
  std::function<void(const PartialExplanation&)> partial{};  ///< on a thread of the computation; must not throw

  void tell(double fraction, const Message& stage) const {
    if (progress) progress({fraction, stage});
  }
};

/// A network that looks at one image: all that a technique may ask of it. Implemented once on LibTorch and once,
/// without it, for tests. Calls come from one thread; inside, the work spreads over the processors. Every call throws
/// Error or Cancelled.
class ExplainedNetwork {
 public:
  virtual ~ExplainedNetwork() = default;

  [[nodiscard]] virtual const ModelInput& input() const = 0;
  [[nodiscard]] virtual int target() const = 0;  ///< the class to explain

  /// Changes image `index`: `values` (CHW, normalised, of the input's size) hold the input's own. Called on several
  /// threads, once for each image.
  using Fill = std::function<void(int index, std::span<float> values)>;
  struct Score {
    double logit = 0;
    double probability = 0;  ///< 0..1: of the softmax, or what the network says instead
    bool predicted = false;  ///< no class before it scores as high, none after it higher
  };
  /// The target's score for each of `count` changed images. `sinks` gets progress from 0 to 1.
  virtual std::vector<Score> scores(int count, const Fill& fill, const ExplainSinks& sinks) = 0;

  /// Takes d logit[target] / d values of image `index` (CHW); called for one image after another, in their order.
  using Take = std::function<void(int index, std::span<const float> gradient)>;
  virtual void gradients(int count, const Fill& fill, const Take& take, const ExplainSinks& sinks) = 0;

  /// CAMs of layers from one forward and one backward pass; an empty list stands for all candidates.
  /// @throws Error InvalidOption for a layer that there is not, naming near ones, or that has no place in the image
  virtual CamStack cams(const std::vector<std::string>& layers, CamMethod method, const ExplainSinks& sinks) = 0;

  /// Grad-CAMs of the difference between the target's score and another class's. @param other  < 0: the class with the
  /// highest score beside the target  @throws Error as cams(), and InvalidOption for a class that there is not
  virtual CamStack contrastiveCams(const std::vector<std::string>& layers, int other, const ExplainSinks& sinks) = 0;

  /// A layer's output. @throws Error as cams()
  virtual LayerActivations activations(const std::string& layer, const ExplainSinks& sinks) = 0;

  /// Takes one block's attention; called for one block after another, in order of execution. What spans show lives as
  /// long as the call.
  using TakeAttention = std::function<void(int block, const BlockAttention& attention)>;
  /// One forward pass, and the backward passes that the question asks for.
  /// @throws Error ModelMismatch for a network whose attention cannot be looked at
  virtual AttentionGrid attention(const AttentionQuestion& question, const TakeAttention& take,
                                  const ExplainSinks& sinks) = 0;

  /// See IgOptions. `partial` gets attributions of the gradients so far.
  virtual IgResult integratedGradients(const IgOptions& options, const ExplainSinks& sinks,
                                       const IgPartialSink& partial) = 0;

  /// XRAI's segments of the input; networks that see the same image share them.
  virtual std::shared_ptr<const SegmentSet> segments(IgConvention convention, const std::stop_token& stop) = 0;
};

}  // namespace sightline
