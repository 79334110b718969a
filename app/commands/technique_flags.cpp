// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/technique_flags.h"

#include <algorithm>

#include "app/commands/words.h"
#include "core/base/error.h"
#include "core/techniques/registry.h"

namespace sightline {
namespace {

std::string ownersOf(const std::string& key) {
  std::string names;
  for (const Technique t : allTechniques())
    if (OptionValues(t).has(key)) names += (names.empty() ? "" : ", ") + techniqueId(t);
  return names;
}

Message allowedText(const OptionSpec& spec) {
  const auto number = [](double v) {
    std::string text = std::to_string(v);
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text.substr(0, text.size() - 1) : text;
  };
  if (spec.kind == OptionSpec::Kind::Flag) return Message("yes or no");
  if (spec.kind != OptionSpec::Kind::Choice)
    return message("{1} to {2}, default {3}", number(spec.minimum), number(spec.maximum), number(spec.fallback));
  std::vector<Message> all;
  for (const std::string& choice : spec.choices) all.push_back(Message::verbatim(choice));
  return joined(all, "{1} or {2}");
}

}  // namespace

void TechniqueFlags::addTo(CLI::App& command, const std::vector<std::string>& taken) {
  std::vector<const OptionSpec*> specs;
  for (const TechniqueInfo& row : techniqueRegistry())
    for (const OptionSpec& spec : row.options)
      if (std::none_of(specs.begin(), specs.end(), [&](const OptionSpec* s) { return s->key == spec.key; }) &&
          std::find(taken.begin(), taken.end(), spec.flagName()) == taken.end())
        specs.push_back(&spec);
  for (const OptionSpec* spec : specs)
    command
        .add_option_function<std::string>(
            "--" + spec->flagName(), [this, key = spec->key](const std::string& value) { given_[key] = value; },
            said(message("{1} ({2}) [{3}]", spec->help, allowedText(*spec), ownersOf(spec->key))))
        ->group("Technique options");
  command.add_option("--set", set_, "An option of one technique, as TECHNIQUE.OPTION=VALUE")
      ->take_all()
      ->group("Technique options");
}

void TechniqueFlags::applyTo(MapSettings& settings, const std::vector<Technique>& techniques,
                             const Console* console) const {
  for (const auto& [key, value] : given_) {
    bool taken = false;
    for (const Technique t : techniques) {
      OptionValues values = settings.optionsFor(t);
      if (!values.has(key)) continue;
      values.set(key, value);
      settings.setOptions(values);
      taken = true;
    }
    if (!taken && console)
      console->warning(
          message("--{1} is left out: none of the chosen techniques has it; it belongs to {2}.", key, ownersOf(key)));
  }
  for (const std::string& text : set_) {
    const auto equals = text.find('='), dot = text.rfind('.', equals);
    if (equals == std::string::npos || dot == std::string::npos)
      throw Error(ErrorCode::InvalidOption, message("--set {1}", text), "is not understood",
                  "Write TECHNIQUE.OPTION=VALUE, e.g. xrai.steps=50.");
    OptionValues values = settings.optionsFor(techniqueFromId(text.substr(0, dot)));
    values.set(text.substr(dot + 1, equals - dot - 1), std::string_view(text).substr(equals + 1));
    settings.setOptions(values);
  }
}

OptionValues TechniqueFlags::valuesFor(Technique technique, const Console& console) const {
  TechniqueFlags mine;
  mine.set_ = set_;
  for (const auto& [key, value] : given_) {
    if (OptionValues(technique).has(key))
      mine.given_[key] = value;
    else
      console.warning(message("--{1} has no meaning for {2} and is left out; it belongs to {3}.", key,
                              techniqueId(technique), ownersOf(key)));
  }
  MapSettings settings;
  mine.applyTo(settings, {technique}, &console);
  return settings.optionsFor(technique);
}

}  // namespace sightline
