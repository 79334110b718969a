// SPDX-License-Identifier: GPL-3.0-or-later
// Annotation files of other programs as human masks: who marked what, what cannot be used, what belongs to which image.
// tests/sweep/regions_test.cpp reads every form.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <span>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/dataset.h"
#include "core/dataset/human_mask.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr int kWidth = 30, kHeight = 20;

std::vector<std::string> texts(const std::vector<Message>& messages) {
  std::vector<std::string> out;
  for (const Message& m : messages) out.push_back(m.text());
  return out;
}

/// The votes of a mask whose marked pixels `votes` gives.
Plane<std::uint8_t> drawn(const std::function<int(int x, int y)>& votes) {
  Plane<std::uint8_t> mask(kWidth, kHeight);
  for (int y = 0; y < kHeight; ++y)
    for (int x = 0; x < kWidth; ++x) mask.at(x, y) = static_cast<std::uint8_t>(votes(x, y));
  return mask;
}
bool inBox(int x, int y) { return x >= 4 && x < 16 && y >= 3 && y < 12; }

class Regions : public ::testing::Test {
 protected:
  void image(const std::string& name, int width = kWidth, int height = kHeight) {
    std::filesystem::create_directories((folder_ / name).parent_path());
    writeFileAtomically(folder_ / name, encodePng(Plane<std::uint8_t>(width, height, 120)));
  }
  void file(const std::string& name, const std::string& text) {
    std::filesystem::create_directories((folder_ / name).parent_path());
    writeFileAtomically(folder_ / name, text);
  }
  [[nodiscard]] Dataset open(const RegionChoice& choice = {}) const {
    DatasetSearch search;
    search.regions = choice;
    return openDataset(folder_.path(), search);
  }
  static const DatasetItem& item(const Dataset& data, const std::string& id) {
    const auto at =
        std::find_if(data.items.begin(), data.items.end(), [&](const DatasetItem& i) { return i.id == id; });
    EXPECT_NE(at, data.items.end()) << id;
    return *at;
  }
  testing::TempFolder folder_;
};

TEST_F(Regions, HolesStayOpenAndTakeNothingFromOthers) {
  image("cell1.png");
  file("cell1.geojson",
       R"({"type":"FeatureCollection","features":[
         {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]]]}},
         {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":
            [[[0,0],[20,0],[20,20],[0,20],[0,0]],[[2,2],[18,2],[18,18],[2,18],[2,2]]]}}]})");
  const Dataset data = open();
  EXPECT_EQ(readHumanMask(data.items[0], 1).votes, drawn([](int x, int y) {
              const bool ring = x < 20 && !(x >= 2 && x < 18 && y >= 2 && y < 18);
              return ring || (x < 4 && y < 4);
            }));
}

std::string base64(std::span<const std::uint8_t> bytes) {
  constexpr const char* kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) group = group << 8 | (i + k < bytes.size() ? bytes[i + k] : 0u);
    for (int k = 3; k >= 0; --k) text += kDigits[group >> (6 * k) & 63];
  }
  for (std::size_t k = 0; k < (3 - bytes.size() % 3) % 3; ++k) text[text.size() - 1 - k] = '=';
  return text;
}

TEST_F(Regions, EmbeddedMasksLieInTheirBox) {
  for (const int marked : {1, 255}) {  // labelme writes 0 and 1, others 0 and 255
    image("cat1.png");
    Plane<std::uint8_t> part(12, 9, static_cast<std::uint8_t>(marked));
    part.at(0, 0) = 0;
    file("cat1.json",
         R"({"version":"5","flags":{},"imagePath":"cat1.png","shapes":[{"label":"cat","shape_type":"mask",)"
         R"("points":[[4,3],[15,11]],"mask":")" +
             base64(encodePng(part)) + R"("}],"imageWidth":30,"imageHeight":20})");
    EXPECT_EQ(readHumanMask(open().items[0], 1).votes,
              drawn([](int x, int y) { return inBox(x, y) && !(x == 4 && y == 3); }));
  }
  file("cat1.json",
       R"({"version":"5","flags":{},"shapes":[{"label":"cat","shape_type":"mask","points":[[4,3],[15,11]],)"
       R"("mask":"!"},{"label":"cat","shape_type":"points","points":[[4,3]]}],"imagePath":"cat1.png"})");
  const auto left = texts(open().leftOut);
  EXPECT_THAT(left, Contains(HasSubstr("its picture is damaged (cat1.json, \"cat\")")));
  EXPECT_THAT(left, Contains(HasSubstr("no area (cat1.json, \"cat\")")));
}

