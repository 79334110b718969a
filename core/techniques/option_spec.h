// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// One option of a technique, as data: its command-line flag, its field in JSON, its control in the window, its words
/// in provenance and its part of the cache key are all made from this.
struct OptionSpec {
  enum class Kind {
    Integer,
    Real,
    Choice,  ///< one of `choices`
    Flag,    ///< yes or no
  };
  std::string key;  ///< "max_points": the field in JSON; as a flag "--max-points" unless `flag` says otherwise
  Kind kind = Kind::Integer;
  double fallback = 0;              ///< the default; of a choice its index, of a flag 0 or 1
  double minimum = 0, maximum = 0;  ///< of a number, both included
  std::vector<std::string> choices;
  Message name;      ///< what people read: "Points"
  Message help;      ///< one line: what it does, with the unit
  std::string flag;  ///< on the command line without "--"; empty: made from the key
  /// Whether another value gives another map. False for what only decides speed: such an option is no part of the key.
  bool decidesMap = true;

  [[nodiscard]] std::string flagName() const;
};

// Short ways to write a row.
OptionSpec integerOption(std::string key, int fallback, int minimum, int maximum, Message name, Message help);
OptionSpec realOption(std::string key, double fallback, double minimum, double maximum, Message name, Message help);
OptionSpec choiceOption(std::string key, std::vector<std::string> choices, Message name,
                        Message help);  ///< the first is the default

}  // namespace sightline
