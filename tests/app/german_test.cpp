// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-cli in German: all that people read is, nothing that programs read is.
#include <regex>
#include <sstream>

#include "core/base/files.h"
#include "tests/app/cli_fixture.h"
#ifdef SIGHTLINE_WITH_TORCH
#include "tests/app/run_fixture.h"
#include "tests/support/message_texts.h"
#endif

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Variables = std::map<std::string, std::string>;
const Variables kGerman{{"LC_ALL", "de_DE.UTF-8"}, {"LANGUAGE", ""}};

/// The commands that --help lists.
std::vector<std::string> commandsIn(const std::string& help, const std::string& heading) {
  std::vector<std::string> commands;
  std::istringstream lines(help.substr(help.find("\n" + heading + ":\n")));
  for (std::string line, name; std::getline(lines, line);)
    if (line.rfind("  ", 0) == 0 && line[2] != ' ' && std::istringstream(line) >> name) commands.push_back(name);
  return commands;
}

class GermanCommandLine : public CliTest {
 protected:
  ProcessResult german(const std::vector<std::string>& arguments) {
    language_ = kGerman;
    ProcessResult r = cli(arguments);
    language_.clear();
    return r;
  }
};

// No test machine needs a generated locale: de_DE.UTF-8 is a name here, nothing else.
TEST_F(GermanCommandLine, IsChosenAsInOtherProgramsAndNeedsNoGeneratedLocale) {
  const auto speaks = [&](const Variables& variables) {
    language_ = variables;
    const std::string help = cli({"--help"}).out;
    EXPECT_THAT(help, ::testing::AnyOf(HasSubstr("Aufruf: sightline-cli"), HasSubstr("Usage: sightline-cli")));
    return help.find("Aufruf: sightline-cli") != std::string::npos ? "de" : "en";
  };
  EXPECT_STREQ(speaks({}), "en");
  EXPECT_STREQ(speaks({{"LC_ALL", "de_DE.UTF-8"}}), "de");
  EXPECT_STREQ(speaks({{"LC_ALL", "de_XY.UTF-8"}}), "de") << "a locale that no machine has";
  EXPECT_STREQ(speaks({{"LC_ALL", "C.UTF-8"}, {"LANGUAGE", "de"}}), "de");
  EXPECT_STREQ(speaks({{"LC_ALL", "C"}, {"LANGUAGE", "de"}}), "en");
  EXPECT_STREQ(speaks({{"LC_ALL", "de_DE.UTF-8"}, {"LANGUAGE", "en"}}), "en");
  EXPECT_STREQ(speaks({{"SIGHTLINE_LANGUAGE", "de"}}), "de");
  EXPECT_STREQ(speaks({{"SIGHTLINE_LANGUAGE", "en"}, {"LC_ALL", "de_DE.UTF-8"}}), "en");
  EXPECT_STREQ(speaks({{"SIGHTLINE_LANGUAGE", "xx"}}), "en");
}

TEST_F(GermanCommandLine, TheHelpOfEveryCommandIsGerman) {
  auto commands = commandsIn(cli({"--help"}).out, "Subcommands");
  EXPECT_EQ(commandsIn(german({"--help"}).out, "Befehle"), commands) << "names of commands are never translated";
  EXPECT_GE(commands.size(), 18U);
  std::vector<std::vector<std::string>> all{{}, {"export", "masks"}, {"export", "maps"}};
  for (const std::string& command : commands) all.push_back({command});
  // A line that is the same in both languages has no words, or is an example as it is typed.
  const std::regex words("[a-z]{3,} [a-z]{2,}");
  std::size_t lines = 0;
  for (auto& command : all) {
    command.emplace_back("--help");
    std::istringstream english(cli(command).out);
    const std::string translated = "\n" + german(command).out;
    for (std::string line; std::getline(english, line);) {
      if (line.rfind("  sightline-cli ", 0) == 0) {
        EXPECT_THAT(translated, HasSubstr("\n" + line + "\n")) << "examples are typed";
        continue;
      }
      const std::size_t option = line.find("--");
      if (option < 6) {  // "  --model TEXT REQUIRED  ..."
        const std::string name = line.substr(option, line.find_first_of(" ,=[", option) - option);
        EXPECT_THAT(translated, HasSubstr(name)) << "options are never translated";
      }
      const std::size_t column = line.find_last_of(' ', 30) + 1;
      if (!std::regex_search(line, words)) continue;
      ++lines;
      EXPECT_THAT(translated, Not(HasSubstr(line + "\n"))) << command.front();
      if (column > 20 && column < line.size()) {
        EXPECT_THAT(translated, Not(HasSubstr(line.substr(column) + "\n"))) << command.front();
      }
    }
    for (const char* english11 : {"Usage:", "REQUIRED", "[OPTIONS]", "SUBCOMMAND",
                                  "Excludes:", "Needs:", "Examples:", "Print this help", "Positionals"})
      EXPECT_THAT(translated, Not(HasSubstr(english11))) << command.front();
  }
  EXPECT_GT(lines, 120U);
}

