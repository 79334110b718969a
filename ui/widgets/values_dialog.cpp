// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/values_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/session/translated.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialog_help.h"
#include "ui/widgets/text_table_view.h"
#include "ui/widgets/value_source.h"

namespace sightline::ui {
namespace {
constexpr int kFollowMs = 400;
constexpr QSize kValuesSize(760, 420);
}  // namespace

ValuesDialog::ValuesDialog(QWidget* parent)
    : QDialog(parent), caption_(new QLabel(this)), table_(new TextTableView(tr("Values"), this)) {
  setWindowTitle(tr("Values as a table"));
  setObjectName(QStringLiteral("values"));
  caption_->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* copy = buttons->addButton(tr("&Copy as CSV"), QDialogButtonBox::ActionRole);
  copy->setAutoDefault(false);
  connect(copy, &QPushButton::clicked, this, [this] { table_->copyTable(TextTableView::Format::Csv); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(kGap);
  column->addWidget(caption_);
  column->addWidget(table_, 1);
  column->addLayout(DialogHelp::beside(this, QStringLiteral("window#values-as-a-table"), buttons));
  again_.setInterval(kFollowMs);
  connect(&again_, &QTimer::timeout, this, &ValuesDialog::refresh);
  resize(kValuesSize);
}

void ValuesDialog::setSource(QWidget* source) {
  source_ = source;
  refresh();
  again_.start();
  table_->setFocus();
}

void ValuesDialog::refresh() {
  const auto* source = dynamic_cast<const ValueSource*>(source_.data());
  if (!source) {
    again_.stop();
    reject();
    return;
  }
  if (isHidden() && again_.isActive()) return again_.stop();
  TextTable table = source->values();
  caption_->setText(table.columns.empty() ? tr("There are no values yet.") : translated(table.caption));
  table_->setTable(std::move(table));
}

}  // namespace sightline::ui
