// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on the demo study with the real networks. Without a display the images are drawn offscreen.
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QListView>
#include <QProcess>
#include <QSettings>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <thread>

#include "app/gui/open_study.h"
#include "core/analysis/study_statistics.h"
#include "core/base/error.h"
#include "core/compute/compute_backend.h"
#include "core/store/result_store.h"
#include "tests/benchmarks/bench.h"
#include "tests/benchmarks/study_benchmarks.h"
#include "tests/support/fake_backend.h"
#include "tests/support/synthetic_study.h"
#include "ui/images/image_browser.h"
#include "ui/plots/box_plottable.h"
#include "ui/statistics/statistics_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/thumbnail_view.h"
#include "ui/window/main_window.h"

namespace sightline::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int kFrameMs = 17;  // the pace of a display: drags come no faster

double since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

[[noreturn]] void giveUp(const std::string& what) {
  throw Error(ErrorCode::Internal, "benchmark", Message::verbatim(what), "Run it again on a machine that is not busy.");
}

QApplication& application() {
  static int argc = 1;
  static char name[] = "sightline-bench";
  static char* argv[] = {name, nullptr};
  if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
    qputenv("QT_QPA_PLATFORM", "offscreen");
  static auto* app = new QApplication(argc, argv);  // never deleted: what it holds would outlive what it needs
  return *app;
}

/// Between two looks at the event queue: a loop that never sleeps would keep a core from the engine, whose threads give
/// way.
void rest() { std::this_thread::sleep_for(std::chrono::microseconds(100)); }

/// Runs the event loop until it is so.
template <class Condition>
void until(const Condition& condition, const char* what, int patienceMs = 60000) {
  const auto begin = Clock::now();
  while (!condition()) {
    QApplication::processEvents(QEventLoop::AllEvents, 5);
    rest();
    if (since(begin) > patienceMs) giveUp(QString("waited in vain for %1").arg(what).toStdString());
  }
}

/// Lets the event loop run without waiting for anything.
void settle(int ms) {
  const auto begin = Clock::now();
  do {
    QApplication::processEvents(QEventLoop::AllEvents, 1);
    rest();
  } while (since(begin) < ms);
}

/// A window of 1280 x 800 with settings of its own.
class Window {
 public:
  explicit Window(const std::filesystem::path& cache)
      : settings_(folder_.filePath("settings.ini"), QSettings::IniFormat), theme_(application(), false) {
    theme_.setChoice(ui::ThemeChoice::Light);
    ui::WindowServices services;
    services.openStudy = app::openStudy;
    services.demoFolder = app::installedDemo();
    services.backend = loadTorchBackend;
    services.store = std::make_shared<ResultStore>(cache);
    window_ = std::make_unique<ui::MainWindow>(std::move(services), &theme_, &settings_);
    window_->resize(1280, 800);
    window_->show();
    window_->openDemo();
    until([&] { return window_->session() != nullptr; }, "the demo to open");
  }
  [[nodiscard]] ui::MainWindow& window() { return *window_; }
  [[nodiscard]] ui::StudySession& session() { return *window_->session(); }
  [[nodiscard]] bool complete() {
    const auto snapshot = session().snapshot();
    return snapshot->readyCount() == static_cast<int>(snapshot->cells.size());
  }
  template <class Widget>
  Widget* named(const char* accessibleName) {
    for (auto* widget : window_->findChildren<Widget*>())
      if (widget->accessibleName() == QLatin1String(accessibleName)) return widget;
    giveUp(QString("no widget is called %1").arg(accessibleName).toStdString());
  }
  /// Until everything that was asked to be painted is painted.
  void paint() {
    QApplication::sendPostedEvents();
    QApplication::processEvents(QEventLoop::AllEvents);
    QApplication::processEvents(QEventLoop::AllEvents);
  }

 private:
  QTemporaryDir folder_;
  QSettings settings_;
  ui::Theme theme_;
  std::unique_ptr<ui::MainWindow> window_;
};

/// Where the demo's results lie; filled once (some minutes) and kept beside the program.
std::filesystem::path filledCache() {
  application();
  const QString own = qEnvironmentVariable("SIGHTLINE_BENCH_CACHE");
  const std::filesystem::path cache =
      own.isEmpty() ? std::filesystem::read_symlink("/proc/self/exe").parent_path() / "bench-cache"
                    : std::filesystem::path(own.toStdString());
  Window window(cache);
  if (!window.complete()) {
    settle(3000);
    if (!window.complete())
      std::fprintf(stderr, "computing the demo study once, into %s (some minutes)\n", cache.c_str());
    until([&] { return window.complete(); }, "the demo study to be computed", 1'800'000);
  }
  return cache;
}

