// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/probe/probe_panel.h"

#include <QActionGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/alignment/alignment_curve.h"
#include "core/study/probe.h"
#include "ui/probe/probability_bar.h"
#include "ui/probe/region_canvas.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/people_text.h"

namespace sightline::ui {
namespace {
constexpr int kNameWidth = 110;  // of a model, where there is no room for more

QString percent(double share) { return QString::number(100 * share, 'f', share < 0.1 ? 1 : 0); }

}  // namespace

struct ProbePanel::Row {
  QLabel *name, *label;
  ProbabilityBar *whole, *hidden, *kept;
  QLabel* instead;
};

ProbePanel::ProbePanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      canvas_(new RegionCanvas(this)),
      hint_(new QLabel(this)),
      summary_(makeCaption({}, this)),
      segmentsJob_(this, [this](const std::shared_ptr<const Segments>& found) {
        if (found->image == shown_)
          canvas_->setSegments(std::shared_ptr<const Plane<std::int32_t>>(found, &found->labels));
      }) {
  setObjectName(QStringLiteral("probePanel"));
  QWidget* tools = buildTools();
  answers_ = buildAnswers();
  hint_->setObjectName(QStringLiteral("probeHint"));
  hint_->setWordWrap(true);
  hint_->setAlignment(Qt::AlignCenter);
  hint_->setText(
      tr("Paint over a part of the image, click a segment, or take what people marked.\n"
         "Then you see what each model makes of the image without that part, and of that part alone."));
  summary_->setObjectName(QStringLiteral("probeSummary"));
  summary_->setWordWrap(true);
  auto* right = new QVBoxLayout;
  right->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  right->addWidget(hint_, 1);
  right->addWidget(answers_, 1);
  right->addWidget(summary_);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(canvas_, 2);
  row->addLayout(right, 3);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, kHalfGap);
  column->setSpacing(0);
  column->addWidget(tools);
  column->addLayout(row, 1);

  connect(canvas_, &RegionCanvas::regionChanged, this, &ProbePanel::ask);
  connect(session_, &StudySession::currentImageChanged, &seen_, &CatchUp::request);
  connect(session_, &StudySession::imagesLoaded, &seen_, &CatchUp::request);
  connect(session_, &StudySession::currentImageChanged, this, [this] {
    if (seen_.isStale() && asked_ && shown_ != session_->currentImage())
      canvas_->setPicture(nullptr);  // hidden, it asks nothing about an image that is gone
  });
  connect(session_, &StudySession::probeAnswered, this, &ProbePanel::showAnswer);
  connect(session_, &StudySession::settingsChanged, this,
          [this, target = session_->settings().target, own = session_->settings().targetOfImage]() mutable {
            const AnalysisSettings& now = session_->settings();
            if (now.target == target && now.targetOfImage == own) return;
            target = now.target;
            own = now.targetOfImage;
            if (asked_) ask();
          });
  showAnswer();
}

ProbePanel::~ProbePanel() = default;

