// SPDX-License-Identifier: GPL-3.0-or-later
// Which image a name in another file means. What is right is how the folder was laid out.
#include "core/dataset/image_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sightline {
namespace {

using Fit = ImageNames::Fit;

/// Images below /data/set, with ids that are their paths without extension.
Dataset dataOf(std::initializer_list<const char*> paths) {
  Dataset data;
  data.root = "/data/set";
  for (const std::filesystem::path path : paths) {
    DatasetItem item;
    item.image = data.root / path;
    item.id = std::filesystem::path(path).replace_extension().string();
    data.items.push_back(std::move(item));
  }
  return data;
}

/// The number of the image that is meant; -1 none, -2 several.
int meant(const Dataset& data, const std::string& name, const std::filesystem::path& nearby = {}) {
  const ImageNames::Found found = ImageNames(data).find(name, nearby);
  if (found.fit != Fit::One) return found.fit == Fit::None ? -1 : -2;
  EXPECT_EQ(found.items.size(), 1u);
  return static_cast<int>(found.items.front());
}

TEST(ImageNames, ArePathsNamesStemsAndIds) {
  Dataset data = dataOf({"a/cat1.jpg", "b/dog.2.png"});
  data.items[1].id = "patient 7";
  for (const char* name : {"a/cat1.jpg", "cat1.jpg", "CAT1.JPG", "cat1", "./a/x/../cat1.jpg", "C:\\set\\a\\cat1.jpg",
                           "cat1.png", "/elsewhere/cat1.jpg"})
    EXPECT_EQ(meant(data, name), 0) << name;
  for (const char* name : {"dog.2.png", "dog.2", "b/dog.2", "patient 7", "Patient 7"})
    EXPECT_EQ(meant(data, name), 1) << name;
  for (const char* name : {"cat", "dog", "", "/", "7", "cow.jpg"}) EXPECT_EQ(meant(data, name), -1) << name;
}

TEST(ImageNames, ShareMostFolders) {
  const Dataset data = dataOf({"siteA/p1/x.png", "siteA/p2/x.png", "siteB/p1/x.png", "x.png"});
  EXPECT_EQ(meant(data, "siteA/p2/x.png"), 1);
  EXPECT_EQ(meant(data, "/old/place/siteB/p1/x.png"), 2);
  EXPECT_EQ(meant(data, "p2/x"), 1);
  EXPECT_EQ(meant(data, "p1/x.png"), -2) << "of two sites";
  EXPECT_EQ(meant(data, "x.png"), -2) << "nothing says from which folder the name counts";
  EXPECT_EQ(meant(data, "set/x.png"), 3) << "the folder of the data set counts, too";
}

TEST(ImageNames, LieNearTheFileThatNamesThem) {
  const Dataset data = dataOf({"siteA/p1/x.png", "siteA/p2/x.png", "siteB/p1/x.png", "x.png"});
  EXPECT_EQ(meant(data, "x.png", "/data/set"), 3);
  EXPECT_EQ(meant(data, "x.png", "/data/set/siteA/p2"), 1);
  EXPECT_EQ(meant(data, "x", "/data/set/siteB/annotations"), 2);
  EXPECT_EQ(meant(data, "../p1/x.png", "/data/set/siteA/p2"), 0);
  EXPECT_EQ(meant(data, "x.png", "/data/set/siteA"), 3) << "a path from the data set's folder";
  EXPECT_EQ(meant(dataOf({"siteA/p1/x.png", "siteA/p2/x.png"}), "x.png", "/data/set/siteA"), -2) << "of two patients";
}

TEST(ImageNames, DifferByCaseWhereNothingElseTells) {
  const Dataset data = dataOf({"aB.png", "Ab.png", "\xC3\x84.png"});
  EXPECT_EQ(meant(data, "aB.png"), 0);
  EXPECT_EQ(meant(data, "Ab.png", "/data/set"), 1);
  EXPECT_EQ(meant(data, "ab.png"), -2);
  EXPECT_EQ(meant(data, "A\xCC\x88.png"), 2) << "a letter and its dots apart, as a Mac writes it";
}

TEST(ImageNames, OfCocoAreNumbersInEveryEdition) {
  const Dataset old = dataOf({"COCO_val2014_000000000042.jpg"}), recent = dataOf({"000000000042.jpg"});
  for (const char* name :
       {"COCO_val2014_000000000042.jpg", "000000000042.jpg", "COCO_train2014_000000000042", "000000000042"}) {
    EXPECT_EQ(meant(old, name), 0) << name;
    EXPECT_EQ(meant(recent, name), 0) << name;
  }
  EXPECT_EQ(meant(old, "42"), -1);
}

TEST(ImageNames, JoinFoldersWithUnderscores) {
  const Dataset data = dataOf({"patient1/study1/view1_frontal.jpg", "patient2/study1/view1_frontal.jpg"});
  EXPECT_EQ(meant(data, "patient2_study1_view1_frontal"), 1);
  EXPECT_EQ(meant(data, "view1_frontal"), -2);
}

TEST(ImageNames, AreOfAllFramesOfAFile) {
  Dataset data = dataOf({"heart.dcm", "heart.dcm", "heart.dcm", "lung.dcm"});
  for (std::size_t k = 0; k < 3; ++k) data.items[k].id = "heart-frame" + std::to_string(k + 1);
  const auto found = ImageNames(data).find("heart.dcm");
  EXPECT_EQ(found.fit, Fit::One);
  EXPECT_THAT(found.items, ::testing::ElementsAre(0, 1, 2));
  EXPECT_EQ(ImageNames(dataOf({"only.png"})).find("").fit, Fit::One) << "a table without names is about the only image";
}

}  // namespace
}  // namespace sightline
