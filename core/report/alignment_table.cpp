// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/alignment_table.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/base/shortest_number.h"
#include "core/statistics/number_text.h"

namespace sightline {
namespace {

std::string shortestOrEmpty(const std::optional<double>& value) { return value ? shortest(*value) : std::string(); }

int countInCell(const std::string& cell, const std::string& file) {
  const double value = cellNumber(cell, file).value_or(0);
  if (value < 0 || value != std::floor(value) || value > 1e9)
    throw Error(ErrorCode::BadFormat, file, message("holds \"{1}\" where a whole number is needed", cell),
                "Run 'sightline-cli alignment' again.");
  return static_cast<int>(value);
}

/// "0.31 [0.20, 0.42]", or that it is not defined.
TextTable::Cell orNotDefined(double value, double low, double high) {
  if (!std::isfinite(value)) return Message("not defined");
  return withInterval(value, low, high, 2);
}

TextTable::Cell orNotDefined(const MeanOverImages& m) { return orNotDefined(m.mean, m.interval.low, m.interval.high); }

std::string peopleRange(const AlignmentGroup& g) {
  if (g.fewestPeople == g.mostPeople) return std::to_string(g.mostPeople);
  return std::to_string(g.fewestPeople) + " to " + std::to_string(g.mostPeople);
}

bool hasCeiling(const std::vector<AlignmentGroup>& groups) {
  return std::any_of(groups.begin(), groups.end(), [](const AlignmentGroup& g) { return g.mostPeople > 0; });
}

}  // namespace

std::vector<std::string> alignmentColumns() {
  std::vector<std::string> columns{"image", "model", "technique", "spearman", "shuffled", "others", "people"};
  for (const CeilingKind kind : kCeilingKinds) columns.emplace_back(ceilingId(kind));
  columns.emplace_back("undefined");
  columns.emplace_back("no_ceiling");
  return columns;
}

std::vector<std::string> alignmentRow(const std::string& image, const std::string& model, const AlignedMap& map) {
  std::vector<std::string> row{image,
                               model,
                               techniqueId(map.key.technique),
                               shortestOrEmpty(map.spearman),
                               shortestOrEmpty(map.shuffled),
                               std::to_string(map.others),
                               std::to_string(map.people)};
  for (const auto& ceiling : map.ceilings) row.push_back(shortestOrEmpty(ceiling));
  row.push_back(map.whyUndefined.text());
  row.push_back(map.whyNoCeiling.text());
  return row;
}

StudyAlignment alignmentFrom(const CsvTable& table, const std::string& file, const std::vector<std::string>& imageIds,
                             const std::vector<std::string>& modelIds) {
  std::map<std::string, int> images, models;
  for (std::size_t i = 0; i < imageIds.size(); ++i) images.emplace(imageIds[i], static_cast<int>(i));
  for (std::size_t i = 0; i < modelIds.size(); ++i) models.emplace(modelIds[i], static_cast<int>(i));
  std::map<std::string, std::size_t> at;
  for (const std::string& column : alignmentColumns()) at[column] = table.column(column, file);
  StudyAlignment study;
  for (const auto& row : table.rows) {
    const auto image = images.find(row[at["image"]]);
    const auto model = models.find(row[at["model"]]);
    if (image == images.end() || model == models.end()) {
      ++study.elsewhere;
      continue;
    }
    const auto number = [&](const std::string& column) {
      return cellNumber(row[at[column]], file, table.decimalComma);
    };
    AlignedMap map{{image->second, model->second, techniqueFromId(row[at["technique"]])},
                   number("spearman"),
                   number("shuffled"),
                   countInCell(row[at["others"]], file),
                   countInCell(row[at["people"]], file)};
    for (std::size_t k = 0; k < kCeilingKinds.size(); ++k) map.ceilings[k] = number(ceilingId(kCeilingKinds[k]));
    map.whyUndefined = Message::verbatim(row[at["undefined"]]);
    map.whyNoCeiling = Message::verbatim(row[at["no_ceiling"]]);
    study.maps.push_back(std::move(map));
  }
  return study;
}

CsvTable answersTable(const PeopleAnswers& answers, const std::vector<std::string>& imageIds) {
  CsvTable table;
  table.columns = {"image", "person", "correct"};
  for (std::size_t person = 0; person < answers.people.size(); ++person)
    for (std::size_t image = 0; image < imageIds.size(); ++image)
      if (const auto& right = answers.correct[person].at(image))
        table.rows.push_back({imageIds[image], answers.people[person], *right ? "1" : "0"});
  return table;
}

TextTable alignmentTable(const std::vector<AlignmentGroup>& groups, const std::vector<std::string>& modelNames) {
  TextTable table{"alignment",
                  Message("Spearman's rank correlation of maps with what people marked on the same image and on other "
                          "images, and the difference: means over images with their 95 % intervals."),
                  {{"Model", false},
                   {"Technique", false},
                   {"rank correlation"},
                   {"with other images"},
                   {"above other images"},
                   {"images"},
                   {"not defined"}},
                  {}};
  for (const AlignmentGroup& g : groups)
    table.addRow({modelNames.at(static_cast<std::size_t>(g.model)), techniqueName(g.technique),
                  orNotDefined(g.spearman), orNotDefined(g.shuffled), orNotDefined(g.above),
                  std::to_string(g.spearman.images), std::to_string(g.undefined)});
  return table;
}

TextTable ceilingTable(const std::vector<AlignmentGroup>& groups, const std::vector<std::string>& modelNames) {
  TextTable table{
      "alignment_ceilings",
      Message("Rank correlations held against how far people agree with each other. Normalised: 0 is what other images "
              "reach, 1 the ceiling; ratios of means with 95 % bootstrap intervals, from 5 images on."),
      {{"Model", false},
       {"Technique", false},
       {"Ceiling", false},
       {"people"},
       {"images"},
       {"ceiling"},
       {"share of ceiling"},
       {"normalised"}},
      {}};
  if (!hasCeiling(groups)) return table;
  for (const AlignmentGroup& g : groups)
    for (std::size_t k = 0; k < kCeilingKinds.size(); ++k) {
      const CeilingScore& c = g.ceilings[k];
      table.addRow({modelNames.at(static_cast<std::size_t>(g.model)), techniqueName(g.technique),
                    ceilingName(kCeilingKinds[k]), peopleRange(g), std::to_string(c.images), orNotDefined(c.ceiling),
                    orNotDefined(c.share, c.shareInterval.low, c.shareInterval.high),
                    orNotDefined(c.normalised, c.interval.low, c.interval.high)});
    }
  return table;
}

TextTable errorOverlapTable(const std::vector<OverlapPair>& pairs) {
  TextTable table{"error_overlap",
                  Message("Images that two observers both get wrong, and error consistency (Cohen's kappa; 0 as if "
                          "independent, 1 the same errors) with its 95 % bootstrap interval. Not defined below 20 "
                          "shared images; of several people, means over them."),
                  {{"Observer", false},
                   {"Other observer", false},
                   {"images"},
                   {"both wrong"},
                   {"only first wrong"},
                   {"only second wrong"},
                   {"observed"},
                   {"expected"},
                   {"kappa"}},
                  {}};
  const auto share = [](double v) {
    return std::isfinite(v) ? TextTable::Cell(fixedText(v, 2)) : Message("not defined");
  };
  for (const OverlapPair& pair : pairs) {
    const ErrorOverlap& o = pair.overlap;
    const bool people = pair.kind == OverlapPair::Kind::People;
    const bool several = people || pair.kind == OverlapPair::Kind::ModelAndPeople;
    table.addRow({people ? TextTable::Cell(Message("people")) : TextTable::Cell(pair.first),
                  several ? TextTable::Cell(Message("people")) : TextTable::Cell(pair.second),
                  std::to_string(o.images()), std::to_string(o.bothWrong), std::to_string(o.onlySecond),
                  std::to_string(o.onlyFirst), share(o.observed), share(o.expected),
                  orNotDefined(o.kappa, o.interval.low, o.interval.high)});
  }
  return table;
}

std::string alignmentMethods(const StudyAlignment& alignment, const std::vector<AlignmentGroup>& groups) {
  std::string text =
      "Maps were compared with people by Spearman's rank correlation with the share of people who marked "
      "each pixel, equal values sharing their mean rank, maps ranked with their signs (" +
      alignment.definition +
      "). The null is the mean correlation of each map with what people marked on other images. Means "
      "over images have Student's 95 % intervals.";
  if (hasCeiling(groups))
    text +=
        " How far people agree with each other was measured in the same way: each person against the mean of the "
        "others (leave-one-out), and half of the people against the other half, uncorrected and corrected for the size "
        "of the group (Spearman-Brown). Normalised scores are (map - null) / (ceiling - null), each a mean over the "
        "same images, with bias-corrected and accelerated bootstrap intervals over images.";
  return text + " Maps without a value take no part and are counted.";
}

std::string errorOverlapMethods(const std::vector<OverlapPair>& pairs) {
  std::string text =
      "Error consistency is Cohen's kappa of being right or wrong on the same images, against the overlap expected of "
      "independent observers of the same accuracy (Geirhos et al. 2020), with bias-corrected and accelerated bootstrap "
      "intervals over images; it is not given below " +
      std::to_string(kFewestSharedAnswers) + " shared images.";
  if (std::any_of(pairs.begin(), pairs.end(), [](const OverlapPair& p) { return p.kind != OverlapPair::Kind::Models; }))
    text += " Values for people together are means over people, or over pairs of them.";
  return text;
}

}  // namespace sightline
