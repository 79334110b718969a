// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_io.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class DatasetTest : public ::testing::Test {
 protected:
  /// An image (or mask) of this size where nothing else matters.
  void picture(const fs::path& name, int width = 30, int height = 20) {
    const fs::path file = root_ / name;
    fs::create_directories(file.parent_path());
    const Image image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3, 90)};
    writeFileAtomically(file, encodeJpeg(image, 80));
  }
  void text(const fs::path& name, const std::string& content) {
    fs::create_directories((root_ / name).parent_path());
    writeFileAtomically(root_ / name, content);
  }
  [[nodiscard]] fs::path root() const { return root_.path(); }
  [[nodiscard]] std::string relative(const fs::path& p) const {
    return p.empty() ? std::string() : p.lexically_relative(root_.path()).string();
  }

  testing::TempFolder root_;
};

std::vector<std::string> idsOf(const Dataset& d) {
  std::vector<std::string> out;
  for (const auto& i : d.items) out.push_back(i.id);
  return out;
}

std::string remedyOf(const fs::path& folder) {
  try {
    openDataset(folder);
  } catch (const Error& e) {
    return e.remedy();
  }
  return "no error";
}

// --- the benchmark's layouts ---------------------------------------------------------------------

struct BenchmarkLayout {
  const char* pictures;
  const char* masks;
  const char* opened;  ///< folder that the user chose
};
class BenchmarkLayouts : public DatasetTest, public ::testing::WithParamInterface<BenchmarkLayout> {};

