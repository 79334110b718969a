// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/threshold_surface_view.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <algorithm>
#include <cmath>

#include "core/statistics/number_text.h"
#include "core/study/evaluate.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/colour_scale.h"
#include "ui/widgets/form.h"
#include "ui/widgets/people_text.h"
#include "ui/widgets/plane_map.h"
#include "ui/widgets/rule_text.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/surface_drawing.h"
#include "ui/widgets/work_bar.h"

namespace sightline::ui {
namespace {

QString score(double value) { return QString::fromStdString(threeDecimals(value)); }
}  // namespace

ThresholdSurfaceView::ThresholdSurfaceView(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      grid_(new QGridLayout),
      scale_(new ColourScale(this)),
      caption_(makeCaption({}, this)),
      working_(new WorkBar(tr("Working out the surfaces"), this)),
      job_(this, [this](std::shared_ptr<const Answer> answer) {
        working_->end();
        answer_ = std::move(answer);
        showAnswer();
      }) {
  setObjectName(QStringLiteral("thresholdSurfaces"));
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(0);
  buildMaps();
  auto* below = new QHBoxLayout;
  below->setContentsMargins(kGap, 0, kGap, kHalfGap);
  below->setSpacing(kGap);
  below->addWidget(scale_);
  below->addWidget(caption_, 1);
  below->addWidget(working_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* maps = new QWidget(this);
  maps->setLayout(grid_);
  auto* area = new QScrollArea(this);  // many models widen what is in it, never the window
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(maps);
  column->addWidget(area, 1);
  column->addLayout(below);
  connect(working_, &WorkBar::cancelRequested, this, [this] {
    job_.cancel();
    working_->end();
    asked_ = {};  // asked for again when anything changes
    caption_->setText(tr("Stopped. Choose the view again to work it out."));
  });
  connect(session_, &StudySession::displayChanged, this, [this] {
    if (answer_ && isVisible()) showAnswer();  // another palette
  });
}

const std::vector<CombinationSurface>& ThresholdSurfaceView::surfaces() const {
  static const std::vector<CombinationSurface> kNone;
  return answer_ ? answer_->surfaces : kNone;
}

void ThresholdSurfaceView::show(Metric metric, const RuleAxis& axis, std::vector<int> images, const QString& what,
                                int results) {
  buildMaps();
  Question question{metric, axis, std::move(images), results};
  showCurrent();
  if (question == asked_) return;
  asked_ = question;
  auto share = working_->begin();
  job_.request([question = std::move(question), what, table = session_->table(),
                annotators = peopleOf(*session_).number, share](const std::stop_token& stop) {
    return Answer{question, what,
                  studySurfaces(table, question.metric, annotators, question.axis, question.images, stop,
                                [share](double done) { share->store(done); })};
  });
}

void ThresholdSurfaceView::showAnswer() {
  const Answer& a = *answer_;
  const QString metric = translated(metricName(a.question.metric));
  const Palette colours = session_->display().palette;
  const auto names = session_->modelNames();
  const SurfaceDrawings drawn = drawSurfaces(a.surfaces, a.question.axis, names, colours, peopleOf(*session_).known);
  for (std::size_t i = 0; i < drawn.planes.size(); ++i) maps_[i]->setDrawing(drawn.planes[i]);
  scale_->setScale(colours, QStringLiteral("0"), QString::number(drawn.full, 'g', 2));
  QString text = tr("Mean %1 of %2.").arg(metric, a.what);
  if (drawn.best) {
    const CombinationSurface& best = a.surfaces[*drawn.best];
    text += tr(" Highest: %1 at %2, %3, %4 with %5 (n = %6).")
                .arg(score(bestOf(best)), shortText(a.question.axis.rule(*best.bestPoint)), agreement(best.bestPeople))
                .arg(techniqueText(best.technique), QString::fromStdString(names[static_cast<std::size_t>(best.model)]))
                .arg(best.n[static_cast<std::size_t>(best.bestPeople - 1)][*best.bestPoint]);
  }
  if (a.question.axis.largestPart) text += tr(" Only the largest part of each mask is kept.");
  caption_->setText(sentence(text + tr(" Diamonds: best; ring: current setting.")));
  showCurrent();
}

void ThresholdSurfaceView::buildMaps() {
  if (session_->settings().techniques == rows_) return;
  rows_ = session_->settings().techniques;
  qDeleteAll(maps_);
  maps_.clear();
  answer_.reset();
  const int models = session_->modelCount(), rows = static_cast<int>(rows_.size());
  for (int i = 0; i < models * rows; ++i) {
    auto* map = new PlaneMap(this);
    const int row = i / models, column = i % models;
    map->showAxes(row + 1 == rows, column == 0);
    map->setExplanation(
        [this, i](std::size_t point, int people) { return explain(static_cast<std::size_t>(i), point, people); });
    connect(map, &PlaneMap::chosen, this, [this](std::size_t point, int people) {
      if (!answer_ || point >= answer_->question.axis.values.size()) return;
      AnalysisSettings settings = session_->settings();
      settings.rule = answer_->question.axis.rule(point);
      settings.agreement = {people, static_cast<int>(answer_->surfaces.front().mean.size())};
      session_->setSettings(settings);
    });
    grid_->addWidget(map, row, column);
    maps_.push_back(map);
    map->show();
  }
}

void ThresholdSurfaceView::showCurrent() {
  const AnalysisSettings& s = session_->settings();
  for (std::size_t i = 0; i < maps_.size(); ++i) {
    const BinarisationRule& rule = s.ruleFor(rows_[i / static_cast<std::size_t>(session_->modelCount())],
                                             static_cast<int>(i) % session_->modelCount());
    const bool shown = answer_ && rule.kind == answer_->question.axis.kind;
    maps_[i]->setCurrent(shown ? std::optional(rule.value) : std::nullopt, neededVotes(*session_));
  }
}

QString ThresholdSurfaceView::agreement(int needed) const {
  return neededText(needed, {static_cast<int>(answer_->surfaces.front().mean.size()), peopleOf(*session_).known});
}

QString ThresholdSurfaceView::explain(std::size_t map, std::size_t point, int people) const {
  if (!answer_ || map >= answer_->surfaces.size()) return {};
  const CombinationSurface& s = answer_->surfaces[map];
  const auto row = static_cast<std::size_t>(people - 1);
  if (row >= s.mean.size() || point >= s.mean[row].size()) return {};
  return tr("%1, %2\nMean %3 of %4 with %5: %6, n = %7\nClick to apply this setting.")
      .arg(shortText(answer_->question.axis.rule(point)), agreement(people))
      .arg(translated(metricName(answer_->question.metric)),
           QString::fromStdString(session_->modelNames()[static_cast<std::size_t>(s.model)]),
           techniqueText(s.technique), s.n[row][point] > 0 ? score(s.mean[row][point]) : tr("undefined"))
      .arg(s.n[row][point]);
}

/// The last row also holds the numbers of the axis: the maps are equally high when it is higher by those.
void ThresholdSurfaceView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const int axis = 2 * QFontMetrics(smallFont(font())).height() + kHalfGap,
            row = std::max(1, (grid_->geometry().height() - axis) / 2);
  grid_->setRowStretch(0, row);
  grid_->setRowStretch(1, row + axis);
}

void ThresholdSurfaceView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && answer_) showAnswer();
}

}  // namespace sightline::ui
