// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/people_words.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/dataset/dataset.h"

namespace sightline {
namespace {

/// "50 %" of so many steps.
Message percentOf(int needed, const PeopleCount& people) {
  return message("{1} %", static_cast<int>(std::lround(100.0 * needed / std::max(people.number, 1))));
}

}  // namespace

const char* peopleKnownId(PeopleKnown known) {
  switch (known) {
    case PeopleKnown::Counted: return "counted";
    case PeopleKnown::Stated: return "stated";
    case PeopleKnown::Found: return "found";
    case PeopleKnown::OneMask:
    case PeopleKnown::Graded: return "unknown";
  }
  return "";
}

PeopleKnown peopleKnownFromId(const std::string& id, int number) {
  for (const PeopleKnown known : {PeopleKnown::Counted, PeopleKnown::Stated, PeopleKnown::Found})
    if (id == peopleKnownId(known)) return known;
  if (id == peopleKnownId(PeopleKnown::OneMask)) return number == 1 ? PeopleKnown::OneMask : PeopleKnown::Graded;
  throw Error(ErrorCode::InvalidOption, id, "does not say how the number of people is known",
              "Write counted, stated, found or unknown.");
}

Message peopleMarked(const PeopleCount& people, const PeopleTraits& traits) {
  const int n = people.number;
  if (people.isKnown()) {
    if (traits.simulated)
      return traits.looked ? plural(n, "where 1 simulated person looked", "where {1} simulated people looked", n)
                           : plural(n, "what 1 simulated person marked", "what {1} simulated people marked", n);
    return traits.looked ? plural(n, "where 1 person looked", "where {1} people looked", n)
                         : plural(n, "what 1 person marked", "what {1} people marked", n);
  }
  switch (people.known) {
    case PeopleKnown::Found:
      return message(
          "what people marked (number of people not stated; the masks look like {1} people's marks averaged)", n);
    case PeopleKnown::Graded: return "a graded mask for each image (number of people not stated)";
    default: return "a mask for each image (number of people not stated)";
  }
}

Message masksOfPeople(const PeopleCount& people, const PeopleTraits& traits) {
  const int n = people.number;
  if (people.isKnown())
    return traits.simulated ? plural(n, "masks by 1 simulated annotator", "masks by {1} simulated annotators", n)
                            : plural(n, "masks by 1 person", "masks by {1} people", n);
  switch (people.known) {
    case PeopleKnown::Found:
      return message(
          "averaged masks (number of people not stated; their grey levels look like {1} people's marks averaged)", n);
    case PeopleKnown::Graded:
      return message(
          "one graded mask for each image (number of people not stated; the grey levels were taken as shares of the "
          "full value, in {1} steps)",
          n);
    default: return "one mask for each image (number of people not stated)";
  }
}

Message peopleInShort(const PeopleCount& people) {
  if (people.isKnown()) return plural(people.number, "1 person", "{1} people", people.number);
  if (people.known == PeopleKnown::Found)
    return message("number of people not stated; looks like {1} people's marks averaged", people.number);
  return "number of people not stated";
}

Message neededMarks(int needed, const PeopleCount& people, const PeopleTraits& traits) {
  if (people.isKnown())
    return people.number == 1 ? Message("1 person")
           : traits.simulated ? message("at least {1} of {2} simulated people", needed, people.number)
                              : message("at least {1} of {2} people", needed, people.number);
  switch (people.known) {
    case PeopleKnown::Found: return message("at least {1} of the marks", percentOf(needed, people));
    case PeopleKnown::Graded: return message("at least {1} of the full value", percentOf(needed, people));
    default: return "the mask";
  }
}

Message neededInShort(int needed, const PeopleCount& people) {
  if (people.isKnown()) return message("{1} of {2}", needed, people.number);
  return people.known == PeopleKnown::OneMask ? Message("one mask") : percentOf(needed, people);
}

Message votesOfPixel(int votes, const PeopleCount& people) {
  if (people.isKnown()) return message("{1} of {2} people", votes, people.number);
  switch (people.known) {
    case PeopleKnown::Found: return message("{1} of the marks", percentOf(votes, people));
    case PeopleKnown::Graded: return message("{1} of the full value", percentOf(votes, people));
    default: return votes > 0 ? Message("marked") : Message("not marked");
  }
}

Message legendOfMarks(int needed, const PeopleCount& people) {
  if (people.known == PeopleKnown::OneMask) return "the mask marks this";
  if (!people.isKnown()) return message("marked ({1})", neededMarks(needed, people));
  return message("people marked this ({1} agree)", neededInShort(needed, people));
}

Message agreementName(const PeopleCount& people) {
  if (people.isKnown()) return "people who must agree";
  return people.known == PeopleKnown::Graded ? Message("share of the full value that a pixel needs")
                                             : Message("share of the marks that a pixel needs");
}

Message marksPixel(int needed, const PeopleCount& people) {
  if (people.isKnown())
    return people.number == 1 ? Message("the one person marked it")
                              : message("at least {1} of {2} people marked it", needed, people.number);
  switch (people.known) {
    case PeopleKnown::Found: return message("it has at least {1} of the marks", percentOf(needed, people));
    case PeopleKnown::Graded: return message("it reaches at least {1} of the full value", percentOf(needed, people));
    default: return "the image's mask marks it";
  }
}

Message markedShareWords(int needed, const PeopleCount& people, const PeopleTraits& traits, const Message& share) {
  const int n = people.number;
  switch (people.known) {
    case PeopleKnown::Counted:
    case PeopleKnown::Stated: break;
    case PeopleKnown::Found:
      return message("{1} of the image has at least {2} of the marks.", share, percentOf(needed, people));
    case PeopleKnown::Graded:
      return message("{1} of the image reaches at least {2} of the mask's full value.", share,
                     percentOf(needed, people));
    case PeopleKnown::OneMask: return message("The mask covers {1} of the image.", share);
  }
  if (traits.looked)
    return n == 1 ? message("One person looked at {1} of the image.", share)
                  : message("At least {1} of {2} people looked at {3} of the image.", needed, n, share);
  if (n == 1) return message("One person marked {1} of the image.", share);
  return traits.simulated ? message("At least {1} of {2} simulated people marked {3} of the image.", needed, n, share)
                          : message("At least {1} of {2} people marked {3} of the image.", needed, n, share);
}

Message nothingMarkedWords(int needed, const PeopleCount& people) {
  if (people.number == 1) return "Nothing was marked on this image, so there is nothing to compare the maps with.";
  return people.isKnown()
             ? message(
                   "No part of the image was marked by at least {1} of {2} people, so there is nothing to compare the "
                   "maps with.",
                   needed, people.number)
             : message("No part of the image reaches {1}, so there is nothing to compare the maps with.",
                       neededMarks(needed, people));
}

Message howPeopleAreKnown(const Dataset& data) {
  const MaskLevelCensus& seen = data.maskLevels;
  if (seen.files == 0) return {};
  const Message looked =
      seen.lookedAt < seen.files ? message(" ({1} of {2} masks were looked at)", seen.lookedAt, seen.files) : Message();
  switch (data.peopleKnown) {
    case PeopleKnown::Counted: return {};
    case PeopleKnown::Stated:
      return plural(data.annotators, "The masks are said to be of 1 person.",
                    "The masks are said to average {1} people.", data.annotators);
    case PeopleKnown::Found:
      return message(
          "The number of people is not stated. The masks look like {1} people's marks averaged: {2} grey levels{3}.",
          data.annotators, seen.levels, looked);
    case PeopleKnown::Graded:
      return message(
          "The number of people is not stated. The masks have {1} grey levels, which are not those of averages of a "
          "few "
          "people's marks; they are taken as shares of the full value, in {2} steps{3}.",
          seen.levels, data.annotators, looked);
    case PeopleKnown::OneMask:
      return message("The number of people is not stated. The masks are black and white: one for each image{1}.",
                     looked);
  }
  return {};
}

}  // namespace sightline
