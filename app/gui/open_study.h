// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "ui/window/window_services.h"

namespace sightline::app {

/// `<resources>/demo`, or empty when the demo is not installed.
std::filesystem::path installedDemo();

/// openStudyFolder() with the notes in the window's words, and the store that a run's results are in.
/// @throws Error when the folder holds no images, or when there are no models at all.
ui::OpenedStudy openStudy(const StudySource& source);

/// Ids of the models that people added; and no longer keeps one of them. Its weights stay where they are.
std::vector<std::string> ownModelIds();
void forgetOwnModel(const std::string& id);

}  // namespace sightline::app
