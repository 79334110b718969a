// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLayout>
#include <QRect>
#include <memory>
#include <vector>

namespace sightline::ui {

/// A row of controls that becomes two or more rows where it would not fit, so that a panel is never wider than its
/// widest control. In a row each control gets at least its smallest width, then what it would like to have; the last
/// one of all takes the rest of its row.
class FlowLayout : public QLayout {
 public:
  explicit FlowLayout(QWidget* parent);
  ~FlowLayout() override;

  void insertWidget(int index, QWidget* widget);

  void addItem(QLayoutItem* item) override;
  [[nodiscard]] int count() const override;
  [[nodiscard]] QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;     ///< all in one row
  [[nodiscard]] QSize minimumSize() const override;  ///< each in a row of its own; the height of one
  void setGeometry(const QRect& rect) override;

 private:
  using Row = std::vector<QLayoutItem*>;
  [[nodiscard]] std::vector<Row> rowsFor(int width) const;
  void place(const Row& row, const QRect& rect) const;
  std::vector<std::unique_ptr<QLayoutItem>> items_;
};

}  // namespace sightline::ui