QWidget* ProbePanel::buildTools() {
  auto* bar = new QWidget(this);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  row->setSpacing(kHalfGap);
  auto* group = new QActionGroup(this);
  const auto tool = [&](const QString& text, const QString& tip, RegionCanvas::Tool which, const char* name) {
    auto* action = new QAction(text, group);
    action->setCheckable(true);
    action->setToolTip(tip);
    auto* button = new QToolButton(bar);
    button->setObjectName(QString::fromLatin1(name));
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(action, &QAction::triggered, this, [this, which] { canvas_->setTool(which); });
    row->addWidget(button);
    return button;
  };
  brush_ = tool(tr("Brush"),
                tr("Paint over the part you mean. [ and ] make the brush smaller and larger; the right button erases."),
                RegionCanvas::Tool::Brush, "probeBrush");
  eraser_ = tool(tr("Eraser"), tr("Erase"), RegionCanvas::Tool::Eraser, "probeEraser");
  segment_ =
      tool(tr("Segment"), tr("Click a part that belongs together by its colour: one of the segments XRAI works with"),
           RegionCanvas::Tool::Segment, "probeSegment");
  brush_->defaultAction()->setChecked(true);
  take_ = new QToolButton(bar);
  take_->setObjectName(QStringLiteral("probeTake"));
  take_->setText(tr("Take"));
  take_->setToolTip(tr("Use an existing region: what people marked, or what a model's map highlights"));
  take_->setPopupMode(QToolButton::InstantPopup);
  take_->setFocusPolicy(Qt::StrongFocus);
  sources_ = new QMenu(take_);
  take_->setMenu(sources_);
  connect(sources_, &QMenu::aboutToShow, this, &ProbePanel::fillSources);
  row->addWidget(take_);
  const auto button = [&](const QString& text, const QString& tip, const char* name, auto act) {
    auto* b = new QToolButton(bar);
    b->setObjectName(QString::fromLatin1(name));
    b->setText(text);
    b->setToolTip(tip);
    b->setFocusPolicy(Qt::StrongFocus);
    connect(b, &QToolButton::clicked, this, act);
    row->addWidget(b);
  };
  button(tr("Invert"), tr("Everything that is not chosen now"), "probeInvert",
         [this] { canvas_->setRegion(inverted(canvas_->region())); });
  button(tr("Clear"), tr("Nothing is chosen"), "probeClear",
         [this] { canvas_->setRegion(RegionMask(canvas_->region().width(), canvas_->region().height())); });
  row->addStretch(1);
  auto* with = new QLabel(tr("&Hide with"), bar);
  filling_ = new QComboBox(bar);
  filling_->setObjectName(QStringLiteral("probeFilling"));
  filling_->setAccessibleName(tr("What hides a part of the image"));
  with->setBuddy(filling_);
  for (const auto& [filling, name] : {std::pair{Filling::Blur, tr("blur")}, {Filling::MeanColour, tr("mean colour")}}) {
    filling_->addItem(name, static_cast<int>(filling));
    filling_->setItemData(filling_->count() - 1, translated(describe(filling)), Qt::ToolTipRole);
  }
  filling_->setToolTip(tr("What replaces the hidden part. If both fillings agree, the answer does not depend on it."));
  connect(filling_, &QComboBox::activated, this, &ProbePanel::ask);
  row->addWidget(with);
  row->addWidget(filling_);
  return bar;
}

QWidget* ProbePanel::buildAnswers() {
  auto* area = new QScrollArea(this);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  auto* table = new QWidget(area);
  auto* grid = new QGridLayout(table);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(2 * kGap);
  grid->setVerticalSpacing(kHalfGap);
  const auto heading = [&](int column, const QString& text, const QString& tip) {
    auto* label = new QLabel(text, table);
    label->setFont(headingFont(font()));
    label->setToolTip(tip);
    grid->addWidget(label, 0, column);
  };
  heading(0, tr("Model"), {});
  heading(1, tr("Class"), tr("The class whose probability is shown: the target class of the maps"));
  heading(2, tr("As it is"), tr("Probability of the class for the image as it is"));
  heading(3, tr("Without it"), tr("… when the chosen part is hidden: a fall means that the model needs it"));
  heading(4, tr("It alone"),
          tr("… when everything but the chosen part is hidden: a high value means that it is enough"));
  heading(5, tr("Without it, it says"), tr("The class that is then the most probable"));
  for (int m = 0; m < session_->modelCount(); ++m) {
    const ModelSpec& model = session_->definition().models[static_cast<std::size_t>(m)];
    const QString name = QString::fromStdString(model.displayName);
    const QColor colour = modelColour(model);
    Row row{};
    row.name = new ElidedCaption(table);  // a long name does not widen the window
    row.name->setText(name);
    row.name->setFont(font());
    row.name->setForegroundRole(QPalette::WindowText);
    row.name->setMinimumWidth(std::min(kNameWidth, fontMetrics().horizontalAdvance(name) + kHalfGap));
    row.name->setMaximumWidth(fontMetrics().horizontalAdvance(name) + kHalfGap);
    row.label = new QLabel(table);
    row.instead = new QLabel(table);
    row.whole = new ProbabilityBar(colour, tr("%1, the image as it is").arg(name), table);
    row.hidden = new ProbabilityBar(colour, tr("%1, without the region").arg(name), table);
    row.kept = new ProbabilityBar(colour, tr("%1, only the region").arg(name), table);
    int column = 0;
    for (QWidget* cell :
         std::initializer_list<QWidget*>{row.name, row.label, row.whole, row.hidden, row.kept, row.instead})
      grid->addWidget(cell, m + 1, column++);
    rows_.push_back(row);
  }
  for (const int column : {0, 2, 3, 4}) grid->setColumnStretch(column, 1);
  grid->setRowStretch(session_->modelCount() + 1, 1);
  area->setWidget(table);
  return area;
}

