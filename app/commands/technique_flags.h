// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "core/study/settings.h"

namespace sightline {

/// The options of techniques on the command line, made from their schema: a flag for each option that some technique
/// has
/// (--copies, --window...), and --set TECHNIQUE.OPTION=VALUE for one technique of several.
class TechniqueFlags {
 public:
  /// @param taken  flags, without "--", that mean something else to this command: those options have --set alone
  void addTo(CLI::App& command, const std::vector<std::string>& taken = {});
  /// The values for one technique. A flag that it does not have is left out with a warning that says whose it is.
  /// @throws Error InvalidOption naming the option, the value and what is allowed
  [[nodiscard]] OptionValues valuesFor(Technique technique, const Console& console) const;
  /// Puts them into the settings for all of these techniques; a flag that none of them has is left out with a warning
  /// on the console. @throws Error InvalidOption naming the option, the value and what is allowed
  void applyTo(MapSettings& settings, const std::vector<Technique>& techniques, const Console* console) const;

 private:
  std::map<std::string, std::string> given_;  ///< by the option's key
  std::vector<std::string> set_;              ///< "xrai.steps=50"
};

}  // namespace sightline
