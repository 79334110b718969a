// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/regions/region_table.h"

namespace sightline {

/// "cat, dog and 3 more"
Message firstNames(const std::vector<std::string>& names, std::size_t most = 6);

/// A sentence for each reason for which parts of annotation files mark nothing, with how many there are and the first
/// one, into what was left out.
void sayUnused(Dataset& data, const RegionTable& table);

}  // namespace sightline
