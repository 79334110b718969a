// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/downloader.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include <thread>

#include "core/base/files.h"
#include "core/base/progress.h"
#include "core/base/sha256.h"
#include "tests/support/http_server.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace sightline::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

std::string bytes(std::size_t count) {
  std::string text(count, '\0');
  unsigned state = 12345;
  for (char& c : text) c = static_cast<char>((state = state * 1103515245u + 12345u) >> 16);
  return text;
}

class DownloaderTest : public ::testing::Test {
 protected:
  DownloaderTest() {
    options_.firstWaitSeconds = 0.01;
    options_.attempts = 3;
    options_.stallSeconds = 1;
    options_.proxy = "";
  }

  DownloadRequest request(const std::string& path = "/f.bin") { return {server_.url() + path, target_, {}, {}}; }
  Downloaded get(const DownloadRequest& r) { return Downloader(options_).get(r, sink_, stop_.get_token()); }
  DownloadError failure(const DownloadRequest& r) {
    try {
      get(r);
    } catch (const DownloadError& e) {
      EXPECT_FALSE(e.subject().empty());
      EXPECT_FALSE(e.remedy().empty()) << e.what();
      EXPECT_FALSE(fs::exists(target_)) << "a failed download must not leave a file";
      return e;
    }
    ADD_FAILURE() << "no error";
    return {DownloadFailure::Disk, "", "", ""};
  }
  [[nodiscard]] fs::path part() const { return target_.string() + ".part"; }
  [[nodiscard]] bool leftovers() const { return fs::exists(part()) || fs::exists(target_.string() + ".part.from"); }
  /// Leaves the first bytes as an interrupted run does.
  void leavePart(const std::string& content, const std::string& etag = "\"1\"") {
    fs::create_directories(target_.parent_path());
    writeFileAtomically(part(), content);
    writeFileAtomically(target_.string() + ".part.from", server_.url() + "/f.bin\n" + etag + "\n");
  }

