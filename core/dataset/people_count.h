// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace sightline {

/// How it is known how many people's marks a human mask holds.
enum class PeopleKnown {
  Counted,  ///< the marks of each are there: shapes, readers' files, painted masks, fixations
  Stated,   ///< somebody says it of masks that average people: a manifest, or who opened the data set
  Found,    ///< nobody says it; the grey levels are those that averages of so many people have
  OneMask,  ///< nobody says it, and the masks are black and white: of any number of people
  Graded    ///< nobody says it, and there are more grey levels than averages of people have
};

/// Of how many people votes are. Where that is not known, `number` is how many steps the grey levels are taken in.
struct PeopleCount {
  int number = 1;  ///< 1..255
  PeopleKnown known = PeopleKnown::Counted;
  /// Whether the number may be called a number of people.
  [[nodiscard]] bool isKnown() const { return known == PeopleKnown::Counted || known == PeopleKnown::Stated; }
  bool operator==(const PeopleCount&) const = default;
};

/// "counted", "stated", "found" or "unknown", as files say it.
const char* peopleKnownId(PeopleKnown known);
/// @param number  of the same mask: one of an unknown number is OneMask, else Graded
/// @throws Error InvalidOption for other words
PeopleKnown peopleKnownFromId(const std::string& id, int number);

}  // namespace sightline
