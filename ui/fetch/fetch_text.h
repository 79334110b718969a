// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <filesystem>
#include <string>
#include <vector>

#include "core/fetch/fetch_set.h"

namespace sightline::ui {

/// The words of the fetch window; nothing here touches a widget.
QString fileName(const FetchSet& set, const FetchFile& file);
QString bytesText(std::uint64_t bytes);
/// "179.3 MB", "about 179 MB", "" where nobody knows.
QString sizeText(const FetchFile& file);
/// Links to licence texts and origin as rich text.
QString linksText(const FetchSet& set);
/// "120.4 MB of 179.0 MB, 0:40 left"; while a connection is waited for, why.
QString progressText(const DownloadProgress& progress);
/// One or two words for a row.
QString stateText(const FetchResult& result);
/// The checksum and where it comes from, or what went wrong.
QString stateMeaning(const FetchResult& result);
/// "File 12 of 201, 3:10 left"
QString overallText(const FetchProgress& progress, std::size_t files);
QString reportText(const FetchReport& report);
/// What went wrong with the first few files, a line each; empty when nothing did.
QString problemText(const FetchSet& set, const std::vector<std::size_t>& files, const FetchReport& report);
/// Which masks have no image and what can be done; empty for none.
QString missingText(const std::vector<std::string>& names);
/// What lies at a file's place by its name alone: Present, Working for a part that can be continued, else Waiting.
FetchResult stateOnDisk(const std::filesystem::path& path);

}  // namespace sightline::ui
