// SPDX-License-Identifier: GPL-3.0-or-later
// A family's two rows are all that building, loading and looking inside take.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/compute/torch/networks/classifier.h"
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/family.h"
#include "tests/support/temp_folder.h"

using namespace sightline;
using ::testing::HasSubstr;

namespace {

/// Patches, a class token before them, one block, a head on the class token.
struct TokenConfig {
  static constexpr std::string_view kFamily = "token-toy";
  int width = 4;
  bool operator==(const TokenConfig&) const = default;
};

class TokenBlock : public nets::TappedModule {
 public:
  explicit TokenBlock(int64_t width) : TappedModule("TokenBlock") {
    norm_ = register_module("norm", std::make_shared<nets::LayerNorm>(width, 1e-5));
  }
  torch::Tensor forward(const torch::Tensor& x) {
    return tap(x + norm_->forward(x, TokenLayout::Bnc), TokenLayout::Bnc);
  }

 private:
  std::shared_ptr<nets::LayerNorm> norm_;
};

class TokenNetwork : public Classifier {
 public:
  TokenNetwork(const TokenConfig& c, int classes) : Classifier("TokenNetwork") {
    token_ = register_parameter("cls_token", torch::ones({1, 1, c.width}));
    patches_ =
        register_module("proj", std::make_shared<nets::Conv2d>(nets::Conv2d::Options{3, c.width, 8, 8, 0, 1, true}));
    block_ = register_module("block", std::make_shared<TokenBlock>(c.width));
    out_ = register_module("out", std::make_shared<nets::Linear>(c.width, classes));
  }
  torch::Tensor scores(const torch::Tensor& images) override {
    const auto grid = patches_->forward(images).flatten(2).transpose(1, 2);
    return out_->forward(block_->forward(torch::cat({token_.expand({images.size(0), -1, -1}), grid}, 1)).select(1, 0));
  }

 private:
  torch::Tensor token_;
  std::shared_ptr<nets::Conv2d> patches_;
  std::shared_ptr<TokenBlock> block_;
  std::shared_ptr<nets::Linear> out_;
};

FamilyInfo info() {
  FamilyInfo f;
  f.id = TokenConfig::kFamily;
  f.name = "Token toy";
  f.initial = TokenConfig{};
  f.fields = [](FamilyConfig& config, ConfigFields& fields) {
    fields.number("width", config.get<TokenConfig>().width, {1, 64});
  };
  return f;
}

nets::NetworkFamily networks() {
  nets::NetworkFamily f;
  f.id = TokenConfig::kFamily;
  f.make = [](const FamilyConfig& config, int classes) {
    return std::make_shared<TokenNetwork>(config.get<TokenConfig>(), classes);
  };
  f.prefixTokens = [](const FamilyConfig&) { return 1; };
  f.head = {"out."};
  return f;
}

std::string refusal(const Architecture& architecture, const std::filesystem::path& file) {
  try {
    (void)loadClassifier(architecture, file);
    return "no error";
  } catch (const Error& e) {
    return e.problem();
  }
}

TEST(NetworkFamilies, ARowInEachListIsAllThatANewOneTakes) {
  const Architecture five{5, TokenConfig{}};
  EXPECT_THROW((void)makeClassifier(five), Error);
  const FamilyRegistration known(info());
  const nets::NetworkRegistration built(networks());
  const auto network = makeClassifier(five);
  network->eval();

  torch::NoGradGuard noGrad;
  const auto x = torch::randn({1, 3, 32, 32});
  torch::Tensor logits;
  {
    TapRecorder recorder(TapRecorder::Mode::Shapes, {"block", "block.norm", "proj"});
    logits = network->forward(x);
    ASSERT_EQ(recorder.taps().size(), 3u);
    for (const auto& tap : recorder.taps()) {
      EXPECT_EQ(tap.place.prefixTokens, tap.place.layout == TokenLayout::Bnc ? 1 : 0) << tap.path;
      EXPECT_EQ(toChannelsFirst(tap.output, tap.place).sizes(), (torch::IntArrayRef{4, 4, 4}));
    }
  }

  const sightline::testing::TempFolder folder;
  const auto file = folder / "toy.safetensors";
  saveWeights(*network, file);
  EXPECT_TRUE(loadClassifier(five, file)->forward(x).equal(logits));
  // Other classes: the same network with another head. Another width: another network.
  EXPECT_THAT(refusal({6, TokenConfig{}}, file), HasSubstr("does not fit this token-toy network; of another shape"));
  EXPECT_THAT(refusal({5, TokenConfig{8}}, file), HasSubstr("cls_token"));
}

TEST(NetworkFamilies, EveryFamilyHasARow) {
  for (const FamilyInfo& family : families()) {
    const Architecture architecture{1000, family.initial};
    const auto& row = nets::networkFamilyOf(architecture);
    EXPECT_EQ(row.id, family.id);
    const auto makes = static_cast<bool>(row.make), loads = static_cast<bool>(row.load);
    EXPECT_NE(makes, loads) << family.id;
    EXPECT_EQ(family.ownProgram, loads) << family.id;
    EXPECT_EQ(row.head.empty(), family.ownProgram) << family.id;
  }
  EXPECT_THROW((void)nets::networkFamilyOf({}), Error);
}

}  // namespace
