// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/human/human_data_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <atomic>

#include "core/dataset/fixations/column_choice.h"
#include "core/dataset/fixations/fixation_files.h"
#include "ui/human/choice_form.h"
#include "ui/human/columns_dialog.h"
#include "ui/human/preview_view.h"
#include "ui/session/translated.h"
#include "ui/theme/focus_mark.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialog_help.h"
#include "ui/widgets/form.h"
#include "ui/widgets/work_bar.h"

namespace sightline::ui {
namespace {

constexpr int kReadAfterMs = 200;  // ticking several boxes is one change
constexpr int kFormWidth = 390, kNoteLines = 5;
constexpr QSize kUsualSize(960, 660), kLargestSize(1500, 1050);

QString summaryOf(const Dataset& data) {
  QStringList parts;
  if (data.regions.images > 0)
    parts << HumanDataDialog::tr("%1 regions on %2 of %3 images")
                 .arg(data.regions.regions)
                 .arg(data.regions.images)
                 .arg(data.items.size());
  if (data.fixated.images > 0)
    parts << HumanDataDialog::tr("%1 fixations on %2 of %3 images")
                 .arg(data.fixated.fixations)
                 .arg(data.fixated.images)
                 .arg(data.items.size());
  if (!parts.isEmpty()) return parts.join(QStringLiteral("; "));
  if (!data.regions.empty() || !data.fixated.empty()) return HumanDataDialog::tr("Nothing of this could be used");
  return std::any_of(data.items.begin(), data.items.end(), [](const DatasetItem& i) { return i.hasHumanMask(); })
             ? HumanDataDialog::tr("Masks in image files, no annotations and no fixations")
             : HumanDataDialog::tr("Neither annotations nor fixations were found in this folder");
}

/// What was left out comes first.
QString notesOf(const Dataset& data) {
  QStringList lines;
  for (const Message& left : data.leftOut) lines << translated(left);
  for (const Message& said : data.warnings)
    if (const QString line = translated(said); !lines.contains(line)) lines << line;
  return lines.join(QStringLiteral("\n\n"));
}

}  // namespace

HumanDataDialog::HumanDataDialog(Folder folder, std::shared_ptr<const Dataset> data, QWidget* parent)
    : QDialog(parent),
      folder_(std::move(folder)),
      open_(data),
      data_(std::move(data)),
      wanted_(humanChoiceOf(*data_)),
      form_(new ChoiceForm(this)),
      preview_(new PreviewView(this)),
      work_(new WorkBar(tr("Reading the folder"), this)),
      summary_(new QLabel(this)),
      problem_(new QLabel(this)),
      notes_(new QPlainTextEdit(this)),
      ask_(new QCheckBox(tr("Sho&w this when a folder is opened"), this)),
      job_(this, [this](const std::shared_ptr<const Reading>& reading) { take(*reading); }) {
  setWindowTitle(tr("Human data"));
  setObjectName(QStringLiteral("humanData"));
  setAttribute(Qt::WA_DeleteOnClose);
  setAcceptDrops(true);
  auto* halves = new QHBoxLayout;
  halves->setSpacing(2 * kGap);
  halves->addWidget(buildForm(), 0);
  halves->addWidget(buildResult(), 1);
  auto* column = new QVBoxLayout(this);
  column->addLayout(halves, 1);
  column->addWidget(problem_);
  buildButtons();
  problem_->setWordWrap(true);
  problem_->setObjectName(QStringLiteral("humanDataProblem"));
  ask_->hide();
  later_.setSingleShot(true);
  later_.setInterval(kReadAfterMs);
  connect(&later_, &QTimer::timeout, this, [this] { request(form_->choice()); });
  connect(form_, &ChoiceForm::changed, this, &HumanDataDialog::formChanged);
  connect(form_, &ChoiceForm::columnsRequested, this, [this] { askForColumns(form_->tablesWithColumns(), wanted_); });
  connect(work_, &WorkBar::cancelRequested, this, &HumanDataDialog::stopReading);
  connect(ask_, &QCheckBox::toggled, this, &HumanDataDialog::askingChosen);
  showData();
  const QSize room = parent && parent->screen() ? parent->screen()->availableSize() : kUsualSize;
  const QSize wide = parent ? parent->size() * 4 / 5 : kUsualSize;
  resize(wide.boundedTo(kLargestSize).expandedTo(kUsualSize).boundedTo(room - QSize(4 * kGap, 8 * kGap)));
}

HumanDataDialog::~HumanDataDialog() = default;

QWidget* HumanDataDialog::buildForm() {
  auto* area = new QScrollArea(this);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(form_);
  area->setFixedWidth(kFormWidth);
  return area;
}

QWidget* HumanDataDialog::buildResult() {
  auto* result = new QWidget(this);
  summary_->setObjectName(QStringLiteral("humanDataSummary"));
  summary_->setFont(headingFont(font()));
  summary_->setWordWrap(true);
  notes_->setObjectName(QStringLiteral("humanDataNotes"));
  notes_->setAccessibleName(tr("What was recognised and what was left out"));
  notes_->setReadOnly(true);
  notes_->setTabChangesFocus(true);
  notes_->setFont(smallFont(font()));
  notes_->setFixedHeight(kNoteLines * QFontMetrics(notes_->font()).lineSpacing() + 3 * kHalfGap);
  markFocus(notes_);
  auto* top = new QHBoxLayout;
  top->addWidget(summary_, 1);
  top->addWidget(work_);
  auto* column = new QVBoxLayout(result);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(top);
  column->addWidget(preview_, 1);
  column->addWidget(notes_);
  return result;
}

void HumanDataDialog::buildButtons() {
  defaults_ = new QPushButton(tr("&Restore defaults"), this);
  defaults_->setObjectName(QStringLiteral("restoreDefaults"));
  add_ = new QPushButton(tr("Other file&s…"), this);
  add_->setObjectName(QStringLiteral("otherFiles"));
  add_->setToolTip(
      tr("Annotations or fixations of these images that lie elsewhere; they may be dropped on the window too"));
  // Not in the box: where all four of its buttons can be used, Tab does not leave its first two (Qt 6.4).
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Apply | QDialogButtonBox::Close, this);
  apply_ = buttons->button(QDialogButtonBox::Apply);
  apply_->setText(tr("&Apply"));
  auto* row = new QHBoxLayout;
  row->addWidget(new DialogHelp(this, QStringLiteral("my-images#human-data")));
  row->addWidget(ask_);
  row->addWidget(defaults_);
  row->addStretch(1);
  row->addWidget(add_);
  row->addWidget(buttons);
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
  for (auto* button : {defaults_, add_, apply_, buttons->button(QDialogButtonBox::Close)})
    button->setAutoDefault(false);
  apply_->setDefault(true);
  connect(apply_, &QPushButton::clicked, this, [this] {
    Q_EMIT applied(data_);
    accept();
  });
  connect(defaults_, &QPushButton::clicked, this, [this] { request({}); });
  connect(add_, &QPushButton::clicked, this, &HumanDataDialog::chooseFiles);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void HumanDataDialog::offerToStayAway(bool on) {
  const QSignalBlocker quiet(ask_);
  ask_->setChecked(on);
  ask_->show();
}

void HumanDataDialog::chooseFiles() {
  auto* dialog = new QFileDialog(this, tr("Annotations or fixations of these images"),
                                 QString::fromStdString(data_->root.string()));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& names) {
    std::vector<std::filesystem::path> files;
    for (const QString& name : names) files.emplace_back(name.toStdString());
    addFiles(sortedHumanFiles(files));
  });
  dialog->open();
}

