// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/images/image_browser.h"

#include <gtest/gtest.h>

#include <QScrollBar>
#include <QTest>

#include "tests/ui/study_panel_fixture.h"
#include "ui/widgets/thumbnail_view.h"

namespace sightline::ui {
namespace {

using ImageBrowserTest = StudyPanelTest<ImageBrowser>;

TEST_F(ImageBrowserTest, WhatIsFoundIsShownFromItsBeginning) {
  panel.resize(260, 300);
  panel.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
  session.setCurrentImage(7);
  auto* bar = panel.findChild<ThumbnailView*>()->verticalScrollBar();
  ASSERT_TRUE(waitFor([&] { return bar->value() > 0; })) << "the list follows the image that is shown";
  BrowserFilter filter;
  filter.only = std::vector<int>{0, 1, 2, 3, 4, 5};  // more than fit, without the one that is shown
  panel.setFilter(filter);
  ASSERT_TRUE(waitFor([&] { return session.visibleImages().size() == 6 && bar->maximum() > 0; }));
  EXPECT_EQ(bar->value(), 0);
}

}  // namespace
}  // namespace sightline::ui
