// SPDX-License-Identifier: GPL-3.0-or-later
// Planes of settings on paper: the metric over threshold and agreement, and where the conclusions hold.
#include <QFontMetricsF>
#include <QTimer>
#include <algorithm>
#include <cmath>

#include "core/statistics/number_text.h"
#include "core/study/robustness.h"
#include "core/study/study_statistics.h"
#include "ui/controls/rule_text.h"
#include "ui/figures/plot_stage.h"
#include "ui/latest_job.h"
#include "ui/plots/colour_scale.h"
#include "ui/plots/metric_bar.h"
#include "ui/plots/qcustomplot.h"
#include "ui/plots/surface_drawing.h"
#include "ui/robustness/verdict_legend.h"
#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {

constexpr int kStandStillMs = 200;
constexpr double kPlaneShape = 0.45;

/// Planes in rows and columns, all areas equally large; axes stand at the left and below only.
class PlaneSheet {
 public:
  PlaneSheet(std::vector<PlaneDrawing> planes, int columns) : planes_(std::move(planes)), columns_(columns) {}

  void paint(QPainter& painter, const QSizeF& size, const QFont& font) {
    if (planes_.empty()) return;
    const int count = static_cast<int>(planes_.size()), rows = (count + columns_ - 1) / columns_;
    const double left = planes_.front().peopleAxisWidth(font), below = PlaneDrawing::valueAxisHeight(font);
    const double width = (size.width() - left) / columns_, height = (size.height() - below) / rows;
    int titleRows = 1;
    for (const PlaneDrawing& plane : planes_) titleRows = std::max(titleRows, static_cast<int>(plane.titleLines(font, width - 2 * kGap + kHalfGap).size()));
    for (int i = 0; i < count; ++i) {
      PlaneDrawing& plane = planes_[static_cast<std::size_t>(i)];
      const int row = i / columns_, column = i % columns_;
      plane.titleRows = titleRows;
      plane.peopleAxis = column == 0;
      plane.valueAxis = i + columns_ >= count;
      const QRectF whole(column == 0 ? 0 : left + column * width, row * height, width + (plane.peopleAxis ? left : 0), height + (plane.valueAxis ? below : 0));
      plane.paint(painter, whole, font, printPalette(), PlaneDrawing::For::Print);
    }
  }

 private:
  std::vector<PlaneDrawing> planes_;
  int columns_;
};

/// What both have in common: a rule along the axis, and an answer that is worked out once things stand still.
template <class Answer>
class PlaneStage : public PlotStage {
 public:
  explicit PlaneStage(StudySession* session)
      : session_(session), kind_(session->settings().rule.kind), job_(this, [this](std::shared_ptr<const Answer> answer) {
          answer_ = std::move(answer);
          Q_EMIT changed();
        }) {
    if (!textOf(kind_).hasValue()) kind_ = BinarisationRule::Kind::MeanPlusSd;
    later_.setSingleShot(true);
    later_.setInterval(kStandStillMs);
    connect(&later_, &QTimer::timeout, this, [this] { request(); });
    connect(session, &StudySession::snapshotChanged, &later_, qOverload<>(&QTimer::start));
    connect(session, &StudySession::displayChanged, &later_, qOverload<>(&QTimer::start));
    later_.start();
  }

  QString missing() override {
    const Metric metric = session_->display().metric;
    if (isThresholdFree(metric)) return tr("%1 needs no threshold. Choose IoU, GTC or SC.").arg(QString::fromLatin1(metricName(metric)));
    if (job_.problem()) return QString::fromUtf8(job_.problem()->what());
    return answer_ ? QString() : tr("Trying every setting …");
  }
  [[nodiscard]] bool variesRule() const override { return true; }
  void setRule(BinarisationRule::Kind kind) override {
    if (std::exchange(kind_, kind) == kind) return;
    answer_.reset();
    request();
  }