  HttpServer server_;
  TempFolder folder_;
  fs::path target_ = folder_ / "deep" / "er" / "f.bin";
  DownloadOptions options_;
  DownloadSink sink_;
  std::stop_source stop_;
  const std::string body_ = bytes(300'000);
};

TEST_F(DownloaderTest, AWholeFileArrivesByteForByte) {
  server_.set("/f.bin", {body_});
  std::vector<DownloadProgress> seen;
  sink_ = [&](const DownloadProgress& p) { seen.push_back(p); };
  auto r = request();
  r.size = body_.size();
  r.sha256 = sha256Of(body_);
  const auto done = get(r);
  EXPECT_EQ(readTextFile(target_), body_);
  EXPECT_EQ(done.size, body_.size());
  EXPECT_EQ(done.sha256, sha256Of(body_));
  EXPECT_FALSE(done.resumed);
  EXPECT_FALSE(leftovers());
  ASSERT_FALSE(seen.empty());
  EXPECT_EQ(seen.back().bytes, body_.size());
  EXPECT_EQ(seen.back().total, body_.size());
}

TEST_F(DownloaderTest, AnEmptyFileAndOneOfUnknownLengthArrive) {
  server_.set("/f.bin", {""});
  EXPECT_EQ(get(request()).size, 0u);
  EXPECT_EQ(fs::file_size(target_), 0u);
  server_.set("/f.bin", {body_, 200, {}, "", true, -2});
  EXPECT_EQ(get(request()).size, body_.size());
  EXPECT_EQ(readTextFile(target_), body_);
}

TEST_F(DownloaderTest, ACutConnectionIsTakenUpWhereItStopped) {
  HttpFile file{body_};
  file.cutAfter = 100'000;
  file.cuts = 2;
  server_.set("/f.bin", file);
  const auto done = get(request());
  EXPECT_TRUE(done.resumed);
  EXPECT_EQ(readTextFile(target_), body_);
  const auto requests = server_.requests();
  ASSERT_EQ(requests.size(), 3u);
  EXPECT_EQ(requests[0].range, "");
  EXPECT_EQ(requests[1].range, "bytes=100000-");
  EXPECT_EQ(requests[1].ifRange, "\"1\"");
  EXPECT_EQ(requests[2].range, "bytes=200000-");
  EXPECT_FALSE(leftovers());
}

TEST_F(DownloaderTest, ALaterRunGoesOnWithWhatAnEarlierOneLeft) {
  server_.set("/f.bin", {body_});
  leavePart(body_.substr(0, 120'000));
  EXPECT_TRUE(get(request()).resumed);
  EXPECT_EQ(readTextFile(target_), body_);
  EXPECT_EQ(server_.requests().front().range, "bytes=120000-");
}

TEST_F(DownloaderTest, AFileThatChangedOnTheServerIsStartedAnew) {
  server_.set("/f.bin", {body_, 200, {}, "\"2\""});
  leavePart(std::string(120'000, 'x'), "\"1\"");
  EXPECT_FALSE(get(request()).resumed);
  EXPECT_EQ(readTextFile(target_), body_);
}

TEST_F(DownloaderTest, BytesOfAnotherAddressOrOfUnknownOriginAreNotContinued) {
  server_.set("/f.bin", {body_});
  leavePart(std::string(1000, 'x'));
  writeFileAtomically(target_.string() + ".part.from", "http://elsewhere/f.bin\n\"1\"\n");
  get(request());
  EXPECT_EQ(readTextFile(target_), body_);
  EXPECT_EQ(server_.requests().back().range, "");
  fs::remove(target_);
  writeFileAtomically(part(), std::string(1000, 'x'));  // no note at all
  get(request());
  EXPECT_EQ(readTextFile(target_), body_);
  EXPECT_EQ(server_.requests().back().range, "");
}

TEST_F(DownloaderTest, AServerWithoutRangesIsReadFromTheStart) {
  HttpFile file{body_};
  file.ranges = false;
  server_.set("/f.bin", file);
  leavePart(body_.substr(0, 1000));
  EXPECT_FALSE(get(request()).resumed);
  EXPECT_EQ(readTextFile(target_), body_);
}

TEST_F(DownloaderTest, AnotherRangeThanAskedIsNotGluedOn) {
  HttpFile file{body_};
  file.rangeAnswer = "bytes 0-299999/300000";
  server_.set("/f.bin", file);
  leavePart(body_.substr(0, 1000));
  get(request());
  EXPECT_EQ(readTextFile(target_), body_);
  EXPECT_EQ(server_.requests().back().range, "");
}

TEST_F(DownloaderTest, APartThatIsLongerThanTheFileIsStartedAnew) {
  server_.set("/f.bin", {body_});
  leavePart(body_ + "more");
  get(request());
  EXPECT_EQ(readTextFile(target_), body_);
}

TEST_F(DownloaderTest, AFileThatIsAlwaysCutEndsInAnErrorAndKeepsWhatCame) {
  HttpFile file{body_};
  file.ranges = false;
  file.cutAfter = 100'000;
  server_.set("/f.bin", file);
  const auto e = failure(request());
  EXPECT_EQ(e.failure(), DownloadFailure::Unavailable);
  EXPECT_THAT(e.problem(), HasSubstr("cut"));
  EXPECT_THAT(e.problem(), HasSubstr("f.bin"));
  EXPECT_THAT(e.remedy(), HasSubstr("go on from there"));
  EXPECT_EQ(fs::file_size(part()), 100'000u);
  EXPECT_GE(server_.count("/f.bin"), 3);
}

TEST_F(DownloaderTest, ABusyServerIsAskedAgain) {
  HttpFile file{body_};
  file.failures = 2;
  server_.set("/f.bin", file);
  std::string notes;
  sink_ = [&](const DownloadProgress& p) { notes += p.note.text(); };
  get(request());
  EXPECT_EQ(readTextFile(target_), body_);
  EXPECT_EQ(server_.count("/f.bin"), 3);
  EXPECT_THAT(english(notes), HasSubstr("503"));
  file.failures = 100;
  server_.set("/f.bin", file);
  fs::remove(target_);
  const auto e = failure(request());
  EXPECT_EQ(e.failure(), DownloadFailure::Unavailable);
  EXPECT_THAT(e.problem(), HasSubstr("503"));
}

TEST_F(DownloaderTest, ASlowServerIsWaitedFor) {
  HttpFile file{body_};
  file.chunk = 30'000;
  file.pauseMs = 30;
  server_.set("/f.bin", file);
  int calls = 0;
  sink_ = [&](const DownloadProgress& p) { calls += p.note.empty(); };
  get(request());
  EXPECT_EQ(readTextFile(target_), body_);
  EXPECT_GE(calls, 2);
  EXPECT_EQ(server_.count("/f.bin"), 1);
}

TEST_F(DownloaderTest, AStalledConnectionIsGivenUpAndTakenUpAgain) {
  HttpFile file{body_};
  file.stallAfter = 200'000;  // of each answer: the second one gets to the end
  server_.set("/f.bin", file);
  EXPECT_TRUE(get(request()).resumed);
  EXPECT_EQ(readTextFile(target_), body_);
  EXPECT_EQ(server_.requests().back().range, "bytes=200000-");
}

TEST_F(DownloaderTest, AWrongLengthIsNoticedBeforeTheBytesCome) {
  server_.set("/f.bin", {body_});
  auto r = request();
  r.size = 42;
  const auto e = failure(r);
  EXPECT_EQ(e.failure(), DownloadFailure::WrongContent);
  EXPECT_THAT(e.problem(), HasSubstr("300000"));
  EXPECT_THAT(e.problem(), HasSubstr("42"));
  EXPECT_FALSE(leftovers());
  EXPECT_EQ(server_.count("/f.bin"), 1);
}

TEST_F(DownloaderTest, MoreBytesAnnouncedThanSentIsACut) {
  HttpFile file{body_};
  file.declared = 400'000;
  server_.set("/f.bin", file);
  EXPECT_EQ(failure(request()).failure(), DownloadFailure::Unavailable);
}

TEST_F(DownloaderTest, AWrongLengthWithoutAnnouncementIsNoticedToo) {
  server_.set("/f.bin", {body_, 200, {}, "\"1\"", true, -2});
  auto r = request();
  r.size = 1000;
  EXPECT_EQ(failure(r).failure(), DownloadFailure::WrongContent);
  r.size = 400'000;
  EXPECT_NE(failure(r).failure(), DownloadFailure::Disk);
}

TEST_F(DownloaderTest, RedirectsAreFollowed) {
  server_.set("/f.bin", {"moved", 302, {{"Location", "/there"}}});
  server_.set("/there", {"moved", 301, {{"Location", server_.url() + "/final"}}});
  server_.set("/final", {body_});
  EXPECT_EQ(get(request()).size, body_.size());
  EXPECT_EQ(readTextFile(target_), body_);
}

TEST_F(DownloaderTest, ARedirectLoopEnds) {
  server_.set("/f.bin", {"", 302, {{"Location", "/g"}}});
  server_.set("/g", {"", 302, {{"Location", "/f.bin"}}});
  const auto e = failure(request());
  EXPECT_EQ(e.failure(), DownloadFailure::Refused);
  EXPECT_THAT(e.problem(), HasSubstr("circles"));
  EXPECT_LE(server_.requests().size(), 10u);
}

TEST_F(DownloaderTest, ARedirectToAFileIsRefused) {
  const fs::path secret = folder_ / "secret.txt";
  writeFileAtomically(secret, "secret");
  server_.set("/f.bin", {"", 302, {{"Location", "file://" + secret.string()}}});
  const auto e = failure(request());
  EXPECT_EQ(e.failure(), DownloadFailure::Refused);
  EXPECT_THAT(e.problem(), HasSubstr("file://"));
}

TEST_F(DownloaderTest, OnlyHttpAddressesAreTaken) {
  for (const char* url : {"file:///etc/hostname", "ftp://x/y", "", "f.bin", "http://"}) {
    auto r = request();
    r.url = url;
    EXPECT_EQ(failure(r).failure(), DownloadFailure::Unreachable) << url;
  }
}

TEST_F(DownloaderTest, AMissingFileIsSaidAtOnce) {
  const auto e = failure(request("/nothing"));
  EXPECT_EQ(e.failure(), DownloadFailure::NotFound);
  EXPECT_THAT(e.what(), HasSubstr(server_.url() + "/nothing"));
  EXPECT_THAT(e.problem(), HasSubstr("404"));
  EXPECT_THAT(e.problem(), HasSubstr("f.bin"));
  EXPECT_EQ(server_.requests().size(), 1u);
  EXPECT_FALSE(leftovers());
}

TEST_F(DownloaderTest, ARefusalIsNotRepeated) {
  server_.set("/f.bin", {"no", 403});
  EXPECT_EQ(failure(request()).failure(), DownloadFailure::Refused);
  EXPECT_EQ(server_.requests().size(), 1u);
}

TEST_F(DownloaderTest, AWrongChecksumRemovesTheFileAndNamesBoth) {
  server_.set("/f.bin", {body_});
  auto r = request();
  r.sha256 = std::string(64, 'a');
  const auto e = failure(r);
  EXPECT_EQ(e.failure(), DownloadFailure::WrongContent);
  EXPECT_THAT(e.problem(), HasSubstr(r.sha256));
  EXPECT_THAT(e.problem(), HasSubstr(sha256Of(body_)));
  EXPECT_FALSE(leftovers());
}

TEST_F(DownloaderTest, ADamagedPartCostsASecondDownloadAndNoMore) {
  server_.set("/f.bin", {body_});
  leavePart(std::string(1000, 'x'));
  auto r = request();
  r.sha256 = sha256Of(body_);
  EXPECT_FALSE(get(r).resumed);
  EXPECT_EQ(readTextFile(target_), body_);
  EXPECT_EQ(server_.requests().size(), 2u);
}

TEST_F(DownloaderTest, WhatTheCheckRefusesIsNotKept) {
  server_.set("/f.bin", {"<html>please log in</html>"});
  auto r = request();
  r.check = [](const fs::path&) { return Message("begins with <html>"); };
  const auto e = failure(r);
  EXPECT_EQ(e.failure(), DownloadFailure::WrongContent);
  EXPECT_THAT(e.problem(), HasSubstr("begins with <html>"));
  EXPECT_FALSE(leftovers());
}

TEST_F(DownloaderTest, AFolderThatCannotBeMadeIsNamed) {
  server_.set("/f.bin", {body_});
  writeFileAtomically(folder_ / "plain", "a file");
  auto r = request();
  r.target = folder_ / "plain" / "f.bin";
  const auto e = failure(r);
  EXPECT_EQ(e.failure(), DownloadFailure::Disk);
  EXPECT_THAT(e.what(), HasSubstr(r.target.string()));
  EXPECT_TRUE(server_.requests().empty());
}

TEST_F(DownloaderTest, AFullDiskIsSaidAsSuch) {
  server_.set("/f.bin", {body_});
  fs::create_directories(target_.parent_path());
  fs::create_symlink("/dev/full", part());
  const auto e = failure(request());
  EXPECT_EQ(e.failure(), DownloadFailure::Disk);
  EXPECT_THAT(e.problem(), HasSubstr("full"));
  EXPECT_THAT(e.remedy(), HasSubstr("free"));
}

TEST_F(DownloaderTest, MoreThanTheDiskHoldsIsRefusedBeforeTheBytesCome) {
  HttpFile file{body_};
  file.declared = 4'000'000'000'000'000'000;
  server_.set("/f.bin", file);
  const auto e = failure(request());
  EXPECT_EQ(e.failure(), DownloadFailure::Disk);
  EXPECT_THAT(e.problem(), HasSubstr("does not fit"));
}

TEST_F(DownloaderTest, TwoProgramsDoNotWriteIntoTheSameFile) {
  server_.set("/f.bin", {body_});
  leavePart(body_.substr(0, 10));
  const int other = ::open(part().c_str(), O_RDWR | O_CLOEXEC);
  ASSERT_EQ(::flock(other, LOCK_EX | LOCK_NB), 0);
  EXPECT_THAT(failure(request()).problem(), HasSubstr("another Sightline"));
  ::close(other);
  get(request());
  EXPECT_EQ(readTextFile(target_), body_);
}

TEST_F(DownloaderTest, AStopLeavesThePartForALaterRun) {
  HttpFile file{body_};
  file.chunk = 10'000;
  file.pauseMs = 5;
  server_.set("/f.bin", file);
  sink_ = [&](const DownloadProgress& p) {
    if (p.bytes > 20'000) stop_.request_stop();
  };
  EXPECT_THROW(get(request()), Cancelled);
  EXPECT_FALSE(fs::exists(target_));
  ASSERT_TRUE(fs::exists(part()));
  EXPECT_GT(fs::file_size(part()), 20'000u);
  EXPECT_LT(fs::file_size(part()), body_.size());
  stop_ = {};
  sink_ = {};
  EXPECT_TRUE(get(request()).resumed);
  EXPECT_EQ(readTextFile(target_), body_);
}

TEST_F(DownloaderTest, AStopEndsAWaitToo) {
  HttpFile file{body_};
  file.failures = 1000;
  server_.set("/f.bin", file);
  options_.firstWaitSeconds = 3600;
  sink_ = [&](const DownloadProgress& p) {
    if (!p.note.empty()) stop_.request_stop();
  };
  EXPECT_THROW(get(request()), Cancelled);
}

TEST_F(DownloaderTest, ANameThatDoesNotExistIsSaidAtOnce) {
  auto r = request();
  r.url = "http://sightline-test.invalid/f.bin";
  const auto e = failure(r);
  EXPECT_EQ(e.failure(), DownloadFailure::Unreachable);
  EXPECT_THAT(e.problem(), HasSubstr("sightline-test.invalid"));
}

TEST_F(DownloaderTest, NobodyListeningIsUnreachable) {
  int port = 0;
  {
    const HttpServer gone;
    port = gone.port();
  }
  auto r = request();
  r.url = "http://127.0.0.1:" + std::to_string(port) + "/f.bin";
  EXPECT_EQ(failure(r).failure(), DownloadFailure::Unreachable);
}

TEST_F(DownloaderTest, ASecureAddressThatIsNoneIsExplained) {
  auto r = request();
  r.url = "https://127.0.0.1:" + std::to_string(server_.port()) + "/f.bin";  // speaks no TLS
  server_.set("/f.bin", {body_});
  const auto e = failure(r);
  EXPECT_EQ(e.failure(), DownloadFailure::Unreachable);
  EXPECT_THAT(e.problem(), HasSubstr("no secure connection"));
  EXPECT_FALSE(leftovers());
}

TEST_F(DownloaderTest, AProxyIsAsked) {
  // A proxy gets the whole address in its request line.
  server_.set("http://pictures.invalid/f.bin", {body_});
  options_.proxy = server_.url();
  auto r = request();
  r.url = "http://pictures.invalid/f.bin";
  get(r);
  EXPECT_EQ(readTextFile(target_), body_);
  options_.proxy = "http://sightline-proxy.invalid:1";
  fs::remove(target_);
  EXPECT_THAT(failure(r).problem(), HasSubstr("proxy"));
}

TEST_F(DownloaderTest, OneDownloaderGetsManyFilesOverOneConnection) {
  for (int i = 0; i < 20; ++i) server_.set("/" + std::to_string(i), {bytes(static_cast<std::size_t>(100 + i))});
  Downloader downloader(options_);
  for (int i = 0; i < 20; ++i) {
    const fs::path target = folder_ / std::to_string(i);
    EXPECT_EQ(downloader.get({server_.url() + "/" + std::to_string(i), target, {}, {}}).size,
              static_cast<std::size_t>(100 + i));
  }
}

}  // namespace
}  // namespace sightline::testing
