// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QListView>
#include <QTimer>

namespace sightline::ui {

class ImageListModel;

/// The scrolling part of the browser: columns that fill the width, only what is visible asked for and painted,
/// arrow keys in two dimensions, and a sentence with a way out when nothing is to be shown.
class ThumbnailView : public QListView {
  Q_OBJECT
 public:
  ThumbnailView(ImageListModel* model, QWidget* parent = nullptr);

  /// Shown when the list is empty.
  void setEmptyText(const QString& text);
  /// Images whose items are at least partly on screen, in reading order.
  [[nodiscard]] std::vector<int> imagesOnScreen() const;
  /// Repaints the items on screen: numbers changed.
  void refresh() { viewport()->update(); }

 Q_SIGNALS:
  /// After scrolling, resizing or new rows; at most once per event-loop turn.
  void onScreenChanged();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void layOut();
  ImageListModel* rows_;
  QString emptyText_;
  QTimer onScreen_;
};

}  // namespace sightline::ui
