// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/registry.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Catalogue, TheBenchmarkIsAHundredMasksAndTheirPictures) {
  const FetchSet set = benchmarkSet();
  std::set<std::string> masks, pictures, targets, groups;
  for (const auto& f : set.files) {
    EXPECT_TRUE(targets.insert(f.target.string()).second) << f.target;
    EXPECT_TRUE(f.target.is_relative());
    EXPECT_FALSE(f.sources.empty());
    if (f.target.parent_path() == "Image/ImageNet/human_attention_mask") masks.insert(f.target.filename());
    if (f.target.parent_path() == "Image/ImageNet/original_images") pictures.insert(f.target.filename());
    if (!f.extra) groups.insert(f.group);
  }
  EXPECT_EQ(masks.size(), 100u);
  EXPECT_EQ(masks, pictures);
  EXPECT_EQ(groups.size(), 20u);
}

TEST(Catalogue, OlderLayoutsAreAskedWhenTheNewerHasNoSuchFile) {
  const FetchSet set = onlyNamed(benchmarkSet(), {"cat3"});
  const auto& picture = set.files.back();
  EXPECT_EQ(picture.target, "Image/ImageNet/original_images/cat3.jpg");
  EXPECT_THAT(addresses(picture, "http://m/x/"), ElementsAre("http://m/x/Image/ImageNet/original_images/cat3.jpg",
                                                             "http://m/x/Image/ImageNet/original%20images/cat3.jpg"));
  EXPECT_EQ(addresses(picture, "").size(), 3u);
  for (const auto& url : addresses(picture, ""))
    EXPECT_THAT(url, HasSubstr("https://raw.githubusercontent.com/SinaMohseni/"));
}

TEST(Catalogue, WeightsAreNamedAsTheRegistryLooksForThem) {
  const auto models = publishedModels({});
  const FetchSet set = weightsSet();
  ASSERT_EQ(set.files.size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(set.files[i].target, models[i].id + ".safetensors");
    const auto urls = addresses(set.files[i], "");
    ASSERT_EQ(urls.size(), 1u);
    EXPECT_THAT(urls[0], HasSubstr("https://huggingface.co/" + models[i].source + "/resolve/"));
    EXPECT_THAT(set.licence.text(), HasSubstr(models[i].displayName + ": " + models[i].licence));
  }
  EXPECT_THAT(
      addresses(set.files[0], "http://m"),
      ElementsAre("http://m/resnet101.a1h_in1k/resolve/21721ac354aff8c4fbc371f3c4e46fa8832d4d68/model.safetensors",
                  "http://m/resnet101.safetensors"));
}

TEST(Catalogue, SmallNetworksLieWhereTheRegistryLooksForThem) {
  const FetchSet set = smallSet();
  EXPECT_EQ(defaultFetchFolder(set), defaultFetchFolder(weightsSet()));
  ASSERT_EQ(set.files.size(), 2u);
  sightline::testing::TempFolder folder;
  for (const FetchFile& file : set.files) {
    // torchvision's names end with the first digits of the checksum.
    const std::string url = addresses(file, "").front();
    EXPECT_THAT(url, HasSubstr("https://download.pytorch.org/models/" + file.name + "-" + file.sha256.substr(0, 8)));
    EXPECT_GT(file.size.value_or(0), 4'000'000u);
    EXPECT_LT(file.size.value_or(0), 20'000'000u);
    writeFileAtomically(folder / file.target, std::string("x"));
    const auto models = publishedModels(folder.path());
    const auto model =
        std::find_if(models.begin(), models.end(), [&](const ModelSpec& m) { return m.id == file.name; });
    ASSERT_NE(model, models.end());
    EXPECT_EQ(model->weights, folder / file.target);
    EXPECT_EQ(model->labels.size(), 1000u);
    EXPECT_THAT(set.licence.text(), HasSubstr(model->displayName + ": " + model->licence));
  }
}

TEST(Catalogue, ChecksumsAreWholeOrAbsent) {
  for (const auto& set : {benchmarkSet(), weightsSet(), smallSet()})
    for (const auto& f : set.files)
      if (!f.sha256.empty()) {
        EXPECT_EQ(f.sha256.size(), 64u);
        EXPECT_EQ(f.sha256.find_first_not_of("0123456789abcdef"), std::string::npos);
      }
  EXPECT_FALSE(weightsSet().files[0].sha256.empty());
}

TEST(Catalogue, SetsSayWhatOneAgreesTo) {
  for (const auto& set : {benchmarkSet(), weightsSet(), smallSet()}) {
    EXPECT_THAT(set.licence.text(), HasSubstr("ImageNet"));
    EXPECT_GE(set.links.size(), 2u);
    for (const auto& link : set.links) EXPECT_EQ(link.rfind("https://", 0), 0u);
  }
  EXPECT_EQ(roughSize(weightsSet()), 740'000'000u);
  EXPECT_FALSE(roughSize(benchmarkSet()));
}

TEST(Catalogue, PartsAreChosenByNameOrClass) {
  EXPECT_EQ(onlyNamed(weightsSet(), {"cait_s24_224"}).files.size(), 1u);
  EXPECT_EQ(onlyNamed(weightsSet(), {"Swin-S", "resnet101"}).files.size(), 2u);
  EXPECT_EQ(onlyNamed(benchmarkSet(), {"cat"}).files.size(), 11u);  // and the licence
  EXPECT_EQ(onlyNamed(benchmarkSet(), {}).files.size(), 201u);
  try {
    onlyNamed(weightsSet(), {"alexnet"});
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::InvalidOption);
    EXPECT_THAT(e.remedy(), HasSubstr("swin_small_patch4_window7_224"));
  }
  EXPECT_THROW(fetchSet("everything"), Error);
}

}  // namespace
}  // namespace sightline
