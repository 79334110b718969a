// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <filesystem>
#include <map>
#include <set>

#include "core/dataset/human_choice.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace sightline::ui {

class FixationForm;
class TickList;

/// What may be chosen of a folder's annotations and fixations, with what there is of each.
class ChoiceForm : public QWidget {
  Q_OBJECT
 public:
  explicit ChoiceForm(QWidget* parent);

  /// What was read, and the choice that it was read with.
  void setData(const Dataset& dataset);
  [[nodiscard]] HumanChoice choice() const;
  /// What keeps the choice from being read, as a sentence; empty: nothing.
  [[nodiscard]] QString problem() const;
  /// The tables in use whose columns can be chosen: files of rows, not archives or lists of objects.
  [[nodiscard]] const std::vector<std::filesystem::path>& tablesWithColumns() const { return withColumns_; }

 Q_SIGNALS:
  void changed();
  void columnsRequested();  ///< somebody wants to say which column of the tables in use is what

 private:
  void buildRule();
  void buildMasks();
  void showMasks(const Dataset& dataset);
  void rememberFiles(const Dataset& dataset);
  void showFiles(const Dataset& dataset);
  void showNames(const Dataset& dataset);
  [[nodiscard]] QString nameOf(const std::filesystem::path& file) const;
  struct Ticked {
    std::set<std::filesystem::path> sources;
    std::vector<std::filesystem::path> files;  ///< of them; none where all are ticked that are found in the folder
  };
  [[nodiscard]] Ticked ticked(bool fixations) const;

  // In the order in which Tab visits them.
  QWidget *masks_, *rule_, *sure_, *fixated_;
  QSpinBox* annotators_;
  QLabel* annotatorsNote_;
  QPushButton* suggested_;
  TickList *files_, *labels_, *people_;
  QComboBox* ruleBox_;
  QDoubleSpinBox* confidence_;
  TickList* tables_;
  QPushButton* columns_;
  TickList* lookers_;
  FixationForm* fixations_;
  int suggestion_ = 0;  ///< people, as the grey levels of the masks suggest; 0: none
  std::filesystem::path root_;
  std::map<std::filesystem::path, RegionSource> sources_;       ///< seen so far, by path
  std::map<std::filesystem::path, FixationSource> seenTables_;  ///< the same
  std::set<std::filesystem::path> read_, readTables_;           ///< of these, what the last data were made of
  std::vector<std::filesystem::path> withColumns_;
  HumanChoice shown_;  ///< also what the form does not show
};

}  // namespace sightline::ui
