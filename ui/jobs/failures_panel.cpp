// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/failures_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

namespace sightline::ui {

namespace {

/// Lines as high as their wrapped text: Qt's own measure of a wrapped item does not know its column's width.
class WrappedText : public QStyledItemDelegate {
 public:
  explicit WrappedText(QTreeView* view) : QStyledItemDelegate(view), view_(view) {
    connect(view->header(), &QHeaderView::sectionResized, view, [view] { view->doItemsLayout(); });
  }
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const int width = std::max(80, view_->columnWidth(index.column()) - 2 * kGap);
    const QRect text =
        option.fontMetrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, index.data().toString());
    return {QStyledItemDelegate::sizeHint(option, index).width(), text.height() + kGap};
  }

 private:
  QTreeView* view_;
};

}  // namespace

FailuresPanel::FailuresPanel(StudySession* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      list_(new QTreeWidget(this)),
      summary_(new QLabel(this)),
      retry_(new QPushButton(tr("Try again"), this)) {
  list_->setAccessibleName(tr("Maps that could not be computed, and notes about the images' files and the networks"));
  list_->setColumnCount(2);
  list_->setHeaderLabels({tr("What"), tr("Why, and what to do")});
  list_->setRootIsDecorated(false);
  list_->setWordWrap(true);
  list_->setItemDelegate(new WrappedText(list_));
  list_->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(kGap, kHalfGap, kGap, kHalfGap);
  head->addWidget(summary_, 1);
  head->addWidget(retry_);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->setSpacing(0);
  all->addLayout(head);
  all->addWidget(list_, 1);
  connect(retry_, &QPushButton::clicked, this, &FailuresPanel::retry);
  connect(list_, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
    const QVariant image = item->data(0, Qt::UserRole);
    if (image.isValid()) session_->setCurrentImage(image.toInt());
  });
  connect(session_, &StudySession::cellFailed, this, [this](const CellKey& key, const QString& message) {
    reasons_[message].insert(key);
    refresh();
  });
  connect(session_, &StudySession::cellsChanged, this, [this](const std::vector<CellKey>& keys) {
    // maps that were tried again, by whatever way, are no failures any more
    bool removed = false;
    for (const auto& key : keys)
      for (auto& [message, failed] : reasons_)
        if (failed.count(key) && session_->state(key) != CellState::Failed) removed |= failed.erase(key) > 0;
    if (!removed) return;
    std::erase_if(reasons_, [](const auto& reason) { return reason.second.empty(); });
    refresh();
  });
  connect(session_, &StudySession::statusChanged, this, [this] {  // a network may have been loaded
    if (session_->modelNotes().size() != networkNotes_) refresh();
  });
  refresh();
}

int FailuresPanel::failedMaps() const {
  std::set<CellKey> all;
  for (const auto& [message, keys] : reasons_) all.insert(keys.begin(), keys.end());
  return static_cast<int>(all.size());
}

void FailuresPanel::retry() {
  reasons_.clear();
  session_->retryFailed();
  refresh();
}

void FailuresPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void FailuresPanel::refresh() {
  list_->clear();
  for (const auto& [message, keys] : reasons_) {
    const CellKey& first = *keys.begin();
    const auto& study = session_->definition();
    QString maps =
        QStringLiteral("%1 · %2 · %3")
            .arg(techniqueText(first.technique), QString::fromStdString(study.models[first.model].displayName),
                 QString::fromStdString(study.dataset.items[first.image].id));
    if (keys.size() > 1) maps += tr(" and %1 more").arg(keys.size() - 1);
    auto* item = new QTreeWidgetItem(list_, {maps, message});
    item->setData(0, Qt::UserRole, first.image);
    item->setToolTip(1, message);
  }
  const auto addLines = [this](const QString& what, const std::vector<Message>& sentences) {
    for (const Message& sentence : sentences)
      (new QTreeWidgetItem(list_, {what, translated(sentence)}))->setToolTip(1, translated(sentence));
  };
  std::vector<Message> notes = session_->definition().dataset.warnings;
  for (const auto& sentence : sentencesOf(session_->maskNotes(), session_->definition().dataset))
    notes.push_back(sentence);
  addLines(tr("Files"), notes);
  const auto ofNetworks = sentencesOf(session_->modelNotes(), session_->definition().models);
  networkNotes_ = ofNetworks.size();
  addLines(tr("Networks"), ofNetworks);
  // Every map is looked at for it, so only for somebody who looks.
  if (isVisible()) {
    const BlankMaps blank = session_->blankMaps();
    addLines(tr("Blank maps"), sentencesOf(blank, session_->definition()));
    addLines(tr("Not defined"), notDefinedSentences(blank));
  }
  if (isVisible()) addLines(tr("Imported maps"), sentencesOf(session_->unlikeMaps(), session_->definition()));
  const int maps = failedMaps();
  QString summary = maps == 0   ? tr("No map has failed.")
                    : maps == 1 ? tr("1 map could not be computed.")
                                : tr("%1 maps could not be computed.").arg(maps);
  if (notes.size() == 1)
    summary += tr(" 1 note about the folder's files.");
  else if (!notes.empty())
    summary += tr(" %1 notes about the folder's files.").arg(notes.size());
  if (networkNotes_ == 1)
    summary += tr(" 1 note about a network.");
  else if (networkNotes_ > 1)
    summary += tr(" %1 notes about the networks.").arg(networkNotes_);
  summary_->setText(summary);
  retry_->setEnabled(maps > 0);
  Q_EMIT changed();
}

}  // namespace sightline::ui
