// SPDX-License-Identifier: GPL-3.0-or-later
// Whole numbers of JSON files: every place where one is read, with every way of writing one. A number that an int
// cannot hold is folded by the JSON library (4294967313 becomes 17), a fraction is cut and true is 1: all are refused
// here.
#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <ostream>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/models/family_convnext.h"
#include "core/models/family_vit.h"
#include "core/models/registry.h"
#include "core/study/run_file.h"
#include "core/study/saved_study.h"
#include "core/study/settings_json.h"
#include "tests/support/temp_folder.h"
#include "tests/sweep/written_files.h"

namespace sightline::sweep {
namespace {

namespace fs = std::filesystem;
using Text = std::string;

/// How a number is written, and whether it is still that number.
struct Form {
  const char* name;
  bool means;
  std::function<Text(int)> written;
};

const std::vector<Form>& forms() {
  static const std::vector<Form> all{
      {"plain", true, [](int n) { return std::to_string(n); }},
      {"with a zero behind", true, [](int n) { return std::to_string(n) + ".0"; }},
      {"2^32 more", false, [](int n) { return std::to_string(n + (1ll << 32)); }},
      {"2^32 less", false, [](int n) { return std::to_string(n - (1ll << 32)); }},
      {"2^63 more", false, [](int n) { return std::to_string(static_cast<std::uint64_t>(n) + (1ull << 63)); }},
      {"half more", false, [](int n) { return std::to_string(n) + ".5"; }},
      {"true", false, [](int) { return Text("true"); }},
      {"huge", false, [](int) { return Text("1e300"); }},
      {"text", false, [](int n) { return '"' + std::to_string(n) + '"'; }},
      {"null", false, [](int) { return Text("null"); }}};
  return all;
}

/// Where a number stands: reads a file that says it and returns what was understood.
struct Place {
  const char* name;
  int number;
  std::function<int(const fs::path& folder, const Text& number)> read;
};

ModelSpec modelOf(const fs::path& folder, const Text& text, const Text& preparation = "{}") {
  put(folder / "config.json", text);
  put(folder / "preprocessor_config.json", preparation);
  return readModelFile(folder / "config.json");
}

ModelSpec ownModel(const fs::path& folder, const Text& key, const Text& number) {
  return modelOf(
      folder, R"({"arch": "resnet", "layers": [1, 1, 1, 1], "channels": [8, 16, 32, 64], "num_classes": 3, ")" + key +
                  "\": " + number + "}");
}

ModelSpec timm(const fs::path& folder, const Text& classes, const Text& side) {
  return modelOf(folder, R"({"architecture": "resnet50", "num_classes": )" + classes +
                             R"(, "pretrained_cfg": {"input_size": [3, )" + side + ", " + side + "]}}");
}

Preprocessing prepared(const fs::path& folder, const Text& preparation) {
  return modelOf(folder, R"({"model_type": "vit", "num_labels": 3})", preparation).preprocessing;
}

TargetClass targetOf(const Text& settings) {
  Dataset dataset;
  dataset.items.resize(1);
  dataset.items[0].id = "cat";
  const AnalysisSettings read = settingsFromJson(settings, dataset, {}, "study.sightline").settings;
  return read.targetFor(0);
}

SavedStudy session(const fs::path& folder, const Text& format, const Text& limit) {
  return savedStudyFromText(R"({"sightline_session": )" + format + R"(, "folder": ")" + folder.string() +
                                R"(", "settings": {}, "limit": )" + limit + "}",
                            folder / "study.sightline");
}

RunFile run(const fs::path& folder, const char* part, const char* key, const Text& number) {
  StudyDefinition study;
  study.dataset.root = folder;
  study.dataset.annotators = 7;
  writeRunFile(folder, study, {}, {});
  auto json = nlohmann::ordered_json::parse(readTextFile(folder / "study.json"));
  json.at(part).at(key) = nlohmann::ordered_json::parse(number);
  put(folder / "study.json", json.dump());
  return readRunFile(folder);
}

