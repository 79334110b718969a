// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-train-demo: draws scenes, trains the demo's four networks on them and writes the demo folder.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "app/train_demo/recipes.h"
#include "app/train_demo/trainer.h"
#include "app/train_demo/training_set.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/parallel_for.h"
#include "core/base/sha256.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/demo/demo_dataset.h"
#include "core/demo/scene.h"
#include "core/models/registry.h"
#include "core/weights/weights_origin.h"

namespace fs = std::filesystem;

namespace {

using namespace sightline;
using namespace sightline::demo;

/// Side of the training scenes in memory; the random window is scaled from it to the network's input.
constexpr int kSceneSide = 128;

struct Options {
  fs::path output = "resources/demo";
  std::vector<std::string> only;
  int scenesPerClass = 500, validationPerClass = 25, epochs = 0, firstCycle = 0;
  unsigned networksAtOnce = 2;
  bool pictures = false, check = false;
};

std::mutex printing;

void say(const std::string& who, const std::string& what) {
  const std::lock_guard lock(printing);
  std::printf("%-18s %s\n", who.c_str(), what.c_str());
  std::fflush(stdout);
}

std::string formatted(const char* format, auto... values) {
  char text[200];
  std::snprintf(text, sizeof text, format, values...);
  return text;
}

/// One cycle of one network. Its files are written after every epoch, so that a run that is stopped leaves
/// what it had, and the next cycle can start from them.
void trainOne(const Recipe& recipe, int cycle, const Options& options, const TrainingSet& set,
              const ValidationSet& validation) {
  const auto& model = recipe.model;
  const fs::path folder = options.output / "models";
  const auto network = makeClassifier(model.architecture);
  if (cycle == 0) {
    initialise(*network, recipe.training.seed);
  } else {
    loadWeights(*network, model.architecture, folder / model.weights);
    for (auto& parameter : network->parameters()) parameter.set_requires_grad(true);
  }
  std::int64_t count = 0;
  for (const auto& p : network->parameters()) count += p.numel();
  say(model.id, formatted("cycle %d of %d: %.3f million parameters, %d epochs", cycle + 1, recipe.training.cycles,
                          static_cast<double>(count) / 1e6, recipe.training.epochs));
  train(*network, set, model.preprocessing, recipe.training, cycle, [&](int epoch, double loss, double seconds) {
    const double share = accuracy(*network, validation, model.preprocessing.size);
    say(model.id,
        formatted("epoch %2d  loss %.3f  validation accuracy %.1f %%  %.0f s", epoch, loss, 100 * share, seconds));
    saveWeights(*network, folder / model.weights);
  });
  writeFileAtomically(folder / (model.id + ".json"), modelFileText(model));
}

/// Reads a network as the study reads it and tests it on fresh images.
void checkOne(const Recipe& recipe, const Options& options) {
  const ModelSpec model = readModelFile(options.output / "models" / (recipe.model.id + ".json"));
  const auto network = makeClassifier(model.architecture);
  loadWeights(*network, model.architecture, model.weights);
  const auto study = drawValidationSet(kDemoValidationSeed, options.validationPerClass, model.preprocessing, 0);
  say(model.id, formatted("validation accuracy %.1f %% of %zu images",
                          100 * accuracy(*network, study, model.preprocessing.size), study.labels.size()));
}

int run(const Options& options) {
  if (options.pictures) writeDemoDataset(options.output);
  std::error_code ec;
  fs::create_directories(options.output / "models", ec);
  if (ec)
    throw Error(ErrorCode::Io, (options.output / "models").string(),
                message("cannot be created: {1}", Message::verbatim(ec.message())), "Check that you may write there.");
  std::vector<Recipe> recipes = demoRecipes();
  if (options.epochs > 0)
    for (Recipe& recipe : recipes) recipe.training.epochs = options.epochs;
  for (const std::string& id : options.only)
    if (std::none_of(recipes.begin(), recipes.end(), [&](const Recipe& r) { return r.model.id == id; }))
      throw Error(ErrorCode::InvalidOption, id, "is not a network of the demo",
                  "Use demo-resnet, demo-efficientnet, demo-swin or demo-cait.");
  if (!options.only.empty())
    std::erase_if(recipes, [&](const Recipe& r) {
      return std::find(options.only.begin(), options.only.end(), r.model.id) == options.only.end();
    });
  if (options.check) {
    for (const Recipe& recipe : recipes) checkOne(recipe, options);
    return 0;
  }
  const ValidationSet validation =
      drawValidationSet(kDemoValidationSeed, options.validationPerClass, recipes.front().model.preprocessing, 0);
  at::set_num_threads(1);  // one thread per network: faster than sharing, and the same sums every time
  for (int cycle = options.firstCycle; !recipes.empty(); ++cycle) {
    std::erase_if(recipes, [&](const Recipe& r) { return r.training.cycles <= cycle; });
    if (recipes.empty()) break;
    say("scenes", formatted("drawing %zu for cycle %d",
                            kDemoClasses.size() * static_cast<std::size_t>(options.scenesPerClass), cycle + 1));
    const TrainingSet set =
        drawTrainingSet(kDemoTrainSeed, cycle * options.scenesPerClass, options.scenesPerClass, kSceneSide, 0);
    parallelFor(
        recipes.size(), [&](std::size_t i) { trainOne(recipes[i], cycle, options, set, validation); },
        options.networksAtOnce);
  }
  // For weightsOrigin(): a flipped bit in what is installed is then noticed.
  std::map<std::string, std::string> sums;
  for (const Recipe& recipe : demoRecipes())
    if (const fs::path weights = options.output / "models" / recipe.model.weights; fs::exists(weights, ec))
      sums[recipe.model.weights.filename().string()] = sha256OfFile(weights);
  writeChecksums(options.output / "models" / "SHA256SUMS", sums);
  return 0;
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): what building the list of options could throw ends the program either way
int main(int argc, char** argv) {
  Options options;
  CLI::App app("Trains the four networks of Sightline's demo on drawn scenes.");
  app.add_option("--output", options.output, "demo folder to write")->capture_default_str();
  app.add_option("--only", options.only, "train these networks only, e.g. demo-swin");
  app.add_option("--scenes", options.scenesPerClass, "training scenes per class")
      ->check(CLI::Range(4, 5000))
      ->capture_default_str();
  app.add_option("--validation", options.validationPerClass, "validation images per class")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  app.add_option("--epochs", options.epochs, "passes over the scenes; 0: as each network's recipe says")
      ->check(CLI::Range(0, 1000))
      ->capture_default_str();
  app.add_option("--first-cycle", options.firstCycle, "start at this cycle from the weights in the folder")
      ->check(CLI::Range(0, 100))
      ->capture_default_str();
  app.add_option("--at-once", options.networksAtOnce, "networks trained at the same time, one thread each")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  app.add_flag("--pictures", options.pictures, "also draw the benchmark's images, masks and manifest");
  app.add_flag("--check", options.check, "train nothing: test the networks in the folder on fresh images");
  CLI11_PARSE(app, argc, argv);
  try {
    return run(options);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "sightline-train-demo: %s\n", e.what());
    return 1;
  }
}
