// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_dialog.h"
#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <optional>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/registry.h"
#include "tests/support/fake_backend.h"
#include "tests/support/temp_folder.h"

namespace sightline::ui {
namespace {

const std::filesystem::path kGolden = sightline::testing::goldenFolder();
const std::filesystem::path kModels = kGolden / "models";

class ModelDialogTest : public ::testing::Test {
 protected:
  static constexpr int kPatienceMs = 20000;

  ModelDialogTest()
      : dialog(new ModelDialog({[this](const ModelSpec& m) { keep(m); }, testing::fakeBackendFactory(control),
                                [] { return kGolden / "inputs" / "chelsea.png"; }},
                               nullptr)) {
    dialog->show();
  }
  ~ModelDialogTest() override {
    control->release();
    delete dialog;
  }
  void keep(const ModelSpec& m) {
    if (refusal) throw *refusal;
    kept = m;
  }
  template <class Widget>
  Widget* named(const QString& name) {
    for (auto* w : dialog->findChildren<Widget*>())
      if (w->accessibleName() == name) return w;
    ADD_FAILURE() << "no widget is called " << name.toStdString();
    return nullptr;
  }
  QString problem() {
    auto* label = named<QLabel>("What is wrong");
    return label->isVisible() ? label->text() : QString();
  }
  QPushButton* button(const char* name) { return dialog->findChild<QPushButton*>(QString::fromLatin1(name)); }
  void choose(const char* architecture) {
    auto* box = named<QComboBox>("Architecture");
    box->setCurrentIndex(box->findText(architecture));
  }
  bool waitForTrial() {
    return QTest::qWaitFor([&] { return !dialog->isTrying(); }, kPatienceMs);
  }
  bool opened(const std::filesystem::path& file) {
    dialog->setFile(QString::fromStdString(file.string()));
    return waitForTrial();
  }
  /// Presses "Try it" or "Try again".
  bool triedAgain() {
    QTest::mouseClick(button("tryModel"), Qt::LeftButton);
    return waitForTrial();
  }
  QString text(const char* label) {
    auto* found = dialog->findChild<QLabel*>(QString::fromLatin1(label));
    return found && found->isVisibleTo(dialog) ? found->text() : QString();
  }
  /// Value and origin of a fact, by its name.
  QString fact(const QString& what) {
    for (int row = 0; row < 20; ++row)
      if (text(qPrintable(QStringLiteral("trialFact%1.0").arg(row))) == what)
        return text(qPrintable(QStringLiteral("trialFact%1.1").arg(row))) + " | " +
               text(qPrintable(QStringLiteral("trialFact%1.2").arg(row)));
    return {};
  }

  sightline::testing::TempFolder folder;
  std::optional<ModelSpec> kept;
  std::optional<Error> refusal;
  std::shared_ptr<testing::FakeControl> control = std::make_shared<testing::FakeControl>();
  QPointer<ModelDialog> dialog;
};

TEST_F(ModelDialogTest, AFileIsTriedAsSoonAsItIsChosenAndThenAdded) {
  EXPECT_FALSE(button("addModel")->isEnabled());
  ASSERT_TRUE(opened(kModels / "micro_resnet" / "model.safetensors"));
  EXPECT_EQ(problem(), "");
  EXPECT_EQ(fact("Network"), "ResNet | config.json beside it");
  EXPECT_EQ(fact("Classes"), "20 | the file itself");
  EXPECT_EQ(fact("Input size"), "224 x 224 | config.json beside it");
  EXPECT_TRUE(text("trialPrediction0").startsWith("class ")) << text("trialPrediction0").toStdString();
  EXPECT_TRUE(text("trialPrediction4").startsWith("class "));
  EXPECT_FALSE(dialog->findChild<QLabel*>("trialMap")->pixmap(Qt::ReturnByValue).isNull());
  EXPECT_EQ(named<QLineEdit>("Name")->text(), "micro_resnet");
  EXPECT_FALSE(kept);
  ASSERT_TRUE(button("addModel")->isEnabled());
  QTest::mouseClick(button("addModel"), Qt::LeftButton);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->id, "micro_resnet");
  EXPECT_EQ(familyId(kept->architecture), "resnet");
}

TEST_F(ModelDialogTest, AChangeOfASettingAsksForAnotherTrial) {
  ASSERT_TRUE(opened(kGolden / "onnx" / "micro_resnet_multilabel5.onnx"));
  ASSERT_TRUE(button("addModel")->isEnabled());
  auto* outputs = named<QComboBox>("Outputs");
  outputs->setCurrentIndex(outputs->findData("sigmoid"));
  EXPECT_FALSE(button("addModel")->isEnabled());
  EXPECT_TRUE(text("trialState").contains("have changed"));
  EXPECT_EQ(button("tryModel")->text().remove('&'), "Try it");
  ASSERT_TRUE(triedAgain());
  ASSERT_TRUE(button("addModel")->isEnabled());
  dialog->accept();
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->architecture.outputs, OutputReading::Sigmoid);
}

