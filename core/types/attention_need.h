// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sightline {

/// What a technique asks of a network's attention, after the softmax. Each has what stands before it.
enum class AttentionNeed {
  None,
  ClassToken,   ///< the class token's attention to the patches in the last block in which it attends
  EveryBlock,   ///< attention among the same tokens in all blocks
  BlockScores,  ///< class scores from each block's tokens, as the head would read them
};

}  // namespace sightline
