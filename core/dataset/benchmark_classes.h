// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <vector>

namespace sightline {

/// Which ImageNet-1k classes count as right for the labels of the ML Interpretability Benchmark, by the first name
/// of each class. A label stands for its kinds as in WordNet ("cat": the five breeds; "dog": all breeds). "house",
/// "man", "tree" and "woman" have no class in ImageNet-1k and are not listed: no network can be right about them.
/// "plane" lists aircraft only, since the class called "plane" is the carpenter's tool.
const std::map<std::string, std::vector<std::string>>& benchmarkAcceptedNames();

}  // namespace sightline
