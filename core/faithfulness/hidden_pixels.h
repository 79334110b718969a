// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/image/preprocessing.h"

namespace sightline {

/// What the pixels of an image become when they are taken away, in a network's normalised input.
enum class Substrate {
  Mean,   ///< 0, the mean colour of the images that the network was trained on (not black)
  Blur,   ///< the image behind RISE's blur
  Black,  ///< the value of a black pixel
};

/// "mean", "blur", "black": on the command line and in files. @throws Error InvalidOption
[[nodiscard]] std::string_view substrateId(Substrate substrate);
[[nodiscard]] Substrate substrateFromId(std::string_view id);
/// "the mean colour", "the blurred image", "black".
[[nodiscard]] Message describe(Substrate substrate);

/// RISE's blurred image: convolution of the normalised image with an 11 x 11 kernel, zeros beyond the border, so that
/// it fades to the mean colour there. The kernel is a Gaussian of sigma 5 whose tails beyond it are folded back
/// (scipy's gaussian_filter of one point inside 11 x 11 pixels), as in the authors' program.
/// @param values CHW, three channels of `width` x `height`
[[nodiscard]] std::vector<float> riseBlur(std::span<const float> values, int width, int height);

/// The whole image replaced. @param values CHW, normalised as `preprocessing` says
[[nodiscard]] std::vector<float> replacedBy(Substrate substrate, std::span<const float> values, int width, int height,
                                            const Preprocessing& preprocessing);

}  // namespace sightline
