// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "app/commands/command.h"
#include "app/commands/subset_flags.h"
#include "core/analysis/image_filter.h"
#include "core/analysis/paired_statistics.h"
#include "core/base/error.h"
#include "core/base/unicode.h"
#include "core/report/statistics_json.h"
#include "core/statistics/descriptive.h"
#include "core/statistics/tests.h"
#include "core/statistics/two_way.h"
#include "core/types/csv_table.h"

namespace sightline {
namespace {

struct StatsOptions {
  std::string csv, value, group, second, subject, imageColumn = "image";
  std::vector<std::string> images;  ///< ids, patterns, or files that name one a line; empty: all rows
};

struct Sample {
  std::string name, first, second;  ///< second: only with a second factor; then the name has both
  std::vector<double> values;
  std::map<std::string, double> bySubject;
};

/// Takes blanks around a name away. @returns whether there were any
bool trim(std::string& name) {
  const std::string was = name;
  name.erase(name.find_last_not_of(" \t") + 1);
  name.erase(0, name.find_first_not_of(" \t"));
  return name != was;
}

Json testJson(const TTest& t) {
  Json out{{"t", t.t}, {"p", t.p}, {"df", t.df}, {"diff", t.meanDifference}, {"low", t.low}, {"high", t.high}};
  if (!t.note.empty()) out["note"] = t.note;
  return out;
}

/// Only the rows of the images that were named. @throws Error for a name that no row has, or a column that is not there
void keepImages(const StatsOptions& o, CsvTable& table, const Console& console) {
  if (o.images.empty()) return;
  const std::size_t column = table.column(o.imageColumn, o.csv);
  Dataset named;
  std::set<std::string> ids;
  for (const auto& row : table.rows)
    if (ids.insert(row[column]).second) named.items.push_back({row[column], {}, {}, {}});
  std::set<std::string> kept;
  for (const int image : imagesNamed(withNamesInFiles(o.images), named))
    kept.insert(named.items[static_cast<std::size_t>(image)].id);
  std::erase_if(table.rows, [&](const auto& row) { return !kept.contains(row[column]); });
  console.message(message("On {1} of {2} images.", kept.size(), ids.size()));
}
/// Why a number is undefined, behind it; empty where it is not.
Message because(const Message& note) { return note.empty() ? Message() : message("  ({1})", note); }

/// Groups in the order in which the file names them first.
std::vector<Sample> readSamples(const StatsOptions& o, const Console& console) {
  CsvTable table = readSpreadsheet(o.csv);
  keepImages(o, table, console);
  const auto value = table.column(o.value, o.csv), group = table.column(o.group, o.csv);
  const std::size_t second = o.second.empty() ? 0 : table.column(o.second, o.csv);
  const std::size_t subject = o.subject.empty() ? 0 : table.column(o.subject, o.csv);
  std::vector<Sample> samples;
  std::size_t undefined = 0, nameless = 0, blanks = 0;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    auto row = table.rows[r];
    for (const std::size_t column : {group, second, subject}) blanks += trim(row[column]);
    if (row[group].empty() || (!o.second.empty() && row[second].empty())) {
      ++nameless;
      continue;
    }
    const auto number = cellNumber(row[value], message("{1}, row {2}", o.csv, r + 2), table.decimalComma);
    const std::string level = o.second.empty() ? "" : row[second],
                      name = row[group] + (o.second.empty() ? "" : " / " + level);
    auto found = std::find_if(samples.begin(), samples.end(),
                              [&](const Sample& s) { return s.first == row[group] && s.second == level; });
    if (found == samples.end()) found = samples.insert(samples.end(), Sample{name, row[group], level, {}, {}});
    if (!number) {
      ++undefined;
      continue;
    }
    found->values.push_back(*number);
    if (!o.subject.empty() && !found->bySubject.emplace(row[subject], *number).second)
      throw Error(ErrorCode::BadFormat, o.csv, message("names \"{1}\" twice in the group \"{2}\"", row[subject], name),
                  "With --subject, every subject may have only one value per group.");
  }
  if (blanks > 0)
    console.message(
        plural(blanks, "Blanks around {1} name do not count.", "Blanks around {1} names do not count.", blanks));
  if (nameless > 0)
    console.message(
        plural(nameless, "{1} row without a group was left out.", "{1} rows without a group were left out.", nameless));
  if (undefined > 0)
    console.message(
        plural(undefined, "{1} undefined value was left out.", "{1} undefined values were left out.", undefined));
  for (std::size_t a = 0; a < samples.size(); ++a)
    for (std::size_t b = a + 1; b < samples.size(); ++b)
      if (caseFolded(samples[a].name) == caseFolded(samples[b].name))
        console.message(message("The groups {1} and {2} differ in capitals only; they are compared as two groups.",
                                samples[a].name, samples[b].name));
  if (samples.empty())
    throw Error(ErrorCode::BadFormat, o.csv, "has a header row but no other rows", "Add one row per value.");
  return samples;
}

/// Values of both groups for the subjects that have both.
std::pair<std::vector<double>, std::vector<double>> paired(const Sample& a, const Sample& b) {
  std::pair<std::vector<double>, std::vector<double>> out;
  for (const auto& [subject, value] : a.bySubject)
    if (const auto other = b.bySubject.find(subject); other != b.bySubject.end()) {
      out.first.push_back(value);
      out.second.push_back(other->second);
    }
  return out;
}

/// Paired comparisons of all groups, repeated measures and Friedman over the subjects that every group has.
void addWithinSubjects(const std::vector<Sample>& samples, Json& out, Lines& text) {
  std::map<std::string, std::vector<std::optional<double>>> bySubject;
  for (std::size_t g = 0; g < samples.size(); ++g)
    for (const auto& [subject, value] : samples[g].bySubject) {
      auto& row = bySubject[subject];
      row.resize(samples.size());
      row[g] = value;
    }
  std::vector<std::vector<std::optional<double>>> series(samples.size());
  std::vector<std::vector<double>> complete;
  std::vector<std::string> names;
  std::vector<Message> sentences;
  for (const auto& [subject, row] : bySubject) {
    std::vector<double> values;
    for (std::size_t g = 0; g < samples.size(); ++g) {
      series[g].push_back(row[g]);
      if (row[g]) values.push_back(*row[g]);
    }
    if (values.size() == samples.size()) complete.push_back(std::move(values));
  }
  for (const Sample& s : samples) names.push_back(s.name);
  std::vector<PairedComparison> pairs;
  std::vector<double> p;
  for (std::size_t a = 0; a < samples.size(); ++a)
    for (std::size_t b = a + 1; b < samples.size(); ++b) {
      pairs.push_back(comparePaired(names[a], names[b], series[a], series[b]));
      p.push_back(pairs.back().t.p);
    }
  const std::vector<double> adjusted = holm(p);
  Json pairList = Json::array();
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    pairs[i].pHolm = adjusted[i];
    pairList.push_back(toJson(pairs[i]));
    const auto higher = [](const std::string& a, const std::string& b, const Message&) {
      return message("{1} is higher than {2}", a, b);
    };
    sentences.push_back(sentenceOf(pairs[i], higher, "mean", {}, Message("subjects")));
  }
  const WithinEffect anova = repeatedMeasuresAnova(complete);
  const Friedman ranks = friedman(complete);
  sentences.push_back(
      !anova.note.empty() ? message("Within subjects the groups cannot be compared. {1}", anova.note)
      : anova.pCorrected < 0.05
          ? message("Within subjects the groups differ {1}.", numbersOf(anova))
          : message("Within subjects no difference between the groups is shown {1}.", numbersOf(anova)));
  if (ranks.note.empty()) sentences.push_back(message("Over the ranks within subjects: {1}.", numbersOf(ranks)));
  out["within_subjects"] = {
      {"subjects", bySubject.size()},       {"complete", complete.size()},      {"pairs", pairList},
      {"repeated_measures", toJson(anova)}, {"friedman", toJson(ranks, names)}, {"sentences", sentences}};
  for (const Message& sentence : sentences) text.push_back(sentence);
}

