// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/faithfulness/hidden_pixels.h"
#include "core/faithfulness/measured.h"
#include "core/techniques/explanation.h"
#include "core/types/image.h"

namespace sightline {

/// A part of a network's input: pixels other than 0.
using InputRegion = Plane<std::uint8_t>;

/// How the part that a map marks is compared with other parts of the same size and shape.
struct HidingOptions {
  Substrate substrate = Substrate::Mean;  ///< what hidden pixels become
  int places =
      20;  ///< at which the same shape is hidden elsewhere, at least 2; beyond one border it enters at the other
  std::uint64_t seed = 20181203;  ///< of those places (std::mt19937_64), the same for every map

  bool operator==(const HidingOptions&) const = default;
};

/// What the part that a map marks is worth to the network: the probability of the class without it, with nothing but
/// it, and without the same shape in other places, which is what the first has to be compared with.
struct HidingEffect {
  double share = 0;                        ///< of the input's pixels that are marked, 0..1
  double whole = 0, hidden = 0, kept = 0;  ///< probability of the class, 0..1: as it is, without it, it alone
  std::vector<double> elsewhere;           ///< without the same shape in each other place
  [[nodiscard]] double meanElsewhere() const;
  [[nodiscard]] double lowestElsewhere() const;
  [[nodiscard]] double highestElsewhere() const;
};

/// Undefined, with the reason, for a region of nothing or of everything, for images that are their own substrate, and
/// where the network gives no numbers. @param region  as large as the network's input @throws Error, Cancelled
Measured<HidingEffect> hidingEffect(ExplainedNetwork& network, const Preprocessing& preprocessing,
                                    const InputRegion& region, const HidingOptions& options, const ExplainSinks& sinks);

/// The images that hidingEffect() shows the network, as 8-bit pictures.
struct HidingPictures {
  Image whole, hidden, elsewhere, kept;  ///< `elsewhere`: the first of the other places
};
HidingPictures hidingPictures(const ModelInput& input, const Preprocessing& preprocessing, const InputRegion& region,
                              const HidingOptions& options);

/// The images along a curve of deletion: the pixels of highest value are replaced, in the order that causalCurves()
/// takes. @param shares  of the pixels that are replaced, 0..1 @pre the map orders something (whyNoOrder())
std::vector<Image> deletionPictures(const ModelInput& input, const Preprocessing& preprocessing,
                                    const Plane<float>& map, Substrate substrate, const std::vector<double>& shares);

/// In two sentences: "Hiding what Grad-CAM marks (12 % of what the network sees) lowers the probability of cat from
/// 0.91 to 0.30; hiding the same shape elsewhere leaves 0.88 (0.80 to 0.91 at 20 places)." and what follows from it,
/// which is never more than the comparison of these numbers.
/// @param technique "Grad-CAM"  @param label of the class
Message describe(const HidingEffect& effect, const Message& technique, const std::string& label);

/// In a line for provenance: every option that decides the numbers.
std::string describe(const HidingOptions& options);

/// For the store. Inverse: @throws Error BadFormat
std::string toJson(const Measured<HidingEffect>& effect);
Measured<HidingEffect> hidingFromJson(const std::string& text);

}  // namespace sightline
