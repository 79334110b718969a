// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fetch/fetch_dialog.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/fetch/fetch_text.h"
#include "ui/session/panel_focus.h"
#include "ui/session/translated.h"
#include "ui/theme/focus_mark.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialog_help.h"
#include "ui/widgets/form.h"

namespace fs = std::filesystem;

namespace sightline::ui {

namespace {

enum Column { NameColumn, SizeColumn, StateColumn };

QLabel* wrapped(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

/// Links that Shift+Tab can leave: Qt finds the first link again and again from itself.
class Links : public QLabel {
 public:
  using QLabel::QLabel;

 protected:
  bool focusNextPrevChild(bool next) override {
    const int before = selectionStart();
    const bool moved = QLabel::focusNextPrevChild(next);
    if (next || !moved || !hasFocus() || selectionStart() != before) return moved;
    setSelection(0, 0);
    // Past QLabel, which stays at its link.
    return QWidget::focusNextPrevChild(next);  // NOLINT(bugprone-parent-virtual-call)
  }
};

}  // namespace

FetchDialog::FetchDialog(FetchSet set, const QString& useText, FetchOptions options, QWidget* parent)
    : QDialog(parent, Qt::Window), set_(std::move(set)), options_(std::move(options)) {
  setWindowTitle(set_.id == "small"     ? tr("Get small networks")
                 : set_.id == "weights" ? tr("Get the weights")
                                        : tr("Get the benchmark"));
  build();
  setUseText(useText);
  connect(&job_, &FetchJob::progressed, this, &FetchDialog::showProgress);
  connect(&job_, &FetchJob::fetched, this, &FetchDialog::finish);
  connect(&job_, &FetchJob::placed, this, &FetchDialog::showPlaced);
  connect(&job_, &FetchJob::failed, this, [this](const Error& error) {
    showProblem(translated(error));
    lookAtFolder();
  });
  connect(&job_, &FetchJob::stopped, this, [this] {
    lookAtFolder();
    showSummary(tr("Stopped. Files that have arrived are kept."));
  });
  setFolder(QString::fromStdString(defaultFetchFolder(set_).string()));
  resize(640, 620);
}

bool FetchDialog::focusNextPrevChild(bool next) { return stepTab(tabStops(this), focusWidget(), next); }

QWidget* FetchDialog::buildTerms() {
  auto* terms = new QWidget(this);
  auto* layout = new QVBoxLayout(terms);
  layout->setContentsMargins({});
  layout->setSpacing(kHalfGap);
  auto* licence = wrapped(translated(set_.licence), terms);
  licence->setAccessibleName(tr("Licence"));
  licence->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout->addWidget(licence);
  auto* links = new Links(linksText(set_), terms);
  links->setTextFormat(Qt::RichText);
  links->setWordWrap(true);
  links->setOpenExternalLinks(true);
  links->setTextInteractionFlags(Qt::TextBrowserInteraction);
  links->setAccessibleName(tr("Licence texts and origin"));
  markFocus(links);
  layout->addWidget(links);
  agreed_ = new QCheckBox(tr("&I agree to these terms"), terms);
  connect(agreed_, &QCheckBox::toggled, this, &FetchDialog::updateControls);
  layout->addWidget(agreed_);
  return terms;
}

QWidget* FetchDialog::buildAdvanced() {
  auto* fields = new QWidget(this);
  auto* form = new QFormLayout(fields);
  form->setContentsMargins(kGap * 2, 0, 0, 0);
  baseUrl_ = new QLineEdit(QString::fromStdString(options_.baseUrl), fields);
  baseUrl_->setPlaceholderText(tr("where the files are published"));
  baseUrl_->setAccessibleName(tr("Base URL"));
  baseUrl_->setToolTip(tr("A mirror: the same folders and names at another address"));
  form->addRow(tr("&Base URL"), baseUrl_);
  proxy_ = new QLineEdit(QString::fromStdString(options_.download.proxy), fields);
  proxy_->setPlaceholderText(tr("from the environment (https_proxy, http_proxy)"));
  proxy_->setAccessibleName(tr("Proxy"));
  form->addRow(tr("&Proxy"), proxy_);
  fields->hide();
  return fields;
}

QWidget* FetchDialog::buildOriginals() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  missing_ = wrapped({}, row);
  missing_->setAccessibleName(tr("Images that are missing"));
  layout->addWidget(missing_, 1);
  ownPictures_ = new QPushButton(tr("&Find them in a folder…"), row);
  ownPictures_->setAutoDefault(false);
  connect(ownPictures_, &QPushButton::clicked, this, [this] {
    chooseFolder(tr("A folder with the photographs, such as a copy of ImageNet"), QDir::homePath(),
                 &FetchDialog::useOriginals);
  });
  layout->addWidget(ownPictures_);
  row->hide();
  return row;
}

QLayout* FetchDialog::buildFolder() {
  auto* where = new QHBoxLayout;
  folder_ = new QLineEdit(this);
  folder_->setReadOnly(true);
  folder_->setAccessibleName(tr("Folder"));
  choose_ = new QPushButton(tr("C&hange…"), this);
  choose_->setAutoDefault(false);
  connect(choose_, &QPushButton::clicked, this,
          [this] { chooseFolder(tr("Where the files go"), folder(), &FetchDialog::setFolder); });
  auto* label = new QLabel(tr("Into"), this);
  where->addWidget(label);
  where->addWidget(folder_, 1);
  where->addWidget(choose_);
  return where;
}

void FetchDialog::buildFiles() {
  files_ = new QTreeWidget(this);
  files_->setAccessibleName(tr("Files"));
  files_->setHeaderLabels({tr("File"), tr("Size"), tr("State")});
  files_->setRootIsDecorated(false);
  files_->setUniformRowHeights(true);
  files_->setSelectionMode(QAbstractItemView::SingleSelection);
  for (const auto& file : set_.files) {
    auto* row = new QTreeWidgetItem(files_, {fileName(set_, file), sizeText(file), {}});
    row->setTextAlignment(SizeColumn, Qt::AlignRight | Qt::AlignVCenter);
    if (set_.networks) row->setCheckState(NameColumn, Qt::Checked);  // each is of use without the others
    rows_.push_back(row);
  }
  connect(files_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem*, int column) {
    if (column == NameColumn) updateControls();
  });
  files_->header()->setStretchLastSection(true);
  files_->resizeColumnToContents(NameColumn);
  files_->setColumnWidth(NameColumn, std::max(files_->columnWidth(NameColumn), 170));
  files_->setColumnWidth(SizeColumn, 100);
  files_->setMinimumHeight(files_->sizeHintForRow(0) * 6);
}

