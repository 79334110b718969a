// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/welcome_page.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace sightline::ui {
namespace {
constexpr int kColumn = 560;  // a line of text that is read at a glance
constexpr int kMostRecent = 5;
}  // namespace

WelcomePage::WelcomePage(bool demoInstalled, QWidget* parent)
    : QWidget(parent),
      choices_(new QWidget(this)),
      opening_(new QLabel(tr("Opening…"), this)),
      recent_(new QWidget(choices_)),
      recentList_(new QVBoxLayout) {
  setAutoFillBackground(true);
  choices_->setMaximumWidth(kColumn);
  auto* heading = new QLabel(tr("Where models look, where people look"), choices_);
  QFont font = headingFont(heading->font());
  font.setPointSizeF(font.pointSizeF() * 1.4);
  heading->setFont(font);
  heading->setWordWrap(true);
  opening_->setForegroundRole(QPalette::PlaceholderText);
  opening_->setAlignment(Qt::AlignCenter);

  auto* column = new QVBoxLayout(choices_);
  column->setSpacing(kHalfGap);
  column->addWidget(heading);
  column->addSpacing(kGap);
  auto* goOn = addChoice(column, tr("Go on"), tr("The study that was closed last, with its settings."));
  goOn->setIcon(icon("retry"));
  connect(goOn, &QAbstractButton::clicked, this, [this] { Q_EMIT recentRequested(closed_); });
  goOn_ = goOn;
  goOn_->hide();
  auto* open =
      addChoice(column, tr("My images…"),
                tr("A folder of images, or drop one here. Masks, annotations and fixations of people in it are "
                   "found; without any, you can paint where you would look."));
  open->setIcon(icon("folder"));
  connect(open, &QAbstractButton::clicked, this, &WelcomePage::folderRequested);
  auto* demo =
      addChoice(column, tr("The demo"),
                tr("100 drawn scenes, ten simulated people and four small networks. It shows what can be done; "
                   "its networks know such drawings only, not photographs."));
  demo->setIcon(icon("play"));
  demo->setVisible(demoInstalled);
  connect(demo, &QAbstractButton::clicked, this, &WelcomePage::demoRequested);
  auto* small = addChoice(column, tr("Get a small network for photographs…"),
                          tr("5 or 10 MB, trained on ImageNet's photographs: the quickest way to maps of images of "
                             "your own. You see the licence before anything is downloaded."));
  small->setIcon(icon("download"));
  connect(small, &QAbstractButton::clicked, this, &WelcomePage::smallNetworksRequested);
  auto* weights = addChoice(column, tr("Get the networks of the published study…"),
                            tr("Four large networks, 740 MB, trained on ImageNet's photographs too."));
  weights->setIcon(icon("download"));
  connect(weights, &QAbstractButton::clicked, this, &WelcomePage::weightsRequested);

  auto* more = new QHBoxLayout;
  const auto addLink = [&](const QString& text, auto signal) {
    auto* button = new QPushButton(text, choices_);
    button->setFlat(true);
    connect(button, &QPushButton::clicked, this, signal);
    more->addWidget(button);
  };
  addLink(tr("Open a session…"), &WelcomePage::sessionRequested);
  addLink(tr("Manual"), &WelcomePage::manualRequested);
  addLink(tr("Keys"), &WelcomePage::keysRequested);
  more->addStretch(1);
  column->addLayout(more);

  auto* recentColumn = new QVBoxLayout(recent_);
  recentColumn->setContentsMargins(0, kGap, 0, 0);
  recentColumn->setSpacing(0);
  auto* recentHeading = new QLabel(tr("Recent"), recent_);
  recentHeading->setFont(headingFont(recentHeading->font()));
  recentColumn->addWidget(recentHeading);
  recentColumn->addLayout(recentList_);
  column->addWidget(recent_);
  recent_->hide();

  auto* across = new QHBoxLayout;
  across->addStretch(1);
  across->addWidget(choices_, 1000);
  across->addStretch(1);
  auto* all = new QVBoxLayout(this);
  all->addStretch(1);
  all->addLayout(across);
  all->addWidget(opening_);
  all->addStretch(1);
  opening_->hide();
  slow_.setSingleShot(true);
  slow_.setInterval(400);
  connect(&slow_, &QTimer::timeout, opening_, &QWidget::show);
}

QAbstractButton* WelcomePage::addChoice(QVBoxLayout* column, const QString& text, const QString& meaning) {
  auto* button = new QCommandLinkButton(text, meaning, choices_);
  button->setAccessibleDescription(meaning);
  column->addWidget(button);
  return button;
}

void WelcomePage::setOpening(bool opening) {
  choices_->setVisible(!opening);
  opening_->hide();
  if (opening)
    slow_.start();
  else
    slow_.stop();
}

void WelcomePage::setClosed(const QString& session) {
  closed_ = session;
  goOn_->setVisible(!session.isEmpty());
}

void WelcomePage::setRecent(const QStringList& paths) {
  while (QLayoutItem* item = recentList_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const QString& path : paths) {
    const QFileInfo file(path);
    if (recentList_->count() == kMostRecent || !file.exists()) continue;
    auto* button = new QPushButton(
        QStringLiteral("%1  (%2)").arg(file.fileName(), QDir::toNativeSeparators(file.path())), recent_);
    button->setFlat(true);
    button->setStyleSheet(QStringLiteral("text-align: left"));
    connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recentRequested(path); });
    recentList_->addWidget(button);
  }
  recent_->setVisible(recentList_->count() > 0);
}

}  // namespace sightline::ui
