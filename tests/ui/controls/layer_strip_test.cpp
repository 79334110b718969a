// SPDX-License-Identifier: GPL-3.0-or-later
// The film strip of layers, used with mouse and keyboard.
#include "ui/controls/layer_strip_view.h"

#include <QAbstractItemModelTester>
#include <QUndoStack>

#include "tests/ui/grid/grid_fixture.h"
#include "ui/controls/layer_panel.h"
#include "ui/controls/layer_slider.h"
#include "ui/session/settings_history.h"

namespace sightline::ui {
namespace {

using Layers = std::vector<std::string>;

class LayerStripTest : public GridFixture {
 protected:
  void SetUp() override {
    computeAll();
    panel_ = std::make_unique<LayerPanel>(session_.get());
    panel_->resize(420, 900);
    panel_->show();
    panel_->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(panel_.get()));
    ASSERT_TRUE(until([&] { return numbersKnown(0) && numbersKnown(3); }));
  }
  LayerStripView* strip(int model) { return panel_->row(model)->strip(); }
  LayerStripModel* layers(int model) { return panel_->row(model)->layers(); }
  bool numbersKnown(int model) {
    const auto* l = layers(model);
    if (!l->strip() || !l->strip()->complete || l->strip()->image != session_->currentImage()) return false;
    for (int row = 0; row < l->rowCount(); ++row)
      if (!l->iou(row) && l->blankReason(row).isEmpty()) return false;
    return l->rowCount() > 0;
  }
  [[nodiscard]] Layers chosen(int model) const { return session_->settings().layers[static_cast<std::size_t>(model)]; }
  void click(int model, int row, Qt::KeyboardModifiers modifiers = {}) {
    strip(model)->scrollTo(layers(model)->index(row));
    QTest::mouseClick(strip(model)->viewport(), Qt::LeftButton, modifiers, strip(model)->itemRect(row).center());
  }
  void press(int model, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    strip(model)->setFocus();
    QTest::keyClick(strip(model), key, modifiers);
  }
  std::unique_ptr<LayerPanel> panel_;
};

TEST_F(LayerStripTest, ShowsAllCandidatesInOrderAndTheDefaultChosen) {
  ASSERT_EQ(layers(0)->rowCount(), 5);
  EXPECT_EQ(layers(0)->path(0), "layer1.0");
  EXPECT_EQ(layers(0)->path(4), "layer4.1");
  EXPECT_EQ(strip(0)->chosen(), Layers{"layer4.1"});
  EXPECT_TRUE(layers(0)->index(4).data(LayerStripModel::StandardRole).toBool());
  EXPECT_FALSE(layers(0)->index(3).data(LayerStripModel::StandardRole).toBool());
  const QString tip = layers(0)->index(4).data(Qt::ToolTipRole).toString();
  EXPECT_TRUE(tip.contains("layer4.1")) << tip.toStdString();
  EXPECT_TRUE(tip.contains("IoU")) << tip.toStdString();
  EXPECT_TRUE(tip.contains("published study")) << tip.toStdString();
  QAbstractItemModelTester check(layers(0), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

TEST_F(LayerStripTest, NumbersAreThoseOfChoosingTheLayer) {
  for (int row = 0; row < 5; ++row) {
    const auto promised = layers(0)->iou(row);
    click(0, row);
    EXPECT_EQ(strip(0)->chosen(), Layers{layers(0)->path(row)});
    ASSERT_TRUE(until([&] {
      const auto result = session_->result({0, 0, Technique::GradCam});
      return result && result->onGrid == layers(0)->strip()->layers[static_cast<std::size_t>(row)]->result->onGrid &&
             session_->snapshot()->updating == 0;
    }));
    ASSERT_TRUE(until([&] { return session_->snapshot()->cell({0, 0, Technique::GradCam}).scores.iou == promised; }));
  }
  EXPECT_EQ(control_->count("gradCam"), session_->imageCount() * 4) << "each map was computed once, before";
}

TEST_F(LayerStripTest, ClickChoosesCtrlClickAveragesAndNoneIsTheDefault) {
  click(0, 1);
  EXPECT_EQ(chosen(0), Layers{"layer2.0"});
  EXPECT_TRUE(chosen(1).empty()) << "the other models are left alone";
  EXPECT_EQ(panel_->row(0)->findChild<LayerSlider*>()->value(), 1);
  click(0, 3, Qt::ControlModifier);
  EXPECT_EQ(chosen(0), (Layers{"layer2.0", "layer4.0"}));
  click(0, 0, Qt::ControlModifier);
  EXPECT_EQ(chosen(0), (Layers{"layer1.0", "layer2.0", "layer4.0"})) << "in order of execution";
  click(0, 1, Qt::ControlModifier);
  EXPECT_EQ(chosen(0), (Layers{"layer1.0", "layer4.0"}));
  click(0, 0, Qt::ControlModifier);
  click(0, 3, Qt::ControlModifier);
  EXPECT_TRUE(chosen(0).empty());
  EXPECT_EQ(strip(0)->chosen(), Layers{"layer4.1"}) << "the default shows as chosen again";
  // Beside the layers nothing is let go.
  click(0, 2);
  QTest::mouseClick(strip(0)->viewport(), Qt::LeftButton, {}, QPoint(strip(0)->viewport()->width() - 2, 2));
  EXPECT_EQ(chosen(0), Layers{"layer3.0"});
}

TEST_F(LayerStripTest, DraggingScrubs) {
  auto* view = strip(0)->viewport();
  const auto at = [&](int row) { return strip(0)->itemRect(row).center(); };
  QTest::mousePress(view, Qt::LeftButton, {}, at(0));
  EXPECT_EQ(chosen(0), Layers{"layer1.0"});
  for (const int row : {1, 2, 3}) {
    QMouseEvent move(QEvent::MouseMove, at(row), view->mapToGlobal(at(row)), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(view, &move);
    EXPECT_EQ(chosen(0), Layers{layers(0)->path(row)}) << "one layer, never the stretch between";
  }
  QTest::mouseRelease(view, Qt::LeftButton, {}, at(3));
  EXPECT_EQ(chosen(0), Layers{"layer4.0"});
}

TEST_F(LayerStripTest, ArrowKeysMoveAndCtrlSpaceAdds) {
  press(0, Qt::Key_Left);
  EXPECT_EQ(chosen(0), Layers{"layer4.0"});
  press(0, Qt::Key_Left);
  EXPECT_EQ(chosen(0), Layers{"layer3.0"});
  press(0, Qt::Key_Home);
  EXPECT_EQ(chosen(0), Layers{"layer1.0"});
  press(0, Qt::Key_Left);
  EXPECT_EQ(chosen(0), Layers{"layer1.0"}) << "there is nothing before the first";
  press(0, Qt::Key_Right, Qt::ControlModifier);
  press(0, Qt::Key_Right, Qt::ControlModifier);
  EXPECT_EQ(chosen(0), Layers{"layer1.0"});
  press(0, Qt::Key_Space, Qt::ControlModifier);
  EXPECT_EQ(chosen(0), (Layers{"layer1.0", "layer3.0"}));
  press(0, Qt::Key_Space, Qt::ControlModifier);
  EXPECT_EQ(chosen(0), Layers{"layer1.0"});
  press(0, Qt::Key_End);
  EXPECT_TRUE(chosen(0).empty());
}

TEST_F(LayerStripTest, FollowsSettingsAndCanBeUndone) {
  SettingsHistory history(session_.get());
  AnalysisSettings settings = session_->settings();
  settings.layers[2] = {"layers.0.blocks.0"};
  session_->setSettings(settings);
  EXPECT_EQ(strip(2)->chosen(), Layers{"layers.0.blocks.0"});
  click(2, 1);
  const auto second = chosen(2);
  EXPECT_EQ(second, Layers{layers(2)->path(1)});
  history.undo();
  EXPECT_NE(strip(2)->chosen(), second);
  history.redo();
  EXPECT_EQ(strip(2)->chosen(), second);
}

TEST_F(LayerStripTest, IouFollowsTheThresholdAndTheAgreement) {
  const auto before = layers(0)->iou(2);
  AnalysisSettings settings = session_->settings();
  settings.rule = {BinarisationRule::Kind::TopArea, 0.05};
  session_->setSettings(settings);
  ASSERT_TRUE(until([&] { return layers(0)->iou(2) != before; }));
  const auto expected = scoresOf(*layers(0)->strip(), settings);
  ASSERT_TRUE(until([&] { return layers(0)->iou(2) == expected[2].scores.iou; }));
  settings.agreement.people = 10;
  session_->setSettings(settings);
  const auto stricter = scoresOf(*layers(0)->strip(), settings);
  EXPECT_NE(stricter[2].scores.iou, expected[2].scores.iou);
  ASSERT_TRUE(until([&] { return layers(0)->iou(2) == stricter[2].scores.iou; }));
}

TEST_F(LayerStripTest, FollowsTheImage) {
  const QPixmap before = layers(0)->picture(2, {44, 44}, 1);
  ASSERT_FALSE(before.isNull());
  session_->setCurrentImage(1);
  EXPECT_FALSE(layers(0)->iou(2)) << "a number of another image is never shown";
  EXPECT_EQ(layers(0)->rowCount(), 5) << "the layers stay where they are";
  ASSERT_TRUE(until([&] { return numbersKnown(0); }));
  EXPECT_GT(difference(layers(0)->picture(2, {44, 44}, 1).toImage(), before.toImage()), 1);
}

TEST_F(LayerStripTest, HiddenItAsksForNothing) {
  panel_->hide();
  session_->setCurrentImage(2);
  ASSERT_TRUE(session_->waitIdle(20));
  EXPECT_FALSE(session_->layerStrip(2, 0));
  panel_->show();
  ASSERT_TRUE(until([&] { return numbersKnown(0); }));
}

TEST_F(LayerStripTest, ChosenLayersAndDefaultAreMarked) {
  const auto frameColour = [&](int row) {  // 2 pixels beside the image's left edge, half way down
    const QImage all = strip(0)->viewport()->grab().toImage();
    const QRect item = strip(0)->itemRect(row);
    return all.pixelColor(item.left() + 2, item.top() + 26);
  };
  const QColor model = layers(0)->colour();
  const auto isModel = [&](const QColor& c) {
    return std::abs(c.red() - model.red()) + std::abs(c.green() - model.green()) + std::abs(c.blue() - model.blue()) <
           60;
  };
  strip(0)->scrollTo(layers(0)->index(4));
  EXPECT_TRUE(isModel(frameColour(4)));
  EXPECT_FALSE(isModel(frameColour(3)));
  click(0, 3);
  EXPECT_TRUE(isModel(frameColour(3)));
  EXPECT_FALSE(isModel(frameColour(4)));
}

class BlankLayerStripTest : public LayerStripTest {
 protected:
  void SetUp() override {
    control_->fillMaps(-1.f);  // every layer speaks against the class
    LayerStripTest::SetUp();
  }
};

TEST_F(BlankLayerStripTest, LayersWithoutUsableMapSayWhy) {
  const QString reason = layers(0)->blankReason(1);
  EXPECT_TRUE(reason.contains("against the class")) << reason.toStdString();
  EXPECT_TRUE(layers(0)->index(1).data(Qt::ToolTipRole).toString().contains(reason));
  EXPECT_TRUE(layers(0)->index(1).data(Qt::AccessibleTextRole).toString().contains(reason));
  EXPECT_FALSE(layers(0)->iou(1)) << "undefined, not 0";
  click(0, 1);
  EXPECT_EQ(chosen(0), Layers{"layer2.0"}) << "it can still be chosen";
}

}  // namespace
}  // namespace sightline::ui
