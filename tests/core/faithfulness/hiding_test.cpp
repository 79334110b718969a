// SPDX-License-Identifier: GPL-3.0-or-later
// What hiding a region does, on a network whose probability counts the pixels of a square that are there.
#include "core/faithfulness/hiding.h"

#include "core/base/error.h"
#include "tests/core/faithfulness/shown_network.h"
#include "tests/support/message_texts.h"

namespace sightline {
namespace {

using test::ShownNetwork;

constexpr int kWidth = 40, kHeight = 30, kLeft = 12, kTop = 6, kSide = 10;

InputRegion square(int left, int top) {
  InputRegion region(kWidth, kHeight);
  for (int y = top; y < top + kSide; ++y)
    for (int x = left; x < left + kSide; ++x) region.at(x, y) = 1;
  return region;
}

/// 0.9 with the whole square there, 0.1 with nothing of it, by the share of its pixels that are not 0 (the mean
/// colour).
ShownNetwork squareNetwork() {
  return {kWidth, kHeight, [](std::span<const float> v) {
            constexpr std::size_t kArea = kWidth * kHeight;
            int there = 0;
            for (int y = kTop; y < kTop + kSide; ++y)
              for (int x = kLeft; x < kLeft + kSide; ++x) {
                const auto i = static_cast<std::size_t>(y * kWidth + x);
                there += v[i] != 0 || v[kArea + i] != 0 || v[2 * kArea + i] != 0;
              }
            return 0.1 + 0.8 * there / (kSide * kSide);
          }};
}

TEST(Hiding, ComparesTheRegionWithTheSameShapeElsewhere) {
  auto network = squareNetwork();
  const auto found = hidingEffect(network, {}, square(kLeft, kTop), {}, {});
  ASSERT_TRUE(found.value) << found.undefined.text();
  EXPECT_NEAR(found.value->share, 100.0 / 1200, 1e-12);
  EXPECT_NEAR(found.value->whole, 0.9, 1e-12);
  EXPECT_NEAR(found.value->hidden, 0.1, 1e-12);
  EXPECT_NEAR(found.value->kept, 0.9, 1e-12);
  ASSERT_EQ(found.value->elsewhere.size(), 20u);
  EXPECT_EQ(network.asked, 23);
  // A square at another place leaves the probability in steps of 1/100 of 0.8; never all of it hidden.
  for (const double p : found.value->elsewhere) {
    EXPECT_GT(p, 0.1 + 1e-9);
    EXPECT_LE(p, 0.9 + 1e-9);
    const double hidden = (0.9 - p) / 0.8 * 100;
    EXPECT_NEAR(hidden, std::round(hidden), 1e-9);
  }
  EXPECT_GT(found.value->meanElsewhere(), 0.8) << "most places do not touch the square";
  const std::string said = english(describe(*found.value, Message::verbatim("Grad-CAM"), "cat"));
  EXPECT_NE(
      said.find("Hiding what Grad-CAM marks (8.3 % of what the network sees) lowers the probability of “cat” from "
                "0.90 to 0.10; hiding the same shape elsewhere leaves"),
      std::string::npos)
      << said;
  EXPECT_NE(said.find("At none of the 20 other places does it fall as far."), std::string::npos) << said;
}

TEST(Hiding, ARegionBesideTheSquareIsNoBetterThanAnyOther) {
  auto network = squareNetwork();
  const auto found = hidingEffect(network, {}, square(28, 18), {}, {});
  ASSERT_TRUE(found.value);
  EXPECT_NEAR(found.value->hidden, 0.9, 1e-12);
  EXPECT_NEAR(found.value->kept, 0.1, 1e-12);
  const std::string said = english(describe(*found.value, Message::verbatim("XRAI"), "cat"));
  EXPECT_NE(said.find("leaves the probability of “cat” at 0.90"), std::string::npos) << said;
  EXPECT_NE(said.find("At 20 of 20 other places it falls as far or further: here the map does not single out"),
            std::string::npos)
      << said;
}

TEST(Hiding, TheSamePlacesEveryTimeAndOthersWithAnotherSeed) {
  auto network = squareNetwork();
  const auto first = hidingEffect(network, {}, square(kLeft, kTop), {}, {});
  const auto again = hidingEffect(network, {}, square(kLeft, kTop), {}, {});
  HidingOptions other;
  other.seed = 7;
  const auto others = hidingEffect(network, {}, square(kLeft, kTop), other, {});
  EXPECT_EQ(first.value->elsewhere, again.value->elsewhere);
  EXPECT_NE(first.value->elsewhere, others.value->elsewhere);
}

TEST(Hiding, IsNotDefinedWhereThereIsNothingToCompare) {
  auto network = squareNetwork();
  EXPECT_EQ(english(hidingEffect(network, {}, InputRegion(kWidth, kHeight), {}, {}).undefined),
            "The map marks nothing of what the network sees.");
  InputRegion all(kWidth, kHeight);
  std::fill(all.values().begin(), all.values().end(), std::uint8_t{1});
  EXPECT_EQ(english(hidingEffect(network, {}, all, {}, {}).undefined),
            "The map marks all that the network sees, so there is nothing to compare it with.");
  std::fill(network.seen().values.begin(), network.seen().values.end(), 0.0f);
  EXPECT_EQ(english(hidingEffect(network, {}, square(0, 0), {}, {}).undefined),
            "The image is the same as what its pixels are replaced by.");
  EXPECT_EQ(network.asked, 0) << "no pass for what cannot be answered";
  ShownNetwork none(kWidth, kHeight, [](std::span<const float>) { return std::nan(""); });
  EXPECT_EQ(english(hidingEffect(none, {}, square(0, 0), {}, {}).undefined),
            "The network gave values that are not numbers.");
}

TEST(Hiding, SaysSoWhereTheClassIsHardlyThereFromTheStart) {
  ShownNetwork network(kWidth, kHeight, [](std::span<const float> v) { return v[0] == 0 ? 0.01 : 0.05; });
  const auto found = hidingEffect(network, {}, square(0, 0), {}, {});
  ASSERT_TRUE(found.value);
  EXPECT_NE(english(describe(*found.value, Message::verbatim("XRAI"), "cat")).find("so little from the start"),
            std::string::npos);
}

TEST(Hiding, ComesBackFromText) {
  auto network = squareNetwork();
  const auto found = hidingEffect(network, {}, square(kLeft, kTop), {}, {});
  const auto back = hidingFromJson(toJson(found));
  ASSERT_TRUE(back.value);
  EXPECT_EQ(back.value->elsewhere, found.value->elsewhere);
  EXPECT_EQ(back.value->hidden, found.value->hidden);
  EXPECT_EQ(back.value->share, found.value->share);
  const auto none = Measured<HidingEffect>::none("The map marks nothing of what the network sees.");
  EXPECT_EQ(english(hidingFromJson(toJson(none)).undefined), english(none.undefined));
  EXPECT_THROW((void)hidingFromJson("{}"), Error);
  EXPECT_THROW((void)hidingFromJson(R"({"share":0,"whole":0,"hidden":0,"kept":0,"elsewhere":[]})"), Error);
}

TEST(Hiding, PicturesAreWhatTheNetworkWasShown) {
  auto network = squareNetwork();
  const Preprocessing usual;
  const auto pictures = hidingPictures(network.seen(), usual, square(kLeft, kTop), {});
  EXPECT_EQ(pictures.whole, network.seen().pixels);
  int changed = 0, kept = 0;
  for (int y = 0; y < kHeight; ++y)
    for (int x = 0; x < kWidth; ++x) {
      const bool inside = x >= kLeft && x < kLeft + kSide && y >= kTop && y < kTop + kSide;
      const auto* was = pictures.whole.pixel(x, y);
      const auto* without = pictures.hidden.pixel(x, y);
      const auto* alone = pictures.kept.pixel(x, y);
      for (int c = 0; c < 3; ++c) {
        const auto mean = static_cast<std::uint8_t>(std::lround(255 * usual.mean[static_cast<std::size_t>(c)]));
        EXPECT_EQ(without[c], inside ? mean : was[c]);
        EXPECT_EQ(alone[c], inside ? was[c] : mean);
        changed += without[c] != was[c];
        kept += alone[c] == was[c];
      }
    }
  EXPECT_GT(changed, 250);
  EXPECT_GE(kept, 300);
  const auto stages =
      deletionPictures(network.seen(), usual, test::fallingMap(kWidth, kHeight), Substrate::Black, {0, 0.5, 1});
  ASSERT_EQ(stages.size(), 3u);
  EXPECT_EQ(stages[0], network.seen().pixels);
  for (int x = 0; x < kWidth; ++x) {
    const bool gone = x < kWidth / 2;  // the map falls from left to right
    EXPECT_EQ(stages[1].pixel(x, 3)[0], gone ? 0 : stages[0].pixel(x, 3)[0]) << x;
  }
  EXPECT_TRUE(std::all_of(stages[2].rgb.begin(), stages[2].rgb.end(), [](std::uint8_t v) { return v == 0; }));
}

}  // namespace
}  // namespace sightline
