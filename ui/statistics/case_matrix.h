// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QTableView>
#include <functional>
#include <optional>

#include "core/analysis/study_cases.h"
#include "ui/session/study_session.h"

namespace sightline::ui {

/// Rows: the eight Shared Interest cases, and a last one for maps in none. Columns: techniques with models.
class CaseTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Role {
    ShareRole = Qt::UserRole,
    HoldsCurrentRole
  };  ///< share of the column's maps; the image on screen is in it

  explicit CaseTableModel(StudySession* session, QObject* parent = nullptr);
  void setCases(StudyCases cases);
  [[nodiscard]] const StudyCases& cases() const { return cases_; }
  void currentImageMoved();

  /// None for the last row.
  [[nodiscard]] static std::optional<SharedInterestCase> caseOfRow(int row);
  [[nodiscard]] bool isKnown(int column) const;  ///< whether the cases of the image on screen are known there

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;

 private:
  [[nodiscard]] QString toolTip(int row, int column) const;
  StudySession* session_;
  StudyCases cases_;
};

/// The ground of a count: the accent's colour, the stronger the larger its share of the column's maps is.
QColor caseGround(double share, const QPalette& palette);
/// The path of the image on screen: a ring in every case it is in, joined from condition to condition.
/// @param cellAt  place of a row and a column
void paintCaseWay(QPainter& painter, const CaseTableModel& rows,
                  const std::function<QRectF(int row, int column)>& cellAt, const QColor& ink);

/// The counts as a table to click in, darker where there are more maps. The path of the image on screen through the
/// conditions is drawn over it: a ring in every case it is in, joined from condition to condition.
class CaseMatrix : public QTableView {
  Q_OBJECT
 public:
  explicit CaseMatrix(CaseTableModel* rows, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  CaseTableModel* rows_;
};

}  // namespace sightline::ui
