// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/fetch/fetch_set.h"
#include "core/study/open_study.h"

namespace sightline {
class ComputeBackend;
class ResultStore;
using BackendFactory = std::function<std::unique_ptr<ComputeBackend>()>;
}  // namespace sightline

namespace sightline::ui {

/// A folder read into a study, with what the user should know about it.
struct OpenedStudy {
  StudyDefinition definition;
  QStringList notes;                     ///< whole sentences; shown above the grid
  std::shared_ptr<ResultStore> store{};  ///< where its results are when not in the window's own; null: there
};

/// What the program hands the window: where studies come from, who computes, where results live. Made in app/.
struct WindowServices {
  /// Reads a folder of images and chooses its models. Called on a worker thread. @throws Error
  std::function<OpenedStudy(const StudySource&)> openStudy;
  std::filesystem::path demoFolder;  ///< empty when the demo is not installed
  BackendFactory backend;
  /// Keeps a model of one's own; every folder opened from then on shows it. Null: not offered. @throws Error
  std::function<void(const ModelSpec&)> addModel;
  /// Ids of the kept ones, and no longer keeps one: folders opened from then on do not show it. Its weights stay.
  std::function<std::vector<std::string>()> ownModels{};
  std::function<void(const std::string&)> forgetModel{};
  FetchOptions fetch;                  ///< what the windows that download begin with
  std::shared_ptr<ResultStore> store;  ///< null: results last as long as the window
};

}  // namespace sightline::ui