/// The levels of a factor in the order in which the file names them first.
std::vector<std::string> levelsOf(const std::vector<Sample>& samples, std::string Sample::*factor) {
  std::vector<std::string> levels;
  for (const Sample& s : samples)
    if (std::find(levels.begin(), levels.end(), s.*factor) == levels.end()) levels.push_back(s.*factor);
  return levels;
}

/// Subjects that have a value in every combination, a row each.
std::vector<std::vector<double>> completeSubjects(const std::vector<const Sample*>& combinations) {
  std::vector<std::vector<double>> rows;
  if (std::find(combinations.begin(), combinations.end(), nullptr) != combinations.end()) return rows;
  for (const auto& [subject, value] : combinations.front()->bySubject) {
    std::vector<double> row;
    for (const Sample* sample : combinations)
      if (const auto found = sample->bySubject.find(subject); found != sample->bySubject.end())
        row.push_back(found->second);
    if (row.size() == combinations.size()) rows.push_back(std::move(row));
  }
  return rows;
}

/// Two factors and their interaction: of independent values, and within subjects where they are named.
void addTwoWay(const StatsOptions& o, const std::vector<Sample>& samples, Json& out, Lines& text) {
  const auto firsts = levelsOf(samples, &Sample::first), seconds = levelsOf(samples, &Sample::second);
  std::vector<std::vector<double>> cells(firsts.size() * seconds.size());
  std::vector<const Sample*> combinations(cells.size(), nullptr);
  for (const Sample& s : samples) {
    const auto a = static_cast<std::size_t>(std::find(firsts.begin(), firsts.end(), s.first) - firsts.begin());
    const auto b = static_cast<std::size_t>(std::find(seconds.begin(), seconds.end(), s.second) - seconds.begin());
    cells[a * seconds.size() + b] = s.values;
    combinations[a * seconds.size() + b] = &s;
  }
  const std::string names[]{o.group, o.second, o.group + " x " + o.second};
  const TwoWayBetween between = twoWayAnova(cells, seconds.size());
  Json effects = Json::array();
  const BetweenEffect* const parts[]{&between.first, &between.second, &between.interaction};
  for (std::size_t i = 0; i < 3; ++i) {
    const BetweenEffect& e = *parts[i];
    effects.push_back({{"effect", names[i]},
                       {"F", e.f},
                       {"p", e.p},
                       {"df", e.df},
                       {"ss", e.sumOfSquares},
                       {"partial_eta_squared", e.partialEtaSquared}});
    if (between.note.empty())
      text.push_back(message("Two-way ANOVA, {1}: F({2}, {3}) = {4}, p = {5}, partial eta squared {6}", names[i],
                             shown(e.df, 0), shown(between.dfResidual, 0), shown(e.f), shown(e.p, 6),
                             shown(e.partialEtaSquared)));
  }
  out["two_way"] = {{"effects", effects}, {"df_residual", between.dfResidual}, {"ss_residual", between.ssResidual}};
  if (!between.note.empty()) {
    out["two_way"]["note"] = between.note;
    text.push_back(between.note);
  }
  if (o.subject.empty()) return;
  const auto rows = completeSubjects(combinations);
  const TwoWayWithin within = twoWayWithinAnova(rows, seconds.size());
  const WithinEffect* const withins[]{&within.first, &within.second, &within.interaction};
  Json list = Json::array();
  for (std::size_t i = 0; i < 3; ++i) {
    Json json = toJson(*withins[i]);
    json["effect"] = names[i];
    list.push_back(std::move(json));
    text.push_back(message("Within subjects, {1}: {2}", names[i],
                           withins[i]->note.empty() ? numbersOf(*withins[i]) : withins[i]->note));
  }
  out["within_subjects"]["two_way"] = {{"complete", rows.size()}, {"effects", list}};
}

