// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <filesystem>
#include <vector>

#include "core/fetch/fetch_set.h"
#include "core/fetch/originals.h"
#include "ui/fetch/fetch_job.h"

class QCheckBox;
class QLabel;
class QLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sightline::ui {

/// "Get the benchmark…", "Get the weights…": what is fetched, under which licence, and, once the user has agreed,
/// every file with its progress. A window of its own that blocks nothing; closing it while it works hides it, and work
/// goes on. It says what went wrong and what to do.
class FetchDialog : public QDialog {
  Q_OBJECT
 public:
  /// @param options  where to begin from; base URL and proxy can be changed in the dialog
  /// @param useText  label of the button that uses what was fetched; empty: no button
  FetchDialog(FetchSet set, const QString& useText, FetchOptions options, QWidget* parent);

  /// Where the files go; looks for what is there already.
  void setFolder(const QString& folder);
  [[nodiscard]] QString folder() const;
  [[nodiscard]] bool isWorking() const { return job_.isRunning(); }
  void setUseText(const QString& text);
  /// Gets what is chosen, or goes on with it. Only with the licence agreed to.
  void start();
  void stop() { job_.stop(); }
  /// The user's own photographs for the masks that have none.
  void useOriginals(const QString& folder);

 Q_SIGNALS:
  /// "Open it now": use what lies in the folder.
  void useRequested(const QString& folder);
  /// The work came to an end while the window was hidden; `text` tells how.
  void endedUnseen(const QString& text);

 protected:
  bool focusNextPrevChild(bool next) override;  ///< in reading order, whatever was unfolded since

 private:
  void build();
  QWidget* buildTerms();
  QWidget* buildAdvanced();
  QWidget* buildOriginals();
  QLayout* buildFolder();
  void buildFiles();
  QLayout* buildButtons();
  void chooseFolder(const QString& title, const QString& start, void (FetchDialog::*use)(const QString&));
  void lookAtFolder();
  void showProgress(const FetchProgress& progress);
  void showFile(QTreeWidgetItem* row, const FetchResult& result);
  void finish(const FetchReport& report);
  void showPlaced(const PlacedOriginals& result);
  void showSummary(const QString& text);
  void showProblem(const QString& text);
  void updateControls();
  void growToContent();  ///< so that no wrapped text is cut off
  [[nodiscard]] bool anythingUsable() const;

  FetchSet set_;
  FetchOptions options_;
  std::vector<std::size_t> working_;  ///< which of set_.files the job's indices mean
  bool begun_ = false;                ///< something was fetched, or begun
  QLineEdit *folder_, *baseUrl_, *proxy_;
  QToolButton* advanced_;
  QCheckBox* agreed_;
  QTreeWidget* files_;
  std::vector<QTreeWidgetItem*> rows_;  ///< one per file of set_
  QProgressBar* bar_;
  QLabel *summary_, *problem_, *missing_;
  QWidget* originals_;
  QPushButton *get_, *stop_, *use_, *choose_, *ownPictures_;
  FetchJob job_;  ///< last: its end waits for the thread, and nothing above may be gone by then
};

}  // namespace sightline::ui
