// SPDX-License-Identifier: GPL-3.0-or-later
// The whole study headless, on three small images and two small networks.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/base/files.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "core/models/registry.h"
#include "core/types/csv_table.h"
#include "core/weights/weights_origin.h"
#include "tests/app/run_fixture.h"
#include "tests/support/message_texts.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;

TEST_F(RunCommand, ScoresMapsFromElsewhereToo) {
  const auto first = json(run("own", {"--maps"}));
  // The maps that one run writes are maps from elsewhere to the next, under another name.
  std::filesystem::create_directories(folder_ / "elsewhere" / "tiny_resnet");
  for (const char* image : {"cat1", "cat2"})
    std::filesystem::copy(folder_ / "own" / "maps" / (std::string(image) + "_tiny_resnet_gradcam.npy"),
                          folder_ / "elsewhere" / "tiny_resnet" / (std::string(image) + ".npy"));
  const auto second = json(run("both", {"--imported-maps", file("elsewhere")}));
  EXPECT_EQ(second.at("done"), 18) << "those that are missing have rows too, without numbers";
  const CsvTable t = scores("both");
  const auto at = [&](const char* name) { return t.column(name, "scores.csv"); };
  std::map<std::string, std::string> gradCam, imported;
  for (const auto& row : t.rows) {
    if (row[at("model")] != "tiny_resnet") continue;
    if (row[at("technique")] == "gradcam") gradCam[row[at("image")]] = row[at("iou")];
    if (row[at("technique")] == "imported") imported[row[at("image")]] = row[at("iou")];
  }
  EXPECT_EQ(imported.at("cat1"), gradCam.at("cat1"));
  EXPECT_EQ(imported.at("cat2"), gradCam.at("cat2"));
  EXPECT_FALSE(cellNumber(imported.at("cat3"), "iou")) << "undefined, not 0";
  const auto report = cli({"report", file("both")});
  EXPECT_EQ(report.exitCode, 0) << report.err;

  EXPECT_THAT(cli(run("none", {"--techniques", "imported"})).err, HasSubstr("--imported-maps"));
}

TEST_F(RunCommand, WritesARowPerImageModelAndTechnique) {
  const auto j = json(run("out", {"--maps"}));
  EXPECT_EQ(j.at("done"), 12);
  EXPECT_EQ(j.at("failed"), 0);
  const CsvTable t = scores("out");
  const auto at = [&](const char* name) { return t.column(name, "scores.csv"); };
  std::set<std::string> keys;
  for (const auto& row : t.rows) {
    keys.insert(row[at("image")] + row[at("model")] + row[at("technique")]);
    EXPECT_EQ(row[at("label")], "cat");
    EXPECT_EQ(row[at("rule")], "mean+1sd");
    EXPECT_EQ(row[at("pixels_total")], std::to_string(224 * 224));
    const auto saliency = std::stod(row[at("pixels_saliency")]), human = std::stod(row[at("pixels_human")]),
               both = std::stod(row[at("pixels_both")]);
    EXPECT_DOUBLE_EQ(*cellNumber(row[at("iou")], "iou"), both / (saliency + human - both));
    EXPECT_DOUBLE_EQ(*cellNumber(row[at("gtc")], "gtc"), both / human);
    EXPECT_FALSE(row[at("predicted")].empty());
  }
  EXPECT_EQ(keys.size(), 12u);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_ / "out" / "maps"), {}), 12);
  const auto study = nlohmann::json::parse(readTextFile(folder_ / "out" / "study.json"));
  EXPECT_EQ(study.at("models").size(), 2u);
  EXPECT_EQ(study["models"][0]["weights_sha256"].get<std::string>().size(), 64u);
  EXPECT_EQ(study.at("dataset").at("images"), 3);

  // The same numbers come from the map and the mask alone.
  const auto& row = t.rows.front();
  const auto alone =
      json({"score", "--map",
            file("out/maps/" + row[at("image")] + "_" + row[at("model")] + "_" + row[at("technique")] + ".npy"),
            "--mask", file("study/masks/" + row[at("image")] + ".png")});
  EXPECT_DOUBLE_EQ(alone.at("iou").get<double>(), *cellNumber(row[at("iou")], "iou"));
}

