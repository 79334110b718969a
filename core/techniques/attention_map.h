// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/techniques/explanation.h"

namespace sightline {

/// How a value for each patch becomes a map of pixels. It is enlarged bilinearly in any case (half-pixel centres).
enum class PatchScale {
  None,         ///< as it is
  ByMaximum,    ///< divided by its largest value, then enlarged (vit-explain)
  RangeBehind,  ///< enlarged, then its range stretched to 0..1 (Chefer et al.)
  RangeBefore,  ///< (x - min) / (max(x - min) + 1e-8), then enlarged (torch-cam)
};

/// The map of values for all tokens, of which those of the patches are taken; blank where it says nothing.
/// @param tokens a value for each token, prefix tokens included
[[nodiscard]] Explanation patchMap(const ExplainedNetwork& network, const AttentionGrid& grid,
                                   const std::vector<double>& tokens, PatchScale scale);

/// Row 0 of blocks[last] ... blocks[0], square matrices in row-major order of `side` rows: how much of each token has
/// come to the class token.
[[nodiscard]] std::vector<double> classRowOfProduct(const std::vector<std::vector<float>>& blocks, std::size_t side);

}  // namespace sightline
