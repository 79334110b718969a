// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/cut_points_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include "core/analysis/study_cases.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glossary.h"
#include "ui/widgets/metric_bar.h"
#include "ui/widgets/number_box.h"

namespace sightline::ui {
namespace {

enum Preset { Published, Lesions, Text, Quartiles, Own };

}  // namespace

CutPointsEditor::CutPointsEditor(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      preset_(new QComboBox(this)),
      round_(new QCheckBox(tr("Round scores to hundredths first"), this)) {
  setObjectName(QStringLiteral("cutPoints"));
  preset_->setObjectName(QStringLiteral("preset"));
  preset_->setAccessibleName(tr("Set of cut points"));
  preset_->addItem(tr("Published: photographs"), Published);
  preset_->addItem(tr("Published: skin lesions"), Lesions);
  preset_->addItem(tr("Published: text"), Text);
  preset_->addItem(tr("Quartiles of this study"), Quartiles);
  preset_->addItem(tr("Custom"), Own);
  preset_->setItemData(Quartiles,
                       tr("Low: the lowest quarter of all maps; high: the highest quarter. They are taken now and do "
                          "not follow later changes."),
                       Qt::ToolTipRole);
  round_->setToolTip(tr("As the Shared Interest program does."));
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(kGap, kGap, kGap, kGap);
  grid->setSpacing(kHalfGap);
  grid->addWidget(preset_, 0, 0, 1, 3);
  grid->addWidget(new QLabel(tr("low: at most"), this), 1, 1);
  grid->addWidget(new QLabel(tr("high: at least"), this), 1, 2);
  const std::array names{tr("IoU"), tr("GTC"), tr("SC")};
  for (std::size_t metric = 0; metric < names.size(); ++metric) {
    const int row = 2 + static_cast<int>(metric);
    auto* name = new QLabel(names[metric], this);
    name->setToolTip(meaningOf(names[metric].toStdString()));
    grid->addWidget(name, row, 0);
    for (std::size_t high = 0; high < 2; ++high) {
      auto* box = values_[2 * metric + high] = new NumberBox(this);
      box->setRange(0, 1);
      box->setDecimals(3);
      box->setSingleStep(0.05);
      box->setObjectName(QStringLiteral("cut%1").arg(2 * metric + high));
      box->setAccessibleName(high ? tr("%1 is high from").arg(names[metric])
                                  : tr("%1 is low up to").arg(names[metric]));
      grid->addWidget(box, row, 1 + static_cast<int>(high));
      connect(box, &QDoubleSpinBox::valueChanged, this, [this] { set(edited()); });
    }
  }
  grid->addWidget(round_, 5, 0, 1, 3);
  connect(round_, &QCheckBox::toggled, this, [this] { set(edited()); });
  connect(preset_, &QComboBox::activated, this, [this] {
    switch (preset_->currentData().toInt()) {
      case Published: return set({});
      case Lesions: return set(CaseCutPoints::melanoma());
      case Text: return set(CaseCutPoints::text());
      case Quartiles: return set(quantileCutPoints(*session_->snapshot(), 0.25, subsetOf(*session_)));
      default: return refresh();
    }
  });
  connect(session_, &StudySession::settingsChanged, this, &CutPointsEditor::refresh);
  refresh();
}

CaseCutPoints CutPointsEditor::edited() const {
  const auto v = [&](std::size_t i) { return values_[i]->value(); };
  return {.iouLow = v(0),
          .iouHigh = v(1),
          .gtcLow = v(2),
          .gtcHigh = v(3),
          .scLow = v(4),
          .scHigh = v(5),
          .roundToHundredths = round_->isChecked()};
}

void CutPointsEditor::set(const CaseCutPoints& cuts) {
  AnalysisSettings settings = session_->settings();
  settings.cases = cuts;
  session_->setSettings(settings);
  refresh();
}

QString CutPointsEditor::name() const {
  const CaseCutPoints& cuts = session_->settings().cases;
  if (cuts == CaseCutPoints{}) return tr("published");
  if (cuts == CaseCutPoints::melanoma()) return tr("skin lesions");
  if (cuts == CaseCutPoints::text()) return tr("text");
  return tr("custom");
}

void CutPointsEditor::refresh() {
  const CaseCutPoints& cuts = session_->settings().cases;
  const double values[]{cuts.iouLow, cuts.iouHigh, cuts.gtcLow, cuts.gtcHigh, cuts.scLow, cuts.scHigh};
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const QSignalBlocker quiet(values_[i]);
    if (!values_[i]->hasFocus() || std::abs(values_[i]->value() - values[i]) > 1e-9) values_[i]->setValue(values[i]);
  }
  const QSignalBlocker quiet(round_);
  round_->setChecked(cuts.roundToHundredths);
  const int preset = cuts == CaseCutPoints{}             ? Published
                     : cuts == CaseCutPoints::melanoma() ? Lesions
                     : cuts == CaseCutPoints::text()     ? Text
                                                         : Own;
  if (!(preset == Own && preset_->currentData().toInt() == Quartiles)) preset_->setCurrentIndex(preset);
  Q_EMIT changed();
}

}  // namespace sightline::ui
