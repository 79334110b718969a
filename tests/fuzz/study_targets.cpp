// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/image/image_io.h"
#include "core/models/registry.h"
#include "core/study/run_file.h"
#include "core/study/saved_study.h"
#include "core/study/settings_json.h"
#include "core/types/csv_table.h"
#include "tests/fuzz/targets.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr const char* kManifest = R"({"name": "Small", "annotators": 8, "simulated_annotators": true,
 "classes": ["cat", "ant"], "accepted_names": {"cat": ["tabby", "Egyptian cat"]},
 "items": [{"id": "cat10", "label": "cat", "image": "images/a.png", "mask": "masks/a.png"},
           {"id": "ant1", "label": "ant", "image": "images/b.png", "mask": ""}]})";

constexpr const char* kSettings = R"({"rule":"mean+1sd","agreement":"agree:5/10",
 "layers":{"demo-swin":["layers.2.blocks.1"]},"techniques":["gradcam","xrai","rise"],
 "options":{"xrai":{"steps":100,"mode":"exact"},"rise":{"masks":40}},"rule_of_technique":{"xrai":"area:0.2"},
 "rule_of_combination":[{"technique":"gradcam","model":"demo-cait","rule":"otsu"}],
 "cases":{"iou":[0.2,0.65],"gtc":[0.2,0.65],"sc":[0.2,0.65],"round":true},"target":17,"target_of_image":{"cat10":3},
 "accepted_classes":{"cat":"281-285"},"painted_masks":true})";

constexpr const char* kModel =
    R"({"id":"mine","name":"Mine","arch":"resnet","layers":[1,1,1,1],"channels":[8,16,32,64],"num_classes":3,
 "input_size":64,"weights":"mine.safetensors","mean":[0.5,0.5,0.5],"std":[0.5,0.5,0.5],"labels":["a","b","c"]})";

/// A folder with two images and a mask for the manifest to name.
fs::path studyFolder(const fs::path& folder) {
  const auto pixels = encodePng(Plane<std::uint8_t>(8, 6, 90));
  for (const char* name : {"images/a.png", "images/b.png", "masks/a.png"}) sweep::put(folder / name, pixels);
  return folder;
}

Target manifestTarget(const fs::path& folder) {
  return {"manifest", {kManifest}, [folder](const std::string& text) {
            sweep::put(folder / "manifest.json", text);
            for (const auto& item : openDataset(folder).items)
              require(fs::exists(item.image), "an image that is not there");
          }};
}

Target sessionTarget(const fs::path& folder, const Dataset& dataset) {
  const std::string session =
      R"({"sightline_session":1,"folder":")" + folder.string() +
      R"(","models":["demo-swin","demo-resnet"],"limit":0,"image":"cat10","display":{},"settings":)" +
      std::string(kSettings) + "}";
  return {"session", {session}, [folder, dataset, models = publishedModels({})](const std::string& text) {
            const SavedStudy saved = savedStudyFromText(text, folder / "fuzz.sightline");
            settingsFromJson(saved.settings, dataset, models, "fuzz");
          }};
}

Target settingsTarget(const Dataset& dataset) {
  return {"settings", {kSettings}, [dataset, models = publishedModels({})](const std::string& text) {
            const auto read = settingsFromJson(text, dataset, models, "fuzz");
            const std::string again = settingsToJson(read.settings, dataset, models);
            require(settingsToJson(settingsFromJson(again, dataset, models, "fuzz").settings, dataset, models) == again,
                    "settings change when they are read again");
          }};
}

Target runTarget(const fs::path& folder, const Dataset& dataset) {
  StudyDefinition study;
  study.dataset = dataset;
  writeRunFile(folder, study, {}, {});
  const fs::path file = folder / "study.json";
  return {"run", {readTextFile(file)}, [folder, file, dataset](const std::string& text) {
            sweep::put(file, text);
            settingsOf(readRunFile(folder), dataset);
          }};
}

Target csvTarget() {
  return {"csv",
          {"id,iou,gtc\n1,0.5,\"a,b\"\n2,,N/A\n", "sep=;\nid;iou\n\"x\"\"y\";0,5\n", "\xEF\xBB\xBFid\tvalue\n1\t=2\n",
           std::string("\xFF\xFE"
                       "a\0,\0b\0\n\0"
                       "1\0,\0"
                       "2\0\n\0",
                       18)},
          [](const std::string& text) {
            const CsvTable table = parseCsv(text, "fuzz");
            for (const auto& row : table.rows) require(row.size() == table.columns.size(), "a row of another length");
            CsvTable plain = table;
            plain.decimalComma = false;
            require(parseCsv(toCsv(plain), "fuzz").rows == plain.rows, "a table changes when it is read again");
          }};
}

Target modelTarget(const fs::path& folder) {
  const fs::path file = folder / "mine.json";
  return {"model", {kModel}, [file](const std::string& text) {
            sweep::put(file, text);
            const ModelSpec model = readModelFile(file);
            modelFileText(model);
          }};
}

Target labelsTarget(const fs::path& folder) {
  const fs::path file = folder / "labels.json";
  return {"labels",
          {R"(["a","b","c"])", R"({"0":"a","1":"b"})", R"({"id2label":{"0":"a","1":"b"}})", "cat\ndog\n"},
          [file](const std::string& text) {
            sweep::put(file, text);
            readLabels(file);
          }};
}

}  // namespace

std::vector<Target> studyTargets(const fs::path& scratch) {
  const fs::path folder = studyFolder(scratch / "study");
  const Dataset dataset = openDataset(folder);
  return {manifestTarget(studyFolder(scratch / "manifest")),
          sessionTarget(folder, dataset),
          settingsTarget(dataset),
          runTarget(scratch / "run", dataset),
          csvTarget(),
          modelTarget(scratch / "model"),
          labelsTarget(scratch / "model")};
}

}  // namespace sightline::fuzz
