// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/why_low_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <cmath>

#include "core/analysis/study_statistics.h"
#include "core/report/why_tables.h"
#include "core/statistics/number_text.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/text_table_view.h"

namespace sightline::ui {
namespace {
constexpr int kCorrelatesAfterMs = 300;
}

WhyLowPanel::WhyLowPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      technique_(new ElidedComboBox(this)),
      image_(makeCaption({}, this)),
      sentences_(new QLabel),
      factors_(new TextTableView(tr("Properties of the image on screen"), this)),
      correlates_(new TextTableView(tr("What goes with low agreement"), this)),
      job_(this, [this](std::shared_ptr<const Answer> answer) {
        answer_ = std::move(answer);
        showAnswer();
      }) {
  setObjectName(QStringLiteral("whyLowPanel"));
  technique_->setObjectName(QStringLiteral("technique"));
  technique_->setAccessibleName(tr("Technique"));
  technique_->setToolTip(tr("Which scores: per image, the mean over all models"));
  fillTechniques();
  image_->setObjectName(QStringLiteral("imageScore"));
  image_->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  factors_->setObjectName(QStringLiteral("factors"));
  correlates_->setObjectName(QStringLiteral("correlates"));
  QString meanings;
  for (const ImageFactor factor : kImageFactors)
    meanings += (meanings.isEmpty() ? QString() : QStringLiteral("\n")) + translated(factorName(factor)) +
                QStringLiteral(": ") + translated(factorMeaning(factor));
  factors_->setToolTip(meanings);
  sentences_->setObjectName(QStringLiteral("sentences"));
  sentences_->setWordWrap(true);
  sentences_->setTextFormat(Qt::RichText);
  sentences_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  sentences_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  sentences_->setMargin(kGap);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(sentences_);
  auto* left = new QWidget;
  auto* leftColumn = new QVBoxLayout(left);
  leftColumn->setContentsMargins(0, 0, 0, 0);
  leftColumn->setSpacing(0);
  leftColumn->addWidget(image_);
  leftColumn->addWidget(scroll, 1);
  // One table at a time: two beside the words would be cut on small screens.
  auto* tables = new QTabWidget;
  tables->setDocumentMode(true);
  tables->addTab(factors_, tr("This image"));
  tables->addTab(correlates_, tr("All images"));
  auto* splitter = new QSplitter(Qt::Horizontal, this);
  splitter->addWidget(left);
  splitter->addWidget(tables);
  splitter->setSizes({4500, 5500});
  splitter->setChildrenCollapsible(false);
  auto* bar = new MetricBar(session, this);
  bar->addWidget(technique_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(splitter, 1);

  later_.setSingleShot(true);
  later_.setInterval(kCorrelatesAfterMs);
  connect(&later_, &QTimer::timeout, this, &WhyLowPanel::work);
  connect(technique_, &QComboBox::activated, this, [this] { setTechnique(technique()); });
  connect(session_, &StudySession::snapshotChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::displayChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::currentImageChanged, this, [this] {
    if (seen_.now()) showImage();
  });
}

Technique WhyLowPanel::technique() const { return Technique(technique_->currentData().toInt()); }

void WhyLowPanel::setTechnique(Technique technique) {
  technique_->setCurrentIndex(technique_->findData(technique.index()));
  seen_.request();
}

const std::vector<Correlate>& WhyLowPanel::correlates() const {
  static const std::vector<Correlate> kNone;
  return answer_ ? answer_->correlates : kNone;
}

void WhyLowPanel::fillTechniques() {
  const QVariant chosen = technique_->currentData();
  rows_ = session_->settings().techniques;
  technique_->clear();
  for (const Technique technique : rows_) technique_->addItem(techniqueText(technique), technique.index());
  technique_->setCurrentIndex(std::max(0, technique_->findData(chosen)));
}

void WhyLowPanel::refresh() {
  if (session_->settings().techniques != rows_) fillTechniques();
  if (!answer_)
    sentences_->setText(session_->snapshot()->readyCount() == 0
                            ? tr("No maps have been computed yet. The answer appears as maps finish.")
                            : tr("Looking ..."));
  showImage();
  if (!later_.isActive() || session_->status().idle) later_.start();  // while maps come in, an answer now and then
}

void WhyLowPanel::work() {
  if (!seen_.now()) return;
  if (session_->snapshot()->readyCount() == 0) return;
  job_.request([snapshot = session_->snapshot(), table = session_->table(), metric = session_->display().metric,
                technique = technique(), subset = subsetOf(*session_)](const std::stop_token&) {
    Answer answer;
    answer.images = imagesOf(*snapshot, subset);
    answer.scores = meanOverModels(*snapshot, metric, technique, answer.images);
    answer.factors = imageFactors(table, snapshot->settings.agreement);
    answer.scoreName = message("{1} of {2}", metricName(metric), techniqueName(technique));
    answer.correlates = correlatesOf(answer.scores, answer.factors, answer.scoreName, lowerIsBetter(metric));
    return answer;
  });
}

void WhyLowPanel::showAnswer() {
  QString text;
  for (const Correlate& c : answer_->correlates)
    text += QStringLiteral("<p style=\"margin:0 0 6px 0\">") + sentence(translated(c.sentence)).toHtmlEscaped() +
            QStringLiteral("</p>");
  text +=
      QStringLiteral("<p>") +
      tr("The intervals are of each property alone. Holm's p allows for the number of properties looked at, so that "
         "it may be large although an interval leaves out 0. What goes with low agreement need not be its cause.")
          .toHtmlEscaped() +
      QStringLiteral("</p>");
  if (text != sentences_->text()) sentences_->setText(text);
  correlates_->setTable(correlatesTable(answer_->correlates, answer_->scoreName));
  correlates_->setToolTip(translated(correlates_->table().caption));
  showImage();
}

void WhyLowPanel::showImage() {
  if (!answer_) return;
  const int image = session_->currentImage();
  if (image < 0 || image >= static_cast<int>(answer_->factors.size())) return;
  factors_->setTable(factorTable(answer_->factors, image, answer_->images));
  const QString name = QString::fromStdString(session_->definition().dataset.items[static_cast<std::size_t>(image)].id);
  const auto& score = answer_->scores[static_cast<std::size_t>(image)];
  QString text = tr("%1: %2 undefined, or this image takes no part.").arg(name, translated(answer_->scoreName));
  if (score) {
    std::vector<double> others;
    for (const auto& other : answer_->scores)
      if (other) others.push_back(*other);
    text = tr("%1: mean %2 over the models %3")
               .arg(name, translated(answer_->scoreName), QString::fromStdString(fixedText(*score, 3)));
    if (const double share = shareBelow(*score, others); !std::isnan(share))
      text += tr(", higher than %1 % of the other images").arg(std::lround(100 * share));
    text += QLatin1Char('.');
    text = sentence(text + QLatin1Char(' ') +
                    translated(reasonsOf(answer_->factors, image, answer_->images, answer_->correlates,
                                         answer_->scoreName, lowerIsBetter(session_->display().metric))));
  }
  if (text != image_->text()) image_->setText(text);
}

}  // namespace sightline::ui
