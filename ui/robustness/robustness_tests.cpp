// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/robustness/robustness_tests.h"

#include <QSignalBlocker>
#include <algorithm>
#include <numeric>

#include "core/analysis/study_statistics.h"
#include "ui/widgets/depth_choice.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/people_text.h"
#include "ui/widgets/rule_text.h"

namespace sightline::ui {
namespace {

bool sameStatements(const std::vector<Conclusion>& a, const std::vector<Conclusion>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Conclusion& x, const Conclusion& y) { return x.text == y.text; });
}

/// Whether both are about the same settings and images, whatever was computed between them.
bool sameButForResults(RobustnessQuestion a, const RobustnessQuestion& b) {
  a.results = b.results;
  return a == b;
}

}  // namespace

std::vector<std::size_t> RobustnessAnswer::shownDepths(std::optional<int> shown) const {
  const std::size_t depths = std::max<std::size_t>(1, question.layers.size());
  if (shown && depths > 1) return {std::min(static_cast<std::size_t>(std::max(0, *shown)), depths - 1)};
  std::vector<std::size_t> all(depths);
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

RobustnessTests& RobustnessTests::of(StudySession& session) {
  if (auto* known = session.findChild<RobustnessTests*>(QString(), Qt::FindDirectChildrenOnly)) return *known;
  return *new RobustnessTests(&session);
}

RobustnessTests::RobustnessTests(StudySession* session)
    : QObject(session), session_(session), job_(this, [this](std::shared_ptr<const RobustnessAnswer> answer) {
        answer_ = std::move(answer);
        Q_EMIT answered();
      }) {
  connect(session, &StudySession::cellsChanged, this, [this](const std::vector<CellKey>& keys) {
    if (std::any_of(keys.begin(), keys.end(),
                    [&](const CellKey& key) { return session_->state(key) == CellState::Ready; }))
      ++results_;
  });
}

RobustnessQuestion RobustnessTests::question() const {
  const LayerDepths depths = session_->display().robustness.depths;
  return {session_->display().metric,
          robustnessRule(*session_),
          session_->settings().rule.largestPart,
          depths,
          layersOf(depths, *session_),
          imagesOf(*session_->snapshot(), subsetOf(*session_)),
          results_};
}

bool RobustnessTests::layersKnown() const {
  const LayerDepths depths = session_->display().robustness.depths;
  return depths == LayerDepths::Chosen || !layersOf(depths, *session_).empty();
}

bool RobustnessTests::isAnswered() const { return answer_ && sameButForResults(answer_->question, question()); }

void RobustnessTests::request(std::shared_ptr<std::atomic<double>> share) {
  RobustnessQuestion question = this->question();
  // Over all layers an answer takes long: one that nobody asks for any more is not waited for.
  if (job_.isRunning() && !sameButForResults(asked_, question)) job_.cancel();
  asked_ = question;
  const AnalysisSettings& settings = session_->settings();
  job_.request([question = std::move(question), maps = session_->layeredMaps(), rule = settings.rule,
                agreement = settings.agreement, annotators = peopleOf(*session_).number, names = session_->modelNames(),
                known = answer_, share = std::move(share)](const std::stop_token& stop) {
    // The current setting decides only what is stated; where nothing else has changed, mostly nothing is to be done.
    const MapSource stated = knownMaps(maps.table());
    const StudyQuestion asked{question.metric, rule, agreement, question.images, names};
    if (known && known->question == question && sameStatements(known->conclusions, conclusionsAt(stated, asked)))
      return *known;
    RobustnessAnswer answer{
        question, RobustnessPlane::of(RuleAxis::of(question.kind).keeping(question.largestPart), annotators), {}};
    std::vector<MapSource> layers;
    for (const LayersOfModels& choice : question.layers) layers.push_back(maps.under(choice));
    if (layers.empty()) layers.push_back(stated);
    answer.conclusions = robustnessOver(stated, layers, asked, answer.plane, stop, [share](double done) {
      if (share) share->store(done);
    });
    return answer;
  });
}

void RobustnessTests::stop() { job_.cancel(); }

BinarisationRule::Kind robustnessRule(const StudySession& session) {
  const auto kind = session.display().robustness.along.value_or(session.settings().rule.kind);
  return textOf(kind).hasValue() ? kind : BinarisationRule::Kind::MeanPlusSd;
}

ShownDepth::ShownDepth(StudySession* session, QWidget* parent) : ElidedComboBox(parent), session_(session) {
  setObjectName(QStringLiteral("shownDepth"));
  setAccessibleName(tr("Depth that the map shows"));
  hide();
  connect(this, &QComboBox::activated, this, [this] {
    DisplaySettings display = session_->display();
    const int chosen = currentData().toInt();
    display.robustness.depth = chosen < 0 ? std::nullopt : std::optional(chosen);
    session_->setDisplay(display);
  });
}

void ShownDepth::setLayers(const std::vector<LayersOfModels>& layers) {
  const bool several = layers.size() > 1;
  const QSignalBlocker quiet(this);
  if (static_cast<std::size_t>(count()) != (several ? layers.size() + 1 : 0)) {
    clear();
    if (several) addItem(tr("All depths"), -1);
    for (std::size_t i = 0; several && i < layers.size(); ++i)
      addItem(depthText(i, layers.size()), static_cast<int>(i));
    preferLongestText();
  }
  for (int i = 1; i < count(); ++i)
    setItemData(i, layersText(layers[static_cast<std::size_t>(i) - 1], session_->modelNames()), Qt::ToolTipRole);
  if (several) setCurrentIndex(std::min(1 + session_->display().robustness.depth.value_or(-1), count() - 1));
  setToolTip(currentData(Qt::ToolTipRole).toString());
  setVisible(several);
}

}  // namespace sightline::ui
