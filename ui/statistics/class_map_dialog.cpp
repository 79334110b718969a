// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/class_map_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialog_help.h"
#include "ui/widgets/form.h"

namespace sightline::ui {
namespace {
enum Column { Label, Classes, Names };
constexpr std::size_t kNamed = 40;  // more names than that are nobody's reading
}  // namespace

ClassMapDialog::ClassMapDialog(StudySession* session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      names_(session->definition().dataset, session->definition().models),
      table_(new QTableWidget(0, 3, this)),
      problem_(makeCaption({}, this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
  setObjectName(QStringLiteral("classMap"));
  setWindowTitle(tr("Which classes are right"));
  resize(720, 520);
  const auto& models = session_->definition().models;
  const auto named =
      std::find_if(models.begin(), models.end(), [](const ModelSpec& model) { return !model.labels.empty(); });
  model_ = named == models.end() ? 0 : static_cast<int>(named - models.begin());
  std::vector<std::pair<std::string, int>> labels;
  for (int image = 0; image < session_->imageCount(); ++image)
    if (names_.hasLabel(image)) labels.emplace_back(names_.label(image), image);
  std::sort(labels.begin(), labels.end());
  labels.erase(
      std::unique(labels.begin(), labels.end(), [](const auto& a, const auto& b) { return a.first == b.first; }),
      labels.end());
  table_->setRowCount(static_cast<int>(labels.size()));
  table_->setHorizontalHeaderLabels({tr("Label"), tr("Class numbers that are right"), tr("Names")});
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->horizontalHeader()->setStretchLastSection(true);
  table_->verticalHeader()->hide();
  table_->setTabKeyNavigation(false);  // Tab leaves the table; arrows move in it
  table_->setAccessibleName(tr("Labels and the classes that count as right"));
  for (int row = 0; row < table_->rowCount(); ++row) {
    const auto& [label, image] = labels[static_cast<std::size_t>(row)];
    imageOfRow_.push_back(image);
    for (const Column column : {Label, Classes, Names}) {
      auto* item = new QTableWidgetItem;
      if (column != Classes) item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
      table_->setItem(row, column, item);
    }
    table_->item(row, Label)->setText(QString::fromStdString(label));
  }
  table_->resizeColumnToContents(Label);
  table_->setColumnWidth(Classes, 220);
  problem_->setObjectName(QStringLiteral("problem"));
  for (int row = 0; row < table_->rowCount(); ++row) {  // every row is there: a list is checked among all
    const auto& changed = session_->settings().acceptedClasses;
    const auto found = changed.find(table_->item(row, Label)->text().toStdString());
    setRow(row, found == changed.end() ? usual(row) : found->second);
  }
  auto* about = new QLabel(tr("A prediction is right when its class is in the label's list. Lists are numbers and "
                              "ranges, such as 281-285, 287; with an empty list, no class is right."),
                           this);
  about->setWordWrap(true);
  auto* standard = buttons_->addButton(tr("As the &data set says"), QDialogButtonBox::ResetRole);
  auto* open = buttons_->addButton(tr("&Load..."), QDialogButtonBox::ActionRole);
  auto* keep = buttons_->addButton(tr("&Save..."), QDialogButtonBox::ActionRole);
  auto* column = new QVBoxLayout(this);
  column->addWidget(about);
  column->addWidget(table_, 1);
  column->addWidget(problem_);
  column->addLayout(DialogHelp::beside(this, QStringLiteral("networks#which-classes-are-right"), buttons_));
  connect(table_, &QTableWidget::cellChanged, this, [this](int row, int changed) {
    if (changed == Classes) check(row);
  });
  connect(standard, &QPushButton::clicked, this, &ClassMapDialog::reset);
  const QString filter = tr("Class lists (*.txt);;All files (*)");
  connect(open, &QPushButton::clicked, this, [this, filter] {
    if (const QString path = QFileDialog::getOpenFileName(this, tr("Load class lists"), {}, filter); !path.isEmpty())
      load(path);
  });
  connect(keep, &QPushButton::clicked, this, [this, filter] {
    if (const QString path =
            QFileDialog::getSaveFileName(this, tr("Save class lists"), QStringLiteral("classes.txt"), filter);
        !path.isEmpty())
      save(path);
  });
  connect(buttons_, &QDialogButtonBox::accepted, this, &ClassMapDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &ClassMapDialog::reject);
}

std::vector<int> ClassMapDialog::usual(int row) const {
  return names_.accepted(imageOfRow_[static_cast<std::size_t>(row)], model_);
}

QString ClassMapDialog::namesOf(const std::vector<int>& classes) const {
  const ModelSpec& model = session_->definition().models[static_cast<std::size_t>(model_)];
  QStringList names;
  for (std::size_t i = 0; i < classes.size() && i < kNamed; ++i)
    names << (names_.nameId(model_, classes[i]) < 0
                  ? tr("%1 is not a class of %2").arg(classes[i]).arg(QString::fromStdString(model.displayName))
                  : QString::fromStdString(labelOf(model, classes[i])));
  if (classes.size() > kNamed) names << tr("%1 more").arg(classes.size() - kNamed);
  return names.join(QStringLiteral("; "));
}

void ClassMapDialog::setRow(int row, const std::vector<int>& classes) {
  {
    const QSignalBlocker quiet(table_);
    table_->item(row, Classes)->setText(QString::fromStdString(classListText(classes)));
  }
  check(row);
}

void ClassMapDialog::check(int row) {
  const QSignalBlocker quiet(table_);
  QTableWidgetItem* names = table_->item(row, Names);
  try {
    names->setText(namesOf(parseClassList(table_->item(row, Classes)->text().toStdString(), classListName({}))));
    names->setForeground(mutedText(palette()));
  } catch (const Error& e) {
    names->setText(translated(e));
    names->setForeground(warningColour(palette()));
  }
  names->setToolTip(names->text());
  try {
    static_cast<void>(lists());  // what it throws is what is wrong with the table as a whole
    problem_->clear();
    buttons_->button(QDialogButtonBox::Ok)->setEnabled(true);
  } catch (const Error& e) {
    problem_->setText(translated(e));
    buttons_->button(QDialogButtonBox::Ok)->setEnabled(false);
  }
}

AcceptedClasses ClassMapDialog::lists() const {
  AcceptedClasses all;
  for (int row = 0; row < table_->rowCount(); ++row) {
    const std::string label = table_->item(row, Label)->text().toStdString();
    const QTableWidgetItem* classes = table_->item(row, Classes);
    all[label] = parseClassList(classes ? classes->text().toStdString() : std::string(), classListName(label));
  }
  return all;
}

void ClassMapDialog::reset() {
  for (int row = 0; row < table_->rowCount(); ++row) setRow(row, usual(row));
}

void ClassMapDialog::load(const QString& path) {
  try {
    const AcceptedClasses map = parseClassMap(readTextFile(path.toStdString()), path.toStdString());
    int known = 0;
    for (int row = 0; row < table_->rowCount(); ++row)
      if (const auto found = map.find(table_->item(row, Label)->text().toStdString()); found != map.end()) {
        setRow(row, found->second);
        ++known;
      }
    if (const auto others = static_cast<int>(map.size()) - known; others > 0)
      problem_->setText(tr("%1 labels in the file do not occur in this study.").arg(others));
  } catch (const Error& e) {
    problem_->setText(translated(e));
  }
}

void ClassMapDialog::save(const QString& path) {
  try {
    writeFileAtomically(path.toStdString(), std::string_view(classMapText(lists())));
    problem_->clear();
  } catch (const Error& e) {
    problem_->setText(translated(e));
  }
}

void ClassMapDialog::accept() {
  AnalysisSettings settings = session_->settings();
  settings.acceptedClasses = lists();  // OK is off while one cannot be read
  for (int row = 0; row < table_->rowCount(); ++row) {
    const auto found = settings.acceptedClasses.find(table_->item(row, Label)->text().toStdString());
    if (found->second == usual(row)) settings.acceptedClasses.erase(found);  // as the data set says
  }
  session_->setSettings(settings);
  QDialog::accept();
}

}  // namespace sightline::ui
