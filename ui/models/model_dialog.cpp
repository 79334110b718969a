// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>
#include <utility>

#include "core/models/registry.h"
#include "ui/models/trial_view.h"
#include "ui/session/translated.h"
#include "ui/theme/focus_mark.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialog_help.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_box.h"

namespace sightline::ui {

namespace {

constexpr int kFoundOut = -1;  ///< data of the architecture's first entry
constexpr int kFormWidth = 430, kViewWidth = 430, kUsualHeight = 660;

QDoubleSpinBox* shareBox(QWidget* parent, double value, const QString& name) {
  auto* box = new NumberBox(parent);
  box->setRange(0, 1);
  box->setDecimals(4);
  box->setSingleStep(0.01);
  box->setValue(value);
  box->setAccessibleName(name);
  return box;
}

/// A row of several fields: the keys of its label lead to `first`.
void addRow(QFormLayout* form, const QString& text, QLayout* fields, QWidget* first) {
  auto* label = new QLabel(text, first->window());
  label->setBuddy(first);
  form->addRow(label, fields);
}

std::array<float, 3> valuesOf(const std::array<QDoubleSpinBox*, 3>& boxes) {
  std::array<float, 3> values{};
  for (std::size_t c = 0; c < 3; ++c) values[c] = static_cast<float>(boxes[c]->value());
  return values;
}

QScrollArea* scrolled(QWidget* content, int width, QWidget* parent) {
  auto* area = new QScrollArea(parent);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  area->setMinimumWidth(width);
  area->setWidget(content);
  return area;
}

/// The answer where the trial could not even begin.
ModelTrial failedTrial(const Error& error) {
  ModelTrial trial;
  trial.problem = error;
  return trial;
}

}  // namespace

QLineEdit* ModelDialog::addFileRow(QFormLayout* form, const QString& label, const QString& title,
                                   const QString& browseText, const QString& filter) {
  auto* row = new QHBoxLayout;
  auto* edit = new QLineEdit(this);
  edit->setAccessibleName(title);
  auto* browse = new QPushButton(browseText, this);
  browse->setAccessibleName(tr("Browse: %1").arg(title));
  browse->setAutoDefault(false);
  row->addWidget(edit, 1);
  row->addWidget(browse);
  addRow(form, label, row, edit);
  connect(browse, &QPushButton::clicked, this, [this, edit, title, filter] {
    auto* dialog = new QFileDialog(this, title, QFileInfo(edit->text()).path(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, edit](const QString& path) { edit == file_ ? setFile(path) : setLabelsFile(path); });
    dialog->open();
  });
  return edit;
}

ModelDialog::ModelDialog(Services services, QWidget* parent)
    : QDialog(parent),
      services_(std::move(services)),
      known_(publishedModels({})),
      job_(this, [this](std::shared_ptr<const ModelTrial> trial) { showTrial(std::move(trial)); }) {
  setWindowTitle(tr("Add a model"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* fields = new QWidget(this);
  auto* form = new QFormLayout(fields);
  form->setContentsMargins(0, 0, kGap, 0);
  buildNetworkRows(form);
  buildPreparationRows(form);
  buildTokenRows(form);
  form->addRow(makeCaption(tr("Nothing in a weights file is ever run. A file with a network is a program of tensor "
                              "operations: add only those whose source you trust."),
                           this));
  view_ = new TrialView(this);
  auto* halves = new QHBoxLayout;
  halves->addWidget(scrolled(fields, kFormWidth, this), 1);
  QScrollArea* result = scrolled(view_, kViewWidth, this);
  result->setFocusPolicy(Qt::StrongFocus);  // to be scrolled with keys
  result->setAccessibleName(tr("What came of the trial"));
  markFocus(result);
  halves->addWidget(result, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  try_ = buttons->addButton(tr("Tr&y it"), QDialogButtonBox::ActionRole);
  try_->setObjectName(QStringLiteral("tryModel"));
  addButton_ = buttons->addButton(tr("Add the mo&del"), QDialogButtonBox::AcceptRole);
  addButton_->setObjectName(QStringLiteral("addModel"));
  auto* column = new QVBoxLayout(this);
  column->addLayout(halves, 1);
  column->addLayout(DialogHelp::beside(this, QStringLiteral("networks#add-a-model"), buttons));
  connect(try_, &QPushButton::clicked, this, &ModelDialog::tryFile);
  connect(buttons, &QDialogButtonBox::accepted, this, &ModelDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &ModelDialog::reject);
  connect(view_, &TrialView::stopRequested, this, &ModelDialog::stop);
  connect(view_, &TrialView::fieldRequested, this, &ModelDialog::goTo);
  size_->setValue(Preprocessing{}.size);
  chosen_.clear();
  followArchitecture();
  updateButtons();
  resize(kFormWidth + kViewWidth + 6 * kGap, kUsualHeight);
}

void ModelDialog::buildNetworkRows(QFormLayout* form) {
  file_ =
      addFileRow(form, tr("&File"), tr("Weights, or a file with the whole network"), tr("Bro&wse…"),
                 tr("Weights and networks (*.safetensors *.pth *.pt *.bin *.ckpt *.onnx *.pt2 *.json);;All files (*)"));
  connect(file_, &QLineEdit::textEdited, this, &ModelDialog::outdate);
  name_ = new QLineEdit(this);
  name_->setAccessibleName(tr("Name"));
  connect(name_, &QLineEdit::textEdited, this, [this] {
    name_->text().trimmed().isEmpty() ? void(chosen_.erase(ModelField::Name)) : void(chosen_.insert(ModelField::Name));
  });
  form->addRow(tr("&Name"), name_);
  auto* architecture = new ElidedComboBox(this);
  architecture_ = architecture;
  architecture_->setAccessibleName(tr("Architecture"));
  architecture_->addItem(tr("Found out from the file"), kFoundOut);
  for (std::size_t i = 0; i < known_.size(); ++i)
    architecture_->addItem(QString::fromStdString(known_[i].displayName), static_cast<int>(i));
  form->addRow(tr("&Architecture"), architecture_);
  connect(architecture_, &QComboBox::currentIndexChanged, this, [this] {
    followArchitecture();
    touch(ModelField::Architecture);
  });
  labels_ = addFileRow(form, tr("&Labels"), tr("Class names, one per line"), tr("Brows&e…"),
                       tr("Text and JSON (*.txt *.json);;All files (*)"));
  connect(labels_, &QLineEdit::textEdited, this, [this] { touch(ModelField::Labels); });
  outputs_ = new ElidedComboBox(this);
  outputs_->setAccessibleName(tr("Outputs"));
  outputs_->addItem(tr("Found out when it is tried"), QStringLiteral("auto"));
  outputs_->addItem(tr("Softmax: the classes exclude each other"), QStringLiteral("softmax"));
  outputs_->addItem(tr("Sigmoid of each: several labels may hold"), QStringLiteral("sigmoid"));
  outputs_->addItem(tr("Probabilities already"), QStringLiteral("none"));
  outputs_->setToolTip(tr("How the network's outputs become probabilities"));
  form->addRow(tr("&Outputs"), outputs_);
  connect(outputs_, &QComboBox::currentIndexChanged, this, [this] { touch(ModelField::Outputs); });
}

void ModelDialog::buildPreparationRows(QFormLayout* form) {
  const Preprocessing usual;
  size_ = new QSpinBox(this);
  size_->setRange(1, 4096);
  size_->setSuffix(tr(" px"));
  size_->setAccessibleName(tr("Input width"));
  height_ = new QSpinBox(this);
  height_->setRange(0, 4096);
  height_->setSuffix(tr(" px"));
  height_->setSpecialValueText(tr("as wide"));
  height_->setAccessibleName(tr("Input height"));
  auto* sides = new QHBoxLayout;
  sides->setSpacing(kHalfGap);
  sides->addWidget(size_, 1);
  sides->addWidget(new QLabel(QStringLiteral("×"), this));
  sides->addWidget(height_, 1);
  auto* sizeLabel = new QLabel(tr("&Input size"), this);
  sizeLabel->setBuddy(size_);
  form->addRow(sizeLabel, sides);
  for (QSpinBox* side : {size_, height_})
    connect(side, &QSpinBox::valueChanged, this, [this] { touch(ModelField::Size); });
  method_ = new ElidedComboBox(this);
  method_->setAccessibleName(tr("Preparation"));
  for (const PreparationMethod& m : preparationMethods())
    method_->addItem(translated(m.title), QString::fromStdString(std::string(m.id)));
  form->addRow(tr("&Preparation"), method_);
  connect(method_, &QComboBox::currentIndexChanged, this, [this] {
    crop_->setEnabled(infoOf(methodFromId(method_->currentData().toString().toStdString())).crops);
    touch(ModelField::Method);
  });
  crop_ = shareBox(this, usual.cropFraction, tr("Share of the image kept by the crop"));
  crop_->setMinimum(0.05);
  form->addRow(tr("Share kept by the c&rop"), crop_);
  connect(crop_, &QDoubleSpinBox::valueChanged, this, [this] { touch(ModelField::Crop); });
  const auto channels = [&](const QString& label, const QString& name, const std::array<float, 3>& values, auto& boxes,
                            ModelField field) {
    auto* row = new QHBoxLayout;
    static constexpr const char* kNames[] = {"red", "green", "blue"};
    for (std::size_t c = 0; c < 3; ++c) {
      boxes[c] = shareBox(this, static_cast<double>(values[c]), name.arg(QLatin1String(kNames[c])));
      connect(boxes[c], &QDoubleSpinBox::valueChanged, this, [this, field] { touch(field); });
      row->addWidget(boxes[c]);
    }
    addRow(form, label, row, boxes[0]);
  };
  channels(tr("&Mean (red, green, blue)"), tr("Mean of %1"), usual.mean, mean_, ModelField::Mean);
  channels(tr("&Standard deviation"), tr("Standard deviation of %1"), usual.std, std_, ModelField::Std);
  for (auto* box : std_) box->setMinimum(0.0001);
}

void ModelDialog::buildTokenRows(QFormLayout* form) {
  tokens_ = new ElidedComboBox(this);
  tokens_->setAccessibleName(tr("Token layout"));
  tokens_->addItem(tr("Detected from the shapes"), QStringLiteral("auto"));
  tokens_->addItem(tr("Channels, rows, columns"), QStringLiteral("nchw"));
  tokens_->addItem(tr("Rows, columns, channels"), QStringLiteral("nhwc"));
  tokens_->addItem(tr("A sequence of tokens"), QStringLiteral("sequence"));
  tokens_->setToolTip(
      tr("How the outputs of the network's layers lie in memory. Maps need to know where on the image a value belongs; "
         "choose it where the first map looks scrambled."));
  form->addRow(tr("&Token layout"), tokens_);
  connect(tokens_, &QComboBox::currentIndexChanged, this, [this] { touch(ModelField::Tokens); });
  prefix_ = new QSpinBox(this);
  prefix_->setRange(-1, 64);
  prefix_->setValue(-1);
  prefix_->setSpecialValueText(tr("detected"));
  prefix_->setAccessibleName(tr("Class tokens before the grid"));
  prefix_->setToolTip(
      tr("Transformers put tokens that are no part of the image before those of its patches: a class token, registers. "
         "They are left out of maps. “detected” takes as many as leave a grid."));
  form->addRow(tr("Class tokens &before the grid"), prefix_);
  connect(prefix_, &QSpinBox::valueChanged, this, [this] { touch(ModelField::PrefixTokens); });
}

void ModelDialog::followArchitecture() {
  const int index = architecture_->currentData().toInt();
  tokens_->setEnabled(index == kFoundOut);
  prefix_->setEnabled(index == kFoundOut);
  if (index != kFoundOut) fillIn(known_[static_cast<std::size_t>(index)].preprocessing);
}

void ModelDialog::fillIn(const Preprocessing& p) {
  filling_ = true;
  if (!isChosen(ModelField::Size)) {
    size_->setValue(p.size);
    height_->setValue(p.height);
  }
  if (!isChosen(ModelField::Method))
    method_->setCurrentIndex(method_->findData(QString::fromStdString(methodId(p.method))));
  if (!isChosen(ModelField::Crop)) crop_->setValue(p.cropFraction);
  for (std::size_t c = 0; c < 3; ++c) {
    if (!isChosen(ModelField::Mean)) mean_[c]->setValue(static_cast<double>(p.mean[c]));
    if (!isChosen(ModelField::Std)) std_[c]->setValue(static_cast<double>(p.std[c]));
  }
  filling_ = false;
}

void ModelDialog::fillIn(const ChosenModel& chosen) {
  if (!isChosen(ModelField::Name)) name_->setText(QString::fromStdString(chosen.spec.displayName));
  fillIn(chosen.spec.preprocessing);
}

void ModelDialog::touch(ModelField field) {
  if (filling_) return;
  chosen_.insert(field);
  outdate();
}

void ModelDialog::outdate() {
  if (trying_) stop();
  if (trial_) view_->setOutdated(true);
  trial_.reset();
  updateButtons();
}

void ModelDialog::setFile(const QString& path) {
  filling_ = true;
  chosen_.clear();
  labels_->clear();
  name_->clear();
  architecture_->setCurrentIndex(0);
  outputs_->setCurrentIndex(0);
  tokens_->setCurrentIndex(0);
  prefix_->setValue(-1);
  filling_ = false;
  fillIn(Preprocessing{});
  file_->setText(path);
  tryFile();
}

void ModelDialog::setLabelsFile(const QString& path) {
  labels_->setText(path);
  touch(ModelField::Labels);
  tryFile();
}

ModelChoice ModelDialog::choice() const {
  ModelChoice c;
  c.file = file_->text().trimmed().toStdString();
  if (isChosen(ModelField::Name)) c.name = name_->text().trimmed().toStdString();
  if (const int index = architecture_->currentData().toInt(); index != kFoundOut)
    c.architecture = known_[static_cast<std::size_t>(index)].id;
  c.labels = labels_->text().trimmed().toStdString();
  if (isChosen(ModelField::Size)) c.size = {size_->value(), height_->value() > 0 ? height_->value() : size_->value()};
  if (isChosen(ModelField::Method)) c.method = methodFromId(method_->currentData().toString().toStdString());
  if (isChosen(ModelField::Crop)) c.crop = crop_->value();
  if (isChosen(ModelField::Mean)) c.mean = valuesOf(mean_);
  if (isChosen(ModelField::Std)) c.std = valuesOf(std_);
  if (isChosen(ModelField::Tokens)) c.tokens = tokensFromId(tokens_->currentData().toString().toStdString());
  if (isChosen(ModelField::PrefixTokens)) c.prefixTokens = prefix_->value();
  if (isChosen(ModelField::Outputs)) c.outputs = outputsFromId(outputs_->currentData().toString().toStdString());
  return c;
}

void ModelDialog::tryFile() {
  job_.cancel();
  trial_.reset();
  trying_ = true;
  view_->showRunning({}, 0);
  updateButtons();
  const auto tell = [dialog = QPointer<ModelDialog>(this)](const Progress& progress) {
    QMetaObject::invokeMethod(qApp, [dialog, progress] {
      if (dialog && dialog->trying_) dialog->view_->showRunning(translated(progress.stage), progress.fraction);
    });
  };
  job_.request([choice = choice(), services = services_, tell](const std::stop_token& stop) {
    return tryModel(services.backend, choice, services.image, stop, tell);
  });
}

void ModelDialog::stop() {
  job_.cancel();
  trying_ = false;
  view_->showNothing();
  updateButtons();
}

void ModelDialog::showTrial(std::shared_ptr<const ModelTrial> trial) {
  trying_ = false;
  if (trial->chosen) fillIn(*trial->chosen);
  view_->showTrial(*trial);
  trial_ = std::move(trial);
  updateButtons();
  Q_EMIT tried();
}

void ModelDialog::refuse(const Error& error, std::optional<ModelField> field) {
  ModelTrial refused = failedTrial(error);
  refused.field = field;
  view_->showTrial(refused);
}

void ModelDialog::goTo(ModelField field) {
  QWidget* widget = nullptr;
  switch (field) {
    case ModelField::File: widget = file_; break;
    case ModelField::Name: widget = name_; break;
    case ModelField::Architecture:
    case ModelField::Layer: widget = architecture_; break;
    case ModelField::Labels: widget = labels_; break;
    case ModelField::Size: widget = size_; break;
    case ModelField::Method: widget = method_; break;
    case ModelField::Crop: widget = crop_; break;
    case ModelField::Mean: widget = mean_[0]; break;
    case ModelField::Std: widget = std_[0]; break;
    case ModelField::Tokens: widget = tokens_; break;
    case ModelField::PrefixTokens: widget = prefix_; break;
    case ModelField::Outputs: widget = outputs_; break;
  }
  widget->setFocus(Qt::OtherFocusReason);
}

void ModelDialog::updateButtons() {
  const bool ready = trial_ && trial_->ok();
  try_->setText(trial_ ? tr("Tr&y again") : tr("Tr&y it"));
  try_->setEnabled(!trying_);
  addButton_->setEnabled(ready);
  addButton_->setToolTip(ready ? QString() : tr("A model is added once it was tried."));
  (ready ? addButton_ : try_)->setDefault(true);
}

void ModelDialog::accept() {
  if (trying_) return;
  if (!trial_ || !trial_->ok()) return tryFile();
  ModelSpec spec = trial_->chosen->spec;
  try {
    const auto name = name_->text().trimmed();
    if (name.isEmpty()) throw Error(ErrorCode::InvalidOption, "Name", "is empty", "Give the model a name of its own.");
    spec.id = spec.displayName = name.toStdString();
    services_.add(spec);
    Q_EMIT added(QString::fromStdString(spec.displayName));
    QDialog::accept();
  } catch (const Error& error) {
    refuse(error, ModelField::Name);
  }
}

}  // namespace sightline::ui