TEST_F(RunCommand, SaysAndKeepsWhatANetworkSaysOfItself) {
  auto description = nlohmann::json::parse(readTextFile(kGolden / "models" / "micro_resnet" / "config.json"));
  description["weights"] = (kGolden / "forms" / "micro_resnet.ema.pth").string();
  writeFileAtomically(folder_ / "averaged.json", description.dump());
  const std::vector<std::string> command{"run",      "--dataset",           file("study"),  "--out",  file("noted"),
                                         "--models", file("averaged.json"), "--techniques", "gradcam"};
  for (const char* when : {"computed", "from the cache"}) {
    const auto j = json(command);
    ASSERT_EQ(j.at("model_notes").size(), 1u) << when;
    EXPECT_THAT(j["model_notes"][0].get<std::string>(), HasSubstr("state_dict_ema"));
    const auto study = nlohmann::json::parse(readTextFile(folder_ / "noted" / "study.json"));
    ASSERT_EQ(study["models"][0].at("notes").size(), 1u) << when;
    EXPECT_THAT(cli(command).err, HasSubstr("Note: ")) << when;
  }
}

TEST_F(RunCommand, NamesTheLayerThatNobodyChose) {
  const nlohmann::json description{
      {"arch", "torchscript"}, {"family", "torchscript"},
      {"id", "scripted"},      {"num_classes", 5},
      {"input_size", 64},      {"weights", (kGolden / "models" / "scripted_tiny.pt").string()}};
  writeFileAtomically(folder_ / "scripted.json", description.dump());
  json({"run", "--dataset", file("study"), "--out", file("out"), "--models", file("scripted.json"), "--techniques",
        "gradcam"});
  const auto study = nlohmann::json::parse(readTextFile(folder_ / "out" / "study.json"));
  EXPECT_EQ(study["models"][0].at("usual_layer"), "relu#2");
  EXPECT_EQ(study["models"][0].at("layers"), nlohmann::json::array({"relu#2"}));
  const CsvTable t = scores("out");
  EXPECT_EQ(t.rows.front()[t.column("layers", "scores.csv")], "relu#2");
  json({"report", file("out")});
  const auto provenance = nlohmann::json::parse(readTextFile(folder_ / "out" / "report" / "provenance.json"));
  EXPECT_EQ(provenance["models"][0].at("layers"), nlohmann::json::array({"relu#2"}));
}

TEST_F(RunCommand, BlankMapsAreCountedAndExplained) {
  EXPECT_TRUE(json(run("whole", {"--techniques", "xrai"})).at("blank").empty());
  // One value everywhere, like the baselines: there is nothing between them to attribute.
  writeFileAtomically(folder_ / "study" / "night.png",
                      encodePng(Image{64, 64, std::vector<std::uint8_t>(64 * 64 * 3, 90)}));
  std::filesystem::copy(folder_ / "study" / "masks" / "cat1.png", folder_ / "study" / "masks" / "night.png");
  const auto command = run("some", {"--techniques", "xrai"});
  const auto j = json(command);
  EXPECT_EQ(j.at("blank_maps"), 2) << "one per network";
  ASSERT_EQ(j.at("blank").size(), 2u);
  EXPECT_THAT(english(j["blank"][0].get<std::string>()), HasSubstr("XRAI's map of night is blank for "));
  EXPECT_THAT(cli(command).out, HasSubstr("6 scored, 2 blank"));
}

TEST_F(RunCommand, PaintedMasksReplaceThoseOfTheDataSetWhenAskedFor) {
  Plane<std::uint8_t> all(64, 64);
  std::fill(all.values().begin(), all.values().end(), std::uint8_t{255});
  std::filesystem::create_directories(folder_ / "study" / "annotations" / "Ada");
  writeFileAtomically(folder_ / "study" / "annotations" / "Ada" / "cat2.png", encodePng(all));
  const auto marked = [&](const std::string& out) {
    const CsvTable t = scores(out);
    std::map<std::string, std::string> pixels;
    for (const auto& row : t.rows)
      pixels[row[t.column("image", "scores.csv")]] = row[t.column("pixels_human", "scores.csv")];
    return pixels;
  };
  json(run("own"));
  json(run("painted", {"--painted-masks"}));
  const auto own = marked("own"), painted = marked("painted");
  EXPECT_EQ(painted.at("cat1"), own.at("cat1"));
  EXPECT_NE(own.at("cat2"), painted.at("cat2"));
  EXPECT_EQ(painted.at("cat2"), std::to_string(224 * 224)) << "Ada marked everything";
  const auto report = [&](const char* out) {
    json({"report", file(out)});
    return readTextFile(folder_ / out / "report" / "methods.txt");
  };
  EXPECT_THAT(report("painted"), HasSubstr("For 1 image the masks were painted in the program by 1 person"));
  EXPECT_THAT(report("own"), ::testing::Not(HasSubstr("painted")));
}

