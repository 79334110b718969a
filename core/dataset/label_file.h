// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/dataset/dataset.h"

namespace sightline {

/// The labels in one text, "cat; sofa": apart at semicolons, without blanks around them, none twice.
std::vector<std::string> labelsIn(const std::string& text);

/// Gives an item its labels: the first and the others.
void setLabels(DatasetItem& item, std::vector<std::string> labels);

/// Takes the images' labels from a file in the data set's folder, where there is one; what it says goes before names of
/// files and folders. `labels.csv` is a table with a column that names images ("image", "file", "filename", "id",
/// "image_id", "name"; with or without folder and extension) and either a column "label" or "labels", several of them
/// apart at semicolons, or a column of 0 and 1 for each label. `labels.json` is an object of images and their labels, a
/// text or a list: {"cat1.jpg": ["cat", "sofa"]}. Rows of images that are not there are told of in the warnings.
/// @throws Error BadFormat for a file that cannot be read like this
void readLabelFile(Dataset& data);

}  // namespace sightline