/// The program started as people start it, until it says `words` (SIGHTLINE_TRACE_START).
Samples startUntil(const QByteArray& words, int repetitions) {
  const auto cache = filledCache();
  Samples samples;
  for (int i = 0; i <= repetitions; ++i) {
    QTemporaryDir home;
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("SIGHTLINE_TRACE_START", "1");
    environment.insert("XDG_CONFIG_HOME", home.path());
    process.setProcessEnvironment(environment);
    process.setReadChannel(QProcess::StandardError);
    const QString program =
        QFileInfo(QString::fromStdString(std::filesystem::read_symlink("/proc/self/exe").string())).absolutePath() +
        "/sightline";
    const auto begin = Clock::now();
    process.start(program, {"--demo", "--size", "1280x800", "--cache", QString::fromStdString(cache.string())});
    QByteArray heard;
    while (!heard.contains(words)) {
      if (!process.waitForReadyRead(60000))
        giveUp(QByteArray("the program did not say \"" + words + "\"").toStdString());
      heard += process.readAll();
    }
    if (i > 0) samples.values.push_back(since(begin));  // the first one reads the disk
    process.kill();
    process.waitForFinished();
  }
  return samples;
}

/// What a slider does to the whole window, step by step at a display's pace: change, numbers, everything repainted.
/// @param dock  the object name of the dock on top of its tabs; null: as the window opens
Samples drag(const char* slider, int steps, const char* dock = nullptr) {
  Window window(filledCache());
  until([&] { return window.complete(); }, "all maps");
  if (dock) {
    window.window().findChild<QDockWidget*>(QLatin1String(dock))->raise();
    if (auto* statistics = window.window().findChild<ui::StatisticsPanel*>())
      statistics->setTests(ui::StatisticsPanel::Tests::Paired);
    settle(3000);  // what such a dock works out in the background
  }
  settle(500);
  auto* handle = window.named<QSlider>(slider);
  bool changed = false;
  QObject::connect(&window.session(), &ui::StudySession::snapshotChanged, handle, [&] { changed = true; });
  const int low = handle->minimum(), high = handle->maximum();
  Samples samples;
  int position = handle->value(), direction = 1;
  for (int i = 0; i < steps; ++i) {
    if (position + direction > high || position + direction < low) direction = -direction;
    position += direction;
    changed = false;
    const auto begin = Clock::now();
    handle->setSliderPosition(position);
    until([&] { return changed; }, "new numbers");
    window.paint();
    samples.values.push_back(since(begin));
    settle(kFrameMs);
  }
  return samples;
}

/// A window on 50 000 images of which 400 differ: each its own image to the program. Nothing is computed but the maps
/// on screen.
class LargeWindow {
 public:
  LargeWindow()
      : settings_(folder_.filePath("settings.ini"), QSettings::IniFormat),
        theme_(application(), false),
        study_(drawn()) {
    theme_.setChoice(ui::ThemeChoice::Light);
    StudyDefinition definition = study_.definition();
    const auto files = definition.dataset.items;
    definition.dataset.items.clear();
    for (int i = 0; i < kImages; ++i) {
      definition.dataset.items.push_back(files[static_cast<std::size_t>(i) % files.size()]);
      definition.dataset.items.back().id += '-' + std::to_string(i);
    }
    ui::WindowServices services;
    services.openStudy = [definition](const StudySource&) { return ui::OpenedStudy{definition, {}}; };
    services.demoFolder = study_.folder();
    services.backend = testing::fakeBackendFactory(std::make_shared<testing::FakeControl>());
    window_ = std::make_unique<ui::MainWindow>(std::move(services), &theme_, &settings_);
    window_->resize(1280, 800);
    window_->show();
    window_->openDemo();
    until([&] { return window_->session() != nullptr; }, "the large study to open");
    window_->session()->setBackground(false);
    settle(2000);
  }
  [[nodiscard]] ui::MainWindow& window() { return *window_; }
  static constexpr int kImages = 50'000;

 private:
  static testing::SyntheticOptions drawn() {
    testing::SyntheticOptions options;
    options.images = 400;
    options.width = 320;
    options.height = 240;
    return options;
  }
  QTemporaryDir folder_;
  QSettings settings_;
  ui::Theme theme_;
  testing::SyntheticStudy study_;
  std::unique_ptr<ui::MainWindow> window_;
};

void paintAll() {
  QApplication::sendPostedEvents();
  QApplication::processEvents(QEventLoop::AllEvents);
  QApplication::processEvents(QEventLoop::AllEvents);
}

