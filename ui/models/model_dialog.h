// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <array>
#include <functional>

#include "core/models/model_spec.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace sightline::ui {

/// "Add a model…": a weights file with the architecture it belongs to, or a file with the whole network, and how images
/// are prepared for it. The dialog says what is wrong with a file and stays open until it is put right or given up.
class ModelDialog : public QDialog {
  Q_OBJECT
 public:
  /// Keeps the model; throws Error, whose words are shown.
  using AddModel = std::function<void(const ModelSpec&)>;
  ModelDialog(AddModel add, QWidget* parent);

  void setFile(const QString& path);
  void setLabelsFile(const QString& path);
  /// Reads the fields. @throws Error naming the file or field that is wrong
  [[nodiscard]] ModelSpec model() const;
  void accept() override;

 Q_SIGNALS:
  void added(const QString& name);

 private:
  void followArchitecture();
  [[nodiscard]] bool holdsNetwork() const;
  QLineEdit* addFileRow(class QFormLayout* form, const QString& label, const QString& title, const QString& browseText,
                        const QString& filter);

  AddModel add_;
  std::vector<ModelSpec> known_;
  QLineEdit *file_, *labels_, *name_;
  QComboBox *architecture_, *method_, *tokens_;
  QSpinBox *size_, *prefix_;
  QDoubleSpinBox* crop_;
  std::array<QDoubleSpinBox*, 3> mean_{}, std_{};
  QLabel* problem_;
};

}  // namespace sightline::ui
