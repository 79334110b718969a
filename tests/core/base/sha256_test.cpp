// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

TEST(Sha256, PublishedVectors) {  // FIPS 180-4
  EXPECT_EQ(sha256Of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256Of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, FieldsCannotRunIntoEachOther) {
  Sha256 a, b;
  a.field("ab");
  a.field("c");
  b.field("a");
  b.field("bc");
  EXPECT_NE(a.hex(), b.hex());
}

TEST(Sha256, OfAFileEqualsOfItsBytes) {
  testing::TempFolder folder;
  const std::string text(3'000'001, 'q');
  writeFileAtomically(folder / "f", text);
  EXPECT_EQ(sha256OfFile(folder / "f"), sha256Of(text));
  EXPECT_THROW((void)sha256OfFile(folder / "none"), Error);
}

}  // namespace
}  // namespace sightline
