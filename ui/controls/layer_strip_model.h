// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractListModel>
#include <QColor>
#include <QPixmap>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/study/layer_strip.h"
#include "ui/session/study_session.h"

namespace sightline::ui {

/// The layers of one model as a list, in order of execution: name, small map over the current image, IoU.
class LayerStripModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { PathRole = Qt::UserRole, IouRole, StandardRole, BlankRole };

  LayerStripModel(StudySession* session, int model, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  /// What is known before any map: the candidates' names. Null: nothing.
  void setLayers(std::shared_ptr<const ModelLayers> layers);
  /// The maps; null: not known (any more), the names stay.
  void setStrip(std::shared_ptr<const LayerStrip> strip);
  /// Numbers of `strip`, which must be the present one to count.
  void setScores(const std::shared_ptr<const LayerStrip>& strip, std::vector<CellScores> scores);
  [[nodiscard]] const std::shared_ptr<const LayerStrip>& strip() const { return strip_; }

  [[nodiscard]] int rowOf(const std::string& path) const;  ///< -1: no such layer
  [[nodiscard]] std::string path(int row) const;
  /// Why the row has no usable map, else empty.
  [[nodiscard]] QString blankReason(int row) const;
  [[nodiscard]] std::optional<double> iou(int row) const;
  /// The small image of a row, at most `box` large; null while there is none.
  [[nodiscard]] QPixmap picture(int row, QSize box, double dpr) const;
  [[nodiscard]] QColor colour() const { return colour_; }

 private:
  struct Row {
    std::string path;
    int gridWidth = 0, gridHeight = 0;
    std::shared_ptr<const StripLayer> layer;  ///< null: only the name is known
    std::optional<CellScores> scores;
    mutable QPixmap picture;  ///< made when it is first painted
    mutable QSize pictureBox;
    mutable Palette palette = Palette::Inferno;
    mutable std::shared_ptr<const Image> under;
  };
  void setRows(std::vector<Row> rows);
  [[nodiscard]] QString words(const Row& row, const QString& separator) const;

  StudySession* session_;
  int model_;
  QColor colour_;
  std::string named_;     ///< the default layer that the model names, or empty
  std::string standard_;  ///< the default layer
  std::shared_ptr<const ModelLayers> known_;
  std::shared_ptr<const LayerStrip> strip_;
  std::vector<Row> rows_;
};

}  // namespace sightline::ui
