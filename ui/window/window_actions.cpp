// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>
#include <tuple>

#include "core/dataset/export/mask_export.h"
#include "core/image/map_files.h"
#include "core/techniques/xrai_options.h"
#include "ui/session/translated.h"
#include "ui/theme/icons.h"

namespace sightline::ui {

WindowActions::WindowActions(QMainWindow* window, bool demoInstalled) : QObject(window), window_(window) {
  buildFile(demoInstalled);
  buildEdit();
  buildView();
  buildCompute();
  buildAnalyse();
  buildHelp();
  setStudyOpen(false);
}

QMenu* WindowActions::addMenu(const QString& title) {
  menus_ << window_->menuBar()->addMenu(title);
  return menus_.back();
}

QAction* WindowActions::add(QMenu* menu, const QString& text, const QList<QKeySequence>& keys, const char* iconName) {
  auto* action = menu->addAction(text);
  if (!keys.isEmpty()) action->setShortcuts(keys);
  if (iconName) action->setIcon(icon(iconName));
  return action;
}

void WindowActions::buildFile(bool demoInstalled) {
  auto* menu = addMenu(tr("&File"));
  openFolder = add(menu, tr("&Open folder…"), {QKeySequence::Open}, "folder");
  openFolder->setStatusTip(tr("A folder of images, with masks of what people marked beside them"));
  openFile = add(menu, tr("Open archi&ve or annotations…"));
  openFile->setStatusTip(tr("A zip archive of a folder of images, or a file of annotations beside its images"));
  openDemo = add(menu, tr("Open &demo"), {Qt::CTRL | Qt::Key_D});
  openDemo->setEnabled(demoInstalled);
  recent = menu->addMenu(tr("Open &recent"));
  menu->addSeparator();
  getBenchmark = add(menu, tr("Get the &benchmark…"));
  getBenchmark->setStatusTip(tr("The images and masks of the published study"));
  getWeights = add(menu, tr("Get the &weights…"));
  getWeights->setStatusTip(tr("The four networks of the published study"));
  getSmall = add(menu, tr("Get small networks…"));
  getSmall->setStatusTip(tr("Two networks of 5 and 10 MB for photographs of your own"));
  addModel = add(menu, tr("Add a &model…"), {});
  addModel->setStatusTip(
      tr("Your own weights or a whole network (ONNX, .pt2, TorchScript), added to the models of the study"));
  addMaps = add(menu, tr("Impor&ted maps…"));
  addMaps->setStatusTip(
      tr("A folder of maps computed by another program, as an additional row: MODEL/IMAGE.npy or IMAGE_MODEL.npy"));
  humanData = add(menu, tr("&Human data…"));
  humanData->setStatusTip(
      tr("Which annotations, labels, people and fixations the maps are compared with, and what is made of them"));
  needStudy_ << addMaps << humanData;
  followLinks = add(menu, tr("Follow &links out of the folder"));
  followLinks->setCheckable(true);
  followLinks->setStatusTip(tr("Also uses images and masks that lie elsewhere, where links in the folder lead to"));
  menu->addSeparator();
  openSession = add(menu, tr("Open sess&ion…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
  openSession->setStatusTip(tr("A saved state: the folder with every setting, layer and threshold"));
  saveSession = add(menu, tr("&Save session"), {QKeySequence::Save});
  saveSessionAs = add(menu, tr("Save session &as…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S});
  needStudy_ << saveSession << saveSessionAs;
  menu->addSeparator();
  nextImage = add(menu, tr("&Next image"), {Qt::Key_J, Qt::ALT | Qt::Key_Right});
  previousImage = add(menu, tr("&Previous image"), {Qt::Key_K, Qt::ALT | Qt::Key_Left});
  findImage = add(menu, tr("&Find image"), {QKeySequence::Find}, "search");
  needStudy_ << nextImage << previousImage << findImage;
  menu->addSeparator();
  exportReport = add(menu, tr("&Export report…"), {Qt::CTRL | Qt::Key_E}, "export");
  sharePage = add(menu, tr("Share as a web page…"));
  sharePage->setStatusTip(
      tr("One file for people who do not have the study: thresholds and agreement can still be moved in it"));
  exportFigure = add(menu, tr("Comparison fi&gure…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_E});
  exportPlot = add(menu, tr("Plot fig&ure…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_P});
  needStudy_ << exportReport << sharePage << exportFigure << exportPlot;
  auto* masks = menu->addMenu(tr("Export mas&ks as"));
  const auto addMask = [&](const QString& text, MaskFormat format) {
    exportMasks << add(masks, text);
    exportMasks.back()->setData(static_cast<int>(format));
    exportMasks.back()->setStatusTip(tr("What people painted in Sightline, for other programs"));
  };
  addMask(tr("&PNG…"), MaskFormat::Png);
  addMask(tr("&COCO…"), MaskFormat::Coco);
  addMask(tr("&labelme…"), MaskFormat::Labelme);
  addMask(tr("&DICOM segmentation…"), MaskFormat::DicomSegmentation);
  auto* maps = menu->addMenu(tr("E&xport maps as"));
  const auto addMap = [&](const QString& text, MapFormat format) {
    exportMaps << add(maps, text);
    exportMaps.back()->setData(static_cast<int>(format));
    exportMaps.back()->setStatusTip(tr("The maps that are there, on the grid that they are scored on"));
  };
  addMap(tr("&NumPy array (.npy)…"), MapFormat::Npy);
  addMap(tr("&PNG of 16 bits…"), MapFormat::Png16);
  addMap(tr("NI&fTI…"), MapFormat::Nifti);
  needStudy_ << exportMasks << exportMaps;
  menu->addSeparator();
  closeStudy = add(menu, tr("&Close"), {QKeySequence::Close});
  closeStudy->setStatusTip(tr("Closes the study; its settings are kept until another one is opened"));
  needStudy_ << closeStudy;
  quit = add(menu, tr("&Quit"), {Qt::CTRL | Qt::Key_Q});
  quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::buildEdit() {
  auto* menu = addMenu(tr("&Edit"));
  undo = add(menu, tr("&Undo"), {QKeySequence::Undo}, "undo");
  redo = add(menu, tr("&Redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}, "redo");
  menu->addSeparator();
  annotate = add(menu, tr("Mark where people &look…"), {Qt::CTRL | Qt::Key_M});
  annotate->setCheckable(true);
  annotate->setStatusTip(tr("Paint the part that tells what the image shows; the scores follow"));
  needStudy_ << annotate;
  menu->addSeparator();
  copyGrid = add(menu, tr("&Copy the maps as an image"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C});
  needStudy_ << copyGrid;
  setHistory({}, false, {}, false);
}

void WindowActions::setHistory(const QString& undoText, bool canUndo, const QString& redoText, bool canRedo) {
  undo->setText(canUndo ? tr("&Undo: %1").arg(undoText) : tr("&Undo"));
  undo->setEnabled(canUndo);
  redo->setText(canRedo ? tr("&Redo: %1").arg(redoText) : tr("&Redo"));
  redo->setEnabled(canRedo);
}

void WindowActions::buildView() {
  auto* menu = addMenu(tr("&View"));
  overlays_ = new QActionGroup(this);
  using Overlay = DisplaySettings::Overlay;
  struct Choice {
    QString text;
    Overlay overlay;
    QKeySequence key;
  };
  for (const auto& [text, overlay, key] : {Choice{tr("&Map over the image"), Overlay::Map, Qt::Key_M},
                                           Choice{tr("&Contour of the region"), Overlay::Contour, Qt::Key_C},
                                           Choice{tr("&Overlap with people"), Overlay::Overlap, Qt::Key_O},
                                           Choice{tr("&Image only"), Overlay::ImageOnly, Qt::Key_I}}) {
    auto* action = add(menu, text, {key});
    action->setCheckable(true);
    action->setData(static_cast<int>(overlay));
    overlays_->addAction(action);
    needStudy_ << action;
    connect(action, &QAction::triggered, this,
            [this, chosen = overlay] { Q_EMIT displayChosen([chosen](DisplaySettings& d) { d.overlay = chosen; }); });
  }
  menu->addSeparator();
  humanOutline_ = add(menu, tr("Outline what &people marked"), {Qt::Key_H});
  saliencyOutline_ = add(menu, tr("Outline the model's &region"), {Qt::Key_R});
  fixations_ = add(menu, tr("Show where people loo&ked"), {Qt::Key_L});
  fixations_->setStatusTip(tr("A dot for each fixation, its area by the duration, in the person's colour"));
  for (auto* action : {humanOutline_, saliencyOutline_, fixations_}) action->setCheckable(true);
  needStudy_ << humanOutline_ << saliencyOutline_;
  connect(humanOutline_, &QAction::triggered, this,
          [this](bool on) { Q_EMIT displayChosen([on](DisplaySettings& d) { d.showHumanOutline = on; }); });
  connect(saliencyOutline_, &QAction::triggered, this,
          [this](bool on) { Q_EMIT displayChosen([on](DisplaySettings& d) { d.showSaliencyOutline = on; }); });
  connect(fixations_, &QAction::triggered, this,
          [this](bool on) { Q_EMIT displayChosen([on](DisplaySettings& d) { d.showFixations = on; }); });
  menu->addSeparator();
  swipe_ = add(menu, tr("S&wipe between image and map"), {Qt::Key_S});
  swipe_->setStatusTip(tr("Every cell shows the image left of a divider and its map right of it"));
  compareMaps = add(menu, tr("&Difference from the chosen map"), {Qt::Key_D});
  compareMaps->setStatusTip(tr("Every other cell shows its map minus the chosen one"));
  for (auto* action : {swipe_, compareMaps}) {
    action->setCheckable(true);
    needStudy_ << action;
  }
  connect(swipe_, &QAction::triggered, this,
          [this](bool on) { Q_EMIT displayChosen([on](DisplaySettings& d) { d.swipe = on; }); });
  menu->addSeparator();
  lineup = add(menu, tr("Models &and rows…"), {Qt::CTRL | Qt::Key_L});
  lineup->setStatusTip(tr("Show, hide, order, rename, replace and remove models; show and order techniques"));
  needStudy_ << lineup;
  menu->addSeparator();
  zoomIn = add(menu, tr("&Zoom in"), {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
  zoomOut = add(menu, tr("Zoom o&ut"), {Qt::CTRL | Qt::Key_Minus});
  fit = add(menu, tr("&Fit images"), {Qt::CTRL | Qt::Key_0});
  needStudy_ << zoomIn << zoomOut << fit;
  menu->addSeparator();
  values = add(menu, tr("Values as a ta&ble…"), {Qt::Key_T});
  values->setStatusTip(
      tr("The numbers of the plot or maps that have the focus, for reading, copying and screen readers"));
  needStudy_ << values;
  panels = menu->addMenu(tr("Panel&s"));
  nextPanel = add(menu, tr("&Next panel"), {Qt::Key_F6});
  previousPanel = add(menu, tr("Pre&vious panel"), {Qt::SHIFT | Qt::Key_F6});
  needStudy_ << nextPanel << previousPanel;
  resetLayout = add(menu, tr("Reset &layout"));
  fullScreen = add(menu, tr("Full scr&een"), {Qt::Key_F11});
  fullScreen->setCheckable(true);
  auto* theme = menu->addMenu(icon("contrast"), tr("&Theme"));
  themes_ = new QActionGroup(this);
  for (const auto& [text, choice] :
       {std::pair{tr("Follow the &system"), ThemeChoice::System}, std::pair{tr("&Light"), ThemeChoice::Light},
        std::pair{tr("&Dark"), ThemeChoice::Dark}}) {
    auto* action = add(theme, text);
    action->setCheckable(true);
    action->setData(static_cast<int>(choice));
    themes_->addAction(action);
    connect(action, &QAction::triggered, this, [this, chosen = choice] { Q_EMIT themeChosen(chosen); });
  }
  auto* sizes = menu->addMenu(tr("Te&xt size"));
  textSizes_ = new QActionGroup(this);
  for (const auto& [text, factor] : {std::pair{tr("&Small"), 0.9}, std::pair{tr("&Normal"), 1.0},
                                     std::pair{tr("&Large"), 1.15}, std::pair{tr("&Very large"), 1.3}}) {
    auto* action = add(sizes, text);
    action->setCheckable(true);
    action->setData(factor);
    textSizes_->addAction(action);
    connect(action, &QAction::triggered, this, [this, chosen = factor] { Q_EMIT textSizeChosen(chosen); });
  }
  auto* language = menu->addMenu(tr("Lan&guage"));
  languages_ = new QActionGroup(this);
  // Each language is called by its own name.
  for (const auto& [text, id] :
       {std::pair{tr("Follow the &system"), QString()}, std::pair{QStringLiteral("English"), QStringLiteral("en")},
        std::pair{QStringLiteral("Deutsch"), QStringLiteral("de")}}) {
    auto* action = add(language, text);
    action->setCheckable(true);
    action->setData(id);
    languages_->addAction(action);
    connect(action, &QAction::triggered, this, [this, chosen = id] { Q_EMIT languageChosen(chosen); });
  }
}

void WindowActions::buildCompute() {
  auto* menu = addMenu(tr("&Compute"));
  computeAll = add(menu, tr("Compute &everything"), {Qt::Key_F5}, "play");
  pause = add(menu, tr("&Pause"), {Qt::Key_P}, "pause");
  pause->setCheckable(true);
  cancel = add(menu, tr("&Cancel"), {Qt::CTRL | Qt::Key_Period}, "cancel");
  menu->addSeparator();
  retry = add(menu, tr("&Retry what failed"), {Qt::SHIFT | Qt::Key_F5}, "retry");
  menu->addSeparator();
  auto* rows = menu->addMenu(tr("&Techniques"));
  rows->setToolTipsVisible(true);
  for (const Technique technique : allTechniques()) {
    auto* action = add(rows, techniqueText(technique));
    action->setCheckable(true);
    action->setToolTip(translated(techniqueMeaning(technique)));
    action->setData(technique.index());
    connect(action, &QAction::triggered, this, [this, technique, action](bool on) {
      if (isImported(technique) && on) {  // ticked once there is a folder
        action->setChecked(false);
        return addMaps->trigger();
      }
      Q_EMIT settingsChosen([technique, on](AnalysisSettings& s) {
        std::erase(s.techniques, technique);
        if (on) s.techniques.push_back(technique);
      });
    });
    techniques_ << action;
    needStudy_ << action;
  }
  techniqueOptions = add(menu, tr("Technique &options"));
  techniqueOptions->setToolTip(tr("Steps, copies, window and the other options of every technique"));
  needStudy_ << techniqueOptions;
  valueWindow = add(menu, tr("&Window of values"));
  valueWindow->setToolTip(tr("How values of DICOM files and of images of more than 8 bits become grey levels"));
  needStudy_ << valueWindow;
  fixationMaps = add(menu, tr("Maps of f&ixations"));
  fixationMaps->setToolTip(tr("How wide the maps of people's fixations are and what of them counts as marked"));
  auto* xrai = menu->addMenu(tr("&XRAI"));
  xrai->setToolTipsVisible(true);
  xraiModes_ = new QActionGroup(this);
  const IgOptions standard;
  for (const auto& [mode, text, meaning] :
       {std::tuple{IgMode::Exact, tr("&Exact: all %1 points").arg(2 * standard.steps),
                   tr("As the reference program computes it; for results.")},
        std::tuple{IgMode::Fast, tr("&Fast: at most %1 points").arg(2 * standard.maxPoints),
                   tr("Points where the class score changes, until the estimated error is small; for exploring. "
                      "Recorded with every result.")}}) {
    auto* action = add(xrai, text);
    action->setCheckable(true);
    action->setToolTip(meaning);
    action->setData(static_cast<int>(mode));
    xraiModes_->addAction(action);
    connect(action, &QAction::triggered, this, [this, chosen = mode] {
      Q_EMIT settingsChosen([chosen](AnalysisSettings& s) {
        OptionValues options = s.optionsFor(Technique::Xrai);
        options.set("mode", modeId(chosen));
        s.setOptions(options);
      });
    });
    needStudy_ << action;
  }
  needStudy_ << computeAll << pause << cancel << retry;
}

void WindowActions::buildAnalyse() {
  auto* menu = addMenu(tr("&Analyse"));
  metrics_ = new QActionGroup(this);
  int key = Qt::Key_1;
  for (const auto metric : {Metric::Iou, Metric::GroundTruthCoverage, Metric::SaliencyCoverage}) {
    auto* action = add(menu, translated(metricName(metric)), {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key++))});
    action->setToolTip(translated(metricMeaning(metric)));
    action->setCheckable(true);
    action->setData(static_cast<int>(metric));
    metrics_->addAction(action);
    needStudy_ << action;
    connect(action, &QAction::triggered, this,
            [this, metric] { Q_EMIT displayChosen([metric](DisplaySettings& d) { d.metric = metric; }); });
  }
  menu->setToolTipsVisible(true);
  menu->addSeparator();
  onlyAgreeing_ = add(menu, tr("Only images on which all models &agree"), {Qt::Key_A});
  onlyAgreeing_->setCheckable(true);
  needStudy_ << onlyAgreeing_;
  connect(onlyAgreeing_, &QAction::triggered, this,
          [this](bool on) { Q_EMIT displayChosen([on](DisplaySettings& d) { d.onlyAgreeing = on; }); });
  onlyListed_ = add(menu, tr("Only the images &listed"));
  onlyListed_->setCheckable(true);
  onlyListed_->setToolTip(
      tr("Plots, statistics, robustness and exports take only the images that search and filters leave in the list."));
  needStudy_ << onlyListed_;
  connect(onlyListed_, &QAction::triggered, this,
          [this](bool on) { Q_EMIT displayChosen([on](DisplaySettings& d) { d.onlyListed = on; }); });
}

void WindowActions::buildHelp() {
  auto* menu = addMenu(tr("&Help"));
  manual = add(menu, tr("&Manual"), {QKeySequence(Qt::Key_F1)}, "info");
  manual->setStatusTip(tr("The page about the part of the window that has the focus"));
  shortcuts = add(menu, tr("&Keyboard shortcuts"), {QKeySequence("?")}, "keyboard");
  takeTour = add(menu, tr("Take the &tour"));
  takeTour->setStatusTip(tr("One minute with the window's main controls"));
  needStudy_ << takeTour;
  menu->addSeparator();
  copyCitations = add(menu, tr("&Copy citations as BibTeX"));
  copyCitations->setToolTip(tr("The program, the study it follows, and the papers of the techniques that are shown"));
  needStudy_ << copyCitations;
  licences = add(menu, tr("&Licences"));
  about = add(menu, tr("&About Sightline"));
  about->setMenuRole(QAction::AboutRole);
}

void WindowActions::showDisplay(const DisplaySettings& display) {
  const auto tick = [](QActionGroup* group, int value) {
    for (auto* action : group->actions()) action->setChecked(action->data().toInt() == value);
  };
  tick(overlays_, static_cast<int>(display.overlay));
  tick(metrics_, static_cast<int>(display.metric));
  humanOutline_->setChecked(display.showHumanOutline);
  saliencyOutline_->setChecked(display.showSaliencyOutline);
  fixations_->setChecked(display.showFixations);
  onlyAgreeing_->setChecked(display.onlyAgreeing);
  onlyListed_->setChecked(display.onlyListed);
  swipe_->setChecked(display.swipe);
  compareMaps->setChecked(display.pinned.has_value());
}

void WindowActions::setStudyOpen(bool open) {
  for (auto* action : needStudy_) action->setEnabled(open);
  if (!open) setHasFixations(false);
}

void WindowActions::setHasFixations(bool has) {
  fixations_->setEnabled(has);
  fixationMaps->setEnabled(has);
}

void WindowActions::setStatus(const EngineStatus& status) {
  const bool complete = status.done >= status.total;
  computeAll->setEnabled(!complete && status.idle && status.fatal.empty());
  pause->setEnabled(!complete && status.fatal.empty());
  pause->setChecked(status.paused);
  cancel->setEnabled(!status.idle);
}

void WindowActions::showSettings(const AnalysisSettings& settings) {
  for (auto* action : techniques_) {
    const bool on = settings.shows(Technique(action->data().toInt()));
    action->setChecked(on);
    action->setEnabled(!(on && settings.techniques.size() == 1));  // one row is left at least
  }
  const std::string mode = settings.optionsFor(Technique::Xrai).choice("mode");
  for (auto* action : xraiModes_->actions())
    action->setChecked(modeId(static_cast<IgMode>(action->data().toInt())) == mode);
}

void WindowActions::setTextSize(double factor) {
  for (auto* action : textSizes_->actions()) action->setChecked(action->data().toDouble() == factor);
}

void WindowActions::setLanguage(const QString& id) {
  for (auto* action : languages_->actions()) action->setChecked(action->data().toString() == id);
}

void WindowActions::setThemeChoice(ThemeChoice choice) {
  for (auto* action : themes_->actions()) action->setChecked(action->data().toInt() == static_cast<int>(choice));
}

}  // namespace sightline::ui
