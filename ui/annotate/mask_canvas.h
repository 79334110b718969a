// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/image/mask_editor.h"
#include "core/types/image.h"

namespace sightline::ui {

/// An image on which one person marks what they look at, pixel by pixel: brush, polygon, eraser, zoom and pan. Only
/// the pixels that a stroke touched are drawn again. With the keyboard: arrows move the pointer (Shift: finely), Enter
/// paints there or sets a corner, [ and ] change the brush. The right mouse button wipes.
class MaskCanvas : public QWidget {
  Q_OBJECT
 public:
  enum class Tool { Brush, Polygon, Eraser };

  explicit MaskCanvas(QWidget* parent = nullptr);

  /// Null: nothing to paint on. Zoom and polygon start over when the image is a different one.
  void setPicture(const std::shared_ptr<const Image>& picture);
  /// The mask being painted, of the image's size; owned by the caller, null: none. Call changed() after changing it.
  void setEditor(MaskEditor* editor);
  void changed(const PixelRect& where);
  /// How many other people marked each pixel, drawn below; empty: nobody, or they are hidden.
  void setOthers(const Plane<std::uint8_t>& votes, int people);

  void setTool(Tool tool);
  [[nodiscard]] Tool tool() const { return tool_; }
  /// Diameter in pixels of the image.
  void setBrush(double diameter);
  [[nodiscard]] double brush() const { return brush_; }
  [[nodiscard]] double largestBrush() const;
  void setOpacity(double opacity);  ///< of what is painted, 0..1

  void zoomBy(double factor, QPointF at);
  void zoomAtCentre(double factor) { zoomBy(factor, rect().toRectF().center()); }
  void fit();
  [[nodiscard]] double zoom() const { return zoom_; }
  /// Corners of a polygon that is not closed yet.
  [[nodiscard]] std::size_t corners() const { return corners_.size(); }
  void closePolygon();
  void dropPolygon();

  /// The widget's point over a place of the image, in its pixels.
  [[nodiscard]] QPointF pointAt(PaintPoint place) const;
  [[nodiscard]] PaintPoint placeAt(QPointF point) const;
  /// Pixels of the widget painted by the latest paint event, for the test that a stroke redraws only itself.
  [[nodiscard]] QRect lastPainted() const { return lastPainted_; }

  [[nodiscard]] QSize sizeHint() const override { return {640, 480}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {200, 160}; }

 Q_SIGNALS:
  void strokeFinished();  ///< a step was added to the editor
  void brushChanged(double diameter);
  void cornersChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool event(QEvent* event) override;

 private:
  enum class Drag { None, Paint, Pan };
  [[nodiscard]] double scale() const;  ///< widget pixels for one of the image
  [[nodiscard]] QPointF origin() const;
  [[nodiscard]] bool canPaint() const { return editor_ && !image_.isNull(); }
  [[nodiscard]] QRect onWidget(const PixelRect& where) const;
  [[nodiscard]] QRect ringRect() const;
  void setPointer(std::optional<PaintPoint> place);
  void paintTo(PaintPoint place);
  void finishStroke();
  void addCorner(PaintPoint place);
  void tint(const PixelRect& where);
  void clampCentre();
  void updateCursor();
  void paintPolygon(QPainter& painter) const;
  void paintRing(QPainter& painter) const;

  QImage image_, own_, others_;
  MaskEditor* editor_ = nullptr;
  Tool tool_ = Tool::Brush;
  double brush_ = 20, opacity_ = 0.5, zoom_ = 1;
  PaintPoint centre_;  ///< of the image, in the middle of the widget
  Drag drag_ = Drag::None;
  bool erasing_ = false, space_ = false, cornerMoved_ = true;
  PaintPoint last_;
  QPointF panFrom_;
  std::optional<PaintPoint> pointer_;
  std::vector<PaintPoint> corners_;
  QRect lastPainted_;
};

}  // namespace sightline::ui
