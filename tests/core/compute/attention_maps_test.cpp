// SPDX-License-Identifier: GPL-3.0-or-later
// Techniques on attention against maps of the authors' programs (tests/golden/attention), and the forward passes of all
// others, which may not change by a bit.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/compute/torch/gradients/explained_network.h"
#include "core/compute/torch/networks/attention_recorder.h"
#include "core/models/family.h"
#include "core/models/family_vit.h"
#include "core/techniques/registry.h"
#include "tests/core/compute/tiny_network.h"
#include "tests/support/message_texts.h"

using namespace sightline;
using sightline::test::goldenInput;
using sightline::test::TinyNetwork;

namespace {

namespace fs = std::filesystem;
const fs::path kAttention = sightline::testing::goldenFolder() / "attention";

using Options = std::vector<std::pair<const char*, const char*>>;

/// The technique's row on a network that looks at the golden photograph.
Explanation explained(Classifier& network, const char* technique, int target = -1, const Options& options = {}) {
  const auto x = goldenInput("chelsea_simple");
  ModelInput input;
  input.pixels = Image{224, 224, std::vector<std::uint8_t>(std::size_t{224} * 224 * 3)};
  input.values.assign(x.data_ptr<float>(), x.data_ptr<float>() + x.numel());
  SegmentShelf shelf;
  const Preprocessing preprocessing;
  TorchExplainedNetwork seen(network, input, preprocessing, target, 1, shelf,
                             {[] { return std::vector<std::string>{}; }, [](const std::string&) {}});
  OptionValues values(techniqueFromId(technique));
  for (const auto& [key, value] : options) values.set(key, std::string_view(value));
  return infoOf(values.technique()).run(seen, values, {}, {});
}

/// Largest difference from the golden array, as a share of its largest value. Of an array of several maps the mean, or
/// one of them.
float share(std::span<const float> mine, const std::string& file, int part = -1) {
  const auto array = readNpy(kAttention / (file + ".npy"));
  const auto all = array.asFloat();
  const std::size_t size = mine.size(), parts = all.size() / size;
  if (parts * size != all.size()) return INFINITY;
  float worst = 0, high = 0;
  for (std::size_t i = 0; i < size; ++i) {
    double value = 0;
    for (std::size_t p = 0; p < parts; ++p)
      if (part < 0 || static_cast<std::size_t>(part) == p)
        value += static_cast<double>(all[p * size + i]) / (part < 0 ? static_cast<double>(parts) : 1.0);
    worst = std::max(worst, std::abs(mine[i] - static_cast<float>(value)));
    high = std::max(high, std::abs(static_cast<float>(value)));
  }
  return high == 0 ? worst : worst / high;
}

std::vector<float> byMaximum(const Plane<float>& grid) {
  std::vector<float> values(grid.values().begin(), grid.values().end());
  const float high = *std::max_element(values.begin(), values.end());
  for (float& v : values) v /= high;
  return values;
}

struct Seen {
  const char* name;
  int predicted, other, heads;
  float bound;
  const char* published = "";  ///< id of a network with the formula's weights
};
void PrintTo(const Seen& s, std::ostream* out) { *out << s.name; }

class Attention : public ::testing::TestWithParam<Seen> {
 protected:
  Attention() {
    if (*GetParam().published) {
      network = makeClassifier(findModel(GetParam().published, {}, {}).architecture);
      test::fillWithFormula(*network, "vit");
    } else {
      network = TinyNetwork(GetParam().name).network;
    }
  }
  [[nodiscard]] static std::string file(const std::string& what) {
    return "chelsea_" + std::string(GetParam().name) + "_" + what;
  }
  std::shared_ptr<Classifier> network;
};

TEST_P(Attention, OfTheClassTokenInTheLastBlock) {
  const auto [name, predicted, other, heads, bound, published] = GetParam();
  const Explanation mean = explained(*network, "class-attention");
  EXPECT_LE(share(mean.grid->values(), file("lastattn_mean")), bound);
  EXPECT_LE(share(mean.grid->values(), file("lastattn_heads")), bound) << "the mean of all heads";
  EXPECT_EQ(mean.target, predicted);
  for (int h = 1; h <= heads; ++h) {
    const Explanation one = explained(*network, "class-attention", -1, {{"head", std::to_string(h).c_str()}});
    EXPECT_LE(share(one.grid->values(), file("lastattn_heads"), h - 1), bound) << h;
  }
  EXPECT_THROW(explained(*network, "class-attention", -1, {{"head", std::to_string(heads + 1).c_str()}}), Error);
}

TEST_P(Attention, RolledOut) {
  const auto [name, predicted, other, heads, bound, published] = GetParam();
  const auto rolled = [&](const Options& options) {
    const Explanation out = explained(*network, "rollout", -1, options);
    return byMaximum(*out.grid);
  };
  EXPECT_LE(share(rolled({}), file("rollout_mean_0_vitexplain")), bound);
  for (const char* fusion : {"mean", "max", "min"}) {
    if (!fs::exists(kAttention / (file("rollout_" + std::string(fusion) + "_09_rows") + ".npy"))) continue;
    EXPECT_LE(
        share(rolled({{"fusion", fusion}, {"discard", "0.9"}}), file("rollout_" + std::string(fusion) + "_09_rows")),
        bound)
        << fusion;
    EXPECT_LE(share(rolled({{"fusion", fusion}, {"discard", "0.9"}, {"normalisation", "vit-explain"}}),
                    file("rollout_" + std::string(fusion) + "_09_vitexplain")),
              bound)
        << fusion;
  }
}

TEST_P(Attention, RelevanceOfEachClass) {
  const auto [name, predicted, other, heads, bound, published] = GetParam();
  EXPECT_LE(share(explained(*network, "chefer").grid->values(), file("chefer_pred_raw")), bound);
  EXPECT_LE(share(explained(*network, "chefer", other).grid->values(), file("chefer_other_raw")), bound);
}

TEST_P(Attention, WeightedByTheGradient) {
  const auto [name, predicted, other, heads, bound, published] = GetParam();
  EXPECT_LE(share(explained(*network, "attention-gradcam").grid->values(), file("attn_gradcam_pred_raw")), bound);
  const Explanation second = explained(*network, "attention-gradcam", other);
  EXPECT_LE(share(second.grid->values(), file("attn_gradcam_other_raw")), bound);
  const auto golden = readNpyPlane(kAttention / (file("attn_gradcam_other_raw") + ".npy"));
  const bool allZero = std::all_of(golden.values().begin(), golden.values().end(), [](float v) { return v == 0; });
  EXPECT_EQ(allZero, !second.map.blankReason.empty()) << "a map of zeros has a word, not numbers";
}

TEST_P(Attention, LeGrad) {
  const auto [name, predicted, other, heads, bound, published] = GetParam();
  for (const char* token : {"tokenmean", "classtoken"}) {
    const std::string of = std::string("legrad_") + token;
    EXPECT_LE(share(explained(*network, "legrad", -1, {{"token", token}}).grid->values(), file(of + "_pred_blocks")),
              bound)
        << token;
    EXPECT_LE(
        share(explained(*network, "legrad", other, {{"token", token}}).grid->values(), file(of + "_other_blocks")),
        bound)
        << token;
  }
  const int depth = static_cast<int>(readNpy(kAttention / (file("legrad_tokenmean_pred_blocks") + ".npy")).shape[0]);
  EXPECT_LE(share(explained(*network, "legrad", -1, {{"blocks", "1"}}).grid->values(),
                  file("legrad_tokenmean_pred_blocks"), depth - 1),
            bound);
  // torch-cam's normalisation, before the map is enlarged.
  Plane<float> grid = *explained(*network, "legrad").grid;
  const auto [low, high] = std::minmax_element(grid.values().begin(), grid.values().end());
  const float from = *low, span = *high - *low + 1e-8f;
  for (float& v : grid.values()) v = (v - from) / span;
  EXPECT_LE(share(grid.values(), file("legrad_tokenmean_pred_torchcam")), bound);
}

INSTANTIATE_TEST_SUITE_P(Networks, Attention,
                         ::testing::Values(Seen{"tiny_vit", 9, 2, 3, 2e-5f}, Seen{"tiny_deit", 14, 3, 2, 2e-5f},
                                           Seen{"tiny_dinov2", 12, 10, 2, 2e-5f},
                                           Seen{"vit_small", 950, 687, 6, 1e-4f, "vit_small_patch16_224"}));

TEST(AttentionMaps, AreEnlargedAsTheAuthorsDo) {
  const TinyNetwork tiny("tiny_vit");
  EXPECT_LE(share(explained(*tiny.network, "rollout").map.values.values(), "chelsea_tiny_vit_rollout_mean_0_cv224"),
            2e-5f);
  EXPECT_LE(share(explained(*tiny.network, "chefer").map.values.values(), "chelsea_tiny_vit_chefer_pred_224"), 2e-5f);
  const Explanation leGrad = explained(*tiny.network, "legrad");
  const auto [low, high] = std::minmax_element(leGrad.grid->values().begin(), leGrad.grid->values().end());
  EXPECT_NEAR(leGrad.map.values.at(0, 0), (leGrad.grid->at(0, 0) - *low) / (*high - *low), 1e-5f)
      << "a corner is its patch's value";
}

TEST(AttentionMaps, OfCaitAreThoseOfItsClassAttention) {
  const TinyNetwork tiny("tiny_cait");
  const Explanation mean = explained(*tiny.network, "class-attention");
  EXPECT_LE(share(mean.grid->values(), "chelsea_tiny_cait_classattn_last_mean"), 2e-5f);
  EXPECT_EQ(mean.target, 17);
  for (int h = 1; h <= 4; ++h)
    EXPECT_LE(
        share(explained(*tiny.network, "class-attention", -1, {{"head", std::to_string(h).c_str()}}).grid->values(),
              "chelsea_tiny_cait_classattn1_heads", h - 1),
        2e-5f);
  const auto weighted = explained(*tiny.network, "attention-gradcam");
  EXPECT_LE(share(weighted.grid->values(), "chelsea_tiny_cait_classattn_last_gradrelu_pred"), 2e-5f);
  EXPECT_EQ(*explained(*tiny.network, "attention-gradcam", -1, {{"weighting", "patch"}}).grid, *weighted.grid);
  EXPECT_NE(*explained(*tiny.network, "attention-gradcam", -1, {{"weighting", "head"}}).grid, *weighted.grid);
}

TEST(AttentionMaps, AreSaidToBeUndefinedWhereTheyAre) {
  const auto why = [](const std::string& network, AttentionNeed need) {
    return whyNoAttention(TinyNetwork(network).spec.architecture, need).text();
  };
  for (const auto need : {AttentionNeed::ClassToken, AttentionNeed::EveryBlock, AttentionNeed::BlockScores}) {
    EXPECT_NE(why("tiny_swin", need).find("windows"), std::string::npos);
    EXPECT_EQ(why("tiny_resnet", need), "It has no attention between parts of the image.");
    for (const char* vit : {"tiny_vit", "tiny_deit", "tiny_dinov2"}) EXPECT_EQ(why(vit, need), "");
  }
  EXPECT_EQ(why("tiny_swin", AttentionNeed::None), "");
  EXPECT_EQ(why("tiny_cait", AttentionNeed::ClassToken), "");
  EXPECT_NE(why("tiny_cait", AttentionNeed::EveryBlock).find("heads are mixed"), std::string::npos);
  EXPECT_NE(why("tiny_cait", AttentionNeed::BlockScores), "");
  VitConfig c;
  c.pool = VitConfig::Pool::TokenAndAverage;  // DINOv2 as it is published
  EXPECT_TRUE(whyNoVitAttention(c, AttentionNeed::EveryBlock).empty());
  EXPECT_FALSE(whyNoVitAttention(c, AttentionNeed::BlockScores).empty());
  c.pool = VitConfig::Pool::Average;
  EXPECT_FALSE(whyNoVitAttention(c, AttentionNeed::ClassToken).empty());
  EXPECT_FALSE(whyNoAttention(torchScriptModel("a.pt", {}, {}).architecture, AttentionNeed::ClassToken).empty());
  EXPECT_THROW(explained(*TinyNetwork("tiny_swin").network, "rollout"), Error)
      << "a network that was asked all the same";
}

TEST(AttentionMaps, LeaveTheNetworksAsTheyWere) {
  torch::NoGradGuard noGrad;
  for (const char* name : {"tiny_vit", "tiny_deit", "tiny_dinov2", "tiny_cait"}) {
    const TinyNetwork tiny(name);
    const auto x = goldenInput("chelsea_simple");
    const auto before = tiny.network->forward(x);
    explained(*tiny.network, "class-attention");
    EXPECT_TRUE(torch::equal(tiny.network->forward(x), before)) << name;
    const auto plan = tiny.network->attentionPlan();
    ASSERT_FALSE(plan.blocks.empty());
    int taken = 0;
    {
      const AttentionRecorder recorder({plan.blocks.begin(), plan.blocks.end()}, false, [&](const torch::Tensor& w) {
        ++taken;
        EXPECT_LE((w.sum(-1) - 1).abs().max().item<float>(), 1e-5f);
      });
      EXPECT_LE((tiny.network->forward(x) - before).abs().max().item<float>(), 2e-5f);
    }
    EXPECT_EQ(taken, static_cast<int>(plan.blocks.size()));
    EXPECT_TRUE(torch::equal(tiny.network->forward(x), before)) << name;
  }
}

TEST(AttentionMaps, OfOneValueEverywhereAreBlank) {
  const TinyNetwork tiny("tiny_vit");
  torch::NoGradGuard noGrad;
  // Keys of zero: every query attends to all tokens alike.
  for (auto& p : tiny.network->named_parameters())
    if (p.key().find("attn.qkv") != std::string::npos) p.value().slice(0, 24, 48).zero_();
  tiny.network->forgetPackedWeights();
  for (const char* technique : {"class-attention", "rollout"}) {
    const Explanation out = explained(*tiny.network, technique);
    EXPECT_EQ(out.map.blankReason.text(), "The map has the same value everywhere.") << technique;
  }
  const Explanation discarded = explained(*TinyNetwork("tiny_vit").network, "rollout", -1, {{"discard", "1"}});
  EXPECT_FALSE(discarded.map.blankReason.empty());
  EXPECT_TRUE(std::all_of(discarded.map.values.values().begin(), discarded.map.values.values().end(),
                          [](float v) { return v == 0; }));
}

}  // namespace
