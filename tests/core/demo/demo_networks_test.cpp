// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped networks of the demo are good enough for a study: tested on scenes nobody has seen.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "app/train_demo/trainer.h"
#include "core/demo/scene.h"
#include "core/models/registry.h"
#include "tests/support/places.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

const fs::path kDemo = sightline::testing::sourceFolder() / "resources" / "demo";
/// Neither the seed of training, validation nor the study.
constexpr std::uint64_t kFreshSeed = 424242;

TEST(DemoNetworks, AreRightOnAtLeast85PercentOfFreshScenes) {
  const std::vector<ModelSpec> models = demoModels(kDemo);
  ASSERT_EQ(models.size(), 4u);
  const auto fresh = demo::drawValidationSet(kFreshSeed, 15, models.front().preprocessing, 0);
  ASSERT_EQ(fresh.labels.size(), 300u);
  for (const ModelSpec& model : models) {
    ASSERT_EQ(model.preprocessing, models.front().preprocessing);
    ASSERT_TRUE(std::equal(model.labels.begin(), model.labels.end(), kDemoClasses.begin(), kDemoClasses.end()));
    const auto network = makeClassifier(model.architecture);
    loadWeights(*network, model.architecture, model.weights);
    const double share = demo::accuracy(*network, fresh, model.preprocessing.size);
    RecordProperty(model.id, std::to_string(share));
    std::printf("%s: %.1f %%\n", model.id.c_str(), 100 * share);
    EXPECT_GE(share, 0.85) << model.id;
  }
}

TEST(DemoNetworks, TheWholeDemoStaysSmall) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(kDemo))
    if (entry.is_regular_file()) bytes += entry.file_size();
  EXPECT_LT(bytes, 12u << 20);
}

}  // namespace
}  // namespace sightline