TEST_F(GermanCommandLine, WrongUseIsSaidInGermanWithTheSameExitCode) {
  struct Case {
    std::vector<std::string> arguments;
    const char* said;
  };
  for (const auto& [arguments, said] : std::vector<Case>{
           {{}, "Welcher Befehl? "},
           {{"rum"}, "Einen Befehl „rum“ gibt es nicht. Meinten Sie run?"},
           {{"run", "--dataste", "x"}, "„--dataste“ ist keine Option von run. Meinten Sie --dataset?"},
           {{"run", "--dataset", "x"}, "--out ist erforderlich"},
           {{"robustness", "r", "--points", "1"}, "--points: Der Wert 1 liegt nicht im Bereich"},
           {{"score", "--map", "a", "--mask", "b", "--correct", "z"}, "--correct: z gehört nicht zu {yes,no}"},
           {{"stats", "--csv"}, "--csv: Es fehlt 1 Wert der Art TEXT"},
           {{"saliency", "--std", "1,2"}, "--std: mindestens 3 Werte, angegeben sind 2"},
           {{"run", "--imported-maps", "/nope", "--dataset", "x", "--out", "y"}, "Den Ordner gibt es nicht: /nope"},
           {{"score", "--map", "a"}, "Geben Sie entweder --mask DATEI oder --fixations TABELLE an."}}) {
    const auto r = german(arguments);
    EXPECT_EQ(r.exitCode, 2) << said;
    EXPECT_THAT(r.err, HasSubstr(said));
    EXPECT_THAT(r.err, Not(HasSubstr("required"))) << said;
    EXPECT_THAT(r.out, IsEmpty());
  }
}

TEST_F(GermanCommandLine, ErrorsAreGermanAndTheirJsonIsNot) {
  const auto r = german({"score", "--map", "/nowhere/map.npy", "--mask", "m.png"});
  EXPECT_EQ(r.exitCode, 1);
  EXPECT_EQ(r.err, "Fehler: /nowhere/map.npy: existiert nicht. Prüfen Sie die Schreibweise des Pfads.\n");
  const auto json = german({"score", "--map", "/nowhere/map.npy", "--mask", "m.png", "--json"});
  EXPECT_EQ(json.out, cli({"score", "--map", "/nowhere/map.npy", "--mask", "m.png", "--json"}).out);
  EXPECT_THAT(json.out, HasSubstr("does not exist"));
}

TEST_F(GermanCommandLine, StatisticsAreSaidInGermanWithTheSameNumbers) {
  std::string csv = "image,model,iou\n";
  for (int i = 0; i < 12; ++i)
    for (const char* model : {"a", "b"})
      csv += "cat" + std::to_string(i) + "," + model + ",0." +
             std::to_string(10 + i * 3 + (*model == 'a' ? i % 4 : 7)) + "\n";
  writeFileAtomically(folder_ / "scores.csv", csv + "dog,a,undefined\n");
  const std::vector<std::string> command{"stats",   "--csv", file("scores.csv"), "--value", "iou",
                                         "--group", "model", "--subject",        "image"};
  const auto r = german(command);
  EXPECT_EQ(r.exitCode, 0);
  EXPECT_EQ(r.err, "1 undefinierter Wert wurde ausgelassen.\n");
  EXPECT_THAT(r.out, HasSubstr("Mittel 0."));
  EXPECT_THAT(r.out, HasSubstr("t-Test (verbunden, n = 12)"));
  EXPECT_THAT(r.out, HasSubstr("b ist höher als a"));
  EXPECT_THAT(r.out, HasSubstr("n = 12 Subjekte"));
  const auto numbers = [](const std::string& text) {
    std::vector<std::string> found;
    const std::regex pattern("-?[0-9]+\\.[0-9]+");
    for (std::sregex_iterator i(text.begin(), text.end(), pattern), end; i != end; ++i) found.push_back(i->str());
    return found;
  };
  EXPECT_EQ(numbers(r.out), numbers(cli(command).out)) << "numbers keep their decimal points";
  auto json = command;
  json.emplace_back("--json");
  EXPECT_EQ(german(json).out, cli(json).out);
  csv += "cat0,a,viel\n";
  writeFileAtomically(folder_ / "scores.csv", csv);
  EXPECT_THAT(german(command).err, HasSubstr("scores.csv, Zeile 26: enthält „viel“"));
}

