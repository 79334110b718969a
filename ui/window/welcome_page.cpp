// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/welcome_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace sightline::ui {

WelcomePage::WelcomePage(bool demoInstalled, QWidget* parent)
    : QWidget(parent), choices_(new QWidget(this)), opening_(new QLabel(tr("Opening…"), this)) {
  setAutoFillBackground(true);
  auto* heading = new QLabel(tr("Where models look, where people look"), choices_);
  QFont font = headingFont(heading->font());
  font.setPointSizeF(font.pointSizeF() * 1.4);
  heading->setFont(font);
  auto* text = new QLabel(
      tr("Open a folder of images, with masks of what people marked beside them, or drop one here."), choices_);
  text->setWordWrap(true);
  for (auto* label : {text, opening_}) label->setForegroundRole(QPalette::PlaceholderText);
  for (auto* label : {heading, text, opening_}) label->setAlignment(Qt::AlignCenter);
  auto* open = new QPushButton(icon("folder"), tr("Open folder…"), choices_);
  auto* demo = new QPushButton(tr("Open the demo"), choices_);
  demo->setVisible(demoInstalled);
  connect(open, &QPushButton::clicked, this, &WelcomePage::folderRequested);
  connect(demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(kGap);
  buttons->addStretch(1);
  buttons->addWidget(open);
  buttons->addWidget(demo);
  buttons->addStretch(1);
  auto* inner = new QVBoxLayout(choices_);
  inner->addWidget(heading);
  inner->addWidget(text);
  inner->addSpacing(kGap);
  inner->addLayout(buttons);
  auto* all = new QVBoxLayout(this);
  all->addStretch(1);
  all->addWidget(choices_);
  all->addWidget(opening_);
  all->addStretch(1);
  opening_->hide();
  slow_.setSingleShot(true);
  slow_.setInterval(400);
  connect(&slow_, &QTimer::timeout, opening_, &QWidget::show);
}

void WelcomePage::setOpening(bool opening) {
  choices_->setVisible(!opening);
  opening_->hide();
  if (opening)
    slow_.start();
  else
    slow_.stop();
}

}  // namespace sightline::ui