const std::vector<Place>& places() {
  static const std::vector<Place> all{
      {"manifest annotators", 8,
       [](const fs::path& f, const Text& n) {
         put(f / "a.png", png(2, 2, {1, 2, 3, 4}, {}));
         put(f / "manifest.json",
             R"({"annotators": )" + n + R"(, "items": [{"id": "a", "label": "a", "image": "a.png"}]})");
         return openDataset(f).annotators;
       }},
      {"regions annotators", 8,
       [](const fs::path&, const Text& n) {
         return regionChoiceFromJson(R"({"annotators": )" + n + "}", "study.json").annotators;
       }},
      {"model num_classes", 5,
       [](const fs::path& f, const Text& n) {
         return modelOf(f,
                        R"({"arch": "resnet", "layers": [1, 1, 1, 1], "channels": [8, 16, 32, 64], "num_classes": )" +
                            n + "}")
             .architecture.classCount;
       }},
      {"model input_size", 224,
       [](const fs::path& f, const Text& n) { return ownModel(f, "input_size", n).preprocessing.size; }},
      {"model input_size of two", 224,
       [](const fs::path& f, const Text& n) {
         return ownModel(f, "input_size", "[" + n + ", 96]").preprocessing.height;
       }},
      {"model img_size", 224,
       [](const fs::path& f, const Text& n) { return ownModel(f, "img_size", n).preprocessing.size; }},
      {"timm num_classes", 5,
       [](const fs::path& f, const Text& n) { return timm(f, n, "192").architecture.classCount; }},
      {"timm input_size", 192, [](const fs::path& f, const Text& n) { return timm(f, "5", n).preprocessing.size; }},
      {"transformers num_labels", 5,
       [](const fs::path& f, const Text& n) {
         return modelOf(f, R"({"model_type": "vit", "num_labels": )" + n + "}").architecture.classCount;
       }},
      {"transformers num_hidden_layers", 5,
       [](const fs::path& f, const Text& n) {
         return modelOf(f, R"({"model_type": "vit", "num_hidden_layers": )" + n + "}")
             .architecture.config.get<VitConfig>()
             .depth;
       }},
      {"transformers depths", 5,
       [](const fs::path& f, const Text& n) {
         return modelOf(f, R"({"model_type": "convnext", "depths": [3, 3, )" + n + ", 3]}")
             .architecture.config.get<ConvNextConfig>()
             .depths[2];
       }},
      {"preparation size", 288,
       [](const fs::path& f, const Text& n) { return prepared(f, R"({"size": )" + n + "}").size; }},
      {"preparation height", 288,
       [](const fs::path& f, const Text& n) {
         return prepared(f, R"({"size": {"height": )" + n + R"(, "width": 288}})").size;
       }},
      {"preparation crop_size", 192,
       [](const fs::path& f, const Text& n) {
         return prepared(f, R"({"size": {"shortest_edge": 256}, "do_center_crop": true, "crop_size": )" + n + "}").size;
       }},
      {"preparation resample", 3,
       [](const fs::path& f, const Text& n) {
         return prepared(f, R"({"resample": )" + n + "}").filter == Preprocessing::Filter::Bicubic ? 3 : 2;
       }},
      {"target", 17, [](const fs::path&, const Text& n) { return targetOf(R"({"target": )" + n + "}").classIndex; }},
      {"target_of_image", 17,
       [](const fs::path&, const Text& n) {
         return targetOf(R"({"target_of_image": {"cat": )" + n + "}}").classIndex;
       }},
      {"session limit", 6, [](const fs::path& f, const Text& n) { return session(f, "1", n).study.limit; }},
      {"session format", 1,
       [](const fs::path& f, const Text& n) {
         (void)session(f, n, "0");
         return 1;
       }},
      {"run limit", 6, [](const fs::path& f, const Text& n) { return run(f, "options", "limit", n).choices.limit; }},
      {"run annotators", 6,
       [](const fs::path& f, const Text& n) { return run(f, "dataset", "annotators", n).dataset.annotators; }}};
  return all;
}

struct Case {
  const Place* place;
  const Form* form;
  friend std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << c.place->name << " written as " << c.form->name;
  }
};

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const Place& place : places())
    for (const Form& form : forms()) all.push_back({&place, &form});
  return all;
}

class WholeNumbers : public ::testing::TestWithParam<Case> {};

TEST_P(WholeNumbers, AreReadAsWrittenOrRefused) {
  const auto& [place, form] = GetParam();
  const sightline::testing::TempFolder folder;
  const Text number = form->written(place->number);
  if (form->means) {
    EXPECT_EQ(place->read(folder.path(), number), place->number);
    return;
  }
  try {
    const int read = place->read(folder.path(), number);
    FAIL() << number << " was read as " << read;
  } catch (const Error& e) {
    EXPECT_FALSE(e.subject().empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Sweep, WholeNumbers, ::testing::ValuesIn(cases()), [](const auto& test) {
  return caseName(std::string(test.param.place->name) + " " + test.param.form->name);
});

}  // namespace
}  // namespace sightline::sweep
