// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace sightline::ui {

WelcomePage::WelcomePage(bool demoInstalled, QWidget* parent) : QWidget(parent) {
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  auto* heading = new QLabel(tr("Where models look, where people look"), this);
  QFont font = headingFont(heading->font());
  font.setPointSizeF(font.pointSizeF() * 1.4);
  heading->setFont(font);
  auto* text = new QLabel(tr("Open a folder of images, with masks of what people marked beside them, or drop one here."), this);
  text->setForegroundRole(QPalette::PlaceholderText);
  for (auto* label : {heading, text}) label->setAlignment(Qt::AlignCenter);
  auto* open = new QPushButton(icon("folder"), tr("Open folder…"), this);
  auto* demo = new QPushButton(tr("Open the demo"), this);
  demo->setVisible(demoInstalled);
  connect(open, &QPushButton::clicked, this, &WelcomePage::folderRequested);
  connect(demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(kGap);
  buttons->addStretch(1);
  buttons->addWidget(open);
  buttons->addWidget(demo);
  buttons->addStretch(1);
  auto* all = new QVBoxLayout(this);
  all->addStretch(1);
  all->addWidget(heading);
  all->addWidget(text);
  all->addSpacing(kGap);
  all->addLayout(buttons);
  all->addStretch(1);
}

}  // namespace sightline::ui
