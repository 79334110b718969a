// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/base/message.h"

namespace sightline {

struct Dataset;

/// What is to be said about an image's mask (HumanMask::note).
struct MaskNote {
  int image = 0;
  Message note;        ///< part of a sentence: "its values are 0 and 1; 1 counts as marked"
  bool blank = false;  ///< it marks nothing, so that the image is not scored with it
};

/// The notes as sentences, equal ones together: "The masks of cat1 and 3 more images: their ..."
std::vector<Message> sentencesOf(const std::vector<MaskNote>& notes, const Dataset& dataset);

}  // namespace sightline
