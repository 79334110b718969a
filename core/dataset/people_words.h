// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include "core/base/message.h"
#include "core/dataset/people_count.h"

namespace sightline {

struct Dataset;

/// What everything in the program and its files says of the number of people whose marks maps are compared with: never
/// a number that nobody stated and no file counts.

/// What is known of the people beside their number.
struct PeopleTraits {
  bool simulated = false;  ///< they are
  bool looked = false;     ///< the marks were made of where they looked (fixations), not drawn
};

/// Part of a sentence, what maps are compared with: "what 10 people marked", "where 3 people looked", "a mask for each
/// image (number of people not stated)".
Message peopleMarked(const PeopleCount& people, const PeopleTraits& traits = {});
/// The same as a methods text says it: "masks by 10 people", "one mask for each image (number of people not stated)".
Message masksOfPeople(const PeopleCount& people, const PeopleTraits& traits = {});
/// In a few words: "10 people", "number of people not stated; looks like 10 people's marks averaged".
Message peopleInShort(const PeopleCount& people);

/// What a pixel needs to count as marked: "at least 5 of 10 people", "at least 50 % of the marks", "the mask".
/// @param needed  votes, 1..people.number
Message neededMarks(int needed, const PeopleCount& people, const PeopleTraits& traits = {});
/// The same where there is little room: "5 of 10", "50 %", "one mask".
Message neededInShort(int needed, const PeopleCount& people);
/// What a pixel has: "5 of 10 people", "50 % of the marks", "marked".
Message votesOfPixel(int votes, const PeopleCount& people);
/// Of the pixels that are marked, their legend: "people marked this (5 of 10 agree)", "the mask marks this".
Message legendOfMarks(int needed, const PeopleCount& people);
/// What the choice of how much a pixel needs is called: "people who must agree", "share of the marks that a pixel
/// needs". Of one mask for each image there is no choice.
Message agreementName(const PeopleCount& people);
/// The same as the end of "A pixel belongs to the human mask when": "at least 5 of 10 people marked it".
Message marksPixel(int needed, const PeopleCount& people);
/// Of one image, a sentence: "At least 5 of 10 people marked 12 % of the image.", "The mask covers 12 % of the image."
/// @param share  of the image, as text
Message markedShareWords(int needed, const PeopleCount& people, const PeopleTraits& traits, const Message& share);
/// Of an image where no pixel is marked so, a sentence.
Message nothingMarkedWords(int needed, const PeopleCount& people);

/// How the number of people of a data set's mask files is known, one or two sentences; empty without mask files.
Message howPeopleAreKnown(const Dataset& data);

}  // namespace sightline
