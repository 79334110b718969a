// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/study/cell_key.h"
#include "core/study/definition.h"

namespace sightline {

/// What the file of a map is called, without an ending: "cat3_demo-resnet_gradcam"; letters that make trouble in names
/// of files are replaced.
std::string mapFileStem(const StudyDefinition& study, const CellKey& key);

}  // namespace sightline
