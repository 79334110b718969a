// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

#include "ui/images/browser_query.h"
#include "ui/session/study_session.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace sightline::ui {

class ImageListModel;
class ThumbnailView;

/// The Images dock: search, class, filter and order over the thumbnails. Tells the session which images pass, in
/// order, and which is chosen. While numbers change (a slider is dragged) the bars follow at once, and the order
/// follows when they rest, so that nothing jumps under the pointer.
class ImageBrowser : public QWidget {
  Q_OBJECT
 public:
  explicit ImageBrowser(StudySession* session, QWidget* parent = nullptr);

  void setFilter(const BrowserFilter& filter);
  void setOrder(const BrowserOrder& order);
  [[nodiscard]] const BrowserFilter& filter() const { return filter_; }
  [[nodiscard]] const BrowserOrder& order() const { return order_; }
  /// Goes to the next (+1) or previous (-1) image shown.
  void step(int by);
  void focusSearch();

 private:
  void buildFilters();
  void buildOrderMenu();
  void rearrange();
  void selectCurrent();
  void showCount();
  [[nodiscard]] QString orderName() const;

  StudySession* session_;
  BrowserFilter filter_;
  BrowserOrder order_;
  ImageListModel* model_;
  ThumbnailView* view_;
  QLineEdit* search_;
  QComboBox *class_, *kind_;
  QToolButton *orderButton_, *clear_;
  QLabel *count_, *picked_;
  QTimer settle_;
  bool selecting_ = false;
};

}  // namespace sightline::ui