TEST_F(Regions, CirclesAndTurnedEllipses) {
  image("a1.png");
  file("a1.json",
       R"({"version":"5","flags":{},"shapes":[{"label":"x","shape_type":"circle","points":[[15,10],[15,16]]}],)"
       R"("imagePath":"a1.png"})");
  const auto inside = [](double rx, double ry) {
    return drawn([=](int x, int y) {
      const double dx = (x + 0.5 - 15) / rx, dy = (y + 0.5 - 10) / ry;
      return dx * dx + dy * dy <= 1;
    });
  };
  EXPECT_EQ(readHumanMask(open().items[0], 1).votes, inside(6, 6));
  std::filesystem::remove(folder_ / "a1.json");
  file(
      "annotations.xml",
      R"(<annotations><version>1.1</version><image id="0" name="a1.png" width="30" height="20"><ellipse label="x" cx="15" )"
      R"(cy="10" rx="4" ry="9" rotation="90"/><points label="x" points="1,1"/></image></annotations>)");
  const Dataset data = open();
  EXPECT_EQ(readHumanMask(data.items[0], 1).votes, inside(9, 4));
  EXPECT_THAT(texts(data.leftOut), ElementsAre(HasSubstr("no area")));
}

TEST_F(Regions, FilesBesideEachOtherAreOfOnePersonEach) {
  image("cat1.png");
  image("cat2.png");
  const auto by = [](const std::string& box) {
    return R"({"images":[{"id":1,"file_name":"cat1.png"},{"id":2,"file_name":"cat2.png"}],"categories":[{"id":1,"name":"cat"}],)"
           R"("annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":)" +
           box + "}]}";
  };
  file("anna.json", by("[0,0,10,20]"));
  file("ben.json", by("[5,0,10,20]"));
  const Dataset data = open();
  EXPECT_THAT(data.regions.people, ElementsAre("anna", "ben"));
  EXPECT_EQ(data.annotators, 2);
  const HumanMask mask = readHumanMask(item(data, "cat1"), 1);
  EXPECT_EQ(mask.annotators, 2);
  EXPECT_EQ(mask.votes, drawn([](int x, int) { return (x < 10) + (x >= 5 && x < 15); }));
  EXPECT_FALSE(item(data, "cat2").hasHumanMask()) << "both looked and marked nothing";

  RegionChoice onlyBen;
  onlyBen.people = {"ben"};
  const HumanMask bens = readHumanMask(item(open(onlyBen), "cat1"), 1);
  EXPECT_EQ(bens.annotators, 1);
  EXPECT_EQ(bens.votes, drawn([](int x, int) { return x >= 5 && x < 15; }));
}

TEST_F(Regions, PeopleAreReadWhereTheFileNamesThem) {
  image("film1.png");
  file("boxes.csv",
       "image,rad_id,class,x_min,y_min,x_max,y_max\n"
       "film1,R1,Edema,0,0,10,20\nfilm1,R2,Edema,5,0,15,20\nfilm1,R2,Nodule,20,0,30,20\n");
  const Dataset data = open();
  EXPECT_THAT(data.regions.people, ElementsAre("R1", "R2"));
  EXPECT_THAT(data.regions.labels, ElementsAre("Edema", "Nodule"));
  EXPECT_EQ(readHumanMask(data.items[0], 1).votes,
            drawn([](int x, int) { return (x < 10) + ((x >= 5 && x < 15) || x >= 20); }));
  RegionChoice edema;
  edema.labels = {"Edema"};
  EXPECT_EQ(readHumanMask(open(edema).items[0], 1).votes,
            drawn([](int x, int) { return (x < 10) + (x >= 5 && x < 15); }));
  edema.labels = {"edema"};
  EXPECT_THROW((void)open(edema), Error);
}

TEST_F(Regions, PartsOfOneWorkAreNoPeople) {
  image("cat1.png");
  const auto of = [](const std::string& label, const std::string& box) {
    return R"({"images":[{"id":1,"file_name":"cat1.png"}],"categories":[{"id":1,"name":")" + label +
           R"("}],"annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":)" + box + "}]}";
  };
  file("stuff.json", of("grass", "[0,0,5,20]"));
  file("things.json", of("cat", "[10,0,5,20]"));
  const HumanMask mask = readHumanMask(open().items[0], 1);
  EXPECT_EQ(mask.annotators, 1);
  EXPECT_EQ(mask.votes, drawn([](int x, int) { return x < 5 || (x >= 10 && x < 15); }));
}

