// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>
#include <string_view>

namespace sightline {

/// Saliency techniques. The study's two come first; the others are for comparison and are computed when chosen.
enum class Technique {
  GradCam = 0,
  Xrai = 1,
  GradCamPlusPlus,
  HiResCam,
  LayerCam,
  IntegratedGradients,
  GradientTimesInput,
  SmoothGrad,
  GuidedIg,
  Occlusion,
  Imported,  ///< not computed here: maps from elsewhere, read from files
};

/// The study's techniques, in the order of the grid's rows: what tables, plots and tests compare.
inline constexpr std::array kTechniques{Technique::GradCam, Technique::Xrai};
/// All there are, by number.
inline constexpr std::array kAllTechniques{Technique::GradCam,
                                           Technique::Xrai,
                                           Technique::GradCamPlusPlus,
                                           Technique::HiResCam,
                                           Technique::LayerCam,
                                           Technique::IntegratedGradients,
                                           Technique::GradientTimesInput,
                                           Technique::SmoothGrad,
                                           Technique::GuidedIg,
                                           Technique::Occlusion,
                                           Technique::Imported};

/// Identifier in files and on the command line: "gradcam", "xrai", "gradcam++", "hirescam", "layercam", "ig",
/// "gradient-x-input", "smoothgrad", "guided-ig", "occlusion", "imported".
[[nodiscard]] std::string_view techniqueId(Technique technique);
/// Name people read: "Grad-CAM", "XRAI", "Grad-CAM++"...
[[nodiscard]] std::string_view techniqueName(Technique technique);
/// One sentence on what it does, with its source.
[[nodiscard]] std::string_view techniqueMeaning(Technique technique);
/// Inverse of techniqueId. @throws Error InvalidOption naming what is allowed.
[[nodiscard]] Technique techniqueFromId(std::string_view id);
/// "gradcam, xrai, ..."
[[nodiscard]] std::string techniqueIds();

/// Whether the technique is taken at target layers.
[[nodiscard]] constexpr bool usesLayers(Technique t) {
  return t == Technique::GradCam || t == Technique::GradCamPlusPlus || t == Technique::HiResCam ||
         t == Technique::LayerCam;
}
/// Whether its values are constant over regions, so that nothing may be mixed between pixels.
[[nodiscard]] constexpr bool hasRegions(Technique t) { return t == Technique::Xrai; }
/// Whether maps are read from files of the user's rather than computed: no network, no class, nothing kept in the
/// store.
[[nodiscard]] constexpr bool isImported(Technique t) { return t == Technique::Imported; }
/// Whether it takes many passes: may be stopped, paused and replaced by more urgent work.
[[nodiscard]] constexpr bool isLong(Technique t) {
  return !usesLayers(t) && t != Technique::GradientTimesInput && !isImported(t);
}
[[nodiscard]] constexpr bool isOfStudy(Technique t) { return t == Technique::GradCam || t == Technique::Xrai; }

}  // namespace sightline
