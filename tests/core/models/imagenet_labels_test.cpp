// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/imagenet_labels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "core/models/registry.h"

namespace sightline {
namespace {

TEST(ImagenetLabels, AThousandDifferentOnesInTheOrderOfTheOutputs) {
  const auto& labels = imagenetLabels();
  ASSERT_EQ(labels.size(), 1000u);
  EXPECT_EQ(std::set<std::string>(labels.begin(), labels.end()).size(), 1000u);
  // Places that everybody knows.
  EXPECT_EQ(labels[0], "tench, Tinca tinca");
  EXPECT_EQ(labels[207], "golden retriever");
  EXPECT_EQ(labels[281], "tabby, tabby cat");
  EXPECT_EQ(labels[340], "zebra");
  EXPECT_EQ(labels[999], "toilet tissue, toilet paper, bathroom tissue");
  for (const std::string& label : labels)
    EXPECT_THAT(label, ::testing::Not(::testing::AnyOf("", ::testing::StartsWith(" "), ::testing::EndsWith(","))));
}

TEST(ImagenetLabels, SynsetsNameTheirClass) {
  EXPECT_EQ(imagenetClassOf("n01440764"), 0);
  EXPECT_EQ(imagenetClassOf("n02123045"), 281);
  EXPECT_EQ(imagenetClassOf("n15075141"), 999);
  EXPECT_EQ(imagenetClassOf("n00000000"), std::nullopt);
  EXPECT_EQ(imagenetClassOf("tabby"), std::nullopt);
  EXPECT_EQ(imagenetClassOf(""), std::nullopt);
}

TEST(ImagenetLabels, EveryPublishedNetworkHasThem) {
  for (const ModelSpec& model : publishedModels({})) {
    ASSERT_EQ(static_cast<int>(model.labels.size()), model.architecture.classCount) << model.id;
    EXPECT_EQ(labelOf(model, 281), "tabby, tabby cat") << model.id;
  }
}

}  // namespace
}  // namespace sightline
