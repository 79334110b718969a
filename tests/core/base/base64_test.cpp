// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base64.h"

#include <gtest/gtest.h>

namespace sightline {
namespace {

TEST(Base64, ReadsTheTestVectorsOfTheStandard) {  // RFC 4648, section 10
  EXPECT_EQ(fromBase64(""), "");
  EXPECT_EQ(fromBase64("Zg=="), "f");
  EXPECT_EQ(fromBase64("Zm8="), "fo");
  EXPECT_EQ(fromBase64("Zm9v"), "foo");
  EXPECT_EQ(fromBase64("Zm9vYg=="), "foob");
  EXPECT_EQ(fromBase64("Zm9vYmE="), "fooba");
  EXPECT_EQ(fromBase64("Zm9v\nYmFy"), "foobar");
}

TEST(Base64, ReadsEveryByte) {
  EXPECT_EQ(fromBase64("AP+A/w=="), std::string("\0\xff\x80\xff", 4));
  EXPECT_EQ(fromBase64("Zm8"), "fo") << "without its end";
}

TEST(Base64, WritesTheTestVectorsOfTheStandard) {
  const auto written = [](const std::string& text) {
    return toBase64({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  };
  EXPECT_EQ(written(""), "");
  EXPECT_EQ(written("f"), "Zg==");
  EXPECT_EQ(written("fo"), "Zm8=");
  EXPECT_EQ(written("foo"), "Zm9v");
  EXPECT_EQ(written("foobar"), "Zm9vYmFy");
  EXPECT_EQ(written(std::string("\0\xff\x80\xff", 4)), "AP+A/w==");
}

TEST(Base64, RefusesOtherText) {
  for (const char* text : {"Z", "Zm9vY", "Zg=", "Zg===", "Zm=8", "Zm9v!", "====", "Zm 9v"})
    EXPECT_FALSE(fromBase64(text)) << text;
}

}  // namespace
}  // namespace sightline
