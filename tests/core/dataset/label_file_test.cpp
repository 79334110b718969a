// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/label_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_io.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class LabelFile : public ::testing::Test {
 protected:
  LabelFile() {
    for (const char* name : {"a1.jpg", "b2.jpg", "sub/c3.jpg"}) {
      fs::create_directories((root_ / name).parent_path());
      writeFileAtomically(root_ / name,
                          encodeJpeg({8, 8, std::vector<std::uint8_t>(static_cast<std::size_t>(8 * 8 * 3), 90)}, 80));
    }
  }
  Dataset opened(const char* file, std::string_view content) {
    writeFileAtomically(root_ / file, content);
    return openDataset(root_.path());
  }
  static std::vector<std::string> texts(const Dataset& data) {
    std::vector<std::string> all;
    for (const auto& item : data.items) all.push_back(item.labelText());
    return all;
  }
  std::string problem(const char* file, std::string_view content) {
    try {
      (void)opened(file, content);
    } catch (const Error& e) {
      return e.what();
    }
    return "accepted";
  }
  testing::TempFolder root_;
};

TEST_F(LabelFile, SeveralLabelsStandApartAtSemicolons) {
  const Dataset d = opened("labels.csv", "image,labels\na1.jpg,cat; sofa\nb2,dog\nsub/c3.jpg,\"cat;dog;cat\"\n");
  EXPECT_THAT(texts(d), ElementsAre("cat; sofa", "dog", "cat; dog"));
  EXPECT_EQ(d.items[0].label, "cat");
  EXPECT_THAT(d.items[0].allLabels(), ElementsAre("cat", "sofa"));
  EXPECT_THAT(d.classes, ElementsAre("cat", "dog", "sofa"));
}

TEST_F(LabelFile, AColumnForEachLabel) {
  const Dataset d = opened("labels.csv", "file,cat,dog,sofa\na1.jpg,1,0,1\nb2.jpg,0,1.0,\nc3.jpg,0,0,0\n");
  EXPECT_THAT(texts(d), ElementsAre("cat; sofa", "dog", ""));
}

TEST_F(LabelFile, JsonLists) {
  const Dataset d = opened("labels.json", R"({"a1.jpg": ["cat", "sofa"], "b2": "dog; cat", "sub\\c3.jpg": []})");
  EXPECT_THAT(texts(d), ElementsAre("cat; sofa", "dog; cat", ""));
}

TEST_F(LabelFile, AManifestListsThem) {
  const Dataset d = opened("manifest.json", R"({"items":[{"image":"a1.jpg","label":["cat","sofa"]},
      {"image":"b2.jpg","label":"dog;cat"},{"image":"sub/c3.jpg","labels":["dog"]}]})");
  EXPECT_THAT(texts(d), ElementsAre("cat; sofa", "dog; cat", "dog"));
}

TEST_F(LabelFile, RowsOfOtherImagesAreToldOf) {
  const Dataset d = opened("labels.csv", "image,label\na1.jpg,cat\nz9.jpg,dog\nz8.jpg,dog\n");
  EXPECT_EQ(d.items[0].label, "cat");
  EXPECT_THAT(english(d.warnings), ::testing::Contains(HasSubstr("labels.csv has 2 rows for what is no image of this "
                                                                 "folder, z9.jpg first")));
}

TEST_F(LabelFile, WhatCannotBeReadIsNamed) {
  EXPECT_THAT(problem("labels.csv", "picture,label\na1.jpg,cat\n"), HasSubstr("no column that names the images"));
  EXPECT_THAT(problem("labels.csv", "image,cat,age\na1.jpg,1,44\n"), HasSubstr("\"44\" in row 2 of the column age"));
  fs::remove(root_ / "labels.csv");
  EXPECT_THAT(problem("labels.json", "[1, 2]"), HasSubstr("no JSON object"));
  EXPECT_THAT(problem("labels.json", R"({"a1.jpg": [3]})"), HasSubstr("a label of a1.jpg that is not text"));
}

}  // namespace
}  // namespace sightline