TEST_F(ModelDialogTest, ATorchScriptArchiveBecomesAModel) {
  const auto labels = folder / "labels.txt";
  writeFileAtomically(labels, std::string_view("a\nb\nc\nd\ne\n"));
  ASSERT_TRUE(opened(kModels / "scripted_tiny.pt"));
  dialog->setLabelsFile(QString::fromStdString(labels.string()));
  named<QSpinBox>("Input width")->setValue(64);
  EXPECT_EQ(named<QSpinBox>("Input height")->text(), "as wide");
  named<QSpinBox>("Input height")->setValue(96);
  named<QComboBox>("Token layout")->setCurrentIndex(2);
  ASSERT_TRUE(triedAgain()) << problem().toStdString();
  EXPECT_EQ(fact("Input size"), "64 x 96 | your choice");
  EXPECT_EQ(fact("Class names"), "a, ... | your choice");
  dialog->accept();
  ASSERT_TRUE(kept) << problem().toStdString();
  EXPECT_EQ(kept->id, "scripted_tiny");
  EXPECT_EQ(kept->architecture.classCount, 5);
  EXPECT_EQ(kept->preprocessing.inputSize(), InputSize(64, 96));
  EXPECT_EQ(kept->labels.at(4), "e");
  const auto* script = kept->architecture.config.as<TorchScriptConfig>();
  ASSERT_TRUE(script);
  EXPECT_EQ(script->tokens, TorchScriptConfig::Tokens::ChannelsLast);
}

TEST_F(ModelDialogTest, AnOnnxModelSaysItsSizeAndClasses) {
  ASSERT_TRUE(opened(kGolden / "onnx" / "micro_resnet_op13_fixed.onnx"));
  EXPECT_EQ(named<QSpinBox>("Input width")->value(), 224);  // golden/onnx/README.md: 1 x 3 x 224 x 224
  EXPECT_EQ(fact("Input size"), "224 x 224 | the file itself");
  dialog->accept();
  ASSERT_TRUE(kept) << problem().toStdString();
  EXPECT_EQ(familyId(kept->architecture), "onnx");
  EXPECT_EQ(kept->architecture.classCount, 20);
  EXPECT_EQ(kept->preprocessing.size, 224);
}

TEST_F(ModelDialogTest, AnArchitectureBringsItsPreparation) {
  ASSERT_TRUE(opened(kModels / "tiny_cait" / "model.safetensors"));
  choose("CaiT-S24 (384)");
  EXPECT_EQ(named<QSpinBox>("Input width")->value(), 384);
  EXPECT_FALSE(named<QComboBox>("Token layout")->isEnabled());
  control->setCapabilities({true, false, "No map is asked for: the fake backend has no layer of that name."});
  ASSERT_TRUE(triedAgain());
  dialog->accept();
  ASSERT_TRUE(kept) << problem().toStdString();
  EXPECT_EQ(familyId(kept->architecture), "cait");
  EXPECT_EQ(kept->defaultLayer, "blocks.23");
  EXPECT_EQ(kept->preprocessing.cropFraction, 1.0);
}

