// SPDX-License-Identifier: GPL-3.0-or-later
// Showing, hiding, ordering, renaming, replacing and removing models and rows in the real window.
#include <QDialogButtonBox>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/base/files.h"
#include "tests/ui/window_fixture.h"
#include "ui/grid/comparison_grid.h"
#include "ui/models/lineup_dialog.h"
#include "ui/models/model_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/session_file.h"

namespace sightline::ui {
namespace {

class LineupTest : public WindowTest {
 protected:
  using Names = std::vector<std::string>;

  void SetUp() override {
    makeWindow();
    openStudy();
  }
  [[nodiscard]] Names ids() const {
    Names ids;
    for (const ModelSpec& model : window_->session()->definition().models) ids.push_back(model.id);
    return ids;
  }
  [[nodiscard]] bool waitForIds(const Names& wanted) {
    return waitFor([&] { return window_->session() && ids() == wanted; });
  }
  ComparisonGrid& grid() { return *window_->findChild<ComparisonGrid*>(); }
  /// In the menu of the model's heading.
  void choose(int model, const char* action) {
    const auto menu = grid().modelMenu(model);
    auto* chosen = menu->findChild<QAction*>(QLatin1String(action));
    ASSERT_NE(chosen, nullptr) << action;
    ASSERT_TRUE(chosen->isEnabled()) << action;
    chosen->trigger();
  }
  void undo() { chooseOf("Undo"); }
  void redo() { chooseOf("Redo"); }
  LineupDialog* openDialog() {
    actionOf(*window_, "Models and rows…")->trigger();
    return window_->findChild<LineupDialog*>();
  }
  [[nodiscard]] QString undoText() const {
    for (auto* action : window_->findChildren<QAction*>())
      if (action->text().remove('&').startsWith("Undo")) return action->text().remove('&');
    return {};
  }
  const Names all_{"fake-resnet", "fake-efficientnet", "fake-swin", "fake-cait"};

