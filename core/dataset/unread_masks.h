// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/folder_walk.h"
#include "core/dataset/mask_index.h"

namespace sightline {

/// Masks that were taken for images because nothing in their names says that they are masks ("Masken", "cat1_maske"):
/// images come in pairs of like names, in two folders or with something added to the name, and one of a pair looks like
/// a mask. Eight files are read at most. @returns a sentence with a pair and what to do; nothing: none
/// @param root  what names in the sentence are relative to
std::optional<Message> masksAmongImages(const std::vector<FoundFile>& images, const std::filesystem::path& root);

}  // namespace sightline
