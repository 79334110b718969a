// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "core/base/progress.h"

namespace sightline {

/// Writes the demo benchmark (20 classes x 5): `images/<class><1-5>.jpg`, `masks/<class><1-5>.png` and
/// manifest.json, which openDataset() reads and which says that the annotators are simulated.
/// @throws Error Io.
void writeDemoDataset(const std::filesystem::path& folder, const ProgressSink& progress = {});

}  // namespace sightline
