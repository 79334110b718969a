// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/human/choice_form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <set>

#include "core/dataset/fixations/column_choice.h"
#include "core/dataset/people_words.h"
#include "ui/human/fixation_form.h"
#include "ui/human/tick_list.h"
#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_box.h"

namespace fs = std::filesystem;

namespace sightline::ui {
namespace {

constexpr int kFilesShown = 4, kNamesShown = 7;

QString regionsCounted(std::size_t count) {
  return count == 1 ? ChoiceForm::tr("1 region") : ChoiceForm::tr("%1 regions").arg(count);
}

QString amountOf(const RegionSource& source, bool read) {
  const QString format = QString::fromStdString(source.format);
  if (!read) return format;
  return ChoiceForm::tr("%1: %2 on %3 images").arg(format, regionsCounted(source.regions)).arg(source.images);
}

QString fixationsCounted(std::size_t count) {
  return count == 1 ? ChoiceForm::tr("1 fixation") : ChoiceForm::tr("%1 fixations").arg(count);
}

/// @param amount  in words
QList<TickList::Row> rowsOf(const std::vector<std::string>& names, const std::vector<std::size_t>& counts,
                            const std::vector<std::string>& chosen, QString (*amount)(std::size_t)) {
  QList<TickList::Row> rows;
  for (std::size_t i = 0; i < names.size(); ++i)
    rows << TickList::Row{QString::fromStdString(names[i]),
                          amount(counts[i]),
                          {},
                          chosen.empty() || std::find(chosen.begin(), chosen.end(), names[i]) != chosen.end()};
  return rows;
}

/// Those that are ticked; none where that is all of them.
std::vector<std::string> chosenOf(const TickList* list) {
  std::vector<std::string> names;
  if (list->allTicked()) return names;
  for (const int i : list->ticked()) names.push_back(list->rows()[i].name.toStdString());
  return names;
}

bool isWithin(const fs::path& file, const fs::path& folder) {
  const fs::path inside = file.lexically_relative(folder);
  return !inside.empty() && *inside.begin() != "..";
}

}  // namespace

ChoiceForm::ChoiceForm(QWidget* parent)
    : QWidget(parent),
      masks_(new QWidget(this)),
      rule_(new QWidget(this)),
      sure_(new QWidget(this)),
      fixated_(new QWidget(this)),
      annotators_(new QSpinBox(this)),
      annotatorsNote_(makeCaption({}, this)),
      suggested_(new QPushButton(this)),
      files_(new TickList(tr("Annotat&ions"), kFilesShown, TickList::Amounts::Below, this)),
      labels_(new TickList(tr("&Labels"), kNamesShown, TickList::Amounts::Beside, this)),
      people_(new TickList(tr("People, one &vote each"), kNamesShown, TickList::Amounts::Beside, this)),
      ruleBox_(new QComboBox(this)),
      confidence_(new NumberBox(this)),
      tables_(new TickList(tr("Fi&xations"), kFilesShown, TickList::Amounts::Below, this)),
      columns_(new QPushButton(tr("&Columns…"), this)),
      lookers_(new TickList(tr("People who loo&ked, one vote each"), kNamesShown, TickList::Amounts::Beside, this)),
      fixations_(new FixationForm(this)) {
  files_->setObjectName(QStringLiteral("annotationFiles"));
  tables_->setObjectName(QStringLiteral("fixationTables"));
  labels_->setObjectName(QStringLiteral("labels"));
  people_->setObjectName(QStringLiteral("people"));
  lookers_->setObjectName(QStringLiteral("lookers"));
  columns_->setObjectName(QStringLiteral("tableColumns"));
  columns_->setToolTip(tr("Say which column holds the image, the person, x, y and times"));
  columns_->setAutoDefault(false);
  buildMasks();
  buildRule();
  auto* fixationColumn = new QVBoxLayout(fixated_);
  fixationColumn->setContentsMargins(0, 0, 0, 0);
  auto* title = new QLabel(tr("From fixations to marks"), fixated_);
  title->setFont(headingFont(font()));
  fixationColumn->addWidget(title);
  fixationColumn->addWidget(fixations_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, kGap, 0);
  column->setSpacing(kGap);
  for (QWidget* part : std::initializer_list<QWidget*>{masks_, files_, labels_, people_, rule_, sure_, tables_})
    column->addWidget(part);
  column->addWidget(columns_, 0, Qt::AlignLeft);
  column->addWidget(lookers_);
  column->addWidget(fixated_);
  column->addStretch(1);
  for (auto* list : {files_, tables_, labels_, people_, lookers_})
    connect(list, &TickList::changed, this, &ChoiceForm::changed);
  connect(columns_, &QPushButton::clicked, this, &ChoiceForm::columnsRequested);
  connect(ruleBox_, &QComboBox::activated, this, &ChoiceForm::changed);
  connect(confidence_, &QDoubleSpinBox::valueChanged, this, &ChoiceForm::changed);
  connect(fixations_, &FixationForm::changed, this, &ChoiceForm::changed);
}

void ChoiceForm::buildMasks() {
  annotators_->setObjectName(QStringLiteral("annotators"));
  annotators_->setRange(0, 255);
  annotators_->setAccessibleName(tr("How many people's marks a mask file averages"));
  annotators_->setToolTip(
      tr("Say it where you know it: masks of grey levels are averages of so many people's marks. Without a number, "
         "nothing is said of people."));
  suggested_->setObjectName(QStringLiteral("suggestedAnnotators"));
  suggested_->setAutoDefault(false);
  auto* row = new QHBoxLayout;
  row->addWidget(annotators_, 1);
  row->addWidget(suggested_);
  auto* form = new QFormLayout(masks_);
  form->setContentsMargins(0, 0, 0, 0);
  auto* title = new QLabel(tr("Num&ber of people per mask"), masks_);
  title->setBuddy(annotators_);
  title->setFont(headingFont(font()));
  form->addRow(title);
  form->addRow(row);
  form->addRow(annotatorsNote_);
  connect(annotators_, &QSpinBox::valueChanged, this, &ChoiceForm::changed);
  connect(suggested_, &QPushButton::clicked, this, [this] { annotators_->setValue(suggestion_); });
}

void ChoiceForm::showMasks(const Dataset& dataset) {
  masks_->setVisible(dataset.maskLevels.files > 0);
  const int chosen = dataset.regionChoice.annotators;
  const PeopleCount& found = dataset.maskLevels.suggested;
  suggestion_ = found.known == PeopleKnown::Found ? found.number : 0;
  const bool said = chosen == 0 && dataset.peopleKnown == PeopleKnown::Stated;
  annotators_->setSpecialValueText(said ? tr("%1, as the data set says").arg(dataset.annotators) : tr("not stated"));
  annotators_->setValue(chosen);
  suggested_->setText(tr("It is %1").arg(suggestion_));
  suggested_->setVisible(suggestion_ > 1 && dataset.peopleKnown != PeopleKnown::Stated);
  annotatorsNote_->setText(translated(howPeopleAreKnown(dataset)));
}

void ChoiceForm::buildRule() {
  ruleBox_->addItem(tr("Those whose centre is inside: 100 pixels"), static_cast<int>(PixelRule::Centres));
  ruleBox_->addItem(tr("Those that pycocotools marks: 100 pixels"), static_cast<int>(PixelRule::Coco));
  ruleBox_->addItem(tr("Those that labelme marks: 121 pixels"), static_cast<int>(PixelRule::Labelme));
  ruleBox_->setObjectName(QStringLiteral("pixelRule"));
  ruleBox_->setAccessibleName(tr("Which pixels an outline marks"));
  ruleBox_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  auto* rules = new QFormLayout(rule_);
  rules->setContentsMargins(0, 0, 0, 0);
  rules->addRow(tr("An &outline marks"), ruleBox_);
  rules->addRow(
      makeCaption(tr("Programs differ at the border. A square with corners at 10 and 20 is 100 pixels here and "
                     "in pycocotools, 121 in labelme and OpenCV, and 81 where only pixels that lie inside "
                     "with all of their border count. Scores of small regions differ by as much."),
                  rule_));
  confidence_->setRange(0, 1);
  confidence_->setSingleStep(0.05);
  confidence_->setObjectName(QStringLiteral("confidence"));
  confidence_->setAccessibleName(tr("Lowest confidence of a detector's box"));
  auto* sure = new QFormLayout(sure_);
  sure->setContentsMargins(0, 0, 0, 0);
  sure->addRow(tr("Boxes from a confi&dence of"), confidence_);
  sure->addRow(makeCaption(tr("A detector drew these boxes. They are no judgement of people: agreement with them says "
                              "how far two programs agree."),
                           sure_));
}

QString ChoiceForm::nameOf(const fs::path& file) const {
  if (file == root_) return QString::fromStdString(file.filename().string() + "/");
  return QString::fromStdString(isWithin(file, root_) ? file.lexically_relative(root_).string() : file.string());
}

void ChoiceForm::rememberFiles(const Dataset& dataset) {
  if (root_ != dataset.root) {
    root_ = dataset.root;
    sources_.clear();
    seenTables_.clear();
  }
  for (const RegionSource& other : dataset.regions.others) sources_.try_emplace(other.path, other);
  for (const RegionSource& source : dataset.regions.sources) sources_.insert_or_assign(source.path, source);
  for (const FixationSource& table : dataset.fixated.files) seenTables_.insert_or_assign(table.path, table);
}

void ChoiceForm::showFiles(const Dataset& dataset) {
  read_.clear();
  readTables_.clear();
  for (const RegionSource& source : dataset.regions.sources) read_.insert(source.path);
  for (const FixationSource& table : dataset.fixated.files) readTables_.insert(table.path);
  QList<TickList::Row> rows;
  for (const auto& [path, source] : sources_) {
    const QString tip = source.files.size() == 1
                            ? QString::fromStdString(path.string())
                            : tr("%1 files in %2").arg(source.files.size()).arg(QString::fromStdString(path.string()));
    rows << TickList::Row{nameOf(path), amountOf(source, read_.contains(path)), tip, read_.contains(path)};
  }
  files_->setRows(rows);
  files_->setVisible(!rows.isEmpty());
  rows.clear();
  for (const auto& [path, table] : seenTables_)
    rows << TickList::Row{nameOf(path),
                          table.format.empty() ? tr("table with named columns") : QString::fromStdString(table.format),
                          QString::fromStdString(path.string()), readTables_.contains(path)};
  tables_->setRows(rows);
  tables_->setVisible(!rows.isEmpty());
  withColumns_.clear();
  for (const auto& path : readTables_)
    if (hasChosenColumns(path)) withColumns_.push_back(path);
  columns_->setVisible(!withColumns_.empty() && withColumns_.size() == readTables_.size());
  fixated_->setVisible(!rows.isEmpty());
}

void ChoiceForm::showNames(const Dataset& dataset) {
  const RegionSummary& regions = dataset.regions;
  labels_->setRows(rowsOf(regions.labels, regions.regionsOfLabel, dataset.regionChoice.labels, regionsCounted));
  people_->setRows(rowsOf(regions.people, regions.regionsOfPerson, dataset.regionChoice.people, regionsCounted));
  labels_->setVisible(!regions.labels.empty());
  people_->setVisible(!regions.people.empty());
  lookers_->setRows(
      rowsOf(dataset.fixated.people, dataset.fixated.fixationsOfPerson, dataset.fixations.people, fixationsCounted));
  lookers_->setVisible(!dataset.fixated.people.empty());
  rule_->setVisible(regions.shapes);
  sure_->setVisible(regions.detector);
}

void ChoiceForm::setData(const Dataset& dataset) {
  const QSignalBlocker quiet(this);
  rememberFiles(dataset);
  showFiles(dataset);
  showNames(dataset);
  showMasks(dataset);
  shown_ = humanChoiceOf(dataset);
  ruleBox_->setCurrentIndex(ruleBox_->findData(static_cast<int>(shown_.regions.rule)));
  confidence_->setValue(shown_.regions.confidence);
  fixations_->setKnown(dataset.fixated.durations, dataset.fixated.degrees);
  fixations_->setOptions(shown_.fixations.options);
}

ChoiceForm::Ticked ChoiceForm::ticked(bool fixations) const {
  Ticked t;
  const TickList* list = fixations ? tables_ : files_;
  const QList<int> rows = list->ticked();
  int row = 0;
  bool outside = false;
  const auto take = [&](const fs::path& path, const std::vector<fs::path>& files) {
    if (!rows.contains(row++)) return;
    outside = outside || (path != root_ && !isWithin(path, root_));
    t.sources.insert(path);
    t.files.insert(t.files.end(), files.begin(), files.end());
  };
  if (fixations)
    for (const auto& [path, table] : seenTables_) take(path, {path});
  else
    for (const auto& [path, source] : sources_) take(path, source.files);
  if (list->allTicked() && !outside) t.files.clear();  // as they are found
  return t;
}

HumanChoice ChoiceForm::choice() const {
  HumanChoice c = shown_;
  Ticked files = ticked(false), tables = ticked(true);
  const bool sameFiles = files.sources == read_;
  if (!sameFiles) c.regions.files = std::move(files.files);
  if (tables.sources != readTables_) {
    c.fixations.tables = std::move(tables.files);
    if (c.fixations.tables.empty()) c.fixations.columns.clear();
    c.fixations.people.clear();
  } else {
    c.fixations.people = chosenOf(lookers_);
  }
  // Other files know other labels and people.
  c.regions.labels = sameFiles ? chosenOf(labels_) : std::vector<std::string>();
  c.regions.people = sameFiles ? chosenOf(people_) : std::vector<std::string>();
  c.regions.annotators = annotators_->value();
  c.regions.rule = static_cast<PixelRule>(ruleBox_->currentData().toInt());
  if (std::abs(confidence_->value() - c.regions.confidence) > 0.0051) c.regions.confidence = confidence_->value();
  if (!seenTables_.empty()) c.fixations.options = fixations_->options();
  return c;
}

QString ChoiceForm::problem() const {
  const auto none = [](const TickList* list) { return !list->rows().isEmpty() && list->ticked().isEmpty(); };
  if (none(files_)) return tr("Tick at least one file of annotations.");
  if (none(tables_)) return tr("Tick at least one table of fixations.");
  if (none(labels_)) return tr("Tick at least one label.");
  if (none(lookers_)) return tr("Tick at least one person who looked.");
  if (none(people_)) return tr("Tick at least one person.");
  return {};
}

}  // namespace sightline::ui