void HumanDataDialog::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void HumanDataDialog::dropEvent(QDropEvent* event) {
  std::vector<std::filesystem::path> files;
  for (const auto& url : event->mimeData()->urls())
    if (url.isLocalFile()) files.emplace_back(url.toLocalFile().toStdString());
  if (files.empty()) return;
  event->acceptProposedAction();
  addFiles(sortedHumanFiles(files));
}

void HumanDataDialog::addFiles(const HumanFiles& files) {
  if (files.unusable) {
    failed_ = files.unusable;
    return showState();
  }
  const HumanChoice choice = withFiles(wanted_, files);
  if (!files.tables.empty()) return askForColumns(files.tables, choice);
  request(choice);
}

void HumanDataDialog::askForColumns(const std::vector<std::filesystem::path>& tables, const HumanChoice& choice) {
  auto sample = sampleTable(tables.front());
  if (!sample) return;
  ColumnChoice begin;
  try {
    const bool known = knownFixationFile(tables.front()).has_value() || !choice.fixations.columns.empty();
    const std::string& said = choice.fixations.columns;
    begin = known ? columnsInUse(*sample, said.empty() ? columnsBeside(tables.front()) : said) : likelyColumns(*sample);
  } catch (const Error& error) {
    failed_ = error;
    return showState();
  }
  auto* dialog =
      new ColumnsDialog(QString::fromStdString(tables.front().filename().string()), std::move(*sample), begin, this);
  connect(dialog, &ColumnsDialog::chosen, this, [this, tables, choice](const std::string& text) {
    HumanChoice with = choice;
    with.fixations.tables = tables;
    with.fixations.columns = text;
    with.fixations.people.clear();
    request(with);
  });
  dialog->open();
}

