// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/payload_file.h"

#include <gtest/gtest.h>

#include "core/base/files.h"
#include "tests/support/synthetic_study.h"

namespace sightline {
namespace {

const Payload kPayload{"0123", "xrai demo-swin cat3", {1, 2, 3, 250, 0, 7}};

TEST(PayloadFile, GivesBackWhatWasPutIn) {
  const auto decoded = decodePayload(encodePayload(kPayload));
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->key, kPayload.key);
  EXPECT_EQ(decoded->description, kPayload.description);
  EXPECT_EQ(decoded->bytes, kPayload.bytes);
}

TEST(PayloadFile, AnyFlippedBitIsNoticed) {
  const auto whole = encodePayload(kPayload);
  for (std::size_t i = 0; i < whole.size(); ++i)
    for (int bit = 0; bit < 8; ++bit) {
      auto damaged = whole;
      damaged[i] ^= static_cast<std::uint8_t>(1 << bit);
      EXPECT_FALSE(decodePayload(damaged)) << "byte " << i << " bit " << bit;
    }
}

TEST(PayloadFile, AnyOtherLengthIsNoticed) {
  const auto whole = encodePayload(kPayload);
  for (std::size_t n = 0; n < whole.size(); ++n)
    EXPECT_FALSE(decodePayload({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(n)})) << n;
  auto longer = whole;
  longer.push_back(0);
  EXPECT_FALSE(decodePayload(longer));
}

TEST(PayloadFile, EmptyContentIsContent) {
  const auto decoded = decodePayload(encodePayload({"k", "", {}}));
  ASSERT_TRUE(decoded);
  EXPECT_TRUE(decoded->bytes.empty());
}

TEST(PayloadFile, TheHeadIsReadWithoutTheContent) {
  const testing::TemporaryFolder folder;
  const auto file = folder.path() / "p";
  writeFileAtomically(file, encodePayload(kPayload));
  const auto head = readPayloadHead(file);
  ASSERT_TRUE(head);
  EXPECT_EQ(head->key, kPayload.key);
  EXPECT_EQ(head->description, kPayload.description);
  EXPECT_EQ(head->contentBytes, kPayload.bytes.size());
  writeFileAtomically(file, std::string_view("SLRSLT01 and then something else altogether"));
  EXPECT_FALSE(readPayloadHead(file));
}

TEST(PayloadFile, FileNamesAreAlwaysHex) {
  const std::string hex(64, 'a');
  EXPECT_EQ(payloadFileName(hex), hex);
  EXPECT_TRUE(isPayloadFileName(payloadFileName("../../etc/passwd")));
  EXPECT_NE(payloadFileName("a"), payloadFileName("b"));
  EXPECT_FALSE(isPayloadFileName(std::string(63, 'a')));
  EXPECT_FALSE(isPayloadFileName(std::string(64, 'A')));
}

}  // namespace
}  // namespace sightline