TEST_F(RunCommand, WhatCouldNotTakePartIsListedAndNoSuccess) {
  const auto study = folder_ / "study";
  const auto whole = json(run("whole"));
  EXPECT_EQ(whole.at("scored"), 12);
  EXPECT_EQ(whole.at("with_mask"), 3);
  EXPECT_TRUE(whole.at("left_out").empty());
  // cat2's mask marks nothing, cat3's cannot be read, cat4 is no image, dog.exr is not read.
  writeFileAtomically(study / "masks" / "cat2.png", encodePng(Plane<std::uint8_t>(64, 64)));
  writeFileAtomically(study / "masks" / "cat3.png", "no image");
  writeFileAtomically(study / "cat4.png", "no image");
  writeFileAtomically(study / "dog.exr", "x");
  const auto some = json(run("some"), 1);
  EXPECT_EQ(some.at("done"), 12) << "maps are computed all the same";
  EXPECT_EQ(some.at("scored"), 4) << "cat1 by two networks and two techniques";
  EXPECT_EQ(some.at("with_mask"), 1);
  EXPECT_EQ(some.at("left_out").size(), 4u) << some.at("left_out");
  const CsvTable t = scores("some");
  for (const auto& row : t.rows)
    EXPECT_EQ(cellNumber(row[t.column("iou", "scores.csv")], "iou").has_value(),
              row[t.column("image", "scores.csv")] == "cat1")
        << "undefined, not 0";
  // Masks of 0 and 1 give the same scores as those of 0 and 255.
  std::filesystem::remove_all(study / "masks");
  std::filesystem::create_directories(study / "masks");
  std::filesystem::remove(study / "cat4.png");
  std::filesystem::remove(study / "dog.exr");
  for (int n = 1; n <= 3; ++n) {
    Plane<std::uint8_t> mask(64, 64);
    for (int y = 0; y < 64; ++y)
      for (int x = 0; x < 64; ++x) mask.at(x, y) = (x - 16 * n) * (x - 16 * n) + (y - 32) * (y - 32) < 144 ? 1 : 0;
    writeFileAtomically(study / "masks" / ("cat" + std::to_string(n) + ".png"), encodePng(mask));
  }
  const auto classes = json(run("classes"));
  ASSERT_EQ(classes.at("mask_notes").size(), 1u);
  EXPECT_THAT(classes["mask_notes"][0].get<std::string>(), HasSubstr("0 and 1"));
  const CsvTable a = scores("whole"), b = scores("classes");
  ASSERT_EQ(a.rows.size(), b.rows.size());
  for (std::size_t i = 0; i < a.rows.size(); ++i)
    EXPECT_EQ(a.rows[i][a.column("iou", "scores.csv")], b.rows[i][b.column("iou", "scores.csv")]);
  // Two of ten people marked cat2: at 5 of 10 its maps have an IoU of 0 whatever they are, which is said.
  Plane<std::uint8_t> faint(64, 64);
  for (int x = 0; x < 32; ++x) faint.at(x, 9) = 51;
  writeFileAtomically(study / "masks" / "cat2.png", encodePng(faint));
  EXPECT_THAT(cli(run("faint", {"--annotators", "10"})).err,
              HasSubstr("On 1 image (cat2) no pixel was marked by as many people"));
  // No mask at all: nothing can be scored, which is said and is no success.
  std::filesystem::remove_all(study / "masks");
  const auto none = cli(run("none"));
  EXPECT_EQ(none.exitCode, 1);
  EXPECT_THAT(none.err, HasSubstr("No image has a human mask"));
  EXPECT_THAT(none.err, ::testing::Not(HasSubstr("no pixel was marked")));
  EXPECT_THAT(none.out, HasSubstr("12 of 12 maps computed, 0 scored"));
}

