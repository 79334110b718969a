// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/layer_strip_model.h"

#include <algorithm>

#include "core/image/overlay.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/grid_text.h"

namespace sightline::ui {
namespace {

constexpr double kOpacity = 0.7;  // small maps must be read without the image's help

QPixmap composed(const std::shared_ptr<const Image>& picture, const StripLayer& layer, Palette palette, QSize box,
                 double dpr) {
  const double aspect = picture && picture->height > 0 ? static_cast<double>(picture->width) / picture->height : 1;
  const QSize size = (QSizeF(aspect, 1).scaled(QSizeF(box) * dpr, Qt::KeepAspectRatio)).toSize().expandedTo({1, 1});
  Canvas canvas = picture && !picture->empty() ? PictureScaler(picture).render({}, size.width(), size.height())
                                               : Canvas(size.width(), size.height(), 0xff808080u);
  greyAndDarken(canvas, 0.15);
  if (layer.result && layer.result->map.blankReason.empty())
    blendMap(canvas, {}, layer.small, layer.result->map.covers, Sampling::Smooth, palette, kOpacity);
  else
    greyAndDarken(canvas, 0.6);
  const QImage view(reinterpret_cast<const uchar*>(canvas.data()), canvas.width(), canvas.height(), canvas.width() * 4,
                    QImage::Format_RGB32);
  QPixmap pixmap = QPixmap::fromImage(view.copy());
  pixmap.setDevicePixelRatio(dpr);
  return pixmap;
}

}  // namespace

LayerStripModel::LayerStripModel(StudySession* session, int model, QObject* parent)
    : QAbstractListModel(parent), session_(session), model_(model) {
  const ModelSpec& spec = session->definition().models[static_cast<std::size_t>(model)];
  colour_ = modelColour(spec);
  standard_ = named_ = spec.defaultLayer;
}

int LayerStripModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

void LayerStripModel::setRows(std::vector<Row> rows) {
  const bool same = std::ranges::equal(rows, rows_, {}, &Row::path, &Row::path);
  if (same) {  // the selection and the place in the list stay
    rows_ = std::move(rows);
    if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    return;
  }
  beginResetModel();
  rows_ = std::move(rows);
  endResetModel();
}

void LayerStripModel::setLayers(std::shared_ptr<const ModelLayers> layers) {
  known_ = std::move(layers);
  if (std::string standard = layerWithoutChoice(named_, known_.get()); standard != standard_) {
    standard_ = std::move(standard);
    if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  }
  if (!strip_) setStrip(nullptr);
}

void LayerStripModel::setStrip(std::shared_ptr<const LayerStrip> strip) {
  strip_ = std::move(strip);
  std::vector<Row> rows;
  if (strip_) {
    for (const auto& layer : strip_->layers) {
      Row row;
      row.path = layer->path;
      row.gridWidth = layer->gridWidth;
      row.gridHeight = layer->gridHeight;
      row.layer = layer;
      // Numbers of another image or mask must not be read as these.
      const auto former = std::ranges::find(rows_, layer, &Row::layer);
      if (former != rows_.end()) row = *former;
      rows.push_back(std::move(row));
    }
  } else if (known_) {
    // Layers beyond the candidates keep their places until the new maps are there.
    std::vector<std::string> paths;
    for (const Row& row : rows_) paths.push_back(row.path);
    const bool keep = std::ranges::all_of(
        known_->candidates, [&](const std::string& path) { return std::ranges::find(paths, path) != paths.end(); });
    for (const std::string& path : keep ? paths : known_->candidates) {
      Row row;
      row.path = path;
      if (const auto info = std::ranges::find(known_->all, path, &LayerInfo::path); info != known_->all.end()) {
        row.gridWidth = info->gridWidth;
        row.gridHeight = info->gridHeight;
      }
      rows.push_back(std::move(row));
    }
  }
  setRows(std::move(rows));
}

void LayerStripModel::setScores(const std::shared_ptr<const LayerStrip>& strip, std::vector<CellScores> scores) {
  if (strip != strip_ || scores.size() != rows_.size()) return;
  for (std::size_t i = 0; i < scores.size(); ++i)
    rows_[i].scores = scores[i].ready ? std::optional(std::move(scores[i])) : std::nullopt;
  if (!rows_.empty())
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {IouRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

int LayerStripModel::rowOf(const std::string& path) const {
  const auto found = std::ranges::find(rows_, path, &Row::path);
  return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

std::string LayerStripModel::path(int row) const {
  return row >= 0 && row < rowCount() ? rows_[static_cast<std::size_t>(row)].path : std::string();
}

QString LayerStripModel::blankReason(int row) const {
  if (row < 0 || row >= rowCount()) return {};
  const auto& layer = rows_[static_cast<std::size_t>(row)].layer;
  return layer && layer->result ? translated(layer->result->map.blankReason) : QString();
}

std::optional<double> LayerStripModel::iou(int row) const {
  if (row < 0 || row >= rowCount()) return {};
  const auto& scores = rows_[static_cast<std::size_t>(row)].scores;
  return scores ? scores->scores.iou : std::nullopt;
}

QPixmap LayerStripModel::picture(int row, QSize box, double dpr) const {
  if (row < 0 || row >= rowCount()) return {};
  const Row& r = rows_[static_cast<std::size_t>(row)];
  if (!r.layer || !r.layer->result) return {};
  const Palette palette = session_->display().palette;
  auto under = session_->thumbnail(session_->currentImage());
  if (r.picture.isNull() || r.pictureBox != box || r.palette != palette || r.under != under ||
      r.picture.devicePixelRatio() != dpr) {
    r.picture = composed(under, *r.layer, palette, box, dpr);
    r.pictureBox = box;
    r.palette = palette;
    r.under = std::move(under);
  }
  return r.picture;
}

QString LayerStripModel::words(const Row& row, const QString& separator) const {
  QStringList parts;
  QString name = QString::fromStdString(row.path);
  if (row.gridWidth > 0) name += QStringLiteral("  ·  %1 × %2").arg(row.gridWidth).arg(row.gridHeight);
  parts << name;
  const QString blank = blankReason(static_cast<int>(&row - rows_.data()));
  if (!blank.isEmpty())
    parts << blank;
  else if (!row.layer || !row.layer->result)
    parts << (strip_ && !strip_->failure.empty()
                  ? translated(strip_->failure)
                  : tr("Its map appears once Grad-CAM has been computed for this image."));
  else if (!row.layer->result->mask)
    parts << tr("no human mask, so no IoU");
  else if (row.scores)
    parts << tr("IoU with what people marked: %1").arg(gridtext::score(row.scores->scores.iou));
  if (row.path == standard_)
    parts << (named_.empty() ? tr("default: the last layer whose positions the class depends on")
                             : tr("default: the layer that the published study used for this kind of network"));
  return parts.join(separator);
}

QVariant LayerStripModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case PathRole: return QString::fromStdString(row.path);
    case Qt::ToolTipRole: return words(row, QStringLiteral("\n"));
    case Qt::AccessibleTextRole: return words(row, QStringLiteral(", "));
    case IouRole: return row.scores && row.scores->scores.iou ? QVariant(*row.scores->scores.iou) : QVariant();
    case StandardRole: return row.path == standard_;
    case BlankRole: return blankReason(index.row());
    default: return {};
  }
}

}  // namespace sightline::ui
