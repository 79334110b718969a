// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/mask_editor.h"

#include <algorithm>
#include <cmath>

namespace sightline {
namespace {

/// First whole pixel whose middle is at or beyond `edge`, within 0..size.
int firstPixel(double edge, int size) {
  return static_cast<int>(std::clamp(std::ceil(edge - 0.5), 0.0, static_cast<double>(size)));
}

}  // namespace

PixelRect PixelRect::united(const PixelRect& o) const {
  if (empty()) return o;
  if (o.empty()) return *this;
  return {std::min(left, o.left), std::min(top, o.top), std::max(right, o.right), std::max(bottom, o.bottom)};
}

MaskEditor::MaskEditor(Plane<std::uint8_t> mask) : mask_(std::move(mask)) {
  for (std::uint8_t& v : mask_.values()) {
    v = v != 0;
    painted_ += v;
  }
  finished_ = mask_;
}

void MaskEditor::set(int x, int y, std::uint8_t value, PixelRect& touched) {
  std::uint8_t& pixel = mask_.at(x, y);
  if (pixel == value) return;
  pixel = value;
  value != 0 ? ++painted_ : --painted_;
  touched = touched.united({x, y, x + 1, y + 1});
}

PixelRect MaskEditor::stroke(PaintPoint from, PaintPoint to, double diameter, bool erase) {
  const double radius = std::max(1.0, diameter) / 2, dx = to.x - from.x, dy = to.y - from.y;
  const double length2 = dx * dx + dy * dy;
  const std::uint8_t value = erase ? 0 : 1;
  const int top = firstPixel(std::min(from.y, to.y) - radius, mask_.height());
  const int bottom = firstPixel(std::max(from.y, to.y) + radius + 1, mask_.height());
  const int left = firstPixel(std::min(from.x, to.x) - radius, mask_.width());
  const int right = firstPixel(std::max(from.x, to.x) + radius + 1, mask_.width());
  PixelRect touched;
  for (int y = top; y < bottom; ++y)
    for (int x = left; x < right; ++x) {
      const double px = x + 0.5 - from.x, py = y + 0.5 - from.y;
      const double t = length2 > 0 ? std::clamp((px * dx + py * dy) / length2, 0.0, 1.0) : 0;
      const double ox = px - t * dx, oy = py - t * dy;
      if (ox * ox + oy * oy <= radius * radius) set(x, y, value, touched);
    }
  pending_ = pending_.united(touched);
  return touched;
}

PixelRect MaskEditor::polygon(std::span<const PaintPoint> corners, bool erase) {
  PixelRect touched;
  if (corners.size() < 3) return touched;
  std::vector<double> crossings;
  for (int y = 0; y < mask_.height(); ++y) {
    const double middle = y + 0.5;
    crossings.clear();
    for (std::size_t i = 0; i < corners.size(); ++i) {
      const PaintPoint &a = corners[i], &b = corners[(i + 1) % corners.size()];
      // Half-open, so that a corner exactly on the line counts for one of its two edges.
      if ((a.y <= middle) != (b.y <= middle)) crossings.push_back(a.x + (middle - a.y) / (b.y - a.y) * (b.x - a.x));
    }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
      for (int x = firstPixel(crossings[i], mask_.width()); x < firstPixel(crossings[i + 1], mask_.width()); ++x)
        set(x, y, erase ? 0 : 1, touched);
  }
  pending_ = pending_.united(touched);
  return touched;
}

PixelRect MaskEditor::clear() {
  PixelRect touched;
  for (int y = 0; y < mask_.height() && painted_ > 0; ++y)
    for (int x = 0; x < mask_.width(); ++x) set(x, y, 0, touched);
  pending_ = pending_.united(touched);
  return touched;
}

void MaskEditor::swap(Step& step) {
  std::size_t i = 0;
  for (int y = step.where.top; y < step.where.bottom; ++y)
    for (int x = step.where.left; x < step.where.right; ++x, ++i) {
      std::uint8_t& pixel = mask_.at(x, y);
      painted_ += step.former[i];
      painted_ -= pixel;
      std::swap(pixel, step.former[i]);
      finished_.at(x, y) = pixel;
    }
}

bool MaskEditor::finish() {
  const PixelRect where = std::exchange(pending_, {});
  if (where.empty()) return false;
  Step step{where, {}};
  step.former.reserve(static_cast<std::size_t>(where.right - where.left) *
                      static_cast<std::size_t>(where.bottom - where.top));
  bool changed = false;
  for (int y = where.top; y < where.bottom; ++y)
    for (int x = where.left; x < where.right; ++x) {
      std::uint8_t& former = finished_.at(x, y);
      changed = changed || former != mask_.at(x, y);
      step.former.push_back(former);
      former = mask_.at(x, y);
    }
  if (!changed) return false;      // painted and wiped within one step
  while (steps_.size() > done_) {  // what was undone cannot be done again after something else
    bytes_ -= steps_.back().former.size();
    steps_.pop_back();
  }
  bytes_ += step.former.size();
  steps_.push_back(std::move(step));
  std::size_t gone = 0;
  while (bytes_ > kHistoryBytes && gone + 1 < steps_.size()) bytes_ -= steps_[gone++].former.size();
  steps_.erase(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(gone));
  done_ = steps_.size();
  return true;
}

PixelRect MaskEditor::cancel() {
  const PixelRect where = std::exchange(pending_, {});
  for (int y = where.top; y < where.bottom; ++y)
    for (int x = where.left; x < where.right; ++x) {
      painted_ += finished_.at(x, y);
      painted_ -= mask_.at(x, y);
      mask_.at(x, y) = finished_.at(x, y);
    }
  return where;
}

PixelRect MaskEditor::undo() {
  finish();
  if (!canUndo()) return {};
  Step& step = steps_[--done_];
  swap(step);
  return step.where;
}

PixelRect MaskEditor::redo() {
  finish();
  if (!canRedo()) return {};
  Step& step = steps_[done_++];
  swap(step);
  return step.where;
}

}  // namespace sightline
