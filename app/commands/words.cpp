// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/words.h"

#include <optional>
#include <string_view>
#include <vector>

namespace sightline {
namespace {

Catalogue& spoken() {
  static Catalogue catalogue;
  return catalogue;
}

/// English words that have a translation as they stand; others stay.
std::string translatedWords(const std::string& english) {
  const Message words = Message::restored(english);
  return spoken().has(words.id()) ? said(words) : english;
}

/// The words that CLI11 writes itself: labels, headings, types of values and what its own options say.
const std::vector<Message>& parserWords() {
  static const std::vector<Message> kWords{Message("Usage"),
                                           Message("OPTIONS"),
                                           Message("Options"),
                                           Message("SUBCOMMAND"),
                                           Message("Subcommands"),
                                           Message("SUBCOMMANDS"),
                                           Message("REQUIRED"),
                                           Message("Positionals"),
                                           Message("POSITIONALS"),
                                           Message("Env"),
                                           Message("Needs"),
                                           Message("Excludes"),
                                           Message("Print this help message and exit"),
                                           Message("Display program version information and exit"),
                                           Message("TEXT"),
                                           Message("INT"),
                                           Message("UINT"),
                                           Message("FLOAT"),
                                           Message("POSITIVE"),
                                           Message("FILE"),
                                           Message("DIR")};
  return kWords;
}

/// What values an option takes, as CLI11 writes it ("INT:INT in [1 - 5]"), with its capitals translated.
std::string translatedType(const std::string& type) {
  std::string out, word;
  for (const char c : type + '\0') {
    if (c >= 'A' && c <= 'Z') {
      word += c;
      continue;
    }
    out += word.empty() ? word : translatedWords(word);
    word.clear();
    if (c != '\0') out += c;
  }
  return out;
}

/// CLI11's sentences; "{1}" stands for what it puts there. The more special ones first.
const std::vector<Message>& parserSentences() {
  const Message a, b, c, d;  // only the templates are looked at
  static const std::vector<Message> kSentences{
      message("{1}: File does not exist: {2}", a, b),
      message("{1}: File is actually a directory: {2}", a, b),
      message("{1}: Directory does not exist: {2}", a, b),
      message("{1}: Directory is actually a file: {2}", a, b),
      message("{1}: Value {2} not in range {3} to {4}", a, b, c, d),
      message("{1}: Value {2} not in range [{3} - {4}]", a, b, c, d),
      message("{1}: Number less or equal to 0: ({2})", a, b),
      message("{1}: {2} not in {3}", a, b, c),
      message("{1}: {2} required {3} missing", a, b, c),
      message("{1}: At least {2} required but received {3}", a, b, c),
      message("{1}: At Most {2} required but received {3}", a, b, c),
      message("{1}: too many inputs for a flag", a),
      message("{1}: Should be true/false or a number", a),
      message("{1}: Too many positional arguments with unlimited expected args", a),
      message("Expected exactly {1} arguments to {2}, got {3}", a, b, c),
      message("Expected at least {1} arguments to {2}, got {3}", a, b, c),
      message("Could not convert: {1} = {2}", a, b),
      message("The value {1} is not an allowed value for {2}", a, b),
      message("The following arguments were not expected: {1}", a),
      message("The following argument was not expected: {1}", a),
      message("{1} was given a disallowed flag override", a),
      message("A subcommand is required"),
      message("{1} is required", a),
      message("{1} requires {2}", a, b),
      message("{1} excludes {2}", a, b)};
  return kSentences;
}

/// What stands in `words` where `pattern` has its placeholders, which come in their order; nothing where they differ.
std::optional<std::vector<std::string>> matched(std::string_view pattern, std::string_view words) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t hole = pattern.find('{');
    if (hole == std::string_view::npos) return pattern == words ? std::optional(parts) : std::nullopt;
    if (!words.starts_with(pattern.substr(0, hole))) return {};
    words.remove_prefix(hole);
    pattern.remove_prefix(hole + 3);
    const std::string_view behind = pattern.substr(0, pattern.find('{'));
    const std::size_t end = behind.empty() ? words.size() : words.find(behind);
    if (end == std::string_view::npos) return {};
    parts.emplace_back(words.substr(0, end));
    words.remove_prefix(end);
  }
}

void translateCommand(CLI::App& command) {
  command.description(translatedWords(command.get_description()));
  const auto formatter = command.get_formatter();
  for (const Message& word : parserWords()) formatter->label(std::string(word.id()), said(word));
  for (CLI::Option* option : command.get_options()) {
    option->description(translatedWords(option->get_description()));
    option->group(translatedWords(option->get_group()));
    const std::string type = option->get_type_name();
    formatter->label(type, translatedType(type));
  }
  for (CLI::App* sub : command.get_subcommands({})) {
    sub->group(translatedWords(sub->get_group()));
    translateCommand(*sub);
  }
}

}  // namespace

const Catalogue& spokenLanguage() { return spoken(); }

void speakIn(Catalogue catalogue) { spoken() = std::move(catalogue); }

std::string said(const Message& message) { return spoken().said(message); }

void translateHelp(CLI::App& app) {
  if (spoken().language() != "en") translateCommand(app);
}

Message parserMessage(const std::string& words) {
  for (const Message& sentence : parserSentences()) {
    const auto parts = matched(sentence.id(), words);
    if (!parts) continue;
    std::vector<Message> arguments;
    const bool aboutType = sentence.id().ends_with("missing");
    for (const std::string& part : *parts)
      arguments.push_back(Message::verbatim(aboutType ? translatedType(part) : part));
    return Message::make(sentence.id().data(), nullptr, 0, std::move(arguments));
  }
  return Message::verbatim(words);
}

}  // namespace sightline
