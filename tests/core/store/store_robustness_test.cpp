// SPDX-License-Identifier: GPL-3.0-or-later
// What the store promises when things go wrong: killed writers, damaged files, six processes, no room.
#include <gtest/gtest.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <functional>
#include <thread>
#include <vector>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/store/payload_file.h"
#include "core/store/result_store.h"
#include "tests/support/synthetic_study.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

std::vector<std::uint8_t> content(int seed) {
  return std::vector<std::uint8_t>(static_cast<std::size_t>(20'000 + seed), static_cast<std::uint8_t>(seed));
}

/// Runs `work` in a child process and says how it ended; _exit keeps GoogleTest's own ending out of the child.
pid_t inChild(const std::function<int()>& work) {
  const pid_t pid = ::fork();
  if (pid == 0) {
    int code = 99;
    try {
      code = work();
    } catch (...) {
    }
    ::_exit(code);
  }
  return pid;
}

int endOf(pid_t pid) {
  int status = 0;
  ::waitpid(pid, &status, 0);
  return status;
}

class StoreRobustness : public ::testing::Test {
 protected:
  [[nodiscard]] fs::path where() const { return folder_.path() / "cache"; }
  [[nodiscard]] fs::path fileOf(const std::string& key) const {
    const auto name = payloadFileName(key);
    return where() / "payloads" / name.substr(0, 2) / name;
  }
  testing::TemporaryFolder folder_;
};

TEST_F(StoreRobustness, AKilledWriterLeavesWholeEntriesOnly) {
  { const ResultStore create(where()); }
  int whole = 0;
  for (int round = 0; round < 8; ++round) {
    const pid_t child = inChild([&] {
      ResultStore store(where());
      for (int i = 0;; ++i) store.put(std::to_string(i % 50), "from a child", content(i % 50));
      return 0;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(7 + 5 * round));  // a different moment each time
    ::kill(child, SIGKILL);
    ASSERT_TRUE(WIFSIGNALED(endOf(child)));

    ResultStore store(where());
    std::uint64_t bytes = 0;
    whole = 0;
    for (int i = 0; i < 50; ++i)
      if (const auto got = store.get(std::to_string(i))) {
        EXPECT_EQ(*got, content(i));
        bytes += got->size();
        ++whole;
      }
    EXPECT_EQ(store.sizeBytes(), bytes) << "index and files differ after a kill";
    store.put("after", "still works", content(1));
    EXPECT_TRUE(store.get("after"));
    store.clear();
  }
  EXPECT_GT(whole, 0) << "the children never got to write: the test shows nothing";
}

TEST_F(StoreRobustness, SixProcessesWriteAtOnce) {
  const auto writer = [&](int from) {
    return inChild([this, from] {
      ResultStore store(where());
      for (int i = 0; i < 40; ++i) {
        store.put("own " + std::to_string(from + i), "", content(i));
        store.put("shared " + std::to_string(i), "", content(i));
        if (store.get("shared " + std::to_string(i)) != content(i)) return 1;
      }
      return 0;
    });
  };
  std::vector<pid_t> children;
  for (int process = 0; process < 6; ++process) children.push_back(writer(1000 * process));
  for (const pid_t child : children) EXPECT_EQ(endOf(child), 0);
  const ResultStore store(where());
  std::uint64_t bytes = 0;
  const auto expectThere = [&](const std::string& key, int i) {
    EXPECT_EQ(store.get(key), content(i)) << key;
    bytes += content(i).size();
  };
  for (int i = 0; i < 40; ++i) {
    expectThere("shared " + std::to_string(i), i);
    for (int process = 0; process < 6; ++process) expectThere("own " + std::to_string(1000 * process + i), i);
  }
  EXPECT_EQ(store.sizeBytes(), bytes);
}

TEST_F(StoreRobustness, ATruncatedOrChangedPayloadIsAbsentAndCanBePutAgain) {
  ResultStore store(where());
  store.put("k", "", content(1));
  fs::resize_file(fileOf("k"), 5000);
  EXPECT_FALSE(store.get("k"));
  store.put("k", "", content(1));
  auto raw = readFile(fileOf("k"));
  raw[raw.size() / 2] ^= 1;
  writeFileAtomically(fileOf("k"), raw);
  EXPECT_FALSE(store.get("k"));
  EXPECT_FALSE(store.contains("k")) << "the damaged file is taken out of the way";
  store.put("k", "", content(1));
  EXPECT_EQ(store.get("k"), content(1));
}

TEST_F(StoreRobustness, APayloadUnderAnotherKeysNameIsAbsent) {
  ResultStore store(where());
  store.put("k", "", content(1));
  fs::create_directories(fileOf("other").parent_path());
  fs::copy_file(fileOf("k"), fileOf("other"));
  EXPECT_FALSE(store.get("other"));
}

TEST_F(StoreRobustness, ADamagedIndexIsMadeAnewFromTheFiles) {
  {
    ResultStore store(where());
    for (int i = 0; i < 20; ++i) store.put(std::to_string(i), "", content(i));
  }
  for (const std::string& damage : {std::string("no database at all, just text of some length"), std::string()}) {
    writeFileAtomically(where() / "index.sqlite", damage);
    const ResultStore store(where());
    std::uint64_t bytes = 0;
    for (int i = 0; i < 20; ++i) {
      EXPECT_EQ(store.get(std::to_string(i)), content(i));
      bytes += content(i).size();
    }
    EXPECT_EQ(store.sizeBytes(), bytes);
  }
}

TEST_F(StoreRobustness, AnIndexDamagedWhileOpenIsMadeAnew) {
  ResultStore store(where());
  for (int i = 0; i < 300; ++i)
    store.put(std::to_string(i), "enough lines for several pages of the database", content(i % 50));
  {  // overwrite everything behind the first page, in place, as a failing disk would
    const auto size = fs::file_size(where() / "index.sqlite");
    std::FILE* raw = std::fopen((where() / "index.sqlite").c_str(), "r+");
    ASSERT_TRUE(raw);
    std::fseek(raw, 24, SEEK_SET);  // the change counter, so that the open connection drops its cached pages
    std::fputs("\x7f\x7f\x7f\x7f", raw);
    std::fseek(raw, 4096, SEEK_SET);
    for (auto at = std::uintmax_t{4096}; at < size; ++at) std::fputc(0x5a, raw);
    std::fclose(raw);
  }
  EXPECT_NO_THROW(store.put("one more", "", content(3)));
  EXPECT_GT(store.sizeBytes(), 300u * 20'000u);
  EXPECT_EQ(store.get("299"), content(49));
}

TEST_F(StoreRobustness, AnIndexOfAnotherShapeIsMadeAnew) {
  fs::create_directories(where());
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open((where() / "index.sqlite").c_str(), &db), SQLITE_OK);
  sqlite3_exec(db, "CREATE TABLE entries(something INTEGER)", nullptr, nullptr, nullptr);
  sqlite3_close(db);
  ResultStore store(where());
  store.put("k", "", content(1));
  EXPECT_EQ(store.sizeBytes(), content(1).size());
}

TEST_F(StoreRobustness, AFolderThatCannotBeWrittenIsSaidWithItsName) {
  writeFileAtomically(folder_.path() / "a file", std::string_view("x"));
  for (const fs::path& bad : {folder_.path() / "a file", folder_.path() / "a file" / "below", fs::path("/proc/none")}) {
    try {
      const ResultStore store(bad);
      ADD_FAILURE() << bad << " was accepted";
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::Io);
      EXPECT_NE(std::string(e.what()).find(bad.string()), std::string::npos) << e.what();
      EXPECT_FALSE(e.remedy().empty());
    }
  }
}

TEST_F(StoreRobustness, AFullDiskIsAnErrorAndHarmsNothing) {
  {
    ResultStore store(where());
    store.put("k", "", content(1));
  }
  const pid_t child = inChild([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    ResultStore store(where());
    const rlimit limit{8'000, 8'000};  // as a full disk: writes beyond this fail
    ::setrlimit(RLIMIT_FSIZE, &limit);
    try {
      store.put("too big", "", content(2));
    } catch (const Error& e) {
      return e.code() == ErrorCode::Io && !store.contains("too big") && store.get("k") == content(1) ? 0 : 1;
    }
    return 2;
  });
  EXPECT_EQ(endOf(child), 0);
  const ResultStore store(where());
  EXPECT_EQ(store.get("k"), content(1));
  EXPECT_FALSE(store.contains("too big"));
  for (const auto& file : fs::recursive_directory_iterator(where() / "payloads"))
    EXPECT_TRUE(fs::is_directory(file) || isPayloadFileName(file.path().filename().string())) << file.path();
}

}  // namespace
}  // namespace sightline
