// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/outputs_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/dialog_help.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_box.h"

namespace sightline::ui {
namespace {

constexpr const char* kAsDescribed = "";  ///< data of the first entry

QString cutOffText(double value) { return QString::number(value, 'g', 4); }

}  // namespace

OutputsDialog::OutputsDialog(StudySession* session, QWidget* parent)
    : QDialog(parent), session_(session), note_(makeCaption({}, this)), problem_(makeCaption({}, this)) {
  setWindowTitle(tr("Outputs and cut-offs"));
  setObjectName(QStringLiteral("outputsDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* form = new QFormLayout;
  model_ = new QComboBox(this);
  model_->setAccessibleName(tr("Model"));
  for (const ModelSpec& m : session_->definition().models) model_->addItem(QString::fromStdString(m.displayName));
  form->addRow(tr("&Model"), model_);
  outputs_ = new QComboBox(this);
  outputs_->setAccessibleName(tr("How its outputs are read"));
  outputs_->addItem(tr("As the model says"), QString::fromLatin1(kAsDescribed));
  outputs_->addItem(tr("Found out from the network"), QStringLiteral("auto"));
  outputs_->addItem(tr("Softmax: the classes exclude each other"), QStringLiteral("softmax"));
  outputs_->addItem(tr("Sigmoid of each: several labels may hold"), QStringLiteral("sigmoid"));
  outputs_->addItem(tr("Probabilities already"), QStringLiteral("none"));
  form->addRow(tr("&Outputs"), outputs_);
  usual_ = new NumberBox(this);
  usual_->setRange(0, 1);
  usual_->setDecimals(4);
  usual_->setSingleStep(0.05);
  usual_->setAccessibleName(tr("Cut-off of all labels"));
  form->addRow(tr("Cut-off of all &labels"), usual_);
  table_ = new QTableWidget(0, 2, this);
  table_->setAccessibleName(tr("Cut-offs of labels"));
  table_->setHorizontalHeaderLabels({tr("Label"), tr("Cut-off of its own")});
  table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  table_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  table_->verticalHeader()->hide();
  table_->setTabKeyNavigation(false);
  auto* buttons =
      new QDialogButtonBox(QDialogButtonBox::Apply | QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Close, this);
  apply_ = buttons->button(QDialogButtonBox::Apply);
  defaults_ = buttons->button(QDialogButtonBox::RestoreDefaults);
  for (auto* button : {apply_, defaults_, buttons->button(QDialogButtonBox::Close)}) button->setAutoDefault(false);
  apply_->setDefault(true);  // Enter in a field is not "Restore defaults"
  apply_->setText(tr("&Apply"));
  defaults_->setText(tr("&Restore defaults"));
  auto* column = new QVBoxLayout(this);
  column->addLayout(form);
  column->addWidget(note_);
  column->addWidget(table_, 1);
  column->addWidget(problem_);
  column->addLayout(DialogHelp::beside(this, QStringLiteral("networks#outputs-and-cut-offs"), buttons));
  connect(model_, &QComboBox::currentIndexChanged, this, &OutputsDialog::showModel);
  connect(outputs_, &QComboBox::currentIndexChanged, this, &OutputsDialog::updateButtons);
  connect(usual_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
    if (filling_) return;
    cutOffs_.usual = value;
    updateButtons();
  });
  connect(table_, &QTableWidget::cellChanged, this, [this](int row, int cell) {
    if (!filling_ && cell == 1) takeCell(row);
  });
  connect(apply_, &QPushButton::clicked, this, &OutputsDialog::apply);
  connect(defaults_, &QPushButton::clicked, this, [this] {
    AnalysisSettings settings = session_->settings();
    settings.outputs.erase(model());
    settings.cutOffs.erase(model());
    session_->setSettings(settings);
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(session_, &StudySession::settingsChanged, this, &OutputsDialog::showModel);
  resize(440, 480);
  showModel();
}

int OutputsDialog::model() const { return std::max(0, model_->currentIndex()); }

const ModelSpec& OutputsDialog::spec() const {
  return session_->definition().models[static_cast<std::size_t>(model())];
}

void OutputsDialog::showModel() {
  filling_ = true;
  const AnalysisSettings& settings = session_->settings();
  const auto chosen = settings.outputs.find(model());
  outputs_->setCurrentIndex(outputs_->findData(
      QString::fromStdString(chosen == settings.outputs.end() ? kAsDescribed : outputsId(chosen->second))));
  cutOffs_ = settings.cutOffsOf(spec(), model());
  usual_->setValue(cutOffs_.usual);
  const int classes = classesOf(spec().architecture);
  table_->setRowCount(classes);
  for (int k = 0; k < classes; ++k) {
    auto* name = new QTableWidgetItem(QString::fromStdString(labelOf(spec(), k)));
    name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    table_->setItem(k, 0, name);
    const auto own = cutOffs_.ofClass.find(k);
    table_->setItem(k, 1, new QTableWidgetItem(own == cutOffs_.ofClass.end() ? QString() : cutOffText(own->second)));
  }
  problem_->clear();
  filling_ = false;
  updateButtons();
}

void OutputsDialog::takeCell(int row) {
  const QString text = table_->item(row, 1)->text().trimmed().replace(',', '.');
  bool isNumber = false;
  const double value = text.toDouble(&isNumber);
  problem_->clear();
  if (text.isEmpty()) {
    cutOffs_.ofClass.erase(row);
  } else if (isNumber && value >= 0 && value <= 1) {
    cutOffs_.ofClass[row] = value;
  } else {
    problem_->setText(tr("A cut-off is a number from 0 to 1; \"%1\" is not.").arg(text));
    const auto own = cutOffs_.ofClass.find(row);
    filling_ = true;
    table_->item(row, 1)->setText(own == cutOffs_.ofClass.end() ? QString() : cutOffText(own->second));
    filling_ = false;
  }
  updateButtons();
}

bool OutputsDialog::severalLabels() const {
  const QString chosen = outputs_->currentData().toString();
  if (chosen == QLatin1String("sigmoid")) return true;
  if (chosen == QLatin1String("softmax")) return false;
  if (spec().architecture.outputs == OutputReading::Sigmoid && chosen.isEmpty()) return true;
  const auto prediction = session_->prediction(session_->currentImage(), model());
  return prediction && prediction->meaning.multiLabel;
}

AnalysisSettings OutputsDialog::asChosen() const {
  AnalysisSettings settings = session_->settings();
  const QString reading = outputs_->currentData().toString();
  if (reading.isEmpty())
    settings.outputs.erase(model());
  else
    settings.outputs[model()] = outputsFromId(reading.toStdString());
  if (cutOffs_ == spec().cutOffs)
    settings.cutOffs.erase(model());
  else
    settings.cutOffs[model()] = cutOffs_;
  return settings;
}

void OutputsDialog::updateButtons() {
  if (filling_) return;
  const bool several = severalLabels();
  usual_->setEnabled(several);
  table_->setEnabled(several);
  note_->setText(several ? tr("The network says every label whose probability reaches its cut-off. Leave a label's own "
                              "cut-off empty where it has that of all.")
                         : tr("The classes exclude each other: the most probable one is said, without a cut-off."));
  const AnalysisSettings& now = session_->settings();
  apply_->setEnabled(!(asChosen() == now));
  defaults_->setEnabled(now.outputs.count(model()) + now.cutOffs.count(model()) > 0);
}

void OutputsDialog::apply() { session_->setSettings(asChosen()); }

}  // namespace sightline::ui
