// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace sightline {

/// The word that was most likely meant: the one that fewest insertions, deletions, replacements and swaps of neighbours
/// lead to, if that is at most a third of its length (case aside); empty when none is near.
[[nodiscard]] std::string nearestWord(std::string_view word, std::span<const std::string> known);

/// The remedy for an unknown word: "Did you mean smoothgrad? There are gradcam, xrai, ..."
[[nodiscard]] Message knownWords(std::string_view word, std::span<const std::string> known);

}  // namespace sightline
