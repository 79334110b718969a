// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QString>
#include <QWidget>
#include <vector>

#include "core/types/image.h"

namespace sightline::ui {

/// Pictures of one size side by side, as large as there is room, each with its caption under it.
class PictureRow : public QWidget {
  Q_OBJECT
 public:
  struct Picture {
    QImage image;
    QString caption;  ///< short: it is as wide as the picture
    QString value;    ///< a number, under it
    QString tip;      ///< what is to be seen, in full
  };
  explicit PictureRow(const QString& name, QWidget* parent = nullptr);
  void setPictures(std::vector<Picture> pictures);
  [[nodiscard]] const std::vector<Picture>& pictures() const { return pictures_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] QRect slot(std::size_t index) const;
  [[nodiscard]] int captionHeight() const;

  QString name_;
  std::vector<Picture> pictures_;
};

/// A copy that Qt can paint.
[[nodiscard]] QImage pictureOf(const Image& image);

}  // namespace sightline::ui
