// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/analysis/label_agreement.h"
#include "core/types/text_table.h"

namespace sightline {

/// How the labels that each network says agree with those of the images: exact match ratio (the share of images on
/// which it says all labels and no others) and the mean Jaccard index. No rows when no network says several labels.
TextTable labelsTable(const std::vector<LabelAgreement>& agreements, const std::vector<std::string>& modelNames);

}  // namespace sightline
