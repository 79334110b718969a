// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

namespace sightline::ui {

/// What the program is, the study it stands on, its version, and the licences of all it uses.
class AboutDialog : public QDialog {
  Q_OBJECT
 public:
  enum class Page { About, Licences };
  AboutDialog(Page page, QWidget* parent);
};

}  // namespace sightline::ui
