// SPDX-License-Identifier: GPL-3.0-or-later
// The shared page in a real browser: its numbers are those that sightline-cli says, wherever its controls stand. The
// browser is started here, without a window and with a profile of its own.
#include <gmock/gmock.h>

#include <regex>

#include "core/base/files.h"
#include "core/types/csv_table.h"
#include "tests/app/cli_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class ShareCommand : public CliTest {
 protected:
  [[nodiscard]] std::string demo() const { return (sourceFolder() / "resources" / "demo").string(); }
  /// The demo's first images, with the results that come with it.
  void makeRun(const char* images = "6") {
    const auto r = cli({"run", "--dataset", demo(), "--out", file("run"), "--limit", images});
    ASSERT_EQ(r.exitCode, 0) << r.err;
  }
  /// The page as the browser has it once its script is done.
  [[nodiscard]] std::string shown(const std::string& page, const std::string& address) const {
    ProcessOptions options;
    options.environment = {{"HOME", folder_.path().string()}};
    const std::string profile = "--user-data-dir=" + file("profile");
    return runProcess({kBrowser, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                       "--no-first-run", profile, "--virtual-time-budget=60000", "--dump-dom",
                       "file://" + page + "#" + address},
                      options)
        .out;
  }

  static constexpr const char* kBrowser = "/usr/bin/chromium";
};

/// What an attribute of the page says about each key: data-KIND="KEY" data-value="VALUE".
std::map<std::string, std::string> valuesOf(const std::string& page, const std::string& kind) {
  std::map<std::string, std::string> values;
  const std::regex pattern("data-" + kind + "=\"([^\"]*)\" data-value=\"([^\"]*)\"");
  for (std::sregex_iterator i(page.begin(), page.end(), pattern), end; i != end; ++i) values[(*i)[1]] = (*i)[2];
  return values;
}

std::string encoded(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '+' ? "%2B" : c == '/' ? "%2F" : std::string(1, c);
  return out;
}

TEST_F(ShareCommand, NumbersInTheBrowserAreTheProgramsWhereverItsControlsStand) {
  if (!std::filesystem::exists(kBrowser)) GTEST_SKIP() << "the package chromium is not installed";
  makeRun();
  ASSERT_EQ(cli({"share", file("run"), "--out", file("page.html")}).exitCode, 0);
  struct View {
    const char *rule, *agreement, *metric;
  };
  for (const View& view : {View{"fixed:0.3", "agree:3/10", "gtc"}, View{"mean+1sd", "agree:5/10", "iou"},
                           View{"mean-0.4sd", "agree:9/10", "sc"}, View{"area:0.14", "agree:1/10", "iou"},
                           View{"percentile:0.86", "agree:6/10", "sc"}, View{"otsu", "agree:10/10", "iou"},
                           View{"match", "agree:4/10", "gtc"}, View{"fixed:1", "agree:2/10", "sc"}}) {
    const auto said = json({"report", file("run"), "--out", file("report"), "--rule", view.rule, "--mask-rule",
                            view.agreement, "--metric", view.metric});
    const std::string page = shown(file("page.html"), std::string("values=all&rule=") + encoded(view.rule) + "&agree=" +
                                                          encoded(view.agreement) + "&metric=" + view.metric);
    ASSERT_THAT(page, HasSubstr("data-ready=\"yes\"")) << view.rule;
    const auto cells = valuesOf(page, "cell"), means = valuesOf(page, "mean");
    const CsvTable scores = readCsv(folder_ / "report" / "scores.csv");
    const auto column = [&](const char* name) { return scores.column(name, "scores.csv"); };
    ASSERT_EQ(cells.size(), scores.rows.size()) << view.rule;
    for (const auto& row : scores.rows) {
      const std::string key = row[column("technique")] + " " + row[column("model")] + " " + row[column("image")],
                        &value = row[column(view.metric)];
      ASSERT_TRUE(cells.contains(key)) << key;
      if (value.empty())
        EXPECT_EQ(cells.at(key), "undefined") << view.rule << " " << key;
      else  // to the last bit
        EXPECT_EQ(std::stod(cells.at(key)), std::stod(value)) << view.rule << " " << key;
    }
    for (const auto& mean : said.at("means")) {
      const std::string key = mean.at("technique").get<std::string>() + " " + mean.at("model").get<std::string>();
      if (mean.at(view.metric).is_null())
        EXPECT_EQ(means.at(key), "undefined");
      else  // added up in another order
        EXPECT_NEAR(std::stod(means.at(key)), mean.at(view.metric).get<double>(), 1e-12) << view.rule << " " << key;
    }
  }
}

TEST_F(ShareCommand, OpensWithTheStudysOwnRulesEvenWhereTheyDifferBetweenTechniques) {
  if (!std::filesystem::exists(kBrowser)) GTEST_SKIP() << "the package chromium is not installed";
  ASSERT_EQ(cli({"run", "--dataset", demo(), "--out", file("run"), "--limit", "4", "--rule", "mean+0.77sd,largest",
                 "--mask-rule", "fixed:0.35"})
                .exitCode,
            0);
  ASSERT_EQ(cli({"share", file("run"), "--out", file("page.html")}).exitCode, 0);
  const auto cells = valuesOf(shown(file("page.html"), "values=all"), "cell");
  const CsvTable scores = readCsv(folder_ / "run" / "scores.csv");
  ASSERT_EQ(cells.size(), scores.rows.size());
  const auto column = [&](const char* name) { return scores.column(name, "scores.csv"); };
  for (const auto& row : scores.rows) {
    const std::string key = row[column("technique")] + " " + row[column("model")] + " " + row[column("image")];
    EXPECT_EQ(std::stod(cells.at(key)), std::stod(row[column("iou")])) << key;
  }
}

