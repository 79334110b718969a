// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/study_files.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/natural_order.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

/// Shortest text that reads back as the same number; empty where there is none.
std::string cell(double value) {
  if (!std::isfinite(value)) return {};
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  return {text, end};
}
std::string cell(const std::optional<double>& value) { return value ? cell(*value) : std::string(); }

std::string withPluses(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& t : texts) out += (out.empty() ? "" : "+") + t;
  return out;
}

fs::path shardFile(const fs::path& run, int index, int count) {
  return run / "shards" / (std::to_string(index) + "-of-" + std::to_string(count) + ".csv");
}

}  // namespace

Shard parseShard(const std::string& text) {
  Shard s;
  const auto fail = [&] {
    throw Error(ErrorCode::InvalidOption, message("--shard {1}", text), "is not a part of a whole",
                "Write I/N with 1 <= I <= N, e.g. 2/8.");
  };
  const auto slash = text.find('/');
  if (slash == std::string::npos) fail();
  const auto number = [&](std::size_t begin, std::size_t end, int& out) {
    const auto [stop, problem] = std::from_chars(text.data() + begin, text.data() + end, out);
    if (problem != std::errc() || stop != text.data() + end) fail();
  };
  number(0, slash, s.index);
  number(slash + 1, text.size(), s.count);
  if (s.count < 1 || s.index < 1 || s.index > s.count) fail();
  return s;
}

std::vector<std::string> scoreColumns(bool severalLabels) {
  std::vector<std::string> all{
      "image",           "label",       "model",           "technique",    "iou",         "gtc",          "sc",
      "threshold",       "area",        "pixels_saliency", "pixels_human", "pixels_both", "pixels_total", "predicted",
      "predicted_index", "probability", "correct",         "all_agree",    "target",      "rule",         "mask_rule",
      "layers",          "xrai",        "preprocessing",   "seconds",      "painters"};
  for (const Metric metric : kAllMetrics)
    if (isThresholdFree(metric)) all.emplace_back(metricId(metric));
  all.emplace_back(metricId(Metric::BackgroundShare));
  if (severalLabels)
    for (const char* column : {"labels", "labels_said", "labels_jaccard", "labels_exact"}) all.emplace_back(column);
  return all;
}

std::vector<std::string> scoreRow(const StudyEngine& engine, const StudySnapshot& snapshot, const CellKey& key,
                                  bool severalLabels) {
  const StudyDefinition& study = engine.definition();
  const DatasetItem& item = study.dataset.items[static_cast<std::size_t>(key.image)];
  const ModelSpec& model = study.models[static_cast<std::size_t>(key.model)];
  const CellScores& s = snapshot.cell(key);
  const auto result = engine.result(key);
  const auto perModel = static_cast<std::size_t>(key.image) * static_cast<std::size_t>(snapshot.modelCount) +
                        static_cast<std::size_t>(key.model);
  const auto& settings = snapshot.settings;
  const auto modelIndex = static_cast<std::size_t>(key.model);
  const auto yesNo = [](const std::optional<bool>& b) { return std::string(!b ? "" : *b ? "true" : "false"); };
  std::vector<std::string> layers;
  if (usesLayers(key.technique)) {
    if (modelIndex < settings.layers.size()) layers = settings.layers[modelIndex];
    if (layers.empty()) layers = {layerWithoutChoice(model.defaultLayer, engine.layers(key.model).get())};
  }
  std::optional<ClassScore> top;
  if (result && !result->prediction.top.empty())
    top = scoreOfClass(result->prediction, model,
                       predictedClass(result->prediction, settings.cutOffsOf(model, key.model)));
  std::vector<std::string> row{
      item.id,
      item.label,
      model.id,
      techniqueId(key.technique),
      cell(s.scores.iou),
      cell(s.scores.groundTruthCoverage),
      cell(s.scores.saliencyCoverage),
      cell(s.threshold),
      cell(s.area()),
      std::to_string(s.counts.saliency),
      std::to_string(s.counts.human),
      std::to_string(s.counts.both),
      std::to_string(s.counts.total),
      top ? labelOf(model, top->index) : std::string(),
      top ? std::to_string(top->index) : std::string(),
      top ? cell(static_cast<double>(top->probability)) : std::string(),
      yesNo(snapshot.correct[perModel]),
      yesNo(snapshot.allAgree[static_cast<std::size_t>(key.image)]),
      result ? result->targetLabel : std::string(),
      toString(settings.ruleFor(key.technique, key.model)),
      toString(settings.agreement),
      withPluses(layers),
      settings.optionsFor(key.technique).describe(),
      describe(model.preprocessing),
      result ? cell(result->seconds) : std::string(),
      std::to_string(snapshot.painters.empty() ? 0 : snapshot.painters[static_cast<std::size_t>(key.image)])};
  for (const Metric metric : kAllMetrics)
    if (isThresholdFree(metric)) row.push_back(cell(valueOf(s, metric)));
  row.push_back(cell(s.scores.backgroundShare));
  if (severalLabels) {
    const LabelSets sets = snapshot.labelSets[perModel].value_or(LabelSets{});
    row.insert(row.end(), {item.labelText(), saidText(sets, model), cell(sets.jaccard()), yesNo(sets.exact())});
  }
  return row;
}

void requireSameDivision(const fs::path& run, const Shard& shard) {
  const std::string mine = "-of-" + std::to_string(shard.count) + ".csv";
  std::error_code none;
  for (const auto& part : fs::directory_iterator(run / "shards", none)) {
    const std::string name = part.path().filename().string();
    if (part.path().extension() != ".csv" || name.find("-of-") == std::string::npos || name.ends_with(mine)) continue;
    throw Error(ErrorCode::InvalidOption, message("--shard {1}/{2}", shard.index, shard.count),
                message("is part of a different division from {1}", part.path().string()),
                "Choose another --out folder, or remove the folder \"shards\".");
  }
}

fs::path writeScores(const fs::path& run, const Shard& shard, const CsvTable& rows) {
  if (shard.count == 1) {
    writeFileAtomically(run / "scores.csv", toCsv(rows));
    return run / "scores.csv";
  }
  fs::create_directories(run / "shards");
  writeFileAtomically(shardFile(run, shard.index, shard.count), toCsv(rows));
  CsvTable all;
  all.columns = rows.columns;
  for (int i = 1; i <= shard.count; ++i) {
    const fs::path file = shardFile(run, i, shard.count);
    if (!fs::exists(file)) return shardFile(run, shard.index, shard.count);
    CsvTable part = readCsv(file);
    if (part.columns != all.columns)
      throw Error(ErrorCode::BadFormat, file.string(), "has different columns from those this version writes",
                  "Run that shard again.");
    for (auto& row : part.rows) all.rows.push_back(std::move(row));
  }
  const auto image = std::find(all.columns.begin(), all.columns.end(), "image") - all.columns.begin();
  if (static_cast<std::size_t>(image) < all.columns.size())
    std::stable_sort(
        all.rows.begin(), all.rows.end(),
        [at = static_cast<std::size_t>(image)](const auto& a, const auto& b) { return naturalLess(a[at], b[at]); });
  writeFileAtomically(run / "scores.csv", toCsv(all));
  return run / "scores.csv";
}

}  // namespace sightline
