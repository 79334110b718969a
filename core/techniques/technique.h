// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// A saliency technique: the place of its row in the registry (core/techniques/registry.h). Small, ordered and cheap to
/// copy; files and the command line hold its identifier instead.
class Technique {
 public:
  constexpr Technique() = default;  ///< Grad-CAM
  /// @param index  place in the registry; techniqueFromId() and allTechniques() are the usual ways to get one
  constexpr explicit Technique(int index) : index_(index) {}

  /// The two of the published study, and maps that other programs computed: the only ones that code may name.
  static const Technique GradCam, Xrai, Imported;

  [[nodiscard]] constexpr int index() const { return index_; }
  constexpr auto operator<=>(const Technique&) const = default;  // NOLINT(modernize-use-nullptr): there is no pointer

 private:
  int index_ = 0;
};
inline constexpr Technique Technique::GradCam{0};
inline constexpr Technique Technique::Xrai{1};
inline constexpr Technique Technique::Imported{2};

/// All there are, in the order of the registry.
[[nodiscard]] const std::vector<Technique>& allTechniques();
/// The published study's two: what its tables and tests compare, and what a new study shows.
[[nodiscard]] const std::vector<Technique>& publishedTechniques();

/// Identifier in files and on the command line: "gradcam", "xrai", "smoothgrad"...
[[nodiscard]] const std::string& techniqueId(Technique technique);
/// Name people read: "Grad-CAM", "XRAI", "SmoothGrad"...
[[nodiscard]] const std::string& techniqueName(Technique technique);
/// One sentence on what it does, with its source.
[[nodiscard]] const Message& techniqueMeaning(Technique technique);
/// Inverse of techniqueId. @throws Error InvalidOption naming the nearest and all that are allowed.
[[nodiscard]] Technique techniqueFromId(std::string_view id);
/// "gradcam, xrai, ..."
[[nodiscard]] std::string techniqueIds();

/// Whether the technique is taken at target layers.
[[nodiscard]] bool usesLayers(Technique technique);
/// Whether one answer holds the maps of all candidate layers, so that other layers need no network.
[[nodiscard]] bool keepsLayers(Technique technique);
/// Whether its values are constant over regions, so that nothing may be mixed between pixels.
[[nodiscard]] bool hasRegions(Technique technique);
/// Whether it takes many passes: may be stopped, paused and replaced by more urgent work.
[[nodiscard]] bool isLong(Technique technique);
/// Whether its maps know nothing of the network (TechniqueInfo::baseline).
[[nodiscard]] bool isBaseline(Technique technique);
/// Whether maps are read from the user's files rather than computed: no network, no class, nothing kept in the store.
[[nodiscard]] constexpr bool isImported(Technique technique) { return technique == Technique::Imported; }
[[nodiscard]] constexpr bool isPublished(Technique technique) {
  return technique == Technique::GradCam || technique == Technique::Xrai;
}

}  // namespace sightline
