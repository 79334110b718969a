// SPDX-License-Identifier: GPL-3.0-or-later
// What a shared page holds: levels that keep exactly the program's pixels, and nothing that it should not.
#include "core/report/shared_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "core/alignment/alignment_curve.h"
#include "core/base/error.h"
#include "core/dataset/human_mask.h"
#include "core/report/map_levels.h"
#include "core/report/page_offer.h"
#include "core/report/references.h"
#include "core/study/compared_result.h"
#include "tests/support/synthetic_study.h"

namespace sightline {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr int kSide = 32;
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

enum class Values { Smooth, Plateaus, Constant, WithNaN };

Plane<float> mapOf(Values kind, unsigned seed) {
  Plane<float> map(kSide, kSide);
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> noise(-1, 1);
  for (int y = 0; y < kSide; ++y)
    for (int x = 0; x < kSide; ++x) {
      const float smooth = std::sin(0.2f * static_cast<float>(x)) * std::cos(0.15f * static_cast<float>(y));
      map.at(x, y) = kind == Values::Plateaus   ? std::round(3 * smooth)
                     : kind == Values::Constant ? 2.0f
                                                : smooth + 0.1f * noise(random);
    }
  if (kind == Values::WithNaN) map.at(3, 4) = kNaN;
  return map;
}

Plane<std::uint8_t> votesOf(int people) {
  Plane<std::uint8_t> votes(kSide, kSide);
  for (int y = 0; y < kSide; ++y)
    for (int x = 0; x < kSide; ++x)
      votes.at(x, y) = static_cast<std::uint8_t>(std::max(0, people - ((x - 12) * (x - 12) + (y - 14) * (y - 14)) / 6));
  return votes;
}

/// Columns left of 5 were cropped away.
Plane<std::uint8_t> cropped() {
  Plane<std::uint8_t> valid(kSide, kSide, 1);
  for (int y = 0; y < kSide; ++y)
    for (int x = 0; x < 5; ++x) valid.at(x, y) = 0;
  return valid;
}

TEST(MapLevels, KeepExactlyThePixelsThatTheProgramKeeps) {
  const PageOffer offer = pageOffer({5, 10}, 10);
  for (const Values kind : {Values::Smooth, Values::Plateaus, Values::Constant, Values::WithNaN})
    for (const bool crop : {false, true}) {
      const Plane<float> map = mapOf(kind, 7);
      const Plane<std::uint8_t> valid = crop ? cropped() : Plane<std::uint8_t>();
      const AlignmentCurve curve(map, votesOf(10), 10, valid);
      const auto thresholds = thresholdsOf(offer, curve, {BinarisationRule::Kind::MeanPlusSd, 0.37});
      const MapLevels made = mapLevels(map, valid, thresholds);
      ASSERT_EQ(made.least.size(), thresholds.size());
      EXPECT_LE(made.shades.size(), 255u);
      for (std::size_t t = 0; t < thresholds.size(); ++t) {
        const Plane<std::uint8_t> kept = binarise(map, thresholds[t], valid);
        for (std::size_t i = 0; i < map.size(); ++i)
          ASSERT_EQ(made.levels[i] != MapLevels::kOutside && made.levels[i] >= made.least[t], kept[i] != 0)
              << "threshold " << thresholds[t] << ", pixel " << i << ", kind " << static_cast<int>(kind);
      }
    }
}

TEST(MapLevels, MapsOfFewValuesNeedFewLevels) {
  const Plane<float> map = mapOf(Values::Plateaus, 1);
  std::vector<double> thresholds;
  for (int i = 0; i <= 100; ++i) thresholds.push_back(i / 100.0);
  const MapLevels made = mapLevels(map, {}, thresholds);
  EXPECT_EQ(made.shades.size(), 7u);  // -3 to 3
  EXPECT_EQ(made.shades.front(), 0);
  EXPECT_EQ(made.shades.back(), 255);
}

TEST(MapLevels, MoreThresholdsThanAByteHoldsAreRefused) {
  const std::vector<double> many(kMostThresholds + 1, 0.5);
  EXPECT_THROW((void)mapLevels(mapOf(Values::Smooth, 1), {}, many), Error);
}

/// What numbers.js does.
Plane<std::uint8_t> unpacked(const std::vector<std::uint8_t>& bytes, int width, int height) {
  Plane<std::uint8_t> plane(width, height);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const int up = y ? plane.at(x, y - 1) : 0, left = x ? plane.at(x - 1, y) : 0,
                corner = x && y ? plane.at(x - 1, y - 1) : 0;
      const int expected = bytes[0] == 0 ? 0 : bytes[0] == 1 ? up : up + left - corner;
      plane.at(x, y) = static_cast<std::uint8_t>(bytes[static_cast<std::size_t>(1 + y * width + x)] + expected);
    }
  return plane;
}

