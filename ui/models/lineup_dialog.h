// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <vector>

#include "core/study/definition.h"

class QBoxLayout;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QWidget;

namespace sightline::ui {

/// "Models and rows": which models and techniques are shown, in which order, under which names. Nothing happens before
/// it is accepted.
class LineupDialog : public QDialog {
  Q_OBJECT
 public:
  struct Content {
    std::vector<ModelSpec> models;  ///< allModels()
    ModelLineup lineup;
    std::vector<Technique> techniques;  ///< the rows that are shown
    bool hasImportedMaps = false;       ///< else that row cannot be shown
    std::vector<std::string> own{};     ///< ids of people's own models, which can be forgotten
  };
  LineupDialog(Content content, QWidget* parent);

  [[nodiscard]] ModelLineup lineup() const;
  [[nodiscard]] std::vector<Technique> techniques() const;
  /// Own models that no study is to show any more.
  [[nodiscard]] const std::vector<std::string>& forgotten() const { return forgotten_; }
  void accept() override;

 Q_SIGNALS:
  void addRequested();                              ///< another model is wanted; the dialog has been accepted
  void replaceRequested(const std::string& model);  ///< another one in its place; the dialog has been accepted

 private:
  QWidget* buildModels();
  QWidget* buildRows();
  QListWidget* addList(const QString& name);
  QPushButton* addButton(QBoxLayout* row, const QString& text, const QString& tip, const char* name);
  void addModel(const ModelLineup::Entry& entry, bool select);
  void addRow(Technique technique, bool shown);
  void removeModel();
  void bringBack();
  void forget();
  void fillRemoved();
  void move(QListWidget* list, int steps);
  void check();  ///< whether it can be accepted, and what is said
  [[nodiscard]] const ModelSpec& specOf(const std::string& id) const;
  [[nodiscard]] QString problem() const;

  Content content_;
  std::vector<ModelLineup::Entry> removed_;
  std::vector<std::string> forgotten_;
  QListWidget *models_ = nullptr, *rows_ = nullptr;
  QComboBox* gone_ = nullptr;  ///< the removed ones
  QWidget* goneRow_ = nullptr;
  QPushButton *modelUp_ = nullptr, *modelDown_ = nullptr, *rename_ = nullptr, *replace_ = nullptr, *remove_ = nullptr,
              *forget_ = nullptr;
  QPushButton *rowUp_ = nullptr, *rowDown_ = nullptr;
  QLabel* said_ = nullptr;
  QDialogButtonBox* buttons_ = nullptr;
};

}  // namespace sightline::ui
