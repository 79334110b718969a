// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace sightline::ui {

/// Paints one item of the browser: the image, its name, and under it a bar per map, 0 to 1 over the full
/// width, in the model's colour, solid for Grad-CAM and striped for XRAI; "…" while a map is not computed.
class ThumbnailDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  /// Height of one item whose image box is `width` wide.
  [[nodiscard]] static int heightFor(int width, int models, int techniques, const QFontMetrics& metrics);
};

}  // namespace sightline::ui
