// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/weights_hash.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;

// One file: what sha256sum prints, so that it can be compared with published sums.
TEST(WeightsHash, OfOneFileIsTheFiles) {
  const testing::TempFolder folder;
  writeFileAtomically(folder / "net.pth", std::string_view("abc"));
  EXPECT_EQ(weightsHash(folder / "net.pth"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_THAT(otherWeightsFiles(folder / "net.pth"), IsEmpty());
}

// The index stays as it is when one of its shards changes: other weights all the same.
TEST(WeightsHash, OfShardsChangesWithEachOfThem) {
  const testing::TempFolder folder;
  const fs::path golden = testing::goldenFolder() / "forms" / "micro_resnet.sharded";
  for (const auto& entry : fs::directory_iterator(golden)) fs::copy(entry.path(), folder / entry.path().filename());
  const fs::path index = folder / "model.safetensors.index.json";
  const auto shards = otherWeightsFiles(index);
  ASSERT_GE(shards.size(), 2u);
  std::set<std::string> hashes{weightsHash(index), sha256OfFile(index)};
  EXPECT_EQ(hashes.size(), 2u);
  for (const fs::path& shard : shards) {
    std::string bytes = readTextFile(shard);
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    writeFileAtomically(shard, std::string_view(bytes));
    EXPECT_TRUE(hashes.insert(weightsHash(index)).second) << shard;
  }
}

}  // namespace
}  // namespace sightline
