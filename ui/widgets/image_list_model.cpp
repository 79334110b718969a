// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/image_list_model.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"

namespace sightline::ui {

namespace {
constexpr int kThumbnailsKept = 1000;  // 128 pixels a side: some 60 MB at the very most
}

ImageListModel::ImageListModel(StudySession* session, QObject* parent)
    : QAbstractListModel(parent), session_(session), thumbnails_(kThumbnailsKept) {
  connect(session_, &StudySession::settingsChanged, this, [this, window = session_->settings().window]() mutable {
    if (window == session_->settings().window) return;
    window = session_->settings().window;
    thumbnails_.clear();  // other pictures of the same files; those that are loaded again are told
  });
  connect(session_, &StudySession::imagesLoaded, this, [this](const std::vector<int>& loaded) {
    for (const int image : loaded)
      if (const int row = rowOf(image); row >= 0) Q_EMIT dataChanged(index(row), index(row), {ThumbnailRole});
  });
}

void ImageListModel::setImages(std::vector<int> images) {
  if (images == images_) return;
  beginResetModel();
  images_ = std::move(images);
  rows_.assign(static_cast<std::size_t>(session_->imageCount()), -1);
  for (int row = 0; row < std::ssize(images_); ++row) rows_[images_[row]] = row;
  endResetModel();
}

int ImageListModel::rowOf(int image) const { return image >= 0 && image < std::ssize(rows_) ? rows_[image] : -1; }

int ImageListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(images_.size());
}

QPixmap ImageListModel::thumbnail(int image) const {
  if (const auto* kept = thumbnails_.object(image)) return *kept;
  const auto picture = session_->thumbnail(image);
  if (!picture || picture->empty()) return {};
  const QImage wrapped(picture->rgb.data(), picture->width, picture->height, picture->width * 3, QImage::Format_RGB888);
  auto* made = new QPixmap(QPixmap::fromImage(wrapped));
  const QPixmap result = *made;
  thumbnails_.insert(image, made);
  return result;
}

QVariant ImageListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const int image = images_[index.row()];
  const auto& item = session_->definition().dataset.items[image];
  switch (role) {
    case Qt::DisplayRole: return QString::fromStdString(item.id);
    case Qt::AccessibleTextRole:
      return item.label.empty()
                 ? QString::fromStdString(item.id)
                 : tr("%1, labelled %2").arg(QString::fromStdString(item.id), QString::fromStdString(item.labelText()));
    case Qt::ToolTipRole: return toolTip(image);
    case ImageRole: return image;
    case ThumbnailRole: return thumbnail(image);
    default: return {};
  }
}

QString ImageListModel::toolTip(int image) const {
  const auto& item = session_->definition().dataset.items[image];
  const auto snapshot = session_->snapshot();
  const Metric metric = session_->display().metric;
  QString text = QStringLiteral("<b>%1</b>").arg(QString::fromStdString(item.id).toHtmlEscaped());
  if (!item.label.empty()) text += tr(" · label: %1").arg(QString::fromStdString(item.labelText()).toHtmlEscaped());
  if (const auto failure = session_->imageFailure(image); !failure.empty())
    return text + "<br>" + translated(failure).toHtmlEscaped();
  text += QStringLiteral("<table cellspacing='2'><tr><td></td>");
  for (const auto technique : session_->settings().techniques)
    text += QStringLiteral("<td align='right'>&nbsp;&nbsp;%1</td>").arg(techniqueText(technique));
  text += "</tr>";
  for (int model = 0; model < session_->modelCount(); ++model) {
    text += QStringLiteral("<tr><td>%1</td>")
                .arg(QString::fromStdString(session_->definition().models[model].displayName).toHtmlEscaped());
    for (const auto technique : session_->settings().techniques) {
      const auto& cell = snapshot->cell({image, model, technique});
      const auto value = valueOf(cell, metric);
      text += QStringLiteral("<td align='right'>&nbsp;&nbsp;%1</td>")
                  .arg(!cell.ready ? QStringLiteral("…")
                       : value     ? QString::number(*value, 'f', 2)
                                   : tr("undefined"));
    }
    text += "</tr>";
  }
  return text + QStringLiteral("</table>") + tr("%1 of each map").arg(translated(metricName(metric)));
}

}  // namespace sightline::ui
