// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "ui/theme/theme.h"

namespace sightline::ui {

namespace {

constexpr int kWidth = 344;

/// A line around what is spoken of, in the accent's colour.
class TargetMark : public QWidget {
 public:
  explicit TargetMark(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Active, QPalette::Highlight), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kHalfGap, kHalfGap);
  }
};

int areaOf(const QRect& rect) { return rect.isEmpty() ? 0 : rect.width() * rect.height(); }

/// How far two rectangles are apart; 0 when they meet.
int distance(const QRect& a, const QRect& b) {
  const int across = std::max({0, a.left() - b.right(), b.left() - a.right()}),
            down = std::max({0, a.top() - b.bottom(), b.top() - a.bottom()});
  return across + down;
}

/// Where a callout of `size` lies best: off the target before all, then off what else it speaks of, then near the
/// target and along its upper left; of the window's middle, which the grid fills, it takes the lower right corner.
QRect placeBeside(const QRect& target, const std::vector<QRect>& seen, const QSize& size, const QRect& window) {
  const QRect kept = target.adjusted(-kGap, -kGap, kGap, kGap);
  const auto cost = [&](const QRect& at) {
    int hidden = 0;
    for (const QRect& other : seen) hidden += areaOf(at & other);
    const int covered = areaOf(at & kept);
    const int off = covered > 0
                        ? distance(QRect(at.bottomRight(), QSize(1, 1)), QRect(target.bottomRight(), QSize(1, 1)))
                        : std::min(std::abs(at.top() - target.top()), std::abs(at.left() - target.left()));
    return std::tuple(covered, hidden, distance(at, kept), off);
  };
  QRect best(window.topLeft(), size);
  auto least = cost(best);
  const auto look = [&](const QPoint& corner) {
    const QRect at(
        QPoint(std::clamp(corner.x(), window.left(), std::max(window.left(), window.right() - size.width())),
               std::clamp(corner.y(), window.top(), std::max(window.top(), window.bottom() - size.height()))),
        size);
    if (const auto one = cost(at); one < least) {
      least = one;
      best = at;
    }
  };
  // Somewhere along the edges of what is to be seen it is best: there and on a coarse lattice.
  std::vector<int> across, down;
  for (int x = window.left(); x <= window.right(); x += 4 * kGap) across.push_back(x);
  for (int y = window.top(); y <= window.bottom(); y += 4 * kGap) down.push_back(y);
  std::vector<QRect> edges{target, kept, window};
  edges.insert(edges.end(), seen.begin(), seen.end());
  for (const QRect& rect : edges) {
    across.insert(across.end(),
                  {rect.left(), rect.right() + 1, rect.right() + 1 - size.width(), rect.left() - size.width()});
    down.insert(down.end(),
                {rect.top(), rect.bottom() + 1, rect.bottom() + 1 - size.height(), rect.top() - size.height()});
  }
  for (const int x : across)
    for (const int y : down) look({x, y});
  return best;
}

}  // namespace

Tour::Tour(std::vector<TourStep> steps, QWidget* window)
    : QWidget(window),
      steps_(std::move(steps)),
      title_(new QLabel(this)),
      text_(new QLabel(this)),
      count_(new QLabel(this)),
      skip_(new QPushButton(tr("Skip the tour"), this)),
      back_(new QPushButton(tr("Back"), this)),
      next_(new QPushButton(this)),
      mark_(new TargetMark(window)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setAccessibleName(tr("Tour"));
  title_->setFont(headingFont(font()));
  title_->setWordWrap(true);
  text_->setWordWrap(true);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  count_->setForegroundRole(QPalette::PlaceholderText);
  count_->setFont(smallFont(font()));
  next_->setDefault(true);
  for (auto* button : {skip_, back_, next_})
    button->setAutoDefault(true);  // Enter presses the one that has the keyboard
  connect(skip_, &QPushButton::clicked, this, &Tour::end);
  connect(back_, &QPushButton::clicked, this, [this] { go(step_ - 1); });
  connect(next_, &QPushButton::clicked, this, [this] { step_ + 1 < stepCount() ? go(step_ + 1) : end(); });
  auto* line = new QHBoxLayout;
  line->setSpacing(kHalfGap);
  line->addWidget(count_, 1);
  line->addWidget(skip_);
  line->addWidget(back_);
  line->addWidget(next_);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  all->setSpacing(kGap);
  all->addWidget(title_);
  all->addWidget(text_);
  all->addSpacing(kHalfGap);
  all->addLayout(line);
  setFixedWidth(kWidth);
  placing_.setSingleShot(true);
  placing_.setInterval(0);
  connect(&placing_, &QTimer::timeout, this, &Tour::place);
  window->installEventFilter(this);
  go(0);
}

