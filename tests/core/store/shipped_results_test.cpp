// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shipped_results.h"

#include <gtest/gtest.h>

#include <string>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/store/payload_file.h"
#include "tests/support/temp_folder.h"
#include "tests/support/torch_archive.h"

namespace sightline {
namespace {

using Bytes = std::vector<std::uint8_t>;

std::pair<std::string, std::string> entryOf(const Payload& payload) {
  const auto encoded = encodePayload(payload);
  return {payloadFileName(payload.key), std::string(encoded.begin(), encoded.end())};
}

class ShippedResultsTest : public ::testing::Test {
 protected:
  std::shared_ptr<const ShippedResults> shipped(const std::vector<std::pair<std::string, std::string>>& entries) {
    writeFileAtomically(folder_ / "results.zip", test::zipOf(entries));
    return std::make_shared<ShippedResults>(folder_ / "results.zip");
  }
  testing::TempFolder folder_;
};

TEST_F(ShippedResultsTest, AreFoundByTheirKeyAndNotWithoutTheirChecksum) {
  auto damaged = entryOf({"damaged", "", {1, 2, 3}});
  damaged.second.back() ^= 1;
  auto elsewhere = entryOf({"right", "", {7}});
  elsewhere.first = payloadFileName("wrong name");
  const auto results = shipped({entryOf({"a", "of an image", {4, 5}}), damaged, elsewhere});
  EXPECT_EQ(results->count(), 3u);
  EXPECT_EQ(results->get("a"), (Bytes{4, 5}));
  EXPECT_FALSE(results->get("b"));
  EXPECT_FALSE(results->contains("b"));
  EXPECT_FALSE(results->get("damaged"));
  EXPECT_FALSE(results->get("wrong name")) << "it is the result of another key";
}

TEST_F(ShippedResultsTest, StandBehindAStoreAndAreNeverWrittenToIt) {
  ResultStore store(folder_ / "store");
  store.put("both", "", {1});
  store.setShipped(shipped({entryOf({"both", "", {2}}), entryOf({"only shipped", "", {3}})}));
  EXPECT_EQ(store.get("both"), Bytes{1}) << "one's own goes first";
  EXPECT_EQ(store.get("only shipped"), Bytes{3});
  EXPECT_TRUE(store.contains("only shipped"));
  EXPECT_FALSE(store.get("neither"));
  EXPECT_EQ(store.sizeBytes(), 1u);
  store.clear();
  EXPECT_EQ(store.get("both"), Bytes{2});
}

TEST_F(ShippedResultsTest, AFileThatIsNoArchiveIsSaid) {
  writeFileAtomically(folder_ / "results.zip", "no archive");
  EXPECT_THROW(ShippedResults(folder_ / "results.zip"), Error);
}

}  // namespace
}  // namespace sightline