TEST_F(RunCommand, ASecondRunComputesNothingAndAnotherRuleOnlyRescores) {
  json(run("out"));
  json(run("again"));
  EXPECT_EQ(readTextFile(folder_ / "again" / "scores.csv"), readTextFile(folder_ / "out" / "scores.csv"));
  json(run("other", {"--rule", "fixed:0.3"}));
  const CsvTable first = scores("out"), again = scores("again"), other = scores("other");
  const auto seconds = first.column("seconds", "s"), threshold = first.column("threshold", "s"),
             iou = first.column("iou", "s");
  ASSERT_EQ(again.rows.size(), first.rows.size());
  for (std::size_t i = 0; i < first.rows.size(); ++i) {
    EXPECT_GT(std::stod(first.rows[i][seconds]), 0);
    EXPECT_EQ(again.rows[i][seconds], first.rows[i][seconds]) << "what it took when it was computed";
    EXPECT_EQ(again.rows[i][iou], first.rows[i][iou]);
    EXPECT_EQ(other.rows[i][seconds], first.rows[i][seconds]);
    EXPECT_NEAR(std::stod(other.rows[i][threshold]), 0.3, 1e-6);
  }
}

TEST_F(RunCommand, ShardsTogetherAreTheWhole) {
  const std::vector<std::string> cam{"--techniques", "gradcam"};
  auto arguments = [&](const std::string& out, const char* shard) {
    auto a = run(out, cam);
    a.insert(a.end(), {"--shard", shard});
    return a;
  };
  json(run("whole", cam));
  json(arguments("parts", "1/2"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "parts" / "scores.csv"));
  json(arguments("parts", "2/2"));
  const CsvTable whole = scores("whole"), parts = scores("parts");
  EXPECT_EQ(whole.rows.size(), 6u);
  const auto iou = whole.column("iou", "s");
  const auto byKey = [&](const CsvTable& t) {
    std::map<std::string, std::string> out;
    for (const auto& row : t.rows) out[row[0] + "/" + row[2]] = row[iou];
    return out;
  };
  EXPECT_EQ(byKey(parts), byKey(whole));
  EXPECT_EQ(readTextFile(folder_ / "parts" / "scores.csv"), readTextFile(folder_ / "whole" / "scores.csv"))
      << "the same rows in the same order";
  const auto study = nlohmann::json::parse(readTextFile(folder_ / "parts" / "study.json"));
  EXPECT_EQ(study.at("shard"), nlohmann::json::parse("[1,1]")) << "joined, it is no part any more";
  EXPECT_EQ(study.at("dataset").at("images"), 3);
  // Parts of another division do not belong in the same folder.
  const auto other = cli(arguments("parts", "1/3"));
  EXPECT_EQ(other.exitCode, 2);
  EXPECT_THAT(other.err, HasSubstr("1-of-2.csv"));
}

TEST_F(RunCommand, ScoresAreThereEvenWhereMapsCannotBeWritten) {
  std::filesystem::create_directories(folder_ / "out");
  writeFileAtomically(folder_ / "out" / "maps", "a file in the way");
  const auto r = cli(run("out", {"--maps", "--techniques", "gradcam"}));
  EXPECT_EQ(r.exitCode, 1);
  EXPECT_THAT(r.err, HasSubstr("the scores are not affected"));
  EXPECT_EQ(scores("out").rows.size(), 6u);
}

TEST_F(RunCommand, InterruptKeepsWhatWasComputed) {
  auto slow = run("out", {"--techniques", "xrai"});
  *std::find(slow.begin(), slow.end(), "3") = "20000";
  const auto r = cli(slow, [&] { return std::filesystem::exists(folder_ / "out" / "study.json"); });
  EXPECT_EQ(r.exitCode, 130) << r.err;
  EXPECT_EQ(r.signal, 0);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out" / "scores.csv"));
  EXPECT_EQ(json(run("out", {"--techniques", "gradcam"})).at("done"), 6);
}