 private:
  void chooseOf(const QString& text) {
    for (auto* action : window_->findChildren<QAction*>())
      if (action->text().remove('&').startsWith(text)) return action->trigger();
    ADD_FAILURE() << qPrintable(text);
  }
};

TEST_F(LineupTest, RowsSayForWhichNetworksTheyAreNotDefined) {
  auto* dialog = openDialog();
  ASSERT_NE(dialog, nullptr);
  std::map<QString, QString> said;
  for (const auto* list : dialog->findChildren<QListWidget*>())
    for (int row = 0; row < list->count(); ++row) said[list->item(row)->text()] = list->item(row)->toolTip();
  ASSERT_TRUE(said.count("Class attention") && said.count("Attention roll-out") && said.count("Grad-CAM"));
  EXPECT_TRUE(said["Class attention"].endsWith("Not defined for ResNet-F, EfficientNet-F, Swin-F.")) << "CaiT has one";
  EXPECT_TRUE(said["Attention roll-out"].endsWith("Not defined for ResNet-F, EfficientNet-F, Swin-F, CaiT-F."));
  EXPECT_FALSE(said["Grad-CAM"].contains("Not defined"));
}

TEST_F(LineupTest, AHiddenModelIsInNoNumberUntilItIsShownAgain) {
  ASSERT_TRUE(waitForAll());
  const int before = session().snapshot()->readyCount();
  const int colour = session().definition().models[3].colourSlot;
  auto settings = session().settings();
  settings.layers[2] = {"blocks.0"};
  settings.ruleOfCombination[{Technique::Xrai, 2}] = {BinarisationRule::Kind::Otsu, 0};
  session().setSettings(settings);
  session().setCurrentImage(3);

  choose(2, "hideModel");
  ASSERT_TRUE(waitForIds({"fake-resnet", "fake-efficientnet", "fake-cait"}));
  EXPECT_EQ(session().currentImage(), 3);
  EXPECT_EQ(session().definition().models[2].colourSlot, colour) << "colours stay with their models";
  EXPECT_TRUE(session().settings().ruleOfCombination.empty());
  ASSERT_TRUE(waitForAll());
  EXPECT_EQ(session().snapshot()->readyCount(), before / 4 * 3);
  EXPECT_EQ(undoText(), "Undo: models");
  int said = 0;  // beside the numbers of the panel that is on screen
  for (auto* label : window_->findChildren<QLabel*>())
    if (label->isVisible()) said += label->text().contains("3 of 4 models") ? 1 : 0;
  EXPECT_EQ(said, 1);

  undo();
  ASSERT_TRUE(waitForIds(all_));
  EXPECT_EQ(session().settings().layers[2], std::vector<std::string>{"blocks.0"}) << "its own choices come back";
  EXPECT_EQ(session().settings().ruleOfCombination.size(), 1U);
  for (auto* label : window_->findChildren<QLabel*>()) EXPECT_FALSE(label->text().contains("of 4 models"));
  redo();
  ASSERT_TRUE(waitForIds({"fake-resnet", "fake-efficientnet", "fake-cait"}));
}

TEST_F(LineupTest, ASecondStepBeforeTheFirstIsDoneLosesNeither) {
  choose(0, "moveModelRight");
  choose(3, "hideModel");
  ASSERT_TRUE(waitForIds({"fake-efficientnet", "fake-resnet", "fake-swin"}));
  undo();
  undo();
  ASSERT_TRUE(waitForIds(all_));
}

class BrokenModelTest : public LineupTest {
 protected:
  BrokenModelTest() {
    control_->failWhen([](const testing::FakeCall& call) { return call.model == "fake-swin"; });
  }
};

TEST_F(BrokenModelTest, WithoutAFailedModelTheOthersAgreeAgain) {
  ASSERT_TRUE(waitFor([&] { return session().snapshot()->readyCount() == 6 * session().imageCount(); }));
  for (const auto& agree : session().snapshot()->allAgree) EXPECT_FALSE(agree.has_value());
  choose(2, "removeModel");
  ASSERT_TRUE(waitForIds({"fake-resnet", "fake-efficientnet", "fake-cait"}));
  EXPECT_TRUE(window_->messages()->text("models").contains("was removed from the study"));
  ASSERT_TRUE(waitForAll());
  for (const auto& agree : session().snapshot()->allAgree) EXPECT_TRUE(agree.has_value());
  ASSERT_EQ(session().definition().setAside.size(), 1U);
  LineupDialog* dialog = openDialog();
  ASSERT_NE(dialog, nullptr);
  auto* back = dialog->findChild<QPushButton*>("modelBringBack");
  ASSERT_TRUE(back->isVisible());
  back->click();
  EXPECT_FALSE(back->isVisible());
  dialog->accept();
  ASSERT_TRUE(waitForIds({"fake-resnet", "fake-efficientnet", "fake-cait", "fake-swin"}));
}

TEST_F(LineupTest, NamesAreKeptAndNeverTheSame) {
  choose(1, "renameModel");
  auto* dialog = window_->findChild<QInputDialog*>("modelName");
  ASSERT_NE(dialog, nullptr);
  dialog->setTextValue(QString::fromStdString(session().definition().models[0].displayName));
  dialog->accept();
  EXPECT_TRUE(window_->messages()->text("models").contains("is the name of another model"));
  choose(1, "renameModel");
  for (auto* one : window_->findChildren<QInputDialog*>("modelName")) dialog = one;
  dialog->setTextValue("Ours");
  dialog->accept();
  ASSERT_TRUE(waitFor([&] { return window_->session() && session().definition().models[1].displayName == "Ours"; }));
  choose(3, "hideModel");
  ASSERT_TRUE(waitForIds({"fake-resnet", "fake-efficientnet", "fake-swin"}));

  const QString file = folder_.filePath("lineup.sightline");
  writeFileAtomically(file.toStdString(),
                      sessionFileText(file, session(), QString::fromStdString(study_.folder().string())));
  const SessionFile read = readSessionFile(file);
  EXPECT_EQ(read.saved.study.modelIds, (Names{"fake-resnet", "fake-efficientnet", "fake-swin", "fake-cait"}))
      << "for versions that know nothing of hidden models";
  undo();
  undo();
  ASSERT_TRUE(waitForIds(all_));
  EXPECT_NE(session().definition().models[1].displayName, "Ours");
  window_->open(file);
  ASSERT_TRUE(waitForIds({"fake-resnet", "fake-efficientnet", "fake-swin"}));
  EXPECT_EQ(session().definition().models[1].displayName, "Ours");
  EXPECT_EQ(window_->messages()->text("session"), "");
}

TEST_F(LineupTest, ASessionOfAnOlderVersionShowsAllModels) {
  const QString file = folder_.filePath("old.sightline");
  std::string text = sessionFileText(file, session(), QString::fromStdString(study_.folder().string()));
  const auto at = text.find("\"lineup\"");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, 8, "\"nobody\"");
  writeFileAtomically(file.toStdString(), text);
  choose(0, "hideModel");
  ASSERT_TRUE(waitForIds({"fake-efficientnet", "fake-swin", "fake-cait"}));
  window_->open(file);
  ASSERT_TRUE(waitForIds(all_));
}

TEST_F(LineupTest, AnotherModelTakesThePlaceOfOne) {
  ModelSpec mine = session().definition().models[0];
  mine.id = mine.displayName = "Mine";
  choose(1, "replaceModel");
  auto* dialog = window_->findChild<ModelDialog*>();
  ASSERT_NE(dialog, nullptr);
  added_.push_back(mine);
  Q_EMIT dialog->added("Mine");
  dialog->reject();
  ASSERT_TRUE(waitForIds({"fake-resnet", "Mine", "fake-swin", "fake-cait"}));
  std::set<int> colours;
  for (const ModelSpec& model : allModels(session().definition())) colours.insert(model.colourSlot);
  EXPECT_EQ(colours.size(), 5U) << "a fifth model has a colour of its own";
  undo();
  ASSERT_TRUE(waitForIds({"fake-resnet", "fake-efficientnet", "fake-swin", "fake-cait", "Mine"}))
      << "models that are in no lineup come last";
}

TEST_F(LineupTest, AModelOfOnesOwnIsForgottenForGood) {
  ModelSpec mine = session().definition().models[0];
  mine.id = mine.displayName = "Mine";
  added_.push_back(mine);
  QSignalSpy opened(window_.get(), &MainWindow::studyOpened);
  window_->openDemo();
  ASSERT_TRUE(waitFor([&] { return opened.count() == 1; }));
  ASSERT_EQ(ids().back(), "Mine");
  LineupDialog* dialog = openDialog();
  auto* models = dialog->findChild<QListWidget*>("lineupModels");
  auto* forget = dialog->findChild<QPushButton*>("modelForget");
  models->setCurrentRow(0);
  dialog->findChild<QPushButton*>("modelRemove")->click();
  EXPECT_FALSE(forget->isEnabled()) << "a model that comes with the study";
  dialog->findChild<QPushButton*>("modelBringBack")->click();
  models->setCurrentRow(3);
  dialog->findChild<QPushButton*>("modelRemove")->click();
  ASSERT_TRUE(forget->isEnabled());
  forget->click();
  EXPECT_EQ(added_.size(), 1U) << "nothing before it is accepted";
  dialog->accept();
  EXPECT_TRUE(added_.empty());
  ASSERT_TRUE(waitForIds({"fake-efficientnet", "fake-swin", "fake-cait", "fake-resnet"}));
  EXPECT_TRUE(session().definition().setAside.empty());
}

TEST_F(LineupTest, TheDialogOrdersHidesAndRenamesAtOnce) {
  LineupDialog* dialog = openDialog();
  ASSERT_NE(dialog, nullptr);
  auto* models = dialog->findChild<QListWidget*>("lineupModels");
  auto* rows = dialog->findChild<QListWidget*>("lineupRows");
  auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
  auto* said = dialog->findChild<QLabel*>("lineupSaid");
  ASSERT_EQ(models->count(), 4);
  EXPECT_EQ(rows->count(), static_cast<int>(allTechniques().size()));

  models->item(1)->setText(models->item(0)->text());
  EXPECT_FALSE(ok->isEnabled());
  EXPECT_TRUE(said->text().startsWith("Two models are called")) << qPrintable(said->text());
  models->item(1)->setText("");  // its own name again
  EXPECT_TRUE(ok->isEnabled());
  for (int row = 0; row < 4; ++row) models->item(row)->setCheckState(Qt::Unchecked);
  EXPECT_FALSE(ok->isEnabled());
  for (int row : {0, 2, 3}) models->item(row)->setCheckState(Qt::Checked);
  EXPECT_TRUE(said->text().startsWith("3 of 4 models")) << qPrintable(said->text());
  models->setCurrentRow(3);
  dialog->findChild<QPushButton*>("modelUp")->click();
  rows->setCurrentRow(1);
  dialog->findChild<QPushButton*>("rowUp")->click();
  EXPECT_EQ(dialog->techniques(), (std::vector<Technique>{Technique::Xrai, Technique::GradCam}));
  dialog->accept();
  ASSERT_TRUE(waitForIds({"fake-resnet", "fake-cait", "fake-swin"}));
  EXPECT_EQ(session().settings().techniques, (std::vector<Technique>{Technique::Xrai, Technique::GradCam}));
}

TEST_F(LineupTest, RowsMoveAndHideFromTheMenuOfACell) {
  const auto chooseRow = [&](GridPlace place, const char* action) {
    const auto menu = grid().cellMenu(place);
    auto* chosen = menu->findChild<QAction*>(QLatin1String(action));
    ASSERT_NE(chosen, nullptr);
    ASSERT_TRUE(chosen->isEnabled());
    chosen->trigger();
  };
  chooseRow({1, 1}, "moveRowUp");
  EXPECT_EQ(session().settings().techniques, (std::vector<Technique>{Technique::Xrai, Technique::GradCam}));
  chooseRow({1, 1}, "hideRow");
  EXPECT_EQ(session().settings().techniques, (std::vector<Technique>{Technique::Xrai}));
  const auto menu = grid().cellMenu({0, 1});
  EXPECT_FALSE(menu->findChild<QAction*>("hideRow")->isEnabled()) << "one row is always shown";
  undo();
  EXPECT_EQ(session().settings().techniques, publishedTechniques());
}

}  // namespace
}  // namespace sightline::ui