TEST_F(Regions, OneWorkInTwoFormatsIsNotTwoPeople) {
  image("cat1.png");
  image("cat2.png");
  file("boxes.csv", "image,class,xmin,ymin,xmax,ymax\ncat1,cat,0,0,10,20\ncat2,cat,0,0,10,20\n");
  file("cat1.json", R"({"version":"5","flags":{},"shapes":[{"label":"cat","points":[[0,0],[9,0],[9,20]]}],)"
                    R"("imagePath":"cat1.png","imageWidth":30,"imageHeight":20})");
  file("md.json", R"({"images":[{"file":"cat2.png","detections":[{"category":"1","conf":0.9,"bbox":[0,0,1,1]}]}],)"
                  R"("detection_categories":{"1":"animal"}})");
  const Dataset data = open();
  for (const char* id : {"cat1", "cat2"}) {
    const HumanMask mask = readHumanMask(item(data, id), 1);
    EXPECT_EQ(mask.annotators, 1);
    EXPECT_EQ(mask.votes, drawn([](int x, int) { return x < 10; }));
  }
  EXPECT_THAT(texts(data.warnings),
              Contains(HasSubstr("One image has both a table of boxes and labelme annotations; the former were used")));
  EXPECT_THAT(texts(data.warnings), Contains(HasSubstr("One image has both a table of boxes and MegaDetector boxes")));
  RegionChoice labelme;
  labelme.files = {"cat1.json"};
  EXPECT_EQ(open(labelme).regions.images, 1u);
}

TEST_F(Regions, WhatCannotBeUsedIsCountedAndNamed) {
  image("cat1.png");
  image("cat2.png");
  file("a.json",
       R"({"images":[{"id":1,"file_name":"cat1.png","width":30,"height":20},{"id":9,"file_name":"gone.png"}],
           "categories":[{"id":1,"name":"cat"}],"annotations":[
           {"id":1,"image_id":1,"category_id":1,"bbox":[4,3,12,9]},
           {"id":2,"image_id":1,"category_id":1,"segmentation":[[1,1,2,2]]},
           {"id":3,"image_id":1,"category_id":1,"segmentation":[[40,40,50,40,50,50]]},
           {"id":4,"image_id":1,"category_id":1,"segmentation":{"size":[10,15],"counts":[0,150]}},
           {"id":5,"image_id":1,"category_id":1,"segmentation":{"size":[20,30],"counts":[0,150]}},
           {"id":6,"image_id":77,"category_id":1,"bbox":[1,1,2,2]},
           {"id":7,"image_id":1,"category_id":1,"bbox":[1e300,1,2,2]}]})");
  const Dataset data = open();
  EXPECT_EQ(readHumanMask(item(data, "cat1"), 1).votes, drawn([](int x, int y) { return inBox(x, y); }));
  const auto left = texts(data.leftOut);
  EXPECT_THAT(left, Contains(HasSubstr("fewer than three corners (a.json, annotation 2)")));
  EXPECT_THAT(left, Contains(HasSubstr("lies wholly outside its image and was left out (cat1.png)")));
  EXPECT_THAT(left, Contains(HasSubstr("of another size than its image (cat1.png: 15 x 10, its image is 30 x 20)")));
  EXPECT_THAT(left, Contains(HasSubstr("its picture is damaged (a.json, annotation 5)")));
  EXPECT_THAT(left, Contains(HasSubstr("does not say of which image it is")));
  EXPECT_THAT(left, Contains(HasSubstr("beyond a million pixels (a.json, annotation 7)")));
  EXPECT_THAT(texts(data.warnings),
              Contains(HasSubstr("gone.png is named in annotations and is not among the images")));
  EXPECT_THAT(texts(data.warnings), Contains(HasSubstr("1 image has no region")));
  EXPECT_THAT(texts(data.warnings), Contains(HasSubstr("1 region (1 of them boxes) on 1 of 2 images was read from "
                                                       "a.json (COCO annotations): one person an image; labels: cat; "
                                                       "pixels whose centre is inside.")));
}

