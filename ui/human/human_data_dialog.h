// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QStringList>
#include <QTimer>
#include <filesystem>
#include <memory>
#include <optional>

#include "core/dataset/human_choice.h"
#include "ui/session/latest_job.h"

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace sightline::ui {

class ChoiceForm;
class PreviewView;
class WorkBar;

/// What was recognised of the human data of a folder and what is made of it: which files, labels and people count,
/// which pixels an outline marks, how fixations become marks. Reads the folder behind the window with each choice and
/// shows what comes of it on its images; nothing is changed until Apply.
class HumanDataDialog : public QDialog {
  Q_OBJECT
 public:
  struct Folder {
    std::filesystem::path path;  ///< as it was opened
    bool followLinks = false;
  };
  /// @param data  as the folder is open
  HumanDataDialog(Folder folder, std::shared_ptr<const Dataset> data, QWidget* parent);
  ~HumanDataDialog() override;

  /// Offers to stay away when folders are opened. @param on  that it comes by itself
  void offerToStayAway(bool on);
  /// Takes files as the folder's human data, in place of those of the same kind.
  void addFiles(const HumanFiles& files);
  [[nodiscard]] bool isReading() const { return reading_; }
  /// What was read last.
  [[nodiscard]] const Dataset& data() const { return *data_; }

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 Q_SIGNALS:
  /// Somebody applied what is on view.
  void applied(std::shared_ptr<const sightline::Dataset> data);
  void askingChosen(bool on);
  void read();  ///< what is on view is what the form says, or it is said why not

 private:
  struct Reading {
    std::shared_ptr<const Dataset> data;
    std::optional<Error> problem;
  };
  QWidget* buildForm();
  QWidget* buildResult();
  void buildButtons();
  void formChanged();
  void request(const HumanChoice& choice);
  void take(const Reading& reading);
  void showData();
  void stopReading();  ///< and goes back to what was read last
  void showState();
  void chooseFiles();
  /// Asks which column of the tables is what, of which the first is shown. They become the folder's fixations.
  void askForColumns(const std::vector<std::filesystem::path>& tables, const HumanChoice& choice);

  Folder folder_;
  std::shared_ptr<const Dataset> open_, data_;  ///< as the folder is open; as it was read last
  HumanChoice wanted_;                          ///< read, or being read
  ChoiceForm* form_;
  PreviewView* preview_;
  WorkBar* work_;
  QLabel *summary_, *problem_;
  QPlainTextEdit* notes_;
  QCheckBox* ask_;
  QPushButton *apply_, *defaults_, *add_;
  QTimer later_;
  bool reading_ = false;
  std::optional<Error> failed_;
  LatestJob<Reading> job_;
};

}  // namespace sightline::ui
