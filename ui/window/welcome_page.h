// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace sightline::ui {

/// What stands in the middle while no study is open: what there is to do, each with a sentence, and what was open last.
class WelcomePage : public QWidget {
  Q_OBJECT
 public:
  WelcomePage(bool demoInstalled, QWidget* parent);
  /// While a study is being opened there is nothing to choose; says so if it takes long enough to be noticed.
  void setOpening(bool opening);
  /// The state in which a study was closed, to go on with; empty: there is none.
  void setClosed(const QString& session);
  /// Folders and sessions, the latest first; those that are not there any more are left out.
  void setRecent(const QStringList& paths);

 Q_SIGNALS:
  void folderRequested();
  void demoRequested();
  void weightsRequested();
  void smallNetworksRequested();
  void sessionRequested();
  void manualRequested();
  void keysRequested();
  void recentRequested(const QString& path);

 private:
  QAbstractButton* addChoice(QVBoxLayout* column, const QString& text, const QString& meaning);
  QWidget* choices_;
  QLabel* opening_;
  QWidget* goOn_{nullptr};
  QString closed_;
  QWidget* recent_;
  QVBoxLayout* recentList_;
  QTimer slow_;
};

}  // namespace sightline::ui