TEST_P(BenchmarkLayouts, PicturesAndMasksArePaired) {
  const auto& [pictures, masks, opened] = GetParam();
  for (const char* stem : {"cat2", "cat10", "ant1"}) {
    picture(fs::path(pictures) / (std::string(stem) + (stem[0] == 'a' ? ".JPG" : ".jpg")));
    picture(fs::path(masks) / (std::string(stem) + ".jpg"));
    picture(fs::path(masks).parent_path() / "human_attention_overlay" / (std::string(stem) + ".png"));
  }
  const Dataset d = openDataset(root() / opened);
  EXPECT_EQ(d.name, "ML Interpretability Benchmark");
  EXPECT_THAT(idsOf(d), ElementsAre("ant1", "cat2", "cat10"));
  EXPECT_THAT(d.classes, ElementsAre("ant", "cat"));
  EXPECT_THAT(english(d.warnings), IsEmpty());
  EXPECT_EQ(d.people(), (PeopleCount{1, PeopleKnown::OneMask})) << "these masks have one level";
  EXPECT_FALSE(d.simulatedAnnotators);
  for (const auto& item : d.items) {
    EXPECT_TRUE(item.image.is_absolute());
    EXPECT_EQ(relative(item.image.parent_path()), pictures);
    EXPECT_EQ(relative(item.mask.parent_path()), masks);
    EXPECT_EQ(item.mask.stem(), item.image.stem());
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, BenchmarkLayouts,
    ::testing::Values(BenchmarkLayout{"Image/ImageNet/original_images", "Image/ImageNet/human_attention_mask", "."},
                      BenchmarkLayout{"Image/ImageNet/original images", "Image/ImageNet/human attention mask", "."},
                      BenchmarkLayout{"Image/ImageNet/original_images", "Image/ImageNet/human_attention_mask", "Image"},
                      BenchmarkLayout{"Image/ImageNet/original_images", "Image/ImageNet/human_attention_mask",
                                      "Image/ImageNet"},
                      BenchmarkLayout{"Image/ImageNet/original_images", "Image/ImageNet/human_attention_mask",
                                      "Image/ImageNet/original_images"},
                      BenchmarkLayout{"Image/ImageNet/original_images", "Image/ImageNet/human_attention_mask",
                                      "Image/ImageNet/human_attention_mask"},
                      BenchmarkLayout{"Image/org_img", "Image/human_attention_mask", "."},
                      BenchmarkLayout{"Image/org_img", "Image/human_attention_mask", "Image/org_img"},
                      BenchmarkLayout{"bench-master/Image/ImageNet/original_images",
                                      "bench-master/Image/ImageNet/human_attention_mask", "."}));

TEST_F(DatasetTest, BenchmarkLabelsStandForTheirKinds) {
  picture("original_images/plane1.jpg");
  picture("human_attention_mask/plane1.jpg");
  const Dataset d = openDataset(root());
  EXPECT_THAT(d.acceptedNames.at("plane"), ElementsAre("airliner", "warplane"));
  EXPECT_EQ(d.acceptedNames.at("dog").size(), 118u);  // ImageNet-1k classes 151 to 268
  EXPECT_EQ(d.acceptedNames.at("bird").size(), 59u);  // 7 to 24, 80 to 100, 127 to 146
  EXPECT_FALSE(d.acceptedNames.contains("man"));
  picture("elsewhere/pictures/plane1.jpg");
  EXPECT_THAT(openDataset(root() / "elsewhere/pictures").acceptedNames, IsEmpty());
}

TEST_F(DatasetTest, DoubledExtensionsAreOneName) {
  picture("original_images/dog1.jpg.jpg");
  picture("human attention mask/dog1.JPEG");
  const Dataset d = openDataset(root());
  ASSERT_EQ(d.items.size(), 1u);
  EXPECT_EQ(d.items[0].id, "dog1");
  EXPECT_EQ(relative(d.items[0].mask), "human attention mask/dog1.JPEG");
}

TEST_F(DatasetTest, VocPartHasAFolderPerClass) {
  const fs::path voc = "Image/PASCAL_VOC_2012";
  for (const char* c : {"bird", "cat"}) {
    picture(voc / "original_images" / c / (std::string("2007_00000") + c[0] + ".jpg"));
    picture(voc / "human_attention_mask" / c / (std::string("2007_00000") + c[0] + ".jpg"));
  }
  const Dataset d = openDataset(root() / voc);
  EXPECT_EQ(d.name, "ML Interpretability Benchmark (PASCAL VOC)");
  ASSERT_EQ(d.items.size(), 2u);
  EXPECT_THAT(d.classes, ElementsAre("bird", "cat"));
  EXPECT_EQ(relative(d.items[0].mask), "Image/PASCAL_VOC_2012/human_attention_mask/bird/2007_00000b.jpg");
}

TEST_F(DatasetTest, FlatVocPicturesTakeTheClassOfTheirMasksFolder) {
  picture("JPEGImages/2007_000027.jpg");
  picture("human_attention_mask/person/2007_000027.jpg");
  const Dataset d = openDataset(root());
  ASSERT_EQ(d.items.size(), 1u);
  EXPECT_EQ(d.items[0].label, "person");
  EXPECT_FALSE(d.items[0].mask.empty());
}

TEST_F(DatasetTest, MasksWithoutOriginalsSayWhatToDo) {
  picture("Image/ImageNet/human_attention_mask/cat1.jpg");
  picture("Image/ImageNet/human_attention_overlay/cat1.png");
  EXPECT_THAT(remedyOf(root()), HasSubstr("original_images"));
}

// --- any folder ----------------------------------------------------------------------------------

TEST_F(DatasetTest, PlainPicturesNeedNoMasks) {
  for (const char* n : {"IMG_10.jpg", "IMG_9.jpg", "red fox_3.jpg", "2007_000027.jpg", "sunset.jpg"}) picture(n);
  text("notes.txt", "not a picture");
  text("._IMG_9.jpg", "a resource fork");
  const Dataset d = openDataset(root());
  EXPECT_THAT(idsOf(d), ElementsAre("2007_000027", "IMG_9", "IMG_10", "red fox_3", "sunset"));
  EXPECT_THAT(d.classes, ElementsAre("red fox"));
  EXPECT_THAT(english(d.warnings), IsEmpty());
  EXPECT_EQ(d.name, root().filename());
}

TEST_F(DatasetTest, MasksAreFoundInsideBesideAndNextToThePicture) {
  picture("a/cat1.jpg");
  picture("a/masks/cat1.png");
  picture("b/cat1.jpg");
  picture("b_masks/cat1.jpg");
  picture("c/cat1.jpg");
  picture("c/cat1_mask.png");
  EXPECT_EQ(relative(openDataset(root() / "a").items.at(0).mask), "a/masks/cat1.png");
  EXPECT_EQ(relative(openDataset(root() / "b").items.at(0).mask), "b_masks/cat1.jpg");
  const Dataset c = openDataset(root() / "c");
  ASSERT_EQ(c.items.size(), 1u);
  EXPECT_EQ(relative(c.items[0].mask), "c/cat1_mask.png");
}

TEST_F(DatasetTest, FolderPerClassGivesLabelsAndUniqueIds) {
  picture("cat/001.jpg");
  picture("dog/001.jpg");
  picture("dog/002.jpg");
  picture("masks/dog/001.png");
  const Dataset d = openDataset(root());
  EXPECT_THAT(idsOf(d), ElementsAre("002", "cat/001", "dog/001"));
  EXPECT_EQ(d.items[1].label, "cat");
  EXPECT_TRUE(d.items[1].mask.empty()) << "a dog's mask is not a cat's";
  EXPECT_EQ(relative(d.items[2].mask), "masks/dog/001.png");
  EXPECT_THAT(english(d.warnings), Contains(HasSubstr("cat/001.jpg has no mask")));
}

TEST_F(DatasetTest, OneNameTwiceStaysTwoItems) {
  picture("cat1.jpg");
  picture("cat1.png");
  const Dataset d = openDataset(root());
  EXPECT_THAT(idsOf(d), ElementsAre("cat1", "cat1.png"));
  EXPECT_THAT(english(d.warnings), Contains(HasSubstr("same name")));
}

TEST_F(DatasetTest, SymbolicLinkLoopsEnd) {
  picture("cat1.jpg");
  fs::create_directory_symlink(root(), root() / "loop");
  EXPECT_GE(openDataset(root()).items.size(), 1u);
}

// --- what is wrong with files --------------------------------------------------------------------

TEST_F(DatasetTest, MasksOfAnotherShapeAreLeftOutAndRoundingIsNot) {
  picture("images/a1.jpg", 451, 300);
  picture("masks/a1.jpg", 100, 67);  // 66.5 rows exactly
  picture("images/b1.jpg", 100, 67);
  picture("masks/b1.jpg", 451, 300);
  picture("images/c1.jpg", 300, 200);
  picture("masks/c1.jpg", 300, 204);
  picture("images/d1.jpg", 300, 200);
  picture("masks/d1.jpg", 200, 300);
  const Dataset d = openDataset(root());
  ASSERT_EQ(d.items.size(), 4u);
  EXPECT_FALSE(d.items[0].mask.empty());
  EXPECT_FALSE(d.items[1].mask.empty());
  EXPECT_TRUE(d.items[2].mask.empty());
  EXPECT_TRUE(d.items[3].mask.empty());
  EXPECT_EQ(english(d.items[3].maskProblem), "is 200 x 300, its image is 300 x 200");
  EXPECT_EQ(d.warnings.size(), 2u);
  EXPECT_THAT(english(d.warnings), Contains(AllOf(HasSubstr("200 x 300"), HasSubstr("300 x 200"))));
}

TEST_F(DatasetTest, UnreadableFilesAreNamedAndTheRestGoesOn) {
  picture("images/cat1.jpg");
  text("images/cat2.jpg", "");
  picture("images/cat3.jpg");
  text("masks/cat3.jpg", "no picture at all");
  picture("masks/cat1.jpg");
  picture("masks/cat9.jpg");
  const Dataset d = openDataset(root());
  EXPECT_THAT(idsOf(d), ElementsAre("cat1", "cat3"));
  EXPECT_TRUE(d.items[1].mask.empty());
  EXPECT_FALSE(d.items[1].maskProblem.empty());
  EXPECT_TRUE(d.items[0].maskProblem.empty());
  EXPECT_THAT(english(d.warnings), Contains(HasSubstr("cat2.jpg is empty")));
  EXPECT_THAT(english(d.warnings), Contains(AllOf(HasSubstr("masks/cat3.jpg"), HasSubstr("mask was left out"))));
  EXPECT_THAT(english(d.warnings), Contains(HasSubstr("cat9.jpg is a mask without an image")));
}

TEST_F(DatasetTest, FoldersWithoutPicturesSayWhatToDo) {
  EXPECT_THAT(remedyOf(root() / "none"), HasSubstr("spelling"));
  EXPECT_THAT(remedyOf(root()), HasSubstr("folder with images"));
  text("notes.txt", "x");
  EXPECT_THAT(remedyOf(root()), HasSubstr("folder with images"));
  EXPECT_THAT(english(remedyOf(root() / "notes.txt")), HasSubstr("folder that the file lies in"));
  text("cat1.jpg", "broken");
  EXPECT_THAT(remedyOf(root()), HasSubstr("complete"));
}

// --- manifest ------------------------------------------------------------------------------------

constexpr const char* kManifest = R"({
  "name": "Small demo", "annotators": 8, "simulated_annotators": true, "classes": ["cat", "ant"],
  "accepted_names": {"cat": ["tabby", "Egyptian cat"]},
  "items": [{"id": "cat10", "label": "cat", "image": "images/cat10.jpg", "mask": "masks/cat10.png"},
            {"id": "cat2", "label": "cat", "image": "images/cat2.jpg", "mask": "masks/gone.png"},
            {"id": "gone", "label": "cat", "image": "images/gone.jpg", "mask": ""},
            {"id": "ant1", "label": "ant", "image": "images/ant1.jpg"}]})";