Tour::~Tour() { delete mark_; }

QString Tour::text() const { return text_->text(); }

void Tour::go(int step) {
  step_ = std::clamp(step, 0, stepCount() - 1);
  const TourStep& now = steps_[static_cast<std::size_t>(step_)];
  if (target_) target_->removeEventFilter(this);
  if (now.enter) now.enter();
  target_ = now.target();
  if (target_) target_->installEventFilter(this);
  const bool last = step_ + 1 == stepCount();
  title_->setText(now.title);
  count_->setText(tr("%1 of %2").arg(step_ + 1).arg(stepCount()));
  skip_->setVisible(!last);
  back_->setVisible(step_ > 0);
  next_->setText(last ? tr("Done") : tr("Next"));
  refresh();
  show();
  mark_->show();
  place();
  placing_.start();  // again when docks that were opened are laid out
  next_->setFocus(Qt::OtherFocusReason);
}

void Tour::refresh() {
  const TourStep& now = steps_[static_cast<std::size_t>(step_)];
  text_->setText(now.text());
  for (auto* button : {skip_, back_, next_}) button->setAccessibleDescription(title_->text() + ". " + text_->text());
  placing_.start();
}

void Tour::place() {
  if (!target_ || !target_->isVisible()) {
    mark_->hide();
    const QSize size(kWidth, heightForWidth(kWidth));
    setGeometry(QRect(parentWidget()->rect().center() - QPoint(size.width() / 2, size.height() / 2), size));
    return;
  }
  const QRect window = parentWidget()->rect().adjusted(kGap, kGap, -kGap, -kGap);
  QRect target(target_->mapTo(parentWidget(), QPoint()), target_->size());
  mark_->setGeometry(target.adjusted(-2, -2, 2, 2) & parentWidget()->rect());
  mark_->show();
  std::vector<QRect> seen;
  for (const auto& widget : steps_[static_cast<std::size_t>(step_)].alsoSeen)
    if (widget && widget->isVisible()) seen.emplace_back(widget->mapTo(parentWidget(), QPoint()), widget->size());
  // The tabs over a panel belong to it.
  for (auto* tabs : parentWidget()->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
    if (const QRect at = tabs->geometry(); tabs->isVisible() && at.left() <= target.right() &&
                                           target.left() <= at.right() && std::abs(at.bottom() - target.top()) <= kGap)
      target = target.united(at);
  setGeometry(placeBeside(target, seen, QSize(kWidth, layout()->totalHeightForWidth(kWidth)), window));
  mark_->raise();
  raise();
}

void Tour::end() {
  Q_EMIT ended();
  mark_->hide();
  close();
}

void Tour::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(palette().color(QPalette::Active, QPalette::Highlight), 1));
  painter.setBrush(palette().color(QPalette::Base));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kGap, kGap);
}

void Tour::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return end();
  QWidget::keyPressEvent(event);
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::Show ||
      event->type() == QEvent::Hide)
    placing_.start();
  return QWidget::eventFilter(watched, event);
}

}  // namespace sightline::ui