TEST_F(ModelDialogTest, WhatIsWrongIsSaidWithTheFieldThatMendsIt) {
  dialog->accept();  // tries what there is: nothing
  ASSERT_TRUE(waitForTrial());
  EXPECT_TRUE(problem().contains("The file is not chosen")) << problem().toStdString();
  ASSERT_TRUE(opened(kGolden / "forms" / "tiny_vit.torchvision.pth"));
  EXPECT_TRUE(problem().contains("holds weights alone")) << problem().toStdString();
  EXPECT_TRUE(text("trialRemedy").contains("Choose the architecture"));
  EXPECT_EQ(button("trialField")->text().remove('&'), "Change: Architecture");
  QTest::mouseClick(button("trialField"), Qt::LeftButton);
  EXPECT_TRUE(named<QComboBox>("Architecture")->hasFocus());
  const auto labels = folder / "labels.txt";
  writeFileAtomically(labels, std::string_view("a\nb\n"));
  ASSERT_TRUE(opened(kGolden / "onnx" / "micro_resnet_op13_fixed.onnx"));
  dialog->setLabelsFile(QString::fromStdString(labels.string()));
  ASSERT_TRUE(waitForTrial());
  EXPECT_TRUE(problem().contains("names 2 classes, the network has 20")) << problem().toStdString();
  EXPECT_EQ(button("trialField")->text().remove('&'), "Change: Labels");
  EXPECT_FALSE(button("addModel")->isEnabled());
  const auto empty = folder / "empty.pth";
  writeFileAtomically(empty, std::string_view(""));
  ASSERT_TRUE(opened(empty));
  EXPECT_TRUE(problem().contains("0 bytes")) << problem().toStdString();
  EXPECT_EQ(named<QLineEdit>("Class names, one per line")->text(), "");  // what was chosen for the file before is gone
  EXPECT_FALSE(kept);
  EXPECT_TRUE(dialog->isVisible());
}

TEST_F(ModelDialogTest, ANameThatIsTakenIsSaidAndAnotherOneTaken) {
  refusal = Error(ErrorCode::InvalidOption, "x", "exists already", "Choose another name.");
  ASSERT_TRUE(opened(kModels / "micro_resnet" / "model.safetensors"));
  dialog->accept();
  EXPECT_TRUE(problem().contains("exists already")) << problem().toStdString();
  EXPECT_EQ(button("trialField")->text().remove('&'), "Change: Name");
  EXPECT_TRUE(dialog->isVisible());
  refusal.reset();
  named<QLineEdit>("Name")->setFocus();
  named<QLineEdit>("Name")->selectAll();
  QTest::keyClicks(named<QLineEdit>("Name"), "another");
  dialog->accept();
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->id, "another");
}

TEST_F(ModelDialogTest, ATrialCanBeStopped) {
  control->hold("gradCam");
  dialog->setFile(QString::fromStdString((kModels / "micro_resnet" / "model.safetensors").string()));
  ASSERT_TRUE(control->waitUntilHeld());
  ASSERT_TRUE(QTest::qWaitFor([&] { return text("trialState").contains("first map"); }, kPatienceMs));
  QTest::mouseClick(button("trialStop"), Qt::LeftButton);
  EXPECT_FALSE(dialog->isTrying());
  EXPECT_TRUE(button("tryModel")->isEnabled());
  EXPECT_FALSE(button("addModel")->isEnabled());
  ASSERT_TRUE(QTest::qWaitFor([&] { return control->cancelledCalls() == 1; }, kPatienceMs));
  control->release();
  ASSERT_TRUE(triedAgain());
  EXPECT_TRUE(button("addModel")->isEnabled());
}

TEST_F(ModelDialogTest, WhatANetworkCannotDoIsSaid) {
  control->setCapabilities({true, false, "Its scores have no gradient."});
  ASSERT_TRUE(opened(kModels / "micro_resnet" / "model.safetensors"));
  EXPECT_TRUE(text("trialMapText").contains("no gradient"));
  EXPECT_TRUE(text("trialNotes").contains("Not possible with it: Grad-CAM")) << text("trialNotes").toStdString();
  EXPECT_TRUE(button("addModel")->isEnabled());
}

}  // namespace
}  // namespace sightline::ui
