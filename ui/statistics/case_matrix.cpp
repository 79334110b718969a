// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/case_matrix.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/sentence.h"

namespace sightline::ui {
namespace {

constexpr int kCases = static_cast<int>(kSharedInterestCases.size());

/// What has to hold for a case, with the current cut points.
QString conditionOf(SharedInterestCase which, const CaseCutPoints& cuts) {
  const auto n = [](double v) { return QString::number(v, 'f', 2); };
  switch (which) {
    case SharedInterestCase::HumanAligned:
    case SharedInterestCase::Confuser: return QStringLiteral("IoU \u2265 %1").arg(n(cuts.iouHigh));
    case SharedInterestCase::SufficientSubset:
    case SharedInterestCase::InsufficientSubset:
      return QStringLiteral("GTC \u2264 %1, SC \u2265 %2").arg(n(cuts.gtcLow), n(cuts.scHigh));
    case SharedInterestCase::SufficientContext:
    case SharedInterestCase::Distractor: return QStringLiteral("IoU \u2264 %1").arg(n(cuts.iouLow));
    case SharedInterestCase::ContextDependant:
    case SharedInterestCase::ContextConfusion:
      return QStringLiteral("GTC \u2265 %1, SC \u2264 %2").arg(n(cuts.gtcHigh), n(cuts.scLow));
  }
  return {};
}

bool ofRightPredictions(SharedInterestCase which) { return which <= SharedInterestCase::ContextDependant; }

/// Names of conditions over narrow columns: each line is shortened with dots on its own.
class ConditionHeader : public QHeaderView {
 public:
  explicit ConditionHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) { setSectionsClickable(true); }

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int section) const override {
    QStringList lines = model()->headerData(section, Qt::Horizontal).toString().split(QLatin1Char('\n'));
    for (QString& line : lines) line = fontMetrics().elidedText(line, Qt::ElideRight, rect.width() - 2);
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->setFont(font());
    painter->setPen(mutedText(palette()));
    painter->drawText(rect, Qt::AlignCenter, lines.join(QLatin1Char('\n')));
    painter->restore();
  }
  [[nodiscard]] QSize sizeHint() const override {
    return {QHeaderView::sizeHint().width(), 2 * fontMetrics().height() + 2};
  }
};

/// Counts over a ground that is the stronger the larger the share is.
class CountDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const double share = index.data(CaseTableModel::ShareRole).toDouble();
    painter->fillRect(option.rect,
                      option.palette.color(QPalette::Base));  // over the style's selection, which would hide the number
    painter->fillRect(option.rect, caseGround(share, option.palette));
    painter->save();
    if (option.state & QStyle::State_Selected) {
      painter->setPen(QPen(option.palette.color(QPalette::Highlight), 2));
      painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->setFont(option.font);
    painter->setPen(share > 0 ? option.palette.color(QPalette::Text) : mutedText(option.palette));
    painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
    painter->restore();
  }
};

}  // namespace

QColor caseGround(double share, const QPalette& palette) {
  QColor ground = palette.color(QPalette::Highlight);
  ground.setAlphaF(static_cast<float>(0.5 * share));
  return ground;
}

CaseTableModel::CaseTableModel(StudySession* session, QObject* parent)
    : QAbstractTableModel(parent), session_(session) {}

void CaseTableModel::setCases(StudyCases cases) {
  if (cases.conditions.size() != cases_.conditions.size()) {
    beginResetModel();
    cases_ = std::move(cases);
    endResetModel();
    return;
  }
  cases_ = std::move(cases);
  currentImageMoved();
}

void CaseTableModel::currentImageMoved() {
  if (columnCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::optional<SharedInterestCase> CaseTableModel::caseOfRow(int row) {
  return row >= 0 && row < kCases ? std::optional(kSharedInterestCases[static_cast<std::size_t>(row)]) : std::nullopt;
}

bool CaseTableModel::isKnown(int column) const {
  const auto& c = cases_.conditions[static_cast<std::size_t>(column)];
  const StudySnapshot& s = *session_->snapshot();
  const CellKey key{session_->currentImage(), c.model, c.technique};
  return s.cell(key).ready && s.correct[static_cast<std::size_t>(key.image) * static_cast<std::size_t>(s.modelCount) +
                                        static_cast<std::size_t>(key.model)];
}

int CaseTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kCases + 1; }

int CaseTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(cases_.conditions.size());
}