TEST_F(DatasetTest, ManifestIsFollowed) {
  for (const char* n : {"cat10", "cat2", "ant1"}) picture(fs::path("images") / (std::string(n) + ".jpg"));
  picture("masks/cat10.png");
  text("manifest.json", kManifest);
  for (const auto& opened : {root(), root() / "manifest.json"}) {
    const Dataset d = openDataset(opened);
    EXPECT_EQ(d.name, "Small demo");
    EXPECT_EQ(d.annotators, 8);
    EXPECT_TRUE(d.simulatedAnnotators);
    EXPECT_EQ(d.root, root());
    EXPECT_THAT(idsOf(d), ElementsAre("ant1", "cat2", "cat10"));
    EXPECT_THAT(d.classes, ElementsAre("ant", "cat"));
    EXPECT_THAT(d.acceptedNames.at("cat"), ElementsAre("tabby", "Egyptian cat"));
    EXPECT_EQ(relative(d.items[2].mask), "masks/cat10.png");
    EXPECT_TRUE(d.items[1].mask.empty());
    EXPECT_THAT(english(d.warnings), Contains(HasSubstr("images/gone.jpg")));
    EXPECT_THAT(english(d.warnings), Contains(HasSubstr("masks/gone.png")));
  }
}

TEST_F(DatasetTest, BrokenManifestsAreNamedWithTheirKey) {
  picture("a.jpg");
  const std::pair<const char*, const char*> cases[] = {
      {"{", "not valid JSON"},
      {"{\n  \"items\": oops", "is not valid JSON (no JSON from line 2, column 12 on)"},
      {"[]", "items"},
      {R"({"items": 3})", "items"},
      {R"({"items": [3]})", "item 1"},
      {R"({"items": [{"id": "a"}]})", "\"image\""},
      {R"({"items": [{"image": 7}]})", "\"image\""},
      {R"({"annotators": 0, "items": [{"image": "a.jpg"}]})", "annotators"},
      {R"({"annotators": "ten", "items": [{"image": "a.jpg"}]})", "annotators"},
      {R"({"simulated_annotators": 1, "items": [{"image": "a.jpg"}]})", "simulated_annotators"},
      {R"({"accepted_names": {"cat": 1}, "items": [{"image": "a.jpg"}]})", "accepted_names"},
      {R"({"items": [{"image": "a.jpg"}, {"image": "a.jpg"}]})", "twice"},
      {R"({"items": [{"image": "gone.jpg"}]})", "no image that exists"},
      {R"({"items": []})", "no image that exists"},
      {R"({"items": [{"image": "a.jpg", "masks": "a.png"}]})", "\"masks\""},
      {R"({"items": [{"image": "a.jpg", "masks": [3]}]})", "neither text nor null"},
      {R"({"items": [{"image": "a.jpg", "mask": "a.png", "masks": ["a.png"]}]})", "both \"mask\" and \"masks\""},
      {R"({"items": [{"image": "a.jpg", "masks": [null], "annotators": [0]}]})", "annotators"},
      {R"({"regions": {"mask_folders": "m"}})", "\"mask_folders\""},
      {R"({"regions": {"mask_people": "all"}})", "\"mask_people\""},
      {R"({"items": [{"image": "a.jpg"}], "regions": {"mask_folders": ["m"]}})", "beside \"items\""},
  };
  for (const auto& [content, problem] : cases) {
    text("manifest.json", content);
    try {
      openDataset(root());
      ADD_FAILURE() << content;
    } catch (const Error& e) {
      EXPECT_THAT(e.problem(), HasSubstr(problem)) << content;
      EXPECT_THAT(e.subject(), HasSubstr("manifest.json"));
    }
  }
}

}  // namespace
}  // namespace sightline
