// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program. The window is painted first; the study is opened and LibTorch is loaded after that.
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>
#include <cstdio>
#include <memory>
#include <optional>

#include "app/gui/open_study.h"
#include "app/gui/quit_on_signal.h"
#include "app/gui/screenshot.h"
#include "app/openmp_policy.h"
#include "app/version_text.h"
#include "core/base/files.h"
#include "core/base/memory.h"
#include "core/base/quiet_libraries.h"
#include "core/compute/compute_backend.h"
#include "core/models/registry.h"
#include "core/store/shipped_results.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/sentence.h"
#include "ui/window/main_window.h"

using namespace sightline;

namespace {

struct Options {
  QString path, screenshot, cache, part;
  bool demo = false;
  std::optional<QSize> size;
  std::optional<ui::ThemeChoice> theme;
  app::Screenshot::Wait wait = app::Screenshot::Wait::Visible;
};

[[noreturn]] void wrongUse(const QString& problem) {
  std::fprintf(stderr, "sightline: %s\nTry sightline --help.\n", qPrintable(problem));
  std::exit(2);
}

Options readOptions(const QApplication& application) {
  QCommandLineParser parser;
  parser.setApplicationDescription("Where image classifiers look, where people look, and how far the two agree.");
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(
      "study", "A folder or zip archive of images, with masks of what people marked beside them, or a saved session.",
      "[FOLDER | SESSION]");
  const QCommandLineOption demo("demo", "Open the bundled demo.");
  const QCommandLineOption screenshot("screenshot", "Save an image of the window once everything is there, then quit.",
                                      "FILE");
  const QCommandLineOption part(
      "part", "Of which part of the window: a panel (statistics, distributions, ...), welcome or humanData.", "PART");
  const QCommandLineOption size("size", "Size of the window, e.g. 1280x800.", "WxH");
  const QCommandLineOption theme("theme", "light or dark, for this run.", "THEME");
  const QCommandLineOption wait(
      "wait", "Maps to wait for before saving the image: visible (default) or all of the study.", "WHAT", "visible");
  const QCommandLineOption cache("cache", "Folder in which results are kept.", "DIR");
  parser.addOptions({demo, screenshot, part, size, theme, wait, cache});
  parser.process(application);

  Options options;
  if (parser.positionalArguments().size() > 1) wrongUse("only one folder or session can be opened at a time.");
  options.path = parser.positionalArguments().value(0);
  options.demo = parser.isSet(demo);
  options.screenshot = parser.value(screenshot);
  options.cache = parser.value(cache);
  options.part = parser.value(part);
  if (parser.isSet(size)) {
    const auto match = QRegularExpression("^(\\d{3,5})x(\\d{3,5})$").match(parser.value(size));
    if (!match.hasMatch()) wrongUse("--size " + parser.value(size) + " is not WIDTHxHEIGHT, such as 1280x800.");
    options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
  }
  if (parser.isSet(theme)) {
    options.theme = ui::themeFromId(parser.value(theme));
    if (*options.theme == ui::ThemeChoice::System)
      wrongUse("--theme " + parser.value(theme) + " is not light or dark.");
  }
  if (parser.value(wait) == "all")
    options.wait = app::Screenshot::Wait::All;
  else if (parser.value(wait) != "visible")
    wrongUse("--wait " + parser.value(wait) + " is not visible or all.");
  return options;
}

/// What was asked for, else the state of the last time; else the person chooses. @returns false for a demo that is not
/// here
bool openFirst(ui::MainWindow& window, const Options& options, const std::filesystem::path& demo) {
  if (!options.demo && !options.path.isEmpty()) {
    window.open(QFileInfo(options.path).absoluteFilePath());
    return true;
  }
  if (!options.demo && options.screenshot.isEmpty() && window.restoreLast()) return true;
  if (options.screenshot.isEmpty()) window.offerTour();  // with the first demo
  if (options.part == QLatin1String("welcome"))
    window.welcome();
  else if (options.demo || !options.screenshot.isEmpty())
    window.openDemo();
  else
    window.welcome();
  return !demo.empty();
}

/// Says on stderr when everything of the study is there and painted, for tests/benchmarks.
void traceUsable(ui::MainWindow& window, const QElapsedTimer& sinceStart) {
  QObject::connect(&window, &ui::MainWindow::studyOpened, &window, [&window, sinceStart] {
    auto* session = window.session();
    auto look = [session, sinceStart, said = false]() mutable {
      const auto snapshot = session->snapshot();
      if (said || snapshot->readyCount() < static_cast<int>(snapshot->cells.size()) ||
          !session->image(session->currentImage()))
        return;
      said = true;
      QTimer::singleShot(0, session, [sinceStart] {  // after what was asked to be painted
        std::fprintf(stderr, "demo usable after %lld ms in main()\n", static_cast<long long>(sinceStart.elapsed()));
      });
    };
    const auto shared = std::make_shared<decltype(look)>(look);
    QObject::connect(session, &ui::StudySession::snapshotChanged, session, [shared] { (*shared)(); });
    QObject::connect(session, &ui::StudySession::imagesLoaded, session, [shared] { (*shared)(); });
  });
}

/// Loads the window's words in the chosen language ("de"; empty: the desktop's) and Qt's own. Where there is no
/// translation, everything is in English: no dialog is half in one language.
class Language {
 public:
  explicit Language(const QString& chosen) {
    const QLocale locale = chosen.isEmpty() ? QLocale() : QLocale(chosen);
    if (locale.language() == QLocale::English || !words_.load(locale, "sightline", "_", ":/translations")) {
      if (locale.language() != QLocale::English || !chosen.isEmpty()) QLocale::setDefault(QLocale::English);
      return;
    }
    QLocale::setDefault(locale);
    QApplication::installTranslator(&words_);
    if (qt_.load(locale, "qtbase", "_", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
      QApplication::installTranslator(&qt_);
  }

 private:
  QTranslator words_, qt_;
};

}  // namespace

int main(int argc, char** argv) {
  keepLittleForThreads();
  app::waitPassively(argv);
  keepLibrariesQuiet();
  QElapsedTimer sinceStart;
  sinceStart.start();
  // a screenshot can be taken where there is no screen at all
  for (int i = 1; i < argc; ++i)
    if (QByteArray(argv[i]).startsWith("--screenshot") && qEnvironmentVariableIsEmpty("DISPLAY") &&
        qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
      qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  QApplication::setApplicationName("sightline");
  QApplication::setApplicationVersion(QString::fromStdString(app::versionText()));
  QApplication::setDesktopFileName("io.github.sightline.Sightline");  // so that compositors find the icon
  const Options options = readOptions(application);

  // a screenshot shows the window as it first is and leaves the person's own layout alone
  const QTemporaryDir scratch;
  QSettings settings(options.screenshot.isEmpty()
                         ? QSettings(QSettings::IniFormat, QSettings::UserScope, "sightline", "sightline").fileName()
                         : scratch.filePath("settings.ini"),
                     QSettings::IniFormat);

  const Language language(qEnvironmentVariable("SIGHTLINE_LANGUAGE", settings.value(ui::kLanguageKey).toString()));
  ui::copyWithoutJoiners();
  ui::useProgramFont(settings.value(ui::kTextSizeKey, 1.0).toDouble());
  ui::Theme theme(application, settings.value("theme/systemDark").toBool());
  theme.setChoice(options.theme.value_or(ui::themeFromId(settings.value("theme/choice").toString())));
  QApplication::setWindowIcon(QIcon(":/icons/sightline.svg"));

  ui::WindowServices services;
  services.openStudy = app::openStudy;
  services.demoFolder = app::installedDemo();
  services.backend = loadTorchBackend;
  services.addModel = [](const ModelSpec& model) { keepOwnModel(ownModelsFolder(), model); };
  services.ownModels = app::ownModelIds;
  services.forgetModel = app::forgetOwnModel;
  const std::filesystem::path demo = services.demoFolder;
  const std::filesystem::path cache =
      options.cache.isEmpty() ? defaultCacheDirectory() : std::filesystem::path(options.cache.toStdString());
  std::optional<Error> cacheProblem;
  try {
    services.store = openStore(cache);
  } catch (const Error& error) {
    cacheProblem = error;
  }

  ui::MainWindow window(std::move(services), &theme, &settings);
  if (options.size) window.resize(*options.size);
  if (cacheProblem)
    window.messages()->showMessage("cache",
                                   {ui::MessageBar::Kind::Problem,
                                    QObject::tr("Results will not be kept: %1").arg(ui::translated(*cacheProblem)),
                                    {},
                                    {},
                                    {}});
  std::optional<app::Screenshot> screenshot;
  if (!options.screenshot.isEmpty()) screenshot.emplace(&window, options.screenshot, options.wait, options.part);

  QObject::connect(&window, &ui::MainWindow::firstPainted, &window, [&] {
    if (qEnvironmentVariableIsSet("SIGHTLINE_TRACE_START")) {
      std::fprintf(stderr, "first paint after %lld ms in main()\n", static_cast<long long>(sinceStart.elapsed()));
      traceUsable(window, sinceStart);
    }
    theme.followSystem();
    if (!openFirst(window, options, demo) && (options.demo || screenshot)) {
      std::fprintf(stderr, "sightline: the demo is not installed: set SIGHTLINE_RESOURCES or give a folder\n");
      QApplication::exit(1);
    }
  });
  const app::QuitOnSignal quitOnSignal;
  window.show();
  return QApplication::exec();
}
