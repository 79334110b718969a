// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/scored_study.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/natural_order.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

constexpr const char* kRunAgain = "Run 'sightline-cli run' again.";

/// The scores that need no threshold, at the run's agreement; null where the file has none of them. Runs of earlier
/// versions lack some.
std::shared_ptr<const ThresholdFreeTable> thresholdFreeOf(const CsvTable& scores, const std::vector<std::string>& row,
                                                          const Message& where) {
  std::map<Metric, std::optional<double>> found;
  for (const Metric metric : kAllMetrics) {
    if (!isThresholdFree(metric)) continue;
    const auto at = std::find(scores.columns.begin(), scores.columns.end(), metricId(metric));
    if (at == scores.columns.end()) continue;
    found[metric] = cellNumber(row[static_cast<std::size_t>(at - scores.columns.begin())], where);
  }
  if (found.empty()) return {};
  const auto hit = [&](Metric metric) { return found[metric] ? std::optional(*found[metric] != 0) : std::nullopt; };
  return std::make_shared<const ThresholdFreeTable>(ThresholdFreeScores{
      found[Metric::MeanAbsoluteError], found[Metric::ContinuousSaliencyCoverage], found[Metric::WeightedIou],
      found[Metric::WeightedGroundTruthCoverage], found[Metric::WeightedSaliencyCoverage], hit(Metric::PointingGame),
      hit(Metric::PointingGame15), found[Metric::RelevanceRankAccuracy], found[Metric::AreaUnderRoc],
      found[Metric::Correlation], found[Metric::Similarity], found[Metric::KullbackLeibler],
      found[Metric::NormalisedScanpath],
      FixationScores{found[Metric::FixationScanpath], found[Metric::FixationAuc], found[Metric::ShuffledAuc],
                     found[Metric::InformationGain]},
      found[Metric::RankCorrelation]});
}

/// A whole number in a cell of scores.csv.
std::int64_t whole(const std::string& cell, const Message& where) {
  std::int64_t n = 0;
  const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), n);
  if (problem != std::errc() || end != cell.data() + cell.size() || n < 0)
    throw Error(ErrorCode::BadFormat, where, message("holds \"{1}\" where a whole number is needed", cell), kRunAgain);
  return n;
}

std::optional<bool> yesNo(const std::string& cell) {
  if (cell == "true") return true;
  if (cell == "false") return false;
  return std::nullopt;
}

}  // namespace

CsvTable readScores(const fs::path& run, bool& complete) {
  complete = fs::exists(run / "scores.csv");
  if (complete) return readCsv(run / "scores.csv");
  CsvTable all;
  if (isFolder(run / "shards"))
    for (const auto& entry : fs::directory_iterator(run / "shards")) {
      if (entry.path().extension() != ".csv") continue;
      CsvTable part = readCsv(entry.path());
      if (all.columns.empty()) all.columns = part.columns;
      if (part.columns != all.columns)
        throw Error(ErrorCode::BadFormat, entry.path().string(), "has different columns from the other shards",
                    "Run that shard again.");
      for (auto& row : part.rows) all.rows.push_back(std::move(row));
    }
  if (all.columns.empty())
    throw Error(ErrorCode::FileNotFound, (run / "scores.csv").string(), "does not exist: the run was not finished",
                "Run the same 'sightline-cli run' command again; it continues where it stopped.");
  return all;
}

