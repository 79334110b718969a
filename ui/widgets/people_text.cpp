// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/people_text.h"

#include "core/alignment/alignment_curve.h"
#include "core/dataset/people_words.h"
#include "core/study/snapshot.h"
#include "ui/session/study_session.h"
#include "ui/session/translated.h"

namespace sightline::ui {

PeopleCount peopleOf(const StudySession& session) {
  const Dataset& dataset = session.definition().dataset;
  return peopleIn(*session.snapshot(), dataset).value_or(dataset.people());
}

int neededVotes(const StudySession& session) {
  return votesNeeded(session.settings().agreement, peopleOf(session).number);
}

QString neededText(int needed, const PeopleCount& people) { return translated(neededMarks(needed, people)); }

QString neededShort(int needed, const PeopleCount& people) { return translated(neededInShort(needed, people)); }

QString agreementText(const PeopleCount& people) { return translated(agreementName(people)); }

QString votesText(int votes, const PeopleCount& people) { return translated(votesOfPixel(votes, people)); }

}  // namespace sightline::ui
