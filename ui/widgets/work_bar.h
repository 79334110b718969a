// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;

namespace sightline::ui {

/// How far a background computation has got and how long it will still take, with a button that stops it. Keeps its
/// place while hidden, so that nothing jumps, and stays hidden for work that is done before anybody could read it.
class WorkBar : public QWidget {
  Q_OBJECT
 public:
  explicit WorkBar(const QString& what, QWidget* parent = nullptr);

  /// Shows the bar in a moment. @returns where the work writes the share that is done, 0 to 1, from any thread
  std::shared_ptr<std::atomic<double>> begin();
  void end();
  [[nodiscard]] bool isWorking() const { return share_ != nullptr; }

 Q_SIGNALS:
  void cancelRequested();
  void shown(bool visible);  ///< the bar appeared or went

 private:
  void look();
  QLabel* left_;
  QProgressBar* bar_;
  QWidget* content_;
  std::shared_ptr<std::atomic<double>> share_;
  QElapsedTimer since_;
  QTimer look_;
};

}  // namespace sightline::ui