ScoredStudy scoredStudy(const RunFile& run, const CsvTable& scores, const std::string& name) {
  const auto column = [&](const char* title) { return scores.column(title, name); };
  const auto image = column("image"), label = column("label"), model = column("model"), technique = column("technique"),
             iou = column("iou"), gtc = column("gtc"), sc = column("sc"), saliency = column("pixels_saliency"),
             human = column("pixels_human"), both = column("pixels_both"), total = column("pixels_total"),
             threshold = column("threshold"), predicted = column("predicted_index"), correct = column("correct"),
             agree = column("all_agree"), probability = column("probability"), seconds = column("seconds"),
             target = column("target"), layers = column("layers");
  // Runs before masks could be painted have no such column.
  const auto painters = std::find(scores.columns.begin(), scores.columns.end(), "painters") - scores.columns.begin();
  const auto columnIfThere = [&](const char* title) {
    return static_cast<std::size_t>(std::find(scores.columns.begin(), scores.columns.end(), title) -
                                    scores.columns.begin());
  };
  const std::size_t people = columnIfThere("people"), source = columnIfThere("people_source");
  // Nor have runs of earlier versions the share on the background.
  const auto background = static_cast<std::size_t>(
      std::find(scores.columns.begin(), scores.columns.end(), metricId(Metric::BackgroundShare)) -
      scores.columns.begin());
  ScoredStudy study;
  study.weightsHashes = run.weightsHashes;
  study.definition.dataset = run.dataset;
  study.definition.models = run.models;
  for (std::size_t m = 0; m < run.models.size(); ++m)  // the report names the layers that were used
    if (std::string& layer = study.definition.models[m].defaultLayer; layer.empty()) layer = run.usualLayers[m];
  assignColours(study.definition.models);
  std::map<std::string, std::string> labels;
  for (const auto& row : scores.rows) labels.emplace(row[image], row[label]);
  auto& items = study.definition.dataset.items;
  for (const auto& [id, itsLabel] : labels) items.push_back({id, itsLabel, {}, {}});
  std::sort(items.begin(), items.end(),
            [](const DatasetItem& a, const DatasetItem& b) { return naturalLess(a.id, b.id); });
  std::map<std::string, int> imageIndex, modelIndex;
  for (std::size_t i = 0; i < items.size(); ++i) imageIndex[items[i].id] = static_cast<int>(i);
  for (std::size_t i = 0; i < study.definition.models.size(); ++i)
    modelIndex[study.definition.models[i].id] = static_cast<int>(i);

  StudySnapshot s;
  s.settings = settingsOf(run, study.definition.dataset);
  s.imageCount = static_cast<int>(items.size());
  s.modelCount = static_cast<int>(study.definition.models.size());
  const auto perModel = static_cast<std::size_t>(s.imageCount) * static_cast<std::size_t>(s.modelCount);
  s.rows = TechniqueRows(s.settings.techniques);
  s.cells.resize(perModel * s.rows.count());
  study.facts.resize(s.cells.size());
  s.predicted.resize(perModel);
  s.correct.resize(perModel);
  s.allAgree.resize(static_cast<std::size_t>(s.imageCount));
  s.painters.resize(static_cast<std::size_t>(s.imageCount));
  s.people.resize(static_cast<std::size_t>(s.imageCount));
  for (std::size_t r = 0; r < scores.rows.size(); ++r) {
    const auto& row = scores.rows[r];
    const Message where = message("{1}, row {2}", name, r + 2);
    const auto known = modelIndex.find(row[model]);
    if (known == modelIndex.end())
      throw Error(ErrorCode::BadFormat, where,
                  message("names the model \"{1}\", which study.json does not", row[model]), kRunAgain);
    const CellKey key{imageIndex.at(row[image]), known->second, techniqueFromId(row[technique])};
    if (!s.rows.has(key.technique))
      throw Error(ErrorCode::BadFormat, where,
                  message("names the technique \"{1}\", which study.json does not", row[technique]), kRunAgain);
    CellScores& cell = s.cells[s.index(key)];
    if (cell.ready) throw Error(ErrorCode::BadFormat, where, "repeats an earlier row", "Remove one of the two.");
    cell.ready = true;
    study.facts[s.index(key)] = {cellNumber(row[probability], where), cellNumber(row[seconds], where), row[target],
                                 row[layers]};
    cell.threshold = cellNumber(row[threshold], where).value_or(std::numeric_limits<double>::infinity());
    cell.counts = {whole(row[saliency], where), whole(row[human], where), whole(row[both], where),
                   whole(row[total], where)};
    cell.scores = scoresFromCounts(cell.counts);
    // Without a human mask all scores are undefined, which counts alone cannot tell from "nobody marked anything".
    if (!cellNumber(row[iou], where)) cell.scores.iou.reset();
    if (!cellNumber(row[gtc], where)) cell.scores.groundTruthCoverage.reset();
    if (!cellNumber(row[sc], where)) cell.scores.saliencyCoverage.reset();
    if (background < row.size()) cell.scores.backgroundShare = cellNumber(row[background], where);
    cell.thresholdFree = thresholdFreeOf(scores, row, where);
    cell.agreement = s.settings.agreement;
    const auto at = static_cast<std::size_t>(key.image) * static_cast<std::size_t>(s.modelCount) +
                    static_cast<std::size_t>(key.model);
    if (!row[predicted].empty()) s.predicted[at] = static_cast<int>(whole(row[predicted], where));
    s.correct[at] = yesNo(row[correct]);
    s.allAgree[static_cast<std::size_t>(key.image)] = yesNo(row[agree]);
    if (static_cast<std::size_t>(painters) < row.size())
      s.painters[static_cast<std::size_t>(key.image)] =
          static_cast<int>(whole(row[static_cast<std::size_t>(painters)], where));
    if (source < row.size() && !row[source].empty()) {
      const int number = people < row.size() && !row[people].empty() ? static_cast<int>(whole(row[people], where))
                                                                     : study.definition.dataset.annotators;
      s.people[static_cast<std::size_t>(key.image)] = {number, peopleKnownFromId(row[source], number)};
    }
  }
  if (scores.rows.empty()) throw Error(ErrorCode::BadFormat, name, "holds no scores", kRunAgain);
  study.snapshot = std::make_shared<const StudySnapshot>(std::move(s));
  return study;
}

}  // namespace sightline
