// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/manual_window.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QHBoxLayout>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme/theme.h"
#include "ui/widgets/glossary.h"

// Must stand outside any namespace. A static library's resources are only linked in when someone asks for them.
static void initialiseManual() { Q_INIT_RESOURCE(manual); }

namespace sightline::ui {
namespace {

constexpr QSize kManualSize(960, 720);
constexpr int kPageListWidth = 210, kWidestPicture = 900;

/// In the window's language where the page was translated, else in English.
QString written(const QString& page) {
  //: The folder of docs/manual that holds the translated pages; leave it empty ("en") where there is none.
  const QString language = ManualWindow::tr("en");
  QFile file(QStringLiteral(":/manual/%1/%2.md").arg(language, page));
  if (!file.exists()) file.setFileName(QStringLiteral(":/manual/%1.md").arg(page));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleOf(const QString& text) {
  return text.startsWith(QLatin1String("# ")) ? text.section('\n', 0, 0).mid(2).trimmed() : QString();
}

/// Names of the headings of a page as it is in English, from the first on.
QStringList englishHeadings(const QString& page) {
  QFile file(QStringLiteral(":/manual/%1.md").arg(page));
  QStringList headings;
  if (!file.open(QIODevice::ReadOnly)) return headings;
  for (const QString& line : QString::fromUtf8(file.readAll()).split('\n'))
    if (line.startsWith('#')) headings << ManualPage::anchorOf(line);
  return headings;
}

QString pageOf(const QUrl& url) { return url.fileName().section('.', 0, 0); }

}  // namespace

// --- a page -------------------------------------------------------------------------------------------------

ManualPage::ManualPage(QWidget* parent) : QTextBrowser(parent) {
  setOpenExternalLinks(true);
  setAccessibleName(tr("Page of the manual"));
  document()->setDocumentMargin(2 * kGap);
}

QString ManualPage::anchorOf(const QString& heading) {
  QString anchor;
  for (const QChar c : heading.toLower())
    if (c.isLetterOrNumber())
      anchor += c;
    else if (!anchor.isEmpty() && !anchor.endsWith('-'))
      anchor += '-';
  while (anchor.endsWith('-')) anchor.chop(1);
  return anchor;
}

bool ManualPage::goToHeading(const QString& anchor) {
  QList<QTextBlock> headings;
  for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
    if (block.blockFormat().headingLevel() > 0 && !block.text().isEmpty() && !QTextCursor(block).currentTable())
      headings << block;
  const auto named = std::find_if(headings.begin(), headings.end(),
                                  [&](const QTextBlock& block) { return anchorOf(block.text()) == anchor; });
  const auto at =
      named != headings.end() ? named - headings.begin() : englishHeadings(pageOf(source())).indexOf(anchor);
  if (at < 0 || at >= headings.size()) return false;
  const QTextBlock& block = headings[at];
  setTextCursor(QTextCursor(block));
  const QRectF place = document()->documentLayout()->blockBoundingRect(block);
  verticalScrollBar()->setValue(static_cast<int>(place.top()) - kGap);
  return true;
}

int ManualPage::pictureWidth() const { return std::clamp(viewport()->width() - 4 * kGap, 200, kWidestPicture); }

QVariant ManualPage::loadResource(int type, const QUrl& name) {
  const QUrl url = source().resolved(name);
  if (type == QTextDocument::MarkdownResource) return ManualWindow::textOf(pageOf(url)).toUtf8();
  if (type != QTextDocument::ImageResource) return QTextBrowser::loadResource(type, name);
  const QImage picture(QLatin1Char(':') + url.path());
  shownWidth_ = pictureWidth();
  if (picture.isNull() || picture.width() <= shownWidth_) return picture;
  const double dpr = devicePixelRatioF();
  QImage fitted = picture.scaledToWidth(static_cast<int>(shownWidth_ * dpr), Qt::SmoothTransformation);
  fitted.setDevicePixelRatio(dpr);
  return fitted;
}

void ManualPage::doSetSource(const QUrl& name, QTextDocument::ResourceType type) {
  QTextBrowser::doSetSource(name, type);
  if (name.hasFragment()) goToHeading(name.fragment());
}

void ManualPage::resizeEvent(QResizeEvent* event) {
  QTextBrowser::resizeEvent(event);
  if (shownWidth_ != 0 && shownWidth_ != pictureWidth()) {
    shownWidth_ = 0;
    const int at = verticalScrollBar()->value();
    reload();
    verticalScrollBar()->setValue(at);
  }
}

// --- the window -----------------------------------------------------------------------------------------------

const QStringList& ManualWindow::pages() {
  initialiseManual();
  static const QStringList kPages = [] {
    QFile file(QStringLiteral(":/manual/pages.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts)
                                          : QStringList();
  }();
  return kPages;
}

QString ManualWindow::textOf(const QString& page) {
  initialiseManual();
  QString text = written(page);
  if (page != QLatin1String("glossary")) return text;
  text += QStringLiteral("\n## ") + tr("Heads of the tables") + QStringLiteral("\n\n");
  for (const auto& [term, meaning] : glossaryEntries()) {
    QString line = meaning;
    line.replace('\n', ' ').replace('<', "&lt;");
    text += QStringLiteral("**%1**: %2\n\n").arg(QString(term).replace('*', "\\*"), line.replace('*', "\\*"));
  }
  return text;
}

ManualWindow::ManualWindow(QWidget* parent)
    : QWidget(parent, Qt::Window),
      search_(new QLineEdit(this)),
      list_(new QListWidget(this)),
      view_(new ManualPage(this)),
      back_(new QToolButton(this)),
      forward_(new QToolButton(this)) {
  setWindowTitle(tr("Manual"));
  setObjectName(QStringLiteral("manual"));
  search_->setPlaceholderText(tr("Search the manual"));
  search_->setAccessibleName(search_->placeholderText());
  search_->setClearButtonEnabled(true);
  list_->setAccessibleName(tr("Pages"));
  list_->setFixedWidth(kPageListWidth);
  for (const QString& page : pages()) {
    const QString text = textOf(page);
    texts_[page] = text.toLower();
    auto* item = new QListWidgetItem(titleOf(text), list_);
    item->setData(Qt::UserRole, page);
  }
  const auto prepare = [](QToolButton* button, Qt::ArrowType arrow, const QString& what, const QKeySequence& key) {
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setToolTip(what);
    button->setAccessibleName(what);
    button->setShortcut(key);
    button->setEnabled(false);
  };
  prepare(back_, Qt::LeftArrow, tr("Back"), QKeySequence::Back);
  prepare(forward_, Qt::RightArrow, tr("Forward"), QKeySequence::Forward);
  auto* top = new QHBoxLayout;
  top->addWidget(back_);
  top->addWidget(forward_);
  top->addWidget(search_, 1);
  auto* halves = new QHBoxLayout;
  halves->addWidget(list_);
  halves->addWidget(view_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGap, kGap, kGap, kGap);
  column->addLayout(top);
  column->addLayout(halves, 1);
  connect(back_, &QToolButton::clicked, view_, &QTextBrowser::backward);
  connect(forward_, &QToolButton::clicked, view_, &QTextBrowser::forward);
  connect(view_, &QTextBrowser::backwardAvailable, back_, &QWidget::setEnabled);
  connect(view_, &QTextBrowser::forwardAvailable, forward_, &QWidget::setEnabled);
  connect(view_, &QTextBrowser::sourceChanged, this, &ManualWindow::showInList);
  connect(search_, &QLineEdit::textChanged, this, &ManualWindow::search);
  connect(search_, &QLineEdit::returnPressed, this, [this] { view_->find(search_->text().section(' ', 0, 0)); });
  connect(list_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
    if (item && item->data(Qt::UserRole).toString() != page()) showPlace(item->data(Qt::UserRole).toString());
  });
  resize(kManualSize);
  showPlace(QStringLiteral("index"));
}

void ManualWindow::showPlace(const QString& place) {
  QUrl url(QStringLiteral("qrc:/manual/%1.md").arg(place.section('#', 0, 0)));
  if (place.contains('#')) url.setFragment(place.section('#', 1));
  view_->setSource(url, QTextDocument::MarkdownResource);
}

QString ManualWindow::page() const { return pageOf(view_->source()); }

void ManualWindow::search(const QString& words) {
  const QStringList wanted = words.toLower().split(' ', Qt::SkipEmptyParts);
  QListWidgetItem* first = nullptr;
  for (int row = 0; row < list_->count(); ++row) {
    QListWidgetItem* item = list_->item(row);
    const QString& text = texts_[item->data(Qt::UserRole).toString()];
    const bool has = std::all_of(wanted.begin(), wanted.end(), [&](const QString& w) { return text.contains(w); });
    item->setHidden(!has);
    if (has && !first) first = item;
  }
  if (wanted.isEmpty() || !first) return;
  if (list_->currentItem() == nullptr || list_->currentItem()->isHidden()) list_->setCurrentItem(first);
  view_->moveCursor(QTextCursor::Start);
  view_->find(wanted.front());
}

void ManualWindow::showInList() {
  for (int row = 0; row < list_->count(); ++row)
    if (list_->item(row)->data(Qt::UserRole).toString() == page()) list_->setCurrentRow(row);
}

}  // namespace sightline::ui