void HumanDataDialog::formChanged() {
  failed_.reset();
  if (form_->problem().isEmpty())
    later_.start();
  else
    later_.stop();
  showState();
}

void HumanDataDialog::request(const HumanChoice& choice) {
  later_.stop();
  failed_.reset();
  wanted_ = choice;
  job_.cancel();
  reading_ = true;
  preview_->setOutdated(true);
  const auto share = work_->begin();
  job_.request([folder = folder_, choice, share](const std::stop_token& stop) {
    Reading reading;
    try {
      reading.data = std::make_shared<const Dataset>(openWithChoice(
          folder.path, folder.followLinks, choice, [share](const Progress& p) { share->store(p.fraction); }, stop));
    } catch (const Cancelled&) {
      throw;
    } catch (const Error& error) {
      reading.problem = error;
    } catch (const std::exception& e) {  // what the standard library throws, e.g. a folder that may not be listed
      reading.problem =
          Error(ErrorCode::Io, folder.path.string(), message("cannot be read: {1}", Message::verbatim(e.what())));
    }
    return reading;
  });
  showState();
}

void HumanDataDialog::take(const Reading& reading) {
  reading_ = false;
  work_->end();
  failed_ = reading.problem;
  if (reading.data) {
    data_ = reading.data;
    showData();
  } else {
    wanted_ = humanChoiceOf(*data_);
    form_->setData(*data_);
    preview_->setOutdated(false);
    showState();
  }
  Q_EMIT read();
}

void HumanDataDialog::showData() {
  wanted_ = humanChoiceOf(*data_);
  form_->setData(*data_);
  summary_->setText(summaryOf(*data_));
  notes_->setPlainText(notesOf(*data_));
  notes_->setVisible(!notes_->toPlainText().isEmpty());
  preview_->setOutdated(false);
  preview_->setData(data_);
  showState();
}

void HumanDataDialog::stopReading() {
  later_.stop();
  job_.cancel();
  reading_ = false;
  work_->end();
  showData();
  Q_EMIT read();
}

void HumanDataDialog::showState() {
  const QString incomplete = form_->problem();
  const bool waiting = reading_ || later_.isActive() || !incomplete.isEmpty();
  QString text = incomplete;
  if (text.isEmpty() && failed_) text = translated(*failed_);
  problem_->setText(text);
  problem_->setVisible(!text.isEmpty());
  QPalette colours = palette();
  colours.setColor(QPalette::WindowText, warningColour(colours));
  problem_->setPalette(colours);
  preview_->setOutdated(waiting);
  apply_->setEnabled(!waiting && humanChoiceOf(*data_) != humanChoiceOf(*open_));
  defaults_->setEnabled(!reading_ && wanted_ != HumanChoice{});
}

}  // namespace sightline::ui
