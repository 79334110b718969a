// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string_view>

namespace sightline {

/// The study's saliency techniques, in the order of the grid's rows.
enum class Technique { GradCam = 0, Xrai = 1 };

inline constexpr std::array kTechniques{Technique::GradCam, Technique::Xrai};

/// Identifier in files and on the command line: "gradcam", "xrai".
[[nodiscard]] std::string_view techniqueId(Technique technique);
/// Name people read: "Grad-CAM", "XRAI".
[[nodiscard]] std::string_view techniqueName(Technique technique);
/// Inverse of techniqueId. @throws Error InvalidOption naming what is allowed.
[[nodiscard]] Technique techniqueFromId(std::string_view id);

}  // namespace sightline