TEST(MapLevels, PlanesComeBackFromTheirFilters) {
  Plane<std::uint8_t> noise(kSide, 3), slope(kSide, kSide), flat(kSide, kSide, 255);
  std::mt19937 random(3);
  for (std::uint8_t& v : noise.values()) v = static_cast<std::uint8_t>(random());
  for (int y = 0; y < kSide; ++y)
    for (int x = 0; x < kSide; ++x) slope.at(x, y) = static_cast<std::uint8_t>(3 * x + 4 * y);
  for (const auto* plane : {&noise, &slope, &flat}) {
    std::vector<std::uint8_t> bytes;
    appendFiltered(bytes, *plane);
    ASSERT_EQ(bytes.size(), plane->size() + 1);
    EXPECT_EQ(unpacked(bytes, plane->width(), plane->height()), *plane);
  }
}

TEST(PageOffer, EveryPlaceIsARuleThatCanBeTyped) {
  for (const OfferedRule& rule : pageOffer({5, 10}, 10).rules) {
    ASSERT_EQ(rule.rules.size(), rule.shown.size());
    ASSERT_EQ(rule.rules.size(), rule.sentences.size());
    for (const BinarisationRule& place : rule.rules) EXPECT_EQ(parseBinarisationRule(toString(place)), place);
  }
}

TEST(PageOffer, FitsIntoAByteWithAnyNumberOfPeople) {
  for (const int people : {1, 2, 3, 10, 25, 26, 100, 255})
    for (const AgreementRule own : {AgreementRule{1, 1}, AgreementRule{37, 100}, AgreementRule{5, 10}}) {
      const PageOffer offer = pageOffer(own, people);
      EXPECT_LE(offer.thresholds(), kMostThresholds) << people;
      EXPECT_EQ(offer.agreements.at(offer.ownAgreement), own) << people;
      for (int image = 1; image <= people; ++image)
        EXPECT_LE(votesNeeded(offer.agreements.front(), image), votesNeeded(offer.agreements.back(), image));
    }
}

TEST(PageOffer, TheStudysOwnRuleIsFoundAmongTheOthers) {
  const PageOffer offer = pageOffer({5, 10}, 10);
  const OfferedPlace usual = placeOf(offer, parseBinarisationRule("mean+1sd"));
  EXPECT_EQ(toString(offer.rules[usual.rule].rules[usual.position]), "mean+1sd");
  EXPECT_TRUE(offer.rules[placeOf(offer, parseBinarisationRule("fixed:0.333")).rule].own);
  EXPECT_TRUE(offer.rules[placeOf(offer, parseBinarisationRule("mean+1sd,largest")).rule].own);
}

TEST(References, EveryTechniqueHasOne) {
  for (const Technique technique : allTechniques())
    EXPECT_EQ(referencesOf(technique).empty(), isImported(technique) || technique == techniqueFromId("random"))
        << techniqueName(technique);
}

TEST(References, OnlyOfWhatWasDone) {
  std::string all;
  for (const std::string& entry : referencesOf({Technique::GradCam}, Metric::Iou)) all += entry + "\n";
  EXPECT_THAT(all, HasSubstr("Grad-CAM"));
  EXPECT_THAT(all, HasSubstr("Shared Interest"));
  EXPECT_THAT(all, Not(HasSubstr("XRAI")));
}

/// Two images, two models, both techniques; one map of the first image is missing, one blank.
struct SharedPageTest : ::testing::Test {
  testing::SyntheticStudy made{[] {
    testing::SyntheticOptions o;
    o.images = 2;
    o.models = 2;
    o.grid = {kSide, kSide};
    return o;
  }()};
  StudyDefinition study = made.definition();
  SharedPageInput input;

  void SetUp() override {
    auto snapshot = std::make_shared<StudySnapshot>();
    snapshot->imageCount = snapshot->modelCount = 2;
    snapshot->cells.resize(8);
    snapshot->predicted.resize(4, 1);
    snapshot->correct.resize(4, true);
    snapshot->allAgree.resize(2, true);
    StudyTable& table = input.table;
    table.imageCount = table.modelCount = 2;
    table.results.resize(8);
    table.predictions.resize(4);
    table.masks.resize(2);
    const auto mask = std::make_shared<const HumanMask>(HumanMask{votesOf(10), 10});
    for (int image = 0; image < 2; ++image)
      for (int model = 0; model < 2; ++model)
        for (const Technique technique : publishedTechniques()) {
          const CellKey key{image, model, technique};
          if (key == CellKey{0, 1, Technique::Xrai}) continue;
          const Plane<float> values = mapOf(Values::Smooth, static_cast<unsigned>(table.rows.index(key, 2)));
          SaliencyMap map{values, {0, 0, 1, 1}, {}};
          if (key == CellKey{0, 0, Technique::Xrai}) map.blankReason = "It says nothing.";
          table.results.set(table.rows.index(key, 2),
                            comparedResult({key, {}, 1, "cat", map, {values, {}}, 0}, mask, 10, false));
        }
    input.report = {&study, snapshot, {}, Metric::Iou, {}};
  }
};

