// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <optional>

#include "ui/session/study_session.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace sightline::ui {

class ThresholdTable;
class ValueSlider;

/// The Binarisation dock: the rule that turns maps into masks, for all maps, one technique or one combination,
/// and how many people must agree. Every movement goes to the session at once; the numbers follow per frame.
class BinarisationPanel : public QWidget {
  Q_OBJECT
 public:
  explicit BinarisationPanel(StudySession* session, QWidget* parent = nullptr);

 private:
  /// Whom the rule shown is for; both empty means all maps.
  struct Scope {
    std::optional<Technique> technique;
    std::optional<int> model;
  };
  [[nodiscard]] Scope scope() const;
  [[nodiscard]] BinarisationRule shownRule() const;
  void buildScopes();
  void setRule(const BinarisationRule& rule);
  void chooseKind();
  void refresh();  ///< everything from the session's settings
  void refreshPeople();
  [[nodiscard]] QString peopleNote(const std::optional<PeopleCount>& people) const;
  void reset();

  StudySession* session_;
  std::vector<Technique> rows_;  ///< that the scopes name
  QComboBox *scope_, *rule_;
  ValueSlider *value_, *people_;
  QLabel *explanation_, *peopleNote_, *own_;
  QCheckBox* largest_;  ///< only the largest part of each mask
  QToolButton* reset_;
  ThresholdTable* table_;
  std::map<BinarisationRule::Kind, double> lastValue_;  ///< so that trying another rule loses nothing
  PeopleCount shownPeople_{0};                          ///< of whom so many must agree
};

}  // namespace sightline::ui
