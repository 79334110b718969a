// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

namespace sightline {

/// A mask that was painted while other people's marks were shown is not independent of theirs. Its PNG says so in a
/// text chunk ("Comment"), which every reader of PNG files passes over or shows.
[[nodiscard]] std::vector<std::uint8_t> withSawOthersMark(std::vector<std::uint8_t> png);

/// Whether a file says that. A file that is not there or no PNG does not.
[[nodiscard]] bool hasSawOthersMark(const std::filesystem::path& file);

}  // namespace sightline