QLayout* FetchDialog::buildButtons() {
  auto* buttons = new QHBoxLayout;
  use_ = new QPushButton(this);
  use_->setAutoDefault(false);
  connect(use_, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(folder()); });
  stop_ = new QPushButton(icon("cancel"), tr("&Stop"), this);
  stop_->setAutoDefault(false);
  connect(stop_, &QPushButton::clicked, this, &FetchDialog::stop);
  get_ = new QPushButton(this);
  get_->setDefault(true);
  connect(get_, &QPushButton::clicked, this, &FetchDialog::start);
  auto* close = new QPushButton(tr("&Close"), this);
  close->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &FetchDialog::close);
  buttons->addWidget(new DialogHelp(this, QStringLiteral("networks#get-a-network")));
  buttons->addWidget(use_);
  buttons->addStretch(1);
  for (auto* button : {stop_, get_, close}) buttons->addWidget(button);
  return buttons;
}

void FetchDialog::build() {
  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(kGap);
  auto* heading = wrapped(translated(set_.title), this);
  heading->setFont(headingFont(heading->font()));
  layout->addWidget(heading);
  layout->addWidget(wrapped(translated(set_.description), this));
  layout->addWidget(buildTerms());
  layout->addLayout(buildFolder());
  advanced_ = new QToolButton(this);
  advanced_->setText(tr("Ad&vanced"));
  advanced_->setCheckable(true);
  advanced_->setArrowType(Qt::RightArrow);
  advanced_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  layout->addWidget(advanced_);
  auto* fields = buildAdvanced();
  layout->addWidget(fields);
  connect(advanced_, &QToolButton::toggled, this, [this, fields](bool on) {
    advanced_->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
    fields->setVisible(on);
    growToContent();
  });
  buildFiles();
  layout->addWidget(files_, 1);
  layout->addWidget(originals_ = buildOriginals());
  bar_ = new QProgressBar(this);
  bar_->setRange(0, 1000);
  bar_->setTextVisible(false);
  bar_->setAccessibleName(tr("Progress of all files"));
  layout->addWidget(bar_);
  summary_ = wrapped({}, this);
  summary_->setAccessibleName(tr("Progress"));
  layout->addWidget(summary_);
  problem_ = wrapped({}, this);
  problem_->setAccessibleName(tr("What is wrong"));
  problem_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  problem_->hide();
  layout->addWidget(problem_);
  layout->addLayout(buildButtons());
}

