// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/image/readers/image_reader.h"

namespace sightline {

/// What the list of image readers (core/image/readers) says about file names and in messages.

/// Every extension that images have, lower case with the dot.
const std::vector<std::string_view>& imageExtensions();
/// Whether a file's name ends in one of these, in any case, and is more than that. They may have several dots.
bool hasExtensionOf(std::span<const std::string_view> extensions, const std::filesystem::path& file);
/// The same of imageExtensions().
bool hasImageExtension(const std::filesystem::path& file);
/// Whether a file without an extension, or with one of digits alone, begins as one of a format that is often left
/// without: DICOM's from archives and discs ("IM000001", "1.2.840.113619.2"). Opens such a file; DICOMDIR, their index,
/// is none.
bool isImageWithoutExtension(const std::filesystem::path& file);
/// Lower case of A to Z, as extensions are compared.
std::string lowerCase(std::string text);

}  // namespace sightline
