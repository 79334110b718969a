// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/box_plot_svg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <regex>
#include <set>

namespace sightline {
namespace {

using ::testing::HasSubstr;

ScoreGroup group(const std::string& name, std::optional<Technique> technique, std::optional<int> model, int n) {
  ScoreGroup g;
  g.name = name;
  g.technique = technique;
  g.model = model;
  for (int i = 0; i < n; ++i) {
    g.values.push_back(0.2 + 0.15 * std::sin(i * 0.9));
    g.keys.push_back({i, model.value_or(0), technique.value_or(Technique::GradCam)});
  }
  g.box = summarise(g.values);
  return g;
}

BoxPlotStyle style() {
  BoxPlotStyle s;
  s.axisTitle = "IoU";
  s.modelColours = {"#0072B2", "#E69F00"};
  return s;
}

int countOf(const std::string& text, const std::string& what) {
  int n = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
  return n;
}

TEST(BoxPlotSvg, DrawsEveryPointAndSaysN) {
  const std::string svg = boxPlotSvg(
      {{"T", {group("Grad-CAM", Technique::GradCam, {}, 30), group("XRAI", Technique::Xrai, {}, 20)}}}, style());
  EXPECT_EQ(countOf(svg, "r=\"1.15\""), 30);
  EXPECT_EQ(countOf(svg, "<path"), 20);
  EXPECT_THAT(svg, HasSubstr("n = 30"));
  EXPECT_THAT(svg, HasSubstr("n = 20"));
  EXPECT_EQ(countOf(svg, "fill=\"url(#hatch-"), 1);  // XRAI alone is hatched
  EXPECT_EQ(boxPlotSvg({{"T", {group("Grad-CAM", Technique::GradCam, {}, 30), group("XRAI", Technique::Xrai, {}, 20)}}},
                       style()),
            svg);
}

TEST(BoxPlotSvg, ModelsHaveTheirColoursAndLeftOutMapsAreCounted) {
  ScoreGroup g = group("Swin-S", {}, 1, 5);
  g.undefinedCount = 3;
  g.missingCount = 7;
  const std::string svg = boxPlotSvg({{"", {g}}}, style());
  EXPECT_THAT(svg, HasSubstr("#E69F00"));
  EXPECT_THAT(svg, HasSubstr("3 undefined"));
  EXPECT_THAT(svg, HasSubstr("7 missing"));
}

TEST(BoxPlotSvg, NothingLeavesTheFigure) {
  const std::string svg =
      boxPlotSvg({{"By technique", {group("Grad-CAM", Technique::GradCam, {}, 50)}},
                  {"By model", {group("EfficientNet-B6", {}, 0, 50), group("ResNet-101", {}, 1, 50)}}},
                 style());
  const std::regex attribute(R"re( (x|y|x1|x2|y1|y2|cx|cy)="(-?[0-9.]+)")re");
  for (auto it = std::sregex_iterator(svg.begin(), svg.end(), attribute); it != std::sregex_iterator(); ++it) {
    const double v = std::stod((*it)[2]);
    EXPECT_GE(v, 0) << it->str();
    EXPECT_LE(v, (*it)[1].str().find('x') != std::string::npos ? 6.875 * 72 : 2.9 * 72) << it->str();
  }
}

TEST(BoxPlotSvg, EmptyGroupsAndNamesWithMarkupAreSafe) {
  const std::string svg = boxPlotSvg({{"<b>", {group("a & <b>", {}, {}, 0)}}, {"", {}}}, style());
  EXPECT_THAT(svg, HasSubstr("no values"));
  EXPECT_THAT(svg, HasSubstr("&lt;b&gt;"));
  EXPECT_THAT(svg, ::testing::Not(HasSubstr("nan")));
  EXPECT_THAT(svg, ::testing::Not(HasSubstr("undefined\"")));
  EXPECT_FALSE(boxPlotSvg({}, style()).empty());
}

TEST(Jitter, IsSpreadOutAndStaysInside) {
  double sum = 0, squares = 0;
  std::set<double> distinct;
  for (int i = 0; i < 100; ++i)
    for (int m = 0; m < 4; ++m)
      for (const Technique t : publishedTechniques()) {
        const double j = jitterOf({i, m, t});
        EXPECT_LE(std::abs(j), 1);
        sum += j;
        squares += j * j;
        distinct.insert(j);
      }
  EXPECT_NEAR(sum / 800, 0, 0.06);
  EXPECT_NEAR(squares / 800, 1.0 / 3, 0.05);
  EXPECT_GT(distinct.size(), 795u);
}

TEST(AxisTicks, HoldTheLargestValueInWholeSteps) {
  for (const double largest : {0.0, 0.03, 0.1, 0.21, 0.27, 0.45, 0.55, 0.61, 0.81, 1.0}) {
    const AxisTicks ticks = axisTicks(largest);
    EXPECT_GE(ticks.top, largest);
    EXPECT_NEAR(ticks.top / ticks.step, std::round(ticks.top / ticks.step), 1e-9);
  }
  EXPECT_EQ(axisTicks(0.27).top, 0.3);
  EXPECT_EQ(axisTicks(0.27).bottom, 0);
}

TEST(AxisTicks, HoldValuesThatAreNoShares) {
  for (const auto& [low, high] :
       {std::pair{-0.4, 0.9}, {-2.3, 4.1}, {0.0, 1.2}, {0.0, 37.0}, {-0.001, 0.0}, {-5.0, -1.0}}) {
    const AxisTicks ticks = axisTicks(high, low);
    EXPECT_GE(ticks.top, std::max(0.0, high));
    EXPECT_LE(ticks.bottom, std::min(0.0, low));
    const double steps = (ticks.top - ticks.bottom) / ticks.step;
    EXPECT_NEAR(steps, std::round(steps), 1e-6);
    EXPECT_GE(steps, 3.5);
    EXPECT_LE(steps, 10.5);
  }
}

}  // namespace
}  // namespace sightline