TEST_F(ShareCommand, AnAddressThatThePageDoesNotOfferIsSaid) {
  if (!std::filesystem::exists(kBrowser)) GTEST_SKIP() << "the package chromium is not installed";
  makeRun("2");
  ASSERT_EQ(cli({"share", file("run"), "--out", file("page.html")}).exitCode, 0);
  EXPECT_THAT(shown(file("page.html"), "rule=fixed:0.333&image=nobody"),
              HasSubstr("This page does not offer rule \"fixed:0.333\", image \"nobody\""));
}

TEST_F(ShareCommand, HoldsNoFolderOfThisMachine) {
  makeRun("2");
  ASSERT_EQ(cli({"share", file("run"), "--out", file("page.html")}).exitCode, 0);
  const std::string page = readTextFile(folder_ / "page.html");
  for (const std::string& folder : {folder_.path().string(), sourceFolder().string()})
    EXPECT_THAT(page, Not(HasSubstr(folder)));
}

TEST_F(ShareCommand, WhatDoesNotFitIsRefusedWithTheNumberOfImagesThatDo) {
  makeRun("3");
  const auto refused = cli({"share", file("run"), "--out", file("page.html"), "--most-mb", "0.25"});
  EXPECT_EQ(refused.exitCode, 2);
  EXPECT_THAT(refused.err, HasSubstr("of 3 images fit"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "page.html"));
  const auto some = json({"share", file("run"), "--out", file("page.html"), "--first", "2"});
  EXPECT_EQ(some.at("images"), 2);
  EXPECT_EQ(some.at("images_of_study"), 3);
  EXPECT_EQ(some.at("bytes"), std::filesystem::file_size(folder_ / "page.html"));
  const auto unknown = cli({"share", file("run"), "--out", file("page.html"), "--image", "nobody"});
  EXPECT_EQ(unknown.exitCode, 2);
  EXPECT_THAT(unknown.err, HasSubstr("nobody"));
}

// In German nothing of the page but names, papers and the paragraph for papers is English; its numbers are the same.
TEST_F(ShareCommand, ThePageIsInTheLanguageThatWasChosen) {
  makeRun("3");
  const std::vector<std::string> share{"share", file("run"), "--out", file("page.html")};
  ASSERT_EQ(cli(share).exitCode, 0);
  const std::string english = readTextFile(folder_ / "page.html");
  EXPECT_THAT(english, HasSubstr("<html lang=\"en\">"));
  language_ = {{"LC_ALL", "de_DE.UTF-8"}};
  const auto said = cli(share);
  EXPECT_EQ(said.exitCode, 0);
  EXPECT_THAT(said.out, HasSubstr("Die Seite lässt sich in jedem Browser öffnen"));
  const std::string german = readTextFile(folder_ / "page.html");
  EXPECT_THAT(german, HasSubstr("<html lang=\"de\">"));
  EXPECT_THAT(german, Not(HasSubstr("[[")));
  auto inEnglish = share;
  inEnglish.insert(inEnglish.end(), {"--language", "en"});
  EXPECT_EQ(cli(inEnglish).exitCode, 0);
  EXPECT_EQ(readTextFile(folder_ / "page.html"), english);
  auto inNone = share;
  inNone.insert(inNone.end(), {"--language", "xx"});
  EXPECT_EQ(cli(inNone).exitCode, 2);

  // Everything that the script says has its German.
  const std::string open = "id=\"study\">";
  const auto at = german.find(open) + open.size();
  const auto study = nlohmann::json::parse(german.substr(at, german.find("</script>", at) - at));
  const std::string script = german.substr(german.find("</script>", at));
  const std::regex sayings("say\\((?:[^'()]*\\?\\s*'([^']*)' : )?'([^']*)'"),
      counts("sayCount\\([^;]*?'[^']*',\\s*'([^']*)'\\)");
  std::size_t count = 0;
  const auto expectGerman = [&](const std::string& sentence) {
    if (sentence.empty() || sentence == "{1}: {2}") return;
    ++count;
    EXPECT_TRUE(study.at("words").contains(sentence)) << sentence;
  };
  for (std::sregex_iterator i(script.begin(), script.end(), sayings), end; i != end; ++i)
    for (const int part : {1, 2}) expectGerman((*i)[part]);
  for (std::sregex_iterator i(script.begin(), script.end(), counts), end; i != end; ++i) expectGerman((*i)[1]);
  EXPECT_GE(count, 25U);

  if (!std::filesystem::exists(kBrowser)) GTEST_SKIP() << "the package chromium is not installed";
  writeFileAtomically(folder_ / "page.html", german);
  const std::string page = shown(file("page.html"), "values=all");
  for (const char* words : {"Alle Bilder", "Mittlere IoU (3 Bilder)", "Menschen (simuliert)",
                            "Ein Pixel zählt als markiert", "IoU jeder Karte", "lang=\"en\">Saliency maps of"})
    EXPECT_THAT(page, HasSubstr(words));
  const std::string body = page.substr(0, page.find("<script"));
  for (const char* words : {"All images", "Show<", "Threshold", "of the image", "marked by", "Predicted", " images"})
    EXPECT_THAT(body.substr(body.find("<body")), Not(HasSubstr(std::string(">") + words)));
  const auto germanMeans = valuesOf(page, "mean");
  writeFileAtomically(folder_ / "page.html", english);
  EXPECT_EQ(germanMeans, valuesOf(shown(file("page.html"), "values=all"), "mean"));
  EXPECT_FALSE(germanMeans.empty());
}

}  // namespace
}  // namespace sightline::testing