 protected:
  virtual void request() = 0;
  [[nodiscard]] RuleAxis axis() const { return RuleAxis::between(kind_, textOf(kind_).low, textOf(kind_).high).keeping(session_->settings().rule.largestPart); }
  [[nodiscard]] std::vector<int> images() const { return imagesOf(*session_->snapshot(), subsetOf(session_->display())); }
  [[nodiscard]] QString metric() const { return QString::fromLatin1(metricName(session_->display().metric)); }
  [[nodiscard]] QString across() const { return (session_->settings().rule.largestPart ? tr("across: %1 (%2), largest part of each mask") : tr("across: %1 (%2)")).arg(textOf(kind_).name, textOf(kind_).symbol); }
  [[nodiscard]] static FigureLegend::Entry ring() {
    return {PlotStage::tr("in force"), {}, {}, [](QPainter& painter, const QRectF& at) { paintRing(painter, at.center()); }, 1};
  }
  void markCurrent(PlaneDrawing& plane, const BinarisationRule& rule) const {
    if (rule.kind == plane.axis.kind) plane.current = rule.value;
    plane.currentPeople = session_->settings().agreement.people;
  }

  StudySession* session_;
  BinarisationRule::Kind kind_;
  std::shared_ptr<const Answer> answer_;
  LatestJob<Answer> job_;
  QTimer later_;
};

// --- the metric over threshold and agreement -------------------------------------------------------------

struct SurfaceAnswer {
  RuleAxis axis;
  std::vector<CombinationSurface> surfaces;
};

class SurfaceStage : public PlaneStage<SurfaceAnswer> {
 public:
  SurfaceStage(StudySession* session, bool ofCurrentImage) : PlaneStage(session), ofCurrentImage_(ofCurrentImage) {
    if (ofCurrentImage_) connect(session, &StudySession::currentImageChanged, &later_, qOverload<>(&QTimer::start));
  }

  void paint(QCPPainter& painter, const QSizeF& size) override {
    SurfaceDrawings drawn = drawSurfaces(answer_->surfaces, answer_->axis, session_->modelNames(), session_->display().palette);
    for (std::size_t i = 0; i < drawn.planes.size(); ++i)
      markCurrent(drawn.planes[i], session_->settings().ruleFor(answer_->surfaces[i].technique, answer_->surfaces[i].model));
    const bool narrow = size.width() < kNarrowPixels;
    if (narrow) drawn.planes = techniquesBesideEachOther(std::move(drawn.planes));
    PlaneSheet(std::move(drawn.planes), columns(narrow)).paint(painter, size, smallType());
  }

  [[nodiscard]] FigureLegend legend() const override {
    const Palette palette = session_->display().palette;
    const double full = answer_ ? drawSurfaces(answer_->surfaces, answer_->axis, session_->modelNames(), palette).full : 1;
    std::vector<FigureLegend::Entry> entries;
    const auto strip = [palette](QPainter& painter, const QRectF& at) {
      paintScale(painter, at, [palette](double share) { return colourOf(palette, share); });
    };
    entries.push_back({tr("%1 (mean %2 of %3)").arg(QString::number(full, 'g', 2), metric(), what()), {}, QStringLiteral("0"), strip, 7});
    entries.push_back({tr("best"), {}, {}, [](QPainter& painter, const QRectF& at) { paintDiamond(painter, at.center()); }, 1});
    entries.push_back(ring());
    entries.push_back({across(), {}});
    return {std::move(entries), smallType()};
  }
  [[nodiscard]] double usualShape(double width) const override {
    const int columns = this->columns(width < kNarrowPixels);
    const double rows = std::ceil(static_cast<double>(session_->modelCount()) * static_cast<double>(kTechniques.size()) / columns);
    return std::max(0.42, (rows + 0.8) * kPlaneShape * 2 / columns);
  }

