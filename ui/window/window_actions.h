// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QKeySequence>
#include <QList>
#include <QObject>

#include "ui/session/study_session.h"
#include "ui/theme/theme.h"

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace sightline::ui {

/// The window's menus and the actions in them. Knows no panel: the window connects what the actions do, and
/// tells this object what is the case, so that ticks and enabled states are right.
class WindowActions : public QObject {
  Q_OBJECT
 public:
  WindowActions(QMainWindow* window, bool demoInstalled);

  /// Enables what needs a study and ticks what its display settings say.
  void showDisplay(const DisplaySettings& display);
  void setStudyOpen(bool open);
  /// Whether images of the study have fixations, of which some actions are about.
  void setHasFixations(bool has);
  void setStatus(const EngineStatus& status);
  /// Ticks the techniques and the mode of XRAI that the settings name.
  void showSettings(const AnalysisSettings& settings);
  /// @param factor  as of textSizeChosen()
  void setTextSize(double factor);
  /// @param id  as of languageChosen()
  void setLanguage(const QString& id);
  void setThemeChoice(ThemeChoice choice);
  /// What undo and redo would take back or do again; empty: nothing.
  void setHistory(const QString& undoText, bool canUndo, const QString& redoText, bool canRedo);
  [[nodiscard]] const QList<QMenu*>& menus() const { return menus_; }

  QAction *openFolder, *openFile, *openDemo, *getBenchmark, *getWeights, *getSmall, *addModel, *addMaps, *humanData,
      *followLinks, *openSession, *saveSession, *saveSessionAs, *exportReport, *sharePage, *exportFigure, *exportPlot,
      *closeStudy, *quit;
  QList<QAction*> exportMasks, exportMaps;  ///< their data are a MaskFormat and a MapFormat
  QMenu* recent;                            ///< filled by the window
  QAction *undo, *redo, *annotate, *copyGrid, *copyCitations;
  QAction *nextImage, *previousImage, *findImage;
  QMenu* panels;         ///< the docks' own actions go here
  QAction* compareMaps;  ///< ticked while a map is pinned
  QAction* lineup;       ///< models and rows
  QAction *zoomIn, *zoomOut, *fit, *values, *nextPanel, *previousPanel, *fullScreen, *resetLayout;
  QAction *computeAll, *pause, *cancel, *retry, *techniqueOptions, *valueWindow, *fixationMaps;
  QAction *manual, *shortcuts, *takeTour, *about, *licences;

 Q_SIGNALS:
  /// `change` turns the session's display settings into those chosen in a menu.
  void displayChosen(const std::function<void(sightline::ui::DisplaySettings&)>& change);
  /// `change` turns the session's analysis settings into those chosen in a menu.
  void settingsChosen(const std::function<void(sightline::AnalysisSettings&)>& change);
  /// @param factor  of the usual size
  void textSizeChosen(double factor);
  /// @param id  "de"; empty: the desktop's
  void languageChosen(const QString& id);
  void themeChosen(sightline::ui::ThemeChoice choice);

 private:
  QMenu* addMenu(const QString& title);
  QAction* add(QMenu* menu, const QString& text, const QList<QKeySequence>& keys = {}, const char* iconName = nullptr);
  void buildFile(bool demoInstalled);
  void buildEdit();
  void buildView();
  void buildCompute();
  void buildAnalyse();
  void buildHelp();

  QMainWindow* window_;
  QList<QMenu*> menus_;
  QList<QAction*> needStudy_;
  QActionGroup *overlays_ = nullptr, *metrics_ = nullptr, *themes_ = nullptr, *languages_ = nullptr,
               *textSizes_ = nullptr, *xraiModes_ = nullptr;
  QList<QAction*> techniques_;
  QAction *humanOutline_ = nullptr, *saliencyOutline_ = nullptr, *swipe_ = nullptr, *onlyAgreeing_ = nullptr,
          *onlyListed_ = nullptr, *fixations_ = nullptr;
};

}  // namespace sightline::ui
