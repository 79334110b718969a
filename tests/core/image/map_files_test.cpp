// SPDX-License-Identifier: GPL-3.0-or-later
// Maps as files of other programs: what is written is read again by readers of its own, which know nothing of the
// writer.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_io.h"
#include "core/image/map_files.h"
#include "core/image/npy.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

using ::testing::HasSubstr;

Plane<float> someMap() { return {3, 2, {-1.25f, 0.5f, 3.0e-9f, 7.75f, 2.0f, 0.0f}}; }

TEST(MapFiles, NiftiAndNpyHoldTheValuesThemselves) {
  const Plane<float> map = someMap();
  const auto nifti = encodeMap(map, MapFormat::Nifti, "map");
  const StoredFile file = decodeStored(nifti, "map.nii");
  EXPECT_EQ(file.header.frames, 1);
  EXPECT_EQ(file.samples.width, 3);
  EXPECT_EQ(file.samples.height, 2);
  EXPECT_EQ(file.samples.real, std::vector<float>(map.values().begin(), map.values().end())) << "as stored: not turned";
  const auto npy = encodeMap(map, MapFormat::Npy, "map");
  EXPECT_EQ(npyPlane(parseNpy(npy, "map.npy"), "map.npy"), map);
}

/// tests/golden/maps/make_maps.py: what nibabel writes for the same map, so that nibabel reads ours as that.
TEST(MapFiles, NiftiIsAsNibabelWritesIt) {
  const auto ours = encodeMap(someMap(), MapFormat::Nifti, "map");
  const auto theirs = readFile(testing::goldenFolder() / "maps" / "map.nii");
  ASSERT_EQ(ours.size(), theirs.size());
  const auto same = [&](std::size_t from, std::size_t to) {
    return std::equal(ours.begin() + static_cast<std::ptrdiff_t>(from), ours.begin() + static_cast<std::ptrdiff_t>(to),
                      theirs.begin() + static_cast<std::ptrdiff_t>(from));
  };
  EXPECT_TRUE(same(0, 4)) << "size of the header";
  EXPECT_TRUE(same(40, 56)) << "axes";
  EXPECT_TRUE(same(70, 74)) << "type";
  EXPECT_TRUE(same(76, 120)) << "spacing, place of the values, slope and intercept";
  EXPECT_TRUE(same(252, 256)) << "which orientation counts";
  EXPECT_TRUE(same(280, 328)) << "orientation";
  EXPECT_TRUE(same(344, 376)) << "kind of file and values";
}

TEST(MapFiles, SixteenBitsRunFromTheSmallestToTheLargestValue) {
  const auto png = encodeMap(someMap(), MapFormat::Png16, "map");
  const StoredFile file = decodeStored(png, "map.png");
  EXPECT_EQ(file.header.bits, 16);
  // (v + 1.25) / 9 * 65535, to the nearest
  EXPECT_EQ(file.samples.sixteen, (std::vector<std::uint16_t>{0, 12743, 9102, 65535, 23665, 9102}));
  const auto flat = encodeMap(Plane<float>(2, 2, 5.0f), MapFormat::Png16, "map");
  EXPECT_EQ(decodeStored(flat, "flat.png").samples.sixteen, std::vector<std::uint16_t>(4, 0));
}

TEST(MapFiles, WhatAFormatCannotHoldIsSaid) {
  const Plane<float> map(2, 1, {0.0f, std::numeric_limits<float>::quiet_NaN()});
  try {
    encodeMap(map, MapFormat::Png16, "map");
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(e.what(), HasSubstr("a grey image cannot hold"));
  }
  EXPECT_NO_THROW(encodeMap(map, MapFormat::Nifti, "map"));
  EXPECT_THROW(encodeMap(Plane<float>(40000, 1, 0.0f), MapFormat::Nifti, "map"), Error);
  EXPECT_THROW(parseMapFormat("png"), Error);
  for (const char* name : {"npy", "png16", "nifti"}) EXPECT_NO_THROW(parseMapFormat(name));
}

}  // namespace
}  // namespace sightline