/// The longest that one turn of the event loop takes while `ms` go by.
double longestTurn(double ms) {
  double longest = 0;
  const auto begin = Clock::now();
  do {
    const auto turn = Clock::now();
    QApplication::processEvents(QEventLoop::AllEvents, 1);
    longest = std::max(longest, since(turn));
    std::this_thread::sleep_for(std::chrono::microseconds(300));
  } while (since(begin) < ms);
  return longest;
}

Samples scrollThumbnails() {
  application();
  LargeWindow large;
  auto* list = large.window().findChild<ui::ImageBrowser*>()->findChild<ui::ThumbnailView*>();
  Samples samples;
  for (int i = 0; i < 600; ++i) {
    // slow, then fast, then a fling; always on to images not seen before
    const int notches = i < 200 ? 1 : i < 400 ? 6 : 60;
    QWheelEvent wheel(QPointF(40, 40), list->viewport()->mapToGlobal(QPointF(40, 40)), {}, QPoint(0, -120 * notches),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    const auto begin = Clock::now();
    QApplication::sendEvent(list->viewport(), &wheel);
    paintAll();
    const double painted = since(begin);
    samples.values.push_back(std::max(painted, longestTurn(kFrameMs - painted)));
  }
  if (list->imagesOnScreen().empty() || list->imagesOnScreen().front() < 1000) giveUp("the list did not scroll");
  return samples;
}

Samples arrangeThumbnails() {
  application();
  LargeWindow large;
  auto* browser = large.window().findChild<ui::ImageBrowser*>();
  using Key = ui::BrowserOrder::Key;
  const ui::BrowserOrder orders[]{{Key::Class, Metric::Iou, {}, false},
                                  {Key::Mean, Metric::Iou, {}, true},
                                  {Key::AcrossModels, Metric::Iou, {}, false},
                                  {}};
  Samples samples;
  const auto timed = [&](const auto& change) {
    const auto begin = Clock::now();
    change();
    paintAll();
    samples.values.push_back(since(begin));
    settle(100);
  };
  for (int i = 0; i < 40; ++i) {
    if (i % 2 == 0) {
      timed([&] { browser->setOrder(orders[static_cast<std::size_t>(i / 2) % 4]); });
    } else {
      auto filter = browser->filter();
      filter.text = i % 4 == 1 ? "bird1" : "";
      timed([&] { browser->setFilter(filter); });
    }
  }
  return samples;
}

/// What the window does with the numbers of a large study: the boxes that are made behind it, and their plots
/// repainted.
Samples plotsMany(bool behind) {
  application();
  ManyMaps many;
  QCustomPlot plot;
  plot.resize(980, 200);
  plot.plotLayout()->clear();
  std::vector<ui::BoxPlottable*> boxes;
  for (int i = 0; i < 4; ++i) {
    auto* rect = new QCPAxisRect(&plot);
    plot.plotLayout()->addElement(0, i, rect);
    rect->axis(QCPAxis::atBottom)->setRange(-0.5, i == 0 ? 1.5 : 3.5);
    boxes.push_back(new ui::BoxPlottable(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft)));
    boxes.back()->setModelColours({Qt::blue, Qt::red, Qt::green, Qt::black});
  }
  plot.show();
  Samples samples;
  for (int i = 0; i < 60; ++i) {
    const auto begin = Clock::now();
    const auto snapshot = many.evaluate();
    AllScoreGroups groups = groupScores(*snapshot, Metric::Iou, {"A", "B", "C", "D"});
    const auto answered = Clock::now();
    std::vector<ScoreGroup> within[2];
    for (ScoreGroup& group : groups.byBoth)
      within[static_cast<std::size_t>(group.technique->index())].push_back(std::move(group));
    boxes[0]->setGroups(std::move(groups.byTechnique));
    boxes[1]->setGroups(std::move(groups.byModel));
    for (std::size_t t = 0; t < 2; ++t) boxes[2 + t]->setGroups(std::move(within[t]));
    plot.replot(QCustomPlot::rpImmediateRefresh);
    paintAll();
    samples.values.push_back(behind ? std::chrono::duration<double, std::milli>(answered - begin).count()
                                    : since(answered));
  }
  return samples;
}

Samples showImage() {
  Window window(filledCache());
  until([&] { return window.complete(); }, "all maps");
  settle(500);
  auto* list = window.named<QListView>("Images");
  list->setFocus();
  Samples samples;
  for (int i = 0; i < 60; ++i) {
    const int before = window.session().currentImage();
    const auto begin = Clock::now();
    QTest::keyClick(list, Qt::Key_Right);
    until(
        [&] {
          return window.session().currentImage() != before && window.session().image(window.session().currentImage());
        },
        "the next image");
    window.paint();
    samples.values.push_back(since(begin));
    settle(120);  // as somebody who looks
  }
  return samples;
}

