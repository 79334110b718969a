// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/about_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/dialog_help.h"

// Must stand outside any namespace. A static library's resources are only linked in when someone asks for them.
static void initialiseHelp() { Q_INIT_RESOURCE(help); }

namespace sightline::ui {

namespace {
QString fileText(const char* name) {
  QFile file(name);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
}  // namespace

AboutDialog::AboutDialog(Page page, QWidget* parent) : QDialog(parent) {
  initialiseHelp();
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("About Sightline"));
  auto* tabs = new QTabWidget(this);

  auto* about = new QWidget(tabs);
  auto* picture = new QLabel(about);
  picture->setPixmap(QIcon(":/icons/sightline.svg").pixmap(64, 64));
  auto* text = new QLabel(about);
  text->setTextFormat(Qt::RichText);
  text->setWordWrap(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  text->setText(
      tr("<h2>Sightline %1</h2>"
         "<p>Where image classifiers look, where people look, and how far the two agree.</p>"
         "<p>Sightline reproduces and continues the study by Morrison, Mehra and Perer, <i>Shared Interest… Sometimes: "
         "Understanding the Alignment between Human Perception, Vision Architectures, and Saliency Map Techniques</i> "
         "(CVPR 2023 workshops): four networks, Grad-CAM and XRAI, and how far their maps meet what people marked.</p>"
         "<p>The metrics IoU, GTC and SC are those of Boggust, Hoover, Satyanarayan and Strobelt, <i>Shared "
         "Interest</i> (CHI 2022). The benchmark is by Mohseni, Block and Ragan (2020).</p>"
         "<p>Free software under the GNU General Public License, version 3 or later; it comes without any "
         "warranty.</p>")
          .arg(QApplication::applicationVersion()));
  auto* first = new QVBoxLayout(about);
  first->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  first->addWidget(picture);
  first->addWidget(text);
  first->addStretch(1);
  tabs->addTab(about, tr("About"));

  auto* others = new QTextBrowser(tabs);
  others->setMarkdown(fileText(":/help/THIRD_PARTY.md"));
  others->setAccessibleName(tr("Third-party software"));
  tabs->addTab(others, tr("Software used"));
  auto* licence = new QPlainTextEdit(fileText(":/help/LICENSE"), tabs);
  licence->setReadOnly(true);
  licence->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  licence->setAccessibleName(tr("Licence of Sightline"));
  tabs->addTab(licence, tr("Licence"));
  tabs->setCurrentIndex(page == Page::About ? 0 : 1);

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  auto* all = new QVBoxLayout(this);
  all->addWidget(tabs);
  all->addLayout(DialogHelp::beside(this, QStringLiteral("index"), buttons));
  resize(620, 480);
}

}  // namespace sightline::ui
