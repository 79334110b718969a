// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/calibration_view.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/analysis/published_study.h"
#include "core/analysis/study_statistics.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/depth_choice.h"
#include "ui/widgets/form.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/people_text.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/text_table_view.h"
#include "ui/widgets/work_bar.h"

namespace sightline::ui {
namespace {
constexpr std::size_t kShown = 50;
}

CalibrationView::CalibrationView(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      table_(new TextTableView(tr("Settings by their distance to the published means"), this)),
      sentence_(makeCaption({}, this)),
      search_(new QPushButton(tr("Search"), this)),
      apply_(new QPushButton(tr("Apply"), this)),
      depths_(new DepthChoice(this)),
      working_(new WorkBar(tr("Trying every setting"), this)),
      job_(this, [this](std::shared_ptr<const Answer> answer) {
        working_->end();
        answer_ = std::move(answer);
        showAnswer();
      }) {
  setObjectName(QStringLiteral("calibration"));
  table_->setObjectName(QStringLiteral("calibrationTable"));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  sentence_->setObjectName(QStringLiteral("calibrationSentence"));
  sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  sentence_->setText(
      tr("The study does not say how it made its masks. This tries rules and agreements and ranks them by how close "
         "they come to its means."));
  search_->setObjectName(QStringLiteral("searchSettings"));
  search_->setToolTip(
      tr("52 rules with every agreement, on the current maps or on those of several layers. Other preprocessing: "
         "sightline-cli calibrate."));
  depths_->setObjectName(QStringLiteral("calibrationDepths"));
  depths_->setMinimumContentsLength(14);
  apply_->setObjectName(QStringLiteral("applySetting"));
  apply_->setToolTip(tr("Applies the chosen rule, agreement and layers to all maps"));
  apply_->setEnabled(false);
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  buttons->setSpacing(kHalfGap);
  buttons->addWidget(search_);
  buttons->addWidget(depths_);
  buttons->addWidget(apply_);
  buttons->addWidget(sentence_, 1);
  buttons->addWidget(working_, 0, Qt::AlignTop);
  sentence_->setContentsMargins(kGap, 0, 0, 0);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(buttons);
  column->addWidget(table_, 1);
  connect(search_, &QPushButton::clicked, this, &CalibrationView::search);
  connect(apply_, &QPushButton::clicked, this, &CalibrationView::apply);
  connect(table_, &QTableView::activated, this, &CalibrationView::apply);
  connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          [this] { apply_->setEnabled(table_->currentIndex().isValid()); });
  connect(working_, &WorkBar::cancelRequested, this, [this] {
    job_.cancel();
    working_->end();
    search_->setEnabled(true);
    sentence_->setText(tr("Stopped before every setting was tried."));
  });
}

bool CalibrationView::isPossible(const StudyDefinition& definition) {
  return std::any_of(definition.models.begin(), definition.models.end(),
                     [](const ModelSpec& model) { return publishedMeans(Technique::GradCam, model).has_value(); });
}

const std::vector<CalibratedSetting>& CalibrationView::ranked() const {
  static const std::vector<CalibratedSetting> kNone;
  return answer_ ? answer_->ranked : kNone;
}

void CalibrationView::search() {
  const auto choices = depths_->choices(*session_);
  if (depths_->depths() != LayerDepths::Chosen && choices.empty())
    return sentence_->setText(tr("Layers appear once every network has computed a map."));
  search_->setEnabled(false);
  const bool published = isPublishedDataset(session_->definition().dataset);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < choices.size(); ++i) names.push_back(depthText(i, choices.size()).toStdString());
  auto share = working_->begin();
  job_.request(
      [maps = session_->layeredMaps(), choices, names, targets = publishedTargets(session_->definition().models),
       search = CalibrationSearch::standard(peopleOf(*session_).number, session_->settings().rule.largestPart),
       images = imagesOf(*session_->snapshot(), subsetOf(*session_)), published, share](const std::stop_token& stop) {
        std::vector<CalibrationSource> sources{{knownMaps(maps.table()), "as they are"}};
        Answer answer;
        answer.layers.emplace_back();
        for (std::size_t i = 0; i < choices.size(); ++i) {
          sources.push_back({maps.under(choices[i]), Message::verbatim(names[i])});
          answer.layers.push_back(choices[i]);
        }
        answer.ranked = calibrate(sources, targets, search, images, stop, [share](double done) { share->store(done); });
        answer.sentence = calibrationSentence(answer.ranked, sources);
        if (!published)
          answer.sentence =
              message("{1} These are not the images of the published study: no setting needs to reach its means.",
                      answer.sentence);
        answer.table = calibrationTable(answer.ranked, sources, kShown);
        return answer;
      });
}

void CalibrationView::showAnswer() {
  search_->setEnabled(true);
  sentence_->setText(sentence(translated(answer_->sentence)));
  sentence_->setToolTip(translated(answer_->table.caption));
  table_->setTable(answer_->table);
  table_->selectRow(0);
}

void CalibrationView::apply() {
  const int row = table_->currentIndex().row();
  if (!answer_ || row < 0 || row >= static_cast<int>(answer_->ranked.size())) return;
  const CalibratedSetting& chosen = answer_->ranked[static_cast<std::size_t>(row)];
  AnalysisSettings settings = session_->settings();
  settings.rule = chosen.rule;
  settings.agreement = chosen.agreement;
  if (const LayersOfModels& layers = answer_->layers[chosen.source]; !layers.empty()) settings.layers = layers;
  settings.ruleOfTechnique.clear();  // the ranking is of one rule for all maps
  settings.ruleOfCombination.clear();
  session_->setSettings(settings);
}

}  // namespace sightline::ui
