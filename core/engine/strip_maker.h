// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/dataset/human_mask.h"
#include "core/study/definition.h"
#include "core/study/layer_strip.h"
#include "core/study/records.h"

namespace sightline {

/// Layer strips: what each layer of a network would show if it alone were chosen, made from the CAMs of one pass. In
/// parts of a few layers, so that nothing on screen waits for a whole strip.
/// Not thread-safe: the engine's mutex guards it. Only make() is called without that mutex.
class StripMaker {
 public:
  /// What the strip of one image and model is made of.
  struct Source {
    std::shared_ptr<const CamRecord> record;  ///< null: no CAM is known yet, and nothing can be made
    std::uint32_t maskVersion = 0;            ///< MaskBook::version() of the image
    bool operator==(const Source&) const = default;
  };
  using SourceOf = std::function<Source(int image, int model)>;
  /// The work of one step.
  struct Part {
    int image = -1, model = 0;
    Source source;
    std::shared_ptr<const LayerStrip> former;  ///< what is made from the same source; null: nothing
  };

  /// @param study  must outlive this
  explicit StripMaker(const StudyDefinition& study) : study_(study) {}

  /// Strips to make, most wanted first; in place of those wanted before, of which what is still wanted stays.
  void want(int image, const std::vector<int>& models);
  /// Makes again what failed.
  void retryFailed();

  /// The first model whose strip can be continued.
  [[nodiscard]] std::optional<int> nextModel(const SourceOf& sourceOf) const;
  /// Nothing when the strip is no longer wanted or has no source.
  [[nodiscard]] std::optional<Part> nextPart(int model, const SourceOf& sourceOf) const;
  /// The strip with some more layers. Errors are kept in LayerStrip::failure. No mutex held.
  /// @param mask  gives the human mask to compare with, null for none; may throw
  /// @returns null when it was stopped
  [[nodiscard]] std::shared_ptr<const LayerStrip> make(const Part& part,
                                                       const std::function<std::shared_ptr<const HumanMask>()>& mask,
                                                       const std::stop_token& stop) const;
  /// @returns false when the strip is no longer wanted
  bool accept(const Part& part, std::shared_ptr<const LayerStrip> made);

  /// What is made of a strip. Null: nothing, or it is not wanted, or it was made of other CAMs than `present`.
  [[nodiscard]] std::shared_ptr<const LayerStrip> strip(int image, int model,
                                                        const std::shared_ptr<const CamRecord>& present) const;

 private:
  struct Wanted {
    int model = 0;
    Source source;                            ///< of `value`
    std::shared_ptr<const LayerStrip> value;  ///< null: nothing is made
  };
  [[nodiscard]] const Wanted* find(int image, int model) const;
  [[nodiscard]] std::shared_ptr<const StripLayer> layerOf(const Part& part, const LayerCam& layer,
                                                          const std::shared_ptr<const HumanMask>& mask) const;

  const StudyDefinition& study_;
  int image_ = -1;
  std::vector<Wanted> wanted_;  ///< of that image; no model twice
};

}  // namespace sightline
