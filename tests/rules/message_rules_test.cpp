// SPDX-License-Identifier: GPL-3.0-or-later
// Core gives messages, not halves of sentences (core/base/message.h): what is glued cannot be translated. The compiler
// refuses text as a problem or a remedy; here is looked for the ways around it.
#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

/// The code without comments; literals stay as they are.
std::string withoutComments(const std::string& code) {
  std::string out;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code.compare(i, 2, "//") == 0) {
      i = std::min(code.find('\n', i), code.size() - 1);
      out += '\n';
    } else if (code.compare(i, 2, "/*") == 0) {
      i = std::min(code.find("*/", i + 2), code.size() - 2) + 1;
    } else if (code[i] == '"' ||
               (code[i] == '\'' && (i == 0 || !std::isalnum(static_cast<unsigned char>(code[i - 1]))))) {
      const char quote = code[i];
      do {
        out += code[i];
        if (code[i] == '\\') out += code[++i];
      } while (++i < code.size() && code[i] != quote);
      out += quote;
    } else {
      out += code[i];
    }
  }
  return out;
}

/// What stands between the parenthesis before `begin` and its partner, split at its commas.
std::vector<std::string> argumentsAt(const std::string& code, std::size_t begin) {
  std::vector<std::string> arguments(1);
  int depth = 0;
  for (std::size_t i = begin; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') {
      do {
        arguments.back() += code[i];
        if (code[i] == '\\') arguments.back() += code[++i];
      } while (++i < code.size() && code[i] != '"');
      arguments.back() += '"';
      continue;
    }
    if (c == '(' || c == '{' || c == '[') ++depth;
    if (c == ')' || c == '}' || c == ']') --depth;
    if (depth < 0) break;
    if (c == ',' && depth == 0)
      arguments.emplace_back();
    else
      arguments.back() += c;
  }
  return arguments;
}

/// A literal of words that is no message of its own: two words in a row, outside of message(...), Message(...),
/// plural(...). Empty where there is none.
std::string looseWords(const std::string& argument) {
  static const std::regex kMessage(R"((^|[^\w:])(message|Message|plural|Error|tooFewImagesFor|listed)\s*\()"),
      kWords(R"lit("([^"\\]|\\.)*[A-Za-z]{2,}[,.:;]? [A-Za-z]([^"\\]|\\.)*")lit");
  std::string rest = argument;
  for (std::smatch match; std::regex_search(rest, match, kMessage);) {
    const auto begin = static_cast<std::size_t>(match.position(0) + match.length(0));
    std::size_t length = 1;
    for (const std::string& inner : argumentsAt(rest, begin)) length += inner.size() + 1;
    rest.erase(static_cast<std::size_t>(match.position(0)),
               begin - static_cast<std::size_t>(match.position(0)) + length - 1);
  }
  std::smatch words;
  return std::regex_search(rest, words, kWords) ? words.str() : std::string();
}

/// Every place of this code where words are hidden in an argument, or where a sentence is glued.
std::vector<std::string> problemsIn(const std::string& source) {
  static const std::regex kCall(
      R"((^|[^\w])(message|plural|Message::verbatim|Message::restored|Error|DownloadError)\s*\()"),
      kGlued(R"lit("\s*\+|\+\s*")lit");
  const std::string code = withoutComments(source);
  std::vector<std::string> found;
  for (std::sregex_iterator call(code.begin(), code.end(), kCall), end; call != end; ++call) {
    const std::string name = (*call)[2];
    const auto arguments = argumentsAt(code, static_cast<std::size_t>(call->position(0) + call->length(0)));
    const bool isError = name == "Error" || name == "DownloadError";
    const std::size_t first = name == "message" ? 1 : name == "plural" ? 3 : isError ? 2 : 0;
    for (std::size_t i = first; i < arguments.size(); ++i) {
      if (isError && !std::regex_search(arguments[i], kGlued)) continue;  // a literal is a message there
      if (const std::string words = looseWords(arguments[i]); !words.empty()) found.push_back(name + "(... " + words);
    }
  }
  return found;
}

TEST(MessageRules, TheSearchFindsWhatItIsFor) {
  EXPECT_EQ(problemsIn(R"(throw Error(ErrorCode::Io, file, "cannot be read: " + reason, "Check it.");)").size(), 1u);
  EXPECT_EQ(problemsIn(R"(throw Error(ErrorCode::Io, file, "is of the year " + year, "Check it.");)").size(), 1u);
  EXPECT_EQ(problemsIn(R"(m = Message::verbatim("is of the year " + year);)").size(), 1u);
  EXPECT_EQ(problemsIn(R"(m = message("{1} is {2}", name, std::string("of another year"));)").size(), 1u);
  EXPECT_EQ(problemsIn(R"(m = message("{1} is {2}", name, Message("of another year"));)").size(), 0u);
  EXPECT_EQ(problemsIn(R"(m = message("{1} is {2}", name, message("of the year {1}", y));)").size(), 0u);
  EXPECT_EQ(problemsIn(R"(m = message("{1}", item.id + ".npy");  // "not of" + "code")").size(), 0u);
  EXPECT_EQ(problemsIn(R"(throw Error(ErrorCode::Io, file, "is cut off", "Download it again.");)").size(), 0u);
}

TEST(MessageRules, NoSentenceOfCoreIsGlued) {
  const fs::path root = sightline::testing::sourceFolder();
  int files = 0;
  for (const char* top : {"core", "app/commands"})
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      const auto extension = entry.path().extension();
      if (extension != ".h" && extension != ".cpp") continue;
      ++files;
      std::ifstream in(entry.path());
      const std::string code{std::istreambuf_iterator<char>(in), {}};
      for (const std::string& problem : problemsIn(code))
        ADD_FAILURE() << entry.path() << ": " << problem
                      << "\nWrite a whole sentence: message(\"... {1} ...\", argument)";
    }
  EXPECT_GT(files, 100);
}

// What a command prints is a message (app/commands/words.h): words beside + or << would stay English in every language.
TEST(MessageRules, NoCommandPutsWordsTogether) {
  const std::regex glued(
      R"lit("[^"\n]*[A-Za-z]{3,}[^"\n]*"\s*\+|\+\s*"[^"\n]*[A-Za-z]{3,}[^"\n]*"|<<\s*"[^"\n]*[A-Za-z]{3,})lit");
  EXPECT_TRUE(std::regex_search(std::string(R"(console.result(json, "Wrote " + n);)"), glued));
  // Names of options, files and commands are the same in every language.
  const std::regex names(R"lit("(--[a-z-]+ ?|\.[a-z]+|-of-|\\n  sightline-cli )")lit");
  int files = 0;
  for (const auto& entry : fs::directory_iterator(sightline::testing::sourceFolder() / "app" / "commands")) {
    if (entry.path().extension() != ".cpp") continue;
    ++files;
    std::ifstream in(entry.path());
    const std::string code = withoutComments({std::istreambuf_iterator<char>(in), {}});
    for (std::sregex_iterator found(code.begin(), code.end(), glued), end; found != end; ++found)
      if (!std::regex_search(found->str(), names)) ADD_FAILURE() << entry.path() << ": " << found->str();
  }
  EXPECT_GT(files, 25);
}

}  // namespace
