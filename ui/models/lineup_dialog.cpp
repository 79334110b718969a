// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lineup_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "core/study/not_defined.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialog_help.h"
#include "ui/widgets/form.h"

namespace sightline::ui {
namespace {

constexpr int kId = Qt::UserRole;  ///< of a model; the index of a technique
constexpr int kListWidth = 260, kListHeight = 220, kSwatch = 12;

QIcon swatch(const QColor& colour) {
  QPixmap picture(kSwatch, kSwatch);
  picture.fill(colour);
  return QIcon(picture);
}

bool isTicked(const QListWidget* list, int row) { return list->item(row)->checkState() == Qt::Checked; }

int ticked(const QListWidget* list) {
  int count = 0;
  for (int row = 0; row < list->count(); ++row) count += isTicked(list, row) ? 1 : 0;
  return count;
}

const std::string& ownName(const ModelSpec& model) { return model.ownName.empty() ? model.displayName : model.ownName; }

}  // namespace

LineupDialog::LineupDialog(Content content, QWidget* parent)
    : QDialog(parent), content_(std::move(content)), removed_(content_.lineup.removed) {
  setWindowTitle(tr("Models and rows"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* halves = new QHBoxLayout;
  halves->setSpacing(2 * kGap);
  halves->addWidget(buildModels(), 3);
  halves->addWidget(buildRows(), 2);
  said_ = new QLabel(this);
  said_->setObjectName(QStringLiteral("lineupSaid"));
  said_->setWordWrap(true);
  said_->setMinimumHeight(2 * fontMetrics().lineSpacing());
  said_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  buttons_ = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  auto* column = new QVBoxLayout(this);
  column->addLayout(halves, 1);
  column->addWidget(said_);
  column->addLayout(DialogHelp::beside(this, QStringLiteral("networks#models-and-rows"), buttons_));
  connect(buttons_, &QDialogButtonBox::accepted, this, &LineupDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &LineupDialog::reject);
  for (QListWidget* list : {models_, rows_}) {
    connect(list, &QListWidget::itemChanged, this, &LineupDialog::check);
    connect(list, &QListWidget::currentRowChanged, this, &LineupDialog::check);
    connect(list->model(), &QAbstractItemModel::rowsMoved, this, &LineupDialog::check);
  }
  for (const auto& entry : content_.lineup.models) addModel(entry, false);
  for (const Technique technique : content_.techniques) addRow(technique, true);
  for (const Technique technique : allTechniques())
    if (std::ranges::find(content_.techniques, technique) == content_.techniques.end()) addRow(technique, false);
  models_->setCurrentRow(0);
  rows_->setCurrentRow(0);
  fillRemoved();
  check();
}

QListWidget* LineupDialog::addList(const QString& name) {
  auto* list = new QListWidget(this);
  list->setAccessibleName(name);
  list->setMinimumSize(kListWidth, kListHeight);
  list->setDragDropMode(QAbstractItemView::InternalMove);
  list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
  list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  return list;
}

QPushButton* LineupDialog::addButton(QBoxLayout* row, const QString& text, const QString& tip, const char* name) {
  auto* button = new QPushButton(text, this);
  button->setObjectName(QLatin1String(name));
  button->setToolTip(tip);
  button->setAutoDefault(false);
  row->addWidget(button);
  return button;
}

QWidget* LineupDialog::buildModels() {
  auto* half = new QWidget(this);
  auto* column = new QVBoxLayout(half);
  column->setContentsMargins(0, 0, 0, 0);
  auto* title = new QLabel(tr("&Models, from the left"), half);
  title->setFont(headingFont(font()));
  models_ = addList(tr("Models, from the left"));
  models_->setObjectName(QStringLiteral("lineupModels"));
  title->setBuddy(models_);
  column->addWidget(title);
  column->addWidget(models_, 1);
  auto* first = new QHBoxLayout;
  modelUp_ = addButton(first, tr("&Up"), tr("One place to the left in the grid"), "modelUp");
  modelDown_ = addButton(first, tr("&Down"), tr("One place to the right in the grid"), "modelDown");
  rename_ = addButton(first, tr("Re&name"), tr("The name in the window and in what is exported (F2)"), "modelRename");
  first->addStretch(1);
  auto* second = new QHBoxLayout;
  remove_ = addButton(second, tr("&Remove"), tr("Takes the model out of the study; its file stays where it is"),
                      "modelRemove");
  replace_ = addButton(second, tr("Re&place…"), tr("Another model from a file takes its place"), "modelReplace");
  auto* add = addButton(second, tr("&Add…"), tr("A model from a file, beside the others"), "modelAdd");
  second->addStretch(1);
  column->addLayout(first);
  column->addLayout(second);
  goneRow_ = new QWidget(half);
  auto* gone = new QHBoxLayout(goneRow_);
  gone->setContentsMargins(0, 0, 0, 0);
  auto* label = new QLabel(tr("R&emoved"), goneRow_);
  gone_ = new ElidedComboBox(goneRow_);
  gone_->setObjectName(QStringLiteral("removedModels"));
  gone_->setAccessibleName(tr("Removed models"));
  label->setBuddy(gone_);
  gone->addWidget(label);
  gone->addWidget(gone_, 1);
  connect(addButton(gone, tr("&Bring back"), tr("Puts the model at the end of the list"), "modelBringBack"),
          &QPushButton::clicked, this, &LineupDialog::bringBack);
  forget_ = addButton(gone, tr("&Forget"),
                      tr("Studies that are opened later do not show the model either. The file with its weights stays "
                         "where it is."),
                      "modelForget");
  connect(forget_, &QPushButton::clicked, this, &LineupDialog::forget);
  connect(gone_, &QComboBox::currentIndexChanged, this, &LineupDialog::check);
  column->addWidget(goneRow_);
  connect(modelUp_, &QPushButton::clicked, this, [this] { move(models_, -1); });
  connect(modelDown_, &QPushButton::clicked, this, [this] { move(models_, +1); });
  connect(rename_, &QPushButton::clicked, this, [this] {
    models_->setFocus();
    if (models_->currentItem()) models_->editItem(models_->currentItem());
  });
  connect(remove_, &QPushButton::clicked, this, &LineupDialog::removeModel);
  connect(replace_, &QPushButton::clicked, this, [this] {
    const std::string id = models_->currentItem()->data(kId).toString().toStdString();
    accept();
    if (result() == Accepted) Q_EMIT replaceRequested(id);
  });
  connect(add, &QPushButton::clicked, this, [this] {
    accept();
    if (result() == Accepted) Q_EMIT addRequested();
  });
  return half;
}

QWidget* LineupDialog::buildRows() {
  auto* half = new QWidget(this);
  auto* column = new QVBoxLayout(half);
  column->setContentsMargins(0, 0, 0, 0);
  auto* title = new QLabel(tr("Ro&ws, from the top"), half);
  title->setFont(headingFont(font()));
  rows_ = addList(tr("Rows, from the top"));
  rows_->setObjectName(QStringLiteral("lineupRows"));
  title->setBuddy(rows_);
  column->addWidget(title);
  column->addWidget(rows_, 1);
  auto* row = new QHBoxLayout;
  rowUp_ = addButton(row, tr("Up"), tr("One row up in the grid"), "rowUp");
  rowDown_ = addButton(row, tr("Down"), tr("One row down in the grid"), "rowDown");
  row->addStretch(1);
  column->addLayout(row);
  connect(rowUp_, &QPushButton::clicked, this, [this] { move(rows_, -1); });
  connect(rowDown_, &QPushButton::clicked, this, [this] { move(rows_, +1); });
  return half;
}

const ModelSpec& LineupDialog::specOf(const std::string& id) const {
  return *std::ranges::find_if(content_.models, [&](const ModelSpec& m) { return m.id == id; });
}

void LineupDialog::addModel(const ModelLineup::Entry& entry, bool select) {
  const ModelSpec& spec = specOf(entry.id);
  const QSignalBlocker quiet(models_);
  auto* item = new QListWidgetItem(swatch(modelColour(spec)), QString::fromStdString(spec.displayName), models_);
  item->setData(kId, QString::fromStdString(entry.id));
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsEditable |
                 Qt::ItemIsDragEnabled);
  item->setCheckState(entry.shown ? Qt::Checked : Qt::Unchecked);
  item->setToolTip(
      tr("Its own name is %1. An empty name brings that back.").arg(QString::fromStdString(ownName(spec))));
  if (select) models_->setCurrentItem(item);
}

void LineupDialog::addRow(Technique technique, bool shown) {
  const QSignalBlocker quiet(rows_);
  auto* item = new QListWidgetItem(techniqueText(technique), rows_);
  item->setData(kId, technique.index());
  const bool possible = !isImported(technique) || content_.hasImportedMaps;
  item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled |
                 (possible ? Qt::ItemIsEnabled : Qt::NoItemFlags));
  item->setCheckState(shown ? Qt::Checked : Qt::Unchecked);
  QString help =
      possible ? translated(techniqueMeaning(technique)) : tr("Choose their folder first: File > Imported maps.");
  if (const Message without = notDefinedFor(technique, content_.models); !without.empty())
    help += QStringLiteral(" ") + translated(without);
  item->setToolTip(help);
}

void LineupDialog::removeModel() {
  const int row = models_->currentRow();
  if (row < 0) return;
  const ModelLineup now = lineup();
  auto entry = now.models[static_cast<std::size_t>(row)];
  entry.shown = true;
  removed_.push_back(entry);
  delete models_->takeItem(row);
  fillRemoved();
  check();
}

void LineupDialog::bringBack() {
  const int at = gone_->currentIndex();
  if (at < 0) return;
  addModel(removed_[static_cast<std::size_t>(at)], true);
  removed_.erase(removed_.begin() + at);
  fillRemoved();
  check();
}

void LineupDialog::forget() {
  const int at = gone_->currentIndex();
  if (at < 0) return;
  forgotten_.push_back(removed_[static_cast<std::size_t>(at)].id);
  removed_.erase(removed_.begin() + at);
  fillRemoved();
  check();
}

void LineupDialog::fillRemoved() {
  gone_->clear();
  for (const auto& entry : removed_) gone_->addItem(QString::fromStdString(specOf(entry.id).displayName));
  goneRow_->setVisible(!removed_.empty());
}

void LineupDialog::move(QListWidget* list, int steps) {
  const int from = list->currentRow(), to = from + steps;
  if (from < 0 || to < 0 || to >= list->count()) return;
  {
    const QSignalBlocker quiet(list);
    list->insertItem(to, list->takeItem(from));
    list->setCurrentRow(to);
  }
  check();
}

ModelLineup LineupDialog::lineup() const {
  ModelLineup lineup;
  for (int row = 0; row < models_->count(); ++row) {
    const QListWidgetItem& item = *models_->item(row);
    const ModelSpec& spec = specOf(item.data(kId).toString().toStdString());
    const std::string name = item.text().trimmed().toStdString();
    lineup.models.push_back({spec.id, name.empty() || name == ownName(spec) ? std::string() : name,
                             item.checkState() == Qt::Checked, spec.colourSlot});
  }
  lineup.removed = removed_;
  return lineup;
}

std::vector<Technique> LineupDialog::techniques() const {
  std::vector<Technique> shown;
  for (int row = 0; row < rows_->count(); ++row)
    if (isTicked(rows_, row))
      shown.push_back(*std::ranges::find(allTechniques(), rows_->item(row)->data(kId).toInt(), &Technique::index));
  return shown;
}

QString LineupDialog::problem() const {
  if (ticked(models_) == 0) return tr("Tick one model at least.");
  if (ticked(rows_) == 0) return tr("Tick one row at least.");
  std::set<std::string> names;
  for (const auto& entry : lineup().models) {
    const std::string name = entry.name.empty() ? ownName(specOf(entry.id)) : entry.name;
    if (!names.insert(name).second)
      return tr("Two models are called “%1”. Give one of them another name.").arg(QString::fromStdString(name));
  }
  return {};
}

void LineupDialog::check() {
  if (!buttons_) return;  // while it is being built
  const int model = models_->currentRow(), row = rows_->currentRow();
  modelUp_->setEnabled(model > 0);
  modelDown_->setEnabled(model >= 0 && model + 1 < models_->count());
  rename_->setEnabled(model >= 0);
  replace_->setEnabled(model >= 0);
  remove_->setEnabled(model >= 0 && models_->count() > 1);
  rowUp_->setEnabled(row > 0);
  rowDown_->setEnabled(row >= 0 && row + 1 < rows_->count());
  const int gone = gone_->currentIndex();
  forget_->setEnabled(gone >= 0 && gone < static_cast<int>(removed_.size()) &&
                      std::ranges::count(content_.own, removed_[static_cast<std::size_t>(gone)].id) > 0);
  const QString wrong = problem();
  const int shown = ticked(models_), all = models_->count();
  QPalette colours = palette();
  if (!wrong.isEmpty()) colours.setColor(QPalette::WindowText, warningColour(palette()));
  said_->setPalette(colours);
  said_->setText(!wrong.isEmpty() ? wrong
                 : shown < all
                     ? tr("%1 of %2 models are shown. The others are in no plot, table, test or figure, and are not "
                          "computed.")
                           .arg(shown)
                           .arg(all)
                     : tr("Ticked models and rows are shown. Drag them to change their order."));
  buttons_->button(QDialogButtonBox::Ok)->setEnabled(wrong.isEmpty());
}

void LineupDialog::accept() {
  if (problem().isEmpty()) QDialog::accept();
}

}  // namespace sightline::ui
