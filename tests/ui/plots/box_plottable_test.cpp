// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/box_plottable.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QSvgGenerator>
#include <cmath>

namespace sightline::ui {
namespace {

ScoreGroup group(std::optional<Technique> technique, std::optional<int> model, int images, double shift) {
  ScoreGroup g;
  g.technique = technique;
  g.model = model;
  for (int i = 0; i < images; ++i) {
    g.values.push_back(0.3 + shift + 0.2 * std::sin(i * 1.3 + shift * 50));
    g.keys.push_back({i, model.value_or(i % 4), technique.value_or(i % 2 ? Technique::Xrai : Technique::GradCam)});
  }
  g.box = summarise(g.values);
  return g;
}

struct BoxPlottableTest : ::testing::Test {
  QCustomPlot plot;
  BoxPlottable* boxes = new BoxPlottable(plot.xAxis, plot.yAxis);

  void fill(std::vector<ScoreGroup> groups) {
    boxes->setModelColours({QColor("#0072B2"), QColor("#E69F00"), QColor("#009E73"), QColor("#CC79A7")});
    plot.resize(800, 300);
    plot.xAxis->setRange(-0.5, static_cast<double>(groups.size()) - 0.5);
    plot.yAxis->setRange(0, 1);
    boxes->setGroups(std::move(groups));
    plot.replot();
  }
};

TEST_F(BoxPlottableTest, EveryPointIsFoundWhereItIsDrawn) {
  fill({group(Technique::GradCam, 0, 12, 0), group(Technique::Xrai, 1, 12, 0.1)});
  for (int image = 0; image < 12; ++image) {
    const auto points = boxes->pointsOf(image);
    ASSERT_EQ(points.size(), 2u);
    for (const QPointF& p : points) {
      const auto hit = boxes->hitAt(p, 1);
      ASSERT_TRUE(hit);
      EXPECT_EQ(hit->key.image, image);
      EXPECT_LT(hit->distance, 0.01);
    }
  }
  EXPECT_TRUE(boxes->pointsOf(99).empty());
  EXPECT_FALSE(boxes->hitAt({1, 1}, 5));
}

// Of thousands of points those that would hide one another are drawn once.
TEST_F(BoxPlottableTest, OfVeryManyPointsNoPlaceIsLeftEmpty) {
  fill({group(std::nullopt, 0, 20'000, 0)});
  const QImage picture = plot.toPixmap().toImage();
  const QColor background = picture.pixelColor(plot.axisRect()->topLeft() + QPoint(3, 3));
  for (int image = 0; image < 20'000; image += 37)
    for (const QPointF& at : boxes->pointsOf(image)) {
      bool drawn = false;
      for (int dy = -2; dy <= 2; ++dy)
        for (int dx = -2; dx <= 2; ++dx)
          drawn = drawn || picture.pixelColor(at.toPoint() + QPoint(dx, dy)) != background;
      ASSERT_TRUE(drawn) << image;
      ASSERT_TRUE(boxes->hitAt(at, 0.5)) << "each can still be pointed at";
    }
  const auto sizeOf = [&](int images) {
    fill({group(std::nullopt, 0, images, 0)});
    QBuffer file;
    QSvgGenerator svg;
    svg.setOutputDevice(&file);
    svg.setSize({800, 300});
    QCPPainter painter(&svg);
    painter.setMode(QCPPainter::pmVectorized);
    plot.toPainter(&painter, 800, 300);
    painter.end();
    return file.size();
  };
  EXPECT_LT(sizeOf(200'000), 3 * sizeOf(2'000)) << "a figure of many maps is not a huge file";
}

TEST_F(BoxPlottableTest, PointsLieAtTheirValueAndWithinTheirBox) {
  fill({group(Technique::GradCam, 0, 40, 0)});
  const ScoreGroup& g = boxes->groups()[0];
  for (std::size_t i = 0; i < g.values.size(); ++i) {
    const QPointF p = boxes->pointsOf(g.keys[i].image)[0];
    EXPECT_NEAR(plot.yAxis->pixelToCoord(p.y()), g.values[i], 1e-6);
    EXPECT_LE(std::abs(p.x() - plot.xAxis->coordToPixel(0)), 26);
  }
}

TEST_F(BoxPlottableTest, ABoxKnowsWhenItIsPointedAt) {
  fill({group({}, 0, 40, 0), ScoreGroup{}, group({}, 2, 40, 0.2)});
  const auto at = [&](int g, double value) {
    return QPointF(plot.xAxis->coordToPixel(g), plot.yAxis->coordToPixel(value));
  };
  EXPECT_EQ(boxes->groupAt(at(0, boxes->groups()[0].box.median)), 0);
  EXPECT_EQ(boxes->groupAt(at(2, boxes->groups()[2].box.q3)), 2);
  EXPECT_EQ(boxes->groupAt(at(1, 0.3)), -1) << "an empty group has no box";
  EXPECT_EQ(boxes->groupAt(at(0, 0.99)), -1);
}

TEST_F(BoxPlottableTest, RangesHoldAllValues) {
  fill({group({}, 0, 40, 0), group({}, 1, 40, 0.3)});
  bool found = false;
  const QCPRange values = boxes->getValueRange(found, QCP::sdBoth, QCPRange());
  EXPECT_TRUE(found);
  for (const ScoreGroup& g : boxes->groups())
    for (const double v : g.values) EXPECT_TRUE(values.contains(v));
  boxes->setGroups({});
  boxes->getValueRange(found, QCP::sdBoth, QCPRange());
  EXPECT_FALSE(found);
}

int countOfColour(const QImage& image, const QColor& colour, int tolerance) {
  int n = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) {
      const QColor c = image.pixelColor(x, y);
      n += std::abs(c.red() - colour.red()) + std::abs(c.green() - colour.green()) +
               std::abs(c.blue() - colour.blue()) <=
           tolerance;
    }
  return n;
}

TEST_F(BoxPlottableTest, BoxesTakeTheModelsColour) {
  fill({group(Technique::GradCam, 0, 60, 0)});
  const int blue = countOfColour(plot.toPixmap().toImage(), QColor("#0072B2"), 12);
  fill({group(Technique::GradCam, 1, 60, 0)});
  EXPECT_GT(blue, 100);
  EXPECT_LT(countOfColour(plot.toPixmap().toImage(), QColor("#0072B2"), 12), blue / 10);
}

TEST_F(BoxPlottableTest, AVectorFigureHasAShapePerPoint) {
  fill({group(Technique::GradCam, 0, 25, 0)});
  QByteArray bytes;
  QBuffer buffer(&bytes);
  QSvgGenerator svg;
  svg.setOutputDevice(&buffer);
  svg.setSize(plot.size());
  QCPPainter painter;
  ASSERT_TRUE(painter.begin(&svg));
  painter.setMode(QCPPainter::pmVectorized);
  plot.toPainter(&painter, 800, 300);
  painter.end();
  EXPECT_FALSE(bytes.contains("<image")) << "points are shapes, not pictures";
  EXPECT_GE(bytes.count("<circle") + bytes.count("<ellipse") + bytes.count("<path"), 26);
}

}  // namespace
}  // namespace sightline::ui
