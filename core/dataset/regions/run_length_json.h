// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dataset/regions/json_file.h"
#include "core/dataset/regions/region_table.h"

namespace sightline {

/// Adds COCO's run lengths as a piece: {"size": [height, width], "counts": lengths or their compressed text}. What is
/// no such object, or does not fill its size, is counted as damaged.
void addRunLengths(JsonValue object, RegionBuilder& out);

}  // namespace sightline
