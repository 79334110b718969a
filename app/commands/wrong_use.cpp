// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/wrong_use.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "app/commands/words.h"
#include "core/base/nearest_word.h"

namespace sightline {
namespace {

std::vector<std::string> commandsOf(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> optionsOf(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

/// "--dataset=x" is about "--dataset".
std::string optionIn(std::string_view word) { return std::string(word.substr(0, word.find('='))); }

std::string unknownCommand(const CLI::App& app, const std::string& word) {
  return said(message("There is no command \"{1}\". {2}", word, knownWords(word, commandsOf(app))));
}

std::string unknownOption(const CLI::App& app, const CLI::App& command, const std::string& option) {
  auto known = optionsOf(command);
  const auto common = optionsOf(app);
  known.insert(known.end(), common.begin(), common.end());
  const std::string near = nearestWord(option, known);
  return said(near.empty()
                  ? message("\"{1}\" is no option of {2}.", option, command.get_name())
                  : message("\"{1}\" is no option of {2}. Did you mean {3}?", option, command.get_name(), near));
}

}  // namespace

std::string wrongUseText(const CLI::App& app, const CLI::ParseError& error, std::span<const char* const> arguments) {
  const auto chosen = app.get_subcommands();
  const std::string help =
      said(message("Run {1} --help.", app.get_name() + (chosen.empty() ? "" : " " + chosen.front()->get_name())));
  if (chosen.empty()) {
    const auto known = commandsOf(app);
    for (const std::string_view word : arguments)
      if (!word.starts_with('-')) return unknownCommand(app, std::string(word)) + "\n" + help;
    if (arguments.empty()) return said(message("Which command? {1}", knownWords({}, known))) + "\n" + help;
  } else {
    // Before what is missing: an option that was misspelt is what is missing.
    const CLI::App& command = *chosen.front();
    const auto known = optionsOf(command), common = optionsOf(app);
    for (const std::string_view word : arguments) {
      const std::string option = optionIn(word);
      if (word.starts_with("--") && word.size() > 2 && std::ranges::find(known, option) == known.end() &&
          std::ranges::find(common, option) == common.end())
        return unknownOption(app, command, option) + "\n" + help;
    }
  }
  return said(parserMessage(error.what())) + "\n" + help;
}

}  // namespace sightline
