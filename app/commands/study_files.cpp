// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/study_files.h"

#include <algorithm>
#include <charconv>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/natural_order.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

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

std::vector<std::string> scoreRow(const StudyEngine& engine, const StudySnapshot& snapshot, const CellKey& key,
                                  bool severalLabels) {
  const StudyDefinition& study = engine.definition();
  const ModelSpec& model = study.models[static_cast<std::size_t>(key.model)];
  const auto result = engine.result(key);
  const std::string usual = layerWithoutChoice(model.defaultLayer, engine.layers(key.model).get());
  return scoreRow(snapshot, study, key, result ? factsOf(*result, study, snapshot.settings, usual) : MapFacts{},
                  severalLabels);
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
