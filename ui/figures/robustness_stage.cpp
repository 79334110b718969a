// SPDX-License-Identifier: GPL-3.0-or-later
// Where the conclusions hold, on paper: over the layers and the rule that the panel shows.
#include <QTimer>
#include <algorithm>
#include <cmath>

#include "ui/figures/plane_sheet.h"
#include "ui/figures/plot_stage.h"
#include "ui/robustness/robustness_tests.h"
#include "ui/robustness/verdict_legend.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/depth_choice.h"
#include "ui/widgets/people_text.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/widgets/rule_text.h"

namespace sightline::ui {
namespace {

constexpr int kRobustnessAfterMs = 200;

class RobustnessStage : public PlotStage {
 public:
  explicit RobustnessStage(StudySession* session) : session_(session), tests_(RobustnessTests::of(*session)) {
    later_.setSingleShot(true);
    later_.setInterval(kRobustnessAfterMs);
    connect(&later_, &QTimer::timeout, this, [this] {
      if (!isThresholdFree(session_->display().metric) && tests_.layersKnown()) tests_.request(nullptr);
      Q_EMIT changed();
    });
    for (auto signal : {&StudySession::snapshotChanged, &StudySession::displayChanged})
      connect(session, signal, &later_, qOverload<>(&QTimer::start));
    connect(session, &StudySession::layersKnown, &later_, qOverload<>(&QTimer::start));
    connect(&tests_, &RobustnessTests::answered, this, &PlotStage::changed);
    later_.start();
  }

  QString missing() override {
    const Metric metric = session_->display().metric;
    if (isThresholdFree(metric))
      return tr("%1 needs no threshold. Choose IoU, GTC or SC.").arg(translated(metricName(metric)));
    if (!tests_.layersKnown()) return tr("Layers appear once every network has computed a map.");
    if (tests_.problem()) return translated(*tests_.problem());
    return tests_.isAnswered() ? QString() : tr("Trying every setting …");
  }
  [[nodiscard]] std::optional<BinarisationRule::Kind> rule() const override { return robustnessRule(*session_); }
  void setRule(BinarisationRule::Kind kind) override {
    if (kind == robustnessRule(*session_)) return;
    DisplaySettings display = session_->display();
    display.robustness.along = kind;
    session_->setDisplay(display);
  }
  [[nodiscard]] bool variesLayers() const override { return true; }

  void paint(QCPPainter& painter, const QSizeF& size) override {
    const auto answer = tests_.answer();
    const auto depths = answer->shownDepths(session_->display().robustness.depth);
    std::vector<PlaneDrawing> planes;
    for (const Conclusion& c : answer->conclusions) {
      PlaneDrawing plane;
      plane.axis = answer->plane.axis;
      plane.people = static_cast<int>(answer->plane.agreements.size());
      plane.known = peopleOf(*session_).known;
      plane.cells = verdictCells(c, answer->plane, depths, printPalette());
      plane.title = translated(c.text).remove(QLatin1String(" (demo)"));
      if (const double holds = shareHolding(c, answer->plane, depths); !std::isnan(holds))
        plane.note =
            tr("holds %1").arg(QString::fromStdString(shareText(holds)).replace(QLatin1Char(' '), QChar::Nbsp));
      plane.markCurrent(session_->settings().rule, session_->settings().agreement);
      planes.push_back(std::move(plane));
    }
    PlaneSheet(std::move(planes), columns(size.width())).paint(painter, size, smallType());
  }

  [[nodiscard]] FigureLegend legend() const override {
    std::vector<FigureLegend::Entry> entries;
    for (const Verdict verdict : {Verdict::Holds, Verdict::Flips, Verdict::NotShown, Verdict::Undefined})
      entries.push_back(
          {verdictText(verdict),
           {},
           {},
           [verdict](QPainter& painter, const QRectF& at) { paintVerdict(painter, at, verdict, printPalette()); },
           1});
    entries.push_back(ringEntry());
    const auto answer = tests_.answer();
    if (!answer) return {std::move(entries), smallType()};
    const RobustnessQuestion& asked = answer->question;
    entries.push_back({tr("%1, paired t-tests at p\u00a0<\u00a0.05 over %2 images")
                           .arg(translated(metricName(asked.metric)))
                           .arg(asked.images.size()),
                       {}});
    entries.push_back(acrossEntry(asked.kind, asked.largestPart));
    for (const QString& words : layersWords(*answer)) entries.push_back({words, {}});
    return {std::move(entries), smallType()};
  }
  [[nodiscard]] double usualShape(double width) const override {
    const auto answer = tests_.answer();
    const double count = answer ? static_cast<double>(answer->conclusions.size()) : 9;
    return std::max(0.42, (std::ceil(count / columns(width)) + 0.8) * kPlaneShape * 1.5 / columns(width));
  }

 private:
  [[nodiscard]] static int columns(double width) { return width < kNarrowPixels ? 2 : 3; }

  /// Which layers of Grad-CAM the maps are of: nothing is left to be guessed from the figure.
  [[nodiscard]] QStringList layersWords(const RobustnessAnswer& answer) const {
    const auto& layers = answer.question.layers;
    const auto shown = answer.shownDepths(session_->display().robustness.depth);
    if (layers.size() <= 1) return {tr("Grad-CAM of %1").arg(onOneLine(layersInForce(*session_)))};
    const auto depths = static_cast<int>(layers.size());
    if (shown.size() == 1)
      return {tr("Grad-CAM at %1: %2").arg(depthText(shown.front(), layers.size()), onOneLine(layers[shown.front()]))};
    return {answer.question.depths == LayerDepths::Stages
                ? tr("Grad-CAM of each stage's last block, %1 depths together").arg(depths)
                : tr("Grad-CAM of all layers, %1 depths together").arg(depths),
            tr("mixed colours: depths differ")};
  }
  [[nodiscard]] QString onOneLine(const LayersOfModels& layers) const {
    return layersText(layers, session_->modelNames())
        .remove(QLatin1String(" (demo)"))
        .replace(QLatin1Char('\n'), QLatin1String(", "));
  }

  StudySession* session_;
  RobustnessTests& tests_;
  QTimer later_;
};

}  // namespace

std::unique_ptr<PlotStage> makeRobustnessStage(StudySession* session) {
  return std::make_unique<RobustnessStage>(session);
}

}  // namespace sightline::ui
