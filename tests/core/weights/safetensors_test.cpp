// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/safetensors.h"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fs = std::filesystem;
using namespace sightline;

namespace {

class Safetensors : public ::testing::Test {
 protected:
  fs::path file = fs::temp_directory_path() / ("sightline-st-" + std::to_string(::getpid()) + ".safetensors");
  void TearDown() override { fs::remove(file); }

  void write(const std::string& header, std::size_t dataBytes, std::uint64_t claimed = ~0ull) {
    std::string bytes(8, '\0');
    const std::uint64_t size = claimed == ~0ull ? header.size() : claimed;
    std::memcpy(bytes.data(), &size, 8);
    writeFileAtomically(file, bytes + header + std::string(dataBytes, '\1'));
  }
  std::string messageOf() {
    try {
      SafetensorsFile f(file);
      return "no error";
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), file.string());
      EXPECT_FALSE(e.remedy().empty());
      return e.problem();
    }
  }
};

TEST_F(Safetensors, ReadsWhatItWrites) {
  const std::vector<float> a{1, 2, 3, 4, 5, 6}, b{-1};
  writeSafetensors(file, {{"z.weight", {2, 3}, a.data()}, {"a.bias", {1}, b.data()}});
  const SafetensorsFile f(file);
  ASSERT_EQ(f.tensors().size(), 2u);
  for (const auto& t : f.tensors()) {
    const auto& expected = t.name == "z.weight" ? a : b;
    ASSERT_EQ(t.byteCount, expected.size() * 4);
    EXPECT_EQ(std::memcmp(t.data, expected.data(), t.byteCount), 0);
  }
}

TEST_F(Safetensors, EveryTruncationIsRefused) {
  const std::vector<float> a(16, 2.f);
  writeSafetensors(file, {{"w", {4, 4}, a.data()}});
  const auto whole = readFile(file);
  for (std::size_t n = 0; n < whole.size(); ++n) {
    writeFileAtomically(file, std::span(whole.data(), n));
    EXPECT_NE(messageOf(), "no error") << n << " bytes";
  }
}

TEST_F(Safetensors, EveryFlippedHeaderBitEndsInAnswerOrError) {
  const std::vector<float> a(4, 2.f);
  writeSafetensors(file, {{"w", {2, 2}, a.data()}});
  const auto whole = readFile(file);
  for (std::size_t byte = 0; byte + 16 < whole.size(); ++byte)
    for (int bit = 0; bit < 8; ++bit) {
      auto damaged = whole;
      damaged[byte] ^= static_cast<std::uint8_t>(1 << bit);
      writeFileAtomically(file, damaged);
      try {
        const SafetensorsFile f(file);
        for (const auto& t : f.tensors()) EXPECT_LE(t.byteCount, whole.size());
      } catch (const Error&) {
      }
    }
}

TEST_F(Safetensors, HostileHeadersAreNamed) {
  write("{}", 0, 1ull << 31);
  EXPECT_NE(messageOf().find("claims 2147483648 bytes"), std::string::npos);
  write(
      R"({"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"v":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
      12);
  EXPECT_NE(messageOf().find("\"w\" (bytes 0 to 8) and \"v\" (bytes 4 to 12) overlap"), std::string::npos)
      << messageOf();
  write(R"({"w":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}})", 8);
  EXPECT_NE(messageOf().find("\"w\" of shape [4294967296,4294967296] is larger than the file, which has 8 bytes"),
            std::string::npos);
  write(
      R"({"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"w":{"dtype":"F32","shape":[2],"data_offsets":[0,80]}})",
      8);
  EXPECT_NE(messageOf().find("\"w\" lies outside the file (bytes 0 to 80 of 8)"), std::string::npos);
  write(R"({"w":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", 12);
  EXPECT_NE(messageOf().find("8 bytes where its shape needs 12"), std::string::npos);
  write(
      R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"w":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
      8);
  EXPECT_NE(messageOf().find("\"w\" twice"), std::string::npos);
  write(R"({"w":{"dtype":"F33","shape":[1],"data_offsets":[0,4]}})", 4);
  EXPECT_NE(messageOf().find("unknown type F33"), std::string::npos);
  write("not json", 4);
  EXPECT_NE(messageOf().find("not JSON"), std::string::npos);
  write("{}", 4);
  EXPECT_NE(messageOf().find("no tensors"), std::string::npos);
  write(R"({"w":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", 4);
  EXPECT_NE(messageOf().find("whole number"), std::string::npos);
}

TEST_F(Safetensors, AMissingFileSaysSo) { EXPECT_NE(messageOf().find("cannot be opened"), std::string::npos); }

}  // namespace