TEST_F(Regions, CoordinatesInAnotherOrderAreRecognisedByTheImage) {
  image("wide1.png", 60, 20);
  file("boxes.csv", "image,ymin,xmin,ymax,xmax\nwide1,30,2,50,18\n");  // columns named the wrong way round
  EXPECT_THAT(texts(open().leftOut), Contains(HasSubstr("seems to give y before x. None of them was used")));
  file("boxes.csv", "image,x,y,w,h\nwide1,20,5,50,18\n");
  EXPECT_THAT(texts(open().leftOut), Contains(HasSubstr("if their last two numbers were a corner")));
}

TEST_F(Regions, PolygonsAcrossTheBorderAreCutOff) {
  image("cat1.png");
  file("cat1.geojson", R"({"type":"Feature","properties":{"label":"cat"},"geometry":{"type":"Polygon",)"
                       R"("coordinates":[[[-5,-5],[10,-5],[10,40],[-5,40],[-5,-5]]]}})");
  const Dataset data = open();
  EXPECT_EQ(readHumanMask(data.items[0], 1).votes, drawn([](int x, int) { return x < 10; }));
  EXPECT_THAT(texts(data.warnings), Contains(HasSubstr("reaches out of its image and was cut off")));
}

TEST_F(Regions, ADetectorsNothingIsNotItsFailure) {
  for (const char* name : {"a1.png", "a2.png", "a3.png"}) image(name);
  file("md.json", R"({"images":[{"file":"a1.png","detections":null,"failure":"Failure image access"},
    {"file":"a2.png","detections":[]},{"file":"a3.png","detections":[{"category":"1","conf":0.5,"bbox":[0,0,0.5,1]}]}],
    "detection_categories":{"1":"animal"}})");
  const Dataset data = open();
  EXPECT_FALSE(item(data, "a1").hasHumanMask());
  EXPECT_FALSE(item(data, "a2").hasHumanMask());
  EXPECT_EQ(readHumanMask(item(data, "a3"), 1).votes, drawn([](int x, int) { return x < 15; }));
  EXPECT_THAT(texts(data.leftOut), ElementsAre(HasSubstr("1 image could not be read by the detector")));
  EXPECT_THAT(texts(data.warnings), Contains(HasSubstr("2 images have no region")));
  EXPECT_THAT(texts(data.warnings), Contains(HasSubstr("no judgement of people")));
  EXPECT_EQ(item(data, "a3").label, "a") << "a detector's classes are not labels";
}

TEST_F(Regions, CamtrapPackagesJoinObservationsAndMedia) {
  image("media/1.png");
  file("media.csv", "mediaID,deploymentID,filePath,fileName\nm1,d1,media/1.png,1.png\n");
  file("observations.csv",
       "observationID,deploymentID,mediaID,observationLevel,observationType,scientificName,bboxX,bboxY,bboxWidth,"
       "bboxHeight,"
       "classificationMethod,classifiedBy\n"
       "o1,d1,m1,media,animal,Vulpes vulpes,0,0,0.5,1,human,Anna\n"
       "o2,d1,,event,animal,Vulpes vulpes,,,,,human,Anna\n");
  const Dataset data = open();
  EXPECT_EQ(readHumanMask(data.items[0], 1).votes, drawn([](int x, int) { return x < 15; }));
  EXPECT_EQ(data.items[0].label, "Vulpes vulpes");
  EXPECT_THAT(data.regions.people, ElementsAre("Anna"));
  EXPECT_THAT(texts(data.leftOut), ElementsAre(HasSubstr("about a sequence")));
  std::filesystem::remove(folder_ / "media.csv");
  EXPECT_THAT(texts(open().leftOut), ElementsAre(HasSubstr("without its media.csv")));
}

TEST_F(Regions, CheXlocalizesBenchmarkIsAPersonAndItsOutlinesAreNot) {
  image("CheXpert/patient1/study1/view1_frontal.png");
  const std::string id = "patient1_study1_view1_frontal";
  const auto masks = [&](const std::string& counts) {
    return R"({")" + id + R"(":{"Edema":{"size":[20,30],"counts":)" + counts + "}}}";
  };
  file("gt_segmentations_test.json", masks("[0,200,400]"));
  file("hb_segmentations_test.json", masks("[100,200,300]"));
  file("gt_annotations_test.json", R"({")" + id + R"(":{"Edema":[[[0,0],[30,0],[30,20]]],"img_size":[20,30]}})");
  const Dataset data = open();
  EXPECT_THAT(data.regions.people, ElementsAre("benchmark radiologist", "ground truth"));
  EXPECT_EQ(readHumanMask(data.items[0], 1).votes, drawn([](int x, int) { return (x < 10) + (x >= 5 && x < 15); }));
}

