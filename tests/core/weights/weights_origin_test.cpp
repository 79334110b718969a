// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/weights_origin.h"

#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/models/registry.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

TEST(WeightsOrigin, OnlyThePublishersChecksumMakesAFileThePublishedOne) {
  const testing::TempFolder folder;
  const std::string published(publishedSha256("resnet101")), other(64, '0');
  ASSERT_EQ(published.size(), 64u);
  EXPECT_EQ(weightsOrigin("resnet101", folder / "resnet101.safetensors", published), WeightsOrigin::Published);
  EXPECT_EQ(weightsOrigin("mine", folder / "copy.safetensors", published), WeightsOrigin::Published);
  EXPECT_EQ(weightsOrigin("resnet101", folder / "resnet101.safetensors", other), WeightsOrigin::OtherFile);
  EXPECT_EQ(weightsOrigin("mine", folder / "mine.safetensors", other), WeightsOrigin::Unknown);
  // Published as .pth: in another form it is another file by right.
  EXPECT_EQ(weightsOrigin("squeezenet1_1", folder / "squeezenet1_1.pth", other), WeightsOrigin::OtherFile);
  EXPECT_EQ(weightsOrigin("squeezenet1_1", folder / "squeezenet1_1.safetensors", other), WeightsOrigin::Unknown);
  EXPECT_TRUE(publishedSha256("mine").empty());
}

TEST(WeightsOrigin, AFlippedBitInWhatWasWrittenDownIsSeen) {
  const testing::TempFolder folder;
  const auto file = folder / "net.safetensors", sums = folder / "SHA256SUMS";
  writeFileAtomically(file, std::string_view("weights"));
  EXPECT_TRUE(readChecksums(sums).empty());
  writeChecksums(sums, {{"net.safetensors", sha256OfFile(file)}, {"other name.pt", std::string(64, 'b')}});
  EXPECT_EQ(readChecksums(sums).at("other name.pt"), std::string(64, 'b'));
  EXPECT_EQ(weightsOrigin("net", file, sha256OfFile(file)), WeightsOrigin::AsWrittenDown);
  writeFileAtomically(file, std::string_view("weighus"));
  EXPECT_EQ(weightsOrigin("net", file, sha256OfFile(file)), WeightsOrigin::Changed);
  EXPECT_EQ(weightsOrigin("net", folder / "unlisted.safetensors", sha256OfFile(file)), WeightsOrigin::Unknown);
}

TEST(WeightsOrigin, TheDemosNetworksAreAsWrittenDown) {
  for (const auto& model : demoModels(resourceDirectory() / "demo"))
    EXPECT_EQ(weightsOrigin(model.id, model.weights, sha256OfFile(model.weights)), WeightsOrigin::AsWrittenDown)
        << model.id;
}

}  // namespace
}  // namespace sightline
