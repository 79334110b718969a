// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/human/columns_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialog_help.h"
#include "ui/widgets/form.h"

namespace sightline::ui {
namespace {

constexpr int kUsualScreenWidth = 1920, kUsualScreenHeight = 1080, kLargestScreen = 100000;
constexpr int kDialogWidth = 620, kLongestColumn = 160;

void chooseData(QComboBox* box, const QVariant& value) {
  if (const int at = box->findData(value); at >= 0) box->setCurrentIndex(at);
}

}  // namespace

ColumnsDialog::ColumnsDialog(const QString& name, TableSample table, const ColumnChoice& begin, QWidget* parent)
    : QDialog(parent),
      table_(std::move(table)),
      begun_(begin),
      image_(columnBox("imageColumn", tr("none: the folder has one image"), false)),
      person_(columnBox("personColumn", tr("none: one person"), false)),
      x_(columnBox("xColumn", tr("none"), true)),
      y_(columnBox("yColumn", tr("none"), true)),
      unit_(new QComboBox(this)),
      screenWidth_(new QSpinBox(this)),
      screenHeight_(new QSpinBox(this)),
      screen_(new QWidget(this)),
      yUp_(new QCheckBox(tr("y counts from the &lower edge up"), this)),
      duration_(columnBox("durationColumn", tr("none: all count the same"), true)),
      start_(columnBox("startColumn", tr("none: no order"), true)),
      time_(new QComboBox(this)),
      problem_(new QLabel(this)) {
  setWindowTitle(tr("Columns of %1").arg(name));
  setObjectName(QStringLiteral("columns"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(kGap);
  auto* meaning = new QLabel(
      tr("Each row of the table is a fixation of a person on an image. Say which of its columns holds what."), this);
  meaning->setWordWrap(true);
  column->addWidget(meaning);
  column->addWidget(buildRows());
  column->addLayout(buildForm());
  problem_->setWordWrap(true);
  problem_->setObjectName(QStringLiteral("columnsProblem"));
  column->addWidget(problem_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  use_ = buttons->button(QDialogButtonBox::Ok);
  use_->setText(tr("&Use these columns"));
  column->addLayout(DialogHelp::beside(this, QStringLiteral("my-images#fixations"), buttons));
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    Q_EMIT chosen(columnsText(choice()));
    accept();
  });
  this->begin(begin);
  for (auto* box : {image_, person_, x_, y_, unit_, duration_, start_, time_})
    connect(box, &QComboBox::currentIndexChanged, this, &ColumnsDialog::showState);
  resize(kDialogWidth, sizeHint().height());
}

/// The table's beginning, so that nobody has to open it elsewhere to know what its columns hold.
QWidget* ColumnsDialog::buildRows() {
  auto* rows = new QTableWidget(static_cast<int>(table_.rows.size()), static_cast<int>(table_.columns.size()), this);
  rows->setObjectName(QStringLiteral("firstRows"));
  rows->setAccessibleName(tr("The first rows of the table"));
  rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
  rows->setSelectionMode(QAbstractItemView::NoSelection);
  rows->setTabKeyNavigation(false);
  rows->verticalHeader()->hide();
  rows->setFont(smallFont(font()));
  QStringList names;
  for (const auto& c : table_.columns) names << QString::fromStdString(c.name);
  rows->setHorizontalHeaderLabels(names);
  for (int r = 0; r < rows->rowCount(); ++r)
    for (int c = 0; c < rows->columnCount(); ++c)
      rows->setItem(r, c, new QTableWidgetItem(QString::fromStdString(table_.rows[r][c])));
  rows->horizontalHeader()->setMaximumSectionSize(kLongestColumn);
  rows->resizeColumnsToContents();
  rows->resizeRowsToContents();
  const int height = rows->horizontalHeader()->sizeHint().height() + rows->verticalHeader()->length();
  // Room for the bar that scrolls wide tables.
  rows->setFixedHeight(height + rows->style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 4);
  return rows;
}

QComboBox* ColumnsDialog::columnBox(const char* name, const QString& none, bool numbers) {
  auto* box = new ElidedComboBox(this);
  box->setObjectName(QLatin1String(name));
  box->addItem(none, QString());
  for (const auto& c : table_.columns)
    if (table_.column(c.name) == &c && (c.numbers || !numbers))  // of two with one name the first is read
      box->addItem(QString::fromStdString(c.name), QString::fromStdString(c.name));
  return box;
}

QLayout* ColumnsDialog::buildForm() {
  unit_->setObjectName(QStringLiteral("coordinateUnit"));
  unit_->addItem(tr("pixels of the image"), static_cast<int>(CoordinateUnit::ImagePixels));
  unit_->addItem(tr("shares of the image, 0 to 1"), static_cast<int>(CoordinateUnit::ImageShares));
  unit_->addItem(tr("pixels of the screen"), static_cast<int>(CoordinateUnit::ScreenPixels));
  time_->setObjectName(QStringLiteral("timeUnit"));
  time_->addItem(tr("milliseconds"), 1.0);
  time_->addItem(tr("seconds"), 1000.0);
  time_->addItem(tr("microseconds"), 0.001);
  time_->addItem(tr("nanoseconds"), 0.000001);
  const auto size = [](QSpinBox* box, int value, const QString& accessible, const char* name) {
    box->setRange(1, kLargestScreen);
    box->setValue(value);
    box->setAccessibleName(accessible);
    box->setObjectName(QLatin1String(name));
  };
  size(screenWidth_, kUsualScreenWidth, tr("Width of the screen in pixels"), "screenWidth");
  size(screenHeight_, kUsualScreenHeight, tr("Height of the screen in pixels"), "screenHeight");
  auto* screen = new QHBoxLayout(screen_);
  screen->setContentsMargins(0, 0, 0, 0);
  screen->addWidget(screenWidth_);
  screen->addWidget(new QLabel(tr("×"), screen_));
  screen->addWidget(screenHeight_);
  screen->addWidget(makeCaption(tr("Every image was as large as it fits, and in the middle."), screen_), 1);
  auto* form = new QFormLayout;
  form->addRow(tr("&Image"), image_);
  form->addRow(tr("&Person"), person_);
  form->addRow(tr("&x"), x_);
  form->addRow(tr("&y"), y_);
  form->addRow(tr("x and y &count"), unit_);
  form->addRow(tr("&Screen"), screen_);
  form->addRow(QString(), yUp_);
  form->addRow(tr("&Duration"), duration_);
  form->addRow(tr("S&tart"), start_);
  form->addRow(tr("Times are i&n"), time_);
  return form;
}

void ColumnsDialog::begin(const ColumnChoice& choice) {
  chooseData(image_, QString::fromStdString(choice.image));
  chooseData(person_, QString::fromStdString(choice.person));
  chooseData(x_, QString::fromStdString(choice.x));
  chooseData(y_, QString::fromStdString(choice.y));
  chooseData(duration_, QString::fromStdString(choice.duration));
  chooseData(start_, QString::fromStdString(choice.start));
  chooseData(unit_, static_cast<int>(choice.unit));
  chooseData(time_, choice.millisecondsPerUnit);
  yUp_->setChecked(choice.yUp);
  if (choice.screen) {
    screenWidth_->setValue(static_cast<int>((*choice.screen)[0]));
    screenHeight_->setValue(static_cast<int>((*choice.screen)[1]));
  }
  showState();
}

ColumnChoice ColumnsDialog::choice() const {
  const auto name = [](const QComboBox* box) { return box->currentData().toString().toStdString(); };
  ColumnChoice c;
  c.image = name(image_);
  c.person = name(person_);
  c.x = name(x_);
  c.y = name(y_);
  c.duration = name(duration_);
  c.start = name(start_);
  c.unit = static_cast<CoordinateUnit>(unit_->currentData().toInt());
  c.yUp = c.unit == CoordinateUnit::ImageShares && yUp_->isChecked();
  c.millisecondsPerUnit = time_->currentData().toDouble();
  c.imageOnScreen = begun_.imageOnScreen;
  c.placedByRows = begun_.placedByRows;
  if (c.unit == CoordinateUnit::ScreenPixels && !c.imageOnScreen && !c.placedByRows)
    c.screen = std::array{double(screenWidth_->value()), double(screenHeight_->value())};
  return c;
}

void ColumnsDialog::showState() {
  const ColumnChoice now = choice();
  auto* form = qobject_cast<QFormLayout*>(layout()->itemAt(2)->layout());
  screen_->setVisible(now.screen.has_value());
  form->labelForField(screen_)->setVisible(screen_->isVisibleTo(this));
  yUp_->setVisible(now.unit == CoordinateUnit::ImageShares);
  const bool times = !now.duration.empty() || !now.start.empty();
  time_->setVisible(times);
  form->labelForField(time_)->setVisible(times);
  const Message problem = problemOf(now, table_);
  problem_->setText(translated(problem));
  problem_->setVisible(!problem.empty());
  use_->setEnabled(problem.empty());
}

}  // namespace sightline::ui
