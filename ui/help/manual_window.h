// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QTextBrowser>
#include <QWidget>

class QLineEdit;
class QListWidget;
class QToolButton;

namespace sightline::ui {

/// A page of the manual: Markdown with pictures no wider than the view, and links to headings of other pages.
class ManualPage : public QTextBrowser {
  Q_OBJECT
 public:
  explicit ManualPage(QWidget* parent);
  /// What a link calls a heading: "Why low?" is "why-low".
  static QString anchorOf(const QString& heading);
  /// Goes to a heading of the page on view, by its name on this page or on the English one: translated pages have the
  /// same headings in the same order. @returns whether there is one
  bool goToHeading(const QString& anchor);

 protected:
  QVariant loadResource(int type, const QUrl& name) override;
  void doSetSource(const QUrl& name, QTextDocument::ResourceType type) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] int pictureWidth() const;
  int shownWidth_ = 0;  ///< of the pictures on view
};

/// The manual beside the window: its pages, one at a time, with a list of them and a search through all.
class ManualWindow : public QWidget {
  Q_OBJECT
 public:
  explicit ManualWindow(QWidget* parent);

  /// @param place  a page, or a heading of one: "window", "window#why-low"
  void showPlace(const QString& place);
  /// The page on view: "window".
  [[nodiscard]] QString page() const;
  [[nodiscard]] ManualPage* view() const { return view_; }
  /// Pages in reading order: docs/manual/pages.txt.
  static const QStringList& pages();
  /// A page's text as it is written, what the program adds to it included. Empty: there is no such page.
  static QString textOf(const QString& page);

 private:
  void search(const QString& words);
  void showInList();

  QLineEdit* search_;
  QListWidget* list_;
  ManualPage* view_;
  QToolButton *back_, *forward_;
  QHash<QString, QString> texts_;  ///< of every page, in lower case
};

}  // namespace sightline::ui
