// SPDX-License-Identifier: GPL-3.0-or-later
// The grid's menus of its columns and rows: the models and techniques that are shown.
#include <QContextMenuEvent>
#include <QMenu>
#include <algorithm>

#include "ui/grid/comparison_grid.h"
#include "ui/session/translated.h"

namespace sightline::ui {

std::optional<int> ComparisonGrid::modelOfHeader(const GridLayout& layout, QPoint at) const {
  for (std::size_t column = 1; column < layout.headers.size(); ++column)
    if (layout.headers[column].contains(at)) return static_cast<int>(column) - 1;
  return {};
}

void ComparisonGrid::addModelActions(QMenu& menu, int model) {
  const auto add = [&](const QString& text, const char* name, ModelAction action, bool possible) {
    auto* item = menu.addAction(text);
    item->setObjectName(QLatin1String(name));
    item->setEnabled(possible);
    connect(item, &QAction::triggered, this, [this, model, action] { Q_EMIT modelActionRequested(model, action); });
    return item;
  };
  const int count = session_->modelCount();
  const bool several = count > 1;
  menu.setToolTipsVisible(true);
  QAction* hide = add(tr("&Hide"), "hideModel", ModelAction::Hide, several);
  hide->setToolTip(several ? tr("The model is in no plot, table, test or figure until it is shown again.")
                           : tr("One model at least is shown."));
  add(tr("Move &left"), "moveModelLeft", ModelAction::MoveLeft, model > 0);
  add(tr("Move &right"), "moveModelRight", ModelAction::MoveRight, model + 1 < count);
  menu.addSeparator();
  add(tr("Re&name…"), "renameModel", ModelAction::Rename, true);
  add(tr("Re&place…"), "replaceModel", ModelAction::Replace, true)
      ->setToolTip(tr("Another model from a file takes its place."));
  add(tr("Remo&ve from the study"), "removeModel", ModelAction::Remove, several)
      ->setToolTip(several ? tr("Undo brings it back. The file with its weights stays where it is.")
                           : tr("One model at least is shown."));
  menu.addSeparator();
  auto* all = menu.addAction(tr("&Models and rows…"));
  connect(all, &QAction::triggered, this, &ComparisonGrid::lineupRequested);
}

void ComparisonGrid::addRowActions(QMenu& menu, int row) {
  if (!hasMaps(row)) return;
  const Technique technique = rows_[static_cast<std::size_t>(row)];
  auto* rows = menu.addMenu(tr("Row “%1”").arg(techniqueText(technique)));
  rows->setObjectName(QStringLiteral("rowActions"));
  const auto add = [&](const QString& text, const char* name, bool possible, auto change) {
    auto* item = rows->addAction(text);
    item->setObjectName(QLatin1String(name));
    item->setEnabled(possible);
    connect(item, &QAction::triggered, this, [this, technique, change] {
      AnalysisSettings settings = session_->settings();
      const auto at = std::ranges::find(settings.techniques, technique);
      if (at == settings.techniques.end()) return;
      change(settings.techniques, at);
      session_->setSettings(settings);
    });
  };
  using Rows = std::vector<Technique>;
  const int count = static_cast<int>(rows_.size());
  add(tr("&Hide"), "hideRow", count > 1, [](Rows& all, Rows::iterator at) { all.erase(at); });
  add(tr("Move &up"), "moveRowUp", row > 0, [](Rows&, Rows::iterator at) { std::iter_swap(at, at - 1); });
  add(tr("Move &down"), "moveRowDown", row + 1 < count, [](Rows&, Rows::iterator at) { std::iter_swap(at, at + 1); });
  rows->addSeparator();
  connect(rows->addAction(tr("&Models and rows…")), &QAction::triggered, this, &ComparisonGrid::lineupRequested);
}

std::unique_ptr<QMenu> ComparisonGrid::modelMenu(int model) {
  auto menu = std::make_unique<QMenu>(this);
  addModelActions(*menu, model);
  return menu;
}

QRect ComparisonGrid::paintButton(const GridLayout& layout) const {
  const auto* cell = layout.cell({0, 0});
  if (!cell || !pictures_.hasPicture()) return {};
  return GridPainter::buttonRect(cell->caption, tr("Image"), tr("Paint here"), font());
}

void ComparisonGrid::popUp(std::unique_ptr<QMenu> menu, QPoint at) {
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu.release()->popup(mapToGlobal(at));
}

void ComparisonGrid::contextMenuEvent(QContextMenuEvent* event) {
  if (session_->imageCount() == 0) return;
  const GridLayout layout = gridLayout();
  const auto* cell =
      event->reason() == QContextMenuEvent::Keyboard ? layout.cell(focused_) : layout.cellAt(event->pos());
  if (const auto model = cell ? std::nullopt : modelOfHeader(layout, event->pos()))
    return popUp(modelMenu(*model), event->pos());
  if (!cell) return QWidget::contextMenuEvent(event);
  if (focused_ != cell->place) {
    focused_ = cell->place;
    moveFocus(0, 0);
  }
  popUp(cellMenu(cell->place), event->reason() == QContextMenuEvent::Keyboard ? cell->frame.center() : event->pos());
}

}  // namespace sightline::ui
