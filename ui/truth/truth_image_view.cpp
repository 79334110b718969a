// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truth/truth_image_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "core/report/faithfulness_table.h"
#include "core/statistics/number_text.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/truth/curve_plot.h"
#include "ui/truth/picture_row.h"
#include "ui/widgets/form.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/text_table_view.h"

namespace sightline::ui {
namespace {

constexpr int kAskAfterMs = 250;

QString twoDecimals(double value) { return QString::fromStdString(fixedText(value, 2)); }

}  // namespace

TruthImageView::TruthImageView(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      technique_(new ElidedComboBox(this)),
      model_(new ElidedComboBox(this)),
      filling_(new ElidedComboBox(this)),
      sentence_(new QLabel(this)),
      areas_(makeCaption({}, this)),
      effects_(new PictureRow(tr("What the network is shown"), this)),
      stages_(new PictureRow(tr("The image along the curve of deletion"), this)),
      curves_(new CurvePlot(this)),
      numbers_(new TextTableView(tr("Faithfulness of this image's maps"))) {
  setObjectName(QStringLiteral("truthImageView"));
  sentence_->setObjectName(QStringLiteral("truthSentence"));
  sentence_->setWordWrap(true);
  sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  sentence_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  areas_->setObjectName(QStringLiteral("truthAreas"));
  effects_->setObjectName(QStringLiteral("truthEffects"));
  stages_->setObjectName(QStringLiteral("truthStages"));
  numbers_->setObjectName(QStringLiteral("truthNumbers"));
  auto* left = new QWidget(this);
  auto* leftColumn = new QVBoxLayout(left);
  leftColumn->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  auto* words = new QScrollArea(this);  // a long sentence takes no room from the pictures of a low panel
  words->setWidgetResizable(true);
  words->setFrameShape(QFrame::NoFrame);
  words->setFocusPolicy(Qt::NoFocus);
  words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  words->setMinimumHeight(2 * fontMetrics().lineSpacing());
  words->setWidget(sentence_);
  leftColumn->addWidget(words, 2);
  leftColumn->addWidget(effects_, 3);
  auto* curve = new QWidget(this);
  auto* curveColumn = new QVBoxLayout(curve);
  curveColumn->setContentsMargins(kHalfGap, kHalfGap, kHalfGap, kHalfGap);
  curveColumn->setSpacing(kHalfGap);
  curveColumn->addWidget(curves_, 5);
  curveColumn->addWidget(areas_);
  curveColumn->addWidget(stages_, 2);
  auto* splitter = new QSplitter(Qt::Horizontal, this);
  splitter->addWidget(left);
  splitter->addWidget(curve);
  splitter->setSizes({5000, 5000});
  splitter->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildTools());
  column->addWidget(splitter, 1);
  later_.setSingleShot(true);
  later_.setInterval(kAskAfterMs);
  connect(&later_, &QTimer::timeout, this, &TruthImageView::ask);
}

QWidget* TruthImageView::buildTools() {
  auto* bar = new QWidget(this);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  row->setSpacing(kHalfGap);
  technique_->setObjectName(QStringLiteral("truthTechnique"));
  technique_->setAccessibleName(tr("Technique"));
  model_->setObjectName(QStringLiteral("truthModel"));
  model_->setAccessibleName(tr("Model"));
  for (int m = 0; m < session_->modelCount(); ++m)
    model_->addItem(QString::fromStdString(session_->definition().models[static_cast<std::size_t>(m)].displayName), m);
  fillTechniques();
  filling_->setObjectName(QStringLiteral("truthFilling"));
  filling_->setAccessibleName(tr("What hides a part of the image"));
  filling_->setToolTip(tr("What the hidden part becomes, in the network's own input"));
  for (const auto& [substrate, name] :
       {std::pair{Substrate::Mean, tr("mean colour")}, {Substrate::Blur, tr("blur")}, {Substrate::Black, tr("black")}})
    filling_->addItem(name, static_cast<int>(substrate));
  auto* with = new QLabel(tr("&Hide with"), bar);
  with->setBuddy(filling_);
  for (ElidedComboBox* box : {technique_, model_, filling_}) box->preferLongestText();
  row->addWidget(technique_);
  row->addWidget(model_);
  row->addStretch(1);
  row->addWidget(with);
  row->addWidget(filling_);
  for (QComboBox* box : {technique_, model_, filling_})
    connect(box, &QComboBox::activated, this, &TruthImageView::refresh);
  return bar;
}

void TruthImageView::fillTechniques() {
  const QVariant chosen = technique_->currentData();
  rows_ = session_->settings().techniques;
  technique_->clear();
  for (const Technique technique : rows_) technique_->addItem(techniqueText(technique), technique.index());
  technique_->setCurrentIndex(std::max(0, technique_->findData(chosen)));
}

CellKey TruthImageView::key() const {
  return {session_->currentImage(), model_->currentData().toInt(), Technique(technique_->currentData().toInt())};
}

void TruthImageView::setKey(int model, Technique technique) {
  if (session_->settings().techniques != rows_) fillTechniques();
  model_->setCurrentIndex(model_->findData(model));
  technique_->setCurrentIndex(technique_->findData(technique.index()));
}

std::vector<CellKey> TruthImageView::cells() const {
  std::vector<CellKey> all;
  if (session_->imageCount() == 0 || rows_.empty()) return all;
  all.push_back(key());
  for (const Technique technique : rows_)
    for (int m = 0; m < session_->modelCount(); ++m)
      if (const CellKey other{session_->currentImage(), m, technique}; other != all.front()) all.push_back(other);
  return all;
}

QString TruthImageView::sentenceText() const { return sentence_->text(); }

void TruthImageView::refresh() {
  if (session_->settings().techniques != rows_) fillTechniques();
  const CellKey chosen = key();
  const auto map = session_->imageCount() > 0 ? session_->result(chosen) : nullptr;
  const CellScores& cell = session_->snapshot()->cell(chosen);
  const int substrate = filling_->currentData().toInt();
  if (!map || !cell.ready) {
    map_.reset();
    region_.reset();
  } else if (map != map_ || !region_ || !(cell.cut() == cut_) || substrate != substrate_) {
    map_ = map;
    cut_ = cell.cut();
    substrate_ = substrate;
    region_ = std::make_shared<const RegionMask>(saliencyMask(map->onGrid, cut_, map->valid));
    later_.start();
  }
  showAnswer();
  showCurves();
  showNumbers();
}

void TruthImageView::ask() {
  if (!map_ || !region_) return;
  HidingOptions options;
  options.substrate = static_cast<Substrate>(substrate_);
  session_->askTruth({map_, region_, options});
}

void TruthImageView::showAnswer() {
  const auto answer = session_->truthAnswer();
  const bool mine = answer && region_ && answer->question.region == region_ && answer->complete;
  if (mine && answer == shown_) return;
  shown_ = mine ? answer : nullptr;
  QString text;
  std::vector<PictureRow::Picture> effects, stages;
  if (!map_) {
    const Message failure = session_->imageCount() > 0 ? session_->failure(key()) : Message();
    text = failure.empty() ? tr("This map is not computed yet.") : translated(failure);
  } else if (!mine) {
    text = tr("Asking the network ...");
  } else if (!answer->failure.empty()) {
    text = translated(answer->failure);
  } else if (!map_->map.blankReason.empty()) {
    text = translated(map_->map.blankReason);
  } else if (!answer->effect.value) {
    text = tr("Not defined: %1").arg(translated(answer->effect.undefined));
  } else {
    text = translated(
        describe(*answer->effect.value, Message::verbatim(techniqueName(map_->key.technique)), map_->targetLabel));
  }
  if (mine && answer->failure.empty()) {
    const auto& effect = answer->effect.value;
    const auto number = [&](double p) { return effect ? twoDecimals(p) : QString(); };
    const HidingPictures& p = answer->pictures;
    effects.push_back({pictureOf(p.whole), tr("As it is"), number(effect ? effect->whole : 0),
                       tr("What the network sees, and how probable the class is to it")});
    effects.push_back({pictureOf(p.hidden), tr("Without it"), number(effect ? effect->hidden : 0),
                       tr("Without the part that the map marks")});
    effects.push_back({pictureOf(p.elsewhere), tr("Elsewhere"), number(effect ? effect->elsewhere.front() : 0),
                       tr("Without the same shape in the first of the other places; beyond one border it enters at the "
                          "opposite one")});
    effects.push_back({pictureOf(p.kept), tr("It alone"), number(effect ? effect->kept : 0),
                       tr("With nothing but the part that the map marks")});
    for (std::size_t i = 0; i < answer->stages.size(); ++i) {
      const auto percent = std::lround(100 * answer->shares[i]);
      stages.push_back({pictureOf(answer->stages[i]),
                        tr("%1 %").arg(percent),
                        {},
                        tr("Without the %1 % of pixels that the map ranks highest").arg(percent)});
    }
  }
  text = sentence(text);
  if (text != sentence_->text()) sentence_->setText(text);
  effects_->setPictures(std::move(effects));
  stages_->setPictures(std::move(stages));
}

void TruthImageView::showCurves() {
  const auto measured = session_->measuredMap(key());
  curves_->setCurves(measured && measured->failure.empty() ? &measured->found.causal : nullptr);
  QString text;
  if (!map_) {
  } else if (!measured) {
    text =
        session_->status().paused ? tr("Measuring is paused.") : tr("Measured once the maps on screen are there ...");
  } else if (!measured->failure.empty()) {
    text = translated(measured->failure);
  } else {
    QStringList parts;
    for (const FaithfulnessMeasure m :
         {FaithfulnessMeasure::Deletion, FaithfulnessMeasure::Insertion, FaithfulnessMeasure::Road}) {
      const auto value = valueOf(measured->found, m);
      parts << (value ? tr("%1 %2").arg(translated(wordsOf(m).name), twoDecimals(*value))
                      : tr("%1 undefined").arg(translated(wordsOf(m).name)));
    }
    text = parts.join(QStringLiteral(" \u00b7 "));
    if (const Message why = whyUndefined(measured->found, FaithfulnessMeasure::Deletion); !why.empty())
      text += QStringLiteral(". ") + translated(why);
  }
  if (text != areas_->text()) areas_->setText(text);
  QString tip;
  for (const FaithfulnessMeasure m :
       {FaithfulnessMeasure::Deletion, FaithfulnessMeasure::Insertion, FaithfulnessMeasure::Road})
    tip += (tip.isEmpty() ? QString() : QStringLiteral("\n")) + translated(wordsOf(m).name) + QStringLiteral(": ") +
           translated(wordsOf(m).meaning);
  areas_->setToolTip(tip);
}

void TruthImageView::showNumbers() {
  std::vector<std::shared_ptr<const MeasuredMap>> alive;
  std::vector<ImageFaithfulness> maps;
  for (const Technique technique : rows_)
    for (int m = 0; m < session_->modelCount(); ++m) {
      const CellKey cell{session_->currentImage(), m, technique};
      alive.push_back(session_->measuredMap(cell));
      const auto& measured = alive.back();
      maps.push_back({cell, measured && measured->failure.empty() ? &measured->found : nullptr,
                      measured ? measured->failure : Message()});
    }
  numbers_->setTable(faithfulImageTable(maps, session_->modelNames()));
  numbers_->setToolTip(translated(numbers_->table().caption));
}

}  // namespace sightline::ui
