// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dock_title.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>
#include <QToolButton>

#include "ui/theme/theme.h"

namespace sightline::ui {

DockTitle::DockTitle(QMainWindow* window, QDockWidget* dock)
    : QWidget(dock),
      window_(window),
      dock_(dock),
      name_(new QLabel(dock->windowTitle(), this)),
      help_(new QToolButton(this)),
      float_(new QToolButton(this)),
      close_(new QToolButton(this)) {
  name_->setFont(headingFont(font()));
  const auto prepare = [&](QToolButton* button, const char* image, const QString& what) {
    button->setIcon(QIcon(image));
    button->setIconSize({12, 12});
    button->setToolTip(what);
    button->setAccessibleName(what + ' ' + dock->windowTitle());
    button->setFocusPolicy(Qt::NoFocus);
  };
  help_->setText(QStringLiteral("?"));
  help_->setToolTip(tr("Manual: %1").arg(dock->windowTitle()));
  help_->setAccessibleName(help_->toolTip());
  help_->setFocusPolicy(Qt::NoFocus);
  prepare(float_, ":/icons/dock-float.svg", tr("Detach or attach"));
  prepare(close_, ":/icons/dock-close.svg", tr("Close"));
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(kGap, kHalfGap, kHalfGap, 0);
  line->setSpacing(0);
  line->addWidget(name_, 1);
  line->addWidget(help_);
  line->addWidget(float_);
  line->addWidget(close_);
  dock_->setTitleBarWidget(this);
  connect(help_, &QToolButton::clicked, this, &DockTitle::helpRequested);
  connect(float_, &QToolButton::clicked, dock_, [this] { dock_->setFloating(!dock_->isFloating()); });
  connect(close_, &QToolButton::clicked, dock_, &QDockWidget::close);
  // Qt tells nobody when docks become tabs of each other: look whenever anything about them may have changed.
  connect(dock_, &QDockWidget::visibilityChanged, this, &DockTitle::look);
  // And once more when all docks of a layout are where it puts them.
  connect(dock_, &QDockWidget::visibilityChanged, this, &DockTitle::look, Qt::QueuedConnection);
  connect(dock_, &QDockWidget::topLevelChanged, this, &DockTitle::look);
  connect(dock_, &QDockWidget::dockLocationChanged, this, &DockTitle::look);
  dock_->installEventFilter(this);
}

QSize DockTitle::sizeHint() const { return tabbed_ ? QSize(0, 0) : layout()->sizeHint(); }

bool DockTitle::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::ZOrderChange) look();
  return QWidget::eventFilter(watched, event);
}

void DockTitle::look() {
  // Docks are hidden once more while the window goes, when it is no main window any more.
  if (!qobject_cast<QMainWindow*>(dock_->parentWidget())) return;
  bool tabbed = false;
  if (!dock_->isFloating())
    for (const auto* other : window_->tabifiedDockWidgets(dock_)) tabbed |= other->toggleViewAction()->isChecked();
  if (tabbed == tabbed_) return;
  tabbed_ = tabbed;
  for (QWidget* part : std::initializer_list<QWidget*>{name_, help_, float_, close_}) part->setVisible(!tabbed);
  // the dock's own layout asks for the hint only when it is told to
  QTimer::singleShot(0, this, [this] {
    updateGeometry();
    dock_->layout()->invalidate();
    dock_->layout()->activate();
  });
}

}  // namespace sightline::ui