void FetchDialog::chooseFolder(const QString& title, const QString& start, void (FetchDialog::*use)(const QString&)) {
  auto* dialog = new QFileDialog(this, title, start);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, [this, use](const QString& path) { (this->*use)(path); });
  dialog->open();
}

QString FetchDialog::folder() const { return folder_->text(); }

void FetchDialog::setUseText(const QString& text) {
  use_->setText(text);
  updateControls();
}

void FetchDialog::setFolder(const QString& folder) {
  if (isWorking()) return;
  folder_->setText(QDir::cleanPath(folder));
  begun_ = false;
  showProblem({});
  summary_->clear();
  bar_->setValue(0);
  lookAtFolder();
}

void FetchDialog::lookAtFolder() {
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const fs::path path = fs::path(folder().toStdString()) / set_.files[i].target;
    const FetchResult here = stateOnDisk(path);
    if (here.state == FetchState::Working) begun_ = true;  // a part that can be continued
    showFile(rows_[i], here);
  }
  const auto missing = set_.id == "benchmark" ? missingOriginals(folder().toStdString()) : std::vector<std::string>();
  missing_->setText(missingText(missing));
  originals_->setVisible(!missing.empty());
  updateControls();
}

bool FetchDialog::anythingUsable() const {
  const fs::path folder = this->folder().toStdString();
  std::error_code ec;
  if (set_.id == "benchmark") {
    const fs::path pictures = folder / "Image" / "ImageNet" / "original_images";
    return fs::is_directory(pictures, ec) && !fs::is_empty(pictures, ec);
  }
  return std::any_of(set_.files.begin(), set_.files.end(),
                     [&](const FetchFile& f) { return fs::exists(folder / f.target, ec); });
}

void FetchDialog::updateControls() {
  const bool working = isWorking();
  const bool chosen = std::any_of(rows_.begin(), rows_.end(), [](const QTreeWidgetItem* row) {
    return row->data(NameColumn, Qt::CheckStateRole).isNull() || row->checkState(NameColumn) == Qt::Checked;
  });
  get_->setText(begun_ ? tr("&Resume") : tr("&Get"));
  get_->setVisible(!working);
  get_->setEnabled(agreed_->isChecked() && chosen);
  get_->setToolTip(agreed_->isChecked() ? QString() : tr("Agree to the terms first"));
  stop_->setVisible(working);
  for (QWidget* widget :
       {static_cast<QWidget*>(agreed_), static_cast<QWidget*>(choose_), static_cast<QWidget*>(baseUrl_),
        static_cast<QWidget*>(proxy_), static_cast<QWidget*>(ownPictures_)})
    widget->setEnabled(!working);
  const bool usable = !use_->text().isEmpty() && !working && anythingUsable();
  use_->setVisible(usable);
  (usable && !begun_ ? use_ : get_)->setDefault(true);
  growToContent();
}