void ProbePanel::showPicture() {
  if (shown_ == session_->currentImage() && canvas_->hasPicture()) return;
  const auto picture = session_->image(session_->currentImage());
  shown_ = session_->currentImage();
  canvas_->setPicture(picture);
  if (picture) requestSegments();
}

void ProbePanel::requestSegments() {
  segmentsJob_.request([index = shown_, image = session_->image(shown_)](const std::stop_token& stop) {
    return Segments{index, pickableSegments(*image, RegionCanvas::kLongestSide, stop)};
  });
}

void ProbePanel::fillSources() {
  sources_->clear();
  const int image = session_->currentImage();
  const auto mask = session_->mask(image);
  const PeopleCount of = mask ? mask->count() : peopleOf(*session_);
  auto* people = sources_->addAction(
      tr("What people marked (%1)").arg(neededText(votesNeeded(session_->settings().agreement, of.number), of)), this,
      &ProbePanel::takePeople);
  people->setEnabled(session_->mask(image) != nullptr);
  for (const Technique technique : session_->settings().techniques) {
    sources_->addSeparator();
    for (int m = 0; m < session_->modelCount(); ++m) {
      const CellKey key{image, m, technique};
      auto* action = sources_->addAction(
          tr("What the map of %1 highlights for %2")
              .arg(techniqueText(technique),
                   QString::fromStdString(session_->definition().models[static_cast<std::size_t>(m)].displayName)),
          this, [this, key] { takeMap(key); });
      action->setEnabled(session_->result(key) != nullptr && session_->snapshot()->cell(key).ready);
    }
  }
}

void ProbePanel::takePeople() {
  const auto mask = session_->mask(session_->currentImage());
  if (mask) canvas_->setRegion(binariseVotes(mask->votes, mask->annotators, session_->settings().agreement));
}

void ProbePanel::takeMap(const CellKey& key) {
  const auto result = session_->result(key);
  if (result) canvas_->setRegion(saliencyMask(result->onGrid, session_->snapshot()->cell(key).cut(), result->valid));
}

void ProbePanel::ask() {
  asked_ = canvas_->hasPicture() && shareOf(canvas_->region()) > 0;
  if (asked_)
    session_->ask({shown_, std::make_shared<const RegionMask>(canvas_->region()),
                   static_cast<Filling>(filling_->currentData().toInt())});
  showAnswer();
}

void ProbePanel::showAnswer() {
  hint_->setVisible(!asked_);
  answers_->setVisible(asked_);
  summary_->setVisible(asked_);
  if (!asked_) return;
  const auto answer = session_->probeAnswer();
  QStringList failures;
  for (std::size_t m = 0; m < rows_.size(); ++m) {
    Row& row = rows_[m];
    const auto& effect = answer->models[m].effect;
    const QString sentence =
        effect ? translated(describe(*effect, session_->definition().models[m].displayName)) : QString();
    row.label->setText(effect ? QString::fromStdString(effect->label) : QStringLiteral("…"));
    row.whole->setValue(effect ? std::optional(effect->whole) : std::nullopt);
    row.hidden->setValue(effect ? std::optional(effect->hidden) : std::nullopt);
    row.kept->setValue(effect ? std::optional(effect->kept) : std::nullopt);
    row.instead->setText(!effect                                     ? QString()
                         : effect->topHidden.index == effect->target ? tr("the same")
                                                                     : QString::fromStdString(effect->topHidden.label));
    for (QWidget* cell :
         std::initializer_list<QWidget*>{row.name, row.label, row.whole, row.hidden, row.kept, row.instead})
      cell->setToolTip(sentence);
    if (!answer->models[m].failure.empty()) failures << translated(answer->models[m].failure);
  }
  summary_->setText(!failures.isEmpty() ? failures.join(QLatin1Char('\n'))
                                        : tr("The region is %1 % of the image. No camera takes images with a hidden "
                                             "part: do not read much into small changes.")
                                              .arg(percent(shareOf(canvas_->region()))));
}

}  // namespace sightline::ui
