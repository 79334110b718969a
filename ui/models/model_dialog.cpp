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
#include <QPushButton>
#include <QSpinBox>

#include "core/base/error.h"
#include "core/models/registry.h"
#include "core/models/weight_names.h"
#include "core/weights/weights_file.h"
#include "ui/session/translated.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_box.h"

namespace sightline::ui {

namespace {

constexpr int kWholeNetwork = -1;  ///< data of the architecture's first entry

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

ModelDialog::ModelDialog(AddModel add, QWidget* parent)
    : QDialog(parent), add_(std::move(add)), known_(publishedModels({})) {
  setWindowTitle(tr("Add a model"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* form = new QFormLayout(this);
  file_ = addFileRow(form, tr("&File"), tr("Weights, or a file with the whole network"), tr("Bro&wse…"),
                     tr("Weights and networks (*.safetensors *.pth *.pt *.bin *.ckpt *.onnx *.pt2);;All files (*)"));
  name_ = new QLineEdit(this);
  name_->setAccessibleName(tr("Name"));
  form->addRow(tr("&Name"), name_);
  architecture_ = new QComboBox(this);
  architecture_->setAccessibleName(tr("Architecture"));
  architecture_->addItem(tr("The file holds the network (ONNX, .pt2, TorchScript)"), kWholeNetwork);
  for (std::size_t i = 0; i < known_.size(); ++i)
    architecture_->addItem(QString::fromStdString(known_[i].displayName), static_cast<int>(i));
  form->addRow(tr("&Architecture"), architecture_);
  size_ = new QSpinBox(this);
  size_->setRange(1, 4096);
  size_->setSuffix(tr(" px"));
  size_->setAccessibleName(tr("Input size"));
  form->addRow(tr("&Input size"), size_);
  method_ = new QComboBox(this);
  method_->setAccessibleName(tr("Preparation"));
  method_->addItem(tr("Shorter side resized, centre cropped (timm)"), QStringLiteral("timm"));
  method_->addItem(tr("Whole image squashed to a square"), QStringLiteral("squash"));
  method_->addItem(tr("Whole image squashed, antialiased (Pillow)"), QStringLiteral("pil-squash"));
  form->addRow(tr("&Preparation"), method_);
  crop_ = shareBox(this, 0.875, tr("Share of the image kept by the crop"));
  crop_->setMinimum(0.05);
  form->addRow(tr("Share kept by the c&rop"), crop_);
  const Preprocessing usual;
  const auto channels = [&](const QString& label, const QString& name, const std::array<float, 3>& values,
                            auto& boxes) {
    auto* row = new QHBoxLayout;
    static constexpr const char* kNames[] = {"red", "green", "blue"};
    for (std::size_t c = 0; c < 3; ++c) {
      boxes[c] = shareBox(this, static_cast<double>(values[c]), name.arg(QLatin1String(kNames[c])));
      row->addWidget(boxes[c]);
    }
    addRow(form, label, row, boxes[0]);
  };
  channels(tr("&Mean (red, green, blue)"), tr("Mean of %1"), usual.mean, mean_);
  channels(tr("&Standard deviation"), tr("Standard deviation of %1"), usual.std, std_);
  for (auto* box : std_) box->setMinimum(0.0001);
  labels_ = addFileRow(form, tr("&Labels"), tr("Class names, one per line"), tr("Brows&e…"),
                       tr("Text (*.txt);;All files (*)"));
  tokens_ = new QComboBox(this);
  tokens_->setAccessibleName(tr("Token layout"));
  tokens_->addItem(tr("Detected from the shapes"), QStringLiteral("auto"));
  tokens_->addItem(tr("Channels, rows, columns"), QStringLiteral("nchw"));
  tokens_->addItem(tr("Rows, columns, channels"), QStringLiteral("nhwc"));
  tokens_->addItem(tr("A sequence of tokens"), QStringLiteral("sequence"));
  form->addRow(tr("&Token layout"), tokens_);
  prefix_ = new QSpinBox(this);
  prefix_->setRange(-1, 64);
  prefix_->setValue(-1);
  prefix_->setSpecialValueText(tr("detected"));
  prefix_->setAccessibleName(tr("Class tokens before the grid"));
  form->addRow(tr("Class tokens &before the grid"), prefix_);
  form->addRow(makeCaption(tr("Nothing in a weights file is ever run. A file with a network is a program of tensor "
                              "operations: add only those "
                              "whose source you trust."),
                           this));
  problem_ = new QLabel(this);
  problem_->setWordWrap(true);
  problem_->setTextFormat(Qt::PlainText);
  problem_->setAccessibleName(tr("What is wrong"));
  problem_->hide();
  form->addRow(problem_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("Add the mo&del"));
  connect(buttons, &QDialogButtonBox::accepted, this, &ModelDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &ModelDialog::reject);
  form->addRow(buttons);
  connect(architecture_, &QComboBox::currentIndexChanged, this, &ModelDialog::followArchitecture);
  connect(method_, &QComboBox::currentIndexChanged, this,
          [this] { crop_->setEnabled(method_->currentData() == QLatin1String("timm")); });
  size_->setValue(usual.size);
  followArchitecture();
}

bool ModelDialog::holdsNetwork() const { return architecture_->currentData().toInt() == kWholeNetwork; }

void ModelDialog::followArchitecture() {
  tokens_->setEnabled(holdsNetwork());
  prefix_->setEnabled(holdsNetwork());
  if (holdsNetwork()) return;
  const Preprocessing& p = known_[static_cast<std::size_t>(architecture_->currentData().toInt())].preprocessing;
  size_->setValue(p.size);
  method_->setCurrentIndex(method_->findData(QString::fromStdString(methodId(p.method))));
  crop_->setValue(p.cropFraction);
  for (std::size_t c = 0; c < 3; ++c) {
    mean_[c]->setValue(static_cast<double>(p.mean[c]));
    std_[c]->setValue(static_cast<double>(p.std[c]));
  }
}

void ModelDialog::setFile(const QString& path) {
  file_->setText(path);
  if (name_->text().isEmpty()) name_->setText(QFileInfo(path).completeBaseName());
  // What the file says of itself is filled in; what is wrong with it is said when it is added.
  try {
    const std::string file = path.toStdString(), program = programFamilyOf(file);
    if (program.empty()) return;
    architecture_->setCurrentIndex(architecture_->findData(kWholeNetwork));
    const Preprocessing said = programModel(program, file, {}, {}).preprocessing;
    size_->setValue(said.size);
    for (std::size_t c = 0; c < 3; ++c) {
      mean_[c]->setValue(static_cast<double>(said.mean[c]));
      std_[c]->setValue(static_cast<double>(said.std[c]));
    }
  } catch (const Error&) {
  }
}

void ModelDialog::setLabelsFile(const QString& path) { labels_->setText(path); }

ModelSpec ModelDialog::model() const {
  const std::string file = file_->text().trimmed().toStdString();
  if (file.empty())
    throw Error(ErrorCode::InvalidOption, "File", "is not chosen", "Choose the model's weights or archive.");
  const std::string program = programFamilyOf(file);
  if (holdsNetwork() == program.empty())
    throw Error(ErrorCode::InvalidOption, file,
                holdsNetwork() ? Message("holds weights alone, not a network") : Message("holds a whole network"),
                holdsNetwork() ? Message("Choose the architecture that they belong to.")
                               : Message("Choose \"The file holds the network\" as the architecture."));
  std::vector<std::string> labels;
  if (const auto text = labels_->text().trimmed(); !text.isEmpty()) labels = readLabels(text.toStdString());

  ModelSpec spec;
  if (holdsNetwork()) {
    spec =
        programModel(program, file, {tokensFromId(tokens_->currentData().toString().toStdString()), prefix_->value()},
                     std::move(labels));
  } else {
    const WeightsFile readable(file);  // says now what is wrong with the file
    spec = known_[static_cast<std::size_t>(architecture_->currentData().toInt())];
    spec.source = file;
    spec.licence.clear();
    spec.weights = file;
    if (!labels.empty())
      spec.architecture.classCount = static_cast<int>(labels.size());
    else if (const int classes = classesInFile(spec.architecture, spec.weights); classes > 0)
      spec.architecture.classCount = classes;
    spec.labels = std::move(labels);
  }
  const auto name = name_->text().trimmed();
  if (name.isEmpty()) throw Error(ErrorCode::InvalidOption, "Name", "is empty", "Give the model a name of its own.");
  spec.id = spec.displayName = name.toStdString();
  auto& p = spec.preprocessing;
  p.size = size_->value();
  p.method = methodFromId(method_->currentData().toString().toStdString());
  p.cropFraction = crop_->value();
  for (std::size_t c = 0; c < 3; ++c) {
    p.mean[c] = static_cast<float>(mean_[c]->value());
    p.std[c] = static_cast<float>(std_[c]->value());
  }
  return spec;
}

void ModelDialog::accept() {
  try {
    const ModelSpec spec = model();
    add_(spec);
    Q_EMIT added(QString::fromStdString(spec.displayName));
    QDialog::accept();
  } catch (const Error& error) {
    problem_->setText(translated(error));
    problem_->show();
  }
}

}  // namespace sightline::ui