#ifdef SIGHTLINE_WITH_TORCH
class GermanRun : public RunCommand {};

TEST_F(GermanRun, FilesAndJsonAreTheSameByteForByte) {
  const auto english = cli(run("english"));
  ASSERT_EQ(english.exitCode, 0) << english.err;
  language_ = kGerman;
  const auto german = cli(run("german"));
  EXPECT_EQ(german.exitCode, 0) << german.err;
  EXPECT_THAT(german.out, HasSubstr("12 von 12 Karten berechnet, 12 bewertet; geschrieben nach "));
  EXPECT_THAT(german.err, HasSubstr("study: 3 Bilder, 3 mit Maske."));
  EXPECT_EQ(readTextFile(folder_ / "english" / "scores.csv"), readTextFile(folder_ / "german" / "scores.csv"));
  const auto both = [&](const std::vector<std::string>& arguments) {
    language_.clear();
    const std::string first = cli(arguments).out;
    language_ = kGerman;
    EXPECT_FALSE(first.empty());
    EXPECT_EQ(cli(arguments).out, first) << arguments.front();
  };
  for (const char* command : {"report", "robustness", "threshold", "calibrate", "why"})
    both({command, file("english"), "--json"});
  for (const char* name : {"report.html", "methods.txt", "table1.csv", "report.json"}) {
    const auto read = [&] {
      const auto path = folder_ / "english" / "report" / name;
      return std::filesystem::exists(path) ? readTextFile(path) : std::string();
    };
    language_.clear();
    cli({"report", file("english")});
    const std::string first = read();
    language_ = kGerman;
    cli({"report", file("english")});
    EXPECT_EQ(read(), first) << name << " is a file, and files are in English";
  }
  both({"models", "--json"});
  both({"layers", "--model", "custom", "--config", model("tiny_swin"), "--json"});
  both({"import", file("study"), "--out", file("x"), "--dry-run", "--json"});
}

TEST_F(GermanRun, WhatCommandsSayOfARunIsGerman) {
  ASSERT_EQ(cli(run("done")).exitCode, 0);
  language_ = kGerman;
  const auto report = cli({"report", file("done")});
  EXPECT_THAT(report.out, HasSubstr("| Verfahren | Modell |"));
  EXPECT_THAT(report.out, HasSubstr("(report.html enthält alles)."));
  EXPECT_THAT(cli({"robustness", file("done"), "--points", "5"}).out,
              HasSubstr("Verändert: die feste Schwelle, 5 Werte"));
  EXPECT_THAT(cli({"threshold", file("done")}).out, HasSubstr("Geben Sie das Mittel auf zurückgehaltenen Bildern an."));
  EXPECT_THAT(cli({"why", file("done")}).out, HasSubstr("Merkmal"));
  EXPECT_THAT(cli({"calibrate", file("done")}).err,
              HasSubstr("Das ist nicht der Datensatz der veröffentlichten Studie"));
  for (const char* command : {"report", "robustness", "threshold", "calibrate", "why"}) {
    const std::string out = cli({command, file("done")}).out;
    for (const char* english : {" the ", " of ", " and ", " is ", " are ", " no ", "undefined"})
      EXPECT_THAT(out, Not(HasSubstr(english))) << command;
  }
}
#endif

}  // namespace
}  // namespace sightline::testing
