// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/progress.h"

namespace sightline {

/// Names of the benchmark's images ("cat3") that have a mask in `benchmark` and no photograph. Empty for a folder
/// that is not the benchmark's or does not exist.
std::vector<std::string> missingOriginals(const std::filesystem::path& benchmark);

struct PlacedOriginals {
  std::vector<std::string> placed;   ///< names of the images that were copied
  std::vector<std::string> missing;  ///< not found in the folder
  std::vector<Message> notes;        ///< why a file of the right name was not taken, one sentence each
};

/// Looks through a folder of images that the user already has (a local copy of ImageNet, an older copy of the
/// benchmark) for the missing photographs, by file name whatever its case and extension, and copies them to where the
/// benchmark has them. An image whose proportions differ from its mask's by more than a pixel is a different image and
/// is left out. The folder itself is not changed.
/// @throws Error FileNotFound, Io; Cancelled.
PlacedOriginals placeOriginals(const std::filesystem::path& benchmark, const std::filesystem::path& from,
                               const ProgressSink& sink = {}, const std::stop_token& stop = {});

}  // namespace sightline
