// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractListModel>
#include <QCache>
#include <QPixmap>

#include "ui/session/study_session.h"

namespace sightline::ui {

/// The browser's rows: a passive view of the session. data() never computes, blocks or asks for anything.
class ImageListModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { ImageRole = Qt::UserRole, ThumbnailRole };

  explicit ImageListModel(StudySession* session, QObject* parent = nullptr);

  /// Replaces the rows (image indices in order); keeps Qt's selection machinery informed.
  void setImages(std::vector<int> images);
  [[nodiscard]] const std::vector<int>& images() const { return images_; }
  [[nodiscard]] int rowOf(int image) const;  ///< -1 when it is not shown

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  [[nodiscard]] StudySession* session() const { return session_; }
  /// Null until the engine has loaded it.
  [[nodiscard]] QPixmap thumbnail(int image) const;

 private:
  [[nodiscard]] QString toolTip(int image) const;
  StudySession* session_;
  std::vector<int> images_, rows_;
  mutable QCache<int, QPixmap> thumbnails_;
};

}  // namespace sightline::ui