void FetchDialog::growToContent() {
  layout()->activate();
  const int needed = layout()->totalHeightForWidth(width());
  if (needed > height()) resize(width(), needed);
}

void FetchDialog::start() {
  if (isWorking() || !agreed_->isChecked()) return;
  showProblem({});
  FetchSet chosen = set_;
  chosen.files.clear();
  working_.clear();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!rows_[i]->data(NameColumn, Qt::CheckStateRole).isNull() && rows_[i]->checkState(NameColumn) != Qt::Checked)
      continue;
    chosen.files.push_back(set_.files[i]);
    working_.push_back(i);
  }
  if (chosen.files.empty()) return;
  options_.baseUrl = baseUrl_->text().trimmed().toStdString();
  options_.download.proxy = proxy_->text().trimmed().toStdString();
  begun_ = true;
  summary_->setText(tr("Checking which files are already here…"));
  job_.fetch(std::move(chosen), folder().toStdString(), options_);
  updateControls();
}

void FetchDialog::useOriginals(const QString& folder) {
  if (isWorking()) return;
  showProblem({});
  summary_->setText(tr("Looking through %1…").arg(folder));
  job_.placeOriginals(this->folder().toStdString(), folder.toStdString());
  updateControls();
}

void FetchDialog::showFile(QTreeWidgetItem* row, const FetchResult& result) {
  row->setText(StateColumn, stateText(result));
  row->setToolTip(StateColumn, stateMeaning(result));
  if (result.state == FetchState::Fetched || result.state == FetchState::Present)
    row->setText(SizeColumn, bytesText(result.size));
}

void FetchDialog::showProgress(const FetchProgress& progress) {
  auto* row = rows_[working_[progress.index]];
  if (progress.result.state == FetchState::Working) {
    row->setText(StateColumn, progressText(progress.file));
    row->setToolTip(StateColumn, {});
    files_->scrollToItem(row);
  } else {
    showFile(row, progress.result);
    // Said when it happens; the summary in the end names all of them.
    if (progress.result.state == FetchState::Failed && progress.result.error && problem_->isHidden())
      showProblem(row->text(NameColumn) + QStringLiteral(": ") + translated(*progress.result.error));
  }
  bar_->setValue(static_cast<int>(progress.fraction * 1000));
  summary_->setText(overallText(progress, working_.size()));
}

void FetchDialog::finish(const FetchReport& report) {
  QTreeWidgetItem* firstFailed = nullptr;
  for (std::size_t i = 0; i < report.results.size(); ++i) {
    const auto& result = report.results[i];
    if (result.state != FetchState::Waiting) showFile(rows_[working_[i]], result);
    if (result.state == FetchState::Failed && !firstFailed) firstFailed = rows_[working_[i]];
  }
  if (firstFailed) files_->scrollToItem(firstFailed);
  const auto missing = set_.id == "benchmark" ? missingOriginals(folder().toStdString()) : std::vector<std::string>();
  missing_->setText(missingText(missing));
  originals_->setVisible(!missing.empty());
  begun_ = report.count(FetchState::Failed) + report.count(FetchState::Waiting) > 0;
  showProblem(problemText(set_, working_, report));
  if (!begun_) bar_->setValue(1000);
  showSummary(reportText(report));
}

void FetchDialog::showPlaced(const PlacedOriginals& result) {
  lookAtFolder();
  QStringList notes;
  for (const auto& note : result.notes) notes << translated(note);
  showProblem(notes.join('\n'));
  showSummary(tr("%n image(s) found and put beside their masks.", nullptr, static_cast<int>(result.placed.size())));
}

void FetchDialog::showSummary(const QString& text) {
  summary_->setText(text);
  updateControls();
  if (!isVisible()) Q_EMIT endedUnseen(text);
}

void FetchDialog::showProblem(const QString& text) {
  problem_->setText(text);
  problem_->setVisible(!text.isEmpty());
  if (!text.isEmpty() && !isWorking()) updateControls();
}

}  // namespace sightline::ui
