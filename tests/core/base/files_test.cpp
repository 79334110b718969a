// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using testing::TempFolder;

std::size_t entriesOf(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(Files, WrittenBytesComeBack) {
  TempFolder folder;
  const std::string text("a\0b\n\xff", 5);
  writeFileAtomically(folder / "f", text);
  EXPECT_EQ(readTextFile(folder / "f"), text);
  EXPECT_EQ(readFile(folder / "f").size(), 5u);
  writeFileAtomically(folder / "f", std::string_view());
  EXPECT_TRUE(readFile(folder / "f").empty());
}

TEST(Files, StartOfAFileIsAtMostTheLimit) {
  TempFolder folder;
  writeFileAtomically(folder / "f", "0123456789");
  EXPECT_EQ(readFileStart(folder / "f", 4), (std::vector<std::uint8_t>{'0', '1', '2', '3'}));
  EXPECT_EQ(readFileStart(folder / "f", 100).size(), 10u);
}

TEST(Files, ReplacingLeavesNoTemporaryFileAndPlainRights) {
  TempFolder folder;
  for (int i = 0; i < 5; ++i) writeFileAtomically(folder / "f", std::to_string(i));
  EXPECT_EQ(entriesOf(folder.path()), 1u);
  EXPECT_EQ(readTextFile(folder / "f"), "4");
  struct stat info {};
  ASSERT_EQ(::stat((folder / "f").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0644u);
}

TEST(Files, FullDiskLeavesTheOldFileAndNothingElse) {
  TempFolder folder;
  writeFileAtomically(folder / "f", "old");
  // A limit on file size fails a write the way a full disk does.
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  rlimit small = before;
  small.rlim_cur = 1000;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  EXPECT_THROW(writeFileAtomically(folder / "f", std::string(5000, 'x')), Error);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  EXPECT_EQ(readTextFile(folder / "f"), "old");
  EXPECT_EQ(entriesOf(folder.path()), 1u);
}

TEST(Files, TextOfUtf16IsUnderstoodWhereItIsMarked) {
  const sightline::testing::TempFolder folder;
  const auto read = [&](const std::string& bytes) {
    writeFileAtomically(folder / "t.txt", bytes);
    return readTextFile(folder / "t.txt");
  };
  // An a and a cat, which is beyond 16 bits: U+1F431 = D83D DC31.
  const std::string expected = "a\xF0\x9F\x90\xB1";
  EXPECT_EQ(read(std::string("\xFF\xFE"
                             "a\0\x3D\xD8\x31\xDC",
                             8)),
            expected);
  EXPECT_EQ(read(std::string("\xFE\xFF\0a\xD8\x3D\xDC\x31", 8)), expected);
  EXPECT_EQ(read(expected), expected);
  EXPECT_EQ(read(std::string("\xFF\xFE"
                             "a",
                             3)),
            std::string("\xFF\xFE"
                        "a",
                        3))
      << "half a unit: not changed";
}

TEST(Files, AFolderIsNotWrittenOver) {
  const sightline::testing::TempFolder folder;
  std::filesystem::create_directories(folder / "map.npy");
  try {
    writeFileAtomically(folder / "map.npy", "x");
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.problem(), "is a folder, and a file is to be written");
  }
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1) << "nothing is left behind";
}

TEST(Files, ReadersNeverSeeAHalfWrittenFile) {
  TempFolder folder;
  const std::string a(300'000, 'a'), b(200'000, 'b');
  writeFileAtomically(folder / "f", a);
  std::jthread writer([&](const std::stop_token& stop) {
    for (int i = 0; !stop.stop_requested(); ++i) writeFileAtomically(folder / "f", i % 2 ? a : b);
  });
  for (int i = 0; i < 50; ++i) {
    const std::string seen = readTextFile(folder / "f");
    EXPECT_TRUE(seen == a || seen == b) << "length " << seen.size();
  }
}

TEST(Files, AFileIsReadWholeWhileAnotherTakesItsName) {
  TempFolder folder;
  const std::string a(3000, 'a'), b(2000, 'b');
  writeFileAtomically(folder / "a", a);
  writeFileAtomically(folder / "b", b);
  std::filesystem::copy_file(folder / "a", folder / "f");
  std::jthread other([&](const std::stop_token& stop) {
    for (int i = 0; !stop.stop_requested(); ++i) {
      std::filesystem::create_hard_link(folder / (i % 2 ? "a" : "b"), folder / "next");
      std::filesystem::rename(folder / "next", folder / "f");
    }
  });
  for (int i = 0; i < 3000; ++i) {
    const std::string seen = readTextFile(folder / "f");
    ASSERT_TRUE(seen == a || seen == b) << "length " << seen.size();
  }
}

TEST(Files, ErrorsNameTheFileAndItsKind) {
  TempFolder folder;
  const auto codeOf = [](const auto& call) {
    try {
      call();
    } catch (const Error& e) {
      EXPECT_FALSE(e.subject().empty());
      return e.code();
    }
    ADD_FAILURE() << "no error";
    return ErrorCode::Internal;
  };
  EXPECT_EQ(codeOf([&] { readFile(folder / "none"); }), ErrorCode::FileNotFound);
  EXPECT_EQ(codeOf([&] { readFile(folder.path()); }), ErrorCode::BadFormat);
  EXPECT_EQ(codeOf([&] { writeFileAtomically(folder / "no" / "f", "x"); }), ErrorCode::Io);
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(codeOf([&] { readFile("/dev/null"); }), ErrorCode::BadFormat);
  EXPECT_EQ(codeOf([&] { readFile(folder / "pipe"); }), ErrorCode::BadFormat) << "and does not wait for a writer";
  EXPECT_EQ(codeOf([&] { (void)sha256OfFile(folder / "pipe"); }), ErrorCode::BadFormat);
}

TEST(Files, FoldersFollowTheEnvironment) {
  ::setenv("SIGHTLINE_CACHE", "/x/cache", 1);
  EXPECT_EQ(defaultCacheDirectory(), "/x/cache");
  ::unsetenv("SIGHTLINE_CACHE");
  ::setenv("XDG_CACHE_HOME", "/y", 1);
  EXPECT_EQ(defaultCacheDirectory(), "/y/sightline");
  ::unsetenv("XDG_CACHE_HOME");
  ::setenv("SIGHTLINE_DATA", "/x/data", 1);
  EXPECT_EQ(defaultDataDirectory(), "/x/data");
  ::unsetenv("SIGHTLINE_DATA");
}

}  // namespace
}  // namespace sightline
