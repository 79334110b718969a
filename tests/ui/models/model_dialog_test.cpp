// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_dialog.h"
#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QSpinBox>
#include <QTest>
#include <optional>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/registry.h"
#include "tests/support/temp_folder.h"

namespace sightline::ui {
namespace {

const std::filesystem::path kModels = sightline::testing::goldenFolder() / "models";

class ModelDialogTest : public ::testing::Test {
 protected:
  ModelDialogTest() : dialog(new ModelDialog([this](const ModelSpec& m) { keep(m); }, nullptr)) { dialog->show(); }
  ~ModelDialogTest() override { delete dialog; }
  void keep(const ModelSpec& m) {
    if (refusal) throw *refusal;
    kept = m;
  }
  template <class Widget>
  Widget* named(const QString& name) {
    for (auto* w : dialog->findChildren<Widget*>())
      if (w->accessibleName() == name) return w;
    return nullptr;
  }
  QString problem() {
    return named<QLabel>("What is wrong")->isVisible() ? named<QLabel>("What is wrong")->text() : QString();
  }
  void choose(const char* architecture) {
    auto* box = named<QComboBox>("Architecture");
    box->setCurrentIndex(box->findText(architecture));
  }

  sightline::testing::TempFolder folder;
  std::optional<ModelSpec> kept;
  std::optional<Error> refusal;
  QPointer<ModelDialog> dialog;
};

TEST_F(ModelDialogTest, ATorchScriptArchiveBecomesAModel) {
  const auto labels = folder / "labels.txt";
  writeFileAtomically(labels, std::string_view("a\nb\nc\nd\ne\n"));
  dialog->setFile(QString::fromStdString((kModels / "scripted_tiny.pt").string()));
  dialog->setLabelsFile(QString::fromStdString(labels.string()));
  named<QSpinBox>("Input size")->setValue(64);
  named<QComboBox>("Token layout")->setCurrentIndex(2);
  dialog->accept();
  ASSERT_TRUE(kept) << problem().toStdString();
  EXPECT_EQ(kept->id, "scripted_tiny");
  EXPECT_EQ(kept->architecture.classCount, 5);
  EXPECT_EQ(kept->preprocessing.size, 64);
  EXPECT_EQ(kept->labels.at(4), "e");
  const auto* script = kept->architecture.config.as<TorchScriptConfig>();
  ASSERT_TRUE(script);
  EXPECT_EQ(script->tokens, TorchScriptConfig::Tokens::ChannelsLast);
}

TEST_F(ModelDialogTest, AnOnnxModelSaysItsSizeAndClasses) {
  choose("ResNet-50");
  named<QSpinBox>("Input size")->setValue(96);
  const auto file = kModels.parent_path() / "onnx" / "micro_resnet_op13_fixed.onnx";
  dialog->setFile(QString::fromStdString(file.string()));
  EXPECT_EQ(named<QSpinBox>("Input size")->value(), 224);  // golden/onnx/README.md: 1 x 3 x 224 x 224
  dialog->accept();
  ASSERT_TRUE(kept) << problem().toStdString();
  EXPECT_EQ(familyId(kept->architecture), "onnx");
  EXPECT_EQ(kept->architecture.classCount, 20);
  EXPECT_EQ(kept->preprocessing.size, 224);
}

TEST_F(ModelDialogTest, AnArchitectureBringsItsPreparation) {
  choose("CaiT-S24 (384)");
  EXPECT_EQ(named<QSpinBox>("Input size")->value(), 384);
  EXPECT_FALSE(named<QComboBox>("Token layout")->isEnabled());
  dialog->setFile(QString::fromStdString((kModels / "tiny_cait" / "model.safetensors").string()));
  dialog->accept();
  ASSERT_TRUE(kept);
  EXPECT_EQ(familyId(kept->architecture), "cait");
  EXPECT_EQ(kept->defaultLayer, "blocks.23");
  EXPECT_EQ(kept->preprocessing.cropFraction, 1.0);
}

TEST_F(ModelDialogTest, WhatIsWrongIsSaidAndTheDialogStays) {
  dialog->accept();
  EXPECT_TRUE(problem().contains("File: is not chosen")) << problem().toStdString();
  dialog->setFile(QString::fromStdString((kModels / "tiny_cait" / "model.safetensors").string()));
  dialog->accept();
  EXPECT_TRUE(problem().contains("holds weights alone")) << problem().toStdString();
  dialog->setFile(QString::fromStdString((kModels / "scripted_tiny.pt").string()));
  choose("ResNet-50");
  dialog->accept();
  EXPECT_TRUE(problem().contains("whole network")) << problem().toStdString();
  const auto empty = folder / "empty.pth";
  writeFileAtomically(empty, std::string_view(""));
  dialog->setFile(QString::fromStdString(empty.string()));
  dialog->accept();
  EXPECT_TRUE(problem().contains("0 bytes")) << problem().toStdString();
  refusal = Error(ErrorCode::InvalidOption, "x", "exists already", "Choose another name.");
  dialog->setFile(QString::fromStdString((kModels / "tiny_resnet" / "model.safetensors").string()));
  dialog->accept();
  EXPECT_TRUE(problem().contains("exists already")) << problem().toStdString();
  EXPECT_FALSE(kept);
  EXPECT_TRUE(dialog->isVisible());
}

}  // namespace
}  // namespace sightline::ui
