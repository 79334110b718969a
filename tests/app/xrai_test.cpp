// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/base/files.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "tests/app/cli_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;

class XraiCommand : public CliTest {
 protected:
  const std::string image_ = (kGolden / "inputs" / "chelsea_pil224.png").string();
  const std::string attribution_ = (kGolden / "xrai" / "tiny_resnet_chelsea_A_igmax.npy").string();
};

class XraiAlgorithms : public XraiCommand, public ::testing::WithParamInterface<const char*> {};

TEST_P(XraiAlgorithms, RegionsEqualPairSaliency) {
  const std::string algorithm = GetParam();
  const auto j = json({"xrai", "--image", image_, "--attribution", attribution_, "--algorithm", algorithm, "--out",
                       file("map.npy"), "--ranks", file("ranks.npy"), "--segments", file("labels.npy")});
  const std::string stem = "tiny_resnet_chelsea_A_xrai_" + algorithm;
  EXPECT_EQ(readNpy(file("ranks.npy")).asInt(), readNpy(kGolden / "xrai" / (stem + "_ranks.npy")).asInt());
  const auto map = readNpyPlane(file("map.npy")), expected = readNpyPlane(kGolden / "xrai" / (stem + ".npy"));
  ASSERT_TRUE(map.sameSizeAs(expected));
  for (std::size_t i = 0; i < map.size(); ++i) ASSERT_NEAR(map[i], expected[i], 1e-7) << i;
  EXPECT_EQ(readNpy(file("labels.npy")).shape, (std::vector<std::int64_t>{6, 224, 224}));
  EXPECT_EQ(j.at("shape"), nlohmann::json::array({224, 224}));
  EXPECT_EQ(j.at("segments"), 364);
  EXPECT_EQ(j.at("regions"), algorithm == "full" ? 120 : 91);
}

INSTANTIATE_TEST_SUITE_P(Both, XraiAlgorithms, ::testing::Values("full", "fast"));

TEST_F(XraiCommand, SizesMustAgree) {
  writeFileAtomically(folder_ / "a.npy", npyBytes(Plane<float>(10, 10, 1.f)));
  const auto r = cli({"xrai", "--image", image_, "--attribution", file("a.npy"), "--out", file("map.npy")});
  EXPECT_EQ(r.exitCode, 2);
  EXPECT_THAT(r.err, HasSubstr("10 x 10"));
  EXPECT_THAT(r.err, HasSubstr("224 x 224"));
  EXPECT_FALSE(std::filesystem::exists(file("map.npy")));
}

TEST_F(XraiCommand, PicturesOnePixelHighHaveChannelsToo) {
  Image line{64, 1, std::vector<std::uint8_t>(64 * 3)};
  for (std::size_t i = 0; i < line.rgb.size(); ++i) line.rgb[i] = static_cast<std::uint8_t>(i * 37);
  writeFileAtomically(folder_ / "line.png", encodePng(line));
  std::vector<float> values(64 * 3, -1.f);
  for (std::size_t x = 0; x < 64; ++x) values[x * 3 + 1] = x < 20 ? 3.f : 1.f;
  writeFileAtomically(folder_ / "a.npy", npyBytes("<f4", {1, 64, 3}, values.data(), values.size() * 4));
  const auto j = json({"xrai", "--image", file("line.png"), "--attribution", file("a.npy"), "--out", file("map.npy")});
  EXPECT_EQ(j.at("shape"), nlohmann::json::array({1, 64}));
  EXPECT_GE(j.at("min").get<double>(), 1.0);
  EXPECT_LE(j.at("max").get<double>(), 3.0);
}

TEST_F(XraiCommand, PicturesThatCannotBeSegmentedAreNamed) {
  const std::vector<float> values(10 * 10 * 3, NAN);
  writeFileAtomically(folder_ / "nan.npy", npyBytes("<f4", {10, 10, 3}, values.data(), values.size() * 4));
  writeFileAtomically(folder_ / "a.npy", npyBytes(Plane<float>(10, 10, 1.f)));
  auto r = cli({"xrai", "--image", file("nan.npy"), "--attribution", file("a.npy"), "--out", file("map.npy")});
  EXPECT_EQ(r.exitCode, 2);
  EXPECT_THAT(r.err, HasSubstr("not finite numbers"));
  writeFileAtomically(folder_ / "large.png", encodePng(Image{2100, 2100, std::vector<std::uint8_t>(2100 * 2100 * 3)}));
  r = cli({"xrai", "--image", file("large.png"), "--attribution", file("nothing.npy"), "--out", file("map.npy")});
  EXPECT_EQ(r.exitCode, 2);
  EXPECT_THAT(r.err, HasSubstr("2100 x 2100")) << "told before the attribution is read";
  const std::string complex(800, '\0');
  writeFileAtomically(folder_ / "c.npy", npyBytes("<c8", {10, 10}, complex.data(), complex.size()));
  r = cli({"xrai", "--image", image_, "--attribution", file("c.npy"), "--out", file("map.npy")});
  EXPECT_THAT(r.err, HasSubstr("values of type '<c8', numbers"));
}

TEST_F(XraiCommand, ChannelsAreReducedToTheLargest) {
  const auto one = readNpyPlane(attribution_);
  std::vector<float> three(one.size() * 3, -1.f);
  for (std::size_t i = 0; i < one.size(); ++i) three[i * 3 + i % 3] = one[i];
  for (std::size_t i = 0; i < one.size(); ++i)
    for (std::size_t c = 0; c < 3; ++c) three[i * 3 + c] = std::min(three[i * 3 + c], one[i]);
  writeFileAtomically(folder_ / "a.npy", npyBytes("<f4", {224, 224, 3}, three.data(), three.size() * 4));
  const auto a =
      json({"xrai", "--image", image_, "--attribution", attribution_, "--algorithm", "fast", "--out", file("1.npy")});
  const auto b =
      json({"xrai", "--image", image_, "--attribution", file("a.npy"), "--algorithm", "fast", "--out", file("3.npy")});
  EXPECT_EQ(readFile(file("1.npy")), readFile(file("3.npy")));
}

}  // namespace
}  // namespace sightline::testing