TEST_F(RunCommand, DamagedPicturesFailAloneAndBySoSaying) {
  // The header is whole, so the image is listed; its pixels are not.
  auto bytes = readFile(folder_ / "study" / "cat2.png");
  for (std::size_t i = bytes.size() / 2; i < bytes.size() / 2 + 40; ++i) bytes[i] ^= 0x5A;
  writeFileAtomically(folder_ / "study" / "cat2.png", bytes);
  const auto r = cli(run("out", {"--techniques", "gradcam", "--json"}));
  EXPECT_EQ(r.exitCode, 1) << r.err;
  const auto j = nlohmann::json::parse(r.out);
  EXPECT_EQ(j.at("done"), 4);
  EXPECT_EQ(j.at("failed"), 2);
  EXPECT_THAT(r.err, HasSubstr("cat2"));
}

TEST_F(RunCommand, WithoutAChoiceTheModelsAddedInTheWindowLook) {
  std::vector<std::string> a{"run",          "--dataset", file("study"),  "--out", file("own"),
                             "--techniques", "gradcam",   "--preprocess", "squash"};
  const auto none = cli(a);
  EXPECT_EQ(none.exitCode, 0);
  EXPECT_THAT(none.err, HasSubstr("so the demo's small networks are used for these images")) << "as in the window";
  EXPECT_EQ(scores("own").rows.size(), 12u);

  const auto kept = folder_ / "data" / "models";
  ModelSpec mine = readModelFile(model("tiny_resnet"));
  mine.id = "my-resnet";
  keepOwnModel(kept, mine);
  ModelSpec gone = mine;
  gone.id = "gone";
  gone.displayName = "Gone";
  gone.weights = folder_ / "gone.safetensors";
  keepOwnModel(kept, gone);
  const auto out = cli(a);
  EXPECT_EQ(out.exitCode, 0) << out.err;
  EXPECT_THAT(out.err, HasSubstr("Your model Gone was left out"));
  CsvTable t = scores("own");
  ASSERT_EQ(t.rows.size(), 3u);
  EXPECT_EQ(t.rows[0][t.column("model", "scores.csv")], "my-resnet");
  const auto study = nlohmann::json::parse(readTextFile(folder_ / "own" / "study.json"));
  EXPECT_EQ(study["models"][0]["weights_origin"], "unknown");

  // A model that is added later does not belong to this run.
  std::filesystem::copy_file(mine.weights, gone.weights);
  const auto later = cli({"why", file("own")});
  EXPECT_EQ(later.exitCode, 0) << later.err;
  EXPECT_THAT(later.err, ::testing::Not(HasSubstr("not in the cache")));
}

