// SPDX-License-Identifier: GPL-3.0-or-later
// Techniques on attention, and what the commands say of networks for which they are not defined.
#include <cmath>

#include "core/image/npy.h"
#include "tests/app/run_fixture.h"

namespace sightline::testing {
namespace {

using ::testing::HasSubstr;

class AttentionCommand : public RunCommand {
 protected:
  [[nodiscard]] std::vector<std::string> saliency(const char* network, const char* technique) const {
    std::vector<std::string> a{"saliency",
                               "--model",
                               "custom",
                               "--config",
                               model(network),
                               "--image",
                               (kGolden / "inputs" / "chelsea.png").string(),
                               "--preprocess",
                               "squash",
                               "--technique",
                               technique,
                               "--out",
                               file("map.npy"),
                               "--raw",
                               file("raw.npy")};
    if (std::string(network) == "tiny_vit")
      a.insert(a.end(), {"--weights", (kGolden / "forms" / "tiny_vit.torchvision.pth").string()});
    return a;
  }
  void expectRaw(const char* golden) const {
    const auto mine = readNpyPlane(file("raw.npy")), theirs = readNpyPlane(kGolden / "attention" / golden);
    ASSERT_TRUE(mine.sameSizeAs(theirs));
    float worst = 0, high = 0;
    for (std::size_t i = 0; i < mine.size(); ++i) {
      worst = std::max(worst, std::abs(mine[i] - theirs[i]));
      high = std::max(high, std::abs(theirs[i]));
    }
    EXPECT_LE(worst, 2e-5f * high) << golden;
  }
};

TEST_F(AttentionCommand, MapsEqualTheAuthors) {
  const auto j = json(saliency("tiny_vit", "chefer"));
  expectRaw("chelsea_tiny_vit_chefer_pred_raw.npy");
  EXPECT_EQ(j.at("shape"), nlohmann::json::array({224, 224}));
  EXPECT_NEAR(j.at("max").get<double>(), 1, 1e-6);
  EXPECT_EQ(j.at("target"), 9);
  EXPECT_EQ(j.at("blank"), "");
  auto other = saliency("tiny_vit", "attention-gradcam");
  other.insert(other.end(), {"--target", "2"});
  json(other);
  expectRaw("chelsea_tiny_vit_attn_gradcam_other_raw.npy");
  json(saliency("tiny_cait", "class-attention"));
  expectRaw("chelsea_tiny_cait_classattn_last_mean.npy");
}

TEST_F(AttentionCommand, OptionsAreFlags) {
  auto heads = saliency("tiny_vit", "class-attention");
  heads.insert(heads.end(), {"--head", "4"});
  const auto refused = cli(heads);
  EXPECT_EQ(refused.exitCode, 2);
  EXPECT_THAT(refused.err, HasSubstr("head 4: does not exist: the block has 3"));
  auto all = saliency("tiny_vit", "rollout");
  all.insert(all.end(), {"--discard", "1.5"});
  EXPECT_THAT(cli(all).err, HasSubstr("discard"));
  auto rolled = saliency("tiny_vit", "rollout");
  rolled.insert(rolled.end(), {"--discard", "1"});
  EXPECT_THAT(json(rolled).at("blank").get<std::string>(), HasSubstr("no attention is left"));
  auto last = saliency("tiny_vit", "legrad");
  last.insert(last.end(), {"--token", "classtoken", "--blocks", "2"});
  EXPECT_EQ(json(last).at("options"), "token classtoken, blocks 2");
}

TEST_F(AttentionCommand, WhatIsNotDefinedIsRefusedWithTheReason) {
  for (const auto& [network, technique, why] : {std::tuple{"tiny_swin", "rollout", "within windows"},
                                                {"tiny_cait", "chefer", "heads are mixed"},
                                                {"tiny_resnet", "legrad", "no attention between parts"}}) {
    const auto r = cli(saliency(network, technique));
    EXPECT_EQ(r.exitCode, 1) << r.out;
    EXPECT_THAT(r.err, HasSubstr("is not defined for"));
    EXPECT_THAT(r.err, HasSubstr(why));
    EXPECT_FALSE(std::filesystem::exists(file("map.npy"))) << "no map of zeros";
  }
}

TEST_F(AttentionCommand, ARunCountsThemApart) {
  const auto j = json(run(
      "out", {"--models", model("tiny_cait"), "--techniques", "class-attention", "--techniques", "gradcam", "--maps"}));
  EXPECT_EQ(j.at("maps"), 18);
  EXPECT_EQ(j.at("done"), 18);
  EXPECT_EQ(j.at("failed"), 0);
  EXPECT_EQ(j.at("not_defined_maps"), 6) << "of ResNet and Swin";
  EXPECT_EQ(j.at("not_defined").size(), 2u);
  EXPECT_EQ(j.at("blank_maps"), 0);
  EXPECT_TRUE(j.at("unscored").empty());
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_ / "out" / "maps"), {}), 12);
  const CsvTable t = scores("out");
  const auto at = [&](const char* name) { return t.column(name, "scores.csv"); };
  int said = 0;
  for (const auto& row : t.rows) {
    const bool missing = row[at("technique")] == "class-attention" && row[at("model")] != "tiny_cait";
    EXPECT_EQ(!row[at("not_defined")].empty(), missing);
    if (missing) EXPECT_EQ(row[at("iou")], "") << "undefined, not 0";
    said += missing;
  }
  EXPECT_EQ(said, 6);
  EXPECT_EQ(cli({"report", file("out")}).exitCode, 0);
  const auto models = json({"models"});
  for (const auto& m : models)
    if (m.at("name") == "swin_small") {
      EXPECT_TRUE(m.at("not_defined").contains("legrad"));
    } else if (m.at("name") == "vit_small_patch16_224") {
      EXPECT_TRUE(m.at("not_defined").empty());
    }
}

}  // namespace
}  // namespace sightline::testing
