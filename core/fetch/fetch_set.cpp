// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/fetch_set.h"

#include <algorithm>
#include <chrono>
#include <map>

#include "core/base/files.h"
#include "core/base/progress.h"
#include "core/base/sha256.h"
#include "core/image/image_header.h"
#include "core/weights/weights_file.h"
#include "core/weights/weights_origin.h"

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace sightline {
namespace {

/// Checksums of what was got, in a file that sha256sum -c understands.
class ChecksumFile {
 public:
  explicit ChecksumFile(const fs::path& folder) : file_(folder / "SHA256SUMS") { sums_ = readChecksums(file_); }
  [[nodiscard]] std::string of(const fs::path& target) const {
    const auto found = sums_.find(target.generic_string());
    return found == sums_.end() ? std::string() : found->second;
  }
  void note(const fs::path& target, const std::string& sha256) {
    auto& entry = sums_[target.generic_string()];
    if (entry == sha256) return;
    entry = sha256;
    changed_ = true;
    if (Clock::now() - writtenAt_ > std::chrono::seconds(1)) write();
  }
  void write() {
    if (!changed_) return;
    writeChecksums(file_, sums_);
    changed_ = false;
    writtenAt_ = Clock::now();
  }

 private:
  fs::path file_;
  std::map<std::string, std::string> sums_;
  bool changed_ = false;
  Clock::time_point writtenAt_{};
};

/// Progress over files of known, roughly known and unknown sizes: unknown ones count as the mean of the others.
class Overall {
 public:
  explicit Overall(const FetchSet& set) {
    std::uint64_t known = 0, count = 0;
    for (const auto& f : set.files)
      if (const auto s = f.size.value_or(f.roughSize); s > 0) known += s, ++count;
    const double mean = count > 0 ? static_cast<double>(known) / static_cast<double>(count) : 1;
    for (const auto& f : set.files) {
      const auto s = f.size.value_or(f.roughSize);
      weights_.push_back(s > 0 ? static_cast<double>(s) : f.extra && count > 0 ? 0 : mean);
      sum_ += weights_.back();
    }
  }
  void finish(std::size_t index, bool overNetwork) {
    done_ += weights_[index];
    if (overNetwork) return;
    skipped_ += weights_[index];  // costs no time, so it tells nothing about what is left
  }
  void fill(FetchProgress& p) const {
    double within = 0;
    if (p.result.state == FetchState::Working && p.file.total && *p.file.total > 0)
      within =
          weights_[p.index] * std::min(1.0, static_cast<double>(p.file.bytes) / static_cast<double>(*p.file.total));
    p.fraction = sum_ > 0 ? std::min(1.0, (done_ + within) / sum_) : 1;
    const double seconds = std::chrono::duration<double>(Clock::now() - begun_).count(),
                 worked = done_ + within - skipped_;
    if (weights_.size() > 20) {  // many small files: the time per file is what counts, not the speed within one
      if (seconds > 1 && worked > 0) p.secondsLeft = seconds / worked * (sum_ - done_ - within);
    } else if (p.file.secondsLeft && p.file.total && *p.file.total > p.file.bytes) {
      const double rate = static_cast<double>(*p.file.total - p.file.bytes) / std::max(0.001, *p.file.secondsLeft);
      p.secondsLeft = *p.file.secondsLeft + std::max(0.0, sum_ - done_ - weights_[p.index]) / std::max(1.0, rate);
    }
  }

 private:
  std::vector<double> weights_;
  double sum_ = 0, done_ = 0, skipped_ = 0;
  Clock::time_point begun_ = Clock::now();
};

/// Nothing when the file is not there. @throws Error when there is another file in its place.
std::optional<FetchResult> alreadyThere(const FetchFile& file, const fs::path& path, const ChecksumFile& sums) {
  std::error_code ec;
  if (!fs::exists(path, ec)) return std::nullopt;
  FetchResult result;
  result.state = FetchState::Present;
  result.sha256 = sha256OfFile(path);
  result.size = fs::file_size(path, ec);
  const std::string expected = !file.sha256.empty() ? file.sha256 : sums.of(file.target);
  result.checksumKnown = !file.sha256.empty();
  Message problem;
  if (!expected.empty() && expected != result.sha256)
    problem = result.checksumKnown
                  ? message("has SHA-256 {1}, {2} was expected", result.sha256, expected)
                  : message("has SHA-256 {1}, {2} was recorded when it was fetched", result.sha256, expected);
  else if (file.size && *file.size != result.size)
    problem = message("has {1} bytes, {2} were expected", result.size, *file.size);
  else if (expected.empty())
    problem = problemWith(path, file.kind);
  if (!problem.empty())
    throw Error(ErrorCode::BadFormat, path.string(), message("is there already and {1}", problem),
                "It was left as it was. Move it away, then get it again.");
  return result;
}

bool concernsAll(DownloadFailure failure) {
  return failure == DownloadFailure::Unreachable || failure == DownloadFailure::Disk;
}

}  // namespace

std::size_t FetchReport::count(FetchState state) const {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(), [state](const FetchResult& r) { return r.state == state; }));
}

