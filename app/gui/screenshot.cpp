// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/screenshot.h"

#include <QApplication>
#include <QDockWidget>
#include <QPixmap>
#include <cstdio>

namespace sightline::app {

namespace {
constexpr int kLookMs = 40;
constexpr int kQuietMs = 300;      // results read from the store keep coming faster than this
constexpr int kPatienceMs = 2000;  // but new ones may come forever
}  // namespace

Screenshot::Screenshot(ui::MainWindow* window, QString file, Wait wait, QString part)
    : window_(window), file_(std::move(file)), part_(std::move(part)), wait_(wait) {
  timer_.setInterval(kLookMs);
  connect(&timer_, &QTimer::timeout, this, &Screenshot::look);
  if (part_ == QLatin1String("welcome")) QTimer::singleShot(kQuietMs, this, &Screenshot::save);
  connect(window_, &ui::MainWindow::studyOpened, this, [this] {
    if (auto* dock = part_.isEmpty() ? nullptr : window_->findChild<QDockWidget*>(part_)) {
      dock->show();
      dock->raise();
    }
    timer_.start();
  });
  connect(window_, &ui::MainWindow::openFailed, this, [this](const QString& message) {
    std::fprintf(stderr, "sightline: %s\n", qPrintable(message));
    failed_ = true;
    QTimer::singleShot(kLookMs, this, &Screenshot::save);
  });
}

bool Screenshot::visibleDone() const {
  auto* session = window_->session();
  const int image = session->currentImage();
  if (!session->image(image)) return false;
  for (const int thumbnail : session->thumbnailsWanted())
    if (!session->thumbnail(thumbnail)) return false;
  for (int model = 0; model < session->modelCount(); ++model)
    for (const auto technique : session->settings().techniques) {
      const auto state = session->state({image, model, technique});
      if (state != CellState::Ready && state != CellState::Failed) return false;
    }
  return true;
}

void Screenshot::look() {
  const auto status = window_->session()->status();
  if (status.done != done_) {
    done_ = status.done;
    unchanged_.start();
  }
  const bool stuck = !status.fatal.empty();
  if (wait_ == Wait::All) {
    if (stuck || (status.idle && unchanged_.elapsed() > kQuietMs)) save();
    return;
  }
  if (!stuck && !visibleDone()) return visible_.invalidate();
  if (!visible_.isValid()) visible_.start();
  if (unchanged_.elapsed() > kQuietMs || visible_.elapsed() > kPatienceMs) save();
}

QWidget* Screenshot::pictured() const {
  if (part_.isEmpty() || part_ == QLatin1String("welcome")) return window_;
  return window_->findChild<QWidget*>(part_);
}

void Screenshot::save() {
  timer_.stop();
  QApplication::processEvents();  // the last numbers are painted before the screenshot is taken
  QWidget* part = pictured();
  if (!part) {
    std::fprintf(stderr, "sightline: the window has no part \"%s\"\n", qPrintable(part_));
    failed_ = true;
    part = window_;
  }
  const bool saved = part->grab().save(file_);
  if (!saved) std::fprintf(stderr, "sightline: %s cannot be written\n", qPrintable(file_));
  window_->close();
  QApplication::exit(saved && !failed_ ? 0 : 1);
}

}  // namespace sightline::app