Samples layerChange() {
  Window window(filledCache());
  until([&] { return window.complete(); }, "all maps");
  auto& session = window.session();
  until([&] { return session.layers(0) != nullptr; }, "the list of layers");
  settle(500);
  const auto candidates = session.layers(0)->candidates;
  Samples samples;
  for (std::size_t i = 0; i < 40; ++i) {
    auto settings = session.settings();
    settings.layers[0] = {candidates[i % candidates.size()]};
    if (settings == session.settings()) continue;
    const CellKey key{session.currentImage(), 0, Technique::GradCam};
    const auto before = session.result(key);
    const auto begin = Clock::now();
    session.setSettings(settings);
    until([&] { return session.result(key) != before; }, "the other layer's map");
    window.paint();
    samples.values.push_back(since(begin));
    until([&] { return session.snapshot()->updating == 0; }, "the whole study's other maps");
    settle(100);
  }
  return samples;
}

Samples firstMap() {
  application();
  QTemporaryDir cache;
  Window window(cache.path().toStdString());
  auto& session = window.session();
  until([&] { return session.result({0, 0, Technique::GradCam}) != nullptr; }, "the first map of all");
  Samples samples;
  for (int image = 99; image >= 0 && samples.values.size() < 12; image -= 8) {  // far from what runs in the background
    if (session.result({image, 0, Technique::GradCam})) continue;
    const auto begin = Clock::now();
    session.setCurrentImage(image);
    until(
        [&] {
          for (int m = 0; m < session.modelCount(); ++m)
            if (session.result({image, m, Technique::GradCam})) return true;
          return false;
        },
        "a map of the image");
    window.paint();
    samples.values.push_back(since(begin));
  }
  return samples;
}

Samples cancelWork() {
  application();
  QTemporaryDir cache;
  Window window(cache.path().toStdString());
  auto& session = window.session();
  Samples samples;
  for (int i = 0; i < 12; ++i) {
    session.setBackground(true);
    session.setCurrentImage(i * 3);
    until(
        [&] {
          const auto status = session.status();
          return !status.idle && status.current.find("XRAI") != std::string::npos && status.currentFraction > 0.02;
        },
        "XRAI to run");
    QAction* cancel = nullptr;
    for (auto* action : window.window().findChildren<QAction*>())
      if (action->text().remove('&') == "Cancel") cancel = action;
    if (!cancel) giveUp("there is no Cancel");
    const auto begin = Clock::now();
    cancel->trigger();
    until([&] { return session.status().idle; }, "the work to end");
    samples.values.push_back(since(begin));
    settle(100);
  }
  return samples;
}

}  // namespace

std::vector<Benchmark> windowBenchmarks() {
  return {
      {"window-painted", "start of the program to its first painted window",
       [] { return startUntil("first paint", 9); }},
      {"demo-usable",
       "start of the program to the whole demo shown: all 800 maps' numbers, plots and tests, the image's maps",
       [] { return startUntil("demo usable", 7); }},
      {"threshold-drag", "one step of the threshold to everything repainted, 800 maps loaded",
       [] { return drag("Value of the rule", 240); }},
      {"threshold-drag-paired", "the same with the tests within images in place of the box plots",
       [] { return drag("Value of the rule", 240, "statistics"); }},
      {"threshold-drag-robustness", "the same with the robustness of the conclusions in place of the box plots",
       [] { return drag("Value of the rule", 240, "robustness"); }},
      {"agreement-drag", "one step of how many people must agree to everything repainted, 800 maps loaded",
       [] { return drag("People who must agree", 60); }},
      {"scroll-thumbnails",
       "longest the window is busy in a frame while 50 000 thumbnails scroll: wheel to painted, or what the loader "
       "brings",
       scrollThumbnails},
      {"arrange-thumbnails", "another order or search over 50 000 images to everything repainted", arrangeThumbnails},
      {"boxes-10000", "the numbers and boxes of 80 000 maps (10 000 pictures x 8), made behind the window",
       [] { return plotsMany(true); }},
      {"plots-10000", "their box plots repainted, which the window waits for", [] { return plotsMany(false); }},
      {"show-image", "arrow key to the next computed image painted", showImage},
      {"layer-change-painted", "another layer to its map on screen", layerChange},
      {"first-map", "choice of an image without results to its first map painted, other work running", firstMap},
      {"cancel", "Cancel while XRAI runs to the worker idle", cancelWork}};
}

}  // namespace sightline::bench
