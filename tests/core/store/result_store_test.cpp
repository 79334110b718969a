// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/result_store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "tests/support/synthetic_study.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

std::vector<std::uint8_t> content(int seed, std::size_t size = 1000) {
  std::vector<std::uint8_t> bytes(size);
  for (std::size_t i = 0; i < size; ++i)
    bytes[i] = static_cast<std::uint8_t>(i * 31 + static_cast<std::size_t>(seed) * 17);
  return bytes;
}

class ResultStoreTest : public ::testing::Test {
 protected:
  [[nodiscard]] fs::path where() const { return folder_.path() / "cache"; }
  testing::TemporaryFolder folder_;
};

TEST_F(ResultStoreTest, KeepsWhatIsPutAcrossOpenings) {
  {
    ResultStore store(where());
    EXPECT_FALSE(store.get(sha256Of("a")));
    EXPECT_FALSE(store.contains(sha256Of("a")));
    store.put(sha256Of("a"), "first", content(1));
    store.put("a key that is no hash", "second", content(2, 0));
    EXPECT_EQ(store.get(sha256Of("a")), content(1));
  }
  const ResultStore store(where());
  EXPECT_TRUE(store.contains(sha256Of("a")));
  EXPECT_EQ(store.get(sha256Of("a")), content(1));
  EXPECT_EQ(store.get("a key that is no hash"), content(2, 0));
  EXPECT_FALSE(store.get("another key"));
  EXPECT_EQ(store.sizeBytes(), 1000u);
  EXPECT_EQ(store.folder(), where());
}

TEST_F(ResultStoreTest, ALaterPutReplaces) {
  ResultStore store(where());
  store.put("k", "old", content(1));
  store.put("k", "new", content(2, 10));
  EXPECT_EQ(store.get("k"), content(2, 10));
  EXPECT_EQ(store.sizeBytes(), 10u);
}

TEST_F(ResultStoreTest, AStoreThatMayOnlyBeReadIsReadAndLeftAsItIs) {
  EXPECT_FALSE(ResultStore::isIn(where()));
  EXPECT_THROW(ResultStore(where(), ResultStore::Access::Read), Error);
  EXPECT_FALSE(fs::exists(where())) << "nothing is made";
  ResultStore(where()).put("k", "kept", content(1));
  EXPECT_TRUE(ResultStore::isIn(where()));
  const auto filesOf = [&] {
    std::vector<std::pair<std::string, fs::file_time_type>> files;
    for (const auto& e : fs::recursive_directory_iterator(where()))
      files.emplace_back(e.path().string(), fs::last_write_time(e.path()));
    std::sort(files.begin(), files.end());
    return files;
  };
  const auto before = filesOf();
  ResultStore store(where(), ResultStore::Access::Read);
  EXPECT_FALSE(store.isWritable());
  EXPECT_EQ(store.get("k"), content(1));
  EXPECT_EQ(store.sizeBytes(), 1000u);
  writeFileAtomically(folder_.path() / "weights", std::string_view("abc"));
  for (int i = 0; i < 2; ++i)  // FIPS 180-2, appendix B.1
    EXPECT_EQ(store.fileHash(folder_.path() / "weights"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_THROW(store.put("l", "", content(2)), Error);
  EXPECT_THROW(store.clear(), Error);
  EXPECT_EQ(filesOf(), before);
}

TEST_F(ResultStoreTest, AStoreOfAnotherUserIsOpenedForReading) {
  if (::geteuid() == 0) GTEST_SKIP() << "nothing is read only for root";
  ResultStore(where()).put("k", "kept", content(1));
  for (const char* part : {"payloads", ""})
    fs::permissions(where() / part, fs::perms::owner_read | fs::perms::owner_exec);
  {
    const ResultStore store(where());
    EXPECT_FALSE(store.isWritable());
    EXPECT_EQ(store.get("k"), content(1));
  }
  for (const char* part : {"", "payloads"}) fs::permissions(where() / part, fs::perms::owner_all);
}

TEST_F(ResultStoreTest, ClearRemovesEverything) {
  ResultStore store(where());
  for (int i = 0; i < 5; ++i) store.put(std::to_string(i), "", content(i));
  store.clear();
  EXPECT_EQ(store.sizeBytes(), 0u);
  for (int i = 0; i < 5; ++i) EXPECT_FALSE(store.contains(std::to_string(i)));
  store.put("1", "", content(1));
  EXPECT_EQ(store.get("1"), content(1));
}

TEST_F(ResultStoreTest, FileHashFollowsTheContent) {
  ResultStore store(where());
  const fs::path file = folder_.path() / "weights";
  writeFileAtomically(file, std::string_view("one"));
  EXPECT_EQ(store.fileHash(file), sha256Of("one"));
  writeFileAtomically(file, std::string_view("two"));  // same size, same second
  EXPECT_EQ(store.fileHash(file), sha256Of("two"));
  EXPECT_THROW((void)store.fileHash(folder_.path() / "none"), Error);
}

TEST_F(ResultStoreTest, FileHashOfAnOldFileIsReadOnce) {
  const fs::path file = folder_.path() / "weights";
  writeFileAtomically(file, std::string_view("one"));
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(1));
  const auto time = fs::last_write_time(file);
  EXPECT_EQ(ResultStore(where()).fileHash(file), sha256Of("one"));
  {  // change the content behind its back, in place: same path, size, time, inode
    std::FILE* raw = std::fopen(file.c_str(), "r+");
    ASSERT_TRUE(raw);
    std::fputs("two", raw);
    std::fclose(raw);
    fs::last_write_time(file, time);
  }
  EXPECT_EQ(ResultStore(where()).fileHash(file), sha256Of("one")) << "was read again though nothing told of a change";
  fs::last_write_time(file, time + std::chrono::seconds(1));
  EXPECT_EQ(ResultStore(where()).fileHash(file), sha256Of("two"));
}

TEST_F(ResultStoreTest, ManyThreadsMayUseIt) {
  ResultStore store(where());
  std::vector<std::jthread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < 12; ++i) {
        const std::string own = std::to_string(t) + "/" + std::to_string(i);
        store.put(own, "own", content(t * 100 + i));
        store.put("shared", "the same from all", content(7));
        EXPECT_EQ(store.get(own), content(t * 100 + i));
        EXPECT_EQ(store.get("shared"), content(7));
      }
    });
  threads.clear();
  EXPECT_EQ(store.sizeBytes(), 49u * 1000u);
}

}  // namespace
}  // namespace sightline
