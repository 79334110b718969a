// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMainWindow>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "ui/session/panel_focus.h"
#include "ui/session/study_session.h"
#include "ui/window/session_file.h"
#include "ui/window/window_services.h"

class QDockWidget;
class QMimeData;
class QSettings;
class QStackedWidget;

namespace sightline::ui {

enum class PlotKind;

class AnnotatePanel;
class ComparisonGrid;
class FailuresPanel;
class FetchDialog;
class HumanDataDialog;
class ManualWindow;
class ImageBrowser;
class JobIndicator;
class MapImport;
class MessageBar;
class PageExport;
class ReportExport;
class WorkExport;
class SettingsHistory;
class Theme;
class Tour;
class WelcomePage;
class WindowActions;

/// Where the language that somebody chose is kept ("de"; empty: the desktop's). Read before the window is made.
inline constexpr const char* kLanguageKey = "window/language";
/// Likewise the factor of the size of all text.
inline constexpr const char* kTextSizeKey = "window/textSize";

/// The window: the grid in the middle, everything else a dock whose place is remembered. It only wires: panels know
/// the session, not each other. Opening another study replaces the session and all panels.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  /// @param settings  where layout and choices are kept; must outlive the window, as must `theme`
  MainWindow(WindowServices services, Theme* theme, QSettings* settings, QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Reads the folder on a worker thread and shows it; a folder that cannot be opened gives one message and leaves
  /// the open study as it is. The latest call wins.
  void openFolder(const QString& folder);
  void openDemo();
  /// Shows the maps that a folder holds as a further row, and says how many were found; a folder without any changes
  /// nothing.
  void showMapsFrom(const QString& folder);
  /// A folder, or a session file by its suffix; a session opens its folder and then sets what it holds.
  void open(const QString& path);
  /// The state in which the window was last closed (or killed), when there is one. @returns whether there is
  bool restoreLast();
  /// Says what there is to do, where nothing is open: no panels, what was open last.
  void welcome();
  /// Shows the tour a moment after the next study is there, unless it was seen before.
  void offerTour() { tourOffered_ = true; }
  void startTour();
  /// Where restoreLast() finds it; written while people work.
  [[nodiscard]] QString lastSessionFile() const;
  /// Null while no study is open, also while one is being opened.
  [[nodiscard]] StudySession* session() const { return building_.empty() ? session_.get() : nullptr; }
  [[nodiscard]] MessageBar* messages() const { return messages_; }

 Q_SIGNALS:
  void firstPainted();
  void studyOpened();
  void openFailed(const QString& message);

 protected:
  bool event(QEvent* event) override;
  bool focusNextPrevChild(bool next) override;  ///< Tab, in reading order
  void showEvent(QShowEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void buildDocks();
  void placeDocks();
  void connectActions();
  /// @param place  ManualWindow::showPlace(); empty: that of what has the focus
  void showManual(QString place = {});
  /// The numbers of what has the focus, else of the panel on view.
  void showValues();
  /// The heading about a part of the window; empty where there is none.
  [[nodiscard]] static QString manualPlaceOf(const QWidget* part);
  QDockWidget* addDock(const char* name, const QString& title);
  void showProblems();
  void fill(QDockWidget* dock, QWidget* panel, bool scrolls);
  void openFolder(const QString& folder, std::shared_ptr<const SessionFile> state);
  /// The same folder, with the same settings, after a change of how folders are read.
  void reopen();
  /// The same folder from the beginning, with the same human data: there are other networks.
  void openAgain();
  /// What a session file of the open study would hold.
  [[nodiscard]] std::shared_ptr<SessionFile> presentState() const;
  void connectSessions();
  void showPlotFigure();
  // --- main_window_human.cpp
  /// What the human data are, to be looked at and chosen. @param files  to begin with; none: as the folder is open
  void showHumanData(const HumanFiles* files = nullptr);
  /// Where there is something to choose and nobody has, when a folder was opened.
  void offerHumanData();
  [[nodiscard]] bool asksForHumanData() const;
  void useHumanData(std::shared_ptr<const Dataset> dataset);
  /// As it is now, with what settings changed since the folder was opened.
  [[nodiscard]] HumanChoice humanChoice() const;
  /// Opens the folder with other choices and everything else as it is. @param dataset  read with it already, or null
  void reopenWith(const StudyStep& step, std::shared_ptr<const Dataset> dataset, StudySteps steps);
  bool takesAsHumanData(const QMimeData& dropped);
  void showFixationMaps();
  // --- main_window_models.cpp
  void showLineup();
  void changeModels(const std::function<void(ModelLineup&)>& change);
  void actOnModel(int model, int action);  ///< a ComparisonGrid::ModelAction
  void renameModel(const ModelSpec& model);
  void addModel(const std::string& inPlaceOf = {});  ///< by id; empty: beside the others
  /// As the study is, or as it is being opened again.
  [[nodiscard]] StudyStep presentStep() const;
  [[nodiscard]] StudySteps stepsWith(const StudyStep& before) const;
  /// Where nothing that came later is to be taken back.
  bool undoStep();
  bool redoStep();
  [[nodiscard]] QString textOf(const std::vector<StudyStep>& steps) const;  ///< of the latest
  [[nodiscard]] PlotKind plotOnScreen() const;                              ///< which one the figure begins with
  void followHistory();
  void chooseFolder();
  void chooseFile();
  void chooseMaps();
  void chooseSession();
  void getFiles(const char* set);  ///< the window that downloads a FetchSet
  void chooseSessionTarget();
  void saveSession(const QString& path);
  void keepSession();  ///< the autosave
  void applyState(const SessionFile& state);
  void remember(const QString& path);
  void fillRecent();
  void showProblem(const char* id, const Error& error);
  void showStudy(OpenedStudy study, const QString& folder, std::shared_ptr<const SessionFile> state);
  void closeStudy();
  void buildPanels();  ///< the grid and the images now; the docks' panels by buildNext()
  void buildNext();    ///< one of building_ each time events have been looked at: all at once they take 90 ms
  void beginStudy(const SessionFile* state);  ///< when all panels are there
  void annotate(bool on);                     ///< the editor in the grid's place, in the whole window
  void showPanelsWhilePainting(bool on);
  void showHistory();
  void followSession();
  void showStatus(const EngineStatus& status);
  /// What networks say of themselves, in the message bar, when there is more of it than before.
  void showNetworkNotes();
  void computeEverything();
  void setFullScreen(bool on);
  void connectWelcome();
  [[nodiscard]] bool wasClosed() const;  ///< by File > Close, and nothing opened since
  void hideDocks();                      ///< while nothing is open
  void showDocks();                      ///< as they were
  void enablePanels(bool on);
  [[nodiscard]] QStringList recentStudies() const;
  void fitScreen();  ///< restored geometry may be of another screen

  WindowServices services_;
  Theme* theme_;
  QSettings* settings_;
  QPointer<ManualWindow> manual_;
  std::unique_ptr<StudySession> session_;  // outlives the panels, which closeStudy() deletes first
  WindowActions* actions_;
  MessageBar* messages_;
  QStackedWidget* centre_;
  WelcomePage* welcome_;
  JobIndicator* jobs_;
  ReportExport* report_;
  PageExport* page_;
  WorkExport* work_;
  MapImport* mapImport_;
  PanelFocus panelFocus_{this};
  QDockWidget *imagesDock_, *binarisationDock_, *layerDock_, *classDock_, *displayDock_;
  QDockWidget *wordsDock_, *galleryDock_, *distributionsDock_, *statisticsDock_, *table1Dock_, *thresholdCurveDock_,
      *robustnessDock_, *casesDock_, *whyLowDock_, *probeDock_, *truthDock_, *failuresDock_;
  ImageBrowser* browser_ = nullptr;
  FailuresPanel* failures_ = nullptr;
  ComparisonGrid* grid_ = nullptr;
  AnnotatePanel* annotate_ = nullptr;   ///< made when it is first wanted
  SettingsHistory* history_ = nullptr;  ///< a child of the session
  StudySteps steps_;
  struct Pending {
    StudyStep step;
    StudySteps steps;
  };
  std::optional<Pending> pending_;  ///< what the study is being opened again with
  QPointer<HumanDataDialog> humanDialog_;
  std::map<std::string, FetchDialog*> fetching_;  ///< by the set's id; kept while the window lives
  std::size_t shownNetworkNotes_ = 0;
  QString asked_;                       ///< the folder that was to be opened last, whether it could be or not
  QString folder_, run_, sessionPath_;  ///< run_: whose study this is, or empty; sessionPath_: where File > Save
                                        ///< session writes; empty: ask
  QTimer keep_;                         ///< runs out a moment after the latest change
  QThreadPool writer_;                  ///< writes the autosave; waited for when the window goes
  std::deque<std::function<void()>> building_;  ///< what is still to be done before an opened study begins
  int openRequest_ = 0;                         ///< the latest one; answers to earlier ones are dropped
  int unaskedRequest_ = 0;                      ///< the one whose human data are not asked about
  QPointer<Tour> tour_;
  static constexpr int kLayoutVersion = 4;  ///< raised when docks change: an old layout is not forced on new docks
  QByteArray docksOfStudy_;                 ///< where they were, while nothing is open
  QByteArray docksBeforePainting_;          ///< where they were, while somebody paints and none is shown
  bool placed_ = false, painted_ = false, tourOffered_ = false, welcoming_ = false;
  std::optional<HumanChoice> sameHumanData_;  ///< what the folder that is about to be opened again is read with
};

}  // namespace sightline::ui
