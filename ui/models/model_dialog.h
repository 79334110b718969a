// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>

#include "core/engine/model_trial.h"
#include "ui/session/latest_job.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace sightline {
class ComputeBackend;
using BackendFactory = std::function<std::unique_ptr<ComputeBackend>()>;
}  // namespace sightline

namespace sightline::ui {

class TrialView;

/// "Add a model…": a weights file, or a file with the whole network. The file is tried on one image behind the window;
/// what it is, what it says and a first map are shown, and only then it can be added. What nobody chose is found out
/// (core/models/model_choice.h). A file that cannot be used is told of with the field that would mend it.
class ModelDialog : public QDialog {
  Q_OBJECT
 public:
  struct Services {
    std::function<void(const ModelSpec&)> add;     ///< keeps the model; throws Error, whose words are shown
    BackendFactory backend;                        ///< makes what the file is tried with, on another thread
    std::function<std::filesystem::path()> image;  ///< to try it on; called on another thread, throws Error
  };
  ModelDialog(Services services, QWidget* parent);

  /// Forgets what was chosen for the file before, and tries this one.
  void setFile(const QString& path);
  void setLabelsFile(const QString& path);
  [[nodiscard]] ModelChoice choice() const;
  /// Begins a trial of what the form says.
  void tryFile();
  [[nodiscard]] bool isTrying() const { return trying_; }
  /// Adds the model that was tried; tries it first where that has not happened.
  void accept() override;

 Q_SIGNALS:
  void added(const QString& name);
  void tried();

 private:
  void buildNetworkRows(QFormLayout* form);
  void buildPreparationRows(QFormLayout* form);
  void buildTokenRows(QFormLayout* form);
  QLineEdit* addFileRow(QFormLayout* form, const QString& label, const QString& title, const QString& browseText,
                        const QString& filter);
  void followArchitecture();
  /// Shows in the fields that nobody chose what was found out.
  void fillIn(const ChosenModel& chosen);
  void fillIn(const Preprocessing& preprocessing);
  /// The user chose something: what was tried is no longer what would be added.
  void touch(ModelField field);
  void outdate();
  void stop();
  void showTrial(std::shared_ptr<const ModelTrial> trial);
  void refuse(const Error& error, std::optional<ModelField> field);
  void goTo(ModelField field);
  void updateButtons();
  [[nodiscard]] bool isChosen(ModelField field) const { return chosen_.count(field) > 0; }

  Services services_;
  std::vector<ModelSpec> known_;
  QLineEdit *file_, *labels_, *name_;
  QComboBox *architecture_, *method_, *tokens_, *outputs_;
  QSpinBox *size_, *height_, *prefix_;
  QDoubleSpinBox* crop_;
  std::array<QDoubleSpinBox*, 3> mean_{}, std_{};
  TrialView* view_;
  QPushButton *try_, *addButton_;
  std::set<ModelField> chosen_;
  bool filling_ = false, trying_ = false;
  std::shared_ptr<const ModelTrial> trial_;  ///< of what the form says now; null: none
  LatestJob<ModelTrial> job_;
};

}  // namespace sightline::ui
