// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/background_threads.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <QSemaphore>
#include <future>

namespace sightline::ui {
namespace {

// Qt's painter hands large shapes to the global pool and waits: jobs there would freeze the window until they end.
TEST(BackgroundThreads, BusyWithLongJobsTheyDoNotHoldUpPainting) {
  QSemaphore let, begun;
  QThreadPool& pool = backgroundThreads();
  const int threads = pool.maxThreadCount();
  for (int i = 0; i < 2 * threads; ++i)
    pool.start([&] {
      begun.release();
      let.acquire();
    });
  begun.acquire(threads);
  auto painted = std::async(std::launch::async, [] {
    QImage image(2000, 2000, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(200, 0, 0, 100));
    painter.drawPolygon(QPolygonF({{0, 0}, {2000, 10}, {1990, 1990}, {10, 2000}}));
  });
  const auto status = painted.wait_for(std::chrono::seconds(20));
  let.release(2 * threads);
  EXPECT_EQ(status, std::future_status::ready);
  painted.wait();
  pool.waitForDone();
}

}  // namespace
}  // namespace sightline::ui