QVariant CaseTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& c = cases_.conditions[static_cast<std::size_t>(index.column())];
  const auto which = caseOfRow(index.row());
  const int count = which ? c.count[static_cast<std::size_t>(*which)] : c.none;
  switch (role) {
    case Qt::DisplayRole: return count;
    case ShareRole: return c.maps > 0 ? static_cast<double>(count) / c.maps : 0.0;
    case HoldsCurrentRole: {
      if (!isKnown(index.column())) return false;
      const auto snapshot = session_->snapshot();
      const CellKey key{session_->currentImage(), c.model, c.technique};
      const std::size_t at = snapshot->index(key);
      if (!snapshot->rows.has(c.technique) || at >= cases_.ofCell.size()) return false;  // the rows have just changed
      const CaseSet& set = cases_.ofCell[at];
      return which ? set.contains(*which) : set.empty();
    }
    case Qt::ToolTipRole: return toolTip(index.row(), index.column());
    case Qt::AccessibleTextRole:
      return tr("%1, %2: %3 images")
          .arg(headerData(index.row(), Qt::Vertical).toString(),
               headerData(index.column(), Qt::Horizontal).toString().replace('\n', ' '))
          .arg(count);
    default: return {};
  }
}

QString CaseTableModel::toolTip(int row, int column) const {
  const auto& c = cases_.conditions[static_cast<std::size_t>(column)];
  const QString where = headerData(column, Qt::Horizontal).toString().replace('\n', ' ');
  const auto which = caseOfRow(row);
  QString text = which ? tr("%1 of %2 maps of %3 are in this case.")
                             .arg(c.count[static_cast<std::size_t>(*which)])
                             .arg(c.maps)
                             .arg(where)
                       : tr("%1 of %2 maps of %3 are in none of the eight cases.").arg(c.none).arg(c.maps).arg(where);
  if (c.unknown > 0) text += tr("\nUnknown for %1: not computed, or without a label.").arg(c.unknown);
  return text;
}

QVariant CaseTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Horizontal) {
    if (section < 0 || section >= columnCount()) return {};
    const auto& c = cases_.conditions[static_cast<std::size_t>(section)];
    const std::string& model = session_->definition().models[static_cast<std::size_t>(c.model)].displayName;
    const QString technique = techniqueText(c.technique);
    if (role == Qt::DisplayRole) return technique + QLatin1Char('\n') + shortModelName(model);
    if (role == Qt::ToolTipRole) return technique + QStringLiteral(" \u00b7 ") + QString::fromStdString(model);
    return {};
  }
  const auto which = caseOfRow(section);
  if (role == Qt::DisplayRole) return which ? translated(caseName(*which)) : tr("In none");
  if (role == Qt::ToolTipRole) {
    if (!which) return tr("Maps in none of the eight cases (most maps, with the published cut points).");
    return tr("%1.\nOf %2 predictions with %3.")
        .arg(translated(caseMeaning(*which)), ofRightPredictions(*which) ? tr("right") : tr("wrong"),
             conditionOf(*which, session_->settings().cases));
  }
  return {};
}

CaseMatrix::CaseMatrix(CaseTableModel* rows, QWidget* parent) : QTableView(parent), rows_(rows) {
  setObjectName(QStringLiteral("caseMatrix"));
  setAccessibleName(tr("Counts of the eight cases"));
  setAccessibleDescription(tr("Rows are cases, columns are techniques with models. Choosing a cell shows its images."));
  setModel(rows_);
  setItemDelegate(new CountDelegate(this));
  setFont(smallFont(tabularFont(font())));
  setSelectionMode(QAbstractItemView::SingleSelection);
  setShowGrid(true);
  setFrameShape(QFrame::NoFrame);
  setTabKeyNavigation(false);
  setHorizontalHeader(new ConditionHeader(this));
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setFont(font());
  horizontalHeader()->setMinimumSectionSize(40);
  verticalHeader()->setHighlightSections(false);
  verticalHeader()->setFont(font());
  verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 1);
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2);
}

void CaseMatrix::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  paintCaseWay(
      painter, *rows_, [this](int row, int column) { return QRectF(visualRect(rows_->index(row, column))); },
      palette().color(QPalette::Text));
}

void paintCaseWay(QPainter& painter, const CaseTableModel& rows,
                  const std::function<QRectF(int row, int column)>& cellAt, const QColor& ink) {
  painter.setBrush(Qt::NoBrush);
  QColor thin = ink;
  thin.setAlphaF(0.45f);
  std::optional<QPointF> before;
  for (int column = 0; column < rows.columnCount(); ++column) {
    std::optional<QPointF> first;
    for (int row = 0; row < rows.rowCount(); ++row) {
      const QModelIndex index = rows.index(row, column);
      if (!index.data(CaseTableModel::HoldsCurrentRole).toBool()) continue;
      const QRectF rect = cellAt(row, column);
      const double radius = std::min(rect.height() / 2 - 1, 9.0);
      painter.setPen(QPen(ink, 1.5));
      const double half = std::min(1.6 * radius, rect.width() / 2 - 1);
      painter.drawRoundedRect(QRectF(rect.center().x() - half, rect.center().y() - radius, 2 * half, 2 * radius),
                              radius, radius);
      if (!first) first = rect.center();
      if (before && first == rect.center()) {
        painter.setPen(QPen(thin, 1.5));
        painter.drawLine(*before + QPointF(half, 0), rect.center() - QPointF(half, 0));
      }
    }
    before = first;
  }
}

}  // namespace sightline::ui
