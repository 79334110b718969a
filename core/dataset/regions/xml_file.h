// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <pugixml.hpp>

namespace sightline {

/// A file of XML as a tree. Declarations of entities are not expanded. @throws Error BadFormat naming file and line
void loadXml(const std::filesystem::path& file, pugi::xml_document& document);

/// Whole number of an attribute or element in the range of an image's size, else 0.
int sizeOf(const char* text);

}  // namespace sightline
