// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/error.h"
#include "core/base/message.h"

namespace sightline {

/// Why a file could not be fetched; decides what the caller tries next, never the text.
enum class DownloadFailure {
  NotFound,      ///< the server answers but has no such file (404, 410)
  Unreachable,   ///< no way to the server: name, connection, proxy, certificate; the next file would fare no better
  Refused,       ///< the server answers and declines for good (401, 403, other 4xx) or points to a forbidden address
  Unavailable,   ///< errors or cut connections that outlasted all attempts; what is there is kept for resuming
  WrongContent,  ///< not the expected length, checksum or kind of file; what arrived was removed
  Disk           ///< full, or the folder cannot be written
};

/// An Error (subject: the address; problem: what happened to which file) that also says which kind it is.
class DownloadError : public Error {
 public:
  DownloadError(DownloadFailure failure, const ErrorSubject& subject, Message problem, Message remedy)
      : Error(ErrorCode::Io, subject, std::move(problem), std::move(remedy)), failure_(failure) {}
  [[nodiscard]] DownloadFailure failure() const { return failure_; }

 private:
  DownloadFailure failure_;
};

struct DownloadOptions {
  /// "http://proxy:3128"; empty: what the environment says (https_proxy, http_proxy, no_proxy, all_proxy).
  std::string proxy;
  int connectSeconds = 20;  ///< for name, connection and TLS together
  int stallSeconds = 30;    ///< without a single byte: the connection is given up and made again
  int attempts = 5;         ///< in a row without a new byte before it is an error
  double firstWaitSeconds =
      1;  ///< before the second attempt; doubled each time up to 30 s, longer where the server says so
  int redirects = 8;
};

struct DownloadRequest {
  std::string url;  ///< http or https
  std::filesystem::path target;
  std::optional<std::uint64_t> size;  ///< exact, in bytes; nothing: whatever the server says
  std::string sha256;                 ///< 64 hex digits; empty: not known beforehand
  /// Looks at the whole file before it is placed and returns what is wrong with it in words, or nothing.
  std::function<Message(const std::filesystem::path&)> check{};
};

struct DownloadProgress {
  std::uint64_t bytes = 0;             ///< on disk, with what an earlier run left
  std::optional<std::uint64_t> total;  ///< unknown where neither catalogue nor server says
  std::optional<double> secondsLeft;   ///< at the speed of this run
  Message note{};                      ///< "connection cut, next try in 2 s"; empty while bytes come in
};
/// Called about ten times a second on the thread that downloads; must be cheap and must not throw.
using DownloadSink = std::function<void(const DownloadProgress&)>;

struct Downloaded {
  std::uint64_t size = 0;
  std::string sha256;    ///< of the file as placed
  bool resumed = false;  ///< part of it came with an earlier run
};

/// Gets files over HTTP one after the other and reuses connections. A file on its way is `<target>.part`, with a note
/// of where it came from beside it; the target itself appears complete and checked, or not at all. An
/// interrupted file is taken up where it stopped when the server still has the same file (Range with If-Range), and
/// started anew otherwise. Redirects stay on http and https, and on https once there. Not for several threads.
class Downloader {
 public:
  explicit Downloader(DownloadOptions options = {});
  ~Downloader();
  Downloader(const Downloader&) = delete;
  Downloader& operator=(const Downloader&) = delete;

  /// @throws DownloadError; Cancelled within half a second of the stop (the part stays for resuming).
  Downloaded get(const DownloadRequest& request, const DownloadSink& sink = {}, const std::stop_token& stop = {});

 private:
  struct Connection;
  struct Transfer;
  /// How a transfer ended: libcurl's code, and its own words for it.
  struct Received {
    int code = 0;
    std::string detail;
  };
  /// One request. What may be tried again is left in Transfer::trouble. @throws DownloadError for what lasts; Cancelled
  void attempt(Transfer& transfer, const std::stop_token& stop);
  static void prepare(Transfer& transfer);
  Received transfer(Transfer& transfer, const std::stop_token& stop);
  static void judgeStatus(Transfer& transfer);
  DownloadOptions options_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace sightline
