// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSlider>
#include <vector>

namespace sightline::ui {

/// A slider through the depth of a network, one step per candidate layer, with a mark at the default and at
/// every layer that is part of the map.
class LayerSlider : public QSlider {
  Q_OBJECT
 public:
  explicit LayerSlider(QWidget* parent = nullptr);
  void setMarks(int defaultIndex, const std::vector<int>& chosen, const QColor& colour);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int default_ = -1;
  std::vector<int> chosen_;
  QColor colour_;
};

}  // namespace sightline::ui
