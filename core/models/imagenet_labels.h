// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sightline {

/// What the 1000 classes of ImageNet-1k (ILSVRC 2012) are called, in the order of the published networks' outputs: each
/// the words of its WordNet 3.0 synset, "tabby, tabby cat"; no two are equal. From resources/labels/imagenet-1k.txt.
const std::vector<std::string>& imagenetLabels();

/// The class of a WordNet synset, as the folders of ImageNet are named: "n02123045" is 281. None for anything else.
std::optional<int> imagenetClassOf(std::string_view synset);

}  // namespace sightline