 private:
  void request() override {
    const Metric metric = session_->display().metric;
    if (isThresholdFree(metric)) return Q_EMIT changed();
    job_.request([axis = axis(), metric, table = session_->engine().table(), annotators = session_->definition().dataset.annotators,
                  images = ofCurrentImage_ ? std::vector{session_->currentImage()} : images()](const std::stop_token& stop) {
      return SurfaceAnswer{axis, studySurfaces(table, metric, annotators, axis, images, stop)};
    });
  }
  [[nodiscard]] int columns(bool narrow) const { return narrow ? static_cast<int>(kTechniques.size()) : session_->modelCount(); }
  [[nodiscard]] QString what() const {
    if (ofCurrentImage_) return QString::fromStdString(session_->definition().dataset.items[static_cast<std::size_t>(session_->currentImage())].id);
    return session_->display().onlyAgreeing ? tr("images on which all models agree") : tr("all images");
  }
  /// From a row per technique to a column per technique.
  [[nodiscard]] std::vector<PlaneDrawing> techniquesBesideEachOther(std::vector<PlaneDrawing> planes) const {
    std::vector<PlaneDrawing> turned;
    const auto models = static_cast<std::size_t>(session_->modelCount());
    for (std::size_t m = 0; m < models; ++m)
      for (std::size_t t = 0; t * models + m < planes.size(); ++t) turned.push_back(std::move(planes[t * models + m]));
    return turned;
  }

  bool ofCurrentImage_;
};

// --- where the conclusions hold --------------------------------------------------------------------------

struct RobustnessAnswer {
  RobustnessPlane plane;
  std::vector<Conclusion> conclusions;
};

class RobustnessStage : public PlaneStage<RobustnessAnswer> {
 public:
  using PlaneStage::PlaneStage;

  void paint(QCPPainter& painter, const QSizeF& size) override {
    std::vector<PlaneDrawing> planes;
    for (const Conclusion& c : answer_->conclusions) {
      PlaneDrawing plane;
      plane.axis = answer_->plane.axis;
      plane.people = static_cast<int>(answer_->plane.agreements.size());
      for (const auto& line : c.verdicts)
        for (const Verdict verdict : line) plane.cells.push_back(verdictCell(verdict, printPalette()));
      plane.title = QString::fromStdString(c.text).remove(QLatin1String(" (demo)"));
      if (!std::isnan(c.holds)) plane.note = tr("holds %1\u00a0%").arg(std::lround(100 * c.holds));
      markCurrent(plane, session_->settings().rule);
      planes.push_back(std::move(plane));
    }
    PlaneSheet(std::move(planes), columns(size.width())).paint(painter, size, smallType());
  }

  [[nodiscard]] FigureLegend legend() const override {
    std::vector<FigureLegend::Entry> entries;
    for (const Verdict verdict : {Verdict::Holds, Verdict::Flips, Verdict::NotShown, Verdict::Undefined})
      entries.push_back({verdictText(verdict), {}, {}, [verdict](QPainter& painter, const QRectF& at) { paintVerdict(painter, at, verdict, printPalette()); }, 1});
    entries.push_back(ring());
    entries.push_back({tr("%1, paired t-tests at p\u00a0<\u00a0.05").arg(metric()), {}});
    entries.push_back({across(), {}});
    return {std::move(entries), smallType()};
  }
  [[nodiscard]] double usualShape(double width) const override {
    const double count = answer_ ? static_cast<double>(answer_->conclusions.size()) : 9;
    return std::max(0.42, (std::ceil(count / columns(width)) + 0.8) * kPlaneShape * 1.5 / columns(width));
  }

 private:
  void request() override {
    const Metric metric = session_->display().metric;
    if (isThresholdFree(metric)) return Q_EMIT changed();
    const AnalysisSettings& settings = session_->settings();
    job_.request([plane = RobustnessPlane::of(axis(), session_->definition().dataset.annotators), metric, table = session_->engine().table(), rule = settings.rule,
                  agreement = settings.agreement, images = images(), names = session_->modelNames()](const std::stop_token& stop) {
      return RobustnessAnswer{plane, robustnessOf(table, metric, plane, rule, agreement, images, names, stop)};
    });
  }
  [[nodiscard]] static int columns(double width) { return width < kNarrowPixels ? 2 : 3; }
};

}  // namespace

std::unique_ptr<PlotStage> makeSurfaceStage(StudySession* session, bool ofCurrentImage) { return std::make_unique<SurfaceStage>(session, ofCurrentImage); }
std::unique_ptr<PlotStage> makeRobustnessStage(StudySession* session) { return std::make_unique<RobustnessStage>(session); }

}  // namespace sightline::ui