Message problemWith(const fs::path& file, FileKind kind) {
  try {
    if (kind == FileKind::Picture) {
      const auto header = parseImageHeader(readFile(file), file.string());
      if (!header.cutOff.empty()) return message("is cut off ({1})", header.cutOff);
    } else if (kind == FileKind::Weights) {
      if (WeightsFile(file).tensors().empty()) return "holds no tensor";
    }
    return {};
  } catch (const Error& e) {
    return e.problemMessage();
  }
}

FetchReport fetchFiles(const FetchSet& set, const fs::path& folder, const FetchOptions& options, const FetchSink& sink,
                       const std::stop_token& stop) {
  FetchReport report;
  report.results.resize(set.files.size());
  std::error_code ec;
  fs::create_directories(folder, ec);
  if (ec)
    throw Error(ErrorCode::Io, folder.string(), message("cannot be created: {1}", Message::verbatim(ec.message())),
                "Choose a folder that you may write to.");
  ChecksumFile sums(folder);
  Overall overall(set);
  Downloader downloader(options.download);
  const auto tell = [&](std::size_t index, const DownloadProgress& file) {
    if (!sink) return;
    FetchProgress p{index, report.results[index], file, 0, {}};
    overall.fill(p);
    sink(p);
  };

  try {
    for (std::size_t i = 0; i < set.files.size(); ++i) {
      throwIfStopped(stop);
      const FetchFile& file = set.files[i];
      const fs::path path = folder / file.target;
      FetchResult& result = report.results[i];
      result.state = FetchState::Working;
      tell(i, {});
      bool goOn = true;
      try {
        if (auto present = alreadyThere(file, path, sums)) {
          result = *present;
        } else {
          for (const auto& url : addresses(file, options.baseUrl)) {
            try {
              const auto got = downloader.get(
                  {url, path, file.size, file.sha256, [&](const fs::path& p) { return problemWith(p, file.kind); }},
                  [&](const DownloadProgress& p) { tell(i, p); }, stop);
              result = {FetchState::Fetched, got.size, got.sha256, !file.sha256.empty(), url, {}};
              break;
            } catch (const DownloadError& e) {
              if (e.failure() != DownloadFailure::NotFound) throw;
              if (!result.error) result.error = e;  // the address where it should be
            }
          }
          if (result.state != FetchState::Fetched) result.state = FetchState::NotOnServer;
        }
      } catch (const DownloadError& e) {
        result.state = FetchState::Failed;
        result.error = e;
        goOn = !concernsAll(e.failure());
      } catch (const Error& e) {
        result.state = FetchState::Failed;
        result.error = e;
      }
      if (result.state == FetchState::Fetched || result.state == FetchState::Present) {
        result.error.reset();
        sums.note(file.target, result.sha256);
      }
      overall.finish(i, result.state != FetchState::Present);
      tell(i, {result.size, result.size, {}, {}});
      if (!goOn) break;
    }
  } catch (const Cancelled&) {
    sums.write();
    throw;
  }
  sums.write();
  return report;
}

}  // namespace sightline