ExitCode runStats(const StatsOptions& o, const Console& console) {
  const auto samples = readSamples(o, console);
  std::vector<std::vector<double>> values;
  Json groups = Json::array();
  Lines text;
  for (const auto& s : samples) {
    values.push_back(s.values);
    const BoxSummary b = summarise(s.values);
    groups.push_back({{"name", s.name},
                      {"n", b.n},
                      {"mean", b.mean},
                      {"sd", b.sd},
                      {"q1", b.q1},
                      {"median", b.median},
                      {"q3", b.q3},
                      {"whislo", b.whiskerLow},
                      {"whishi", b.whiskerHigh},
                      {"fliers", b.outliers}});
    text.push_back(message("{1}: n {2}, mean {3}, sd {4}, median {5} ({6} to {7})", s.name, b.n, shown(b.mean),
                           shown(b.sd), shown(b.median), shown(b.q1), shown(b.q3)));
  }
  Json out{{"groups", groups}, {"ttest", nullptr}, {"anova", nullptr}, {"tukey", Json::array()}};
  if (samples.size() == 2) {
    const TTest student = studentT(values[0], values[1]), welch = welchT(values[0], values[1]);
    out["ttest"] = {{"student", testJson(student)}, {"welch", testJson(welch)}};
    text.push_back(message("t-test (Student): t({1}) = {2}, p = {3}{4}", shown(student.df, 0), shown(student.t),
                           shown(student.p, 6), because(student.note)));
    text.push_back(message("t-test (Welch): t({1}) = {2}, p = {3}{4}", shown(welch.df, 1), shown(welch.t),
                           shown(welch.p, 6), because(welch.note)));
    if (!o.subject.empty()) {
      const auto [a, b] = paired(samples[0], samples[1]);
      const TTest pair = pairedT(a, b);
      out["ttest"]["paired"] = testJson(pair);
      out["ttest"]["paired"]["n"] = a.size();
      text.push_back(message("t-test (paired, n = {1}): t({2}) = {3}, p = {4}{5}", a.size(), shown(pair.df, 0),
                             shown(pair.t), shown(pair.p, 6), because(pair.note)));
    }
  }
  if (samples.size() >= 2) {
    const Anova anova = oneWayAnova(values);
    out["anova"] = {{"F", anova.f},
                    {"p", anova.p},
                    {"df_between", anova.dfBetween},
                    {"df_within", anova.dfWithin},
                    {"ms_within", anova.msWithin},
                    {"eta_squared", anova.etaSquared}};
    if (!anova.note.empty()) out["anova"]["note"] = anova.note;
    if (anova.leftOut > 0) {
      out["anova"]["left_out"] = anova.leftOut;
      text.push_back(plural(anova.leftOut, "{1} group has no values and takes no part in the tests.",
                            "{1} groups have no values and take no part in the tests.", anova.leftOut));
    }
    text.push_back(message("ANOVA: F({1}, {2}) = {3}, p = {4}{5}", shown(anova.dfBetween, 0), shown(anova.dfWithin, 0),
                           shown(anova.f), shown(anova.p, 6), because(anova.note)));
    for (const TukeyPair& t : tukeyHsd(values)) {
      out["tukey"].push_back({{"a", samples[t.a].name},
                              {"b", samples[t.b].name},
                              {"diff", t.difference},
                              {"q", t.q},
                              {"p", t.p},
                              {"low", t.low},
                              {"high", t.high}});
      text.push_back(message("Tukey HSD {1} - {2}: {3} [{4}, {5}], p = {6}", samples[t.a].name, samples[t.b].name,
                             shown(t.difference), shown(t.low), shown(t.high), shown(t.p, 6)));
    }
  }
  if (!o.subject.empty() && samples.size() >= 2) addWithinSubjects(samples, out, text);
  if (!o.second.empty()) addTwoWay(o, samples, out, text);
  console.result(out, text);
  return ExitCode::Done;
}

}  // namespace

void addStatsCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("stats", "Describe and compare groups of values in a CSV file");
  auto o = std::make_shared<StatsOptions>();
  command->add_option("--csv", o->csv, "Comma-separated file with a header row")->required();
  command->add_option("--value", o->value, "Column of the values")->required();
  command->add_option("--group", o->group, "Column that names the group")->required();
  command->add_option(
      "--group2", o->second,
      "Column of a second factor: the groups are all combinations, and a two-way analysis of variance is added");
  command->add_option("--subject", o->subject,
                      "Column that names who or what was measured: adds the tests within subjects");
  command
      ->add_option("--images", o->images,
                   "Only rows of these images: names, patterns with * and ?, or files that name one a line")
      ->take_all();
  command->add_option("--image-column", o->imageColumn, "Column that names the image, for --images")
      ->capture_default_str();
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runStats(*o, console); }; });
}

}  // namespace sightline
