// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "core/dataset/annotation.h"
#include "tests/support/fake_backend.h"
#include "tests/support/synthetic_study.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

namespace sightline::ui {

/// The real window on the fake backend and a synthetic study, with settings of its own.
class WindowTest : public ::testing::Test {
 protected:
  static constexpr int kPatienceMs = 20000;

  WindowTest() : settings_(folder_.filePath("settings.ini"), QSettings::IniFormat), theme_(*qApp, false) {
    theme_.setChoice(ThemeChoice::Light);
  }

  /// Makes the window; the study is opened by openStudy().
  MainWindow& makeWindow() {
    WindowServices services;
    services.backend = testing::fakeBackendFactory(control_);
    services.demoFolder = study_.folder();
    services.addModel = [this](const ModelSpec& model) { added_.push_back(model); };
    services.ownModels = [this] {
      std::vector<std::string> ids;
      for (const ModelSpec& model : added_) ids.push_back(model.id);
      return ids;
    };
    services.forgetModel = [this](const std::string& id) {
      std::erase_if(added_, [&](const ModelSpec& model) { return model.id == id; });
    };
    services.openStudy = [this](const StudySource& source) {
      opened_ = source;
      const std::filesystem::path& folder = source.folder;
      if (folder == study_.folder()) {
        OpenedStudy study{study_.definition(), {}};
        findAnnotations(study.definition.dataset, AnnotationFolder(folder));
        study.definition.models.insert(study.definition.models.end(), added_.begin(), added_.end());
        arrange(study.definition, source.lineup);
        return study;
      }
      Dataset data = source.dataset
                         ? *source.dataset
                         : openDataset(folder, {source.followLinks, {}, {}, source.regions, source.fixations});
      return OpenedStudy{StudyDefinition{std::move(data), study_.definition().models, {}}, {"Opened."}};
    };
    window_ = std::make_unique<MainWindow>(std::move(services), &theme_, &settings_);
    window_->resize(1280, 800);
    window_->show();
    return *window_;
  }
  void openStudy() {
    window_->openDemo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window_->session() != nullptr; }, kPatienceMs));
  }
  [[nodiscard]] StudySession& session() { return *window_->session(); }
  [[nodiscard]] bool waitFor(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, kPatienceMs); }
  /// Until every map of the study is computed and its numbers have arrived.
  [[nodiscard]] bool waitForAll() {
    return waitFor(
        [&] { return session().snapshot()->readyCount() == static_cast<int>(session().snapshot()->cells.size()); });
  }
  template <class Widget>
  Widget* byName(const char* accessibleName) {
    for (auto* widget : window_->findChildren<Widget*>())
      if (widget->accessibleName() == accessibleName) return widget;
    ADD_FAILURE() << "no widget is called " << accessibleName;
    return nullptr;
  }
  /// Of a menu. @param text  without mnemonics
  static QAction* actionOf(MainWindow& window, const QString& text) {
    for (auto* action : window.findChildren<QAction*>())
      if (action->text().remove('&') == text) return action;
    ADD_FAILURE() << "no action is called " << qPrintable(text);
    return nullptr;
  }

  QTemporaryDir folder_;
  StudySource opened_;            ///< what the window asked for last
  std::vector<ModelSpec> added_;  ///< models beside the study's own
  QSettings settings_;
  Theme theme_;
  testing::SyntheticStudy study_{testing::SyntheticOptions{}};
  std::shared_ptr<testing::FakeControl> control_ = std::make_shared<testing::FakeControl>();
  std::unique_ptr<MainWindow> window_;
};

}  // namespace sightline::ui
