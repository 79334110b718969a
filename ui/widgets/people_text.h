// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "core/dataset/people_count.h"

namespace sightline::ui {

class StudySession;

/// What the window says of the people whose marks maps are compared with (core/dataset/people_words.h), so that no
/// panel calls a number people that nobody stated.

/// Whose marks the session's maps are compared with; as the data set where nobody marked anything.
PeopleCount peopleOf(const StudySession& session);
/// Votes that a pixel needs of them under the session's settings.
int neededVotes(const StudySession& session);
/// "at least 5 of 10 people", "at least 50 % of the marks", "the mask".
QString neededText(int needed, const PeopleCount& people);
/// The same where there is little room: "5 of 10", "50 %", "one mask".
QString neededShort(int needed, const PeopleCount& people);
/// What the choice of how much a pixel needs is called: "people who must agree".
QString agreementText(const PeopleCount& people);
/// A pixel's own votes: "5 of 10 people", "50 % of the marks", "marked".
QString votesText(int votes, const PeopleCount& people);

}  // namespace sightline::ui
