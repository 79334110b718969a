// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/npy.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>

#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

/// A file as numpy 1.24 writes it, header text given.
std::vector<std::uint8_t> fileWith(const std::string& header, const std::vector<std::uint8_t>& data, int major = 1) {
  std::string text = header;
  const std::size_t prefix = major == 1 ? 10 : 12;
  while ((prefix + text.size() + 1) % 64 != 0) text += ' ';
  text += '\n';
  std::vector<std::uint8_t> file{0x93, 'N', 'U', 'M', 'P', 'Y', static_cast<std::uint8_t>(major), 0};
  for (std::size_t i = 0; i < prefix - 8; ++i) file.push_back(static_cast<std::uint8_t>(text.size() >> 8 * i));
  file.insert(file.end(), text.begin(), text.end());
  file.insert(file.end(), data.begin(), data.end());
  return file;
}

std::string header(const std::string& descr, const std::string& shape, const char* fortran = "False") {
  return "{'descr': '" + descr + "', 'fortran_order': " + fortran + ", 'shape': " + shape + ", }";
}

template <class T>
std::vector<std::uint8_t> raw(std::initializer_list<T> values) {
  std::vector<std::uint8_t> out(values.size() * sizeof(T));
  std::memcpy(out.data(), values.begin(), out.size());
  return out;
}

