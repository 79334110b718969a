// SPDX-License-Identifier: GPL-3.0-or-later
// The metric over threshold and agreement, on paper.
#include <QTimer>
#include <algorithm>
#include <cmath>

#include "core/analysis/study_statistics.h"
#include "ui/figures/plane_sheet.h"
#include "ui/figures/plot_stage.h"
#include "ui/session/latest_job.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/colour_scale.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/people_text.h"
#include "ui/widgets/qcustomplot.h"
#include "ui/widgets/rule_text.h"
#include "ui/widgets/surface_drawing.h"

namespace sightline::ui {
namespace {

constexpr int kSurfaceAfterMs = 200;

struct SurfaceAnswer {
  RuleAxis axis;
  std::vector<CombinationSurface> surfaces;
};

/// Worked out in the background once things stand still.
class SurfaceStage : public PlotStage {
 public:
  SurfaceStage(StudySession* session, bool ofCurrentImage)
      : session_(session),
        ofCurrentImage_(ofCurrentImage),
        kind_(session->settings().rule.kind),
        job_(this, [this](std::shared_ptr<const SurfaceAnswer> answer) {
          answer_ = std::move(answer);
          Q_EMIT changed();
        }) {
    if (!textOf(kind_).hasValue()) kind_ = BinarisationRule::Kind::MeanPlusSd;
    later_.setSingleShot(true);
    later_.setInterval(kSurfaceAfterMs);
    connect(&later_, &QTimer::timeout, this, [this] { request(); });
    connect(session, &StudySession::snapshotChanged, &later_, qOverload<>(&QTimer::start));
    connect(session, &StudySession::displayChanged, &later_, qOverload<>(&QTimer::start));
    if (ofCurrentImage_) connect(session, &StudySession::currentImageChanged, &later_, qOverload<>(&QTimer::start));
    later_.start();
  }

  QString missing() override {
    const Metric metric = session_->display().metric;
    if (isThresholdFree(metric))
      return tr("%1 needs no threshold. Choose IoU, GTC or SC.").arg(translated(metricName(metric)));
    if (job_.problem()) return translated(*job_.problem());
    return answer_ ? QString() : tr("Trying every setting …");
  }
  [[nodiscard]] std::optional<BinarisationRule::Kind> rule() const override { return kind_; }
  void setRule(BinarisationRule::Kind kind) override {
    if (std::exchange(kind_, kind) == kind) return;
    answer_.reset();
    request();
  }

  void paint(QCPPainter& painter, const QSizeF& size) override {
    SurfaceDrawings drawn = drawSurfaces(answer_->surfaces, answer_->axis, session_->modelNames(),
                                         session_->display().palette, peopleOf(*session_).known);
    for (std::size_t i = 0; i < drawn.planes.size(); ++i)
      drawn.planes[i].markCurrent(
          session_->settings().ruleFor(answer_->surfaces[i].technique, answer_->surfaces[i].model),
          session_->settings().agreement);
    const bool narrow = size.width() < kNarrowPixels;
    if (narrow) drawn.planes = techniquesBesideEachOther(std::move(drawn.planes));
    PlaneSheet(std::move(drawn.planes), columns(narrow)).paint(painter, size, smallType());
  }

  [[nodiscard]] FigureLegend legend() const override {
    const Palette palette = session_->display().palette;
    const double full = answer_ ? drawSurfaces(answer_->surfaces, answer_->axis, session_->modelNames(), palette,
                                               peopleOf(*session_).known)
                                      .full
                                : 1;
    std::vector<FigureLegend::Entry> entries;
    const auto strip = [palette](QPainter& painter, const QRectF& at) {
      paintScale(painter, at, [palette](double share) { return colourOf(palette, share); });
    };
    entries.push_back({(ofCurrentImage_ ? tr("%1 (%2 of %3)") : tr("%1 (mean %2 of %3)"))
                           .arg(QString::number(full, 'g', 2), metric(), what()),
                       {},
                       QStringLiteral("0"),
                       strip,
                       7});
    entries.push_back(
        {tr("best"), {}, {}, [](QPainter& painter, const QRectF& at) { paintDiamond(painter, at.center()); }, 1});
    entries.push_back(ringEntry());
    entries.push_back(acrossEntry(kind_, session_->settings().rule.largestPart));
    return {std::move(entries), smallType()};
  }
  [[nodiscard]] double usualShape(double width) const override {
    const int columns = this->columns(width < kNarrowPixels);
    const double rows = std::ceil(static_cast<double>(session_->modelCount()) *
                                  static_cast<double>(session_->settings().techniques.size()) / columns);
    return std::max(0.42, (rows + 0.8) * kPlaneShape * 2 / columns);
  }

 private:
  [[nodiscard]] RuleAxis axis() const {
    return RuleAxis::between(kind_, textOf(kind_).low, textOf(kind_).high)
        .keeping(session_->settings().rule.largestPart);
  }
  [[nodiscard]] std::vector<int> images() const { return imagesOf(*session_->snapshot(), subsetOf(*session_)); }
  [[nodiscard]] QString metric() const { return translated(metricName(session_->display().metric)); }
  void request() {
    const Metric metric = session_->display().metric;
    if (isThresholdFree(metric)) return Q_EMIT changed();
    job_.request(
        [axis = axis(), metric, table = session_->table(), annotators = peopleOf(*session_).number,
         images = ofCurrentImage_ ? std::vector{session_->currentImage()} : images()](const std::stop_token& stop) {
          return SurfaceAnswer{axis, studySurfaces(table, metric, annotators, axis, images, stop)};
        });
  }
  [[nodiscard]] int columns(bool narrow) const {
    return narrow ? static_cast<int>(session_->settings().techniques.size()) : session_->modelCount();
  }
  [[nodiscard]] QString what() const {
    if (ofCurrentImage_)
      return QString::fromStdString(
          session_->definition().dataset.items[static_cast<std::size_t>(session_->currentImage())].id);
    return subsetText(*session_);
  }
  /// From a row per technique to a column per technique.
  [[nodiscard]] std::vector<PlaneDrawing> techniquesBesideEachOther(std::vector<PlaneDrawing> planes) const {
    std::vector<PlaneDrawing> turned;
    const auto models = static_cast<std::size_t>(session_->modelCount());
    for (std::size_t m = 0; m < models; ++m)
      for (std::size_t t = 0; t * models + m < planes.size(); ++t) turned.push_back(std::move(planes[t * models + m]));
    return turned;
  }

  StudySession* session_;
  bool ofCurrentImage_;
  BinarisationRule::Kind kind_;
  std::shared_ptr<const SurfaceAnswer> answer_;
  LatestJob<SurfaceAnswer> job_;
  QTimer later_;
};

}  // namespace

std::unique_ptr<PlotStage> makeSurfaceStage(StudySession* session, bool ofCurrentImage) {
  return std::make_unique<SurfaceStage>(session, ofCurrentImage);
}

}  // namespace sightline::ui
