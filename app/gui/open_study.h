// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "ui/window/window_services.h"

namespace sightline::app {

/// `<resources>/demo`, or empty when the demo is not installed.
std::filesystem::path installedDemo();

/// Reads a folder into a study. Its models are those it brings itself (a models folder, as the demo does), else
/// the published networks whose weights are on this machine, else the demo's networks, which a note then says;
/// people's own models come after them, and a note names those whose description cannot be read.
/// @throws Error when the folder holds no images, or when there are no models at all.
ui::OpenedStudy openStudy(const std::filesystem::path& folder);

}  // namespace sightline::app