/// Five labels that do not exclude each other, on the image that golden/onnx has their logits of.
TEST_F(RunCommand, SeveralLabelsAreSaidAndCompared) {
  const std::vector<std::string> names{"cat", "dog", "car", "sofa", "sun"};
  const auto logits = readNpy(kGolden / "onnx" / "micro_resnet_multilabel5_logits5_chelsea_simple.npy").asFloat();
  ASSERT_EQ(logits.size(), names.size());
  // By hand: a sigmoid of .5 is a logit of 0. The image's labels are the most probable one and the least probable one.
  std::vector<std::size_t> order{0, 1, 2, 3, 4};
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return logits[a] > logits[b]; });
  const auto positive = static_cast<int>(std::count_if(logits.begin(), logits.end(), [](float l) { return l >= 0; }));
  const std::string first = names[order[0]], last = names[order[4]];
  writeFileAtomically(folder_ / "m.json",
                      nlohmann::json{{"arch", "onnx"},
                                     {"num_classes", 5},
                                     {"outputs", "sigmoid"},
                                     {"input_size", 224},
                                     {"resize", "squash"},
                                     {"labels", names},
                                     {"weights", (kGolden / "onnx" / "micro_resnet_multilabel5.onnx").string()}}
                          .dump());
  std::filesystem::create_directories(folder_ / "several");
  std::filesystem::copy_file(kGolden / "inputs" / "chelsea.png", folder_ / "several" / "photo.png");
  writeFileAtomically(folder_ / "several" / "labels.csv", "image,labels\nphoto.png," + last + ";" + first + "\n");
  const auto ran = [&](const char* out, std::vector<std::string> more) {
    std::vector<std::string> a{"run",      "--dataset",    file("several"), "--out",  file(out),
                               "--models", file("m.json"), "--techniques",  "gradcam"};
    a.insert(a.end(), more.begin(), more.end());
    const auto r = cli(a);
    EXPECT_EQ(r.exitCode, 1) << r.err;  // without a mask there is no score
    const CsvTable t = scores(out);
    std::map<std::string, std::string> row;
    for (std::size_t c = 0; c < t.columns.size(); ++c) row[t.columns[c]] = t.rows.at(0)[c];
    row["said on stderr"] = r.err;
    return row;
  };
  // Every label at the cut-off of the least probable one and below: both of the image's labels, and three others.
  auto all = ran("all", {"--cut-offs", "m=0"});
  EXPECT_EQ(all["label"], last);
  EXPECT_EQ(all["labels"], last + "; " + first);
  EXPECT_EQ(all["predicted"], first);
  EXPECT_EQ(all["correct"], "true");
  EXPECT_EQ(all["labels_jaccard"], "0.4");
  EXPECT_EQ(all["labels_exact"], "false");
  EXPECT_NEAR(std::stod(all["probability"]), 1 / (1 + std::exp(-static_cast<double>(logits[order[0]]))), 1e-4);
  EXPECT_THAT(all["said on stderr"], HasSubstr("(Jaccard) is 0.40"));
  auto usual = ran("usual", {});
  const auto said = usual["labels_said"];
  EXPECT_EQ(static_cast<int>(std::count(said.begin(), said.end(), ';')) + !said.empty(), positive);
  auto exact = ran("exact", {"--cut-offs", "m=1, " + first + "=0, " + last + "=0"});
  EXPECT_EQ(exact["labels_exact"], "true");
  EXPECT_EQ(exact["labels_jaccard"], "1");
  auto none = ran("none", {"--cut-offs", "m=1"});
  EXPECT_EQ(none["labels_said"], "");
  EXPECT_EQ(none["correct"], "false");
  EXPECT_EQ(none["predicted"], first);  // what its map explains
  // Read as classes that exclude each other there are no such columns.
  auto exclusive = ran("exclusive", {"--outputs", "m=softmax"});
  EXPECT_EQ(exclusive.count("labels_said"), 0u);
  EXPECT_THAT(cli(run("bad", {"--cut-offs", "tiny_resnet=2"})).err, HasSubstr("not a number from 0 to 1"));
  EXPECT_THAT(cli(run("bad", {"--outputs", "sigmoid"})).err, HasSubstr("does not name a model of this run"));
}

TEST_F(RunCommand, WeightsThatAreNotAsWrittenDownAreToldOf) {
  const auto weights = folder_ / "net" / "model.safetensors";
  std::filesystem::create_directories(weights.parent_path());
  std::filesystem::copy_file(kGolden / "models" / "tiny_resnet" / "config.json", folder_ / "net" / "config.json");
  std::filesystem::copy_file(kGolden / "models" / "tiny_resnet" / "model.safetensors", weights);
  writeChecksums(folder_ / "net" / "SHA256SUMS", {{"model.safetensors", std::string(64, '0')}});
  const auto r = cli({"run", "--dataset", file("study"), "--out", file("changed"), "--models", file("net/config.json"),
                      "--techniques", "gradcam", "--limit", "1"});
  EXPECT_EQ(r.exitCode, 0) << r.err;
  EXPECT_THAT(r.err, HasSubstr("changed or damaged"));
}

TEST_F(RunCommand, WrongUseIsTold) {
  const std::vector<std::pair<std::vector<std::string>, const char*>> cases{
      {{"--shard", "3/2"}, "2/8"},
      {{"--techniques", "lime"}, "gradcam"},
      {{"--layer", "nobody=layer4"}, "MODEL=LAYER"},
      {{"--rule", "magic"}, "magic"}};
  for (const auto& [arguments, part] : cases) {
    const auto r = cli(run("out", arguments));
    EXPECT_EQ(r.exitCode, 2) << r.err;
    EXPECT_THAT(r.err, HasSubstr(part));
  }
  EXPECT_EQ(cli({"run", "--dataset", file("nowhere"), "--out", file("o")}).exitCode, 1);
}

}  // namespace
}  // namespace sightline::testing