TEST_F(Regions, TheManifestSaysWhatIsMeant) {
  image("images/cat1.png");
  file("notes/boxes.csv", "image,class,xmin,ymin,xmax,ymax\ncat1,cat,10,10,20,20\ncat1,dog,0,0,5,5\n");
  file("manifest.json", R"({"regions":{"files":["notes/boxes.csv"],"labels":["cat"],"pixel_rule":"labelme"}})");
  const Dataset data = openDataset(folder_.path());
  EXPECT_EQ(readHumanMask(item(data, "cat1"), 1).votes,
            drawn([](int x, int y) { return x >= 10 && x <= 20 && y >= 10 && y <= 20; }))
      << "labelme's 121 pixels, less the row below the image";
  EXPECT_EQ(data.regionChoice.rule, PixelRule::Labelme);
  const auto said = manifestRegionChoice(folder_.path());
  ASSERT_TRUE(said);
  EXPECT_THAT(said->labels, ElementsAre("cat"));
  file("manifest.json", R"({"regions":{"files":["gone.csv"]}})");
  const Dataset without = openDataset(folder_.path());
  EXPECT_TRUE(without.regions.empty()) << "no other file stands in";
  EXPECT_THAT(texts(without.leftOut), Contains(HasSubstr("gone.csv is named in the manifest but does not exist")));
  file("manifest.json", R"({"regions":{"pixel_rule":"opencv"}})");
  EXPECT_THROW((void)openDataset(folder_.path()), Error);
}

TEST_F(Regions, MaskFilesGoBeforeRegions) {
  image("images/cat1.png");
  image("images/cat2.png");
  file("a.csv", "image,xmin,ymin,xmax,ymax\ncat1,0,0,5,5\ncat2,0,0,5,5\n");
  std::filesystem::create_directories(folder_ / "masks");
  writeFileAtomically(folder_ / "masks/cat1.png", encodePng(Plane<std::uint8_t>(kWidth, kHeight, 255)));
  const Dataset data = open();
  EXPECT_FALSE(item(data, "cat1").mask.empty());
  EXPECT_TRUE(item(data, "cat2").records);
  EXPECT_THAT(texts(data.warnings), Contains(HasSubstr("1 image has a mask in a file of its own")));
}

TEST_F(Regions, DamagedFilesAreLeftOutWithTheirReason) {
  image("cat1.png");
  file("good.csv", "image,xmin,ymin,xmax,ymax\ncat1,0,0,5,5\n");
  const std::string whole =
      R"({"images":[{"id":1,"file_name":"cat1.png"}],"annotations":[{"image_id":1,"bbox":[1,2,3,4]}]})";
  for (std::size_t length = 24; length < whole.size(); ++length) {
    file("bad.json", whole.substr(0, length));
    const Dataset data = open();
    ASSERT_TRUE(data.items[0].hasHumanMask());
    if (data.regions.files.size() > 1) ADD_FAILURE() << whole.substr(0, length);
    for (const std::string& sentence : texts(data.leftOut)) EXPECT_THAT(sentence, HasSubstr("bad.json"));
  }
  file("bad.json", whole.substr(0, 80));
  EXPECT_THAT(texts(open().leftOut), ElementsAre(HasSubstr("it was left out")));
  EXPECT_THROW((void)openDataset(folder_ / "bad.json"), Error);
  file("bad.xml", "<annotations><image name=\"cat1.png\"><box");
  EXPECT_THAT(texts(open().leftOut), Contains(HasSubstr("is not valid XML near line 1")));
}

TEST_F(Regions, OtherJsonIsNotTakenForAnnotations) {
  image("cat1.png");
  file("captions.json",
       R"({"images":[{"id":1,"file_name":"cat1.png"}],"annotations":[{"image_id":1,"caption":"a cat"}]})");
  file("config.json", R"({"img_size": [224, 224], "labels": ["a"]})");
  file("study.json", R"({"models": []})");
  file("scores.csv", "image,model,iou\ncat1,x,0.5\n");
  file("gaze.csv", "image,x,y,width,height,duration\ncat1,1,2,3,4,200\n");
  const Dataset data = open();
  EXPECT_TRUE(data.regions.empty());
  EXPECT_FALSE(data.items[0].hasHumanMask());
  EXPECT_THAT(texts(data.leftOut), Not(Contains(HasSubstr("captions"))));
}

}  // namespace
}  // namespace sightline
