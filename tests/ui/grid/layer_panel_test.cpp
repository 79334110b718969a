// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/layer_panel.h"

#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>

#include "tests/ui/grid/grid_fixture.h"
#include "ui/controls/layer_slider.h"
#include "ui/controls/layer_strip_model.h"

namespace sightline::ui {
namespace {

class LayerPanelTest : public GridFixture {
 protected:
  void SetUp() override {
    computeAll();
    panel_ = std::make_unique<LayerPanel>(session_.get());
    panel_->show();
    ASSERT_TRUE(until([&] { return slider(0)->isEnabled() && slider(3)->isEnabled(); }));
  }
  LayerSlider* slider(int model) { return panel_->row(model)->findChild<LayerSlider*>(); }
  QTreeView* openTree(int model) {
    for (auto* button : panel_->row(model)->findChildren<QToolButton*>())
      if (button->isCheckable()) button->setChecked(true);
    return panel_->row(model)->findChild<QTreeView*>();
  }
  QToolButton* resetButton(int model) {
    for (auto* button : panel_->row(model)->findChildren<QToolButton*>())
      if (!button->isCheckable()) return button;
    return nullptr;
  }
  std::unique_ptr<LayerPanel> panel_;
};

TEST_F(LayerPanelTest, StartsAtTheDefault) {
  EXPECT_EQ(slider(0)->maximum(), 4);  // the fake's candidates
  EXPECT_EQ(slider(0)->value(), 4);
  EXPECT_FALSE(resetButton(0)->isEnabled());
}

TEST(LayerPanelWithoutNamedLayer, ShowsTheLayerThatTheMapsAreMadeOf) {
  const sightline::testing::SyntheticStudy study;
  StudyDefinition definition = study.definition();
  definition.models[0].defaultLayer.clear();
  const auto control = std::make_shared<sightline::testing::FakeControl>();
  control->setZeroGradient([](const std::string& path) { return path == "layer4.1"; });
  StudySession session(definition, sightline::testing::fakeBackendFactory(control), nullptr);
  LayerPanel panel(&session);
  panel.show();
  auto* slider = panel.row(0)->findChild<LayerSlider*>();
  session.start();
  ASSERT_TRUE(QTest::qWaitFor(
      [&] {
        return slider->isEnabled() && session.result({0, 0, Technique::GradCam});
      },
      20000));
  EXPECT_EQ(slider->value(), 3) << "layer4.0: on the last candidate the class does not depend";
  EXPECT_TRUE(slider->accessibleDescription().startsWith("layer4.0")) << qPrintable(slider->accessibleDescription());
  EXPECT_TRUE(slider->accessibleDescription().endsWith("(default)"));
  EXPECT_TRUE(slider->toolTip().contains("the default, layer4.0."));
  auto* strip = panel.row(0)->layers();
  ASSERT_EQ(strip->rowOf("layer4.0"), 3);
  EXPECT_TRUE(strip->data(strip->index(3), LayerStripModel::StandardRole).toBool());
  EXPECT_FALSE(strip->data(strip->index(4), LayerStripModel::StandardRole).toBool());
}

TEST_F(LayerPanelTest, ScrubbingChangesTheMapWithoutComputing) {
  const GridPlace place{0, 1};
  DisplaySettings display = session_->display();
  display.showHumanOutline = display.showSaliencyOutline = false;
  session_->setDisplay(display);
  const QImage before = painted(place), neighbour = painted({0, 2});
  const auto old = session_->result(key(place));
  control_->clearCalls();
  slider(0)->setValue(1);
  EXPECT_EQ(session_->settings().layers[0], std::vector<std::string>{"layer2.0"});
  ASSERT_TRUE(until([&] { return session_->result(key(place)) != old; }));
  QTest::qWait(50);
  EXPECT_GT(difference(painted(place), before), 1);
  EXPECT_EQ(difference(painted({0, 2}), neighbour), 0);
  EXPECT_EQ(control_->count("gradCam"), 0);
  EXPECT_EQ(control_->count("integratedGradients"), 0);

  QTest::mouseClick(resetButton(0), Qt::LeftButton);
  EXPECT_TRUE(session_->settings().layers[0].empty());
  EXPECT_EQ(slider(0)->value(), 4);
  ASSERT_TRUE(until([&] { return difference(painted(place), before) == 0; }));
}

TEST_F(LayerPanelTest, TreeAveragesTickedLayersAndExplainsUnusableOnes) {
  auto* model = qobject_cast<QStandardItemModel*>(openTree(0)->model());
  ASSERT_TRUE(model);
  QStandardItem *unusable = nullptr, *group = nullptr;
  for (int row = 0; row < model->rowCount(); ++row) {
    if (model->item(row)->text() == "fc") unusable = model->item(row);
    if (model->item(row)->text() == "layer4") group = model->item(row);
  }
  ASSERT_TRUE(unusable && group);
  EXPECT_FALSE(unusable->isCheckable());
  EXPECT_TRUE(unusable->toolTip().contains("no places in the picture"));
  ASSERT_EQ(group->rowCount(), 2);
  EXPECT_EQ(group->child(1)->checkState(), Qt::Checked);  // the default
  group->child(0)->setCheckState(Qt::Checked);
  EXPECT_EQ(session_->settings().layers[0], (std::vector<std::string>{"layer4.0", "layer4.1"}));
  group->child(0)->setCheckState(Qt::Unchecked);
  EXPECT_TRUE(session_->settings().layers[0].empty());
  group->child(1)->setCheckState(Qt::Unchecked);  // none ticked is the default again
  EXPECT_TRUE(session_->settings().layers[0].empty());
  EXPECT_EQ(group->child(1)->checkState(), Qt::Checked);
}

TEST_F(LayerPanelTest, FollowsSettingsMadeElsewhere) {
  AnalysisSettings settings = session_->settings();
  settings.layers[2] = {"layers.0.blocks.0"};
  session_->setSettings(settings);
  EXPECT_EQ(slider(2)->value(), 0);
  EXPECT_TRUE(resetButton(2)->isEnabled());
  EXPECT_EQ(slider(1)->value(), slider(1)->maximum());
}

}  // namespace
}  // namespace sightline::ui
