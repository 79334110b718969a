// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <filesystem>
#include <memory>

#include "app/commands/cached_study.h"
#include "app/commands/command.h"
#include "app/commands/progress_line.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/compute/compute_backend.h"
#include "core/engine/stable_maps.h"
#include "core/report/stability_table.h"
#include "core/store/shipped_results.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

struct StabilityFlags {
  std::string run, out;
  StabilityOptions options;
};

Json stabilityGroupsJson(const std::vector<StabilityGroup>& groups, const CachedStudy& study) {
  Json list = Json::array();
  const auto ids = study.modelIds();
  const auto orUndefined = [](double v) { return std::isfinite(v) ? Json(v) : Json(nullptr); };
  for (const StabilityGroup& g : groups) {
    Json group{{"model", ids[static_cast<std::size_t>(g.model)]}, {"technique", techniqueId(g.technique)}};
    for (std::size_t m = 0; m < kStabilityMeasures; ++m)
      group[stabilityId(m)] = {{"mean", orUndefined(g.means[m].mean)},
                               {"low", orUndefined(g.means[m].interval.low)},
                               {"high", orUndefined(g.means[m].interval.high)},
                               {"n", g.means[m].images},
                               {"undefined", g.undefined[m]}};
    list.push_back(std::move(group));
  }
  return list;
}

/// What came of a run's maps so far.
struct StableRun {
  CsvTable table;
  std::vector<StableCell> cells;
  std::size_t missing = 0, failed = 0;
  bool interrupted = false;
};

StableRun measureMaps(const CachedStudy& study, StableMaps& maps, const Console& console) {
  const StudyDefinition& definition = study.setup.definition;
  StableRun run;
  run.table.columns = stabilityColumns();
  ProgressLine line(console);
  const auto count = static_cast<double>(study.cells.size());
  for (std::size_t i = 0; i < study.cells.size() && !run.interrupted; ++i) {
    const auto cell = study.engine->result(study.cells[i]);
    if (!cell) {
      ++run.missing;
      continue;
    }
    const DatasetItem& item = definition.dataset.items[static_cast<std::size_t>(cell->key.image)];
    const ModelSpec& model = definition.models[static_cast<std::size_t>(cell->key.model)];
    const Message what = message("{1}/{2} maps", i, study.cells.size());
    try {
      const MapStability found =
          maps.of(*cell, {console.stop(),
                          [&](const Progress& p) { line.show((static_cast<double>(i) + p.fraction) / count, what); },
                          {}});
      run.cells.push_back(stableCell(cell->key, found));
      run.table.rows.push_back(stabilityRow(item.id, model.id, cell->key.technique, cell->targetLabel, found));
    } catch (const Cancelled&) {
      run.interrupted = true;
    } catch (const Error& e) {
      ++run.failed;
      line.message(message("Failed: {1}, {2}, {3}: {4}", item.id, model.displayName, techniqueName(cell->key.technique),
                           e.message()));
    }
  }
  line.finish();
  return run;
}

ExitCode runStability(const StabilityFlags& o, const Console& console) {
  checkStability(o.options);
  const CachedStudy study = openCachedStudy(readRunFile(o.run), console);
  StableMaps maps(study.setup.definition, study.setup.settings, loadTorchBackend,
                  openStore(cacheFolder(study.setup.choices)), o.options);
  const StableRun run = measureMaps(study, maps, console);
  if (run.interrupted) {
    console.message("Interrupted; what was measured is kept. Run the same command again to continue.");
    return ExitCode::Interrupted;
  }
  const fs::path out = o.out.empty() ? fs::path(o.run) / "stability.csv" : fs::path(o.out);
  writeFileAtomically(out, toCsv(run.table));
  const auto groups = stabilityGroups(run.cells);
  const auto names = study.modelNames();
  Lines text;
  for (const StabilityGroup& g : groups)
    text.push_back(sentenceOf(g, Message::verbatim(names[static_cast<std::size_t>(g.model)])));
  text.push_back(
      message("{1} of {2} maps measured; written to {3}", run.cells.size(), study.cells.size(), out.string()));
  const Json document{{"table", out.string()},
                      {"maps", study.cells.size()},
                      {"measured", run.cells.size()},
                      {"computed", maps.measured()},
                      {"missing", run.missing},
                      {"failed", run.failed},
                      {"definition", describe(o.options)},
                      {"groups", stabilityGroupsJson(groups, study)}};
  writeFileAtomically(fs::path(out).replace_extension(".json"), std::string_view(document.dump(2) + "\n"));
  console.result(document, text);
  return run.missing + run.failed > 0 ? ExitCode::SomeFailed : ExitCode::Done;
}

}  // namespace

void addStabilityCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("stability",
                                     "Measure how far the maps of a run stay the same when their images are changed so "
                                     "little that the network predicts the same class: noise, mirror image, crops");
  auto o = std::make_shared<StabilityFlags>();
  command
      ->add_option(
          "RUN", o->run,
          "The --out folder of 'run'; its data set, networks and cache are needed. May be stopped and run again")
      ->required();
  command->add_option("--out", o->out, "Table to write; default: stability.csv in its folder");
  command->add_option("--copies", o->options.copies, "Copies of each image with noise")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_option("--noise", o->options.noise, "Standard deviation of the Gaussian noise, in levels of 255")
      ->capture_default_str();
  command->add_option("--crop", o->options.crop, "Share of each side that a crop takes away")->capture_default_str();
  command->add_option("--seed", o->options.seed, "Of the noise")->capture_default_str();
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runStability(*o, console); }; });
}

}  // namespace sightline
