// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/fetch/catalogue.h"
#include "core/fetch/downloader.h"

namespace sightline {

struct FetchOptions {
  std::string baseUrl;  ///< a mirror; empty: where each file is published
  DownloadOptions download;
};

enum class FetchState {
  Waiting,
  Working,
  Present,  ///< was there already, complete
  Fetched,
  NotOnServer,  ///< 404 at every address
  Failed
};

struct FetchResult {
  FetchState state = FetchState::Waiting;
  std::uint64_t size = 0;
  std::string sha256;
  /// True when the checksum was known beforehand and matches; else it was only computed and written down.
  bool checksumKnown = false;
  std::string url;             ///< where it came from; empty when it was there
  std::optional<Error> error;  ///< of Failed and NotOnServer
};

/// How far the whole set has got; `index` is the file at work, `result` its state just now.
struct FetchProgress {
  std::size_t index = 0;
  FetchResult result;
  DownloadProgress file;
  double fraction = 0;                ///< of the whole set, 0..1
  std::optional<double> secondsLeft;  ///< for the whole set
};
using FetchSink = std::function<void(const FetchProgress&)>;

struct FetchReport {
  std::vector<FetchResult> results;  ///< one per file of the set
  [[nodiscard]] std::size_t count(FetchState state) const;
};

/// Gets every file of a set that is not in `folder` yet, one after the other, and keeps their checksums in
/// `folder`/SHA256SUMS (as sha256sum -c reads it). A file that fails does not keep the others back, unless its cause
/// would (no network, no room): then the rest stays Waiting. A different file that already has the name is never
/// overwritten.
/// @param sink  may be called often, on this thread
/// @throws Cancelled; what was fetched or begun stays. Error for a folder that cannot be written.
FetchReport fetchFiles(const FetchSet& set, const std::filesystem::path& folder, const FetchOptions& options,
                       const FetchSink& sink = {}, const std::stop_token& stop = {});

/// What is wrong with a complete file of a kind, in words that follow "it "; empty when nothing is.
Message problemWith(const std::filesystem::path& file, FileKind kind);

}  // namespace sightline
