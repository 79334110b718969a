// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRect>
#include <QWidget>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/analysis/gallery.h"
#include "ui/grid/cell_pictures.h"
#include "ui/session/study_session.h"

namespace sightline::ui {

/// Three groups of images side by side, each with its map and what people marked: best, typical, worst. A click, or an
/// arrow key, chooses an image. Draws what it is given; as many images of a group as fit.
class GalleryView : public QWidget {
  Q_OBJECT
 public:
  explicit GalleryView(StudySession* session, QWidget* parent = nullptr);

  /// How many of each group there is room for, 1 to 8.
  [[nodiscard]] std::size_t room() const;
  void setGallery(const Gallery& gallery, Technique technique, int model);
  [[nodiscard]] const Gallery& gallery() const { return gallery_; }
  /// Where an image is; empty when it is not shown.
  [[nodiscard]] QRect placeOf(int image) const;
  [[nodiscard]] std::vector<int> images() const;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void imageChosen(int image);
  void roomChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Tile {
    Gallery::Entry entry;
    QRect whole, frame;
  };
  struct Group {
    QString title;
    QRect heading;
    std::vector<Tile> tiles;
  };
  void layOut();
  [[nodiscard]] int frameHeight() const;  ///< that there is room for
  void paintTile(QPainter& painter, const Tile& tile);
  [[nodiscard]] const Tile* tileAt(QPoint point) const;
  [[nodiscard]] QString captionOf(const Tile& tile) const;

  StudySession* session_;
  Gallery gallery_;
  Technique technique_ = Technique::GradCam;
  int model_ = 0;
  std::vector<Group> groups_;
  std::map<int, std::unique_ptr<CellPictures>> pictures_;  ///< by image
  std::size_t shownRoom_ = 0;
};

}  // namespace sightline::ui
