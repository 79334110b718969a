// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

#include "core/report/alignment_chapter.h"
#include "ui/session/latest_job.h"
#include "ui/session/study_session.h"

namespace sightline::ui {

/// The study's maps held against people, and who is wrong on the same images, worked out in the background for the
/// panel Statistics once maps and masks stand still. Thresholds and metrics change nothing of it, so that only what is
/// counted is worked out again then.
class PeopleComparison : public QObject {
  Q_OBJECT
 public:
  /// From so many maps on, nothing is compared: the command line does it, and says how far it has got.
  static constexpr std::size_t kMostMaps = 8000;

  /// @param isWanted  whether anybody looks
  PeopleComparison(StudySession* session, std::function<bool()> isWanted, QObject* parent);
  /// Of the present maps and images, soon.
  void request();
  /// Null until it is worked out for the first time.
  [[nodiscard]] const AlignmentChapter* chapter() const;
  /// What the answer leaves out, a sentence each.
  [[nodiscard]] std::vector<Message> notes() const;
  [[nodiscard]] bool tooMany() const;

 Q_SIGNALS:
  void changed();

 private:
  /// What an alignment was made of: the maps with their masks.
  using Maps = std::vector<std::shared_ptr<const CellResult>>;
  struct Answer {
    Maps maps;
    std::shared_ptr<const StudyAlignment> alignment;
    AlignmentChapter chapter;
    std::vector<Message> notes;
  };
  void work();

  StudySession* session_;
  std::function<bool()> isWanted_;
  std::shared_ptr<const Answer> answer_;
  LatestJob<Answer> job_;
  QTimer later_;
};

}  // namespace sightline::ui