TEST_F(SharedPageTest, HoldsWhatDataSaysOnlyAsText) {
  study.dataset.name = "A <b>\"set\"</b> & {data} {script}";
  study.dataset.items[0].label = "</script><script>alert(1)</script>";
  study.models[0].displayName = "Net <img src=x onerror=alert(2)> & 'more'";
  const SharedPage page = sharedPage(input);
  ASSERT_FALSE(page.html.empty());
  EXPECT_EQ(page.bytes, page.html.size());
  EXPECT_THAT(page.html, HasSubstr("A &lt;b&gt;&quot;set&quot;&lt;/b&gt; &amp; {data} {script}"));
  EXPECT_THAT(page.html, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(page.html, Not(HasSubstr("<img src=x")));
  EXPECT_THAT(page.html, HasSubstr("It says nothing."));
}

TEST_F(SharedPageTest, AsksForNothingAndNamesNoFolder) {
  const std::string html = sharedPage(input).html;
  EXPECT_THAT(html, Not(HasSubstr(made.folder().string())));
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
  for (const char* load : {"src=\"http", "href=\"http", "url(", "@import", "fetch(", "XMLHttpRequest", "WebSocket",
                           "sendBeacon", "EventSource", "<link rel=\"stylesheet", "<iframe", "<script src", "import("})
    EXPECT_THAT(html, Not(HasSubstr(load)));
}

/// Relative luminance of "#rgb" or "#rrggbb" (WCAG 2).
double luminance(std::string colour) {
  if (colour.size() == 4) colour = {'#', colour[1], colour[1], colour[2], colour[2], colour[3], colour[3]};
  double sum = 0;
  constexpr double kWeights[] = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < 3; ++i) {
    const double c = std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
    sum += kWeights[i] * (c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

TEST_F(SharedPageTest, TextStandsOutFromWhatIsBehindItInBothThemes) {
  const std::string html = sharedPage(input).html;
  int themes = 0;
  for (auto at = html.find("--ground:"); at != std::string::npos; at = html.find("--ground:", at + 1)) {
    ++themes;
    const auto colour = [&](const std::string& name) {
      const auto begin = html.find("--" + name + ":", at) + name.size() + 3;
      return luminance(html.substr(begin, html.find_first_of(";}", begin) - begin));
    };
    const std::pair<const char*, const char*> pairs[] = {
        {"text", "ground"}, {"text", "panel"},    {"quiet", "ground"},    {"quiet", "panel"},
        {"text", "bar"},    {"accent", "ground"}, {"on-accent", "accent"}};
    for (const auto& [ink, behind] : pairs) {
      const double a = colour(ink), b = colour(behind);
      EXPECT_GE((std::max(a, b) + 0.05) / (std::min(a, b) + 0.05), 4.5) << ink << " on " << behind;
    }
  }
  EXPECT_EQ(themes, 2);
}

TEST_F(SharedPageTest, APageThatIsTooLargeSaysHowManyImagesFit) {
  SharedPageOptions options;
  const std::size_t whole = sharedPage(input, options).bytes;
  options.mostBytes = whole - 1;
  const SharedPage page = sharedPage(input, options);
  EXPECT_TRUE(page.html.empty());
  EXPECT_EQ(page.images, 2u);
  EXPECT_EQ(page.fitting, 1u);
  EXPECT_NEAR(static_cast<double>(page.bytes), static_cast<double>(whole), 100);
  input.images = {0};
  const SharedPage one = sharedPage(input, options);
  ASSERT_FALSE(one.html.empty());
  EXPECT_THAT(one.html, HasSubstr("The study has 2 images; all numbers here are of the 1 in this page"));
}

TEST_F(SharedPageTest, ImagesThatCannotBeReadAreLeftOutAndCounted) {
  study.dataset.items[1].image = made.folder() / "gone.jpg";
  const SharedPage page = sharedPage(input);
  ASSERT_FALSE(page.html.empty());
  ASSERT_EQ(page.leftOut.size(), 1u);
  EXPECT_THAT(page.leftOut[0].text(), HasSubstr("left out"));
  study.dataset.items[0].image = made.folder() / "gone too.jpg";
  EXPECT_THROW((void)sharedPage(input), Error);
}

}  // namespace
}  // namespace sightline
