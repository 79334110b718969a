// SPDX-License-Identifier: GPL-3.0-or-later
// The counts of the eight Shared Interest cases on paper, with the way of the image on screen through the conditions.
#include <QFontMetricsF>
#include <algorithm>

#include "core/analysis/study_cases.h"
#include "ui/figures/plot_stage.h"
#include "ui/statistics/case_matrix.h"
#include "ui/theme/theme.h"
#include "ui/widgets/colour_scale.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/widgets/sentence.h"

namespace sightline::ui {
namespace {

constexpr double kRowLines = 1.5;  // line heights of a row

class CaseStage : public PlotStage {
 public:
  explicit CaseStage(StudySession* session) : session_(session), rows_(session) {
    connect(session, &StudySession::snapshotChanged, this, &CaseStage::changed);
    connect(session, &StudySession::displayChanged, this, &CaseStage::changed);
    connect(session, &StudySession::currentImageChanged, this, &CaseStage::changed);
  }

  QString missing() override {
    rows_.setCases(studyCases(*session_->snapshot(), subsetOf(*session_)));
    return {};
  }

  void paint(QCPPainter& painter, const QSizeF& size) override {
    const QFont font = smallType();
    const QFontMetricsF text(font);
    const double names = namesWidth();
    const double left = names + kGap, column = (size.width() - left - 1) / std::max(1, rows_.columnCount());
    const double models = modelsHeight(column), top = text.height() + kHalfGap + models;
    const bool upright = models > text.height() + kHalfGap;
    const double height = (size.height() - top - 1) / rows_.rowCount();
    const auto cell = [&](int row, int c) { return QRectF(left + c * column, top + row * height, column, height); };
    painter.setFont(font);
    paintHead(painter, cell, models, upright);
    for (int row = 0; row < rows_.rowCount(); ++row) {
      painter.setPen(Qt::black);
      painter.drawText(QRectF(0, top + row * height, names, height), Qt::AlignRight | Qt::AlignVCenter, rowName(row));
      for (int c = 0; c < rows_.columnCount(); ++c) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(caseGround(rows_.index(row, c).data(CaseTableModel::ShareRole).toDouble(), printPalette()));
        painter.drawRect(cell(row, c));
        painter.setPen(rows_.index(row, c).data().toInt() > 0 ? QColor(Qt::black) : mutedText(printPalette()));
        painter.drawText(cell(row, c), Qt::AlignCenter, rows_.index(row, c).data().toString());
      }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hairline(printPalette()));
    for (int row = 0; row <= rows_.rowCount(); ++row)
      painter.drawLine(cell(row, 0).topLeft(), cell(row, rows_.columnCount()).topLeft());
    for (int c = 0; c <= rows_.columnCount(); ++c)
      painter.drawLine(cell(0, c).topLeft(), cell(rows_.rowCount(), c).topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    paintCaseWay(painter, rows_, cell, Qt::black);
  }

  [[nodiscard]] double usualShape(double width) const override {
    const double line = QFontMetricsF(smallType()).height(),
                 column = (width - namesWidth() - kGap) / std::max(1, rows_.columnCount());
    return (kRowLines * line * rows_.rowCount() + line + kHalfGap + modelsHeight(column)) / width;
  }

  [[nodiscard]] FigureLegend legend() const override {
    std::vector<FigureLegend::Entry> entries;
    if (session_->display().onlyListed) entries.push_back({subsetText(*session_), {}});
    const auto strip = [](QPainter& painter, const QRectF& at) {
      paintScale(painter, at, [](double share) { return caseGround(share, printPalette()); });
    };
    entries.push_back({tr("100\u00a0% (share of the maps of a column)"), {}, QStringLiteral("0"), strip, 7});
    entries.push_back(
        {tr("the path of %1")
             .arg(QString::fromStdString(
                 session_->definition().dataset.items[static_cast<std::size_t>(session_->currentImage())].id)),
         {},
         {},
         [](QPainter& painter, const QRectF& at) {
           painter.setRenderHint(QPainter::Antialiasing);
           painter.setPen(QPen(Qt::black, 1.5));
           painter.drawRoundedRect(at, at.height() / 2, at.height() / 2);
         },
         2});
    entries.push_back({tr("a map may be in two cases or in none"), {}});
    return {std::move(entries), smallType()};
  }

 private:
  /// Techniques over their models; models' names stand upright where columns are narrow.
  template <class Cell>
  void paintHead(QPainter& painter, const Cell& cell, double models, bool upright) const {
    const QFontMetricsF text(painter.font());
    for (int c = 0; c < rows_.columnCount(); ++c) {
      painter.setPen(Qt::black);
      const QRectF place(cell(0, c).left(), cell(0, c).top() - models, cell(0, c).width(), models);
      if (upright) {
        painter.save();
        painter.translate(place.center().x(), place.bottom() - kHalfGap);
        painter.rotate(-90);
        painter.drawText(QRectF(0, -text.height() / 2, place.height(), text.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         modelOf(c));
        painter.restore();
      } else {
        painter.drawText(place, Qt::AlignCenter, modelOf(c));
      }
      if (c > 0 && techniqueOf(c) == techniqueOf(c - 1)) continue;
      int end = c;
      while (end + 1 < rows_.columnCount() && techniqueOf(end + 1) == techniqueOf(c)) ++end;
      painter.save();
      painter.setFont(headingFont(painter.font()));
      painter.drawText(QRectF(place.left(), place.top() - text.height() - kHalfGap, cell(0, end).right() - place.left(),
                              text.height() + kHalfGap),
                       Qt::AlignCenter, techniqueOf(c));
      painter.restore();
    }
  }
  [[nodiscard]] double namesWidth() const {
    double names = 0;
    for (int row = 0; row < rows_.rowCount(); ++row)
      names = std::max(names, QFontMetricsF(smallType()).horizontalAdvance(rowName(row)));
    return names + kHalfGap;
  }
  /// Of the models' names over columns that are `column` wide.
  [[nodiscard]] double modelsHeight(double column) const {
    const QFontMetricsF text(smallType());
    double widest = 0;
    for (int c = 0; c < rows_.columnCount(); ++c) widest = std::max(widest, text.horizontalAdvance(modelOf(c)));
    return widest + kHalfGap > column ? widest + kGap : text.height() + kHalfGap;
  }
  [[nodiscard]] QString rowName(int row) const {
    return rows_.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
  }
  [[nodiscard]] QString techniqueOf(int column) const {
    return techniqueText(rows_.cases().conditions[static_cast<std::size_t>(column)].technique);
  }
  [[nodiscard]] QString modelOf(int column) const {
    return shortModelName(
        session_->definition()
            .models[static_cast<std::size_t>(rows_.cases().conditions[static_cast<std::size_t>(column)].model)]
            .displayName);
  }

  StudySession* session_;
  CaseTableModel rows_;
};

}  // namespace

std::unique_ptr<PlotStage> makeCaseStage(StudySession* session) { return std::make_unique<CaseStage>(session); }

}  // namespace sightline::ui