TEST(Npy, PlanesComeBack) {
  testing::TempFolder folder;
  Plane<float> p(3, 2, {1.5f, -2.f, 0.f, 1e-30f, 3e30f, 7.f});
  writeFileAtomically(folder / "p.npy", npyBytes(p));
  EXPECT_EQ(readNpyPlane(folder / "p.npy"), p);
  const NpyArray ranks = parseNpy(npyBytes(Plane<std::uint16_t>(2, 1, std::vector<std::uint16_t>{1, 65535})), "ranks");
  EXPECT_EQ(ranks.asInt(), (std::vector<std::int64_t>{1, 65535}));
  EXPECT_EQ(ranks.shape, (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(parseNpy(npyBytes(Plane<std::int32_t>(1, 1, std::vector<std::int32_t>{-7})), "l").asInt().at(0), -7);
  EXPECT_EQ(parseNpy(npyBytes(Plane<std::uint8_t>(1, 1, std::vector<std::uint8_t>{200})), "m").asInt().at(0), 200);
}

TEST(Npy, HeaderIsNumpys) {
  const auto file = npyBytes(Plane<float>(2, 1, {0.f, 0.f}));
  const std::string text(file.begin(), file.end());
  EXPECT_NE(text.find("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }"), std::string::npos);
  EXPECT_EQ((file.size() - 8) % 64, 0u);
  const auto vector = npyBytes("<f4", {2}, file.data(), 8);
  EXPECT_NE(std::string(vector.begin(), vector.end()).find("'shape': (2, )"), std::string::npos);
}

TEST(Npy, EveryNumberType) {
  const auto value = [](const std::string& descr, const std::vector<std::uint8_t>& data) {
    return parseNpy(fileWith(header(descr, "(1,)"), data), descr).asDouble().at(0);
  };
  EXPECT_EQ(value("|b1", {1}), 1);
  EXPECT_EQ(value("|i1", raw<std::int8_t>({-5})), -5);
  EXPECT_EQ(value("<i2", raw<std::int16_t>({-300})), -300);
  EXPECT_EQ(value("<u4", raw<std::uint32_t>({4'000'000'000u})), 4e9);
  EXPECT_EQ(value("<i8", raw<std::int64_t>({-1})), -1);
  EXPECT_EQ(value("<f8", raw<double>({0.1})), 0.1);
  EXPECT_EQ(value("<f2", raw<std::uint16_t>({0x3C00})), 1.0);
  EXPECT_EQ(value("<f2", raw<std::uint16_t>({0xC100})), -2.5);
  EXPECT_EQ(value("<f2", raw<std::uint16_t>({0x0001})), std::ldexp(1.0, -24));
  EXPECT_TRUE(std::isinf(value("<f2", raw<std::uint16_t>({0x7C00}))));
}

TEST(Npy, FortranOrderIsTurned) {
  const auto data = raw<std::uint8_t>({1, 4, 2, 5, 3, 6});
  const NpyArray a = parseNpy(fileWith(header("|u1", "(2, 3)", "True"), data), "f");
  EXPECT_EQ(a.asInt(), (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6}));
}

TEST(Npy, VersionTwoAndThreeAndScalars) {
  EXPECT_EQ(parseNpy(fileWith(header("<f4", "(1,)"), raw<float>({2.5f}), 2), "v2").asFloat().at(0), 2.5f);
  EXPECT_EQ(parseNpy(fileWith(header("<f4", "()"), raw<float>({2.5f}), 3), "v3").size(), 1u);
}

TEST(Npy, OneDimensionOfOneIsDropped) {
  testing::TempFolder folder;
  writeFileAtomically(folder / "a.npy", fileWith(header("|u1", "(1, 2, 3)"), {1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(readNpyPlane(folder / "a.npy").width(), 3);
  writeFileAtomically(folder / "b.npy", fileWith(header("|u1", "(2, 3, 1)"), {1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(readNpyPlane(folder / "b.npy").height(), 2);
  writeFileAtomically(folder / "c.npy", fileWith(header("|u1", "(2, 3, 2)"), std::vector<std::uint8_t>(12)));
  EXPECT_THROW(readNpyPlane(folder / "c.npy"), Error);
  writeFileAtomically(folder / "d.npy", fileWith(header("|u1", "(0, 3)"), {}));
  EXPECT_THROW(readNpyPlane(folder / "d.npy"), Error);
}

TEST(Npy, HostileShapesNeitherOverflowNorAllocate) {
  for (const char* shape : {"(-1, 60)", "(4.5, 2)", "(1e2,)", "(1099511627776, 1099511627776)",
                            "(99999999999999999999,)", "(4294967296, 4294967296, 4)", "(1000000,)", "(2, 2)"})
    EXPECT_THROW(parseNpy(fileWith(header("<f4", shape), raw<float>({1.f})), shape), Error) << shape;
}

TEST(Npy, LimitsComeBeforeAnythingIsAllocated) {
  testing::TempFolder folder;
  const auto problemOf = [&](const std::vector<std::uint8_t>& start, std::uintmax_t size) {
    writeFileAtomically(folder / "a.npy", start);
    std::filesystem::resize_file(folder / "a.npy", std::max<std::uintmax_t>(size, start.size()));  // sparse
    try {
      readNpyPlane(folder / "a.npy");
    } catch (const Error& e) {
      return e.problem();
    }
    return std::string("no error");
  };
  EXPECT_NE(problemOf(fileWith(header("|u1", "(60000, 60000)"), {}), 3'600'000'128).find("MiB"), std::string::npos);
  EXPECT_NE(problemOf(fileWith(header("|u1", "(20000, 20000)"), {}), 400'000'128).find("20000 x 20000"),
            std::string::npos);
  EXPECT_NE(problemOf(fileWith(header("<f4", "(5000, 5000)"), {}), 1000).find("cut off"), std::string::npos);
  std::string many = "(";
  for (int i = 0; i < 30'002; ++i) many += "1,";
  EXPECT_NE(problemOf(fileWith(header("|u1", many + ")"), {0}), 0).find("dimensions"), std::string::npos)
      << problemOf(fileWith(header("|u1", many + ")"), {0}), 0);
}

TEST(Npy, WhatIsNotANumberArrayIsRefused) {
  for (const char* descr : {"<c8", "|O", "|S5", "<U3", ">f4", "<f3", "<f9", "|b2", "", "<"})
    EXPECT_THROW(parseNpy(fileWith(header(descr, "(1,)"), std::vector<std::uint8_t>(64)), descr), Error) << descr;
  EXPECT_THROW(parseNpy(std::vector<std::uint8_t>{}, "empty"), Error);
  EXPECT_THROW(parseNpy(std::vector<std::uint8_t>{'P', 'N', 'G'}, "png"), Error);
}

TEST(Npy, EveryTruncationIsAnError) {
  const auto whole = npyBytes(Plane<float>(5, 3, std::vector<float>(15, 1.f)));
  for (std::size_t n = 0; n < whole.size(); ++n) EXPECT_THROW(parseNpy(std::span(whole).first(n), "cut"), Error) << n;
}

TEST(Npy, DamagedBytesAreReadOrRefusedNeverWorse) {
  const auto whole = npyBytes(Plane<float>(5, 3, std::vector<float>(15, 1.f)));
  std::mt19937 random(7);
  int refused = 0;
  for (int round = 0; round < 5000; ++round) {
    auto file = whole;
    for (int k = 0; k < 3; ++k) file[random() % 80] = static_cast<std::uint8_t>(random());
    try {
      const NpyArray a = parseNpy(file, "fuzz");
      EXPECT_LE(a.bytes.size(), file.size());
      EXPECT_EQ(a.asFloat().size(), a.size());
    } catch (const Error&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 0);
}

}  // namespace
}  // namespace sightline
