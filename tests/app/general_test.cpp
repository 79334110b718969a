// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <sstream>

#include "core/base/files.h"
#include "tests/app/cli_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST_F(CliTest, HelpAndVersionAreOnStdoutAndSucceed) {
  const auto help = cli({"--help"});
  EXPECT_EQ(help.exitCode, 0);
  for (const char* command : {"demo", "models", "layers", "predict", "saliency", "xrai", "score", "run", "report",
                              "stats", "fetch", "export", "share"})
    EXPECT_THAT(help.out, HasSubstr(command));
  const auto version = cli({"--version"});
  EXPECT_EQ(version.exitCode, 0);
  EXPECT_THAT(version.out,
              ::testing::MatchesRegex("[0-9]+\\.[0-9]+\\.[0-9]+( \\(commit [0-9a-f]+( with changes)?\\))?\n"));
  EXPECT_EQ(cli({"score", "--help"}).exitCode, 0);
}

TEST_F(CliTest, WrongUseIsTwoWithTheReasonOnStderr) {
  const std::vector<std::vector<std::string>> wrong{
      {},
      {"no-such-command"},
      {"score"},
      {"score", "--map", "a.npy"},
      {"score", "--map", "a", "--mask", "b", "--no-such-option"},
      {"stats", "--csv", "x.csv", "--value", "v"},
      {"xrai", "--image", "i", "--attribution", "a", "--out", "o", "--algorithm", "slow"}};
  for (const auto& arguments : wrong) {
    const auto r = cli(arguments);
    EXPECT_EQ(r.exitCode, 2) << ::testing::PrintToString(arguments);
    EXPECT_THAT(r.out, IsEmpty());
    EXPECT_THAT(r.err, ::testing::Not(IsEmpty()));
  }
}

TEST_F(CliTest, MisspeltWordsAreNamedWithWhatWasMeant) {
  struct Case {
    std::vector<std::string> arguments;
    std::vector<const char*> said;
  };
  for (const auto& [arguments, said] : std::vector<Case>{
           {{}, {"Which command?", "predict"}},
           {{"rum"}, {"no command \"rum\"", "Did you mean run?"}},
           {{"--json", "predcit", "--image", "a.png"}, {"no command \"predcit\"", "Did you mean predict?"}},
           {{"run", "--dataste", "x", "--out", "y"},
            {"\"--dataste\" is no option of run", "Did you mean --dataset?", "sightline-cli run --help"}},
           {{"run", "--dataste=x"}, {"\"--dataste\" is no option of run", "Did you mean --dataset?"}},
           {{"score", "--map", "a", "--mask", "b", "--jsn"}, {"\"--jsn\" is no option of score", "--json?"}},
           {{"score", "--map", "a.npy", "--xyzzy"}, {"\"--xyzzy\" is no option of score."}},
           {{"run", "--dataset", "x"}, {"--out is required"}}}) {
    const auto r = cli(arguments);
    EXPECT_EQ(r.exitCode, 2);
    for (const char* words : said) EXPECT_THAT(r.err, HasSubstr(words));
    EXPECT_THAT(r.err, ::testing::Not(HasSubstr("subcommand")));
  }
}

TEST_F(CliTest, ModelsListTheStudysFourFirst) {
  const auto models = json({"models"});
  ASSERT_GE(models.size(), 4u);
  std::vector<std::string> names;
  for (const auto& m : models) {
    names.push_back(m.at("name"));
    for (const char* key : {"family", "input_size", "weights_state", "default_layer"})
      EXPECT_TRUE(m.contains(key)) << key;
  }
  for (const char* name : {"resnet101", "tf_efficientnet_b6", "swin_small_patch4_window7_224", "cait_s24_224"})
    EXPECT_THAT(names, ::testing::Contains(name));
}

TEST_F(CliTest, MissingFilesAreOneAndNamed) {
  const auto r = cli({"score", "--map", "/nowhere/map.npy", "--mask", "/nowhere/mask.png"});
  EXPECT_EQ(r.exitCode, 1);
  EXPECT_THAT(r.err, HasSubstr("/nowhere/map.npy"));
  EXPECT_THAT(r.out, IsEmpty());
}

// A data set of somebody else's may hold names that terminals obey.
TEST_F(CliTest, ControlCharactersInNamesReachNoTerminal) {
  const auto r = cli({"predict", "--model", "demo-resnet", "--image", file("ev\x1b[31mil\x07.jpg")});
  EXPECT_EQ(r.exitCode, 1);
  EXPECT_THAT(r.err, HasSubstr("ev\\x1b[31mil\\x07.jpg"));
  EXPECT_EQ(r.err.find('\x1b'), std::string::npos);
}

TEST_F(CliTest, ErrorsAreJsonToo) {
  const auto document = json({"score", "--map", "/nowhere/map.npy", "--mask", "m.png"}, 1);
  EXPECT_EQ(document.at("error").at("subject"), "/nowhere/map.npy");
  EXPECT_THAT(document.at("error").at("remedy").get<std::string>(), ::testing::Not(IsEmpty()));
}

TEST_F(CliTest, JsonFlagMayStandBeforeTheCommand) {
  const auto r = cli({"--json", "score", "--map", "/nowhere/map.npy", "--mask", "m.png"});
  EXPECT_FALSE(nlohmann::json::parse(r.out, nullptr, false).is_discarded());
}

// Every example of a command's help uses options that the same help describes.
TEST_F(CliTest, ExamplesUseOptionsThatExist) {
  std::set<std::string> commands;
  std::istringstream general(cli({"--help"}).out);
  bool listed = false;
  for (std::string line; std::getline(general, line);) {
    listed = listed || line.rfind("Subcommands", 0) == 0;
    if (std::string name; listed && line.rfind("  ", 0) == 0 && std::istringstream(line) >> name && line[2] != ' ')
      commands.insert(name);
  }
  EXPECT_GE(commands.size(), 18U);
  std::size_t examples = 0;
  for (const std::string& command : commands) {
    std::string help = cli({command, "--help"}).out;
    if (command == "export") help = cli({command, "masks", "--help"}).out + cli({command, "maps", "--help"}).out + help;
    const auto at = help.find("Examples:\n");
    if (at == std::string::npos) {
      ADD_FAILURE() << command << " has no example";
      continue;
    }
    std::istringstream lines(help.substr(at));
    for (std::string line; std::getline(lines, line);) {
      const std::string start = "  sightline-cli ";
      if (line.rfind(start, 0) != 0) continue;
      ++examples;
      EXPECT_EQ(line.rfind(start + command, 0), 0U) << line;
      std::istringstream words(line);
      for (std::string word; words >> word;)
        if (word.rfind("--", 0) == 0 && word != "--json") {
          EXPECT_NE(help.substr(0, at).find(word), std::string::npos) << line << ": " << word;
        }
    }
  }
  EXPECT_GE(examples, 20U);
}

}  // namespace
}  // namespace sightline::testing
