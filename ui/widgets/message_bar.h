// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>
#include <map>

class QVBoxLayout;

namespace sightline::ui {

/// Messages above the grid that never stop anybody: what happened, to what, and the way out, with at most one
/// button. A message with the same id replaces the earlier one. Takes no room while empty.
class MessageBar : public QWidget {
  Q_OBJECT
 public:
  enum class Kind { Information, Problem };
  struct Message {
    Kind kind = Kind::Problem;
    QString text;    ///< what happened, to what
    QString remedy;  ///< what to do
    QString action;  ///< label of the button; empty: none
    std::function<void()> act;
  };

  explicit MessageBar(QWidget* parent = nullptr);
  void showMessage(const QString& id, const Message& message);
  void removeMessage(const QString& id);
  /// The text shown under an id; empty when there is none.
  [[nodiscard]] QString text(const QString& id) const;

 private:
  QVBoxLayout* rows_;
  std::map<QString, std::pair<QWidget*, QString>> shown_;
};

}  // namespace sightline::ui
