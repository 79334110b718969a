// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shown_models.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/study/definition.h"

namespace sightline::ui {

QString shownModelsText(const StudyDefinition& study) {
  const auto hidden = hiddenModels(study).size();
  if (hidden == 0) return {};
  return QCoreApplication::translate("ShownModels", "%1 of %2 models")
      .arg(study.models.size())
      .arg(study.models.size() + hidden);
}

QString hiddenModelsText(const StudyDefinition& study) {
  QStringList names;
  for (const std::string& name : hiddenModels(study)) names << QString::fromStdString(name);
  if (names.isEmpty()) return {};
  return QCoreApplication::translate("ShownModels",
                                     "Hidden, and so in no plot, table, test or figure: %1. View > Models and rows "
                                     "shows them again.")
      .arg(names.join(QStringLiteral(", ")));
}

}  // namespace sightline::ui
